"""The mark that a line of the text begins with: Điều 1., I., 1., a), -."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import lru_cache

from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import LOWER, UPPER
from vanban.vietnamese.numerals import CLAUSE_LETTERS, roman_value


class Kind(StrEnum):
    """From the largest part of a text to the smallest."""

    PART = auto()
    CHAPTER = auto()
    SECTION = auto()  # Mục, Tiểu mục
    ARTICLE = auto()
    ROMAN = auto()
    NUMBER = auto()
    DECIMAL = auto()
    LETTER = auto()
    DASH = auto()
    PLUS = auto()


SAID = {
    Kind.PART: "Phần",
    Kind.CHAPTER: "Chương",
    Kind.SECTION: "Mục",
    Kind.ARTICLE: "Điều",
    Kind.ROMAN: "Mục",
    Kind.NUMBER: "Khoản",
    Kind.LETTER: "Điểm",
}
RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Mark:
    kind: Kind
    value: str  # "1", "IV", "đ", "2.1"
    sign: str  # what closes it: ".", ")", "/", ":", ""
    start: int
    end: int  # after the sign

    @property
    def position(self) -> int | None:
        """Which in its list it is, from 1; None when it cannot be told ("ă", "IIII")."""
        if self.kind is Kind.LETTER:
            return CLAUSE_LETTERS.index(self.value) + 1 if self.value in CLAUSE_LETTERS else None
        digits = self.value.rstrip(CLAUSE_LETTERS) if self.kind is Kind.ARTICLE else self.value
        return int(digits) if digits.isdecimal() else _roman_position(digits)

    @property
    def is_inserted(self) -> bool:
        """Điều 5a."""
        return self.value[0].isdecimal() and self.value[-1].isalpha()


def _roman_position(numeral: str) -> int | None:
    try:
        return roman_value(numeral)
    except ValueError:
        return None


Marked = tuple[Line, Mark]
LONGEST_MARK = 40


FORMS = (
    (Kind.PART, re.compile(r"\s*(?:Phần|PHẦN)\s+(?P<value>[IVXLC]+|\d{1,2})(?P<sign>[.:]?)\s*$")),
    (Kind.CHAPTER, re.compile(r"\s*(?:Chương|CHƯƠNG)\s+(?P<value>[IVXLC]+|\d{1,2})(?P<sign>[.:]?)(?=\s|$)")),
    (Kind.SECTION, re.compile(r"\s*(?:Mục|MỤC|Tiểu mục)\s+(?P<value>[IVXLC]+|\d{1,2})(?P<sign>[.:]?)\s*$")),
    (Kind.ARTICLE, re.compile(r"\s*(?:Điều|ĐIỀU)\s+(?P<value>\d{1,3}[a-zđ]?)\s?(?P<sign>[.:/]|\)|$)(?!\d)")),
    (Kind.ROMAN, re.compile(rf"\s*(?P<value>[IVXL]{{1,7}})(?P<sign>[./)])(?=\s|[{UPPER}]{{2}})")),
    (Kind.DECIMAL, re.compile(r"\s*(?P<value>\d{1,2}(?:\.\d{1,2}){1,3})(?P<sign>\.?)(?=\s)")),
    (
        Kind.NUMBER,
        re.compile(
            rf"\s*(?P<value>\d{{1,2}})(?P<sign>[.)/]?)"
            rf"(?=\s*…|\.\.|(?<=[.)/])(?:\s|$)|(?<=\.)[{UPPER}{LOWER}])"
        ),
    ),
    (Kind.LETTER, re.compile(rf"\s*(?P<value>[{LOWER}])(?P<sign>[)./])(?=\s|…|[{UPPER}]|$)")),
    (Kind.DASH, re.compile(r"\s*(?P<value>[-–—•])(?P<sign>)(?=\s|\w)")),
    (Kind.PLUS, re.compile(r"\s*(?P<value>[+*])(?P<sign>)(?=\s|\w)")),
)


def mark_of(line: Line) -> Mark | None:
    """The mark at the start of the line, None for plain text."""
    return _mark_of(line.judged[:LONGEST_MARK])


@lru_cache(2048)
def _mark_of(start: str) -> Mark | None:
    for kind, form in FORMS:
        found = form.match(start)
        if found:
            return Mark(kind, found["value"], found["sign"], found.start("value"), found.end("sign"))
    return None


def marks(paper: Paper) -> list[Marked]:
    """The lines of the text that begin with a mark."""
    found = ((line, mark_of(line)) for line in paper.of(Element.BODY))
    return [(line, mark) for line, mark in found if mark]


def siblings(paper: Paper, kind: Kind) -> Iterator[list[Marked]]:
    """The marks of one kind under one parent, in turn. An annex begins anew."""
    marked = marks(paper)
    ends = _parents(kind, {mark.kind for _, mark in marked})
    group: list[Marked] = []
    for line, mark in marked:
        if group and (mark.kind in ends or line.annex != group[-1][0].annex):
            yield group
            group = []
        if mark.kind is kind:
            group.append((line, mark))
    yield group


def _parents(kind: Kind, used: set[Kind]) -> set[Kind]:
    """Chương and điều run on through larger parts; a text in I. 1. a) only tells of the điều of another."""
    if kind in (Kind.CHAPTER, Kind.ARTICLE):
        return set()
    larger = {other for other in Kind if RANK[other] < RANK[kind]}
    return larger - {Kind.ARTICLE} if Kind.ROMAN in used else larger

"""The mark that a line of the text begins with: Điều 1., I., 1., a), -."""

import re
from dataclasses import dataclass
from enum import StrEnum, auto

from vanban.nd30.paper import Line
from vanban.nd30.prose import LOWER, UPPER


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


RANK = {kind: rank for rank, kind in enumerate(Kind)}


@dataclass(frozen=True)
class Mark:
    kind: Kind
    value: str  # "1", "IV", "đ", "2.1"
    sign: str  # what closes it: ".", ")", "/", ":", ""
    start: int
    end: int  # after the sign


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
    for kind, form in FORMS:
        found = form.match(line.judged)
        if found:
            return Mark(kind, found["value"], found["sign"], found.start("value"), found.end("sign"))
    return None

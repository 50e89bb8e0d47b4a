"""Số, ký hiệu of documents as a text cites them: 12/QĐ-UBND, 57-NQ/TW, 15/2026/NQ-HĐND, 72/2025/QH15."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import SENTENCES, UPPER

PARTY_TYPES = "NQ|CT|KL|QĐ|KH|CTr|CTHĐ|HD|TB|BC|TTr|QC|ĐA|CV|TT"
PARTY_BODIES = (
    "TW|TU|HU|QU|ThU|ĐU|ĐUK|BCĐTW|BTCTW|BTGTW|BDVTW|BTGDVTW|UBKTTW|VPTW|BCSĐ|ĐTN|ĐUUBND|BTGDVTU|BTCTU"
)
STATE_TYPES = "NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|GM|NĐ|TT|TTLT|PL"
STATE_BODIES = (
    "UBND|HĐND|TTg|CP|VPCP|UBTVQH\\d*|STTTT|SKHCN|STC|SNV|SNNMT|SGDĐT|STP|SYT|BTTTT|BKHCN|BNV|BTC|BTP"
)
TYPE_NAMES = (
    "Nghị quyết|Quyết định|Nghị định|Thông tư|Chỉ thị|Kết luận|Kế hoạch|Chương trình hành động|Chương trình|"
    "Hướng dẫn|Thông báo|Báo cáo|Tờ trình|Công văn|Văn bản|Quy định|Quy chế|Đề án|Công điện|Luật|Pháp lệnh"
)
_GROUP = rf"[{UPPER}][A-Za-zĐđ&]{{0,14}}\d{{0,2}}"
SYMBOL = re.compile(
    rf"(?<![\w/.-])(?P<number>\d{{1,5}})(?P<first>\s?[/-]\s?)(?:(?P<year>(?:19|20)\d\d)(?P<second>\s?[/-]\s?))?"
    rf"(?P<groups>{_GROUP}(?:\s?[/-]\s?{_GROUP})?(?:[/-]{_GROUP}){{0,3}})(?![\w/])"
)
NAMED = re.compile(rf"\b(?P<type>{TYPE_NAMES})(?P<so>\s+số)?:?\s*$")
DAY = re.compile(
    r"(?P<comma>,?)\s*(?:ngày\s+)?(?P<day>\d{1,2}\s*/\s*\d{1,2}\s*/\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})"
)


@dataclass(frozen=True)
class Citation:
    """One document cited in a line of the text."""

    line: Line
    start: int
    end: int
    written: str
    number: str
    year: str
    groups: tuple[str, ...]  # ("QĐ", "UBND")
    type_name: str  # "Nghị quyết"; "" when the text does not say
    says_so: bool  # "số" stands before it
    day: re.Match[str] | None  # the date right behind it

    @property
    def key(self) -> str:
        """The same for every spelling of one number: 57NQTW."""
        return self.number.lstrip("0") + self.year + "".join(self.groups).upper()


def citations(paper: Paper, elements: tuple[Element, ...] = SENTENCES) -> Iterator[Citation]:
    """Every document cited by its number, in the order of the text."""
    for line in paper.of(*elements):
        if "/" in line.judged or "-" in line.judged:
            for parts in _cited(line.judged):
                yield Citation(line, *parts)


@lru_cache(1024)
def _cited(text: str) -> tuple[tuple, ...]:
    """What a Citation holds after its line, for each in the text."""
    return tuple(
        _parts(text, hit) for hit in SYMBOL.finditer(text) if _is_symbol(_named(text, hit), _groups(hit))
    )


def _parts(text: str, hit: re.Match[str]) -> tuple:
    named = _named(text, hit)
    return (
        hit.start(),
        hit.end(),
        hit[0],
        hit["number"],
        hit["year"] or "",
        _groups(hit),
        named["type"] if named else "",
        text[: hit.start()].rstrip().endswith("số"),
        DAY.match(text, hit.end()),
    )


def _groups(hit: re.Match[str]) -> tuple[str, ...]:
    return tuple(re.split(r"\s?[/-]\s?", hit["groups"]))


def _named(text: str, hit: re.Match[str]) -> re.Match[str] | None:
    """The kind of document right before the number."""
    return NAMED.search(text, max(0, hit.start() - 40), hit.start())


def _is_symbol(named: re.Match[str] | None, groups: tuple[str, ...]) -> bool:
    """Of one group it is one only as a law, "24/2018/QH14", or when the text says "số"."""
    if len(groups) == 1:
        return bool(re.match(r"QH\d", groups[0]) or (named and named["so"]))
    return named is not None or any(_is_known(group) for group in groups)


@lru_cache
def _is_known(group: str) -> bool:
    known = f"{PARTY_TYPES}|{PARTY_BODIES}|{STATE_TYPES}|{STATE_BODIES}|SKHCN|UBND|QH\\d+"
    return re.fullmatch(known, group) is not None


def right_form(cited: Citation) -> str | None:
    """How the number is written: None when its parts do not tell."""
    groups, number, year = cited.groups, cited.number, cited.year
    if len(groups) == 2 and _fits(groups, PARTY_TYPES, PARTY_BODIES) and not year:
        return f"{number}-{groups[0]}/{groups[1]}"
    middle = f"/{year}" if year else ""
    if len(groups) == 2 and _fits(groups, STATE_TYPES, STATE_BODIES):
        return f"{number}{middle}/{groups[0]}-{groups[1]}"
    if len(groups) == 1 and re.match(r"QH\d", groups[0]) and year:
        return f"{number}{middle}/{groups[0]}"
    return None


def _fits(groups: tuple[str, ...], types: str, bodies: str) -> bool:
    return re.fullmatch(types, groups[0]) is not None and re.fullmatch(bodies, groups[1]) is not None


def without_spaces(text: str) -> str:
    return re.sub(r"\s+", "", text)

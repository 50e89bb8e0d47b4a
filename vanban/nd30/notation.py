"""The number and symbol of a document taken apart: "Số: 05/QĐ-UBND"."""

import re
from typing import NamedTuple

from vanban.nd30.paper import Line

NUMBER_LINE = re.compile(
    r"(?P<word>\s*s\s*ố\s*:?)(?P<number>[^/]*)(?P<slash>/?)(?P<symbol>.*)", re.IGNORECASE | re.DOTALL
)
BLANK = re.compile(r"[\s._…\-]*")


class Notation(NamedTuple):
    """The parts as typed, with where the number and the symbol begin in the line."""

    word: str  # "Số:"
    number: str  # "05", or the gap of a draft
    symbol: str  # "QĐ-UBND"; of a normative document "2026/NQ-HĐND"
    number_at: int
    symbol_at: int

    @property
    def is_blank(self) -> bool:
        """The gap that waits for the number."""
        return bool(BLANK.fullmatch(self.number))

    @property
    def groups(self) -> list[str]:
        """["QĐ", "UBND"], without the year of a normative document and without blanks."""
        return re.split(r"[-–—]", re.sub(r"\s", "", self.symbol).rpartition("/")[2])

    @property
    def year(self) -> str:
        found = re.match(r"\s*(\d{4})\s*/", self.symbol)
        return found[1] if found else ""


def notation(line: Line) -> Notation | None:
    """None when the line does not read as a number at all."""
    found = NUMBER_LINE.fullmatch(line.text)
    if found is None:
        return None
    return Notation(
        found["word"], found["number"], found["symbol"], found.start("number"), found.start("symbol")
    )

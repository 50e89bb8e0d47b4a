"""The current version as text, paragraph by paragraph, each with what it takes to speak of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from blueprints.documents import queries
from blueprints.documents.comments import Thread
from core.errors import DomainError
from vanban.paragraph_anchor import Anchored, anchored_paragraphs
from vanban.problem import Problem

CELL = re.compile(r", ô \d+$")
MOST_ON_A_PAGE = 100
LONGEST_EXCERPT = 300


@dataclass(frozen=True)
class Passage:
    """A paragraph, or all the cells of a row."""

    anchor: str
    place: str  # "đoạn 12", "bảng 2, dòng 3"
    texts: tuple[str, ...]
    paragraphs: frozenset[int]  # of the story

    @property
    def excerpt(self) -> str:
        said = " | ".join(self.texts)
        return said if len(said) <= LONGEST_EXCERPT else f"{said[: LONGEST_EXCERPT - 1]}…"

    def threads(self, every: Iterable[Thread]) -> list[Thread]:
        """Those that are about it."""
        return [one for one in every if one.spot and one.spot.paragraph in self.paragraphs]


@lru_cache(maxsize=16)
def passages(sha256: str) -> Sequence[Passage]:
    """Of the file, in reading order. DomainError when it cannot be read."""
    try:
        found = anchored_paragraphs(queries.content(sha256))
    except Problem as problem:
        raise DomainError(f"Chưa đọc được nội dung văn bản. {problem}") from problem
    return tuple(_passages(found))


def _passages(found: Iterable[Anchored]) -> Iterator[Passage]:
    for (_, place), group in groupby(found, key=_row):
        cells = list(group)
        longest = max(cells, key=lambda one: len(one.text))  # the ordinal number of a row tells no row
        yield Passage(
            anchor=str(longest.anchor),
            place=place,
            texts=tuple(one.text for one in cells),
            paragraphs=frozenset(one.paragraph for one in cells),
        )


def _row(one: Anchored) -> tuple[int, str]:
    """Cells of a row have its place in common; any other paragraph stands alone."""
    place, cells = CELL.subn("", one.place)
    return (-1, place) if cells else (one.paragraph, one.place)


def passage(sha256: str, anchor: str) -> Passage:
    found = next((one for one in passages(sha256) if one.anchor == anchor), None)
    if found is None:
        raise DomainError(
            "Không tìm thấy đoạn được góp ý trong bản hiện tại. Tải lại trang rồi chọn lại đoạn."
        )
    return found


def page_of(sha256: str, start: int) -> tuple[Sequence[Passage], int | None]:
    """The passages from this one on, counted from 0, and where the next page begins if there is one."""
    every = passages(sha256)
    end = start + MOST_ON_A_PAGE
    return every[start:end], end if end < len(every) else None

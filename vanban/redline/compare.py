"""Two versions of a .docx compared."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, zip_longest

from vanban.nd30.reading.styles import Styles
from vanban.redline.alignment import LARGE, Match, gaps, matches
from vanban.redline.blocks import Block, Place, blocks_of
from vanban.redline.formats import format_changes
from vanban.redline.pairing import paired
from vanban.redline.pieces import TOKEN, Kind, Pieces, new_text, old_text, pieces, whole
from vanban.story import Story

MOST_PAIRS = 20_000_000  # of words held against each other in one document; after that, ends only
MOST_FORMATS = 20_000  # paragraphs whose format is looked at


class Change(StrEnum):
    SAME = "same"
    FORMATTED = "formatted"  # the same words set otherwise
    RENUMBERED = "renumbered"  # a row whose ordinal number alone moved
    CHANGED = "changed"
    REMOVED = "removed"
    ADDED = "added"


QUIET = (Change.SAME, Change.RENUMBERED)


@dataclass(frozen=True)
class BlockChange:
    """What became of one paragraph or row."""

    kind: Change
    old: Place | None  # None for what was added
    new: Place | None  # None for what was removed
    cells: tuple[Pieces, ...]  # one for a paragraph, one for each cell of a row
    is_row: bool = False
    label: str = ""  # the automatic number in front, of the new version if it is there
    formats: tuple[str, ...] = ()  # "cỡ chữ 14 → 13", "in đậm"

    @property
    def place(self) -> str:
        """Where to look, in the new version if it is there."""
        place = self.new or self.old
        return place.words if place else ""

    @property
    def old_text(self) -> str:
        """Of the cells in turn, parted by "\\n"; "" for what was added."""
        return "\n".join(map(old_text, self.cells)) if self.old else ""

    @property
    def new_text(self) -> str:
        return "\n".join(map(new_text, self.cells)) if self.new else ""


@dataclass(frozen=True)
class Unchanged:
    """So many blocks in turn that are left out because they say the same, and how many of them are rows with
    another ordinal number."""

    count: int
    renumbered: int = 0


@dataclass(frozen=True)
class Redline:
    """Every block of both versions in reading order."""

    changes: tuple[BlockChange, ...]

    @property
    def is_same_text(self) -> bool:
        return all(change.kind in (Change.SAME, Change.FORMATTED) for change in self.changes)

    @property
    def counts(self) -> dict[Change, int]:
        """How many blocks of each kind; every kind is there."""
        counted = Counter(change.kind for change in self.changes)
        return {kind: counted[kind] for kind in Change}

    def around_changes(self, context: int = 1) -> tuple[BlockChange | Unchanged, ...]:
        """What differs with so many blocks before and after; the rest as numbers."""
        near = set()
        for place, change in enumerate(self.changes):
            if change.kind not in QUIET:
                near.update(range(place - context, place + context + 1))
        return tuple(self._collapsed(near))

    def _collapsed(self, near: set[int]) -> Iterator[BlockChange | Unchanged]:
        for is_near, group in groupby(enumerate(self.changes), key=lambda one: one[0] in near):
            run = [change for _, change in group]
            if is_near:
                yield from run
            else:
                yield Unchanged(len(run), sum(change.kind == Change.RENUMBERED for change in run))


def compare(old: bytes, new: bytes) -> Redline:
    """What changed from one .docx to the other; both have passed the gate.

    Paragraphs of the body, rows of tables cell by cell, headers, footers and notes. What moved is removed in
    one place and added in another. Automatic numbers and empty paragraphs are not compared. Raises Problem
    when a part cannot be read.
    """
    return _Comparison(Story(old), Story(new)).redline()


class _Comparison:
    def __init__(self, old: Story, new: Story):
        self._old, self._new = blocks_of(old), blocks_of(new)
        self._styles = Styles(old.parts), Styles(new.parts)
        self._pairs_left = MOST_PAIRS
        self._formats = max(len(old.paragraphs), len(new.paragraphs)) <= MOST_FORMATS

    def redline(self) -> Redline:
        return Redline(tuple(self._change(*pair) for pair in paired(self._old, self._new)))

    def _change(self, old: int | None, new: int | None) -> BlockChange:
        if old is None or new is None:
            return (
                _one_sided(self._old[old], is_old=True)
                if old is not None
                else _one_sided(self._new[new or 0])
            )
        before, after = self._old[old], self._new[new]
        if before.cells == after.cells:
            return self._same(before, after)
        cells = tuple(self._cells(before.cells, after.cells))
        kind = Change.RENUMBERED if _is_renumbered(before, after) else Change.CHANGED
        return BlockChange(kind, before.place, after.place, cells, after.is_row, after.label)

    def _same(self, before: Block, after: Block) -> BlockChange:
        formats = format_changes(before, after, *self._styles) if self._formats else ()
        kind = Change.FORMATTED if formats else Change.SAME
        cells = tuple(whole(cell, Kind.SAME) for cell in after.cells)
        return BlockChange(kind, before.place, after.place, cells, after.is_row, after.label, formats)

    def _cells(self, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Pieces]:
        """Equal cells face each other; between them, one with one in turn."""
        if len(old) == len(new):
            yield from (self._pieces(one, other) for one, other in zip(old, new, strict=True))
            return
        for part in gaps(matches(old, new), len(old), len(new)):
            if isinstance(part, Match):
                yield from (whole(cell, Kind.SAME) for cell in old[part.old : part.old + part.size])
            else:
                went, came = old[part.old_start : part.old_end], new[part.new_start : part.new_end]
                yield from (self._pieces(one, other) for one, other in zip_longest(went, came, fillvalue=""))

    def _pieces(self, old: str, new: str) -> Pieces:
        if old == new:
            return whole(old, Kind.SAME)
        pairs = len(TOKEN.findall(old)) * len(TOKEN.findall(new))
        self._pairs_left -= pairs
        return pieces(old, new, LARGE if self._pairs_left > 0 else 0)


def _is_renumbered(old: Block, new: Block) -> bool:
    return old.has_ordinal and new.has_ordinal and old.cells[1:] == new.cells[1:]


def _one_sided(block: Block, is_old: bool = False) -> BlockChange:
    kind, piece = (Change.REMOVED, Kind.REMOVED) if is_old else (Change.ADDED, Kind.ADDED)
    places = (block.place, None) if is_old else (None, block.place)
    cells = tuple(whole(cell, piece) for cell in block.cells)
    return BlockChange(kind, *places, cells, block.is_row, block.label)

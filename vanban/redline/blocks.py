"""A document as what is compared: its paragraphs, and the rows of its tables cell by cell."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from vanban.plain_text import numbered_paragraphs, says_something
from vanban.story import Paragraph, Story
from vanban.vietnamese import fold
from vanban.xml_part import Element, W

ROW, CELL = f"{W}tr", f"{W}tc"


@dataclass(frozen=True)
class Place:
    """Where a block stands in its version."""

    paragraph: int  # its first one among story.Story(content).paragraphs, from 0
    words: str  # "đoạn 12", "bảng 2, dòng 3", "đầu trang, đoạn 1"


@dataclass(frozen=True)
class Block:
    """A paragraph, which has one cell, or a row. Texts in NFC; paragraphs of a cell are parted by "\\n"."""

    cells: tuple[str, ...]
    place: Place
    is_row: bool = False
    label: str = ""  # the automatic number of a paragraph, no part of its text
    paragraphs: tuple[Paragraph, ...] = field(default=(), compare=False, repr=False)

    @property
    def text(self) -> str:
        return "\n".join(self.cells)

    @property
    def key(self) -> tuple[object, ...]:
        """What blocks that say the very same have in common."""
        return (self.is_row, *self.cells)

    @property
    def loose_key(self) -> tuple[object, ...]:
        """The same but for accents, case and the ordinal number of a row, which moves with every row above."""
        return (self.is_row, *map(fold, self.cells[1:] if self.has_ordinal else self.cells))

    @property
    def has_ordinal(self) -> bool:
        """It is a row of a list that begins with its number in it."""
        return self.is_row and len(self.cells) > 1 and self.cells[0].strip().isdigit()


def blocks_of(story: Story) -> list[Block]:
    """In reading order, headers, footers and notes last; without what says nothing, and without page numbers."""
    numbered = [(place, one, label) for place, (one, label) in enumerate(numbered_paragraphs(story))]
    blocks: list[Block] = []
    for row, group in groupby(numbered, key=lambda one: _outermost(one[1].element, ROW)):
        if row is None:
            blocks += (_paragraph(*one) for one in group)
        else:
            blocks.append(_row(list(group)))
    return [block for block in blocks if any(map(says_something, block.paragraphs))]


def text_of_blocks(blocks: list[Block]) -> str:
    return "\n".join(block.text for block in blocks)


def _paragraph(place: int, paragraph: Paragraph, label: str) -> Block:
    return Block((_text(paragraph),), Place(place, paragraph.place), False, label, (paragraph,))


def _row(numbered: list[tuple[int, Paragraph, str]]) -> Block:
    place, first, _ = numbered[0]
    cells = groupby(numbered, key=lambda one: _outermost(one[1].element, CELL))
    texts = tuple("\n".join(label + _text(one) for _, one, label in cell) for _, cell in cells)
    words = first.place.rpartition(", ô ")[0] or first.place
    return Block(texts, Place(place, words), True, "", tuple(one for _, one, _ in numbered))


def _text(paragraph: Paragraph) -> str:
    return unicodedata.normalize("NFC", paragraph.text)


def _outermost(element: Element, tag: str) -> Element | None:
    found = None
    for found in element.iterancestors(tag):  # noqa: B007 (the last one is asked)
        pass
    return found


def words_of(block: Block) -> Iterator[str]:
    for cell in block.cells:
        yield from fold(cell).split()

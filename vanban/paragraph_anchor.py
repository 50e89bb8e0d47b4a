"""Which paragraph of a document somebody spoke of, so that it is found again in later versions."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vanban.plain_text import says_something
from vanban.redline.blocks import Block, blocks_of
from vanban.redline.pairing import paired
from vanban.story import Paragraph, Story
from vanban.vietnamese import fold

KEY_BYTES = 12


class Anchor(NamedTuple):
    """A paragraph of one version. Accents and case are no part of it."""

    key: str  # of its words
    ordinal: int  # among those of the same words, from 0

    def __str__(self) -> str:
        """As it is kept: "4f0c…-0"."""
        return f"{self.key}-{self.ordinal}"


class Anchored(NamedTuple):
    """A paragraph that says something, and how it is found again."""

    anchor: Anchor
    paragraph: int  # among story.Story(content).paragraphs, from 0
    place: str  # "đoạn 12"
    text: str


def read_anchor(text: str) -> Anchor | None:
    """The anchor that was kept so; None for any other text."""
    key, _, ordinal = text.rpartition("-")
    is_key = len(key) == 2 * KEY_BYTES and all(letter in "0123456789abcdef" for letter in key)
    return Anchor(key, int(ordinal)) if is_key and ordinal.isdecimal() and ordinal.isascii() else None


def anchored_paragraphs(content: bytes) -> list[Anchored]:
    """In the order of the story. Raises Problem when a part cannot be read."""
    return _anchored(Story(content))


def relocate(anchor: Anchor, old: bytes, new: bytes) -> Anchored | None:
    """Where the paragraph of the old version is in the new one: what it became by the redline, or the same
    words elsewhere; None when it is no longer there, or never was. Raises Problem when a part cannot be read."""
    return relocated([anchor], old, new)[0]


def relocated(anchors: Sequence[Anchor], old: bytes, new: bytes) -> list[Anchored | None]:
    """The same for many of one version: the versions are compared once."""
    before, after = Story(old), Story(new)
    places = {one.anchor: one.paragraph for one in _anchored(before)}
    there = {one.paragraph: one for one in _anchored(after)}
    became = _became(before, after)
    moved = _moved(there.values(), set(became.values()))
    return [
        (there.get(became.get(places[anchor], -1)) or moved.get(anchor.key)) if anchor in places else None
        for anchor in anchors
    ]


def _anchored(story: Story) -> list[Anchored]:
    counted: Counter[str] = Counter()
    found = []
    for place, paragraph in enumerate(story.paragraphs):
        if says_something(paragraph):
            key = _key(paragraph.text)
            found.append(Anchored(Anchor(key, counted[key]), place, paragraph.place, paragraph.text))
            counted[key] += 1
    return found


def _key(text: str) -> str:
    return hashlib.blake2b(fold(text).encode(), digest_size=KEY_BYTES).hexdigest()


def _became(old: Story, new: Story) -> dict[int, int]:
    """Paragraphs by their places, of blocks that are one in both versions."""
    before, after = blocks_of(old), blocks_of(new)
    old_places, new_places = _places(old), _places(new)
    became = {}
    for one, other in paired(before, after):
        if one is not None and other is not None:
            for source, target in _facing(before[one], after[other]):
                became[old_places[id(source)]] = new_places[id(target)]
    return became


def _facing(old: Block, new: Block) -> Iterator[tuple[Paragraph, Paragraph]]:
    """One with one; those of a row whose cells are others now all with its first."""
    if len(old.paragraphs) == len(new.paragraphs):
        yield from zip(old.paragraphs, new.paragraphs, strict=True)
    else:
        yield from ((one, new.paragraphs[0]) for one in old.paragraphs)


def _places(story: Story) -> dict[int, int]:
    return {id(paragraph): place for place, paragraph in enumerate(story.paragraphs)}


def _moved(there: Iterable[Anchored], taken: set[int]) -> dict[str, Anchored]:
    """What stands in the new version as nothing else became it, by its words; the first of equal ones."""
    moved: dict[str, Anchored] = {}
    for one in there:
        if one.paragraph not in taken:
            moved.setdefault(one.anchor.key, one)
    return moved

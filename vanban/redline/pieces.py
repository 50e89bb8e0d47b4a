"""A text against its other version, word by word."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from vanban.redline.alignment import LARGE, Match, gaps, matches

# A Vietnamese syllable, a figure with its marks, one mark, one space, a gap: together the whole text.
TOKEN = re.compile(r"\d+(?:[.,]\d+)+|\w+|[ \n]|[^\S \n]+|[^\w\s]")


class Kind(StrEnum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    text: str
    kind: Kind


Pieces = tuple[Piece, ...]


def pieces(old: str, new: str, most_pairs: int = LARGE) -> Pieces:
    """The stretches that stayed, went and came, in reading order; no two neighbours of one kind, none empty.

    What stayed and went is the old text letter for letter, what stayed and came the new one.
    """
    return tuple(
        _merged(_without_lone_spaces(list(_by_words(TOKEN.findall(old), TOKEN.findall(new), most_pairs))))
    )


def old_text(of: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in of if piece.kind != Kind.ADDED)


def new_text(of: Iterable[Piece]) -> str:
    return "".join(piece.text for piece in of if piece.kind != Kind.REMOVED)


def whole(text: str, kind: Kind) -> Pieces:
    return (Piece(text, kind),) if text else ()


def _by_words(old: list[str], new: list[str], most_pairs: int) -> Iterator[Piece]:
    for part in gaps(matches(old, new, most_pairs), len(old), len(new)):
        if isinstance(part, Match):
            yield Piece("".join(old[part.old : part.old + part.size]), Kind.SAME)
        else:
            yield Piece("".join(old[part.old_start : part.old_end]), Kind.REMOVED)
            yield Piece("".join(new[part.new_start : part.new_end]), Kind.ADDED)


def _without_lone_spaces(found: list[Piece]) -> Iterator[Piece]:
    """Spaces alone between two changes belong to both: nobody reads word for word what is all new."""
    for place, piece in enumerate(found):
        if piece.kind == Kind.SAME and piece.text.isspace() and 0 < place < len(found) - 1:
            yield Piece(piece.text, Kind.REMOVED)
            yield Piece(piece.text, Kind.ADDED)
        else:
            yield piece


def _merged(found: Iterable[Piece]) -> Iterator[Piece]:
    """What went stands before what came."""
    for is_same, group in groupby(found, key=lambda piece: piece.kind == Kind.SAME):
        run = list(group)
        for kind in (Kind.SAME,) if is_same else (Kind.REMOVED, Kind.ADDED):
            yield from whole("".join(piece.text for piece in run if piece.kind == kind), kind)

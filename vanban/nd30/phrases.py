"""Many phrases looked for at once, whatever their capitals and wherever their tones are placed."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from vanban.vietnamese.text import exact

FOLDER = Path(__file__).parent / "known"
TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
LONGEST_WORD = 20
Meaning = TypeVar("Meaning")


class Found(NamedTuple, Generic[Meaning]):
    start: int
    end: int
    meaning: Meaning


class Words(NamedTuple):
    """The words and signs of a text in turn: what each is looked up by, and where it stands;
    and all of them once, as keys and as written."""

    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    distinct: frozenset[str]
    written: frozenset[str]


@lru_cache(20_000)
def _key(word: str) -> str:
    return exact(word) if len(word) <= LONGEST_WORD else word


@lru_cache(1024)
def words_in(text: str) -> Words:
    hits = list(TOKEN.finditer(text))
    keys = tuple([_key(hit[0]) for hit in hits])
    spans = tuple([hit.span() for hit in hits])
    return Words(keys, spans, frozenset(keys), frozenset([hit[0] for hit in hits]))


class Phrases(Generic[Meaning]):
    """A phrase book: phrase → what it means."""

    def __init__(self, meanings: Mapping[str, Meaning]):
        self._meanings = {words_in(phrase).keys: meaning for phrase, meaning in meanings.items()}
        self._lengths: dict[str, list[int]] = {}  # of the phrases that begin with a word, the longest first
        for keys in sorted(self._meanings, key=len, reverse=True):
            lengths = self._lengths.setdefault(keys[0], [])
            lengths.extend({len(keys)} - set(lengths))

        self.found = lru_cache(512)(self._found)

    def _found(self, text: str) -> tuple[Found[Meaning], ...]:
        """Where phrases stand in the text, the longest at each place, none inside another."""
        return tuple(self._each(text))

    def _each(self, text: str) -> Iterator[Found[Meaning]]:
        keys, spans, distinct, _ = words_in(text)
        if distinct.isdisjoint(self._lengths):
            return
        after = 0
        for place, key in enumerate(keys):
            if place >= after and key in self._lengths:
                phrase = self._phrase_at(keys, place)
                if phrase:
                    after = place + len(phrase)
                    yield Found(spans[place][0], spans[after - 1][1], self._meanings[phrase])

    def _phrase_at(self, keys: tuple[str, ...], place: int) -> tuple[str, ...]:
        phrases = (keys[place : place + length] for length in self._lengths[keys[place]])
        return next((phrase for phrase in phrases if phrase in self._meanings), ())


def rows(file: str) -> Iterable[dict[str, str]]:
    """The rows of a table of known things."""
    with (FOLDER / file).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)


def words_of(file: str) -> frozenset[str]:
    """The words of a list of known words."""
    return frozenset((FOLDER / file).read_text(encoding="utf-8").split())

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


class Token(NamedTuple):
    key: str
    start: int
    end: int


class Found(NamedTuple, Generic[Meaning]):
    start: int
    end: int
    meaning: Meaning


@lru_cache(20_000)
def _key(word: str) -> str:
    return exact(word)


@lru_cache(512)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and signs of the text in turn."""
    return tuple(
        Token(_key(hit[0]) if len(hit[0]) <= LONGEST_WORD else hit[0], hit.start(), hit.end())
        for hit in TOKEN.finditer(text)
    )


class Phrases(Generic[Meaning]):
    """A phrase book: phrase → what it means."""

    def __init__(self, meanings: Mapping[str, Meaning]):
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in meanings.items():
            keys = tuple(token.key for token in tokens(phrase))
            self._by_first.setdefault(keys[0], []).append((keys, meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def found(self, text: str) -> Iterator[Found[Meaning]]:
        """Where phrases stand in the text, the longest at each place, none inside another."""
        words = tokens(text)
        after = 0
        for place, word in enumerate(words):
            if place < after or word.key not in self._by_first:
                continue
            for keys, meaning in self._by_first[word.key]:
                if all(a.key == key for a, key in zip(words[place : place + len(keys)], keys, strict=False)):
                    last = place + len(keys)
                    if last <= len(words):
                        yield Found(word.start, words[last - 1].end, meaning)
                        after = last
                        break


def rows(file: str) -> Iterable[dict[str, str]]:
    """The rows of a table of known things."""
    with (FOLDER / file).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)


def words_of(file: str) -> frozenset[str]:
    """The words of a list of known words."""
    return frozenset((FOLDER / file).read_text(encoding="utf-8").split())

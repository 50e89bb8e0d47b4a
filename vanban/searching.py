"""Full-text search in Vietnamese: words as they are kept, what a query asks for, and where it was found.

A word is a run of letters and digits. It is kept folded (no accents, no case) and exact: with its letters, the tone
as a digit at its end ("hoà" and "hòa" are both "hoa1").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from vanban.vietnamese import exact, fold, padded

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\s*(\d{1,5})\s*/\s*([^\s/]+)\s*")
ASKED = re.compile(r'"([^"]*)"|(\S+)')
TONES_AS_DIGITS = str.maketrans({"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"})
MOST_WORDS = 20  # of a query
WORDS_AROUND = 14

Phrase = tuple[str, ...]


def _typed_words(text: str) -> list[str]:
    return WORD.findall(text)


def _folded(word: str) -> str:
    return "".join(WORD.findall(fold(word))) or word.casefold()


def _exact(word: str) -> str:
    return "".join(WORD.findall(exact(word).translate(TONES_AS_DIGITS))) or word.casefold()


def folded_words(text: str) -> str:
    """Every word of a text in NFC, folded, one space between: word n of it is word n of the text."""
    return " ".join(map(_folded, _typed_words(text)))


def exact_words(text: str) -> str:
    return " ".join(map(_exact, _typed_words(text)))


@dataclass(frozen=True)
class Query:
    """What must all occur. A phrase is of one word or more; the last word typed may go on (is_prefix)."""

    folded: tuple[Phrase, ...] = ()
    exact: tuple[Phrase, ...] = ()
    is_prefix: bool = False
    number: str = ""  # folded number and symbol, "12/qd-ubnd", when the query is nothing else

    def __bool__(self) -> bool:
        return bool(self.folded)


def asked(typed: str) -> Query:
    """typed is clean. What stands between quotes, or is joined by signs ("12/QĐ-UBND"), occurs as it stands."""
    groups = [
        (_typed_words(quoted or plain), bool(quoted)) for quoted, plain in ASKED.findall(_padded(typed))
    ]
    groups = list(islice(((words, quoted) for words, quoted in groups if words), MOST_WORDS))
    return Query(
        folded=tuple(tuple(map(_folded, words)) for words, _ in groups),
        exact=tuple(tuple(map(_exact, words)) for words, _ in groups),
        is_prefix=bool(groups) and not groups[-1][1],
        number=fold(_padded(typed)) if NUMBER.fullmatch(typed) else "",
    )


def _padded(typed: str) -> str:
    """A number as documents bear it: 5/QĐ-UBND is 05/QĐ-UBND."""
    found = NUMBER.fullmatch(typed)
    return f"{padded(int(found[1]))}/{found[2]}" if found else typed


@dataclass(frozen=True)
class Stretch:
    """A part of an excerpt."""

    text: str
    is_found: bool


def excerpt(text: str, folded: str, query: Query) -> list[Stretch]:
    """The words around the first place found, those that were asked for marked; folded: folded_words(text)."""
    at = _first_place(folded, query)
    first = max(0, at - WORDS_AROUND // 2)
    spans = [word.span() for word in islice(WORD.finditer(text), first, at + WORDS_AROUND * 2)]
    if not spans:
        return []
    shown = folded.split(" ", first + len(spans))[first : first + len(spans)]
    found = set(_found_places(shown, query))
    parts = [Stretch("… ", False)] if first else []
    parts += _stretches(text, spans, found)
    goes_on = spans[-1][1] < len(text.rstrip(" ./;"))
    return [*parts, Stretch(" …", False)] if goes_on else parts


def _first_place(folded: str, query: Query) -> int:
    """The number of the first word of the longest phrase asked for."""
    around = f" {folded} "
    for phrase in sorted(query.folded, key=len, reverse=True):
        ends_open = query.is_prefix and phrase == query.folded[-1]
        at = around.find(" " + " ".join(phrase) + ("" if ends_open else " "))
        if at >= 0:
            return around.count(" ", 0, at + 1) - 1
    return 0


def _found_places(words: Sequence[str], query: Query) -> Iterator[int]:
    for place, phrase in enumerate(query.folded):
        ends_open = query.is_prefix and place == len(query.folded) - 1
        for begin in range(len(words) - len(phrase) + 1):
            if _fits(words[begin : begin + len(phrase)], phrase, ends_open):
                yield from range(begin, begin + len(phrase))


def _fits(words: Sequence[str], phrase: Phrase, ends_open: bool) -> bool:
    if ends_open:
        return tuple(words[:-1]) == phrase[:-1] and words[-1].startswith(phrase[-1])
    return tuple(words) == phrase


def _stretches(text: str, spans: Sequence[tuple[int, int]], found: set[int]) -> list[Stretch]:
    """Neighbouring words that were found are marked as one."""
    parts: list[Stretch] = []
    last = spans[0][0]
    for place, (begin, end) in enumerate(spans):
        is_found = place in found
        joins = is_found and parts and parts[-1].is_found
        between = text[last:begin].replace("\n", " ")
        if joins:
            parts[-1] = Stretch(parts[-1].text + between + text[begin:end], True)
        else:
            parts += [Stretch(between, False)] if between else []
            parts.append(Stretch(text[begin:end], is_found))
        last = end
    return parts

"""Figures that are bound to the registry, as they stand in a document: where, how often, and changed in place."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from vanban.story import Paragraph, Story
from vanban.vietnamese import in_words, number_of, whole_number

NOT_COUNTED = re.compile(r"(?:ngày|tháng|năm|quý|điều|khoản|mục|bảng|mẫu|trang)\s+$", re.IGNORECASE)
BEHIND = 12  # letters looked at before a figure: the longest of those words with its space
WORDS_AFTER = re.compile(r"(?P<open>\s*\((?:[Bb]ằng chữ:?\s*)?)(?P<words>[^()\d]{1,160}?)(?=[./]*\))")
FIRST_CELL = re.compile(r", ô 1$")


class Spot(NamedTuple):
    """text[start:end] of the paragraph is the figure."""

    paragraph: Paragraph
    start: int
    end: int


def spots_of(paragraphs: Iterable[Paragraph], printed: str) -> Iterator[Spot]:
    """Where the figure stands as a figure: no part of a longer one, of a date, of a notation, of the name of
    an article, and no ordinal number at the head of a row."""
    if not printed:
        return
    pattern = re.compile(rf"(?<![\w/.,-]){re.escape(printed)}(?![\w/-]|[.,]\d)")
    for paragraph in paragraphs:
        if printed not in paragraph.text or _is_ordinal(paragraph):
            continue
        for hit in pattern.finditer(paragraph.text):
            if not NOT_COUNTED.search(paragraph.text[max(0, hit.start() - BEHIND) : hit.start()]):
                yield Spot(paragraph, *hit.span())


def _is_ordinal(paragraph: Paragraph) -> bool:
    return bool(FIRST_CELL.search(paragraph.place)) and paragraph.text.strip(" .").isdigit()


def how_often(content: bytes, figures: Sequence[str]) -> tuple[int, ...]:
    """How often each figure stands in the .docx. Raises Problem when a part cannot be read."""
    paragraphs = Story(content).paragraphs
    return tuple(sum(1 for _ in spots_of(paragraphs, one)) for one in figures)


def with_figures(content: bytes, changes: Mapping[str, str]) -> tuple[bytes, tuple[str, ...]]:
    """The .docx with each figure replaced that stands in it exactly once, its words in brackets too; and which
    figures those are. Raises Problem when a part cannot be read."""
    story = Story(content)
    found = {old: list(spots_of(story.paragraphs, old)) for old in changes}
    single = {old: spots[0] for old, spots in found.items() if len(spots) == 1}
    by_paragraph: dict[Paragraph, list[tuple[int, int, str]]] = {}
    for old, spot in single.items():
        by_paragraph.setdefault(spot.paragraph, []).extend(_changes(spot, changes[old]))
    for paragraph, its in by_paragraph.items():
        paragraph.replace_all(its)
    return (story.written() if single else content), tuple(single)


def _changes(spot: Spot, new: str) -> Iterator[tuple[int, int, str]]:
    yield spot.start, spot.end, new
    text = spot.paragraph.text
    after = WORDS_AFTER.match(text, spot.end)
    if after and number_of(after["words"]) == _value(text[spot.start : spot.end]):
        value = _value(new)
        if value is not None:
            said = in_words(value)
            is_capital = after["words"][:1].isupper()
            yield *after.span("words"), f"{said[:1].upper()}{said[1:]}" if is_capital else said


def _value(figure: str) -> int | None:
    try:
        return whole_number(figure)
    except ValueError:
        return None

"""The words of a .docx and of a PDF as both of them have them: without marks, spaces and case."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from vanban.plain_text import numbered_paragraphs
from vanban.stamp import is_filled_at_issue
from vanban.story import NESTED, Paragraph, Story
from vanban.vietnamese import clean
from vanban.xml_part import Element, W

# Punctuation is left out but inside figures: bullets and leader dots come out of a PDF as anything.
WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[%‰<>≤≥=+]")
RUNNING = re.compile(r"word/(?:header|footer)\d*\.xml")
NOTES = {"word/footnotes.xml": "footnoteReference", "word/endnotes.xml": "endnoteReference"}
FILLED = f"{W}sdt"

Keys = tuple[str, ...]


class Word(NamedTuple):
    key: str  # what is compared
    shown: str
    page: int = 0  # of a PDF, from 1
    is_loose: bool = False  # a PDF may have it elsewhere on the page


class Wording(NamedTuple):
    """What a document says, and what its pages repeat or add of themselves."""

    words: list[Word]
    running: frozenset[Keys] = frozenset()  # the lines of headers and footers, without figures
    heading_rows: tuple[Keys, ...] = ()  # at the top of each page of their table
    notes: int = 0  # how many, each with its number in the text


def words_in(text: str, page: int = 0, is_loose: bool = False) -> list[Word]:
    return [Word(hit[0].casefold(), hit[0], page, is_loose) for hit in WORD.finditer(clean(text))]


def keys_of(words: Iterable[Word]) -> Keys:
    return tuple(word.key for word in words)


def without_figures(keys: Keys) -> Keys:
    return tuple(key for key in keys if not key[0].isdigit())


def wording_of(content: bytes) -> Wording:
    """Of a .docx. Raises Problem when a part cannot be read."""
    story = Story(content)
    words: list[Word] = []
    running = set()
    for paragraph, label in numbered_paragraphs(story):
        if RUNNING.fullmatch(paragraph.part):
            running.add(without_figures(keys_of(words_in(paragraph.text))))
        else:
            words += words_in(label + paragraph.text, is_loose=_is_loose(paragraph))
    return Wording(words, frozenset(running - {()}), _heading_rows(story), _count_of_notes(story))


def _is_loose(paragraph: Paragraph) -> bool:
    """A note stands at the foot of its page, a text box anywhere, a number filled into a PDF after the rest."""
    return (
        paragraph.part in NOTES
        or any(True for _ in paragraph.element.iterancestors(NESTED))
        or any(map(is_filled_at_issue, paragraph.element.iter(f"{W}r")))
    )


def _heading_rows(story: Story) -> tuple[Keys, ...]:
    rows = (row for row in story.document.iter(f"{W}tr") if row.find(f"{W}trPr/{W}tblHeader") is not None)
    return tuple(filter(None, dict.fromkeys(map(_row_keys, rows))))


def _row_keys(row: Element) -> Keys:
    return keys_of(words_in(" ".join(Paragraph(one, "", "").text for one in row.iter(f"{W}p"))))


def _count_of_notes(story: Story) -> int:
    return sum(1 for name in NOTES.values() for _ in story.document.iter(f"{W}{name}"))

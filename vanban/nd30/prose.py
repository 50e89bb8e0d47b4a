"""Places in the wording of a document, and what rules say of them."""

import re
from collections.abc import Iterator

from vanban.nd30.finding import Issue
from vanban.nd30.paper import Element, Line, Paper
from vanban.vietnamese.text import VIETNAMESE_MARKED

SENTENCES = (Element.BASIS, Element.BODY, Element.NOTE)
RUNNING = (*SENTENCES, Element.TITLE, Element.SUBJECT, Element.TABLE, Element.ADDRESSEES, Element.RECIPIENT)

_HALF = len(VIETNAMESE_MARKED) // 2
ENOUGH = 60
LOWER = "a-z" + VIETNAMESE_MARKED[:_HALF]
UPPER = "A-Z" + VIETNAMESE_MARKED[_HALF:]


def hits(
    paper: Paper,
    pattern: re.Pattern[str],
    elements: tuple[Element, ...] = RUNNING,
    needs: str | tuple[str, ...] = "",
) -> Iterator[tuple[Line, re.Match[str]]]:
    """Where the pattern stands in the document's own words.

    needs: what every hit has (one of several): lines without it are passed over, which is much faster.
    """
    wanted = [
        letters
        for letters in ((needs,) if isinstance(needs, str) else needs)
        if paper.says(letters, *elements)
    ]
    for line in paper.of(*elements) if wanted else ():
        if wanted[0] in line.judged or any(letters in line.judged for letters in wanted[1:]):
            for hit in pattern.finditer(line.judged):
                yield line, hit


def at(
    line: Line,
    hit: re.Match[str],
    found: str,
    asked: str,
    replacement: str | None = None,
    group: int | str = 0,
) -> Issue:
    """The issue of the letters that the pattern's group has matched."""
    return Issue(found, asked, line, hit.start(group), hit.end(group), replacement)


def whole(line: Line, found: str, asked: str) -> Issue:
    """The issue of a line as it stands."""
    return Issue(found, asked, line)


def with_capital(text: str) -> str:
    """The same with its first letter a capital."""
    return text[:1].upper() + text[1:]


def with_small(text: str) -> str:
    """The same with its first letter small."""
    return text[:1].lower() + text[1:]


def before(line: Line, place: int) -> str:
    """The letters right before a place: enough to tell what it belongs to, however long the line."""
    return line.judged[max(0, place - ENOUGH) : place]


def is_in_capitals(line: Line) -> bool:
    return line.look.capitals or line.judged.isupper()

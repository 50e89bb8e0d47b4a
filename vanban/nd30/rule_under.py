"""The ruled line under an element of form, and how long it should be."""

from collections.abc import Iterator, Sequence
from math import inf

from vanban import metrics
from vanban.metrics import text_width
from vanban.nd30.paper import Element, Line, Paper

HEAD = (
    Element.NATION,
    Element.MOTTO,
    Element.SUPERIOR,
    Element.ISSUER,
    Element.NUMBER,
    Element.PLACE_AND_DATE,
)


def rule_under(paper: Paper, element: Element) -> float | None:
    """The length in points of the line under the last line of the element in the main document: 0 when it
    is there but its length cannot be told, None when it is not there."""
    owners = [line for line in paper.of(element) if line.annex == 0]
    if not owners:
        return None
    own = next((line.ruled for line in owners if line.ruled is not None), None)
    if own is not None:
        return own
    underlined = _underlined(owners[-1])
    if underlined:
        return underlined
    below = next((line.ruled for line in _directly_below(paper, owners[-1]) if line.ruled is not None), None)
    return below if below is not None else _drawn_elsewhere(paper, element)


def _underlined(line: Line) -> float | None:
    widths = [
        text_width(line.text[one.start : one.end], one.look.size, bold=one.look.bold, italic=one.look.italic)
        for one in line.stretches
        if one.look.underlined
    ]
    return sum(widths) or None


def _directly_below(paper: Paper, owner: Line) -> Iterator[Line]:
    """The lines under the owner in its column, to the first one with words and that one too."""
    for line in paper.lines[owner.ordinal + 1 :]:
        if not _same_column(line, owner):
            if owner.cell is None:
                return
            continue
        yield line
        if any(map(str.isalnum, line.text)):
            return


def _same_column(line: Line, owner: Line) -> bool:
    if line.cell is None or owner.cell is None:
        return line.cell == owner.cell
    return (line.cell.table, line.cell.column) == (owner.cell.table, owner.cell.column)


def _drawn_elsewhere(paper: Paper, element: Element) -> float | None:
    """A shape may hang on any paragraph of the letterhead: two of them are for the motto and the issuer."""
    if element not in HEAD:
        return None
    end = next((line.ordinal for line in paper.lines if line.element not in (*HEAD, Element.EMPTY)), 0)
    drawn = sum(max(line.rules, line.ruled is not None) for line in paper.lines[:end])
    return 0.0 if drawn > 1 else None


def line_widths(lines: Sequence[Line]) -> list[float]:
    """The widths in points of the printed lines of an element; empty when they cannot be told."""
    return [width for line in lines for width in _printed_widths(line)]


def _printed_widths(line: Line) -> list[float]:
    text = line.text.upper() if line.look.capitals else line.text
    room = line.room or inf
    return metrics.line_widths(text, room, line.look.size, bold=line.look.bold, italic=line.look.italic)

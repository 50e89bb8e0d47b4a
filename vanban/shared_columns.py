"""Tables whose columns are known only when the document is made: the width of the page shared out by content.

A table in the style “Bảng tự chia cột” keeps its whole width. Each column gets what its longest word takes; what
is left goes to the columns of several words, by how much longer their texts are. A heading may always break.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from vanban.metrics import text_width
from vanban.vietnamese import fold
from vanban.xml_part import Element, W, new_element

STYLE = "Bảng tự chia cột"
STYLE_ID = "".join(word.capitalize() for word in fold(STYLE).split())
SIZE = 13  # points, as the cells of a list are set
TWIPS = 20  # to a point
BORDER = 40  # twips that a line and rounding take


class Need(NamedTuple):
    """Of one column, in twips: what its longest word takes, and its longest text."""

    word: int
    text: int


def share_columns(document: Element) -> None:
    """Set the columns of every such table of the tree."""
    for table in document.iter(f"{W}tbl"):
        style = table.find(f"{W}tblPr/{W}tblStyle")
        if style is not None and style.get(f"{W}val") == STYLE_ID:
            _share(table)


def shared(total: int, needs: Sequence[Need]) -> list[int]:
    """The width of each column; together the total."""
    words = sum(need.word for need in needs)
    wishes = [need.text - need.word for need in needs]
    if words > total or not any(wishes):
        widths = [need.word * total // words for need in needs]
    else:
        left = total - words
        widths = [need.word + wish * left // sum(wishes) for need, wish in zip(needs, wishes, strict=True)]
    widths[-1] += total - sum(widths)
    return widths


def _share(table: Element) -> None:
    rows = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
    count = max(map(len, rows), default=0)
    full = [cells for cells in rows if len(cells) == count]
    total = int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w", "0"))
    sides = sum(int(side.get(f"{W}w", "0")) for side in table.findall(f"{W}tblPr/{W}tblCellMar/*"))
    needs = [_need([cells[place] for cells in full], sides + BORDER) for place in range(count)]
    widths = shared(total, needs)
    _set_grid(table.find(f"{W}tblGrid"), widths)
    for cells in rows:
        _set_cells(cells, widths)


def _need(cells: Sequence[Element], around: int) -> Need:
    heading, *texts = map(_text, cells)
    word = _widest(word for text in (heading, *texts) for word in text.split())
    widest = _widest(texts if any(texts) else [heading])  # an empty column is written in by hand
    return Need(word + around, max(word, widest) + around)


def _text(cell: Element) -> str:
    return "".join(text.text or "" for text in cell.iter(f"{W}t"))


def _widest(texts: Iterable[str]) -> int:
    """In bold, as a heading is set: a little more than other cells need."""
    return max((round(text_width(text, SIZE, bold=True) * TWIPS) for text in texts), default=0)


def _set_grid(grid: Element, widths: Sequence[int]) -> None:
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        column = new_element("gridCol")
        column.set(f"{W}w", str(width))
        grid.append(column)


def _set_cells(cells: Sequence[Element], widths: Sequence[int]) -> None:
    """A row of one cell goes over all columns."""
    if len(cells) == 1 < len(widths):
        cells[0].find(f"{W}tcPr/{W}gridSpan").set(f"{W}val", str(len(widths)))
        widths = [sum(widths)]
    for cell, width in zip(cells, widths, strict=False):
        cell.find(f"{W}tcPr/{W}tcW").set(f"{W}w", str(width))

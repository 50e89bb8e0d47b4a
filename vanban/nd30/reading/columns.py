"""Where paragraphs stand: in which cell of which table, and how wide the column is."""

from vanban.nd30.paper import Cell
from vanban.nd30.reading.properties import TWIPS, child, is_drawn, number, value
from vanban.nd30.reading.styles import Styles
from vanban.xml_part import Element, W

CELL_MARGIN = 108 / TWIPS  # what Word leaves at the sides when the table does not say
TABLE, ROW, CELL = f"{W}tbl", f"{W}tr", f"{W}tc"
CELL_PROPERTIES, CELL_WIDTH = f"{W}tcPr", f"{W}tcW"
EDGES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
FIFTIETHS = 5000  # of a percent in a whole


class Columns:
    """Counts tables, rows and cells as it meets them: ask for the paragraphs in the order of the text."""

    def __init__(self, styles: Styles):
        self._styles = styles
        self._tables: dict[Element, _Table] = {}
        self._cells: dict[Element, tuple[Cell, float, str]] = {}

    @property
    def bordered(self) -> set[int]:
        """The numbers of the tables with visible lines."""
        return {table.number for table in self._tables.values() if table.is_bordered}

    def place(self, paragraph: Element, page_width: float) -> tuple[Cell | None, float, str]:
        """The cell, the width of its column in points and the style of the table."""
        cell = _around(paragraph, CELL)
        if cell is None:
            return None, page_width, ""
        if cell not in self._cells:
            row = _around(cell, ROW)
            table = self._table(_around(row, TABLE))
            place = table.next_cell(row)
            self._cells[cell] = place, table.room(cell, place.column, page_width), table.style
        return self._cells[cell]

    def _table(self, element: Element) -> "_Table":
        if element not in self._tables:
            self._tables[element] = _Table(element, len(self._tables) + 1, self._styles)
        return self._tables[element]


class _Table:
    """One table, with the row and cell last counted."""

    def __init__(self, element: Element, number: int, styles: Styles):
        self.number = number
        properties = element.find(f"{W}tblPr")
        self.style = value(properties, "tblStyle")
        chain = [style.find(f"{W}tblPr") for style in reversed(styles.chain(self.style))]
        self._said = [one for one in (properties, *chain) if one is not None]
        self._margins = sum(map(self._margin, ("left", "right")))
        self._grid = [points / TWIPS for points in _widths(element)]
        self._first = element.find(f".//{W}tcPr")
        self._row: Element = None
        self._last = Cell(number, 0, 0)

    def next_cell(self, row: Element) -> Cell:
        _, rows, columns = self._last
        self._last = Cell(self.number, *((rows, columns + 1) if row is self._row else (rows + 1, 1)))
        self._row = row
        return self._last

    def room(self, cell: Element, column: int, page_width: float) -> float:
        """The width left for text in points; 0 when it is not said."""
        width = child(child(cell, CELL_PROPERTIES), CELL_WIDTH)
        kind = "" if width is None else width.get(f"{W}type", "dxa")
        whole = self._grid[column - 1] if column <= len(self._grid) else 0.0
        if kind == "pct":
            whole = number(width, "w") / FIFTIETHS * page_width
        elif kind == "dxa" and number(width, "w"):
            whole = number(width, "w") / TWIPS
        return max(0.0, whole - self._margins)

    @property
    def is_bordered(self) -> bool:
        """By the table, or its style, or the edges of its first cell."""
        said = [one for one in (_borders(owner, "tblBorders") for owner in self._said) if one is not None]
        return bool(said and said[0]) or bool(_borders(self._first, "tcBorders"))

    def _margin(self, side: str) -> float:
        margins = (owner.find(f"{W}tblCellMar/{W}{side}") for owner in self._said)
        said = next((margin for margin in margins if margin is not None), None)
        return CELL_MARGIN if said is None else number(said, "w") / TWIPS


def _around(element: Element, tag: str) -> Element | None:
    """The nearest of that tag around the element, which is most often its parent."""
    parent = element.getparent()
    if parent is None or parent.tag == tag:
        return parent
    return next(parent.iterancestors(tag), None)


def _widths(table: Element) -> list[float]:
    return [number(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]


def _borders(properties: Element | None, name: str) -> bool | None:
    borders = None if properties is None else properties.find(f"{W}{name}")
    if borders is None:
        return None
    return any(is_drawn(edge) for side in EDGES for edge in borders.iterchildren(f"{W}{side}"))

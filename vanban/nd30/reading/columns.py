"""Where paragraphs stand: in which cell of which table, and how wide the column is."""

from vanban.nd30.paper import Cell
from vanban.nd30.reading.properties import TWIPS, is_drawn, number, value
from vanban.nd30.reading.styles import Styles
from vanban.xml_part import Element, W

CELL_MARGIN = 108 / TWIPS  # what Word leaves at the sides when the table does not say
EDGES = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV")
FIFTIETHS = 5000  # of a percent in a whole


class Columns:
    """Remembers the tables and cells it has met; asked in the order of the text, it counts them."""

    def __init__(self, styles: Styles):
        self._styles = styles
        self._tables: dict[Element, int] = {}
        self._cells: dict[Element, tuple[Cell, float]] = {}
        self.bordered: set[int] = set()  # the numbers of the tables with visible lines

    def place(self, paragraph: Element, page_width: float) -> tuple[Cell | None, float, str]:
        """The cell, the width of the column in points and the style of the table."""
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None:
            return None, page_width, ""
        table = next(cell.iterancestors(f"{W}tbl"))
        properties = table.find(f"{W}tblPr")
        if cell not in self._cells:
            place = self._placed(cell, table)
            self._cells[cell] = place, self._width(cell, table, place.column, page_width)
        return *self._cells[cell], value(properties, "tblStyle")

    def _placed(self, cell: Element, table: Element) -> Cell:
        row = next(cell.iterancestors(f"{W}tr"))
        if table not in self._tables:
            self._tables[table] = len(self._tables) + 1
            if _is_bordered(table, self._styles):
                self.bordered.add(self._tables[table])
        return Cell(self._tables[table], _ordinal(row, f"{W}tr"), _ordinal(cell, f"{W}tc"))

    def _width(self, cell: Element, table: Element, column: int, page_width: float) -> float:
        width = cell.find(f"{W}tcPr/{W}tcW")
        kind = "" if width is None else width.get(f"{W}type", "dxa")
        if kind == "pct":
            whole = number(width, "w") / FIFTIETHS * page_width
        elif kind == "dxa" and number(width, "w"):
            whole = number(width, "w") / TWIPS
        else:
            grid = table.findall(f"{W}tblGrid/{W}gridCol")
            whole = number(grid[column - 1], "w") / TWIPS if column <= len(grid) else 0.0
        return max(0.0, whole - sum(self._margin(table, side) for side in ("left", "right")))

    def _margin(self, table: Element, side: str) -> float:
        properties = table.find(f"{W}tblPr")
        chain = self._styles.chain(value(properties, "tblStyle"))
        owners = [properties, *(style.find(f"{W}tblPr") for style in reversed(chain))]
        for owner in owners:
            margin = None if owner is None else owner.find(f"{W}tblCellMar/{W}{side}")
            if margin is not None:
                return number(margin, "w") / TWIPS
        return CELL_MARGIN


def _ordinal(element: Element, tag: str) -> int:
    return 1 + sum(1 for _ in element.itersiblings(tag, preceding=True))


def _is_bordered(table: Element, styles: Styles) -> bool:
    """By the table, or its style, or the edges of its first cell."""
    properties = table.find(f"{W}tblPr")
    chain = styles.chain(value(properties, "tblStyle"))
    owners = [properties, *(style.find(f"{W}tblPr") for style in reversed(chain))]
    said = [one for one in (_borders(owner, "tblBorders") for owner in owners) if one is not None]
    first = table.find(f"{W}tr/{W}tc/{W}tcPr")
    return bool(said and said[0]) or bool(_borders(first, "tcBorders"))


def _borders(properties: Element | None, name: str) -> bool | None:
    borders = None if properties is None else properties.find(f"{W}{name}")
    if borders is None:
        return None
    return any(is_drawn(edge) for side in EDGES for edge in borders.iterchildren(f"{W}{side}"))

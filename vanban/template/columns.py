"""The columns of a table whose rows came out with more or fewer cells than the template has, as docxtpl sets
them: the table keeps its width. Widths are in twips."""

from vanban.xml_part import Element, W, new_element

WIDTH = f"{W}w"


def fit_columns(document: Element) -> None:
    """Every table of the tree that has a grid; one without is left as it stands. Rows that came out without
    a cell, and tables without a row, are left out: Word calls the file damaged otherwise."""
    for table in list(document.iter(f"{W}tbl")):
        _leave_out_empty(table)
        grid = table.find(f"{W}tblGrid")
        if grid is not None:
            rows = list(table.iter(f"{W}tr"))
            _widen(grid, max((len(row.findall(f"{W}tc")) for row in rows), default=0))
            _narrow(grid, max(map(cells_wide, rows), default=0))


def _leave_out_empty(table: Element) -> None:
    for row in table.findall(f"{W}tr"):
        if next(row.iter(f"{W}tc"), None) is None:
            table.remove(row)
    if next(table.iter(f"{W}tr"), None) is None:
        table.getparent().remove(table)


def cells_wide(row: Element) -> int:
    """How many columns of the grid the row's cells take."""
    return sum(_span(cell.find(f"{W}tcPr/{W}gridSpan")) for cell in row.findall(f"{W}tc"))


def _span(span: Element | None) -> int:
    said = "" if span is None else span.get(f"{W}val", "")
    return int(said) if said.isdecimal() else 1


def _widen(grid: Element, needed: int) -> None:
    columns = grid.findall(f"{W}gridCol")
    width = sum(map(_width, columns))
    if needed <= len(columns) or not width:
        return
    before, after = width / len(columns), width / needed
    for column in columns:
        _set_width(column, _width(column) * after / before)
    for _ in range(needed - len(columns)):
        grid.append(new_element("gridCol"))
        _set_width(grid[-1], after)


def _narrow(grid: Element, needed: int) -> None:
    columns = grid.findall(f"{W}gridCol")
    left, surplus = columns[:needed], columns[needed:]
    if not surplus:
        return
    share = int(sum(map(_width, surplus)) / len(left)) if left else 0
    for column in surplus:
        grid.remove(column)
    for column in left:
        _set_width(column, _width(column) + share)


def _width(column: Element) -> float:
    return float(column.get(WIDTH, "0"))


def _set_width(column: Element, width: float) -> None:
    column.set(WIDTH, str(int(width)))

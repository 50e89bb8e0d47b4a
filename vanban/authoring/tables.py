"""Tables of fixed layout: what stands side by side, and lists with a row for every item."""

from collections.abc import Sequence
from typing import NamedTuple

from vanban.authoring.ooxml import Xml, bold, join, paragraph, run, style_id
from vanban.shared_columns import STYLE as SHARED_COLUMNS

CELL_SIDE = 80  # twips between the border and the text of a list


class Column(NamedTuple):
    """A column of a list: its heading, its width in twips, what each row shows, and how it is set.

    shows: the text of a cell, or the paragraphs of one.
    """

    heading: str
    width: int
    shows: str
    style: str = "Ô bảng trái"


def side_by_side(widths: Sequence[int], *rows: Sequence[Xml]) -> Xml:
    """A table without borders or cell margins; no row is split between pages."""
    return _table("Bảng không viền", widths, 0, [_row(zip(row, widths, strict=True)) for row in rows])


def varying(item: str, items: str, cells: str, width: int, content: Xml) -> tuple[Column, ...]:
    """Columns known only when the document is made, as three of a table that is shared out (see list_table).

    One for every item of a list of fields, with its heading; cells: the list that a row's own cells come from;
    content: what one of them holds, as paragraphs. The tags of the loop stand in cells of their own.
    """
    begins = (f"{{%tc for {item} in {which} %}}" for which in (items, cells))
    return (
        Column(next(begins), width, next(begins), "Thẻ mẫu"),
        Column("{{ " + item + ".heading }}", width, content),
        Column("{%tc endfor %}", width, "{%tc endfor %}", "Thẻ mẫu"),
    )


def list_table(columns: Sequence[Column], *rows: Xml, shared: bool = False) -> Xml:
    """A bordered table whose heading row is repeated on every page.

    shared: the width is shared out among the columns by what they hold, when the document is made.
    """
    headings = [(paragraph("Tiêu đề cột", column.heading), column.width) for column in columns]
    widths = [column.width for column in columns]
    style = SHARED_COLUMNS if shared else "Bảng có viền"
    return _table(style, widths, CELL_SIDE, [_row(headings, "<w:tblHeader/>"), *rows])


def item_row(columns: Sequence[Column], keep_with_next: bool = False) -> Xml:
    return _row((_shown(column, keep_with_next), column.width) for column in columns)


def _shown(column: Column, keep_with_next: bool) -> Xml:
    if isinstance(column.shows, Xml):
        return column.shows
    return paragraph(column.style, run(column.shows), keep_with_next=keep_with_next)


def kept_item_row(columns: Sequence[Column]) -> Xml:
    """As item_row, but the last row of the loop stays on a page with what follows it."""
    return rows_when(
        columns, "loop.last", item_row(columns, keep_with_next=True), otherwise=item_row(columns)
    )


def wide_row(columns: Sequence[Column], style: str, text: str, keep_with_next: bool = False) -> Xml:
    """One cell over all columns."""
    content = paragraph(style, text, keep_with_next=keep_with_next)
    return _row([(content, sum(column.width for column in columns))], span=len(columns))


def total_row(columns: Sequence[Column], *cells: str) -> Xml:
    """A bold last row; one text for every column."""
    texts = zip(columns, cells, strict=True)
    return _row((paragraph("Ô bảng đậm giữa", bold(cell)), column.width) for column, cell in texts)


def each_row(columns: Sequence[Column], item: str, items: str, *rows: Xml) -> Xml:
    """The rows once for every item of a list of fields."""
    return join(_tag_row(columns, f"for {item} in {items}"), *rows, _tag_row(columns, "endfor"))


def rows_when(columns: Sequence[Column], condition: str, row: Xml, otherwise: Xml | None = None) -> Xml:
    middle = () if otherwise is None else (_tag_row(columns, "else"), otherwise)
    return join(_tag_row(columns, f"if {condition}"), row, *middle, _tag_row(columns, "endif"))


def _tag_row(columns: Sequence[Column], statement: str) -> Xml:
    return wide_row(columns, "Thẻ mẫu", f"{{%tr {statement} %}}")


def _table(style: str, widths: Sequence[int], side: int, rows: Sequence[Xml]) -> Xml:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id(style)}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{side}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{join(*rows)}</w:tbl>"
    )


def _row(cells, properties: str = "", span: int = 1) -> Xml:
    content = "".join(_cell(text, width, span) for text, width in cells)
    return Xml(f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{content}</w:tr>")


def _cell(content: Xml, width: int, span: int) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}</w:tcPr>{content}</w:tc>'

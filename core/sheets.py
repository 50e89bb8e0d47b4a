"""A table as an Excel workbook, ready to print: title lines, head, rows, sums, remarks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

MIMETYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PLAIN, BOLD, TITLE = (
    Font("Times New Roman", 11),
    Font("Times New Roman", 11, True),
    Font("Times New Roman", 14, True),
)
THIN = Side("thin")
FRAME = Border(THIN, THIN, THIN, THIN)
SHADE = PatternFill("solid", fgColor="00E8EEF7")
WRAPPED = Alignment(vertical="center", wrap_text=True)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
A4 = 9


@dataclass(frozen=True)
class Head:
    """One column: its title, its width in characters, and how its numbers are written."""

    title: str
    width: int = 12
    number_format: str = "General"


@dataclass(frozen=True)
class Table:
    """titles: lines above the table, the first one large; total: the sum row; remarks: lines below."""

    titles: Sequence[str]
    heads: Sequence[Head]
    rows: Iterable[Sequence[Any]]
    total: Sequence[Any] | None = None
    remarks: Sequence[str] = ()

    @property
    def head_row(self) -> int:
        return len(self.titles) + 2


def xlsx(table: Table) -> bytes:
    """A4 landscape, as wide as the page, the head on every page and always in sight."""
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("Danh sách")
    _set_up(sheet, table)
    for place, line in enumerate(table.titles):
        sheet.append([_cell(sheet, line, (TITLE, BOLD)[place] if place < 2 else PLAIN)])
    sheet.append([])
    sheet.append([_head(sheet, head.title) for head in table.heads])
    count = 0
    for row in table.rows:
        sheet.append(_framed(sheet, row, table.heads, PLAIN))
        count += 1
    if table.total is not None:
        sheet.append(_framed(sheet, table.total, table.heads, BOLD))
    sheet.auto_filter.ref = f"A{table.head_row}:{get_column_letter(len(table.heads))}{table.head_row + count}"
    for line in ("", *table.remarks) if table.remarks else ():
        sheet.append([_cell(sheet, line, PLAIN)])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _set_up(sheet: Any, table: Table) -> None:
    for place, head in enumerate(table.heads, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = head.width
    sheet.freeze_panes = f"A{table.head_row + 1}"
    sheet.print_title_rows = f"{table.head_row}:{table.head_row}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "&P/&N"


def _framed(sheet: Any, row: Sequence[Any], heads: Sequence[Head], font: Font) -> list[Any]:
    return [_box(sheet, value, head, font) for value, head in zip(row, heads, strict=True)]


def _box(sheet: Any, value: Any, head: Head, font: Font) -> Any:
    cell = _cell(sheet, value, font)
    cell.border, cell.alignment = FRAME, WRAPPED
    if not isinstance(value, str):
        cell.number_format = head.number_format
    return cell


def _head(sheet: Any, title: str) -> Any:
    cell = _cell(sheet, title, BOLD)
    cell.border, cell.alignment, cell.fill = FRAME, CENTRED, SHADE
    return cell


def _cell(sheet: Any, value: Any, font: Font) -> Any:
    """A text stays a text: a name that begins with "=" is no formula."""
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"
    cell.font = font
    return cell

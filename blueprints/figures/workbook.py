"""The figures as an Excel workbook, ready to print."""

from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from blueprints.figures.columns import COLUMNS, Column, Measure
from blueprints.figures.queries import Sheet
from blueprints.figures.rules import Figures
from vanban.vietnamese import short_date

HEADER_ROW = 5
LINE_HEIGHT = 17  # points, of the font below
LANDSCAPE, A4 = "landscape", 9
FORMATS = {Measure.COUNT: "#,##0", Measure.AVERAGE: "#,##0.00", Measure.PERCENT: "0.0%"}
THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
BOLD = Font(name="Times New Roman", size=12, bold=True)
PLAIN = Font(name="Times New Roman", size=12)


def xlsx(sheet: Sheet, warnings: list[str]) -> bytes:
    """Title lines, header, one row for each unit, the sum row, and what contradicts the rules."""
    book = Workbook()
    page: Any = book.active
    page.title = "So lieu"
    _write_titles(page, sheet)
    _write_header(page, "Xã, phường, đặc khu" if sheet.is_of_communes else "Tổ của")
    for ordinal, row in enumerate(sheet.rows, start=1):
        _write_row(page, HEADER_ROW + ordinal, ordinal, row.title, row.figures, PLAIN)
    last = HEADER_ROW + len(sheet.rows) + 1
    _write_row(page, last, None, "Cộng", sheet.total, BOLD)
    for below, sentence in enumerate(warnings, start=2):
        _write_across(page, last + below, sentence, PLAIN).alignment = Alignment(wrap_text=True)
        page.row_dimensions[last + below].height = 2 * LINE_HEIGHT
    _set_up_print(page, last)
    return _bytes(book)


def _write_titles(page: Any, sheet: Sheet) -> None:
    for row, line in enumerate(
        (
            "SỐ LIỆU TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG",
            sheet.unit.title,
            f"Số liệu ngày {short_date(sheet.on)}; thành viên không kể cộng tác viên",
        ),
        start=1,
    ):
        _write_across(page, row, line, BOLD if row < 3 else PLAIN).alignment = CENTRED


def _write_across(page: Any, row: int, words: str, font: Font) -> Any:
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(COLUMNS) + 2)
    return _text(page, row, 1, words, font)


def _write_header(page: Any, unit_title: str) -> None:
    for place, title in enumerate(("STT", unit_title, *(column.title for column in COLUMNS)), start=1):
        cell = _text(page, HEADER_ROW, place, title, BOLD)
        cell.alignment, cell.border = CENTRED, BOX
        page.column_dimensions[get_column_letter(place)].width = {1: 6, 2: 32}.get(place, 12)


def _write_row(page: Any, row: int, ordinal: int | None, title: str, figures: Figures, font: Font) -> None:
    page.cell(row, 1, ordinal)
    _text(page, row, 2, title, font)
    for place, column in enumerate(COLUMNS, start=3):
        page.cell(row, place, _number(column, figures)).number_format = FORMATS[column.measure]
    for place in range(1, len(COLUMNS) + 3):
        cell = page.cell(row, place)
        cell.font, cell.border = font, BOX


def _number(column: Column, figures: Figures) -> int | float | None:
    number = column.number(figures)
    return number / 100 if number is not None and column.measure is Measure.PERCENT else number


def _text(page: Any, row: int, place: int, words: str, font: Font) -> Any:
    """A cell that stays text, whatever its first character."""
    cell: Any = page.cell(row, place)
    cell.value = words
    cell.data_type, cell.font = "s", font
    return cell


def _set_up_print(page: Any, last: int) -> None:
    page.freeze_panes = page.cell(HEADER_ROW + 1, 3)
    page.auto_filter.ref = f"A{HEADER_ROW}:{get_column_letter(len(COLUMNS) + 2)}{last - 1}"
    page.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    page.page_setup.orientation, page.page_setup.paperSize = LANDSCAPE, A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.oddFooter.center.text = "&P/&N"


def _bytes(book: Workbook) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()

"""An uploaded workbook as sheets of values, once the gate has let it in."""

import io
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from core.errors import DomainError
from vanban.workbook_gate import Blanks, Refused, inspect

Value = str | float | bool | date | datetime | time | timedelta | int
Merge = tuple[tuple[int, int], tuple[int, int]]  # (row, column) from 0 of the first and the last cell

LARGEST_RECTANGLE = 3_000_000  # cells
UNREADABLE = "Không đọc được bảng tính. Mở bằng Excel, lưu thành tệp .xlsx mới rồi tải lại."
NO_RESULT = "ô {cell} là công thức chưa có kết quả; mở bằng Excel, lưu lại hoặc gõ giá trị vào ô"
ERROR = "ô {cell} báo lỗi công thức (như #REF!); sửa lại ô đó"


@dataclass(frozen=True)
class Sheet:
    """One sheet. rows[0][0] is cell A1; an empty cell is ""."""

    title: str
    rows: list[list[Value]]
    merges: tuple[Merge, ...] = ()
    blanks: Blanks = field(default_factory=Blanks)

    def problems(self) -> dict[int, list[tuple[int, str]]]:
        """By row from 0: the columns whose cells only look empty, each with what is wrong there."""
        found: dict[int, list[tuple[int, str]]] = {}
        for cells, words in ((self.blanks.formulas, NO_RESULT), (self.blanks.errors, ERROR)):
            for row, column in sorted(cells):
                said = words.format(cell=f"{column_letters(column)}{row + 1}")
                found.setdefault(row, []).append((column, said))
        return found


def column_letters(column: int) -> str:
    """ "A" for 0, "AB" for 27."""
    letters = ""
    column += 1
    while column:
        column, last = divmod(column - 1, 26)
        letters = chr(65 + last) + letters
    return letters


def read(content: bytes) -> list[Sheet]:
    """The visible sheets that hold anything. Raises DomainError with a sentence for any other bytes."""
    try:
        blanks = inspect(content)
    except Refused as refused:
        raise DomainError(refused.message, "file") from refused
    try:
        return _sheets(content, blanks)
    except (CalamineError, OSError, ValueError) as error:
        raise DomainError(UNREADABLE, "file") from error
    except BaseException as error:
        # The reader's own panics come as no Exception.
        if type(error).__name__ != "PanicException":
            raise
        raise DomainError(UNREADABLE, "file") from error


def _sheets(content: bytes, blanks: dict[str, Blanks]) -> list[Sheet]:
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as workbook:
        titles = [
            one.name
            for one in workbook.sheets_metadata
            if one.typ == SheetTypeEnum.WorkSheet and one.visible == SheetVisibleEnum.Visible
        ]
        found = [_sheet(workbook.get_sheet_by_name(title), blanks.get(title, Blanks())) for title in titles]
    filled = [sheet for sheet in found if sheet.rows]
    if not filled:
        raise DomainError("Tệp không có dữ liệu nào. Kiểm tra lại tệp rồi tải lại.", "file")
    return filled


def _sheet(sheet: CalamineSheet, blanks: Blanks) -> Sheet:
    if sheet.total_height * sheet.total_width > LARGEST_RECTANGLE:
        raise DomainError(
            f"Trang tính “{sheet.name}” trải quá rộng ({sheet.total_height} dòng, {sheet.total_width} cột). "
            "Xóa các cột, dòng thừa ở xa bảng rồi tải lại.",
            "file",
        )
    return Sheet(
        sheet.name, sheet.to_python(skip_empty_area=False), tuple(sheet.merged_cell_ranges or ()), blanks
    )

"""The figures as an Excel workbook, ready to print."""

from typing import Any

from blueprints.figures.columns import COLUMNS, Column, Measure
from blueprints.figures.queries import Sheet
from blueprints.figures.rules import Figures
from core import sheets
from core.sheets import Head, Table
from vanban.vietnamese import short_date

FORMATS = {Measure.COUNT: "#,##0", Measure.AVERAGE: "#,##0.00", Measure.PERCENT: "0.0%"}


def xlsx(sheet: Sheet, warnings: list[str]) -> bytes:
    """Title lines, head, one row for each unit, the sum row, and what contradicts the rules."""
    unit_title = "Xã, phường, đặc khu" if sheet.is_of_communes else "Tổ của"
    return sheets.xlsx(
        Table(
            titles=(
                "SỐ LIỆU TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG",
                sheet.unit.title,
                f"Số liệu ngày {short_date(sheet.on)}; thành viên không kể cộng tác viên",
            ),
            heads=(
                *(Head("STT", 6), Head(unit_title, 32)),
                *(Head(column.title, 12, FORMATS[column.measure]) for column in COLUMNS),
            ),
            rows=(_row(place, row.title, row.figures) for place, row in enumerate(sheet.rows, start=1)),
            total=_row(None, "Cộng", sheet.total),
            remarks=warnings,
        )
    )


def _row(ordinal: int | None, title: str, figures: Figures) -> list[Any]:
    return [ordinal, title, *(_number(column, figures) for column in COLUMNS)]


def _number(column: Column, figures: Figures) -> int | float | None:
    number = column.number(figures)
    return number / 100 if number is not None and column.measure is Measure.PERCENT else number

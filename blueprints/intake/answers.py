"""The workbook given back as it came, with the reason beside every row that was not taken."""

import io
import logging
from collections import defaultdict
from collections.abc import Mapping
from copy import copy
from typing import Any

import openpyxl
from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from blueprints.intake.reading import read
from blueprints.intake.rules import Outcome

log = logging.getLogger(__name__)

HEAD = "Lý do"
COLUMN_WIDTH = 60
RED = Font(color="00B00020")


def answered(content: bytes, report: Mapping[str, Any]) -> bytes:
    """The same workbook, its look kept, with one more column on every sheet that has rows held back.

    Of a workbook that only its reader understands, the values alone.
    """
    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content))
    except Exception:  # whatever another program has written beside the values
        log.info("a workbook goes back without its look", exc_info=True)
        workbook = _of_values(content)
    heads = {table["sheet"]: table["first_row"] - 1 for table in report.get("tables", ())}
    for title, reasons in _reasons(report).items():
        _write(workbook[title], heads.get(title, 1), reasons)
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def _of_values(content: bytes) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for sheet in read(content):
        plain = workbook.create_sheet(sheet.title)
        for at, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row, start=1):
                if value != "":
                    cell = plain.cell(at, column, value)
                    cell.data_type = "s" if isinstance(value, str) else cell.data_type
    return workbook


def _reasons(report: Mapping[str, Any]) -> dict[str, dict[int, str]]:
    """By sheet and row as Excel counts it."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for outcome in (Outcome.SUSPECTED, Outcome.REFUSED):
        for line in report.get("rows", {}).get(outcome.value, ()):
            found[line["sheet"]][line["row"]] = line["said"]
    return found


def _write(sheet: Any, head: int, reasons: Mapping[int, str]) -> None:
    column = sheet.max_column + 1
    _put(sheet, head, column, HEAD, like=column - 1)
    for row, said in reasons.items():
        cell = _put(sheet, row, column, said, like=None)
        if cell is not None:
            cell.font = copy(RED)
    sheet.column_dimensions[get_column_letter(column)].width = COLUMN_WIDTH


def _put(sheet: Any, row: int, column: int, text: str, like: int | None) -> Any:
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        return None
    cell.value = text
    cell.data_type = "s"  # a reason that begins with "=" is no formula
    if like:
        cell._style = copy(sheet.cell(row, like)._style)
    return cell

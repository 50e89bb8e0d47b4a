"""A sheet in clean Unicode letters: text of old fonts and loose accents read anew, spaces put right."""

import unicodedata
from dataclasses import dataclass, field, replace

from blueprints.intake.reading import Sheet, Value
from vanban.vietnamese import clean
from vanban.vietnamese.old_fonts import reread_all

DECOMPOSED = "gộp dấu Unicode tổ hợp thành chữ có dấu"


@dataclass(frozen=True)
class Reread:
    """remarks: by row from 0."""

    sheet: Sheet
    remarks: dict[int, list[str]] = field(default_factory=dict)


def reread_sheet(sheet: Sheet) -> Reread:
    distinct = {value for row in sheet.rows for value in row if isinstance(value, str)}
    changed = {
        text: (_cleaned(its.text), f"đọc lại từ phông {its.font}")
        for text, its in reread_all(distinct).items()
    }
    for text in distinct - changed.keys():
        if (cleaned := _cleaned(text)) != text:
            changed[text] = cleaned, "" if unicodedata.is_normalized("NFC", text) else DECOMPOSED
    return _with(sheet, changed) if changed else Reread(sheet)


def _cleaned(text: str) -> str:
    """The text as the registry keeps it; half a character, which nobody can guess, becomes a question mark."""
    return clean(text.encode("utf-8", "replace").decode())


def _with(sheet: Sheet, changed: dict[str, tuple[str, str]]) -> Reread:
    remarks: dict[int, list[str]] = {}
    rows: list[list[Value]] = []
    for at, row in enumerate(sheet.rows):
        known = [changed.get(value) if isinstance(value, str) else None for value in row]
        rows.append([its[0] if its else value for value, its in zip(row, known, strict=True)])
        if said := sorted({its[1] for its in known if its and its[1]}):
            remarks[at] = said
    return Reread(replace(sheet, rows=rows), remarks)

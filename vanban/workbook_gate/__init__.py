"""What an uploaded .xlsx must be before any library opens it.

A reader of cells allocates the whole rectangle from the first to the last of them, so a cell in the last
column of the last row costs all memory: every sheet is measured here first, as a stream.
"""

from vanban.gate.container.archive import Archive
from vanban.gate.refused import Refused
from vanban.workbook_gate.cells import Blanks, CellScan
from vanban.workbook_gate.kind import in_excel_words, refuse_other_kinds, refuse_other_packages
from vanban.workbook_gate.parts import refuse_unsafe_markup, sheet_parts

__all__ = ["Blanks", "Refused", "inspect"]

LARGEST_INFLATED = 150 * 1024 * 1024


def inspect(content: bytes) -> dict[str, Blanks]:
    """Pass an ordinary workbook; raise Refused, and nothing else, for any other bytes.

    Answers, by the name of the sheet, which of its cells look empty to a reader but are not: formulas
    whose result was never kept, and errors such as #REF!.
    Ordinary: a .xlsx of at most 20 MB, 150 MB unpacked, with sound zip and XML without document type,
    no macro, and values in the first 200 columns and 60.000 rows only.
    """
    refuse_other_kinds(content)
    try:
        archive = Archive(content, largest_inflated=LARGEST_INFLATED, largest_markup=LARGEST_INFLATED)
        refuse_other_packages(archive.names)
        sheets = sheet_parts(archive)
        return _scanned(archive, sheets)
    except Refused as refused:
        raise in_excel_words(refused) from None


def _scanned(archive: Archive, sheets: dict[str, str]) -> dict[str, Blanks]:
    """Every part is looked at, for what counts as a sheet is told by the file itself."""
    blanks = {}
    for part in archive.names:
        scan = CellScan(part, is_sheet=part in sheets.values())
        refuse_unsafe_markup(part, archive.read(part), scan)
        blanks[part] = scan.blanks
    return {title: blanks[part] for title, part in sheets.items() if part in blanks}

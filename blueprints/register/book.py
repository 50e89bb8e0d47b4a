"""The register as a book: the ten columns of Annex IV on sheets with sums, and as an Excel workbook."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from blueprints.register.models import RegisterEntry
from blueprints.register.queries import RegisterFilter
from blueprints.units.models import Unit
from core.sheets import Head, Table
from core.sheets import xlsx as workbook
from vanban.vietnamese import short_date

# Title, letters of a printed line of it on A4 across, width in Excel.
COLUMNS = (
    ("Số, ký hiệu văn bản", 12, 16),
    ("Ngày tháng văn bản", 10, 12),
    ("Tên loại và trích yếu nội dung văn bản", 28, 48),
    ("Người ký", 11, 20),
    ("Nơi nhận văn bản", 18, 32),
    ("Đơn vị, người nhận bản lưu", 9, 16),
    ("Số lượng bản", 5, 9),
    ("Ngày chuyển", 10, 12),
    ("Ký nhận", 12, 20),
    ("Ghi chú", 13, 28),
)
LINES_OF_A_SHEET = 24
FILLED = 0.85  # of a line, before a word goes over to the next
BETWEEN_ROWS = 0.5  # of a line


def cells(entry: RegisterEntry) -> tuple[Any, ...]:
    """The ten columns of one line."""
    return (
        entry.notation,
        short_date(entry.issued_on) if entry.issued_on else "",
        entry.subject if entry.type_name else "",
        entry.signer_name,
        entry.recipients,
        entry.holder,
        entry.copies,
        entry.sent_on,
        entry.received_by,
        entry.remarks,
    )


@dataclass(frozen=True)
class Sheet:
    """One sheet of the book; so_far: of this sheet and all before it."""

    ordinal: int
    count: int  # of sheets
    rows: Sequence[RegisterEntry]
    copies: int
    lines_so_far: int
    copies_so_far: int


def sheets(entries: Sequence[RegisterEntry]) -> list[Sheet]:
    """The lines shared out so that each sheet fits an A4 page across, with its sums under it."""
    parted = list(_parted(entries))
    made: list[Sheet] = []
    lines = copies = 0
    for ordinal, rows in enumerate(parted, start=1):
        its_copies = sum(row.copies for row in rows)
        lines, copies = lines + len(rows), copies + its_copies
        made.append(Sheet(ordinal, len(parted), rows, its_copies, lines, copies))
    return made


def _parted(entries: Iterable[RegisterEntry]) -> Iterator[list[RegisterEntry]]:
    rows: list[RegisterEntry] = []
    left: float = LINES_OF_A_SHEET
    for entry in entries:
        height = _height(entry)
        if rows and height > left:
            yield rows
            rows, left = [], LINES_OF_A_SHEET
        rows.append(entry)
        left -= height
    if rows:
        yield rows


def _height(entry: RegisterEntry) -> float:
    """Printed lines that the tallest of its cells takes, and the white around it."""
    widths = [width * FILLED for _, width, _ in COLUMNS]
    tallest = max(ceil(len(str(cell)) / width) for cell, width in zip(cells(entry), widths, strict=True))
    return tallest + BETWEEN_ROWS


def xlsx(unit: Unit, year: int, entries: Sequence[RegisterEntry]) -> bytes:
    total = ("Cộng", "", f"{len(entries)} dòng", "", "", "", sum(one.copies for one in entries), "", "", "")
    table = Table(
        titles=(
            f"SỔ ĐĂNG KÝ VĂN BẢN ĐI NĂM {year}",
            unit.title,
            "Mẫu sổ: Phụ lục IV Nghị định 30/2020/NĐ-CP",
        ),
        heads=[Head(title, width) for title, _, width in COLUMNS],
        rows=(cells(entry) for entry in entries),
        total=total,
    )
    return workbook(table)


def asked_again(unit: Unit, asked: RegisterFilter) -> dict[str, Any]:
    """The question of a register page, as its links carry it on."""
    return {
        "don-vi": unit.code,
        "nam": asked.year,
        "loai": asked.type_name or None,
        "tinh-trang": asked.state.value if asked.state else None,
        "thang": asked.month,
        "q": asked.search or None,
    }

"""How numbers run, which day a number may bear, what is missing of a year (Điều 15, 16; Annex I, II.3)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

COMMON_SERIES = "*"
LETTERS = "CV"  # the series of công văn, which have no symbol of a type
NORMATIVE = "/QPPL"
BODY = "@"
LONGEST_GAP = 500  # numbers left free by one entry

# Annex III, I: the types with a symbol of their own.
TYPE_NAMES = {
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "CT": "Chỉ thị",
    "QC": "Quy chế",
    "QyĐ": "Quy định",
    "TC": "Thông cáo",
    "TB": "Thông báo",
    "HD": "Hướng dẫn",
    "CTr": "Chương trình",
    "KH": "Kế hoạch",
    "PA": "Phương án",
    "ĐA": "Đề án",
    "DA": "Dự án",
    "BC": "Báo cáo",
    "BB": "Biên bản",
    "TTr": "Tờ trình",
    "HĐ": "Hợp đồng",
    "CĐ": "Công điện",
    "BGN": "Bản ghi nhớ",
    "BTT": "Bản thỏa thuận",
    "GUQ": "Giấy ủy quyền",
    "GM": "Giấy mời",
    "GGT": "Giấy giới thiệu",
    "GNP": "Giấy nghỉ phép",
    "PG": "Phiếu gửi",
    "PC": "Phiếu chuyển",
    "PB": "Phiếu báo",
    LETTERS: "Công văn",
}
# Văn bản quy phạm pháp luật of local authorities bear their year: 15/2026/NQ-HĐND.
NORMATIVE_TYPES = frozenset({"NQ", "QĐ"})


class Numbering(StrEnum):
    """How the head of the agency has its numbers kept (Điều 15.1.c)."""

    BY_TYPE = "by_type"
    COMMON = "common"
    GROUPS = "groups"

    @property
    def label(self) -> str:
        return NUMBERING_LABELS[self]


NUMBERING_LABELS = {
    Numbering.BY_TYPE: "Mỗi loại văn bản một dãy số",
    Numbering.COMMON: "Một dãy số chung cho mọi loại",
    Numbering.GROUPS: "Các loại trong một nhóm chung một dãy số",
}


class EntryState(StrEnum):
    RESERVED = "reserved"
    ISSUED = "issued"
    VOID = "void"
    RECALLED = "recalled"

    @property
    def label(self) -> str:
        return ENTRY_LABELS[self]


ENTRY_LABELS = {
    EntryState.RESERVED: "Đang giữ số",
    EntryState.ISSUED: "Đã phát hành",
    EntryState.VOID: "Đã hủy số",
    EntryState.RECALLED: "Đã thu hồi",
}


@dataclass(frozen=True)
class Way:
    """How one agency's numbers run in a year; groups: symbols of types that share a series."""

    numbering: Numbering = Numbering.BY_TYPE
    groups: tuple[tuple[str, ...], ...] = ()

    def series_of(self, type_symbol: str, *, normative: bool = False) -> str:
        """Every type of a normative text has a series of its own, whatever the head decides (Điều 15.1.a)."""
        symbol = type_symbol or LETTERS
        if normative:
            return f"{symbol}{NORMATIVE}"
        if self.numbering is Numbering.COMMON:
            return COMMON_SERIES
        group = next((group for group in self.groups if symbol in group), (symbol,))
        return "+".join(group)


def series_name(series: str) -> str:
    """What people call a series; of an advisory body, its own name is put in its place."""
    if series == COMMON_SERIES:
        return "Dãy số chung"
    if series.endswith(NORMATIVE):
        return f"{TYPE_NAMES.get(series.removesuffix(NORMATIVE), series)} (văn bản quy phạm pháp luật)"
    return ", ".join(TYPE_NAMES.get(symbol, symbol) for symbol in series.split("+"))


def groups_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The groups as typed, one a line: "TB, KH, BC". Raises ValueError with the sentence."""
    groups = tuple(tuple(re.split(r"[\s,;]+", line.strip())) for line in text.splitlines() if line.strip())
    symbols = [symbol for group in groups for symbol in group]
    for symbol in symbols:
        if symbol not in TYPE_NAMES:
            known = ", ".join(TYPE_NAMES)
            raise ValueError(f"Không có loại văn bản viết tắt “{symbol}”. Các chữ viết tắt: {known}.")
        if symbols.count(symbol) > 1:
            raise ValueError(f"Loại “{symbol}” đứng trong hai nhóm. Mỗi loại chỉ thuộc một dãy số.")
    return groups


def type_symbol_of(symbol: str) -> str:
    """The type that a symbol begins with: "QĐ" of "QĐ-UBND"; "" of a công văn's, "UBND-VX"."""
    first = symbol.split("-")[0]
    return first if first in TYPE_NAMES and first != LETTERS and "-" in symbol else ""


def full_symbol(symbol: str, year: int, *, normative: bool) -> str:
    """What follows the number: "QĐ-UBND", of a normative text "2026/QĐ-UBND"."""
    return f"{year}/{symbol}" if normative else symbol


def waiting_symbol(series: str, year: int, agency_symbol: str) -> str:
    """Of a number whose document is not known yet: "QĐ-UBND", "…-UBND" in a common series."""
    if series.endswith(NORMATIVE):
        return f"{year}/{series.removesuffix(NORMATIVE)}-{agency_symbol}"
    return f"{'…' if series == COMMON_SERIES or series.startswith(BODY) else series}-{agency_symbol}"


NOTATION = re.compile(r"(?P<number>\d{1,6})\s*/\s*(?P<symbol>\S.*)")


def notation_parts(typed: str) -> tuple[int, str] | None:
    """Number and symbol of "12/QĐ-UBND"; None for other text."""
    found = NOTATION.fullmatch(typed.strip())
    return (int(found["number"]), found["symbol"]) if found else None


def issue_date_problem(
    issued_on: date,
    *,
    approved_on: date | None,
    today: date,
    last_issued_on: date | None,
    next_issued_on: date | None = None,
    with_reason: bool = False,
) -> str | None:
    """A number bears a day between approval and today, and numbers and days go in the same order.

    last_issued_on, next_issued_on: the days of the numbers before and after it; with_reason: why their
    order is broken has been said, and is recorded.
    """
    if issued_on > today:
        return "Ngày ban hành không được sau ngày hôm nay."
    if approved_on and issued_on < approved_on:
        return f"Ngày ban hành không được trước ngày duyệt ({approved_on:%d/%m/%Y})."
    if with_reason:
        return None
    if last_issued_on and issued_on < last_issued_on:
        return (
            f"Số liền trước đã mang ngày {last_issued_on:%d/%m/%Y}; "
            "ngày của số này phải từ ngày đó trở đi để số và ngày đi cùng thứ tự. "
            "Nếu phải cấp số lùi ngày, ghi lý do."
        )
    if next_issued_on and issued_on > next_issued_on:
        return (
            f"Số liền sau đã mang ngày {next_issued_on:%d/%m/%Y}; ngày của số này phải đến ngày đó là cùng. "
            "Nếu vẫn ghi ngày này, ghi lý do."
        )
    return None


def missing_numbers(numbers: Iterable[int], first: int) -> list[int]:
    """What lacks between the first number of the year and the last one given."""
    there = set(numbers)
    return [number for number in range(first, max(there, default=0)) if number not in there]


def in_runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Rising numbers as runs: 3, 4, 5, 9 are (3, 5) and (9, 9)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def far_number_problem(number: int, next_number: int, *, with_reason: bool) -> str | None:
    """A number past the next one leaves a gap that somebody must explain."""
    if number - next_number > LONGEST_GAP:
        return f"Số {number} cách số kế tiếp ({next_number}) quá xa. Kiểm tra lại số đã ghi trên văn bản."
    if number > next_number and not with_reason:
        last = number - 1
        left = f"số {next_number}" if last == next_number else f"các số từ {next_number} đến {last}"
        return f"Đăng ký số {number} để trống {left}. Ghi lý do nếu vẫn đăng ký số này."
    return None


def closing_problem(year: int, today: date, *, missing: int, reserved: int, with_reason: bool) -> str | None:
    """A year is closed when it is over and every number in it is accounted for."""
    if year >= today.year:
        return f"Năm {year} chưa hết nên chưa khóa sổ được. Sổ khóa từ ngày 01/01/{year + 1}."
    if with_reason or not missing + reserved:
        return None
    left = [f"{missing} số trống"] * bool(missing) + [f"{reserved} số đang giữ"] * bool(reserved)
    return (
        f"Sổ năm {year} còn {' và '.join(left)}. Dùng hoặc hủy từng số ở trang Số trống, "
        "hoặc ghi lý do để khóa sổ như hiện trạng."
    )

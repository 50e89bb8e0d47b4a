"""Dates as administrative documents write them and as people type them."""

import re
from datetime import date

TYPED_DATE = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
ISO_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
LONG_DATE = re.compile(r"ngày\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\s+năm\s+([0-9]{4})", re.IGNORECASE)
EARLIEST_YEAR = 1900
YEARS_AHEAD = 10
WRITTEN_FORMS = "Ngày phải ghi là 05/3/2026 hoặc ngày 05 tháng 3 năm 2026"


def long_date(day: date) -> str:
    """ "ngày 05 tháng 01 năm 2026": days below 10 and only months 1 and 2 take a leading zero
    (Nghị định 30/2020, Phụ lục I, II.4)."""
    return f"ngày {day.day:02d} tháng {month_number(day.month)} năm {day.year}"


def month_number(month: int) -> str:
    """ "01", "02", "3" … "12" (Phụ lục I, II.4)."""
    return f"{month:02d}" if month <= 2 else f"{month}"


def short_date(day: date) -> str:
    """ "05/03/2026", for tables and screens."""
    return f"{day:%d/%m}/{day.year:04d}"


def slashed_date(day: date) -> str:
    """ "05/3/2026", as running text and citations shorten a date: padded like the long form."""
    return f"{day.day:02d}/{month_number(day.month)}/{day.year}"


def place_and_date(place: str, day: date) -> str:
    """ "Hà Nội, ngày 05 tháng 01 năm 2026", the line under the national title (Phụ lục I, II.4)."""
    return f"{place}, {long_date(day)}"


def parse_date(text: str, today: date) -> date:
    """The date typed as day, month, year with one kind of separator: 5/3/26, 05/03/2026, 5-3-2026, 5.3.2026.

    A two-digit year is the latest such year at most ten years after today: in 2026, "26" is 2026 and
    "85" is 1985. Raises ValueError with a sentence for the user for anything else and years before 1900.
    """
    typed = TYPED_DATE.fullmatch(text.strip())
    if typed is None:
        raise ValueError("Ngày phải ghi theo thứ tự ngày/tháng/năm, ví dụ 05/03/2026.")
    return _existing_day(int(typed[1]), int(typed[3]), _full_year(typed[4], today))


def parse_written_date(text: str) -> date:
    """The date of data that is to be printed: long, with slashes, dots or hyphens, or 2026-03-05.

    The year has four digits: nobody is there to see what "26" became. Raises ValueError as parse_date().
    """
    text = " ".join(text.split())
    if iso := ISO_DATE.fullmatch(text):
        return _existing_day(int(iso[3]), int(iso[2]), int(iso[1]))
    if long := LONG_DATE.fullmatch(text):
        return _existing_day(int(long[1]), int(long[2]), int(long[3]))
    typed = TYPED_DATE.fullmatch(text)
    if typed is None:
        raise ValueError(f"{WRITTEN_FORMS}, không ghi “{text[:40]}”.")
    if len(typed[4]) == 2:
        raise ValueError(f"Năm trong “{text}” phải ghi đủ bốn chữ số.")
    return _existing_day(int(typed[1]), int(typed[3]), int(typed[4]))


def parse_long_date(text: str) -> date:
    """The date in exactly the long form. Raises ValueError saying what deviates from Phụ lục I, II.4."""
    long = LONG_DATE.fullmatch(text)
    if long is None:
        raise ValueError(
            f"Ngày phải ghi đầy đủ như “ngày 05 tháng 01 năm 2026”, không ghi “{text.strip()[:40]}”."
        )
    day = _existing_day(int(long[1]), int(long[2]), int(long[3]))
    if len(long[1]) == 1:
        raise ValueError(f"Ngày nhỏ hơn 10 phải thêm số 0 ở trước: “{long_date(day)}”.")
    if long[2] != month_number(day.month):
        raise ValueError(f"Chỉ tháng 1, tháng 2 thêm số 0 ở trước: “{long_date(day)}”.")
    if text != long_date(day):
        raise ValueError(f"Ngày phải ghi bằng chữ thường, cách nhau một dấu cách: “{long_date(day)}”.")
    return day


def _full_year(digits: str, today: date) -> int:
    if len(digits) == 4:
        return int(digits)
    latest = today.year + YEARS_AHEAD
    return latest - (latest - int(digits)) % 100


def _existing_day(day: int, month: int, year: int) -> date:
    if year < EARLIEST_YEAR:
        raise ValueError(f"Năm {year:04d} không hợp lệ. Hãy nhập năm từ {EARLIEST_YEAR} trở đi.")
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(
            f"Không có ngày {day:02d}/{month:02d}/{year}. Hãy kiểm tra lại ngày và tháng."
        ) from None

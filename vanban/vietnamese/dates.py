"""Dates as administrative documents write them and as people type them."""

import re
from datetime import date

TYPED_DATE = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
EARLIEST_YEAR = 1900
YEARS_AHEAD = 10


def long_date(day: date) -> str:
    """ "ngày 05 tháng 01 năm 2026": days below 10 and only months 1 and 2 take a leading zero
    (Nghị định 30/2020, Phụ lục I, II.4)."""
    month = f"{day.month:02d}" if day.month <= 2 else f"{day.month}"
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """ "05/03/2026", for tables and screens."""
    return f"{day:%d/%m}/{day.year:04d}"


def parse_date(text: str, today: date) -> date:
    """The date typed as day, month, year with one kind of separator: 5/3/26, 05/03/2026, 5-3-2026, 5.3.2026.

    A two-digit year is the latest such year at most ten years after today: in 2026, "26" is 2026 and
    "85" is 1985. Raises ValueError with a sentence for the user for anything else and years before 1900.
    """
    typed = TYPED_DATE.fullmatch(text.strip())
    if typed is None:
        raise ValueError("Ngày phải ghi theo thứ tự ngày/tháng/năm, ví dụ 05/03/2026.")
    return _existing_day(int(typed[1]), int(typed[3]), _full_year(typed[4], today))


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

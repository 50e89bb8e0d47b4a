"""The days that running text speaks of, however they are written, wrongly too: for checks, not for entry."""

import re
from datetime import date
from typing import NamedTuple

# "ngày" may be missing, digits unpadded, any case; a document number (12/01/2026/QĐ-UBND) is no day.
_LONG = r"(?:ngày\s+)?(?P<day>[0-9]{1,2})\s+tháng\s+(?P<month>[0-9]{1,2})\s*,?\s+năm\s+(?P<year>[0-9]{4})"
_SHORT = r"(?P<day>[0-9]{1,2})(?P<sign>[/.-])(?P<month>[0-9]{1,2})(?P=sign)(?P<year>[0-9]{4})"
_BEFORE, _AFTER = r"(?<![\w/.,-])", r"(?![\w/]|[.,-][\w])"
FORMS = tuple(re.compile(f"{_BEFORE}{form}{_AFTER}", re.IGNORECASE) for form in (_LONG, _SHORT))


class DayInText(NamedTuple):
    """A day as the text has it, and where. `day` is None for one that does not exist, such as 31/6/2026."""

    day: date | None
    written: str
    start: int

    @property
    def is_long(self) -> bool:
        return "tháng" in self.written.lower()


def days_in(text: str) -> tuple[DayInText, ...]:
    """Every full day in the text, in its order."""
    found = [_read(match) for form in FORMS for match in form.finditer(text)]
    return tuple(sorted(found, key=lambda day: day.start))


def _read(match: re.Match[str]) -> DayInText:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        day = None
    return DayInText(day, match[0], match.start())

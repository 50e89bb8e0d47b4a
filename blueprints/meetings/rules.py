"""When a meeting is, and what its counts must be; standard library only."""

import re
from collections.abc import Iterable
from datetime import date, time

HOUR = re.compile(r"(\d{1,2})\s*(?:giờ|h|g|:)\s*(?:(\d{1,2})\s*(?:phút|p)?)?", re.IGNORECASE)
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def hour(typed: str) -> time | None:
    """Of "19 giờ 30", "19h30", "7:00" or "7 giờ"; None when it is no hour of the day."""
    found = HOUR.fullmatch(typed.strip())
    hours, minutes = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    return time(hours, minutes) if hours < 24 and minutes < 60 else None


def hour_in_words(at: time) -> str:
    return f"{at.hour:02} giờ {at.minute:02}"


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def attendance_problem(invited: int, present: int) -> str | None:
    if present <= invited:
        return None
    return f"Số người có mặt ({present}) nhiều hơn số người được mời ({invited}). Kiểm tra lại hai số."


def votes_problem(present: int, votes: Iterable[tuple[str, int | None]]) -> str | None:
    """votes: who, and how many agreed; None when it was not counted."""
    beyond = [name for name, count in votes if count is not None and count > present]
    if not beyond:
        return None
    return (
        f"Số người đồng ý nhiều hơn số người có mặt ({present}): {', '.join(beyond)}. Kiểm tra lại kết quả."
    )


def initials(title: str) -> str:
    """Of a village, for the symbol of its minutes: "Xóm Bản Mẫu" is XBM, "Tổ dân phố 12" is TDP12."""
    return "".join(word if word.isdigit() else word[0] for word in title.split()).upper()

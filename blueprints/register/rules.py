"""When a number may be given and which date it may bear (Điều 15; Annex I, II.3)."""

from datetime import date

COMMON_SERIES = "*"


def issue_date_problem(
    issued_on: date, *, approved_on: date, today: date, last_issued_on: date | None
) -> str | None:
    """A number bears a day between approval and today, and numbers and days go in the same order."""
    if issued_on > today:
        return "Ngày ban hành không được sau ngày hôm nay."
    if issued_on < approved_on:
        return f"Ngày ban hành không được trước ngày duyệt ({approved_on:%d/%m/%Y})."
    if last_issued_on and issued_on < last_issued_on:
        return (
            f"Số liền trước đã mang ngày {last_issued_on:%d/%m/%Y}; "
            "ngày của số này phải từ ngày đó trở đi để số và ngày đi cùng thứ tự."
        )
    return None

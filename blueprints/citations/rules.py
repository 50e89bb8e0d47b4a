"""Whether a legal text is in force on a day, and what may be written about one."""

from datetime import date
from enum import StrEnum

KINDS = (
    *("Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư", "Chỉ thị"),
    *("Kết luận", "Quy định", "Quy chế", "Chương trình", "Chương trình hành động", "Kế hoạch", "Đề án"),
    *("Hướng dẫn", "Thông báo", "Báo cáo", "Tờ trình", "Công văn", "Công điện", "Biên bản"),
)
WITHOUT_ISSUER = ("Hiến pháp", "Luật", "Bộ luật", "Pháp lệnh")
OPENINGS = ("Căn cứ", "Thực hiện", "Xét")
EVERY_KIND = "*"  # of documents that a use of a text is for


class TextState(StrEnum):
    IN_FORCE = "con-hieu-luc"
    COMING = "sap-co-hieu-luc"
    OVER = "het-hieu-luc"

    @property
    def label(self) -> str:
        return STATE_LABELS[self]


STATE_LABELS = {
    TextState.IN_FORCE: "Còn hiệu lực",
    TextState.COMING: "Sắp có hiệu lực",
    TextState.OVER: "Hết hiệu lực",
}
TO_CHECK = "can-kiem-tra"  # asked for like a state; a text of any state may be doubted


def state(from_on: date | None, to_on: date | None, on: date) -> TextState:
    """to_on is the last day in force; a day that is not known does not stand against the text."""
    if to_on is not None and to_on < on:
        return TextState.OVER
    return TextState.COMING if from_on is not None and from_on > on else TextState.IN_FORCE


def order_key(rank: int, signed_on: date | None, number: str) -> str:
    """What a list is sorted by: rank, then day; a text without a day last in its rank."""
    return f"{rank:02} {signed_on or date.max:%Y-%m-%d} {number}"


def days_in_words(from_on: date | None, to_on: date | None) -> str:
    """ "từ 01/07/2025 đến hết 30/06/2026"; "" when neither day is known."""
    since = f"từ {from_on:%d/%m/%Y}" if from_on else ""
    until = f"đến hết {to_on:%d/%m/%Y}" if to_on else ""
    return " ".join(part for part in (since, until) if part)

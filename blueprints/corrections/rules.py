"""Which fault of an issued document is put right by what (Điều 18.3)."""

from datetime import date
from enum import StrEnum

# Only these are corrected by công văn; what a document says is amended or replaced by one of equal form.
CORRECTABLE = {
    "the-thuc": "thể thức",
    "ky-thuat": "kỹ thuật trình bày",
    "thu-tuc": "thủ tục ban hành",
}


class Relation(StrEnum):
    """What a newer document does to an older one."""

    REPLACES = "replaces"
    AMENDS = "amends"

    @property
    def label(self) -> str:
        return RELATION_LABELS[self]

    @property
    def passive(self) -> str:
        return {Relation.REPLACES: "thay thế", Relation.AMENDS: "sửa đổi, bổ sung"}[self]


RELATION_LABELS = {
    Relation.REPLACES: "Thay thế toàn bộ văn bản cũ",
    Relation.AMENDS: "Sửa đổi, bổ sung một phần văn bản cũ",
}


def recall_day_problem(recalled_on: date, *, issued_on: date, today: date) -> str | None:
    if not issued_on <= recalled_on <= today:
        return f"Ngày thu hồi phải từ ngày ban hành ({issued_on:%d/%m/%Y}) đến hôm nay."
    return None


def equal_form_problem(*, newer_type: str, older_type: str) -> str | None:
    """Content is amended or replaced by a document of equal form."""
    if newer_type == older_type:
        return None
    return (
        f"Sai sót nội dung của {older_type.lower()} phải sửa đổi, thay thế bằng {older_type.lower()}; "
        f"văn bản đã chọn là {newer_type.lower()}."
    )

"""Which columns a list of members shows, and which a list for the public must not; standard library only."""

from collections.abc import Collection
from enum import StrEnum


class ColumnCode(StrEnum):
    """A column that a clerk may choose; the order of declaration is the order on the page."""

    BIRTH_YEAR = "nam-sinh"
    SEX = "gioi-tinh"
    OCCUPATION = "nghe-nghiep"
    ADDRESS = "noi-o"
    PHONE = "dien-thoai"
    NOTE = "ghi-chu"

    @property
    def heading(self) -> str:
        return HEADINGS[self]

    @property
    def is_centred(self) -> bool:
        return self in (ColumnCode.BIRTH_YEAR, ColumnCode.SEX, ColumnCode.PHONE)


HEADINGS = {
    ColumnCode.BIRTH_YEAR: "Năm sinh",
    ColumnCode.SEX: "Nam/Nữ",
    ColumnCode.OCCUPATION: "Nghề nghiệp, chức vụ",
    ColumnCode.ADDRESS: "Nơi ở",
    ColumnCode.PHONE: "Số điện thoại",
    ColumnCode.NOTE: "Ghi chú",
}
# A list for the public names who is in the team and how they are reached in their daily work, no more.
PUBLIC = frozenset({ColumnCode.SEX, ColumnCode.OCCUPATION, ColumnCode.ADDRESS})
LEFT_OUT = {
    ColumnCode.BIRTH_YEAR: "năm sinh",
    ColumnCode.ADDRESS: "nơi ở chi tiết dưới thôn, xóm, tổ dân phố",
    ColumnCode.PHONE: "số điện thoại",
    ColumnCode.NOTE: "ghi chú",
}


def columns_shown(chosen: Collection[str], *, public: bool) -> tuple[ColumnCode, ...]:
    """The chosen columns in the order of the page; of a list for the public only those it may have."""
    return tuple(code for code in ColumnCode if code in chosen and (code in PUBLIC or not public))


def left_out(*, public: bool) -> str:
    """What a list for the public does not say, as it says so itself; "" for any other."""
    return ", ".join(LEFT_OUT.values()) if public else ""

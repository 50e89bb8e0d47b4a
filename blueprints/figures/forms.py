"""Figures typed from a document, to be checked against the least number of members."""

import re
from typing import Any

from wtforms import ValidationError

from core.forms import Form, text

NUMBER = re.compile(r"\d{1,9}|\d{1,3}([. ]\d{3}){1,2}")


def _is_number(_: Form, field: Any) -> None:
    if not NUMBER.fullmatch(field.data or ""):
        raise ValidationError("Nhập số nguyên, ví dụ: 1.431.")


def _is_positive(form: Form, field: Any) -> None:
    _is_number(form, field)
    if not number(field.data):
        raise ValidationError("Nhập số lớn hơn 0.")


def number(typed: str) -> int:
    """1431 of "1.431"."""
    return int(re.sub(r"[. ]", "", typed))


class CheckForm(Form):
    teams = text("Số Tổ trong văn bản", required="Nhập số Tổ.", longest=12, more=[_is_positive])
    members = text(
        "Số thành viên trong văn bản", required="Nhập số thành viên.", longest=12, more=[_is_number]
    )
    minimum = text(
        "Mức tối thiểu mỗi Tổ", required="Nhập số người ít nhất của mỗi Tổ.", longest=12, more=[_is_positive]
    )

    @property
    def numbers(self) -> tuple[int, int, int]:
        return number(self.teams.data), number(self.members.data), number(self.minimum.data)

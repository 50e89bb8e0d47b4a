"""What is typed about recipients: a list under its name, the copies of one document."""

from typing import Any

from wtforms import Form as PlainForm
from wtforms import FormField, ValidationError

from blueprints.register.forms import NumberField
from core.forms import Form, NumberedRows, RevisionField, day, lines, text

SPARE_ROWS = 3
MOST_ROWS = 300


class RecipientListForm(Form):
    revision = RevisionField()
    name = text("Tên danh sách", required="Nhập tên, ví dụ Các xóm, tổ dân phố.", longest=100)
    recipients = lines("Nơi nhận", required="Nhập nơi nhận, mỗi dòng một nơi.", longest=10_000)

    def names(self) -> list[str]:
        return names_of(self.recipients.data)

    def validate_recipients(self, field: Any) -> None:
        refuse_long_names(field.data)


def names_of(typed: str | None) -> list[str]:
    """One a line, as typed in the Nơi nhận of a document: without its dash and its semicolon."""
    found = [line.strip().lstrip("-").strip().rstrip(";.") for line in (typed or "").splitlines()]
    return [name for name in found if name]


def refuse_long_names(typed: str | None) -> None:
    if any(len(name) > 200 for name in names_of(typed)):
        raise ValidationError("Mỗi nơi nhận tối đa 200 ký tự; xuống dòng giữa các nơi nhận.")


class SentRow(PlainForm):
    recipient = text("Nơi nhận", longest=200)
    copies = NumberField("Số bản")
    sent_on = day("Ngày chuyển")
    received_by = text("Ký nhận", longest=100)


class DeliveryForm(Form):
    rows = NumberedRows(FormField(SentRow), label="Nơi nhận", max_entries=MOST_ROWS)

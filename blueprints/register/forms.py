"""What is typed at issue."""

from datetime import date

from wtforms import BooleanField, ValidationError

from core import clock
from core.forms import Form, text
from vanban.vietnamese import parse_date


class IssueForm(Form):
    issued_on = text(
        "Ngày ban hành", required="Nhập ngày ban hành.", longest=10, description="Ví dụ: 05/03/2026."
    )
    copies = text("Số lượng bản", required="Nhập số lượng bản phát hành.", longest=4)
    fill_attachments = BooleanField(
        "Ghi số, ngày vào danh sách kèm theo", description="Bỏ chọn khi phát hành văn bản điện tử."
    )

    def validate_issued_on(self, _: object) -> None:
        try:
            self.day()
        except ValueError as error:
            raise ValidationError(str(error)) from error

    def validate_copies(self, _: object) -> None:
        typed = self.copies.data
        if not (typed.isascii() and typed.isdigit() and len(typed) < 4 and int(typed) > 0):
            raise ValidationError("Số lượng bản là số từ 1 đến 999.")

    def day(self) -> date:
        return parse_date(self.issued_on.data, clock.today())

"""What is typed when a document is copied."""

import re

from wtforms import SelectMultipleField, ValidationError

from blueprints.copies.actions import CopyWish
from core.forms import Form, choice, lines, radio, text
from vanban.copying import CopyForm

NAMES = {
    CopyForm.WHOLE: "Sao y (toàn bộ văn bản)",
    CopyForm.EXTRACT: "Trích sao (một phần văn bản)",
    CopyForm.OF_COPY: "Sao lục (từ bản sao y)",
}


class CopyDocumentForm(Form):
    form = radio(
        "Hình thức sao", {form.value: name for form, name in NAMES.items()}, default=CopyForm.WHOLE.value
    )
    chosen = SelectMultipleField("Phần trích sao", coerce=int, validate_choice=False)
    source_id = choice("Bản sao y dùng để sao lục", {})
    signer_id = choice("Người ký bản sao", {}, required="Chọn người ký bản sao.")
    reason = text("Lý do sao", required="Nhập lý do sao.", longest=300)
    recipients = lines(
        "Nơi nhận",
        required="Nhập ít nhất một nơi nhận.",
        longest=1000,
        description="Mỗi nơi nhận một dòng, không ghi dấu đầu dòng và cuối dòng.",
    )
    copy_count = text("Số lượng bản", required="Nhập số lượng bản sao.", longest=3)

    def validate_copy_count(self, _: object) -> None:
        if not re.fullmatch("[0-9]{1,3}", self.copy_count.data or "") or int(self.copy_count.data) == 0:
            raise ValidationError("Số lượng bản là số từ 1 đến 999.")

    @property
    def wish(self) -> CopyWish:
        typed = [line.strip("- ;.") for line in (self.recipients.data or "").splitlines()]
        source = self.source_id.data or ""
        return CopyWish(
            form=CopyForm(self.form.data),
            signer_id=int(self.signer_id.data),
            reason=self.reason.data,
            recipients=tuple(filter(None, typed)),
            copy_count=int(self.copy_count.data),
            chosen=tuple(self.chosen.data or ()),
            source_id=int(source) if source.isascii() and source.isdigit() else None,
        )

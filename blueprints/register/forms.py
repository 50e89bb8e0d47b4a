"""What is typed at issue, and of numbers kept, voided, brought by paper."""

import re
import secrets
from typing import Any

from wtforms import BooleanField, HiddenField, SelectMultipleField, ValidationError

from blueprints.register import rules
from core.forms import ONE_OF_THESE, Form, TextField, choice, day, lines, text

TYPES = dict(rules.TYPE_NAMES)
NORMATIVE_HINT = "Nghị quyết, quyết định quy phạm pháp luật: số ghi kèm năm, dãy số riêng."


class NumberField(TextField):
    """A whole number from 1 on."""

    most, words = 999_999, "Nhập số từ 1 đến 999999."

    @property
    def number(self) -> int | None:
        typed = (self.data or "").replace(" ", "")
        return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 8 else None

    def pre_validate(self, form: Any) -> None:
        if self.data and not (self.number and self.number <= self.most):
            raise ValidationError(self.words)


class CopiesField(NumberField):
    most, words = 999, "Số lượng bản là số từ 1 đến 999."

    def pre_validate(self, form: Any) -> None:
        if not self.data:
            raise ValidationError("Nhập số lượng bản phát hành.")
        super().pre_validate(form)


KEY = re.compile(r"[\w-]{1,28}", re.ASCII)  # as the page makes them; with a document's id it is one of 40


class OnceForm(Form):
    """Sent twice it is done once: the key is of the page it was opened on."""

    key = HiddenField(default=lambda: secrets.token_urlsafe(18))

    @property
    def request_key(self) -> str | None:
        typed = self.key.data or ""
        return typed if KEY.fullmatch(typed) else None


class IssueForm(OnceForm):
    issued_on = day("Ngày ban hành", required="Nhập ngày ban hành.", description="Ví dụ: 05/03/2026.")
    number = choice("Lấy số", {"": "Số kế tiếp"})
    reason = text(
        "Lý do số, ngày không theo thứ tự",
        longest=500,
        description="Chỉ ghi khi lấy số còn trống hoặc cấp số lùi ngày; lý do in trong cột Ghi chú của sổ.",
    )
    copies = CopiesField("Số lượng bản")
    recipients = lines("Nơi gửi bản", description="Mỗi dòng một nơi; để trống thì ghi sau.")
    lists = SelectMultipleField("Gửi thêm theo danh sách", **ONE_OF_THESE)
    fill_attachments = BooleanField(
        "Ghi số, ngày vào danh sách kèm theo", description="Bỏ chọn khi phát hành văn bản điện tử."
    )


class ReserveForm(OnceForm):
    issuer = choice("Cơ quan ban hành", {}, required="Chọn cơ quan ban hành.")
    type_symbol = choice("Loại văn bản", TYPES, required="Chọn loại văn bản.")
    normative = BooleanField("Văn bản quy phạm pháp luật", description=NORMATIVE_HINT)
    purpose = text("Giữ số để", required="Ghi số được giữ cho văn bản nào.", longest=300)
    until = day("Giữ đến ngày", required="Nhập ngày giữ số đến.", description="Ví dụ: 05/03/2026.")


class PaperForm(OnceForm):
    issuer = choice("Cơ quan ban hành", {}, required="Chọn cơ quan ban hành.")
    type_symbol = choice("Loại văn bản", TYPES, required="Chọn loại văn bản.")
    normative = BooleanField("Văn bản quy phạm pháp luật", description=NORMATIVE_HINT)
    number = NumberField("Số", description="Để trống để lấy số kế tiếp.")
    symbol = text(
        "Ký hiệu",
        longest=60,
        description="Phần sau dấu gạch chéo, ví dụ TB-UBND; để trống thì ghi theo loại và cơ quan.",
    )
    issued_on = day("Ngày văn bản", required="Nhập ngày ghi trên văn bản.", description="Ví dụ: 05/03/2026.")
    title = text("Trích yếu", required="Nhập trích yếu.", longest=500)
    signer_name = text("Người ký", required="Nhập họ và tên người ký.", longest=50)
    recipients = lines("Nơi nhận", required="Nhập nơi nhận, mỗi dòng một nơi.", longest=2000)
    holder = text("Đơn vị, người nhận bản lưu", longest=100)
    copies = CopiesField("Số lượng bản")
    reason = text(
        "Lý do số, ngày không theo thứ tự",
        longest=500,
        description="Chỉ ghi khi số hoặc ngày không nối tiếp số đã cấp.",
    )
    note = text("Ghi chú", longest=300)

    def validate_symbol(self, field: Any) -> None:
        wanted = self.type_symbol.data
        if not field.data:
            return
        has = rules.type_symbol_of(field.data)
        if (has or rules.LETTERS) != wanted:
            name = TYPES.get(wanted, "")
            begins = (
                f"bắt đầu bằng {wanted}-" if wanted != rules.LETTERS else "không có chữ viết tắt tên loại"
            )
            raise ValidationError(f"Ký hiệu của {name.lower()} {begins}. Sửa ký hiệu hoặc chọn lại loại.")


class ReasonForm(Form):
    reason = text("Lý do", required="Ghi lý do.", longest=500)


class CloseForm(Form):
    reason = text(
        "Lý do khóa sổ khi còn số trống, số đang giữ",
        longest=500,
        description="Để trống khi mọi số đã có văn bản hoặc đã hủy.",
    )


class NumberingForm(Form):
    agency_id = choice("Cơ quan ban hành", {}, required="Chọn cơ quan ban hành.")
    numbering = choice(
        "Cách đánh số", {way.value: way.label for way in rules.Numbering}, required="Chọn cách."
    )
    groups = lines(
        "Các nhóm loại chung một dãy số",
        longest=500,
        description="Mỗi dòng một nhóm, ví dụ: TB, KH, BC. Loại không ghi có dãy số riêng; công văn là CV.",
    )
    from_on = day("Áp dụng từ ngày", required="Nhập ngày áp dụng.", description="Ví dụ: 01/01/2027.")
    legal_basis = text(
        "Căn cứ",
        required="Ghi văn bản của người đứng đầu quy định cách đánh số.",
        longest=300,
        description="Ví dụ: Quy chế công tác văn thư ban hành kèm theo Quyết định số 05/QĐ-UBND.",
    )


class StartForm(Form):
    issuer = choice("Cơ quan ban hành", {}, required="Chọn cơ quan ban hành.")
    type_symbol = choice("Dãy số của loại", TYPES, required="Chọn loại văn bản.")
    normative = BooleanField("Văn bản quy phạm pháp luật")
    first_number = NumberField("Số bắt đầu")
    reason = text(
        "Lý do",
        required="Ghi vì sao không bắt đầu từ số 01.",
        longest=300,
        description="Ví dụ: các số từ 01 đến 41 đã đăng ký ở sổ giấy trước khi dùng phần mềm.",
    )

    def validate_first_number(self, field: Any) -> None:
        if not field.data:
            raise ValidationError("Nhập số bắt đầu, ví dụ 42.")


class BodyForm(Form):
    agency_id = choice("Dùng con dấu của", {}, required="Chọn cơ quan.")
    name = text("Tên tổ chức tư vấn", required="Nhập tên, ví dụ Ban Chỉ đạo chuyển đổi số xã.", longest=200)
    symbol = text("Chữ viết tắt", required="Nhập chữ viết tắt, ví dụ BCĐ.", longest=30)
    legal_basis = text("Căn cứ thành lập", required="Ghi quyết định thành lập.", longest=300)

"""What is typed about the texts of the bank."""

import re
from typing import Any

from wtforms import BooleanField, ValidationError

from blueprints.citations import rules
from blueprints.citations.actions import CheckFacts, TextFacts
from blueprints.citations.models import LegalText, LegalTextCheck
from blueprints.citations.queries import Known
from core.forms import Form, RevisionField, choice, day, lines, text
from vanban import citing
from vanban.citing.points import BadPoints

NUMBER = re.compile(r"\d{1,5}[-/][\w/&.-]{1,50}")
NO_SUCH_NUMBER = "Số, ký hiệu ghi liền, ví dụ 411/QĐ-TTg, 57-NQ/TW, 72/2025/QH15."


def _number(label: str = "Số, ký hiệu") -> Any:
    return text(label, required="Nhập số, ký hiệu của văn bản.", longest=60, description=NO_SUCH_NUMBER)


class _Numbered(Form):
    number: Any

    def validate_number(self, _: object) -> None:
        self.number.data = re.sub(r"\s+", "", self.number.data or "")
        if not NUMBER.fullmatch(self.number.data):
            raise ValidationError(f"Không đọc được số, ký hiệu. {NO_SUCH_NUMBER}")


class TextForm(_Numbered):
    revision = RevisionField()
    kind = choice("Tên loại", {kind: kind for kind in rules.KINDS}, required="Chọn tên loại văn bản.")
    number = _number()
    signed_on = day("Ngày ban hành", required="Nhập ngày ban hành.", description="Ví dụ: 05/03/2026.")
    issuer = text("Cơ quan ban hành", description="Luật, Pháp lệnh không cần ghi.")
    title = lines(
        "Trích yếu",
        required="Nhập trích yếu.",
        longest=1000,
        description="Như in sau tên cơ quan: “về việc …”, “phê duyệt …”; với luật chỉ ghi tên, không ghi chữ “Luật”.",
    )
    from_on = day("Có hiệu lực từ ngày", description="Để trống nếu chưa rõ.")
    to_on = day(
        "Hết hiệu lực sau ngày", description="Ngày cuối cùng còn hiệu lực; để trống nếu còn hiệu lực."
    )
    doubt = text("Nội dung cần kiểm tra", longest=500, description="Để trống khi đã đối chiếu bản gốc.")

    @property
    def facts(self) -> TextFacts:
        return TextFacts(
            kind=self.kind.data,
            number=self.number.data,
            signed_on=self.signed_on.day,
            issuer=self.issuer.data or "",
            title=" ".join((self.title.data or "").split()),
            from_on=self.from_on.day,
            to_on=self.to_on.day,
            doubt=self.doubt.data or "",
        )


class ReplaceForm(_Numbered):
    number = _number("Số, ký hiệu của văn bản thay thế")
    from_on = day("Thay thế từ ngày", required="Nhập ngày văn bản thay thế có hiệu lực.")


class CheckForm(Form):
    note = text("Kết quả kiểm tra", longest=500, description="Ví dụ: đã đối chiếu Công báo, còn hiệu lực.")
    sets_days = BooleanField(
        "Ghi lại thời gian hiệu lực theo kết quả kiểm tra",
        description="Chỉ áp dụng cho đơn vị mình và cấp dưới; bỏ chọn thì giữ như kho.",
    )
    from_on = day("Có hiệu lực từ ngày")
    to_on = day(
        "Hết hiệu lực sau ngày", description="Ngày cuối cùng còn hiệu lực; để trống nếu còn hiệu lực."
    )

    @property
    def facts(self) -> CheckFacts:
        keeps = not self.sets_days.data
        return CheckFacts(
            note=self.note.data or "",
            sets_days=self.sets_days.data,
            from_on=None if keeps else self.from_on.day,
            to_on=None if keeps else self.to_on.day,
        )


class UseForm(_Numbered):
    number = _number()
    opening = choice("Mở đầu", {word: word for word in rules.OPENINGS})
    points = text(
        "Điểm, khoản, Điều", longest=100, description="Ví dụ: điểm c khoản 1 Điều 21. Có thể để trống."
    )
    ordinal = text(
        "Thứ tự",
        longest=3,
        description="Để trống: xếp theo cấp văn bản. Số nhỏ hơn 0 đứng trước, lớn hơn 0 đứng sau.",
    )

    def validate_points(self, _: object) -> None:
        try:
            self.points.data = citing.points_in_words(self.points.data or "")
        except BadPoints as problem:
            raise ValidationError(str(problem)) from problem

    def validate_ordinal(self, _: object) -> None:
        if self.ordinal.data and not re.fullmatch(r"-?[0-9]{1,2}", self.ordinal.data):
            raise ValidationError("Thứ tự là số nguyên từ -99 đến 99, hoặc để trống.")

    @property
    def place(self) -> int:
        return int(self.ordinal.data or 0)


class WayForm(Form):
    law_number = BooleanField(
        "Ghi cả số của Luật trong căn cứ",
        description="Nghị định 30/2020/NĐ-CP không yêu cầu ghi số, ký hiệu của Luật, Pháp lệnh.",
    )


def filled_from(text: LegalText | None) -> TextForm:
    return TextForm(obj=text)


def check_from(check: LegalTextCheck | None, known: Known) -> CheckForm:
    """As it was noted last, with the days that hold for the office."""
    noted = {"note": check.note, "sets_days": check.sets_days} if check else {}
    return CheckForm(from_on=known.from_on, to_on=known.to_on, **noted)

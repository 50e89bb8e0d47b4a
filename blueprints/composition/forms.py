"""What is typed about a rule of composition."""

from datetime import date
from typing import Any

from wtforms import BooleanField, FormField, ValidationError
from wtforms import Form as FieldGroup

from blueprints.composition.actions import RuleText
from blueprints.composition.models import LEVEL_NAMES, CompositionRule
from blueprints.composition.rules import RequiredOf
from blueprints.units.rules import Level
from core import clock
from core.forms import Form, NumberedRows, RevisionField, choice, lines, text
from vanban.vietnamese import parse_date, short_date

LARGEST_TEAM = 999
MOST_REQUIREMENTS = 30


class RequirementFields(FieldGroup):
    """One row of the form; a row in which nothing is typed is no requirement."""

    role = choice("Vị trí trong Tổ", {one.value: one.label for one in RequiredOf})
    position = text("Chức vụ phải giữ", description="Đúng như in trong câu nhắc, ví dụ: Bí thư Chi đoàn.")
    synonyms = lines(
        "Cách ghi khác cũng được chấp nhận",
        longest=2000,
        description="Mỗi dòng một cách ghi, ví dụ: Trưởng xóm. So không kể hoa thường và dấu.",
    )
    count = text("Ít nhất mấy người", longest=3, description="Để trống là 1.")
    is_blocking = BooleanField("Chặn trình khi thiếu")
    words = text("Ghi thêm vào câu nhắc")

    def validate_count(self, _: object) -> None:
        if self.is_empty:
            return
        number_of(self.count.data)
        if self.role.data == RequiredOf.LEADER and (number_of(self.count.data) or 1) > 1:
            raise ValidationError("Mỗi Tổ chỉ có một Tổ trưởng.")

    def validate(self, extra_validators: Any = None) -> bool:
        # Not beside the field's own rules: those end where nothing is typed.
        return super().validate(extra_validators) and self._has_its_position()

    def _has_its_position(self) -> bool:
        needed = (
            self.synonyms.data or self.words.data or self.role.data in (RequiredOf.LEADER, RequiredOf.ANY)
        )
        if self.position.data or self.is_empty or not needed:
            return True
        self.position.errors = ["Nhập chức vụ phải giữ, hoặc xóa hết các ô của yêu cầu này."]
        return False

    @property
    def is_empty(self) -> bool:
        typed = (self.position, self.synonyms, self.count, self.words)
        return not any(field.data for field in typed)

    @property
    def kept(self) -> dict[str, Any]:
        return {
            "role": self.role.data,
            "position": self.position.data or "",
            "synonyms": [line for line in (self.synonyms.data or "").splitlines() if line],
            "count": number_of(self.count.data) or 1,
            "is_blocking": self.is_blocking.data,
            "words": self.words.data or "",
        }


def number_of(typed: str | None) -> int | None:
    """A number of people, None for nothing typed."""
    if not typed:
        return None
    if not (typed.isascii() and typed.isdigit() and len(typed) < 4 and 0 < int(typed) <= LARGEST_TEAM):
        raise ValidationError(f"Nhập số người từ 1 đến {LARGEST_TEAM}, hoặc để trống.")
    return int(typed)


class RuleForm(Form):
    revision = RevisionField()
    level = choice(
        "Áp dụng cho", {level.value: name for level, name in LEVEL_NAMES.items()}, required="Chọn cấp của Tổ."
    )
    from_on = text(
        "Áp dụng từ ngày", required="Nhập ngày bắt đầu áp dụng.", longest=10, description="Ví dụ: 05/03/2026."
    )
    to_on = text("Đến hết ngày", longest=10, description="Để trống nếu chưa có ngày hết hiệu lực.")
    legal_basis = lines(
        "Căn cứ",
        required="Ghi văn bản quy định thành phần này.",
        longest=1000,
        description="Tên, số, ngày của văn bản và điều, khoản hoặc mục.",
    )
    minimum = text(
        "Ít nhất (người)", longest=3, description="Không kể cộng tác viên. Để trống nếu không quy định."
    )
    maximum = text(
        "Nhiều nhất (người)",
        longest=3,
        description="Bằng số ít nhất nếu quy định đúng một số. Để trống nếu không có.",
    )
    size_is_blocking = BooleanField("Chặn trình khi sai số người", description="Bỏ chọn để chỉ nhắc.")
    surplus_as_collaborators = BooleanField("Người thêm ngoài số nhiều nhất là cộng tác viên")
    residence_required = BooleanField(
        "Thành viên phải sinh sống hoặc làm việc trên địa bàn",
        description="Nhắc khi nơi ở ghi một thôn khác; không chặn trình.",
    )
    requirements = NumberedRows(FormField(RequirementFields), max_entries=MOST_REQUIREMENTS)
    note = lines("Ghi chú", longest=1000)

    def validate_from_on(self, _: object) -> None:
        self._day("from_on")

    def validate_to_on(self, _: object) -> None:
        self._day("to_on")

    def validate_minimum(self, _: object) -> None:
        number_of(self.minimum.data)

    def validate_maximum(self, _: object) -> None:
        number_of(self.maximum.data)

    def validate(self, extra_validators: Any = None) -> bool:
        return super().validate(extra_validators) and self._says_something()

    def _says_something(self) -> bool:
        rows = any(not row.form.is_empty for row in self.requirements)
        if rows or self.minimum.data or self.maximum.data or self.residence_required.data:
            return True
        self.minimum.errors = ["Quy định chưa có nội dung: nhập số người hoặc ít nhất một yêu cầu."]
        return False

    def _day(self, name: str) -> date | None:
        return day_of(self._fields[name].data)

    def offer_row(self) -> None:
        """One more empty row, as far as a rule may go."""
        if len(self.requirements) < MOST_REQUIREMENTS:
            self.requirements.append_entry({"role": RequiredOf.ANY.value, "is_blocking": True})

    @property
    def rule_text(self) -> RuleText:
        from_on = self._day("from_on")
        assert from_on is not None  # noqa: S101 (required, and validated before)
        return RuleText(
            level=Level(self.level.data),
            from_on=from_on,
            to_on=self._day("to_on"),
            minimum=number_of(self.minimum.data),
            maximum=number_of(self.maximum.data),
            size_is_blocking=self.size_is_blocking.data,
            surplus_as_collaborators=self.surplus_as_collaborators.data,
            residence_required=self.residence_required.data,
            requirements=tuple(row.form.kept for row in self.requirements if not row.form.is_empty),
            legal_basis=self.legal_basis.data,
            note=self.note.data or "",
        )


class EndRuleForm(Form):
    revision = RevisionField()
    to_on = text(
        "Hết hiệu lực sau ngày",
        required="Nhập ngày cuối cùng còn áp dụng.",
        longest=10,
        description="Ví dụ: 31/12/2026.",
    )

    def validate_to_on(self, _: object) -> None:
        day_of(self.to_on.data)

    @property
    def day(self) -> date:
        return parse_date(self.to_on.data, clock.today())


def day_of(typed: str | None) -> date | None:
    try:
        return parse_date(typed, clock.today()) if typed else None
    except ValueError as error:
        raise ValidationError(str(error)) from error


def filled_from(rule: CompositionRule) -> RuleForm:
    """The form as the rule stands, until somebody types."""
    return RuleForm(
        revision=rule.revision,
        level=rule.level.value,
        from_on=short_date(rule.from_on),
        to_on=short_date(rule.to_on) if rule.to_on else "",
        minimum=str(rule.minimum or ""),
        maximum=str(rule.maximum or ""),
        size_is_blocking=rule.size_is_blocking,
        surplus_as_collaborators=rule.surplus_as_collaborators,
        residence_required=rule.residence_required,
        requirements=[_row_of(kept) for kept in rule.requirements],
        legal_basis=rule.legal_basis,
        note=rule.note,
    )


def _row_of(kept: dict[str, Any]) -> dict[str, Any]:
    return kept | {"synonyms": "\n".join(kept["synonyms"]), "count": str(kept["count"])}

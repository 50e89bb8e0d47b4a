"""What is typed of a route of review."""

from collections.abc import Iterable, Mapping
from typing import Any

from wtforms import BooleanField, FormField, ValidationError
from wtforms import Form as PlainForm

from blueprints.accounts.models import Account
from blueprints.reviews.rules import CHECK_LABELS, MOST_DAYS, Check, Stage
from core.access import ROLE_LABELS, Role
from core.forms import Form, choice, day, text

MOST_STAGES = 6
NOBODY = ""
CHECKING_ROLES = (Role.DEPARTMENT_HEAD, Role.CLERK, Role.LEADER, Role.OFFICER, Role.FINANCE)
CHECKS = {one.value: label for one, label in CHECK_LABELS.items() if one is not Check.DECISION}


def holders(accounts: Iterable[Account]) -> dict[str, str]:
    """Who can be given a step: roles of the unit, then its people."""
    roles = {f"role:{role.value}": ROLE_LABELS[role] for role in CHECKING_ROLES}
    people = {f"account:{one.id}": f"{one.full_name} ({one.role_name.lower()})" for one in accounts}
    return {NOBODY: "Không có bước này"} | roles | people


class StageFields(PlainForm):
    name = text("Tên bước", longest=100, description="Ví dụ: Trưởng phòng kiểm tra nội dung.")
    holder = choice("Ai làm", {NOBODY: "Không có bước này"})
    check = choice("Việc", CHECKS)
    days = text("Thời hạn (ngày làm việc)", longest=2)
    together = BooleanField("Cùng lúc với bước trước")

    def validate_days(self, _: object) -> None:
        if self.holder.data:
            days_of(self.days.data)

    def stage(self, turn: int) -> Stage:
        kind, _, identity = self.holder.data.partition(":")
        return Stage(
            name=self.name.data or CHECKS[self.check.data],
            check=Check(self.check.data),
            days=days_of(self.days.data),
            turn=turn,
            role=Role(identity) if kind == "role" else None,
            account_id=int(identity) if kind == "account" else None,
        )


def days_of(typed: str | None) -> int:
    if typed and typed.isascii() and typed.isdigit() and len(typed) < 4 and 0 < int(typed) <= MOST_DAYS:
        return int(typed)
    raise ValidationError(f"Nhập số ngày làm việc từ 1 đến {MOST_DAYS}.")


class RouteForm(Form):
    kind_code = choice("Áp dụng cho", {}, required="Chọn loại văn bản.")
    from_on = day("Áp dụng từ ngày", required="Nhập ngày bắt đầu áp dụng.", description="Ví dụ: 05/03/2026.")
    legal_basis = text(
        "Căn cứ",
        required="Ghi văn bản quy định quy trình này.",
        longest=400,
        description="Quy chế làm việc, quy chế văn thư của cơ quan: số, ngày, điều khoản.",
    )
    decision_days = text(
        "Thời hạn duyệt (ngày làm việc)", required="Nhập thời hạn của bước duyệt.", longest=2
    )

    def validate_decision_days(self, _: object) -> None:
        days_of(self.decision_days.data)

    @property
    def stage_fields(self) -> list[Any]:
        return [self[f"stage_{ordinal}"] for ordinal in range(MOST_STAGES)]

    def offer(self, its_holders: Mapping[str, str]) -> None:
        for field in self.stage_fields:
            field.form.holder.choices = dict(its_holders)

    @property
    def stages(self) -> list[Stage]:
        """What was typed, and the decision after it."""
        made: list[Stage] = []
        for field in self.stage_fields:
            if field.form.holder.data:
                last = made[-1].turn if made else 0
                together = field.form.together.data and made
                made.append(field.form.stage(last if together else last + 1))
        turn = made[-1].turn + 1 if made else 1
        return [*made, Stage("Người ký duyệt", Check.DECISION, days_of(self.decision_days.data), turn)]


for _ordinal in range(MOST_STAGES):
    setattr(RouteForm, f"stage_{_ordinal}", FormField(StageFields))


def shown(stages: Iterable[Stage]) -> dict[str, Any]:
    """What the form of a route begins with."""
    *checks, decision = stages
    values: dict[str, Any] = {"decision_days": str(decision.days)}
    for ordinal, stage in enumerate(checks[:MOST_STAGES]):
        before = checks[ordinal - 1] if ordinal else None
        values[f"stage_{ordinal}"] = {
            "name": stage.name,
            "holder": f"role:{stage.role.value}" if stage.role else f"account:{stage.account_id}",
            "check": stage.check.value,
            "days": str(stage.days),
            "together": before is not None and before.turn == stage.turn,
        }
    return values


class EndRouteForm(Form):
    ended_on = day("Thôi dùng từ ngày", required="Nhập ngày thôi dùng.", description="Ví dụ: 05/03/2026.")

"""What must be chosen expressly before a list is recorded, and whether it was."""

from collections.abc import Mapping, Sequence
from typing import Any

from blueprints.intake.planning import Plan
from core.errors import DomainError

NOTHING = "Không có dòng nào cần ghi: mọi người trong tệp đã có trong sổ hoặc không nhận được."


class Incomplete(DomainError):
    """Something must be chosen expressly first; the report says what there is to choose about."""

    def __init__(self, message: str, report: dict[str, Any]) -> None:
        super().__init__(message)
        self.report = report


def refuse_incomplete(plan: Plan, report: dict[str, Any], *, only_valid: bool, with_villages: bool) -> None:
    """What must be chosen expressly was chosen; the report goes with the refusal."""
    held = len(plan.held_back)
    if held and not only_valid:
        raise Incomplete(
            f"Còn {held} dòng không nhận được hoặc nghi trùng, nên chưa ghi dòng nào. "
            "Sửa tệp rồi tải lại, hoặc chọn ghi các dòng hợp lệ.",
            report,
        )
    if plan.new_villages and not with_villages:
        raise Incomplete(
            f"Tệp có {len(plan.new_villages)} thôn, xóm chưa có trong danh sách đơn vị. "
            "Đánh dấu ô thêm thôn mới nếu tên ghi đúng, hoặc sửa tên trong tệp.",
            report,
        )
    if not any(team.written or team.becomes_established for team in plan.teams):
        raise Incomplete(NOTHING, report)


def refuse_strange_successors(divided: Sequence[Mapping[str, Any]], chosen: Mapping[str, str]) -> None:
    """Only a commune that the list names and that was divided, into one of its heirs. divided: as reported."""
    heirs = {one["key"]: {heir["code"]: heir["title"] for heir in one["heirs"]} for one in divided}
    for key, code in chosen.items():
        if key not in heirs:
            raise DomainError(f"Trong tệp không có xã cũ nào tên “{key}” đã chia vào nhiều đơn vị.")
        if code not in heirs[key]:
            known = ", ".join(f"{title} ({code})" for code, title in heirs[key].items())
            raise DomainError(f"Chọn một trong các đơn vị mà xã cũ đã chia vào: {known}.")

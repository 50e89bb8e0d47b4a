"""Who keeps an office's templates, who approves them, and from when one holds."""

from datetime import date
from enum import StrEnum

from blueprints.documents.rules import TemplateState
from blueprints.units.rules import Level
from core.access import Role

KEEPER = Role.CLERK
# A template fixes the form of every document made by it, so it is approved as a draft is: by somebody who
# may sign (Nghị định 30/2020/NĐ-CP, Điều 11.1), who also directs the office's document work (Điều 6.1). In a
# commune that is its leader; in an office of the province its leader or the head of the department.
APPROVERS = {
    Level.COMMUNE: frozenset({Role.LEADER}),
    Level.PROVINCE: frozenset({Role.LEADER, Role.DEPARTMENT_HEAD}),
}
KEPT_FAULTY_HOURS = 24


class TemplateAct(StrEnum):
    """What can be done with one version of an office's template."""

    SUBMIT = "submit"
    APPROVE = "approve"
    REFUSE = "refuse"


OPEN_IN_STATE = {
    TemplateState.DRAFT: frozenset({TemplateAct.SUBMIT}),
    TemplateState.SUBMITTED: frozenset({TemplateAct.APPROVE, TemplateAct.REFUSE}),
    TemplateState.APPROVED: frozenset(),
    TemplateState.REFUSED: frozenset(),
}
DECIDING = frozenset({TemplateAct.APPROVE, TemplateAct.REFUSE})


def may_bring(role: Role) -> bool:
    return role is KEEPER


def may_approve(role: Role, level: Level) -> bool:
    return role in APPROVERS.get(level, ())


def may_end(role: Role, level: Level) -> bool:
    """Going back to the template that came along needs no approval: it was checked with the software."""
    return may_bring(role) or may_approve(role, level)


def acts_open(
    state: TemplateState, *, role: Role, level: Level, in_unit: bool, is_author: bool
) -> frozenset[TemplateAct]:
    """What an account may do with a version now; nobody decides on a template of their own."""
    if not in_unit:
        return frozenset()
    mine: set[TemplateAct] = {TemplateAct.SUBMIT} if may_bring(role) else set()
    if may_approve(role, level) and not is_author:
        mine |= DECIDING
    return OPEN_IN_STATE[state] & mine


def why_closed(act: TemplateAct, state: TemplateState, *, is_author: bool) -> str:
    """The sentence for somebody who asks for what is not open."""
    if act not in OPEN_IN_STATE[state]:
        return (
            f"Mẫu đang ở tình trạng “{STATE_LABELS[state]}” nên không thực hiện được thao tác này. Tải lại "
            "trang để xem tình trạng mới nhất."
        )
    if act in DECIDING and is_author:
        return "Người tải mẫu lên không được tự duyệt mẫu của mình. Đề nghị người có thẩm quyền khác duyệt."
    return "Tài khoản của đồng chí không được giao thao tác này đối với mẫu văn bản."


STATE_LABELS = {
    TemplateState.DRAFT: "Chưa trình",
    TemplateState.SUBMITTED: "Chờ duyệt",
    TemplateState.APPROVED: "Đã duyệt",
    TemplateState.REFUSED: "Không được duyệt",
}


def from_day_problem(from_on: date, today: date) -> str:
    """Why a template cannot be approved from this day; "" when it can."""
    if from_on < today:
        return "Ngày áp dụng phải từ hôm nay trở đi: văn bản đã soạn không đổi mẫu."
    return ""

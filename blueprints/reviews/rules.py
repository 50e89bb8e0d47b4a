"""Who checks a document before the signer decides, in which order, and by when (Điều 11, 12 Nghị định 30/2020/NĐ-CP).

A route is a list of stages; a document's round makes steps of them. Steps of one turn are open together,
turns follow one another, and the decision is always the last.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from core.access import Role

MOST_DAYS = 60
WEEKEND = (5, 6)
SOON = 1  # working days before a deadline in which it is said to be near


class Check(StrEnum):
    """What a step is for."""

    CONTENT = "content"
    FORM = "form"
    OPINION = "opinion"
    DECISION = "decision"

    @property
    def label(self) -> str:
        return CHECK_LABELS[self]


CHECK_LABELS = {
    Check.CONTENT: "Kiểm tra nội dung",
    Check.FORM: "Kiểm tra thể thức",
    Check.OPINION: "Cho ý kiến",
    Check.DECISION: "Duyệt",
}


class StepState(StrEnum):
    WAITING = "waiting"
    OPEN = "open"
    AGREED = "agreed"
    ANSWERED = "answered"  # an opinion was given
    RETURNED = "returned"
    PASSED_OVER = "passed_over"
    DROPPED = "dropped"  # the round ended, or went back, before its turn

    @property
    def label(self) -> str:
        return STATE_LABELS[self]

    @property
    def is_pending(self) -> bool:
        return self in (StepState.WAITING, StepState.OPEN)

    @property
    def is_done(self) -> bool:
        """Whether somebody has said something by which the document went on."""
        return self in (StepState.AGREED, StepState.ANSWERED)


STATE_LABELS = {
    StepState.WAITING: "Chưa đến lượt",
    StepState.OPEN: "Đang chờ",
    StepState.AGREED: "Đồng ý",
    StepState.ANSWERED: "Đã cho ý kiến",
    StepState.RETURNED: "Trả lại",
    StepState.PASSED_OVER: "Bỏ qua",
    StepState.DROPPED: "Không còn chờ",
}


@dataclass(frozen=True)
class Stage:
    """One stage of a route. Whose it is: a role of the unit, or one account; the decision is the signer's."""

    name: str
    check: Check
    days: int  # working days
    turn: int
    role: Role | None = None
    account_id: int | None = None


class Planned(NamedTuple):
    """A stage as it applies to one document; passed_over: why nobody is asked, empty when somebody is."""

    stage: Stage
    passed_over: str


class Step(Protocol):
    """A step of a document, whether a row or a plain value."""

    place: Any  # int: of its stage in the route, from 0
    turn: Any  # int
    check: Any  # Check
    days: Any  # int
    role: Any  # Role
    account_id: Any  # int | None
    state: Any  # StepState
    from_on: Any  # date | None
    due_on: Any  # date | None


StepT = TypeVar("StepT", bound=Step)


class Opening(NamedTuple, Generic[StepT]):
    """A step that is open from a day, to be done by the end of another."""

    step: StepT
    from_on: date
    due_on: date


def is_working_day(day: date) -> bool:
    """Monday to Friday; the holidays of a year are not known here."""
    return day.weekday() not in WEEKEND


def due_after(from_on: date, days: int) -> date:
    """The last day of a deadline of so many working days, the day it begins not counted."""
    day = from_on
    while days > 0:
        day += timedelta(1)
        days -= is_working_day(day)
    return day


def is_overdue(due_on: date | None, today: date) -> bool:
    return due_on is not None and due_on < today


def is_near(due_on: date | None, today: date) -> bool:
    return due_on is not None and today <= due_on <= due_after(today, SOON)


def due_in_words(due_on: date | None, today: date) -> str:
    """ "Quá hạn 2 ngày", "Hạn hôm nay", "Hạn 05/03/2026"; empty without a deadline."""
    if due_on is None:
        return ""
    if due_on < today:
        return f"Quá hạn {(today - due_on).days} ngày"
    return "Hạn hôm nay" if due_on == today else f"Hạn {due_on:%d/%m/%Y}"


def route_problem(stages: Sequence[Stage]) -> str | None:
    """Why a document cannot go this way."""
    if not stages or stages[-1].check is not Check.DECISION:
        return "Bước cuối của quy trình phải là bước duyệt của người ký."
    if any(stage.check is Check.DECISION for stage in stages[:-1]):
        return "Quy trình chỉ có một bước duyệt và là bước cuối."
    if any((stage.role is None) == (stage.account_id is None) for stage in stages[:-1]):
        return "Mỗi bước kiểm tra ghi một vai trò hoặc một người."
    turns = [stage.turn for stage in stages]
    if turns != sorted(turns) or turns[-1] in turns[:-1]:
        return "Các bước cùng lượt phải đứng cạnh nhau và bước duyệt ở lượt sau cùng."
    if any(not 0 < stage.days <= MOST_DAYS for stage in stages):
        return f"Thời hạn của mỗi bước từ 1 đến {MOST_DAYS} ngày làm việc."
    return None


def plan(
    stages: Iterable[Stage],
    *,
    approver_role: Role,
    in_use: Mapping[int, Role],
    makers: Set[int],
    signer_account_id: int | None,
) -> list[Planned]:
    """The stages for one document.

    in_use: accounts of the unit that can sign in, with their roles. Nobody checks their own work, so who
    drafted the document or brought a version of it is never among those asked.
    """
    others = {account: role for account, role in in_use.items() if account not in makers}
    return [
        Planned(stage, _why_passed_over(stage, approver_role, others, makers, signer_account_id))
        for stage in stages
    ]


def _why_passed_over(
    stage: Stage,
    approver_role: Role,
    others: Mapping[int, Role],
    makers: Set[int],
    signer_account_id: int | None,
) -> str:
    if stage.check is Check.DECISION:
        return ""
    if stage.role is approver_role or stage.account_id in {signer_account_id} - {None}:
        return "Người duyệt văn bản cũng là người kiểm tra ở bước này."
    if stage.account_id in makers:
        return "Người kiểm tra là người soạn hoặc đã sửa văn bản."
    if stage.account_id is not None:
        return (
            "" if stage.account_id in others else "Tài khoản được giao bước này không còn dùng trong đơn vị."
        )
    if any(role is stage.role for account, role in others.items() if account != signer_account_id):
        return ""
    words = stage.role.label.lower() if stage.role else ""
    return f"Ngoài người soạn, người đã sửa văn bản và người ký, đơn vị không có tài khoản {words}."


def openings(steps: Iterable[StepT], today: date) -> list[Opening[StepT]]:
    """Steps that are open, now or from a later day on, in the order of their turns.

    The next turn opens when everybody of the one before has agreed. An opinion that is not given by its
    deadline keeps nobody waiting: what follows opens on the day after. A step already open keeps its days.
    """
    found: list[Opening[StepT]] = []
    start = today
    for _, of_turn in groupby(sorted(steps, key=lambda step: step.turn), key=lambda step: step.turn):
        pending = [step for step in of_turn if step.state.is_pending]
        opened = [_opening(step, start, today) for step in pending]
        found += opened
        if any(step.check is not Check.OPINION for step in pending):
            break
        start = max([start, *(one.due_on + timedelta(1) for one in opened)])  # opened: opinions alone
    return found


def _opening(step: StepT, start: date, today: date) -> Opening[StepT]:
    if step.state is StepState.OPEN and step.from_on and step.due_on and step.from_on <= today:
        return Opening(step, step.from_on, step.due_on)
    return Opening(step, start, due_after(start, step.days))


def is_open(step: Step, today: date) -> bool:
    return step.state is StepState.OPEN and step.from_on is not None and step.from_on <= today


class Asked(NamedTuple):
    """Who asks for a step: an account of the document's own unit, or None of it."""

    account_id: int
    role: Role
    in_unit: bool
    is_maker: bool


def holds(step: Step, who: Asked, *, account_in_use: bool) -> bool:
    """Whether the step is this account's to do.

    account_in_use: whether the account it is given to can sign in; if not, it falls to its role.
    """
    if who.is_maker or not who.in_unit:
        return False
    if step.account_id is not None and account_in_use:
        return step.account_id == who.account_id
    return step.role is who.role


def latest(steps: Iterable[StepT]) -> list[StepT]:
    """The last step made for each stage of the route, in the order of their turns: steps are in the order
    in which they were made."""
    return sorted({step.place: step for step in steps}.values(), key=lambda step: step.turn)


def way_back(steps: Iterable[StepT], own: Step) -> list[StepT]:
    """The steps before one's own that the document can go back to: those in which somebody has said something."""
    return [step for step in latest(steps) if step.turn < own.turn and step.state.is_done]


def again(steps: Iterable[StepT], target: Step) -> list[StepT]:
    """Which steps are gone through again when the document goes back to the target: it, and all after it."""
    after = [
        step for step in latest(steps) if step.turn > target.turn and step.state is not StepState.PASSED_OVER
    ]
    return [next(step for step in latest(steps) if step is target), *after]

"""The inbox: what waits for an account, what is on its way, what is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, Subquery, and_, false, func, not_, or_, select, union_all
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.reviews.models import ReviewStep
from blueprints.reviews.rules import SOON, StepState, due_after
from core.access import KEEPERS, Role
from core.database import db
from core.paging import Page, page_size


class Box(StrEnum):
    """One list of the inbox; its value stands in the address."""

    WAITING = "cho-xu-ly"
    OVERDUE = "qua-han"
    NEAR = "sap-den-han"
    GOING = "dang-xu-ly"
    RETURNED = "tra-lai"
    DONE = "da-xu-ly"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def is_of_steps(self) -> bool:
        return self in (Box.WAITING, Box.OVERDUE, Box.NEAR)

    @classmethod
    def of_home(cls) -> "tuple[Box, ...]":
        """Those whose number the home page tells: what is done only grows."""
        return tuple(box for box in cls if box is not cls.DONE)


LABELS = {
    Box.WAITING: "Chờ xử lý",
    Box.OVERDUE: "Quá hạn",
    Box.NEAR: "Sắp đến hạn",
    Box.GOING: "Đang xử lý",
    Box.RETURNED: "Trả lại",
    Box.DONE: "Đã xử lý",
}


@dataclass(frozen=True)
class Task:
    """A step that waits for this account, with its document."""

    step: ReviewStep
    document: Document

    @property
    def id(self) -> int:
        return self.step.id


def tasks(account: Account, today: date, box: Box = Box.WAITING, after: int | None = None) -> Page[Task]:
    """What waits for the account, what is due first first; a page of it."""
    return Page.of(first_tasks(account, today, page_size() + 1, box, after))


def first_tasks(
    account: Account, today: date, count: int, box: Box = Box.WAITING, after: int | None = None
) -> list[Task]:
    narrowed = _in_box(box, today) + _after(after)
    its = union_all(*(select(_first(desk, narrowed, count)) for desk in _desks(account, today))).subquery()
    found = (
        select(ReviewStep, Document)
        .join(its, its.c.id == ReviewStep.id)
        .join(Document, Document.id == ReviewStep.document_id)
        .options(joinedload(Document.drafter))
        .order_by(ReviewStep.due_on, ReviewStep.id)
        .limit(count)
    )
    return [Task(*row) for row in db.session.execute(found)]


def _first(desk: ColumnElement[bool], narrowed: list[ColumnElement[bool]], count: int) -> Subquery:
    """Of each desk no more than is shown, in the order of its index: the others are never read."""
    found = select(ReviewStep.id).where(desk, *narrowed)
    return found.order_by(ReviewStep.due_on, ReviewStep.id).limit(count).subquery()


def _desks(account: Account, today: date) -> list[ColumnElement[bool]]:
    """Open steps of the account: given to it, to its role, or to somebody of its role who is gone."""
    gone = select(Account.id).where(
        Account.unit_id == account.unit_id, Account.role == account.role, Account.disabled_at.is_not(None)
    )
    waits = and_(
        ReviewStep.unit_id == account.unit_id,
        ReviewStep.state == StepState.OPEN,
        ReviewStep.from_on <= today,
        ReviewStep.drafter_id != account.id,
    )
    of_role = ReviewStep.role == account.role
    return [
        and_(ReviewStep.account_id == account.id, waits),
        and_(of_role, ReviewStep.account_id.is_(None), waits),
        and_(of_role, ReviewStep.account_id.in_(gone), waits),
    ]


def _in_box(box: Box, today: date) -> list[ColumnElement[bool]]:
    if box is Box.OVERDUE:
        return [ReviewStep.due_on < today]
    if box is Box.NEAR:
        return [ReviewStep.due_on.between(today, due_after(today, SOON))]
    return []


def _after(step_id: int | None) -> list[ColumnElement[bool]]:
    last = db.session.get(ReviewStep, step_id) if step_id else None
    if last is None or last.due_on is None:
        return []
    return [
        or_(
            ReviewStep.due_on > last.due_on,
            and_(ReviewStep.due_on == last.due_on, ReviewStep.id > last.id),
        )
    ]


def documents(account: Account, today: date, box: Box, before: int | None = None) -> Page[Document]:
    """Documents that are another's turn, came back, or are done; the newest first."""
    found = select(Document).where(Document.id.in_(_documents_in(box, account, today)))
    if before:
        found = found.where(Document.id < before)
    found = found.options(joinedload(Document.drafter)).order_by(Document.id.desc())
    return Page.of(db.session.scalars(found.limit(page_size() + 1)).all())


def _documents_in(box: Box, account: Account, today: date) -> Select[int]:
    if box is Box.RETURNED:
        returned = select(Document.id).where(Document.state == DocumentState.RETURNED)
        return returned.where(Document.unit_id == account.unit_id if account.role in KEEPERS else false())
    states = _states(box, account.role)
    drafted = select(Document.id).where(Document.drafter_id == account.id, Document.state.in_(states))
    decided = (
        select(ReviewStep.document_id)
        .join(Document, Document.id == ReviewStep.document_id)
        .where(ReviewStep.decided_by_id == account.id, Document.state.in_(states))
    )
    both = drafted.union(decided).subquery()
    found = select(both.c.id)
    return found.where(not_(_waits_for(account, today, both.c.id))) if box is Box.GOING else found


def _states(box: Box, role: Role) -> list[DocumentState]:
    if box is Box.DONE:
        return [DocumentState.ISSUED, DocumentState.DISCARDED]
    # What is approved waits for the clerk's number, and is no other's turn.
    on_the_way = [state for state in DocumentState if state.is_on_the_way]
    return [state for state in on_the_way if role is not Role.CLERK or state is not DocumentState.APPROVED]


def _waits_for(account: Account, today: date, document_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether the document waits for this account; asked of the few steps of one document at a time."""
    steps = select(ReviewStep.id).where(ReviewStep.document_id == document_id)
    return steps.where(or_(*_desks(account, today))).exists()


def counters(account: Account, today: date, *boxes: Box) -> Mapping[Box, int]:
    """How much is in each of the boxes; one statement for all of them."""
    asked = boxes or tuple(Box)
    steps = _counted_steps(account, today)
    counted = [
        (steps.c[box.name] if box.is_of_steps else _count_of(box, account, today)).label(box.name)
        for box in asked
    ]
    return dict(zip(asked, db.session.execute(select(*counted).select_from(steps)).one(), strict=True))


def _count_of(box: Box, account: Account, today: date) -> ColumnElement[int]:
    its = _documents_in(box, account, today).subquery()
    return select(func.count()).select_from(its).scalar_subquery()


def _counted_steps(account: Account, today: date) -> Subquery:
    """Each desk is read once, on its own index, for all boxes of steps."""
    boxes = [box for box in Box if box.is_of_steps]
    sums = [
        func.count().filter(*_in_box(box, today)).label(box.name) for box in boxes if box is not Box.WAITING
    ]
    every = func.count().label(Box.WAITING.name)
    desks = [select(every, *sums).select_from(ReviewStep).where(desk) for desk in _desks(account, today)]
    of_each = union_all(*desks).subquery()
    return select(*(func.sum(of_each.c[box.name]).label(box.name) for box in boxes)).subquery()

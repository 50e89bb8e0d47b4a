"""What the home page and the audit log show."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from blueprints.units.rules import Level
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from core.paging import Page, page_size


@dataclass(frozen=True)
class Work:
    """One heap of documents that wait for this person."""

    title: str
    state: DocumentState
    documents: Sequence[Document]
    count: int


SHOWN = 10  # documents of a heap on the home page
HEAPS = {
    Role.OFFICER: (("Bị trả lại", DocumentState.RETURNED), ("Dự thảo chưa trình", DocumentState.DRAFT)),
    Role.CLERK: (
        ("Chờ cấp số", DocumentState.APPROVED),
        ("Bị trả lại", DocumentState.RETURNED),
        ("Dự thảo chưa trình", DocumentState.DRAFT),
    ),
}


def work_of(account: Account) -> list[Work]:
    """What waits for the account in the unit, the most pressing first: two queries for all heaps."""
    heaps = HEAPS.get(account.role, ())
    if not heaps:
        return []
    states = [state for _, state in heaps]
    counted = (
        select(Document.state, func.count())
        .where(Document.unit_id == account.unit_id, Document.state.in_(states))
        .group_by(Document.state)
    )
    counts = {state: count for state, count in db.session.execute(counted)}  # noqa: C416 (typed rows)
    first = _first_of_each(account.unit_id, [state for state in states if counts.get(state)])
    return [
        Work(title, state, [d for d in first if d.state is state], counts.get(state, 0))
        for title, state in heaps
    ]


def _first_of_each(unit_id: int, states: Sequence[DocumentState]) -> Sequence[Document]:
    """The oldest documents in each state, no more of each than is shown."""
    if not states:
        return []
    of_unit = select(Document.id).where(Document.unit_id == unit_id).order_by(Document.id).limit(SHOWN)
    its = union_all(*(select(of_unit.where(Document.state == state).subquery()) for state in states))
    found = select(Document).where(Document.id.in_(its)).options(joinedload(Document.drafter))
    return db.session.scalars(found.order_by(Document.id)).all()


def log(home: Unit, before: int | None = None) -> Page[AuditEntry]:
    """Audit entries of home and below, newest first."""
    found = select(AuditEntry).options(joinedload(AuditEntry.actor))
    if home.level is Level.PROVINCE:
        found = found.join(Unit, Unit.id == AuditEntry.unit_id).where(
            reach(home, Unit.id, Unit.province_id) | (Unit.id == home.id)
        )
    else:
        found = found.where(AuditEntry.unit_id == home.id)
    if before:
        found = found.where(AuditEntry.id < before)
    return Page.of(db.session.scalars(found.order_by(AuditEntry.id.desc()).limit(page_size() + 1)).all())

"""What the home page and the audit log show."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.documents import kinds
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


HEAPS = {
    Role.OFFICER: (("Bị trả lại", DocumentState.RETURNED), ("Dự thảo chưa trình", DocumentState.DRAFT)),
    Role.CLERK: (
        ("Chờ cấp số", DocumentState.APPROVED),
        ("Bị trả lại", DocumentState.RETURNED),
        ("Dự thảo chưa trình", DocumentState.DRAFT),
    ),
    Role.LEADER: (("Chờ duyệt", DocumentState.SUBMITTED),),
    Role.DEPARTMENT_HEAD: (("Chờ duyệt", DocumentState.SUBMITTED),),
}


def work_of(account: Account) -> list[Work]:
    """What waits for the account, the most pressing first: one query for all heaps."""
    heaps = HEAPS.get(account.role, ())
    if not heaps:
        return []
    approved_by_others = [kind.code for kind in kinds.kinds() if kind.approver is not account.role]
    found = (
        select(Document)
        .where(Document.unit_id == account.unit_id, Document.state.in_([state for _, state in heaps]))
        .options(joinedload(Document.drafter))
        .order_by(Document.id)
    )
    if account.role in (Role.LEADER, Role.DEPARTMENT_HEAD):
        found = found.where(Document.kind_code.not_in(approved_by_others))
    waiting = db.session.scalars(found.limit(200)).all()
    return [Work(title, state, [d for d in waiting if d.state is state]) for title, state in heaps]


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

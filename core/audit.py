"""One action, one transaction, one audit entry: made so by construction."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import JSON, ForeignKey, Index, String, insert, select
from sqlalchemy.orm import Mapped, joinedload, mapped_column, relationship

from core import clock
from core.database import Model, Moment, db, writing


class Actor(Protocol):
    """Who acts: an account."""

    id: Mapped[int]


class Record(Protocol):
    """What an entry can be about: a row with a table and an identity."""

    __tablename__: str
    id: Mapped[int]


class AuditEntry(Model):
    """Who did what to which record, and when. Holds no personal data, and is never changed."""

    __tablename__ = "audit_entries"
    __table_args__ = (Index(None, "record_table", "record_id", "id"), Index(None, "unit_id", "id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    actor_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    act: Mapped[str] = mapped_column(String(60))
    record_table: Mapped[str] = mapped_column(String(60))
    record_id: Mapped[int]
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    detail: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)

    actor: Mapped[Any] = relationship("Account")


_WRITE = insert(AuditEntry.__table__)  # pyright: ignore[reportArgumentType]


@dataclass
class Entry:
    """An audit entry in the making."""

    at: datetime
    actor_id: int | None
    act: str
    record_table: str = ""
    record_id: int | None = None
    unit_id: int | None = None
    detail: dict[str, Any] = field(default_factory=dict)

    def about(self, record: Record, unit_id: int | None = None, **detail: Any) -> None:
        """Say which record the action changed; flushes, so that a new record has its identity."""
        db.session.flush()
        self.record_table, self.record_id = record.__tablename__, record.id
        self.unit_id, self.detail = unit_id, detail


@contextmanager
def action(by: Actor | None, act: str, *, durable: bool = False) -> Iterator[Entry]:
    """One user intention: one transaction (core.database.writing) with its audit entry.

    by is None for the command line and for sign-in attempts of nobody known.
    """
    actor_id = by.id if by is not None else None
    with writing(durable=durable):
        entry = Entry(at=clock.now(), actor_id=actor_id, act=act)
        yield entry
        if entry.record_id is None:
            raise RuntimeError(f"the action {act} does not say which record it is about")
        db.session.execute(_WRITE, vars(entry))


def history(record: Record) -> Sequence[AuditEntry]:
    """What happened to the record, oldest first, each entry with its actor."""
    found = select(AuditEntry).where(
        AuditEntry.record_table == record.__tablename__, AuditEntry.record_id == record.id
    )
    return db.session.scalars(found.options(joinedload(AuditEntry.actor)).order_by(AuditEntry.id)).all()

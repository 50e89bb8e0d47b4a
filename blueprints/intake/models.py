"""Lists that were brought in: the workbook, what came of it, and what it changed."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.intake.rules import IntakeState
from blueprints.units.models import Unit
from core import clock
from core.database import Model, Moment, one_of


class IntakeBatch(Model):
    """One workbook on its way into the registry.

    The name of the file is not kept: people put names of people into it.
    """

    __tablename__ = "intake_batches"
    __table_args__ = (Index(None, "unit_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))  # whose account brought it
    commune_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))  # None: the file names communes
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    state: Mapped[IntakeState] = mapped_column(one_of(IntakeState), default=IntakeState.READING)
    problem: Mapped[str] = mapped_column(String(500), default="")
    layouts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  # sheet → Layout.as_kept()
    successors: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  # divided commune, folded → code
    rows_done: Mapped[int] = mapped_column(default=0)
    rows_total: Mapped[int] = mapped_column(default=0)
    report: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    changes: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, deferred=True)
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    committed_at: Mapped[datetime | None] = mapped_column(Moment)
    undone_at: Mapped[datetime | None] = mapped_column(Moment)

    unit: Mapped[Unit] = relationship(foreign_keys=[unit_id])
    commune: Mapped[Unit | None] = relationship(foreign_keys=[commune_id])
    account: Mapped[Account | None] = relationship()

    @property
    def title(self) -> str:
        return f"Danh sách số {self.id}"

"""Routes of review, as data of a unit, and the steps that each document goes through."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.reviews.rules import Check, Stage, StepState
from core import clock
from core.access import Role
from core.database import Model, Moment, one_of

EVERY_KIND = "*"
LONGEST_OPINION = 2000
DUE = ("state", "due_on", "id")


class ReviewRoute(Model):
    """Who checks the documents of a unit, of one kind or of every kind, from a day on."""

    __tablename__ = "review_routes"
    __table_args__ = (Index(None, "unit_id", "kind_code", "from_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    kind_code: Mapped[str] = mapped_column(String(60))  # or EVERY_KIND
    from_on: Mapped[date]
    ended_on: Mapped[date | None]  # the first day it is no longer used
    legal_basis: Mapped[str] = mapped_column(String(400))
    # Each: name, check, days, turn, role, account_id; the last is the decision.
    kept_stages: Mapped[list[dict[str, Any]]] = mapped_column("stages", JSON)
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    recorded_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    @property
    def stages(self) -> tuple[Stage, ...]:
        return tuple(stage_of(kept) for kept in self.kept_stages)

    def is_in_force(self, on: date) -> bool:
        return self.from_on <= on and (self.ended_on is None or on < self.ended_on)


class ReviewStep(Model):
    """One step of one document: what somebody is asked to check, and what was said."""

    __tablename__ = "review_steps"
    __table_args__ = (
        UniqueConstraint("document_id", "round", "ordinal"),
        # An inbox is read in the order of what is due, of a desk (unit and role) or of a person; the columns
        # after id let it be counted from the index alone.
        Index("ix_review_steps_desk", *("unit_id", "role", "account_id"), *DUE, "from_on", "drafter_id"),
        Index("ix_review_steps_person", "account_id", *DUE, "unit_id", "from_on", "drafter_id"),
        Index(None, "decided_by_id", "document_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    drafter_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))  # who is never asked
    round: Mapped[int]  # 1 for the first submission
    ordinal: Mapped[int]  # in the order in which they were made
    place: Mapped[int]  # of its stage in the route, from 0
    turn: Mapped[int]
    name: Mapped[str] = mapped_column(String(100))
    check: Mapped[Check] = mapped_column(one_of(Check))
    days: Mapped[int]
    role: Mapped[Role] = mapped_column(one_of(Role))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))  # None: anybody of the role
    state: Mapped[StepState] = mapped_column(one_of(StepState), default=StepState.WAITING)
    from_on: Mapped[date | None]
    due_on: Mapped[date | None]
    version: Mapped[int | None]  # of the document, that was agreed to
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    said: Mapped[str] = mapped_column(
        String(LONGEST_OPINION), default=""
    )  # opinion, reason, or why passed over

    account: Mapped[Account | None] = relationship(foreign_keys=[account_id])
    decided_by: Mapped[Account | None] = relationship(foreign_keys=[decided_by_id])

    @property
    def is_pending(self) -> bool:
        return self.state.is_pending

    @property
    def holder(self) -> str:
        """Whose step it is, in words."""
        return self.account.full_name if self.account else self.role.label


def stage_of(kept: dict[str, Any]) -> Stage:
    role = kept.get("role")
    return Stage(
        name=kept["name"],
        check=Check(kept["check"]),
        days=kept["days"],
        turn=kept["turn"],
        role=Role(role) if role else None,
        account_id=kept.get("account_id"),
    )

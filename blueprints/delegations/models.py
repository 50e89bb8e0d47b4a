"""Delegations: the paper by which somebody signs for the head of an agency."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.delegations import rules
from blueprints.units.models import Agency, Signer
from core import clock
from core.database import Model, Moment


class Delegation(Model):
    """Who gave it, who signs by it (a signer of the agency made for it), for what and how long."""

    __tablename__ = "delegations"
    __table_args__ = (Index(None, "agency_id", "from_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    giver_id: Mapped[int] = mapped_column(ForeignKey("signers.id"))
    signer_id: Mapped[int] = mapped_column(ForeignKey("signers.id"), unique=True)
    paper_number: Mapped[str] = mapped_column(String(60))  # "15/GUQ-UBND"
    paper_on: Mapped[date]
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    kind_codes: Mapped[list[str]] = mapped_column(JSON, default=list)  # none: every kind
    revoked_on: Mapped[date | None]  # the first day it no longer holds
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    recorded_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    agency: Mapped[Agency] = relationship()
    giver: Mapped[Signer] = relationship(foreign_keys=[giver_id])
    signer: Mapped[Signer] = relationship(foreign_keys=[signer_id])

    @property
    def plain(self) -> rules.Delegation:
        return rules.Delegation(
            form=self.signer.standing,
            from_on=self.from_on,
            to_on=self.to_on,
            kind_codes=tuple(self.kind_codes),
            revoked_on=self.revoked_on,
            giver_from_on=self.giver.from_on,
            giver_to_on=self.giver.to_on,
        )

    @property
    def paper(self) -> str:
        return f"{self.paper_number} ngày {self.paper_on:%d/%m/%Y}"

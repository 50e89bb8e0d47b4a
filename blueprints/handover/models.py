"""Signed files as they came, with what was found about their signatures; the PDF/A they are made of."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents.rules import PreviewState
from blueprints.handover.rules import Stage
from core import clock
from core.database import Model, Moment, one_of
from vanban.signing.report import Report, from_plain


class SignedFile(Model):
    """One signed PDF of a document; never changed, a later one stands beside it."""

    __tablename__ = "signed_files"
    __table_args__ = (Index(None, "document_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    version_ordinal: Mapped[int]  # of the version whose text it bears
    stage: Mapped[Stage] = mapped_column(one_of(Stage))
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"))
    found: Mapped[dict[str, Any]] = mapped_column(JSON)  # the report on its signatures
    is_made_here: Mapped[bool]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    account: Mapped[Account] = relationship()

    @property
    def report(self) -> Report:
        return from_plain(self.found)


class ArchivalFile(Model):
    """A Word file as PDF/A-2b, made outside the request and kept by the hash of the Word file."""

    __tablename__ = "archival_files"

    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"), primary_key=True)
    state: Mapped[PreviewState] = mapped_column(one_of(PreviewState), default=PreviewState.WAITING)
    asked_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    problem: Mapped[str] = mapped_column(String(500), default="")
    pdf: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)

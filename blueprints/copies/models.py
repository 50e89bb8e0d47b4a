"""Copies that were made, each with its number of the agency's one series of copies."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from blueprints.units.models import Signer
from core import clock
from core.database import Model, Moment, one_of
from vanban.copying import CopyForm
from vanban.vietnamese import padded


class CopySeries(Model):
    """The last number of an agency's copies in a year; the row is locked while a number is taken.

    Apart from the series of documents, whose numbers all have a line in the register.
    """

    __tablename__ = "copy_series"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_number: Mapped[int] = mapped_column(default=0)


class DocumentCopy(Model):
    """One line of the register of copies, and the files as they were made that day."""

    __tablename__ = "document_copies"
    __table_args__ = (
        UniqueConstraint("agency_id", "year", "number"),
        Index(None, "unit_id", "year", "id"),
        Index(None, "document_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    source_id: Mapped[int | None] = mapped_column(ForeignKey("document_copies.id"))  # the sao y of a sao lục
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    signer_id: Mapped[int] = mapped_column(ForeignKey("signers.id"))
    clerk_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    form: Mapped[CopyForm] = mapped_column(one_of(CopyForm))
    year: Mapped[int]
    number: Mapped[int]
    symbol: Mapped[str] = mapped_column(String(60))  # "SY-UBND"
    made_on: Mapped[date]
    made_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    reason: Mapped[str] = mapped_column(String(300))
    recipients: Mapped[str] = mapped_column(String(1000))  # one a line
    copy_count: Mapped[int]
    chosen: Mapped[list[int]] = mapped_column(JSON, default=list)  # ordinals of the passages of an extract
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"))
    electronic_sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"))

    document: Mapped[Document] = relationship()
    signer: Mapped[Signer] = relationship()
    clerk: Mapped[Account] = relationship()

    @property
    def notation(self) -> str:
        return f"{padded(self.number)}/{self.symbol}"

    def file_name(self, extension: str) -> str:
        return f"{self.number:02}-{self.symbol.split('-')[0]}-{self.made_on:%Y-%m-%d}.{extension}"

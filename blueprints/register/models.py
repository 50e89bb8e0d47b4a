"""Number series and the register of outgoing documents (sổ đăng ký văn bản đi)."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from blueprints.units.models import Agency
from core.database import Model, Moment
from vanban.vietnamese import padded


class NumberSeries(Model):
    """The last number given in one agency's series and year; the row is locked while a number is taken."""

    __tablename__ = "number_series"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), primary_key=True)
    series: Mapped[str] = mapped_column(String(20), primary_key=True)  # "QĐ", or "*" for a common series
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_number: Mapped[int] = mapped_column(default=0)
    last_issued_on: Mapped[date | None]


class RegisterEntry(Model):
    """One line of the register, frozen at issue: texts of that day, and the issued file by its hash."""

    __tablename__ = "register_entries"
    __table_args__ = (
        UniqueConstraint("agency_id", "series", "year", "number"),
        UniqueConstraint("agency_id", "year", "symbol", "number"),  # Điều 15.1
        Index(None, "unit_id", "year", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    series: Mapped[str] = mapped_column(String(20))
    year: Mapped[int]
    number: Mapped[int]
    symbol: Mapped[str] = mapped_column(String(60))
    issued_on: Mapped[date]
    type_name: Mapped[str] = mapped_column(String(100))
    title: Mapped[str] = mapped_column(String(500))
    signer_name: Mapped[str] = mapped_column(String(50))
    recipients: Mapped[str] = mapped_column(String(1000))
    holder: Mapped[str] = mapped_column(String(100))  # who keeps the archived copy
    copies: Mapped[int] = mapped_column(default=1)
    note: Mapped[str] = mapped_column(String(300), default="")
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), unique=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"))
    clerk_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    registered_at: Mapped[datetime] = mapped_column(Moment)

    agency: Mapped[Agency] = relationship()
    document: Mapped[Document] = relationship()
    clerk: Mapped[Account] = relationship()

    @property
    def notation(self) -> str:
        return f"{padded(self.number)}/{self.symbol}"

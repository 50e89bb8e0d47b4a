"""Number series, the register of outgoing documents (sổ đăng ký văn bản đi), and what is decided of them."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from blueprints.register.rules import EntryState, Numbering, Way
from blueprints.units.models import Agency
from core import clock
from core.database import LONGEST_KEY, Model, Moment, key_type, one_of
from vanban.vietnamese import fold, padded, short_date


class NumberingDecision(Model):
    """How the head of an agency has its numbers kept, from the year of from_on on (Điều 15.1.c)."""

    __tablename__ = "numbering_decisions"
    __table_args__ = (UniqueConstraint("agency_id", "from_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    from_on: Mapped[date]
    legal_basis: Mapped[str] = mapped_column(String(300))
    numbering: Mapped[Numbering] = mapped_column(one_of(Numbering))
    groups: Mapped[list[list[str]]] = mapped_column(JSON, default=list)
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    recorded_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    agency: Mapped[Agency] = relationship()

    @property
    def way(self) -> Way:
        return Way(self.numbering, tuple(tuple(group) for group in self.groups))


class AdvisoryBody(Model):
    """A council, board or group that issues under its own name with the agency's seal: it counts apart
    (Annex I, II.3.a)."""

    __tablename__ = "advisory_bodies"
    __table_args__ = (UniqueConstraint("agency_id", "symbol"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    name: Mapped[str] = mapped_column(String(200))  # "Ban Chỉ đạo chuyển đổi số xã Mẫu"
    symbol: Mapped[str] = mapped_column(String(30))  # "BCĐ"
    legal_basis: Mapped[str] = mapped_column(String(300), default="")

    agency: Mapped[Agency] = relationship()


class NumberSeries(Model):
    """The last number given in one agency's series and year; the row is locked while a number is taken."""

    __tablename__ = "number_series"

    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), primary_key=True)
    # "QĐ", "TB+KH", "CV", "QĐ/QPPL", "@3" of an advisory body, or "*" for a common series
    series: Mapped[str] = mapped_column(String(100), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last_number: Mapped[int] = mapped_column(default=0)
    last_issued_on: Mapped[date | None]
    # What an office begins with that moves in within a year, and why; 1 otherwise.
    first_number: Mapped[int] = mapped_column(default=1)
    first_reason: Mapped[str] = mapped_column(String(300), default="")


class RegisterYear(Model):
    """A unit's register of a year; whoever writes in it shares the row, whoever closes it has it alone."""

    __tablename__ = "register_years"

    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    closed_at: Mapped[datetime | None] = mapped_column(Moment)
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    reason: Mapped[str] = mapped_column(String(500), default="")  # why it was closed with numbers missing

    closed_by: Mapped[Account | None] = relationship()


class RegisterEntry(Model):
    """One number of the register with what bears it: texts of that day, and the issued file by its hash."""

    __tablename__ = "register_entries"
    __table_args__ = (
        UniqueConstraint("agency_id", "series", "year", "number"),
        UniqueConstraint("agency_id", "year", "symbol", "number"),  # Điều 15.1
        Index(None, "unit_id", "year", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"))
    series: Mapped[str] = mapped_column(String(100))
    year: Mapped[int]
    number: Mapped[int]
    symbol: Mapped[str] = mapped_column(String(120))  # "…-UBND" while the number waits for its document
    state: Mapped[EntryState] = mapped_column(one_of(EntryState), default=EntryState.ISSUED)
    issued_on: Mapped[date | None]  # None of a number that no document bears
    type_name: Mapped[str] = mapped_column(String(100), default="")
    title: Mapped[str] = mapped_column(String(500), default="")
    signer_name: Mapped[str] = mapped_column(String(50), default="")
    recipients: Mapped[str] = mapped_column(String(1000), default="")
    holder: Mapped[str] = mapped_column(String(100), default="")  # who keeps the archived copy
    copies: Mapped[int] = mapped_column(default=0)
    note: Mapped[str] = mapped_column(String(300), default="")
    purpose: Mapped[str] = mapped_column(String(300), default="")  # what the number was kept for
    reserved_until: Mapped[date | None]
    back_reason: Mapped[str] = mapped_column(String(500), default="")  # why number and day are out of order
    end_reason: Mapped[str] = mapped_column(String(500), default="")  # why it is void, or was recalled
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), unique=True)
    sha256: Mapped[str | None] = mapped_column(ForeignKey("stored_files.sha256"))
    clerk_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    registered_at: Mapped[datetime] = mapped_column(Moment)
    # Of the form that asked for it: a form sent twice takes one number.
    request_key: Mapped[str | None] = mapped_column(String(40), unique=True)
    search_key: Mapped[str] = mapped_column(key_type(), default="")

    agency: Mapped[Agency] = relationship()
    document: Mapped[Document | None] = relationship()
    clerk: Mapped[Account] = relationship()
    deliveries: Mapped[list["Delivery"]] = relationship(order_by="Delivery.id")

    @property
    def notation(self) -> str:
        return f"{padded(self.number)}/{self.symbol}"

    @property
    def subject(self) -> str:
        """Column 3, "Quyết định về việc …"; what a number without a document is kept for."""
        if not self.type_name:
            return self.purpose
        return f"{self.type_name} {self.title[:1].lower()}{self.title[1:]}"

    @property
    def remarks(self) -> str:
        """Column 10: the clerk's note, and everything about the number that is out of the ordinary."""
        ended = {EntryState.VOID: "Hủy số", EntryState.RECALLED: "Thu hồi"}.get(self.state)
        until = f" đến {short_date(self.reserved_until)}" if self.reserved_until else ""
        found = [
            self.note,
            f"Giữ số{until}: {self.purpose}" if self.purpose else "",
            f"Số, ngày không theo thứ tự: {self.back_reason}" if self.back_reason else "",
            f"{ended}: {self.end_reason}" if ended else "",
        ]
        return "; ".join(one for one in found if one)

    @property
    def sent_on(self) -> str:
        """Column 8: the days on which copies went out."""
        days = sorted({one.sent_on for one in self.deliveries if one.sent_on})
        return "; ".join(short_date(day) for day in days)

    @property
    def received_by(self) -> str:
        """Column 9: who signed for the copies."""
        return "; ".join(f"{one.recipient}: {one.received_by}" for one in self.deliveries if one.received_by)

    def searchable(self) -> None:
        """Keep the key it is found by up to date with its number and its texts."""
        words = f"{self.notation} {self.type_name} {self.title} {self.purpose} {self.signer_name}"
        self.search_key = fold(words)[:LONGEST_KEY]


class Delivery(Model):
    """Copies of a document for one recipient: how many, when they went, who signed for them."""

    __tablename__ = "deliveries"

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("register_entries.id"), index=True)
    recipient: Mapped[str] = mapped_column(String(200))
    copies: Mapped[int] = mapped_column(default=1)
    sent_on: Mapped[date | None]
    received_by: Mapped[str] = mapped_column(String(100), default="")


class RecipientList(Model):
    """Recipients that a unit sends to again and again, under a name."""

    __tablename__ = "recipient_lists"
    __table_args__ = (UniqueConstraint("unit_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    name: Mapped[str] = mapped_column(String(100))
    recipients: Mapped[list[str]] = mapped_column(JSON, default=list)
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

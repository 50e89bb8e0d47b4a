"""Legal texts, what offices say of them, and for which documents they are offered."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.citations import rules
from blueprints.units.models import Unit
from core.database import LONGEST_KEY, Model, key_type, sort_key_type
from vanban import citing
from vanban.vietnamese import fold

EVERYWHERE = ""


class LegalText(Model):
    """A text that documents cite. Those that came along belong to nobody (owner_id None) and are not changed
    here; an office's own are seen by it and below."""

    __tablename__ = "legal_texts"
    __table_args__ = (Index(None, "order_key", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    seed_key: Mapped[str | None] = mapped_column(String(80), unique=True)  # which of those that came along
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    place_code: Mapped[str] = mapped_column(String(12), default=EVERYWHERE)  # of the province it holds in
    kind: Mapped[str] = mapped_column(String(60))  # "Quyết định"
    number: Mapped[str] = mapped_column(String(60))  # "411/QĐ-TTg"
    signed_on: Mapped[date | None]  # None: not known yet, and then it is not offered
    issuer: Mapped[str] = mapped_column(String(200), default="")
    title: Mapped[str] = mapped_column(String(1000))  # as it follows the issuer; of a law its name
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]  # the last day in force
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("legal_texts.id"))
    doubt: Mapped[str] = mapped_column(String(500), default="")  # what must be checked; "" for nothing
    order_key: Mapped[str] = mapped_column(sort_key_type())
    search_key: Mapped[str] = mapped_column(key_type())
    number_key: Mapped[str] = mapped_column(String(60), index=True)
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    owner: Mapped[Unit | None] = relationship()
    replaced_by: Mapped["LegalText | None"] = relationship(remote_side=[id], foreign_keys=[replaced_by_id])
    amended_by: Mapped[list["LegalText"]] = relationship(
        secondary="legal_text_amendments",
        primaryjoin="LegalText.id == LegalTextAmendment.text_id",
        secondaryjoin="LegalText.id == LegalTextAmendment.by_id",
        order_by="LegalText.order_key",
        lazy="selectin",
        join_depth=1,
        viewonly=True,
    )

    @property
    def is_own(self) -> bool:
        return self.owner_id is not None

    @property
    def name(self) -> str:
        """ "Quyết định số 411/QĐ-TTg"; a law by its name and number, since several had one name."""
        said = citing.short(self.cited())
        return f"{said} ({self.number})" if self.kind in rules.WITHOUT_ISSUER else said

    def cited(self, on: date | None = None) -> citing.Cited:
        """As it is cited on the day, with what amends it by then; without a day as it was made."""
        amending = [one for one in self.amended_by if on and one.amends_on(on)] if on else []
        return citing.Cited(
            self.kind,
            self.number,
            self.signed_on,
            self.issuer,
            self.title,
            tuple(one.cited() for one in amending),
        )

    def amends_on(self, on: date) -> bool:
        """Whether it may be told of as amending: it is in force, and the day it was made is known."""
        return self.signed_on is not None and self.is_in_force(on)

    def is_in_force(self, on: date) -> bool:
        """By what came along; what an office found out is a matter of queries.Known."""
        return rules.state(self.from_on, self.to_on, on) is rules.TextState.IN_FORCE


def keys_of(kind: str, number: str, signed_on: date | None, issuer: str, title: str) -> dict[str, str]:
    """The keys a text is found and sorted by."""
    rank = citing.rank(kind, number, issuer)
    return {
        "order_key": rules.order_key(rank, signed_on, number)[:LONGEST_KEY],
        "search_key": fold(f"{kind} {number} {title} {issuer}")[:LONGEST_KEY],
        "number_key": citing.number_key(number),
    }


class LegalTextAmendment(Model):
    """A text is amended by another."""

    __tablename__ = "legal_text_amendments"

    text_id: Mapped[int] = mapped_column(ForeignKey("legal_texts.id"), primary_key=True)
    by_id: Mapped[int] = mapped_column(ForeignKey("legal_texts.id"), primary_key=True, index=True)


class LegalTextCheck(Model):
    """An office has looked a text up; with sets_days, the days of force it found are what holds for it."""

    __tablename__ = "legal_text_checks"
    __table_args__ = (UniqueConstraint("unit_id", "text_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    text_id: Mapped[int] = mapped_column(ForeignKey("legal_texts.id"), index=True)
    checked_by_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    checked_on: Mapped[date]
    note: Mapped[str] = mapped_column(String(500), default="")
    sets_days: Mapped[bool] = mapped_column(default=False)
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    unit: Mapped[Unit] = relationship()


class CitationUse(Model):
    """A text is offered, or not, for a kind of document, from a day until a day (included). unit_id None:
    it came along; else the office's own choice, which goes before what came along."""

    __tablename__ = "citation_uses"
    __table_args__ = (UniqueConstraint("unit_id", "kind_code", "text_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    seed_key: Mapped[str | None] = mapped_column(String(120), unique=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    kind_code: Mapped[str] = mapped_column(String(60), index=True)  # or rules.EVERY_KIND
    text_id: Mapped[int] = mapped_column(ForeignKey("legal_texts.id"), index=True)
    opening: Mapped[str] = mapped_column(String(20))  # "Căn cứ"
    points: Mapped[str] = mapped_column(String(100), default="")  # "điểm c khoản 1 Điều 21"
    ordinal: Mapped[int] = mapped_column(default=0)  # 0: by rank; lower comes first
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    is_offered: Mapped[bool] = mapped_column(default=True)

    text: Mapped[LegalText] = relationship()


class CitingWay(Model):
    """How an office writes its citations."""

    __tablename__ = "citing_ways"

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), unique=True)
    law_number: Mapped[bool] = mapped_column(default=False)  # the numbers of laws are printed too

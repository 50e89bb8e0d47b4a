"""Provinces, communes, villages; the agencies that issue documents in them, and who signs."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.units import rules
from blueprints.units.rules import EventKind, Level, Standing
from core import clock
from core.database import LONGEST_KEY, Model, Moment, key_type, one_of, sort_key_type
from vanban.vietnamese import fold, sort_key


class Unit(Model):
    """A province, a commune or a village; codes are text, with their leading zeros."""

    __tablename__ = "units"
    __table_args__ = (
        Index(None, "parent_id", "sort_key", "id"),
        Index(None, "level", "sort_key", "id"),
        Index(None, "search_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(12), unique=True)
    level: Mapped[Level] = mapped_column(one_of(Level))
    type_name: Mapped[str] = mapped_column(String(20))  # "Xã", "Phường", "Xóm", "Tổ dân phố"
    name: Mapped[str] = mapped_column(String(100))  # "Trùng Khánh"
    type_is_capital: Mapped[bool] = mapped_column(default=False)  # "Phường Nùng Trí Cao" in running text
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    area_km2: Mapped[float | None]
    ended_on: Mapped[date | None]  # None while it exists
    search_key: Mapped[str] = mapped_column(key_type())
    sort_key: Mapped[str] = mapped_column(sort_key_type())

    parent: Mapped["Unit | None"] = relationship(remote_side=[id], foreign_keys=[parent_id])
    agencies: Mapped[list["Agency"]] = relationship(back_populates="unit")

    def called(self, type_name: str, name: str) -> None:
        """Give the unit its name, and the keys it is found and sorted by."""
        self.type_name, self.name = type_name, name
        self.search_key = fold(f"{type_name} {name}")[:LONGEST_KEY]
        self.sort_key = sort_key(name)[:LONGEST_KEY]

    @property
    def full_name(self) -> str:
        """As in running text: "xã Trùng Khánh", "Phường Nùng Trí Cao" (Annex II, III.1)."""
        return rules.name_in_text(self.type_name, self.name, self.type_is_capital)

    @property
    def title(self) -> str:
        """As a heading: "Xã Trùng Khánh"."""
        return f"{self.type_name} {self.name}"

    @property
    def exists(self) -> bool:
        return self.ended_on is None


class AgencyCode(StrEnum):
    COMMITTEE = "ubnd"
    OFFICE = "chuyen-mon"


class Agency(Model):
    """A body that issues documents under its own name and number series."""

    __tablename__ = "agencies"
    __table_args__ = (UniqueConstraint("unit_id", "code"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    code: Mapped[AgencyCode] = mapped_column(one_of(AgencyCode))
    name: Mapped[str] = mapped_column(String(200))  # "Phòng Văn hóa - Xã hội"
    superior_line: Mapped[str] = mapped_column(String(200), default="")  # printed above, empty for none
    header_lines: Mapped[str] = mapped_column(String(400))  # one printed line a text line
    place: Mapped[str] = mapped_column(String(100))  # "Trùng Khánh", before "ngày …"
    symbol: Mapped[str] = mapped_column(String(30))  # "UBND": QĐ-UBND
    filing: Mapped[str] = mapped_column(String(60))  # "VT, VHXH": what follows "Lưu: "
    head_position: Mapped[str] = mapped_column(String(60))  # "Chủ tịch"
    exchange_code: Mapped[str] = mapped_column(String(35), default="")  # "H14.12", between e-offices
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    unit: Mapped[Unit] = relationship(back_populates="agencies")
    signers: Mapped[list["Signer"]] = relationship(
        back_populates="agency", order_by="Signer.standing, Signer.id"
    )


class Signer(Model):
    """Who signs for an agency, and from when to when."""

    __tablename__ = "signers"

    id: Mapped[int] = mapped_column(primary_key=True)
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    full_name: Mapped[str] = mapped_column(String(50))
    position: Mapped[str] = mapped_column(String(60))  # "Chủ tịch", "Phó Chủ tịch"
    standing: Mapped[Standing] = mapped_column(one_of(Standing))
    deputy_of: Mapped[str] = mapped_column(
        String(60), default=""
    )  # by order: "Chánh Văn phòng", for a deputy
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    legal_basis: Mapped[str] = mapped_column(String(300), default="")
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))

    agency: Mapped[Agency] = relationship(back_populates="signers")
    account: Mapped[Any] = relationship("Account")


class UnitEvent(Model):
    """What changed units on a day: a merge, a split, a new name, an end."""

    __tablename__ = "unit_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[EventKind] = mapped_column(one_of(EventKind))
    on: Mapped[date]  # of effect
    legal_basis: Mapped[str] = mapped_column(String(400))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)  # whose own change it is
    recorded_by_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    recorded_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    former: Mapped[list["FormerUnit"]] = relationship(back_populates="event", order_by="FormerUnit.id")


class FormerUnit(Model):
    """A unit as it was until a day."""

    __tablename__ = "former_units"

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("unit_events.id"), index=True)
    code: Mapped[str] = mapped_column(String(12), index=True)  # empty for a district without communes
    type_name: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(100))
    district: Mapped[str] = mapped_column(String(100), default="")  # "Huyện Trùng Khánh", until 2025
    province_name: Mapped[str] = mapped_column(String(100))  # "Tỉnh Cao Bằng"
    commune_title: Mapped[str] = mapped_column(String(130), default="")  # of a village
    unit_id: Mapped[int | None] = mapped_column(
        ForeignKey("units.id"), index=True
    )  # None: never a record here
    ended_on: Mapped[date]
    search_key: Mapped[str] = mapped_column(key_type(), index=True)  # of the title
    name_key: Mapped[str] = mapped_column(key_type(), index=True)  # of the name alone

    event: Mapped[UnitEvent] = relationship(back_populates="former")
    heirs: Mapped[list["Heir"]] = relationship(order_by="Heir.is_main.desc(), Heir.unit_id")

    @property
    def title(self) -> str:
        return f"{self.type_name} {self.name}"


class Heir(Model):
    """A unit that a former unit went to, by its title of that day; several when it was divided."""

    __tablename__ = "former_unit_successors"

    former_unit_id: Mapped[int] = mapped_column(ForeignKey("former_units.id"), primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), primary_key=True, index=True)
    is_main: Mapped[bool]
    title: Mapped[str] = mapped_column(String(130))

    unit: Mapped[Unit] = relationship()

"""Teams, people, and who is in which team from when to when."""

from datetime import date
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.composition.rules import TeamRole
from blueprints.teams.rules import Sex, TeamState
from blueprints.units.models import Unit
from core.database import LONGEST_KEY, Model, key_type, one_of, sort_key_type
from vanban.vietnamese import fold, person_sort_key


class Team(Model):
    """A community digital-transformation team of a commune or a village; one decision makes it exist."""

    __tablename__ = "teams"
    __table_args__ = (
        Index(None, "commune_id", "sort_key", "id"),
        Index(None, "province_id", "sort_key", "id"),
        # The counts of a commune and of a province are read from these alone.
        Index(None, "commune_id", "state", "member_count"),
        Index(None, "province_id", "state", "member_count"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), unique=True)
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    name: Mapped[str] = mapped_column(String(200))  # without its place: "Tổ chuyển đổi số cộng đồng"
    state: Mapped[TeamState] = mapped_column(one_of(TeamState), default=TeamState.PROPOSED)
    established_on: Mapped[date | None]
    established_by_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    member_count: Mapped[int] = mapped_column(default=0)
    search_key: Mapped[str] = mapped_column(key_type())
    sort_key: Mapped[str] = mapped_column(sort_key_type())
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    unit: Mapped[Unit] = relationship(foreign_keys=[unit_id])
    commune: Mapped[Unit] = relationship(foreign_keys=[commune_id])
    established_by: Mapped[Any] = relationship("Document")
    memberships: Mapped[list["Membership"]] = relationship(back_populates="team")

    def placed_in(self, unit: Unit, commune: Unit) -> None:
        """Stand in a unit of a commune (the commune itself for its own team), and be found by both names."""
        self.unit_id, self.commune_id = unit.id, commune.id
        self.province_id = commune.province_id or commune.id
        own = "" if unit is commune else unit.sort_key  # the commune's team comes first
        half = LONGEST_KEY // 2 - 1
        self.sort_key = f"{commune.sort_key[:half]}!!{own[:half]}"
        self.search_key = fold(f"{self.name} {unit.title} {commune.title}")[:LONGEST_KEY]

    @property
    def is_of_commune(self) -> bool:
        return self.unit_id == self.commune_id

    @property
    def full_name(self) -> str:
        """ "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"; the unit must be loaded."""
        return f"{self.name} {self.unit.full_name}"

    @property
    def is_established(self) -> bool:
        return self.state is TeamState.ESTABLISHED


class Person(Model):
    """Somebody of a commune; only what a decision prints."""

    __tablename__ = "people"
    __table_args__ = (Index(None, "commune_id", "sort_key", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    full_name: Mapped[str] = mapped_column(String(100))
    birth_year: Mapped[int | None]
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    occupation: Mapped[str] = mapped_column(String(200), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(15), default="")
    search_key: Mapped[str] = mapped_column(key_type())
    sort_key: Mapped[str] = mapped_column(sort_key_type())

    def called(self, full_name: str) -> None:
        self.full_name = full_name
        self.search_key = fold(full_name)[:LONGEST_KEY]
        self.sort_key = person_sort_key(full_name)[:LONGEST_KEY]


class Membership(Model):
    """A person in a team: an interval that a decision begins and another one ends.

    Proposed until began_on is set; nothing that a decision began is ever deleted.
    """

    __tablename__ = "memberships"
    __table_args__ = (Index(None, "team_id", "ended_on"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[TeamRole] = mapped_column(one_of(TeamRole))
    note: Mapped[str] = mapped_column(String(200), default="")
    began_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    began_by_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    team: Mapped[Team] = relationship(back_populates="memberships")
    person: Mapped[Person] = relationship()

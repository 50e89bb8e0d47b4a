"""Teams, people, and who is in which team from when to when."""

from datetime import date
from typing import Any, Protocol

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.composition.rules import TeamRole
from blueprints.teams import rules
from blueprints.teams.rules import Sex, TeamState
from blueprints.units.models import Unit
from core.database import LONGEST_KEY, Model, key_type, one_of, sort_key_type
from vanban.vietnamese import exact, fold, person_sort_key


class Decision(Model):
    """A decision that changed a roster: issued here, or recorded from paper."""

    __tablename__ = "decisions"
    __table_args__ = (
        UniqueConstraint("commune_id", "notation", "decided_on"),
        Index(None, "province_id", "search_key"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    notation: Mapped[str] = mapped_column(String(60))  # "05/QĐ-UBND"
    decided_on: Mapped[date]
    title: Mapped[str] = mapped_column(String(500), default="")  # trích yếu, empty when unknown
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), unique=True)
    search_key: Mapped[str] = mapped_column(key_type())

    document: Mapped[Any] = relationship("Document")

    def called(self, notation: str) -> None:
        self.notation, self.search_key = notation, fold(notation)[:LONGEST_KEY]


_STANDS = text("state != 'dissolved'")


class Team(Model):
    """A community digital-transformation team of a commune or a village.

    One decision makes it exist, another one dissolves it; a unit has one team at a time.
    """

    __tablename__ = "teams"
    __table_args__ = (
        Index(None, "commune_id", "sort_key", "id"),
        Index(None, "province_id", "sort_key", "id"),
        # The counts of a commune and of a province are read from these alone.
        Index(None, "commune_id", "state", "member_count"),
        Index(None, "province_id", "state", "member_count"),
        Index(
            "uq_teams_unit_id_standing",
            "unit_id",
            unique=True,
            sqlite_where=_STANDS,
            postgresql_where=_STANDS,
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    name: Mapped[str] = mapped_column(String(200))  # without its place: "Tổ chuyển đổi số cộng đồng"
    state: Mapped[TeamState] = mapped_column(one_of(TeamState), default=TeamState.PROPOSED)
    established_on: Mapped[date | None]
    established_by_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"), index=True)
    dissolved_on: Mapped[date | None]
    dissolved_by_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"))
    # Of the standing roster, of the proposed one before the team is established.
    member_count: Mapped[int] = mapped_column(default=0)  # collaborators are not members
    collaborator_count: Mapped[int] = mapped_column(default=0)
    search_key: Mapped[str] = mapped_column(key_type())
    sort_key: Mapped[str] = mapped_column(sort_key_type())
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    unit: Mapped[Unit] = relationship(foreign_keys=[unit_id])
    commune: Mapped[Unit] = relationship(foreign_keys=[commune_id])
    established_by: Mapped[Decision | None] = relationship(foreign_keys=[established_by_id])
    dissolved_by: Mapped[Decision | None] = relationship(foreign_keys=[dissolved_by_id])
    memberships: Mapped[list["Membership"]] = relationship(back_populates="team")

    def placed_in(self, unit: Unit, commune: Unit) -> None:
        """Stand in a unit of a commune (the commune itself for its own team), and be found by both names."""
        self.unit_id, self.commune_id = unit.id, commune.id
        self.province_id = commune.province_id or commune.id
        keys = team_keys(self.name, unit, commune)
        self.search_key, self.sort_key = keys["search_key"], keys["sort_key"]

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

    @property
    def is_dissolved(self) -> bool:
        return self.state is TeamState.DISSOLVED

    def count(self, role: TeamRole, by: int) -> None:
        """Keep the counts when so many more (or fewer) have this role in the team."""
        if role is TeamRole.COLLABORATOR:
            self.collaborator_count += by
        else:
            self.member_count += by


class Named(Protocol):
    """What a team's keys are made of: a unit."""

    @property
    def title(self) -> str: ...
    @property
    def sort_key(self) -> Any: ...


def team_keys(name: str, unit: Named, commune: Named) -> dict[str, str]:
    """What a team is found and sorted by: it comes after its commune's own team, in the order of units."""
    own = "" if unit is commune else unit.sort_key
    half = LONGEST_KEY // 2 - 1
    words = rules.team_search_text(fold(f"{name} {unit.title} {commune.title}"))
    return {"search_key": words[:LONGEST_KEY], "sort_key": f"{commune.sort_key[:half]}!!{own[:half]}"}


class Predecessor(Model):
    """A form the team had before: Tổ công nghệ số cộng đồng, Tổ Đề án 06, the team of a merged village (R03)."""

    __tablename__ = "team_predecessors"

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))  # "Tổ Đề án 06 xóm Bản Mẫu"
    until_on: Mapped[date | None]
    legal_basis: Mapped[str] = mapped_column(String(300), default="")
    predecessor_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"), index=True)

    team: Mapped[Team] = relationship(foreign_keys=[team_id])
    predecessor: Mapped[Team | None] = relationship(foreign_keys=[predecessor_id])


class Person(Model):
    """Somebody of a commune; only what a decision prints.

    Of two records that turn out to be one person, one is merged into the other and leaves the lists.
    """

    __tablename__ = "people"
    __table_args__ = (
        Index(None, "commune_id", "sort_key", "id"),
        Index(None, "province_id", "sort_key", "id"),
        Index(None, "province_id", "search_key"),
        Index(None, "province_id", "phone"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    full_name: Mapped[str] = mapped_column(String(100))
    birth_year: Mapped[int | None]
    sex: Mapped[Sex | None] = mapped_column(one_of(Sex))
    occupation: Mapped[str] = mapped_column(String(200), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    phone: Mapped[str] = mapped_column(String(15), default="")
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    search_key: Mapped[str] = mapped_column(key_type())
    exact_key: Mapped[str] = mapped_column(key_type())  # with its accents
    sort_key: Mapped[str] = mapped_column(sort_key_type())

    def called(self, full_name: str) -> None:
        self.full_name = full_name
        self.search_key = fold(full_name)[:LONGEST_KEY]
        self.exact_key = exact(full_name)[:LONGEST_KEY]
        self.sort_key = person_sort_key(full_name)[:LONGEST_KEY]


class Membership(Model):
    """A person in a team in one position: an interval that a decision begins and another one ends.

    In the team on a day from began_on on, and before ended_on. Proposed until began_on is set, which only
    a team not yet established has; nothing that a decision began is ever deleted.
    """

    __tablename__ = "memberships"
    # Figures of a whole province are counted from this alone.
    __table_args__ = (Index(None, "team_id", "ended_on", "began_on", "role", "person_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("teams.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    role: Mapped[TeamRole] = mapped_column(one_of(TeamRole))
    note: Mapped[str] = mapped_column(String(200), default="")
    began_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    began_by_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"), index=True)
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"), index=True)
    revision: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": revision}

    team: Mapped[Team] = relationship(back_populates="memberships")
    person: Mapped[Person] = relationship()
    began_by: Mapped[Decision | None] = relationship(foreign_keys=[began_by_id])
    ended_by: Mapped[Decision | None] = relationship(foreign_keys=[ended_by_id])

    def in_words(self, *, shows_phone: bool) -> str:
        """Everything recorded of the member, for somebody who must choose between two versions."""
        person = self.person
        recorded = {
            "họ và tên": person.full_name,
            "nhiệm vụ": self.role.label,
            "năm sinh": person.birth_year,
            "giới tính": person.sex and person.sex.label,
            "nghề nghiệp": person.occupation,
            "nơi ở": person.address,
            "số điện thoại": shows_phone and person.phone,
            "ghi chú": self.note,
        }
        return "; ".join(f"{name} {value}" for name, value in recorded.items() if value)

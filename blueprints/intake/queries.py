"""Reads for intakes: the registry as a list is compared with it, and the intakes of a unit."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import joinedload, undefer

from blueprints.composition.rules import TeamRole
from blueprints.documents.kinds import codes_that_watch
from blueprints.documents.models import Document, Subject
from blueprints.documents.rules import DocumentState
from blueprints.intake.models import IntakeBatch
from blueprints.intake.rules import IntakeState
from blueprints.teams.models import Decision, Membership, Person, Team
from blueprints.teams.rules import Sex, TeamState
from blueprints.units import history
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size


@dataclass(slots=True, frozen=True)
class KnownUnit:
    id: int
    code: str
    type_name: str
    name: str
    parent_id: int
    province_id: int
    sort_key: str

    @property
    def title(self) -> str:
        return f"{self.type_name} {self.name}"


class Former(NamedTuple):
    """A commune that is no more, or several of one name. heirs: ids of the communes of today; divided_on: None
    where only several of one name went to several."""

    heirs: tuple[int, ...]
    divided_on: date | None = None


@dataclass(slots=True)
class KnownTeam:
    id: int
    unit_id: int
    name: str
    is_established: bool
    notation: str | None
    decided_on: date | None
    revision: int
    member_count: int
    collaborator_count: int


@dataclass(slots=True)
class KnownMember:
    """One who stands or is proposed in a team."""

    membership_id: int
    team_id: int
    person_id: int
    role: TeamRole
    note: str
    revision: int
    full_name: str
    birth_year: int | None
    sex: Sex | None
    occupation: str
    address: str
    phone: str
    name_key: str


@dataclass
class Registry:
    """What a list is compared with: all within the reach of whoever brings it."""

    communes: list[KnownUnit]
    villages: dict[int, list[KnownUnit]] = field(default_factory=lambda: defaultdict(list))  # by commune
    teams: dict[int, KnownTeam] = field(default_factory=dict)  # by unit
    members: dict[int, list[KnownMember]] = field(default_factory=lambda: defaultdict(list))  # by team
    on_the_way: frozenset[int] = frozenset()  # teams that stand in a document before its chair


_UNIT = (Unit.id, Unit.code, Unit.type_name, Unit.name, Unit.parent_id, Unit.province_id, Unit.sort_key)


def registry(home: Unit, commune_id: int | None = None) -> Registry:
    """Five statements, whatever the size. commune_id: the one commune that the list is of."""
    within_home = Unit.id == home.id if home.level is Level.COMMUNE else Unit.parent_id == home.id
    communes = select(*_UNIT).where(within_home, Unit.level == Level.COMMUNE, Unit.ended_on.is_(None))
    if commune_id:
        communes = communes.where(Unit.id == commune_id)
    found = Registry([KnownUnit(*row) for row in db.session.execute(communes)])
    here = reach(home, Team.commune_id, Team.province_id)
    below = Unit.province_id == home.id if home.level is Level.PROVINCE else Unit.parent_id == home.id
    villages = select(*_UNIT).where(below, Unit.level == Level.VILLAGE, Unit.ended_on.is_(None))
    for row in db.session.execute(villages):
        found.villages[row.parent_id].append(KnownUnit(*row))
    for team in _teams(here):
        found.teams[team.unit_id] = team
    for member in _members(here):
        found.members[member.team_id].append(member)
    found.on_the_way = _on_the_way(home)
    return found


def _teams(here) -> list[KnownTeam]:
    found = (
        select(
            *(Team.id, Team.unit_id, Team.name, Team.state, Decision.notation, Decision.decided_on),
            *(Team.revision, Team.member_count, Team.collaborator_count),
        )
        .outerjoin(Decision, Team.established_by_id == Decision.id)
        .where(here, Team.state != TeamState.DISSOLVED)
    )
    return [
        KnownTeam(*row[:3], row[3] is TeamState.ESTABLISHED, *row[4:]) for row in db.session.execute(found)
    ]


def _members(here) -> list[KnownMember]:
    found = (
        select(
            *(Membership.id, Membership.team_id, Person.id, Membership.role, Membership.note),
            *(Membership.revision, Person.full_name, Person.birth_year, Person.sex),
            *(Person.occupation, Person.address, Person.phone, Person.sort_key),
        )
        .join(Person, Membership.person_id == Person.id)
        .join(Team, Membership.team_id == Team.id)
        .where(here, Membership.ended_on.is_(None))
    )
    return [KnownMember(*row) for row in db.session.execute(found)]


def _on_the_way(home: Unit) -> frozenset[int]:
    states = [state for state in DocumentState if state.is_on_the_way]
    here = reach(home, Document.unit_id, Document.province_id)
    holding = Document.state.in_(states) & Document.kind_code.in_(codes_that_watch())
    found = select(Subject.record_id).join(Subject.document).where(here, holding)
    return frozenset(db.session.scalars(found))


NOT_HERE = "Không có lần nhập này trong phạm vi của đồng chí. Chọn trong danh sách các lần nhập."


def batch(home: Unit, batch_id: int) -> IntakeBatch:
    """An intake of the unit's own accounts."""
    found = db.session.scalar(
        select(IntakeBatch)
        .where(IntakeBatch.id == batch_id, IntakeBatch.unit_id == home.id)
        .options(
            joinedload(IntakeBatch.commune), joinedload(IntakeBatch.account), joinedload(IntakeBatch.unit)
        )
    )
    if found is None:
        raise NotFound(NOT_HERE)
    return found


def batches(home: Unit, before: int | None = None) -> Page[IntakeBatch]:
    """The newest first."""
    found = (
        select(IntakeBatch)
        .where(IntakeBatch.unit_id == home.id)
        .options(joinedload(IntakeBatch.commune), joinedload(IntakeBatch.account))
    )
    if before:
        found = found.where(IntakeBatch.id < before)
    return Page.of(db.session.scalars(found.order_by(IntakeBatch.id.desc()).limit(page_size() + 1)).all())


def whole(batch_id: int) -> IntakeBatch | None:
    """For the worker: with the workbook."""
    asked = select(IntakeBatch).where(IntakeBatch.id == batch_id).options(undefer(IntakeBatch.content))
    return db.session.scalar(asked.options(joinedload(IntakeBatch.unit)))


def waiting_ids() -> Sequence[int]:
    return db.session.scalars(select(IntakeBatch.id).where(IntakeBatch.state == IntakeState.READING)).all()


def successors(home: Unit) -> dict[str, Former]:
    """Folded names of communes that are no more → the communes of today that they went to."""
    province_id = home.id if home.level is Level.PROVINCE else home.parent_id
    if province_id is None:
        return {}
    found: dict[str, Former] = {}
    for key, those in history.successor_index(province_id).items():
        ended = [one for one in those if one.ended_on is not None]
        heirs = {heir.unit_id for one in ended for heir in one.successors}
        divided_on = [one.ended_on for one in ended if one.divided and one.ended_on]
        if ended:
            found[key] = Former(tuple(sorted(heirs)), max(divided_on, default=None))
    return found

"""Reads about teams and members; loading also decides whether the team exists for this account's unit."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, func, not_, or_, select, true
from sqlalchemy.orm import aliased, joinedload

from blueprints.teams import rules
from blueprints.teams.models import Decision, Person, Predecessor, Team
from blueprints.teams.rules import Listed, TeamState
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size
from vanban.vietnamese import fold


@dataclass(frozen=True)
class TeamFilter:
    """What a list of teams is narrowed to; empty means all."""

    search: str = ""
    commune_id: int | None = None
    state: TeamState | None = None
    of_commune: bool | None = None  # only teams of communes, or only those of villages
    fewer_than: int | None = None  # members


@dataclass(frozen=True)
class TeamCounts:
    teams: int
    established: int
    members: int


class TeamRow(NamedTuple):
    """One team as a list shows it."""

    id: int
    unit_title: str
    commune_title: str
    member_count: int
    state: TeamState
    notation: str | None  # of the decision that established it


NOT_HERE = "Không có Tổ này trong phạm vi của đồng chí. Kiểm tra lại đường dẫn hoặc chọn Tổ trong danh sách."


NOTATION = re.compile(r"\d+\s*/")

# Statements asked on every visit are built once: building one costs more than running it.
_TEAM = (
    select(Team)
    .where(Team.id == bindparam("team_id"))
    .options(
        joinedload(Team.unit),
        joinedload(Team.commune),
        joinedload(Team.established_by),
        joinedload(Team.dissolved_by),
    )
)
_TEAM_WITHIN = {
    Level.PROVINCE: _TEAM.where(Team.province_id == bindparam("home_id")),
    Level.COMMUNE: _TEAM.where(Team.commune_id == bindparam("home_id")),
}


def team(home: Unit, team_id: int) -> Team:
    found = db.session.scalar(_TEAM_WITHIN[home.level], {"team_id": team_id, "home_id": home.id})
    if found is None:
        raise NotFound(NOT_HERE)
    return found


def team_by_id(team_id: int) -> Team:
    """For the command line, which answers to nobody's scope."""
    found = db.session.scalar(_TEAM, {"team_id": team_id})
    if found is None:
        raise NotFound(f"Không có Tổ số {team_id}. Xem số của Tổ trong đường dẫn trang của Tổ.")
    return found


_own, _commune = aliased(Unit), aliased(Unit)
_TEAM_ROWS = (
    select(
        Team.id,
        _own.type_name + " " + _own.name,
        _commune.type_name + " " + _commune.name,
        Team.member_count,
        Team.state,
        Decision.notation,
    )
    .join(_own, Team.unit_id == _own.id)
    .join(_commune, Team.commune_id == _commune.id)
    .outerjoin(Decision, Team.established_by_id == Decision.id)
    .order_by(Team.sort_key, Team.id)
)
_COUNTS = select(
    func.count(Team.id),
    func.count().filter(Team.state == TeamState.ESTABLISHED),
    func.coalesce(func.sum(Team.member_count), 0),
)


def teams(home: Unit, narrowed: TeamFilter, after: int | None = None) -> Page[TeamRow]:
    """Teams of home and below, in Vietnamese order of commune and village.

    Plain columns, not records: fifty records with their units cost three times as much.
    """
    found = select(Team.id).where(*conditions(home, narrowed)).order_by(Team.sort_key, Team.id)
    if after and (last := db.session.get(Team, after)):
        found = found.where(
            or_(Team.sort_key > last.sort_key, and_(Team.sort_key == last.sort_key, Team.id > last.id))
        )
    # The page is chosen first, so that only its own teams are joined with their units and decisions.
    page = found.limit(page_size() + 1).subquery()
    rows = db.session.execute(_TEAM_ROWS.join(page, page.c.id == Team.id))
    return Page.of([TeamRow(*row) for row in rows])


def every_team(home: Unit, narrowed: TeamFilter) -> list[TeamRow]:
    """The whole list as it is narrowed, for a workbook."""
    return [TeamRow(*row) for row in db.session.execute(_TEAM_ROWS.where(*conditions(home, narrowed)))]


def counts(home: Unit, narrowed: TeamFilter = TeamFilter()) -> TeamCounts:
    return TeamCounts(*db.session.execute(_COUNTS.where(*conditions(home, narrowed))).one())


def _matches(home: Unit, typed: str) -> ColumnElement[bool]:
    """Words of a name, of today or from before a merger; or number and symbol of its decision."""
    folded = fold(typed)
    if NOTATION.search(folded):
        decided = select(Decision.id).where(
            reach(home, Decision.commune_id, Decision.province_id),
            Decision.search_key.contains(folded, autoescape=True),
        )
        return Team.established_by_id.in_(decided)
    named = Team.search_key.contains(rules.team_search_text(folded), autoescape=True)
    heirs = units.units_formerly(home, typed)
    return or_(named, Team.unit_id.in_(heirs), Team.commune_id.in_(heirs))


def conditions(home: Unit, narrowed: TeamFilter):
    yield reach(home, Team.commune_id, Team.province_id)
    if narrowed.search:
        yield _matches(home, narrowed.search)
    if narrowed.commune_id:
        yield Team.commune_id == narrowed.commune_id
    if narrowed.state:
        yield Team.state == narrowed.state
    else:
        yield Team.state != TeamState.DISSOLVED
    if narrowed.of_commune is not None:
        own = Team.unit_id == Team.commune_id
        yield own if narrowed.of_commune else not_(own)
    if narrowed.fewer_than:
        yield Team.member_count < narrowed.fewer_than


_TEAMS_BY_ID = (
    select(Team)
    .where(Team.id.in_(bindparam("team_ids", expanding=True)))
    .order_by(Team.sort_key, Team.id)
    .options(joinedload(Team.unit), joinedload(Team.commune), joinedload(Team.established_by))
)


def teams_by_id(team_ids: Sequence[int]) -> Sequence[Team]:
    """The teams with their units, in the order of a list."""
    return db.session.scalars(_TEAMS_BY_ID, {"team_ids": team_ids}).all()


def lock_teams(team_ids: Sequence[int]) -> None:
    """Hold the teams until the transaction ends, in one order for all, so that none waits in a circle."""
    db.session.execute(select(Team.id).where(Team.id.in_(team_ids)).order_by(Team.id).with_for_update())


def teams_of(commune_id: int) -> Sequence[Team]:
    """All teams of a commune, its own first."""
    found = select(Team).where(Team.commune_id == commune_id).order_by(Team.sort_key, Team.id)
    return db.session.scalars(found).all()


_WAITING_IDS = (
    select(Team.id)
    .where(Team.commune_id == bindparam("commune_id"), Team.state == TeamState.PROPOSED)
    .order_by(Team.sort_key, Team.id)
)


def waiting_ids(commune_id: int) -> tuple[int, ...]:
    """Teams of the commune that wait to be established, its own first."""
    return tuple(db.session.scalars(_WAITING_IDS, {"commune_id": commune_id}))


def waiting_ids_by_commune(commune_ids: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The same of many communes; those without such teams are left out."""
    found = (
        select(Team.commune_id, Team.id)
        .where(Team.commune_id.in_(commune_ids), Team.state == TeamState.PROPOSED)
        .order_by(Team.commune_id, Team.sort_key, Team.id)
    )
    waiting: dict[int, tuple[int, ...]] = {}
    for commune_id, team_id in db.session.execute(found):
        waiting[commune_id] = (*waiting.get(commune_id, ()), team_id)
    return waiting


def units_without_team(commune: Unit) -> Sequence[Unit]:
    """Villages of the commune, and the commune itself, that have no team yet."""
    taken = select(Team.unit_id).where(Team.commune_id == commune.id, Team.state != TeamState.DISSOLVED)
    found = (
        select(Unit)
        .where(
            or_(Unit.parent_id == commune.id, Unit.id == commune.id),
            Unit.ended_on.is_(None),
            Unit.id.not_in(taken),
        )
        .order_by(Unit.level, Unit.sort_key, Unit.id)
    )
    return db.session.scalars(found).all()


NO_TEAM_CHOSEN = "Chọn phạm vi có ít nhất một Tổ để soạn văn bản."


def standing_team_of(unit_id: int) -> Team | None:
    """The unit's team, unless it has none or the last one is dissolved."""
    found = select(Team).where(Team.unit_id == unit_id, Team.state != TeamState.DISSOLVED)
    return db.session.scalar(found)


def same_person(commune_id: int, listed: Listed, phone: str) -> Person | None:
    """Who is on record in the commune with this name and year of birth, and no other phone."""
    if listed.birth_year is None:
        return None
    found = select(Person).where(
        Person.commune_id == commune_id,
        Person.sort_key == listed.name_key,
        Person.birth_year == listed.birth_year,
        Person.merged_into_id.is_(None),
        or_(Person.phone == phone, Person.phone == "") if phone else true(),
    )
    return db.session.scalar(found.order_by(Person.id).limit(1))


def predecessors(team_id: int) -> Sequence[Predecessor]:
    """What the team was before, the latest form first."""
    found = select(Predecessor).where(Predecessor.team_id == team_id)
    return db.session.scalars(found.order_by(Predecessor.until_on.desc(), Predecessor.id)).all()

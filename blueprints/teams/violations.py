"""Which teams are not made of what the rule valid on the day asks for, and how each is mended."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from blueprints.composition import queries as composition
from blueprints.composition import rules
from blueprints.composition.models import CompositionRule
from blueprints.composition.rules import Seat, TeamRole, Violation
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import TeamState
from blueprints.teams.wording import InRoster
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from blueprints.units.rules import Level
from core.database import db
from core.paging import Page, page_size
from vanban.vietnamese import fold


class BreakingTeam(NamedTuple):
    """One team that breaks the rule, as the list shows it."""

    id: int
    commune_id: int
    unit_title: str
    commune_title: str
    state: TeamState
    level: Level
    violations: tuple[Violation, ...]

    @property
    def is_blocking(self) -> bool:
        return any(one.is_blocking for one in self.violations)


class CommuneSum(NamedTuple):
    commune_id: int
    commune_title: str
    teams: int
    breaking: int


@dataclass(frozen=True)
class Breaking:
    """The teams of a reach measured by their rules: all that break them, and sums of each commune."""

    order: dict[int, int]  # every team measured → its place in the list of teams
    teams: Sequence[BreakingTeam]
    sums: Sequence[CommuneSum]

    @property
    def checked(self) -> int:
        return len(self.order)

    def page(self, commune_id: int | None, after: int | None) -> Page[BreakingTeam]:
        """From the team after this one on, in the order of the list of teams."""
        start = self.order.get(after, -1) if after is not None else -1
        rows = [
            team
            for team in self.teams
            if commune_id in (None, team.commune_id) and self.order[team.id] > start
        ]
        return Page.of(rows[: page_size() + 1])


def level_of(team: Team) -> Level:
    return Level.COMMUNE if team.is_of_commune else Level.VILLAGE


def minimum_of(team: Team, on: date) -> int:
    """The least number of members the rule asks of the team; 1 where no rule says."""
    kept = composition.rule_for(team.province_id, level_of(team), on)
    return (kept.minimum if kept else None) or 1


def violations_of(team: Team, members: Iterable[InRoster], on: date) -> tuple[Violation, ...]:
    """What the roster, as given, breaks of the rule valid on the day; nothing of a dissolved team."""
    return violations_by_team([team], {team.id: members}, on)[team.id]


def violations_by_team(
    teams: Sequence[Team], members: Mapping[int, Iterable[InRoster]], on: date
) -> dict[int, tuple[Violation, ...]]:
    """The same for several teams, whose units are loaded: team → what it breaks."""
    held = _rules_of_provinces({team.province_id for team in teams}, on)
    villages = _village_keys({team.commune_id for team in teams})
    found = {}
    for team in teams:
        near = _Area(team.unit.search_key, villages[team.commune_id])
        seats = [
            _seat(m.role, m.person.occupation, m.person.address, m.person.full_name, near)
            for m in members[team.id]
        ]
        kept = held.get((team.province_id, level_of(team)))
        found[team.id] = () if team.is_dissolved else rules.check(kept and kept.rule, seats)
    return found


def breaches_of(
    teams: Sequence[Team], members: Mapping[int, Iterable[InRoster]], on: date
) -> tuple[str, ...]:
    """One sentence, with its repair, for each violation that blocks: what a decision on these rosters says."""
    found = violations_by_team(teams, members, on)
    return tuple(
        f"{team.full_name}: {one.sentence} {one.repair}"
        for team in teams
        for one in found[team.id]
        if one.is_blocking
    )


def breaking(home: Unit, on: date) -> Breaking:
    """Every standing or proposed team of home and below against its rule: four statements for a province."""
    kept = composition.rules_on(composition.province_of(home), on)
    held = {level: one.rule for level, one in kept.items()}  # read from JSON once, not for every team
    teams = _team_rows(home)
    seats = _seats(home, on, {row.id: row for row in teams})
    found, checked, broken = [], Counter(), Counter()
    for row in teams:
        violations = rules.check(held.get(row.level), seats[row.id])
        checked[row.commune_id] += 1
        if violations:
            broken[row.commune_id] += 1
            found.append(
                BreakingTeam(
                    row.id, row.commune_id, row.title, row.commune_title, row.state, row.level, violations
                )
            )
    titles = {row.commune_id: row.commune_title for row in teams}
    sums = [CommuneSum(id_, title, checked[id_], broken[id_]) for id_, title in titles.items()]
    return Breaking({row.id: place for place, row in enumerate(teams)}, found, sums)


class _TeamRow(NamedTuple):
    id: int
    commune_id: int
    unit_id: int
    title: str
    commune_title: str
    state: TeamState
    unit_key: str

    @property
    def level(self) -> Level:
        return Level.COMMUNE if self.unit_id == self.commune_id else Level.VILLAGE


_own, _commune = aliased(Unit), aliased(Unit)
_TEAMS = (
    select(
        Team.id,
        Team.commune_id,
        Team.unit_id,
        _own.type_name + " " + _own.name,
        _commune.type_name + " " + _commune.name,
        Team.state,
        _own.search_key,
    )
    .join(_own, Team.unit_id == _own.id)
    .join(_commune, Team.commune_id == _commune.id)
    .where(Team.state != TeamState.DISSOLVED)
    .order_by(Team.sort_key, Team.id)
)


def _team_rows(home: Unit) -> list[_TeamRow]:
    within = _TEAMS.where(reach(home, Team.commune_id, Team.province_id))
    return [_TeamRow(*row) for row in db.session.execute(within)]


def _seats(home: Unit, on: date, teams: dict[int, _TeamRow]) -> dict[int, list[Seat]]:
    """Team → who is in it on the day, or proposed for it."""
    found = (
        select(Membership.team_id, Membership.role, Person.occupation, Person.address, Person.full_name)
        .join(Membership.person)
        .join(Membership.team)
        .where(
            reach(home, Team.commune_id, Team.province_id),
            or_(Membership.began_on.is_(None), Membership.began_on <= on),
            or_(Membership.ended_on.is_(None), Membership.ended_on > on),
        )
        .order_by(Person.sort_key, Membership.id)
    )
    villages = _village_keys({row.commune_id for row in teams.values()})
    areas = {row.id: _Area(row.unit_key, villages[row.commune_id]) for row in teams.values()}
    seats: dict[int, list[Seat]] = defaultdict(list)
    for team_id, role, occupation, address, name in db.session.execute(found):
        if team_id in areas:  # not of a dissolved team
            seats[team_id].append(_seat(role, occupation, address, name, areas[team_id]))
    return seats


def _rules_of_provinces(province_ids: set[int], on: date) -> dict[tuple[int, Level], CompositionRule]:
    return {
        (province_id, level): kept
        for province_id in province_ids
        for level, kept in composition.rules_on(province_id, on).items()
    }


def _village_keys(commune_ids: set[int]) -> dict[int, frozenset[str]]:
    """Commune → folded names of its villages, with their kind: "xom ban mau"."""
    found = select(Unit.parent_id, Unit.search_key).where(Unit.parent_id.in_(commune_ids))
    keys: dict[int, set[str]] = defaultdict(set)
    for commune_id, key in db.session.execute(found):
        keys[commune_id or 0].add(key)
    return defaultdict(frozenset, {commune_id: frozenset(own) for commune_id, own in keys.items()})


class _Area(NamedTuple):
    """Where a team stands, and its commune's villages, as folded names."""

    own: str
    villages: frozenset[str]


def _seat(role: TeamRole, occupation: str, address: str, name: str, area: _Area) -> Seat:
    return Seat(role, _folded(occupation), _lives_in(_folded(address), area), name)


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    return fold(text)


@lru_cache(maxsize=20_000)
def _lives_in(address: str, area: _Area) -> bool | None:
    """True when the address names the team's own place, False when another village of the commune."""
    if not address:
        return None
    if _names(address, area.own):
        return True
    if area.own not in area.villages:  # a commune's own team: every village of it is the area
        return None
    return False if any(_names(address, other) for other in area.villages) else None


def _names(address: str, key: str) -> bool:
    return key in address and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", address) is not None

"""Reads of proposed changes; which of them a decision would make true, with the rosters they change."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import joinedload

from blueprints.changes import rules
from blueprints.changes.models import RosterChange
from blueprints.changes.rules import Change, ChangeKind, ChangeState, Seat
from blueprints.composition.rules import TeamRole
from blueprints.teams import queries as teams
from blueprints.teams import rosters
from blueprints.teams.models import Membership, Person, Team
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from core.database import db
from core.errors import DomainError, NotFound
from core.paging import Page, page_size

OPEN_STATES = [state for state in ChangeState if state.is_open]
_WITH_PEOPLE = (
    joinedload(RosterChange.person),
    joinedload(RosterChange.membership).joinedload(Membership.person),
    joinedload(RosterChange.replaces).joinedload(Membership.person),
)
_OPEN_OF_TEAMS = (
    select(RosterChange)
    .where(
        RosterChange.team_id.in_(bindparam("team_ids", expanding=True)), RosterChange.state.in_(OPEN_STATES)
    )
    .options(*_WITH_PEOPLE)
    .order_by(RosterChange.team_id, RosterChange.id)
)
MOST_SHOWN = 100
_CLOSED_OF_TEAM = (
    select(RosterChange)
    .where(RosterChange.team_id == bindparam("team_id"), RosterChange.state.not_in(OPEN_STATES))
    .options(*_WITH_PEOPLE, joinedload(RosterChange.decided_by))
    .order_by(RosterChange.id.desc())
    .limit(MOST_SHOWN)
)


def open_changes(team_ids: Sequence[int]) -> Sequence[RosterChange]:
    """What is proposed for the teams and not yet decided on, in the order it was asked for."""
    return db.session.scalars(_OPEN_OF_TEAMS, {"team_ids": team_ids}).all()


def closed_changes(team_id: int) -> Sequence[RosterChange]:
    """What was decided, refused or withdrawn, the newest first."""
    return db.session.scalars(_CLOSED_OF_TEAM, {"team_id": team_id}).all()


def change(team: Team, change_id: int) -> RosterChange:
    found = db.session.scalar(
        select(RosterChange)
        .where(RosterChange.id == change_id, RosterChange.team_id == team.id)
        .options(*_WITH_PEOPLE)
    )
    if found is None:
        raise NotFound("Không có đề nghị này của Tổ. Danh sách đề nghị có thể vừa được người khác sửa.")
    return found


def open_change_of(membership_id: int) -> RosterChange | None:
    found = select(RosterChange).where(
        RosterChange.membership_id == membership_id, RosterChange.state.in_(OPEN_STATES)
    )
    return db.session.scalar(found)


def waiting(home: Unit, state: ChangeState | None, before: int | None = None) -> Page[RosterChange]:
    """Open changes of home and below, the newest first."""
    states = [state] if state else OPEN_STATES
    found = (
        select(RosterChange)
        .where(reach(home, RosterChange.commune_id, RosterChange.province_id), RosterChange.state.in_(states))
        .options(
            *_WITH_PEOPLE,
            joinedload(RosterChange.team).joinedload(Team.unit),
            joinedload(RosterChange.team).joinedload(Team.commune),
        )
        .order_by(RosterChange.id.desc())
    )
    if before:
        found = found.where(RosterChange.id < before)
    return Page.of(db.session.scalars(found.limit(page_size() + 1)).all())


def teams_to_decide(commune_id: int, *, dissolving: bool) -> tuple[int, ...]:
    """Teams of the commune with a change that waits for the chair."""
    kind = RosterChange.kind
    found = (
        select(RosterChange.team_id)
        .where(
            RosterChange.commune_id == commune_id,
            RosterChange.state == ChangeState.INTRODUCED,
            kind == ChangeKind.DISSOLVE if dissolving else kind != ChangeKind.DISSOLVE,
        )
        .group_by(RosterChange.team_id)
        .order_by(func.min(RosterChange.id))
    )
    return tuple(db.session.scalars(found))


class Proposal(NamedTuple):
    """Teams with their standing rosters and the changes that wait for the chair, loaded once."""

    commune: Unit
    teams: Sequence[Team]
    standing: dict[int, list[Membership]]
    changes: dict[int, list[RosterChange]]

    @property
    def grouped(self) -> bool:
        return len(self.teams) > 1

    @property
    def every_change(self) -> list[RosterChange]:
        return [change for team in self.teams for change in self.changes[team.id]]


def changes_to_decide(team_ids: Sequence[int], *, lock: bool = False) -> Proposal:
    """For a decision that changes rosters."""
    return _proposal(team_ids, lock, lambda change: change.kind is not ChangeKind.DISSOLVE)


def dissolutions_to_decide(team_ids: Sequence[int], *, lock: bool = False) -> Proposal:
    return _proposal(team_ids, lock, lambda change: change.kind is ChangeKind.DISSOLVE)


def _proposal(team_ids: Sequence[int], lock: bool, is_wanted) -> Proposal:
    if lock:
        teams.lock_teams(team_ids)
    found = teams.teams_by_id(team_ids)
    if not found:
        raise DomainError(teams.NO_TEAM_CHOSEN, "scope")
    ids = [team.id for team in found]
    introduced = [one for one in open_changes(ids) if one.state is ChangeState.INTRODUCED and is_wanted(one)]
    return Proposal(
        found[0].commune,
        found,
        _by_team(ids, rosters.roster(ids)),
        _by_team(ids, introduced),
    )


def _by_team(team_ids: Sequence[int], rows: Iterable) -> dict[int, list]:
    grouped: dict[int, list] = {team_id: [] for team_id in team_ids}
    for row in rows:
        grouped[row.team_id].append(row)
    return grouped


class Place(NamedTuple):
    """Somebody in a proposed roster, with the note printed beside."""

    person: Person
    role: TeamRole
    note: str
    is_new: bool


def roster_after(standing: Sequence[Membership], changes: Sequence[RosterChange]) -> list[Place]:
    """The roster once the changes are true, by position and given name."""
    people = {member.person_id: (member.person, member.note) for member in standing}
    for change in changes:
        if change.person is not None:
            people.setdefault(change.person.id, (change.person, change.note))
    seats = rules.after(
        [Seat(member.person_id, member.role) for member in standing],
        [plain(change) for change in changes if change.who is not None],
    )
    before = {member.person_id for member in standing}
    places = [
        Place(person, seat.role, note, seat.person_id not in before)
        for seat in seats
        for person, note in [people[seat.person_id]]
    ]
    return sorted(places, key=lambda place: (place.role.rank, place.person.sort_key, place.person.id))


def plain(change: RosterChange) -> Change:
    """The change as the rules see it; of a person."""
    who = change.who
    assert who is not None  # noqa: S101 (a dissolution is not asked for here)
    return Change(change.kind, who.id, change.role)

"""Reads of Zalo groups: of a commune as a tree, of a province as sums, of one team with who must be in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import aliased

from blueprints.chats import rules
from blueprints.chats.invitees import Invitee, invited, review_period
from blueprints.chats.models import GroupChat
from blueprints.chats.rules import ChatState, GroupKind, Seat, Standing, Sums
from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import TeamState
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.rules import in_text
from core import clock
from core.database import db
from core.paging import Page

Seats = Mapping[int, Sequence[Seat]]  # by team


class GroupRow(NamedTuple):
    """A team with what is known of its group, as a list shows it."""

    id: int  # the team's
    commune_id: int
    unit_id: int
    unit_title: str
    created_on: date | None
    created_by: str | None
    present: list[str] | None
    members_updated_on: date | None

    @property
    def is_of_commune(self) -> bool:
        return self.unit_id == self.commune_id

    @property
    def kind(self) -> GroupKind:
        return _kind(self.is_of_commune)


def _kind(is_of_commune: bool) -> GroupKind:
    return GroupKind.COMMUNE if is_of_commune else GroupKind.VILLAGE


@dataclass(frozen=True)
class Node:
    """A row of the tree: the commune's group on top, the villages' below it."""

    row: GroupRow
    standing: Standing

    @property
    def id(self) -> int:
        return self.row.id


@dataclass(frozen=True)
class CommuneSums:
    id: int
    code: str
    title: str
    sums: Sums


_standing_team = Team.state != TeamState.DISSOLVED
_GROUPS = (
    select(
        Team.id,
        Team.commune_id,
        Team.unit_id,
        Unit.type_name + " " + Unit.name,
        GroupChat.created_on,
        GroupChat.created_by,
        GroupChat.present,
        GroupChat.members_updated_on,
    )
    .join(Unit, Team.unit_id == Unit.id)
    .outerjoin(GroupChat, GroupChat.team_id == Team.id)
    .where(_standing_team)
    .order_by(Team.sort_key, Team.id)
)
_SEATS = (
    select(Team.commune_id, Membership.team_id, Membership.person_id, Membership.role)
    .join(Membership, Membership.team_id == Team.id)
    .where(_standing_team, Membership.ended_on.is_(None), Membership.role != TeamRole.COLLABORATOR)
)
_of_commune, _of_province = Team.commune_id == bindparam("unit_id"), Team.province_id == bindparam("unit_id")
_GROUPS_OF_COMMUNE, _SEATS_OF_COMMUNE = _GROUPS.where(_of_commune), _SEATS.where(_of_commune)
_GROUPS_OF_PROVINCE = _GROUPS.where(_of_province)
# Only who is asked for: members of teams with a group, and those who lead where any team has one.
_with_group = aliased(Team)
_existing = (
    select(_with_group.id, _with_group.commune_id)
    .join(GroupChat, GroupChat.team_id == _with_group.id)
    .where(_with_group.province_id == bindparam("unit_id"), GroupChat.created_on.is_not(None))
    .cte("existing")
)
_SEATS_OF_PROVINCE = _SEATS.where(
    _of_province,
    or_(
        Team.id.in_(select(_existing.c.id)),
        and_(Membership.role.in_(rules.LEADING), Team.commune_id.in_(select(_existing.c.commune_id))),
    ),
)


def _nodes(rows: Sequence[GroupRow], seats: Seats, province_code: str, on: date) -> list[Node]:
    """How the groups of one commune stand on the day; seats: all of the commune, by team."""
    commune_team_id = _commune_team_id(rows)
    posts = {kind: [post.key for post in invited(kind, province_code, on)] for kind in GroupKind}
    oldest_fresh_day = rules.months_before(on, review_period(on).months)

    def required(row: GroupRow) -> list[str]:
        people = rules.required_seats(row.id, commune_team_id, seats)
        return [*(rules.person_key(seat.person_id) for seat in people), *posts[row.kind]]

    return [
        Node(
            row,
            rules.standing(
                row.created_on,
                row.members_updated_on,
                required(row) if row.created_on else (),
                row.present or (),
                oldest_fresh_day,
            ),
        )
        for row in rows
    ]


def _commune_team_id(rows: Sequence[GroupRow]) -> int | None:
    return next((row.id for row in rows if row.is_of_commune), None)


def tree(commune: Unit, state: ChatState | None = None, after: int | None = None) -> Page[Node]:
    """The groups of a commune, its own first; those in the state only."""
    nodes = _nodes(_groups(commune.id), _seats(commune.id), _province_code(commune), clock.today())
    return Page.among([node for node in nodes if state is None or node.standing.is_in(state)], after)


def _groups(commune_id: int) -> list[GroupRow]:
    return [GroupRow(*row) for row in db.session.execute(_GROUPS_OF_COMMUNE, {"unit_id": commune_id})]


def _seats(commune_id: int) -> dict[int, list[Seat]]:
    found = db.session.execute(_SEATS_OF_COMMUNE, {"unit_id": commune_id})
    return rules.by_team(Seat(*row[1:]) for row in found)


def _province_code(commune: Unit) -> str:
    return commune.parent.code if commune.parent else ""


def by_commune(province: Unit, state: ChatState | None = None, after: int | None = None) -> Page[CommuneSums]:
    """Communes of a province with the sums of their groups; those with a group in the state only."""
    rows, seats = _groups_by_commune(province.id), _seats_by_commune(province.id)
    today = clock.today()
    found = []
    for commune in units.communes(province):
        its = rows.get(commune.id, []), rules.by_team(seats.get(commune.id, []))
        its_sums = rules.sums([node.standing for node in _nodes(*its, province.code, today)])
        if state is None or its_sums.has(state):
            found.append(CommuneSums(commune.id, commune.code, commune.title, its_sums))
    return Page.among(found, after)


def _groups_by_commune(province_id: int) -> dict[int, list[GroupRow]]:
    found: dict[int, list[GroupRow]] = defaultdict(list)
    for row in db.session.execute(_GROUPS_OF_PROVINCE, {"unit_id": province_id}):
        found[row[1]].append(GroupRow(*row))
    return found


def _seats_by_commune(province_id: int) -> dict[int, list[Seat]]:
    found: dict[int, list[Seat]] = defaultdict(list)
    for row in db.session.execute(_SEATS_OF_PROVINCE, {"unit_id": province_id}):
        found[row[0]].append(Seat(*row[1:]))
    return found


def chat_of(team_id: int) -> GroupChat | None:
    return db.session.scalar(select(GroupChat).where(GroupChat.team_id == team_id))


@dataclass(frozen=True)
class Required:
    """Somebody who must be in a group, in words; basis: why a post is invited, empty for the teams' people."""

    key: str
    words: str
    basis: str = ""


@dataclass(frozen=True)
class Checklist:
    """Who must be in the group of one team; leader: who makes the group by the rule, empty when not known."""

    required: Sequence[Required]
    leader: str
    has_commune_leader: bool

    @property
    def keys(self) -> set[str]:
        return {one.key for one in self.required}


def checklist(team: Team) -> Checklist:
    """Named from the registry as it is today."""
    rows = _groups(team.commune_id)
    seats = _seats(team.commune_id)
    commune_team_id = _commune_team_id(rows)
    people = rules.required_seats(team.id, commune_team_id, seats)
    names = _names([seat.person_id for seat in people])
    posts = invited(_kind(team.is_of_commune), _province_code(team.commune), clock.today())
    leader = _leader(seats.get(team.id, ()))
    return Checklist(
        required=[*_people(people, names, rows), *_posts(posts)],
        leader=names[leader.person_id] if leader else "",
        has_commune_leader=_leader(seats.get(commune_team_id or 0, ())) is not None,
    )


def _leader(seats: Sequence[Seat]) -> Seat | None:
    return next((seat for seat in seats if seat.role is TeamRole.LEADER), None)


def _people(seats: Sequence[Seat], names: dict[int, str], rows: Sequence[GroupRow]) -> list[Required]:
    """By team as the list has them, the own one first; by position and given name within."""
    titles = {row.id: row.unit_title for row in rows}
    own = seats[0].team_id if seats else 0
    teams = {team_id: place for place, team_id in enumerate(titles, start=1)} | {own: 0}
    people = {person_id: place for place, person_id in enumerate(names)}
    ordered = sorted(seats, key=lambda s: (teams[s.team_id], s.role.rank, people[s.person_id]))
    return [
        Required(
            rules.person_key(seat.person_id),
            f"{names[seat.person_id]}, {seat.role.label} Tổ {in_text(titles[seat.team_id])}",
        )
        for seat in ordered
    ]


def _posts(posts: Sequence[Invitee]) -> list[Required]:
    return [Required(post.key, post.words, post.legal_basis) for post in posts]


def _names(person_ids: Sequence[int]) -> dict[int, str]:
    """Names by identity, in the order of given names."""
    found = select(Person.id, Person.full_name).where(Person.id.in_(person_ids)).order_by(Person.sort_key)
    return {row[0]: row[1] for row in db.session.execute(found)}

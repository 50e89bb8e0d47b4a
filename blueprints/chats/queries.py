"""Reads of Zalo groups: of a commune as a tree, of a province as sums, of one team with who must be in it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import bindparam, select

from blueprints.chats import rules
from blueprints.chats.invitees import Invitee, invited, review_period
from blueprints.chats.models import GroupChat
from blueprints.chats.rules import ChatState, GroupKind, Seat, Standing, Sums
from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import TeamState
from blueprints.units import queries as units
from blueprints.units.models import Unit
from core import clock
from core.database import db
from core.paging import Page


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
_GROUPS_OF_PROVINCE, _SEATS_OF_PROVINCE = _GROUPS.where(_of_province), _SEATS.where(_of_province)


class _Standings:
    """How the groups of one commune stand on a day."""

    def __init__(self, rows: Sequence[GroupRow], seats: Sequence[Seat], province_code: str, on: date) -> None:
        self.rows, self.seats = rows, seats
        self.commune_team_id = next((row.id for row in rows if row.is_of_commune), None)
        self.posts = [post.key for post in invited(GroupKind.COMMUNE, province_code, on)]
        self.village_posts = [post.key for post in invited(GroupKind.VILLAGE, province_code, on)]
        self.oldest_fresh_day = rules.months_before(on, review_period(on).months)
        self.by_team: dict[int, list[Seat]] = defaultdict(list)
        for seat in seats:
            self.by_team[seat.team_id].append(seat)

    def nodes(self) -> list[Node]:
        return [Node(row, self._standing(row)) for row in self.rows]

    def _standing(self, row: GroupRow) -> Standing:
        present = row.present or []
        return rules.standing(
            row.created_on, row.members_updated_on, self._required(row), present, self.oldest_fresh_day
        )

    def _required(self, row: GroupRow) -> list[str]:
        """Only the seats that can matter are looked at, so that a province costs no more than its people."""
        commune_seats = self.by_team.get(self.commune_team_id or 0, [])
        seats = self.seats if row.is_of_commune else [*self.by_team.get(row.id, []), *commune_seats]
        people = rules.required_seats(row.id, self.commune_team_id, seats)
        posts = self.posts if row.is_of_commune else self.village_posts
        return [*(rules.person_key(seat.person_id) for seat in people), *posts]


def tree(commune: Unit, state: ChatState | None = None, after: int | None = None) -> Page[Node]:
    """The groups of a commune, its own first; those in the state only."""
    nodes = _Standings(
        _groups(commune.id), _seats(commune.id), _province_code(commune), clock.today()
    ).nodes()
    return Page.among([node for node in nodes if state is None or node.standing.is_in(state)], after)


def _groups(commune_id: int) -> list[GroupRow]:
    return [GroupRow(*row) for row in db.session.execute(_GROUPS_OF_COMMUNE, {"unit_id": commune_id})]


def _seats(commune_id: int) -> list[Seat]:
    return [Seat(*row[1:]) for row in db.session.execute(_SEATS_OF_COMMUNE, {"unit_id": commune_id})]


def _province_code(commune: Unit) -> str:
    return commune.parent.code if commune.parent else ""


def by_commune(province: Unit, state: ChatState | None = None, after: int | None = None) -> Page[CommuneSums]:
    """Communes of a province with the sums of their groups; those with a group in the state only."""
    rows, seats = _by_commune(province.id)
    today = clock.today()
    found = []
    for commune in units.communes(province):
        its = _Standings(rows[commune.id], seats[commune.id], province.code, today)
        its_sums = rules.sums([node.standing for node in its.nodes()])
        if state is None or its_sums.has(state):
            found.append(CommuneSums(commune.id, commune.code, commune.title, its_sums))
    return Page.among(found, after)


def _by_commune(province_id: int) -> tuple[dict[int, list[GroupRow]], dict[int, list[Seat]]]:
    rows: dict[int, list[GroupRow]] = defaultdict(list)
    seats: dict[int, list[Seat]] = defaultdict(list)
    for row in db.session.execute(_GROUPS_OF_PROVINCE, {"unit_id": province_id}):
        rows[row[1]].append(GroupRow(*row))
    for row in db.session.execute(_SEATS_OF_PROVINCE, {"unit_id": province_id}):
        seats[row[0]].append(Seat(*row[1:]))
    return rows, seats


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
    commune_team_id = next((row.id for row in rows if row.is_of_commune), None)
    people = rules.required_seats(team.id, commune_team_id, seats)
    names = _names([seat.person_id for seat in people])
    leaders = [s for s in people if s.team_id == team.id and s.role is TeamRole.LEADER]
    kind = GroupKind.COMMUNE if team.is_of_commune else GroupKind.VILLAGE
    posts = invited(kind, _province_code(team.commune), clock.today())
    return Checklist(
        required=[*_people(people, names, rows), *_posts(posts)],
        leader=names[leaders[0].person_id] if leaders else "",
        has_commune_leader=any(s.team_id == commune_team_id and s.role is TeamRole.LEADER for s in seats),
    )


def _people(seats: Sequence[Seat], names: dict[int, str], rows: Sequence[GroupRow]) -> list[Required]:
    """By team as the list has them, the own one first; by position and given name within."""
    titles = {row.id: row.unit_title for row in rows}
    own = seats[0].team_id if seats else 0
    places = {key: place for place, key in enumerate([own, *titles])} | {own: 0}
    by_name = list(names)
    ordered = sorted(seats, key=lambda s: (places[s.team_id], s.role.rank, by_name.index(s.person_id)))
    return [
        Required(
            rules.person_key(seat.person_id),
            f"{names[seat.person_id]}, {seat.role.label} Tổ {titles[seat.team_id]}",
        )
        for seat in ordered
    ]


def _posts(posts: Sequence[Invitee]) -> list[Required]:
    return [Required(post.key, post.words, post.legal_basis) for post in posts]


def _names(person_ids: Sequence[int]) -> dict[int, str]:
    """Names by identity, in the order of given names."""
    found = select(Person.id, Person.full_name).where(Person.id.in_(person_ids)).order_by(Person.sort_key)
    return {row[0]: row[1] for row in db.session.execute(found)}

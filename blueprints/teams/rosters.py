"""Who is and was in a team: today, on a day, and through time."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from blueprints.teams.models import Membership, Person, Team
from core.database import db
from core.errors import NotFound

_WITH_PERSON = (
    select(Membership)
    .join(Membership.person)
    .options(contains_eager(Membership.person))
    .order_by(Membership.team_id, Person.sort_key, Membership.id)
)
_ROSTER = _WITH_PERSON.where(
    Membership.team_id.in_(bindparam("team_ids", expanding=True)), Membership.ended_on.is_(None)
)


def roster(team_ids: Sequence[int]) -> Sequence[Membership]:
    """Standing and proposed members of the teams with their people: by team, position, given name."""
    return _by_position(db.session.scalars(_ROSTER, {"team_ids": team_ids}).all())


def _by_position(members: Sequence[Membership]) -> Sequence[Membership]:
    return sorted(members, key=lambda member: (member.team_id, member.role.rank))


_WITH_DECISIONS = (joinedload(Membership.began_by), joinedload(Membership.ended_by))
_ROSTER_ON = _WITH_PERSON.where(
    Membership.team_id == bindparam("team_id"),
    Membership.began_on <= bindparam("on"),
    or_(Membership.ended_on.is_(None), Membership.ended_on > bindparam("on")),
).options(*_WITH_DECISIONS)


def roster_on(team_id: int, on: date) -> Sequence[Membership]:
    """Who was in the team on the day, by position and given name (rules.is_in_team)."""
    return _by_position(db.session.scalars(_ROSTER_ON, {"team_id": team_id, "on": on}).all())


MOST_SHOWN = 500
_TEAM_PAST = (
    select(Membership)
    .where(Membership.team_id == bindparam("team_id"), Membership.began_on.is_not(None))
    .options(joinedload(Membership.person), *_WITH_DECISIONS)
    .order_by(Membership.began_on.desc(), Membership.id.desc())
    .limit(MOST_SHOWN)
)


def history_of_team(team_id: int) -> Sequence[Membership]:
    """Every interval that a decision began in the team, the newest first."""
    return db.session.scalars(_TEAM_PAST, {"team_id": team_id}).all()


_PERSON_PAST = (
    select(Membership)
    .where(Membership.person_id == bindparam("person_id"))
    .options(
        joinedload(Membership.team).joinedload(Team.unit),
        joinedload(Membership.team).joinedload(Team.commune),
        *_WITH_DECISIONS,
    )
    .order_by(Membership.began_on.desc(), Membership.id.desc())
    .limit(MOST_SHOWN)
)


def history_of_person(person_id: int) -> Sequence[Membership]:
    """Every team the person is or was in, the newest first."""
    return db.session.scalars(_PERSON_PAST, {"person_id": person_id}).all()


def membership(team: Team, membership_id: int) -> Membership:
    found = db.session.scalar(
        select(Membership)
        .where(Membership.id == membership_id, Membership.team_id == team.id, Membership.ended_on.is_(None))
        .options(joinedload(Membership.person))
    )
    if found is None:
        raise NotFound("Không có thành viên này trong Tổ. Danh sách có thể vừa được người khác sửa.")
    return found


def other_teams_of(person_id: int, team_id: int) -> Sequence[Team]:
    """Other teams the person is in today; one who lives in one place is expected in one team (R24)."""
    found = (
        select(Team)
        .join(Membership)
        .where(Membership.person_id == person_id, Membership.ended_on.is_(None), Team.id != team_id)
        .options(joinedload(Team.unit))
        .order_by(Team.id)
    )
    return db.session.scalars(found).unique().all()

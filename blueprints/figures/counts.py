"""What is counted for the figures: two statements, whatever the number of teams and members.

The members with a phone are counted apart: reading every person in the first statement would double it.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Integer, and_, bindparam, case, func, or_, select

from blueprints.composition.rules import TeamRole
from blueprints.figures.rules import Figures, Minimums
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import TeamState
from blueprints.units.models import Unit
from core import clock
from core.database import db

ON = bindparam("on")
_of_province, _of_commune = Team.province_id == bindparam("unit_id"), Team.commune_id == bindparam("unit_id")
_stands = and_(Team.established_on <= ON, or_(Team.dissolved_on.is_(None), Team.dissolved_on > ON))
_waits = Team.state == TeamState.PROPOSED
_own = Team.unit_id == Team.commune_id
_in_team = and_(
    Membership.team_id == Team.id,
    Membership.began_on <= ON,
    or_(Membership.ended_on.is_(None), Membership.ended_on > ON),
)
_is_member = Membership.role != TeamRole.COLLABORATOR
_minimum = case(
    (_own, bindparam("commune_minimum", type_=Integer)),
    else_=bindparam("village_minimum", type_=Integer),
)
_ONE_TEAM = (
    select(
        Team.id,
        Team.commune_id,
        Team.unit_id,
        Team.sort_key,
        case((_waits, 1), else_=0).label("waits"),
        case((_own, 1), else_=0).label("own"),
        case((Team.established_by_id.is_not(None), 1), else_=0).label("decided"),
        func.count().filter(_is_member).label("members"),
        func.count().filter(Membership.role == TeamRole.LEADER).label("leaders"),
        _minimum.label("minimum"),
    )
    .outerjoin(Membership, _in_team)
    .where(or_(_stands, and_(_waits, bindparam("with_waiting", type_=Integer) == 1)))
    .group_by(Team.id)
)


def _sums(one: Any) -> list[Any]:
    """In the order in which _figures reads them."""
    stands = one.c.waits == 0
    return [
        func.count().filter(stands),
        func.coalesce(func.sum(one.c.own).filter(stands), 0),
        func.coalesce(func.sum(one.c.members), 0),
        func.coalesce(func.sum(one.c.members).filter(one.c.own == 1), 0),
        func.min(one.c.members).filter(stands),
        func.count().filter(stands, one.c.members < one.c.minimum),
        func.count().filter(one.c.waits == 1),
        func.count().filter(stands, one.c.leaders > 0),
        func.coalesce(func.sum(one.c.decided).filter(stands), 0),
    ]


_one = _ONE_TEAM.where(_of_province).subquery()
_BY_COMMUNE = select(_one.c.commune_id, *_sums(_one)).group_by(_one.c.commune_id)
_one = _ONE_TEAM.where(_of_commune).subquery()
_BY_TEAM = (
    select(_one.c.id, Unit.type_name + " " + Unit.name, *_sums(_one))
    .join(Unit, Unit.id == _one.c.unit_id)
    .group_by(_one.c.id, _one.c.sort_key, Unit.id)
    .order_by(_one.c.sort_key, _one.c.id)
)


def _without_phone(place: Any, within: Any) -> Any:
    """Those who lack a number are the fewer, and the index of numbers leads to them."""
    return (
        select(place, func.count())
        .select_from(Person)
        .join(Membership, Membership.person_id == Person.id)
        .join(Team, _in_team)
        .where(Person.phone == "", within, _stands, _is_member)
        .group_by(place)
    )


_LACKING_BY_COMMUNE = _without_phone(
    Team.commune_id, and_(_of_province, Person.province_id == bindparam("unit_id"))
)
_LACKING_BY_TEAM = _without_phone(Team.id, _of_commune)


def by_commune(province_id: int, on: date, least: Minimums) -> dict[int, Figures]:
    """The figures of every commune that has a team on the day."""
    asked = _asked(province_id, on, least)
    lacking = _lacking(_LACKING_BY_COMMUNE, asked)
    return {
        place: _figures(counted, lacking.get(place, 0), on, least)
        for place, *counted in db.session.execute(_BY_COMMUNE, asked)
    }


def by_team(commune_id: int, on: date, least: Minimums) -> list[tuple[int, str, Figures]]:
    """(team, title of its unit, figures) of every team on the day, the commune's own first."""
    asked = _asked(commune_id, on, least)
    lacking = _lacking(_LACKING_BY_TEAM, asked)
    return [
        (team_id, title, _figures(counted, lacking.get(team_id, 0), on, least))
        for team_id, title, *counted in db.session.execute(_BY_TEAM, asked)
    ]


def none_at_all(on: date, least: Minimums) -> Figures:
    """Of a commune without teams."""
    return _figures([0, 0, 0, 0, None, 0, 0, 0, 0], 0, on, least)


def _asked(unit_id: int, on: date, least: Minimums) -> dict[str, Any]:
    return {
        "unit_id": unit_id,
        "on": on,
        "with_waiting": int(on == clock.today()),
        "commune_minimum": least.commune or 0,
        "village_minimum": least.village or 0,
    }


def _lacking(statement: Any, asked: dict[str, Any]) -> dict[int, int]:
    rows: Sequence[Any] = db.session.execute(statement, asked).all()
    return dict(rows)


def _figures(counted: Sequence[Any], lacking: int, on: date, least: Minimums) -> Figures:
    # PostgreSQL adds whole numbers up to a decimal.
    whole: list[Any] = [number if number is None else int(number) for number in counted]
    teams, own, members, own_members, smallest, below, waiting, led, decided = whole
    return Figures(
        teams=teams,
        commune_teams=own,
        members=members,
        commune_members=own_members,
        smallest=smallest,
        below=below if least.are_set else None,
        waiting=waiting if on == clock.today() else None,
        led=led,
        with_phone=members - lacking,
        decided=decided,
    )

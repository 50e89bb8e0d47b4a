"""What a change of units means for their teams: who stands where, and what is still to be decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.teams import rosters
from blueprints.teams.models import Membership, Team
from blueprints.teams.rules import TeamState
from blueprints.units.events import EventLine
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from core.database import db
from core.paging import Page, page_size


@dataclass(frozen=True)
class Stand:
    """A unit of the change with its standing team, if it has one."""

    unit: Unit
    team: Team | None
    members: Sequence[Membership]

    @property
    def needs_reorganising(self) -> bool:
        """An established team whose unit has ended: only a decision changes it."""
        return self.team is not None and self.team.is_established and not self.unit.exists

    @property
    def waits_to_move(self) -> bool:
        """A proposed team whose unit has ended: nothing official holds it there."""
        return self.team is not None and not self.team.is_established and not self.unit.exists


@dataclass(frozen=True)
class Merger:
    """The units of one change side by side: those that ended, and those that go on or are new."""

    ended: tuple[Stand, ...]
    living: tuple[Stand, ...]

    @property
    def heir(self) -> Stand | None:
        """The one unit that all went to, None when there are several or none."""
        return self.living[0] if len(self.living) == 1 else None

    @property
    def may_move(self) -> bool:
        """Whether proposed members wait, and the team they would move to is not established."""
        heir = self.heir
        if heir is None or (heir.team is not None and heir.team.is_established):
            return False
        return any(stand.waits_to_move for stand in self.ended)

    @property
    def is_settled(self) -> bool:
        return not any(stand.team for stand in self.ended)


def merger(line: EventLine) -> Merger:
    """The teams of all units of the change, in three questions to the database."""
    ids = {one.unit_id for one in line.former if one.unit_id}
    ids |= {heir.unit_id for one in line.former for heir in one.heirs}
    units = db.session.scalars(select(Unit).where(Unit.id.in_(ids)).order_by(Unit.sort_key, Unit.id)).all()
    standing = select(Team).where(Team.unit_id.in_(ids), Team.state != TeamState.DISSOLVED)
    teams = {team.unit_id: team for team in db.session.scalars(standing)}
    members = rosters.roster([team.id for team in teams.values()])
    stands = [_stand(unit, teams.get(unit.id), members) for unit in units]
    return Merger(
        ended=tuple(stand for stand in stands if not stand.unit.exists),
        living=tuple(stand for stand in stands if stand.unit.exists),
    )


def _stand(unit: Unit, team: Team | None, members: Sequence[Membership]) -> Stand:
    return Stand(unit, team, [one for one in members if team and one.team_id == team.id])


def teams_to_settle(home: Unit, after: int | None = None) -> Page[Team]:
    """Teams of home and below that stand in a unit that has ended ("cần kiện toàn"), in order of identity."""
    found = (
        select(Team)
        .join(Team.unit)
        .where(
            reach(home, Team.commune_id, Team.province_id),
            Unit.ended_on.is_not(None),
            Team.state != TeamState.DISSOLVED,
            Team.id > (after or 0),
        )
        .options(joinedload(Team.unit), joinedload(Team.commune))
        .order_by(Team.id)
        .limit(page_size() + 1)
    )
    return Page.of(db.session.scalars(found).all())

"""What a commendation can be about: the unit at large, or one team with its people offered by name."""

from collections.abc import Sequence
from typing import NamedTuple

from flask import url_for

from blueprints.documents.about_unit import AboutUnit
from blueprints.documents.kinds import DraftRequest, DraftSubject
from blueprints.teams import queries as teams
from blueprints.teams import rosters
from blueprints.teams.models import Membership, Team
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import db

ABOUT = AboutUnit(frozenset({Level.PROVINCE, Level.COMMUNE}))
ONE_TEAM = "mot"


class Offered(NamedTuple):
    """The unit whose head commends, and the team the draft was begun from with its members."""

    unit: Unit
    team: Team | None
    members: Sequence[Membership]


def subject(home: Unit, team_id: int | None, unit_code: str | None) -> DraftSubject:
    if team_id is None:
        return ABOUT.subject(home, None, unit_code)
    team = teams.team(home, team_id)
    back = url_for("teams.show", team_id=team.id)
    scopes = {ONE_TEAM: f"{team.full_name} và thành viên của Tổ"}
    return DraftSubject(home.id, home.full_name, scopes, {ONE_TEAM: (team.id,)}, back, team.full_name)


def load(request: DraftRequest, *, lock: bool = False) -> Offered:
    unit = db.session.get_one(Unit, request.unit_id)
    if not request.record_ids:
        return Offered(unit, None, ())
    team = teams.team_by_id(request.record_ids[0])
    return Offered(unit, team, rosters.roster([team.id]))

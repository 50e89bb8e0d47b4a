"""What minutes can be about: one team with those proposed for it, or a village that a clerk names."""

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

OF_COMMUNE = AboutUnit(frozenset({Level.COMMUNE}))
ONE_TEAM = "mot"


class Introducing(NamedTuple):
    """The commune, and the team the draft was begun from with its people."""

    commune: Unit
    team: Team | None
    members: Sequence[Membership]


def subject(home: Unit, team_id: int | None, unit_code: str | None) -> DraftSubject:
    if team_id is None:
        return OF_COMMUNE.subject(home, None, unit_code)
    team = teams.team(home, team_id)
    back = url_for("teams.show", team_id=team.id)
    records = {ONE_TEAM: (team.id,)}
    return DraftSubject(
        team.commune_id, team.commune.full_name, {ONE_TEAM: team.full_name}, records, back, team.full_name
    )


def records_of(_: Unit, team_id: int | None, every: bool) -> tuple[int, ...]:
    return () if team_id is None else (team_id,)


def load(request: DraftRequest, *, lock: bool = False) -> Introducing:
    commune = db.session.get_one(Unit, request.unit_id)
    if not request.record_ids:
        return Introducing(commune, None, ())
    team = teams.team_by_id(request.record_ids[0])
    return Introducing(commune, team, rosters.roster([team.id]))

"""Reads of the decisions that made rosters what they are."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, or_, select

from blueprints.teams.models import Decision, Membership, Team
from blueprints.teams.rules import TeamState
from core.database import db


def decision(commune_id: int, notation: str, decided_on: date) -> Decision | None:
    found = select(Decision).where(
        Decision.commune_id == commune_id,
        Decision.notation == notation,
        Decision.decided_on == decided_on,
    )
    return db.session.scalar(found)


_BY_TEAM = (
    select(Membership.team_id, Decision)
    .join(Decision, or_(Membership.began_by_id == Decision.id, Membership.ended_by_id == Decision.id))
    .where(Membership.team_id.in_(bindparam("team_ids", expanding=True)))
    .distinct()
)
_FOUNDING = (
    select(Team.id, Decision)
    .join(Decision, Team.established_by_id == Decision.id)
    .where(Team.id.in_(bindparam("team_ids", expanding=True)))
)


def decisions_in_force(team_ids: Sequence[int]) -> list[Decision]:
    """The decisions that established the teams, and the last that changed each roster; the oldest first."""
    asked = {"team_ids": team_ids}
    founding = {decision for _, decision in db.session.execute(_FOUNDING, asked)}
    last: dict[int, Decision] = {}
    for team_id, decision in db.session.execute(_BY_TEAM, asked):
        last[team_id] = max(last.get(team_id, decision), decision, key=_age)
    return sorted(founding | set(last.values()), key=_age)


def _age(decision: Decision) -> tuple[date, int]:
    return decision.decided_on, decision.id


def standing_teams_by(decision_id: int) -> Sequence[int]:
    """Teams the decision established that are not dissolved."""
    found = select(Team.id).where(Team.established_by_id == decision_id, Team.state == TeamState.ESTABLISHED)
    return db.session.scalars(found).all()

"""The decisions that made rosters what they are: read, and put on record."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, or_, select

from blueprints.documents.kinds import Issued
from blueprints.documents.models import Document
from blueprints.teams.models import Decision, Membership, Team
from blueprints.teams.rules import TeamState
from blueprints.units.models import Unit
from core.database import db
from core.errors import DomainError


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


def record_decision(
    commune: Unit, notation: str, decided_on: date, *, title: str = "", document_id: int | None = None
) -> Decision:
    """Inside an action: the decision of that number and day, put on record unless it is there."""
    found = decision(commune.id, notation, decided_on)
    if found is None:
        found = Decision(commune_id=commune.id, province_id=commune.province_id, decided_on=decided_on)
        found.called(notation)
        db.session.add(found)
    found.title = title or found.title or ""
    found.document_id = document_id or found.document_id
    db.session.flush()
    return found


def decided_by(issued: Issued, commune: Unit) -> Decision:
    """Inside the issuing transaction: the document just issued, on record as a decision.

    Raises DomainError when the teams have gone to another commune since it was drafted.
    """
    document = db.session.get_one(Document, issued.document_id)
    if document.unit_id != commune.id:
        raise DomainError(
            f"Tổ trong văn bản nay thuộc {commune.title}. Trả lại văn bản này; {commune.title} soạn văn bản mới."
        )
    return record_decision(
        commune, issued.notation, issued.issued_on, title=document.title, document_id=document.id
    )

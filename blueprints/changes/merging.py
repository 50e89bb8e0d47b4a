"""Two records of one person become one: the wishes follow, and nobody is to be seated twice."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.changes.models import RosterChange
from blueprints.changes.queries import OPEN_STATES
from blueprints.people import actions as people
from blueprints.people import queries as people_queries
from blueprints.teams.actions import refuse_while_on_the_way
from blueprints.teams.models import Team
from core.database import db
from core.errors import DomainError

people.refers_to_people(RosterChange)


@people.before_merge
def refuse_a_second_seat(kept_id: int, merged_id: int) -> None:
    """Raises DomainError when one record wishes to join where the other is or wishes to be, too, or when
    the wish is before the chair."""
    wishes = _open_joins([kept_id, merged_id])
    seats = {
        (stay.team_id, stay.person_id)
        for stay in people_queries.stays([kept_id, merged_id])
        if stay.ended_on is None
    } | {(wish.team_id, wish.person_id) for wish in wishes}
    for wish in wishes:
        other_id = merged_id if wish.person_id == kept_id else kept_id
        if (wish.team_id, other_id) in seats:
            raise DomainError(
                f"Có đề nghị tham gia {wish.team.full_name} chưa giải quyết, mà hồ sơ kia đã có trong Tổ đó "
                "hoặc cũng đề nghị tham gia. Rút đề nghị đó rồi gộp lại."
            )
        refuse_while_on_the_way(wish.team)


def _open_joins(person_ids: Sequence[int]) -> Sequence[RosterChange]:
    found = (
        select(RosterChange)
        .where(RosterChange.person_id.in_(person_ids), RosterChange.state.in_(OPEN_STATES))
        .options(joinedload(RosterChange.team).joinedload(Team.unit))
        .order_by(RosterChange.id)
    )
    return db.session.scalars(found).all()

"""Teams follow their units: found under their new names, moved where nothing official holds them."""

from collections.abc import Collection, Sequence

from sqlalchemy import or_, select, update
from sqlalchemy.orm import joinedload

from blueprints.composition.rules import TeamRole
from blueprints.teams import papers, queries, rosters, rules
from blueprints.teams.actions import TEAM_NAME, take_off
from blueprints.teams.mergers import merger
from blueprints.teams.models import Membership, Person, Predecessor, Team
from blueprints.teams.rules import Listed
from blueprints.units import changes, history
from blueprints.units.events import EventLine
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.audit import Actor, action
from core.database import db
from core.errors import DomainError


@changes.follower
def keep_in_place(unit_ids: Sequence[int]) -> None:
    """Inside the transaction that changed the units: their teams are found by the new names and stand in
    today's commune. Whether a team goes on is for a decision, so no team ends or moves to another village."""
    touched = or_(Team.unit_id.in_(unit_ids), Team.commune_id.in_(unit_ids))
    teams = (
        select(Team).where(touched).options(joinedload(Team.unit)).order_by(Team.id).with_for_update(of=Team)
    )
    communes: dict[int, Unit] = {}
    for team in db.session.scalars(teams.execution_options(populate_existing=True)):
        unit, before = team.unit, team.commune_id
        key = unit.parent_id if unit.level is Level.VILLAGE else unit.id
        commune = communes.setdefault(key or unit.id, _commune_of(unit))
        team.placed_in(unit, commune)
        if commune.id != before:
            _move_people(team)


def _commune_of(unit: Unit) -> Unit:
    own = db.session.get_one(Unit, unit.parent_id if unit.level is Level.VILLAGE else unit.id)
    heir = history.heir_of(own.id) if own.ended_on else None
    return db.session.get_one(Unit, heir.unit_id) if heir else own


def _move_people(team: Team) -> None:
    theirs = select(Membership.person_id).where(Membership.team_id == team.id)
    values = {"commune_id": team.commune_id, "province_id": team.province_id}
    db.session.execute(update(Person).where(Person.id.in_(theirs)).values(values))


def resettle(line: EventLine, *, by: Actor) -> Team:
    """Move the proposed members of the villages that ended into the proposed team of the one they became.

    A person listed twice stays once; the first leader stays leader, the others become members.
    """
    with action(by, "team.resettle") as entry:
        now = merger(line)
        if now.heir is None or not now.may_move:
            raise DomainError("Không còn danh sách đề nghị nào cần chuyển. Mở lại trang để xem bản mới nhất.")
        sources = [stand.team.id for stand in now.ended if stand.waits_to_move and stand.team]
        target = now.heir.team or _proposed_in(now.heir.unit)
        queries.lock_teams([*sources, target.id])
        _refuse_while_on_the_way([*sources, target.id])
        for member in rosters.roster(sources):
            _move(member, target)
        db.session.flush()
        _hand_down(sources, target)
        _remove_empty(sources)
        entry.about(target, target.commune_id, moved_from=sources)
    return target


def _proposed_in(unit: Unit) -> Team:
    team = Team(name=TEAM_NAME, member_count=0, collaborator_count=0)
    team.placed_in(unit, _commune_of(unit))
    db.session.add(team)
    db.session.flush()
    return team


def _refuse_while_on_the_way(team_ids: Collection[int]) -> None:
    document = papers.document_on_the_way(list(team_ids))
    if document is not None:
        raise DomainError(
            f"Danh sách đang nằm trong văn bản “{document.title}” ({document.state.label.lower()}). "
            "Thu hồi hoặc đề nghị trả lại văn bản đó rồi mới chuyển."
        )


def _move(member: Membership, target: Team) -> None:
    others = rosters.roster([target.id])
    source = db.session.get_one(Team, member.team_id)
    source.count(member.role, -1)
    if rules.is_listed(_listed(member), [_listed(other) for other in others]):
        take_off(member)
        return
    if member.role is TeamRole.LEADER and any(other.role is TeamRole.LEADER for other in others):
        member.role = TeamRole.MEMBER
    member.team_id = target.id
    target.count(member.role, 1)
    db.session.flush()


def _listed(member: Membership) -> Listed:
    return Listed(member.person.sort_key, member.person.birth_year)


def _hand_down(team_ids: Collection[int], target: Team) -> None:
    """What the teams were before, the new team was before, too (R03)."""
    theirs = update(Predecessor).where(Predecessor.team_id.in_(team_ids))
    db.session.execute(theirs.values(team_id=target.id))


def _remove_empty(team_ids: Collection[int]) -> None:
    """A proposed team without people, and that no document is about, was never more than a list."""
    for team in queries.teams_by_id(list(team_ids)):
        if not papers.documents_about(team):
            db.session.delete(team)

"""Proposing changes of a roster and following them to the chair; what a decision then makes true."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import exists, func, select, update
from sqlalchemy.orm import aliased

from blueprints.changes import merging, queries
from blueprints.changes.models import RosterChange
from blueprints.changes.rules import ChangeKind, ChangeState
from blueprints.composition.rules import TeamRole
from blueprints.documents.kinds import Issued
from blueprints.teams import actions as teams
from blueprints.teams import decisions as on_record
from blueprints.teams import queries as team_queries
from blueprints.teams import resettling, rosters
from blueprints.teams import rules as team_rules
from blueprints.teams.actions import MemberFacts
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import Listed, TeamState
from blueprints.units import changes as changes_of_units
from core import clock
from core.audit import Actor, action
from core.database import db
from core.errors import Conflict, DomainError
from vanban.vietnamese import short_date


@dataclass(frozen=True)
class Wish:
    """When somebody asked, when the team's leader agreed (None: not yet), and why."""

    requested_on: date
    introduced_on: date | None = None
    reason: str = ""

    @property
    def state(self) -> ChangeState:
        return ChangeState.INTRODUCED if self.introduced_on else ChangeState.REQUESTED


def propose_join(
    team_id: int, facts: MemberFacts, wish: Wish, *, by: Actor, replaces_id: int | None = None
) -> RosterChange:
    """Somebody of the area wishes to join (R26, R28); replaces_id: the membership whose place is taken."""
    with action(by, "change.join") as entry:
        team = _changeable(team_id)
        _refuse_listed(team, facts)
        replaces = rosters.membership(team, replaces_id) if replaces_id else None
        change = _new(team, ChangeKind.JOIN, wish)
        change.person = _person_of(team, facts)
        change.role, change.note = facts.role, facts.note
        change.replaces_id = replaces.id if replaces else None
        db.session.add(change)
        entry.about(change, team.commune_id, team=team.id)
    return change


def propose_leave(team_id: int, membership_id: int, wish: Wish, *, by: Actor) -> RosterChange:
    """A member asks to be let go (R29)."""
    with action(by, "change.leave") as entry:
        team = _changeable(team_id)
        change = _about_member(team, membership_id, ChangeKind.LEAVE, wish)
        entry.about(change, team.commune_id, team=team.id)
    return change


def propose_role(team_id: int, membership_id: int, role: TeamRole, wish: Wish, *, by: Actor) -> RosterChange:
    """A member is to have another position in the team."""
    with action(by, "change.role") as entry:
        team = _changeable(team_id)
        member = rosters.membership(team, membership_id)
        if member.role is role:
            raise DomainError(f"{member.person.full_name} đang là {role.label}. Chọn nhiệm vụ khác.", "role")
        change = _about_member(team, membership_id, ChangeKind.ROLE, wish)
        change.role = role
        entry.about(change, team.commune_id, team=team.id)
    return change


def propose_dissolution(team_id: int, wish: Wish, *, by: Actor) -> RosterChange:
    with action(by, "change.dissolve") as entry:
        team = _changeable(team_id)
        if any(change.kind is ChangeKind.DISSOLVE for change in queries.open_changes([team.id])):
            raise DomainError("Đã có đề nghị giải thể Tổ này.")
        change = _new(team, ChangeKind.DISSOLVE, wish)
        db.session.add(change)
        entry.about(change, team.commune_id, team=team.id)
    return change


def introduce(team_id: int, change_id: int, on: date, *, by: Actor) -> RosterChange:
    """The team's leader introduces who wishes to join, or agrees that somebody leaves (R28, R29)."""
    with action(by, "change.introduce") as entry:
        team, change = _open_change(team_id, change_id)
        if change.state is not ChangeState.REQUESTED:
            raise Conflict("Đề nghị này đã có ý kiến của Tổ trưởng. Tải lại trang để xem.")
        if not change.requested_on <= on <= clock.today():
            raise DomainError("Ngày Tổ trưởng giới thiệu, đề xuất phải từ ngày đề nghị đến hôm nay.", "on")
        change.state, change.introduced_on = ChangeState.INTRODUCED, on
        entry.about(change, team.commune_id, team=team.id)
    return change


def withdraw(team_id: int, change_id: int, *, by: Actor) -> RosterChange:
    with action(by, "change.withdraw") as entry:
        team, change = _open_change(team_id, change_id)
        change.state = ChangeState.WITHDRAWN
        entry.about(change, team.commune_id, team=team.id)
    return change


def refuse(team_id: int, change_id: int, reason: str, *, by: Actor) -> RosterChange:
    """The chair does not agree; the wish stays on record with the reason (R30)."""
    with action(by, "change.refuse") as entry:
        team, change = _open_change(team_id, change_id)
        change.state, change.refusal, change.refused_on = ChangeState.REFUSED, reason, clock.today()
        entry.about(change, team.commune_id, team=team.id)
    return change


def _new(team: Team, kind: ChangeKind, wish: Wish) -> RosterChange:
    today = clock.today()
    if wish.requested_on > today:
        raise DomainError("Ngày đề nghị không được sau ngày hôm nay.", "requested_on")
    if wish.introduced_on and not wish.requested_on <= wish.introduced_on <= today:
        raise DomainError(
            "Ngày Tổ trưởng giới thiệu, đề xuất phải từ ngày đề nghị đến hôm nay.", "introduced_on"
        )
    return RosterChange(
        team_id=team.id,
        commune_id=team.commune_id,
        province_id=team.province_id,
        kind=kind,
        state=wish.state,
        reason=wish.reason,
        requested_on=wish.requested_on,
        introduced_on=wish.introduced_on,
    )


def _about_member(team: Team, membership_id: int, kind: ChangeKind, wish: Wish) -> RosterChange:
    member = rosters.membership(team, membership_id)
    standing = queries.open_change_of(member.id)
    if standing is not None:
        raise DomainError(
            f"{member.person.full_name} đã có đề nghị “{standing.kind.label}” chưa giải quyết. "
            "Rút đề nghị đó trước."
        )
    change = _new(team, kind, wish)
    change.membership_id = member.id
    db.session.add(change)
    return change


def _changeable(team_id: int) -> Team:
    """The team, locked, if changes may be proposed for it now."""
    team = db.session.get_one(Team, team_id, with_for_update=True)
    if not team.is_established:
        raise DomainError(
            "Tổ chưa thành lập thì sửa thẳng danh sách đề nghị trên trang của Tổ."
            if team.state is TeamState.PROPOSED
            else "Tổ đã giải thể, không còn thay đổi thành viên."
        )
    teams.refuse_while_on_the_way(team)
    return team


def _open_change(team_id: int, change_id: int) -> tuple[Team, RosterChange]:
    team = _changeable(team_id)
    change = queries.change(team, change_id)
    if not change.state.is_open:
        raise Conflict(
            f"Đề nghị này đã được giải quyết ({change.state.label.lower()}). Tải lại trang để xem."
        )
    return team, change


def _refuse_listed(team: Team, facts: MemberFacts) -> None:
    places = queries.roster_after(
        rosters.roster([team.id]),
        [one for one in queries.open_changes([team.id]) if one.kind is not ChangeKind.DISSOLVE],
    )
    listed = [Listed(place.person.sort_key, place.person.birth_year) for place in places]
    if team_rules.is_listed(facts.listed, listed):
        raise DomainError(
            f"{facts.full_name} đã có trong Tổ hoặc đã có đề nghị tham gia. Nếu là người khác cùng tên, "
            "ghi năm sinh để phân biệt.",
            "full_name",
        )


def _person_of(team: Team, facts: MemberFacts) -> Person:
    """Who is on record in the commune under that name, year and phone comes back; else somebody new."""
    known = team_queries.same_person(team.commune_id, facts.listed, facts.phone)
    return teams.complete(known, facts) if known else teams.new_person(team, facts)


def apply_changes(issued: Issued) -> None:
    """The decision makes the introduced changes of its teams true from the day it bears."""
    proposal = queries.changes_to_decide(issued.record_ids, lock=True)
    decision = on_record.decided_by(issued, proposal.commune)
    for team in proposal.teams:
        _refuse_not_standing(team)
        for change in proposal.changes[team.id]:
            _make_true(team, change, decision.id, issued.issued_on)


def _make_true(team: Team, change: RosterChange, decision_id: int, on: date) -> None:
    member = change.membership
    if member is not None:
        _end(team, member, decision_id, on)
    if change.role is not None:
        person_id = member.person_id if member is not None else change.person_id
        begun = Membership(team_id=team.id, person_id=person_id, role=change.role, began_on=on)
        begun.note, begun.began_by_id = (member.note if member is not None else change.note), decision_id
        db.session.add(begun)
        team.count(change.role, 1)
    change.state, change.decided_by_id = ChangeState.DECIDED, decision_id


def _end(team: Team, member: Membership, decision_id: int, on: date) -> None:
    if member.began_on and on < member.began_on:
        raise DomainError(
            f"Ngày của quyết định ({short_date(on)}) trước ngày {member.person.full_name} vào Tổ "
            f"({short_date(member.began_on)}). Kiểm tra lại ngày ban hành."
        )
    member.ended_on, member.ended_by_id = on, decision_id
    team.count(member.role, -1)


def _refuse_not_standing(team: Team) -> None:
    if not team.is_established:
        raise DomainError(f"{team.full_name} đã giải thể bằng một quyết định khác.")


def dissolve(issued: Issued) -> None:
    """The decision ends its teams and everybody's place in them; other wishes about them lapse."""
    proposal = queries.dissolutions_to_decide(issued.record_ids, lock=True)
    decision = on_record.decided_by(issued, proposal.commune)
    for team in proposal.teams:
        _refuse_not_standing(team)
        for member in proposal.standing[team.id]:
            _end(team, member, decision.id, issued.issued_on)
        team.state = TeamState.DISSOLVED
        team.dissolved_on, team.dissolved_by_id = issued.issued_on, decision.id
    _close(queries.open_changes([team.id for team in proposal.teams]), decision.id)


def _close(changes: Sequence[RosterChange], decision_id: int) -> None:
    for change in changes:
        if change.kind is ChangeKind.DISSOLVE:
            change.state, change.decided_by_id = ChangeState.DECIDED, decision_id
        else:
            change.state = ChangeState.WITHDRAWN


# Imported so that teams follow their units first, and wishes follow the people who are merged.
assert resettling  # noqa: S101
assert merging  # noqa: S101


@changes_of_units.follower
def follow_teams(unit_ids: Sequence[int]) -> None:
    """Wishes, and who only wishes to join, stand where their teams stand once units were merged or moved."""
    moved = update(RosterChange).where(RosterChange.team_id == Team.id, RosterChange.commune_id.in_(unit_ids))
    db.session.execute(
        moved.values(commune_id=Team.commune_id, province_id=Team.province_id),
        execution_options={"synchronize_session": False},
    )
    wishes = aliased(RosterChange)
    latest = select(func.max(wishes.id)).where(wishes.person_id == Person.id).correlate(Person)
    who = update(Person).where(
        Person.commune_id.in_(unit_ids),
        RosterChange.person_id == Person.id,
        RosterChange.id == latest.scalar_subquery(),
        ~exists().where(Membership.person_id == Person.id),
    )
    db.session.execute(
        who.values(commune_id=RosterChange.commune_id, province_id=RosterChange.province_id),
        execution_options={"synchronize_session": False},
    )

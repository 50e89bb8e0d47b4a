"""Changes of teams and their proposed members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from blueprints.composition.rules import TeamRole
from blueprints.teams import decisions, papers, queries, rosters, rules
from blueprints.teams.models import Decision, Membership, Person, Predecessor, Team
from blueprints.teams.rules import Listed, Sex, TeamState
from blueprints.units.models import Unit
from core import clock
from core.audit import Actor, action
from core.database import LONGEST_KEY, db
from core.errors import Conflict, DomainError
from vanban.vietnamese import fold, person_sort_key

TEAM_NAME = "Tổ chuyển đổi số cộng đồng"


@dataclass(frozen=True)
class MemberFacts:
    """What is recorded of one member."""

    full_name: str
    role: TeamRole
    birth_year: int | None = None
    sex: Sex | None = None
    occupation: str = ""
    address: str = ""
    phone: str = ""
    note: str = ""

    @property
    def listed(self) -> Listed:
        return Listed(person_sort_key(self.full_name)[:LONGEST_KEY], self.birth_year)


def propose_team(unit_id: int, *, by: Actor, name: str = TEAM_NAME) -> Team:
    """A team to be established in a commune or village that has none; it exists by a decision only."""
    with action(by, "team.propose") as entry:
        unit = db.session.get_one(Unit, unit_id, with_for_update=True)
        if not unit.exists:
            raise DomainError(f"{unit.title} không còn nữa. Lập Tổ ở đơn vị kế tiếp.", "unit_id")
        if queries.standing_team_of(unit.id):
            raise DomainError(f"{unit.title} đã có Tổ. Mở Tổ đó trong danh sách để sửa.", "unit_id")
        commune = unit.parent if unit.parent and unit.parent.parent_id else unit
        team = Team(name=name)
        team.placed_in(unit, commune)
        db.session.add(team)
        entry.about(team, commune.id)
    return team


def rename_team(team_id: int, name: str, revision: int | None, *, by: Actor) -> Team:
    with action(by, "team.rename") as entry:
        team = _open_team(team_id)
        if revision != team.revision:
            raise Conflict(f"Người khác vừa đổi tên Tổ thành “{team.name}”. Kiểm tra lại rồi lưu lần nữa.")
        team.name = name
        team.placed_in(team.unit, team.commune)
        entry.about(team, team.commune_id)
    return team


def record_founding(team_id: int, notation: str, decided_on: date, *, title: str = "", by: Actor) -> Team:
    """Put on record a team that a decision on paper has established before, with the members listed for it."""
    with action(by, "team.record_founding") as entry:
        team = _open_team(team_id)
        if decided_on > clock.today():
            raise DomainError("Ngày của quyết định không được sau ngày hôm nay.", "decided_on")
        known = decisions.decision(team.commune_id, notation, decided_on)
        if known is not None and known.document_id:
            raise DomainError("Quyết định này đã phát hành tại đây và không thành lập Tổ này.", "notation")
        members = rosters.roster([team.id])
        missing = rules.missing_for_establishment([member.role for member in members])
        if missing:
            raise DomainError(f"Tổ {missing}. Nhập danh sách theo quyết định trước rồi mới ghi quyết định.")
        found_by(team, members, decisions.record_decision(team.commune, notation, decided_on, title=title))
        entry.about(team, team.commune_id, notation=notation)
    return team


def found_by(team: Team, members: Sequence[Membership], decision: Decision) -> None:
    """Inside an action: the team stands, with these members, from the day of the decision."""
    team.state = TeamState.ESTABLISHED
    team.established_on, team.established_by_id = decision.decided_on, decision.id
    for member in members:
        member.began_on, member.began_by_id = decision.decided_on, decision.id


def remove_team(team_id: int, *, by: Actor) -> None:
    """Take back a team that no decision has established and no document is about."""
    with action(by, "team.remove") as entry:
        team = _open_team(team_id)
        if papers.documents_about(team):
            raise DomainError("Tổ đã có dự thảo văn bản nên không xóa được. Hủy dự thảo trước.")
        for member in rosters.roster([team.id]):
            take_off(member)
        for before in queries.predecessors(team.id):
            db.session.delete(before)
        entry.about(team, team.commune_id)
        db.session.flush()
        db.session.delete(team)


def add_predecessor(
    team_id: int, *, name: str, until_on: date | None, legal_basis: str, by: Actor
) -> Predecessor:
    """Put on record what the team was before (R03)."""
    with action(by, "team.add_predecessor") as entry:
        team = _locked_team(team_id)
        if any(fold(one.name) == fold(name) for one in queries.predecessors(team.id)):
            raise DomainError("Tổ chức tiền thân này đã được ghi.", "name")
        before = Predecessor(team_id=team.id, name=name, until_on=until_on, legal_basis=legal_basis)
        db.session.add(before)
        entry.about(team, team.commune_id)
    return before


def add_member(team_id: int, facts: MemberFacts, *, by: Actor) -> Membership:
    with action(by, "member.add") as entry:
        team = _open_team(team_id)
        _refuse_misfit(team, facts)
        known = queries.same_person(team.commune_id, facts.listed, facts.phone)
        is_free = known is not None and not rosters.teams_of_person(known.id)
        member = Membership(team_id=team.id, role=facts.role, note=facts.note)
        member.person = complete(known, facts) if known is not None and is_free else new_person(team, facts)
        db.session.add(member)
        team.count(facts.role, 1)
        entry.about(member, team.commune_id)
    return member


def edit_member(
    team_id: int,
    membership_id: int,
    facts: MemberFacts,
    revision: int | None,
    *,
    by: Actor,
    sees_phone: bool = True,
) -> Membership:
    """Mend what is recorded of a member; the place in an established team changes by decision only.

    sees_phone: whether a refusal may tell the number that somebody else has saved meanwhile.
    """
    with action(by, "member.edit") as entry:
        team = _locked_team(team_id)
        member = rosters.membership(team, membership_id)
        if revision != member.revision:
            raise Conflict(
                f"Người khác vừa sửa thành viên này thành: {member.in_words(shows_phone=sees_phone)}. "
                "Nội dung đồng chí nhập vẫn còn trên trang; lưu lần nữa sẽ thay nội dung đó."
            )
        _refuse_before_the_chair(rosters.teams_of_person(member.person_id))
        if team.is_dissolved:
            raise DomainError(_only_by_decision(team))
        if team.is_established and (facts.role, facts.listed.name_key) != (
            member.role,
            member.person.sort_key,
        ):
            raise DomainError(_only_by_decision(team), "role")
        _refuse_misfit(team, facts, besides=member)
        team.count(member.role, -1)
        team.count(facts.role, 1)
        _write(member, facts)
        member.revision += 1  # a change of the person alone must be seen as well
        entry.about(member, team.commune_id)
    return member


def remove_member(team_id: int, membership_id: int, *, by: Actor) -> None:
    """Take a proposed member off the list again; a member by decision leaves by decision."""
    with action(by, "member.remove") as entry:
        team = _open_team(team_id)
        member = rosters.membership(team, membership_id)
        team.count(member.role, -1)
        entry.about(member, team.commune_id)
        take_off(member)


def take_off(member: Membership) -> None:
    """Inside an action: a proposed member leaves the list; the person too, unless on record elsewhere."""
    person = member.person
    db.session.delete(member)
    db.session.flush()
    try:
        with db.session.begin_nested():
            db.session.execute(delete(Person).where(Person.id == person.id))
    except IntegrityError:  # in another team, in a wish, or another record was merged into this one
        db.session.refresh(person)


def _locked_team(team_id: int) -> Team:
    return db.session.get_one(Team, team_id, with_for_update=True)


def _open_team(team_id: int) -> Team:
    """The team, if its roster may still be changed by hand."""
    team = _locked_team(team_id)
    if team.state is not TeamState.PROPOSED:
        raise DomainError(_only_by_decision(team))
    refuse_while_on_the_way(team)
    return team


def _only_by_decision(team: Team) -> str:
    if team.dissolved_by:
        return (
            f"Tổ đã giải thể theo Quyết định số {team.dissolved_by.notation}; danh sách không sửa được nữa."
        )
    assert team.established_by is not None  # noqa: S101 (the state says so)
    return (
        f"Tổ đã được thành lập theo Quyết định số {team.established_by.notation}; "
        "thay đổi thành viên phải bằng một quyết định khác."
    )


def refuse_while_on_the_way(team: Team) -> None:
    """Inside an action: what the chair has before him stands still."""
    _refuse_before_the_chair([team.id])


def _refuse_before_the_chair(team_ids: Sequence[int]) -> None:
    document = papers.document_on_the_way(team_ids)
    if document is not None:
        raise DomainError(
            f"Danh sách của Tổ đang nằm trong văn bản “{document.title}” ({document.state.label.lower()}). "
            "Thu hồi hoặc đề nghị trả lại văn bản đó rồi mới sửa."
        )


def _refuse_misfit(team: Team, facts: MemberFacts, besides: Membership | None = None) -> None:
    others = [member for member in rosters.roster([team.id]) if besides is None or member.id != besides.id]
    if rules.is_listed(facts.listed, [Listed(o.person.sort_key, o.person.birth_year) for o in others]):
        raise DomainError(
            f"{facts.full_name} đã có trong Tổ. Nếu là người khác cùng tên, "
            "ghi năm sinh của cả hai người để phân biệt.",
            "full_name",
        )
    leader = next((other for other in others if other.role is TeamRole.LEADER), None)
    if facts.role is TeamRole.LEADER and leader:
        raise DomainError(
            f"Tổ đã có Tổ trưởng là {leader.person.full_name}. Mỗi Tổ chỉ có một Tổ trưởng; "
            "đổi nhiệm vụ của người đó trước.",
            "role",
        )


def _write(member: Membership, facts: MemberFacts) -> None:
    write_person(member.person, facts)
    member.role, member.note = facts.role, facts.note


def new_person(team: Team, facts: MemberFacts) -> Person:
    person = Person(commune_id=team.commune_id, province_id=team.province_id)
    write_person(person, facts)
    return person


def complete(known: Person, facts: MemberFacts) -> Person:
    """Inside an action: somebody on record comes back; only what was not known yet is added."""
    known.sex = known.sex or facts.sex
    known.phone, known.occupation = known.phone or facts.phone, known.occupation or facts.occupation
    known.address = known.address or facts.address
    return known


def write_person(person: Person, facts: MemberFacts) -> None:
    """Inside an action: what is recorded of the person alone."""
    person.called(facts.full_name)
    person.birth_year, person.sex, person.phone = facts.birth_year, facts.sex, facts.phone
    person.occupation, person.address = facts.occupation, facts.address

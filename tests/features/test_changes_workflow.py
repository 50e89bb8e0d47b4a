"""A wish on its way: request, the team leader's word, the chair's decision, and effect on that day."""

from datetime import timedelta

import pytest

from blueprints.changes import actions, queries
from blueprints.changes.actions import Wish
from blueprints.changes.rules import ChangeState
from blueprints.composition.rules import TeamRole
from blueprints.teams import rosters
from blueprints.teams.actions import MemberFacts
from core import clock
from core.access import Role
from core.database import db
from core.errors import Conflict, DomainError

TODAY = clock.today()
JOINER = MemberFacts("Lò Văn Ví Dụ", TeamRole.MEMBER, birth_year=1990, occupation="Giáo viên")


@pytest.fixture
def team(make):
    """An established team of a leader and two members."""
    return make.established_team(members=3)


@pytest.fixture
def officer(make, team):
    return make.account(Role.OFFICER, team.commune)


def names(team):
    db.session.rollback()
    return {member.person.full_name for member in rosters.roster([team.id])}


def a_member(team, role=TeamRole.MEMBER):
    return next(one for one in rosters.roster([team.id]) if one.role is role)


def test_a_wish_to_join_changes_no_roster(team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    assert "Lò Văn Ví Dụ" not in names(team)


def test_a_wish_waits_for_the_team_leader_first(team, officer):
    change = actions.propose_join(team.id, JOINER, Wish(TODAY), by=officer)
    assert change.state is ChangeState.REQUESTED


def test_the_team_leaders_word_brings_it_before_the_chair(team, officer):
    change = actions.propose_join(team.id, JOINER, Wish(TODAY), by=officer)
    assert actions.introduce(team.id, change.id, TODAY, by=officer).state is ChangeState.INTRODUCED


def test_the_team_leader_cannot_speak_before_the_wish(team, officer):
    change = actions.propose_join(team.id, JOINER, Wish(TODAY), by=officer)
    with pytest.raises(DomainError, match="phải từ ngày đề nghị"):
        actions.introduce(team.id, change.id, TODAY - timedelta(days=1), by=officer)


def test_a_wish_cannot_come_from_tomorrow(team, officer):
    with pytest.raises(DomainError, match="không được sau ngày hôm nay"):
        actions.propose_join(team.id, JOINER, Wish(TODAY + timedelta(days=1)), by=officer)


def test_a_join_is_true_from_the_day_of_the_decision(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    assert "Lò Văn Ví Dụ" in {one.person.full_name for one in rosters.roster_on(team.id, TODAY)}


def test_a_join_is_not_true_the_day_before(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    before = rosters.roster_on(team.id, TODAY - timedelta(days=1))
    assert "Lò Văn Ví Dụ" not in {one.person.full_name for one in before}


def test_a_wish_without_the_team_leaders_word_stays_out_of_the_decision(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    second = MemberFacts("Vàng Thị Chưa Giới Thiệu", TeamRole.MEMBER, birth_year=1991)
    actions.propose_join(team.id, second, Wish(TODAY), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    assert "Vàng Thị Chưa Giới Thiệu" not in names(team)


def test_who_leaves_is_in_the_team_until_the_day_before(make, team, officer):
    member = a_member(team)
    actions.propose_leave(team.id, member.id, Wish(TODAY, TODAY, "Chuyển công tác"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    db.session.refresh(member)
    assert (member.ended_on, member.ended_by.notation) == (TODAY, "02/QĐ-UBND")


def test_a_change_of_position_ends_one_interval_and_begins_another(make, team, officer):
    member = a_member(team)
    actions.propose_role(team.id, member.id, TeamRole.DEPUTY, Wish(TODAY, TODAY), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    db.session.rollback()
    intervals = [(one.role, one.ended_on) for one in rosters.history_of_person(member.person_id)]
    assert sorted(intervals, key=str) == sorted([(TeamRole.DEPUTY, None), (TeamRole.MEMBER, TODAY)], key=str)


def test_the_counts_follow_the_decision(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    helper = MemberFacts("Sùng Thị Cộng Tác", TeamRole.COLLABORATOR, birth_year=1992)
    actions.propose_join(team.id, helper, Wish(TODAY, TODAY), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    db.session.refresh(team)
    assert (team.member_count, team.collaborator_count) == (4, 1)


def test_a_decision_that_would_leave_no_leader_is_not_drafted(make, team, officer):
    leader = a_member(team, TeamRole.LEADER)
    actions.propose_leave(team.id, leader.id, Wish(TODAY, TODAY, "Nghỉ"), by=officer)
    with pytest.raises(DomainError, match="không còn Tổ trưởng"):
        make.draft(team=team, kind_code="quyet-dinh-kien-toan")


def test_a_leader_leaves_when_somebody_takes_the_seat(make, team, officer):
    leader = a_member(team, TeamRole.LEADER)
    actions.propose_leave(team.id, leader.id, Wish(TODAY, TODAY, "Nghỉ"), by=officer)
    new = MemberFacts("Lò Văn Tổ Trưởng Mới", TeamRole.LEADER, birth_year=1980)
    actions.propose_join(team.id, new, Wish(TODAY, TODAY), replaces_id=leader.id, by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    assert a_member(team, TeamRole.LEADER).person.full_name == "Lò Văn Tổ Trưởng Mới"


def test_a_decision_without_a_wish_is_not_drafted(make, team):
    with pytest.raises(DomainError, match="chưa có đề nghị nào chờ Chủ tịch quyết định"):
        make.draft(team=team, kind_code="quyet-dinh-kien-toan")


def test_nobody_asks_twice_for_the_same_member(team, officer):
    member = a_member(team)
    actions.propose_leave(team.id, member.id, Wish(TODAY, TODAY, "Nghỉ"), by=officer)
    with pytest.raises(DomainError, match="chưa giải quyết"):
        actions.propose_role(team.id, member.id, TeamRole.DEPUTY, Wish(TODAY), by=officer)


def test_who_is_in_the_team_does_not_join_it(team, officer):
    person = a_member(team).person
    again = MemberFacts(person.full_name, TeamRole.MEMBER, birth_year=person.birth_year)
    with pytest.raises(DomainError, match="đã có trong Tổ"):
        actions.propose_join(team.id, again, Wish(TODAY), by=officer)


def test_nothing_is_proposed_while_a_decision_about_the_team_is_on_its_way(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    make.submitted(team=team, kind_code="quyet-dinh-kien-toan")
    with pytest.raises(DomainError, match="đang nằm trong văn bản"):
        actions.propose_leave(team.id, a_member(team).id, Wish(TODAY), by=officer)


def test_a_refused_wish_stays_on_record_with_its_reason(team, officer):
    change = actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    actions.refuse(team.id, change.id, "Chưa đủ điều kiện.", by=officer)
    assert [(one.state, one.refusal) for one in queries.closed_changes(team.id)] == [
        (ChangeState.REFUSED, "Chưa đủ điều kiện.")
    ]


def test_a_withdrawn_wish_cannot_be_introduced(team, officer):
    change = actions.propose_join(team.id, JOINER, Wish(TODAY), by=officer)
    actions.withdraw(team.id, change.id, by=officer)
    with pytest.raises(Conflict, match="đã rút"):
        actions.introduce(team.id, change.id, TODAY, by=officer)


def test_a_returned_decision_leaves_the_roster_alone(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    make.returned(team=team, kind_code="quyet-dinh-kien-toan")
    assert "Lò Văn Ví Dụ" not in names(team)


def test_who_comes_back_is_the_same_person(make, team, officer):
    member = a_member(team)
    person = member.person
    actions.propose_leave(team.id, member.id, Wish(TODAY, TODAY, "Nghỉ"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-kien-toan")
    again = MemberFacts(person.full_name, TeamRole.MEMBER, birth_year=person.birth_year)
    change = actions.propose_join(team.id, again, Wish(TODAY, TODAY), by=officer)
    assert change.person_id == person.id

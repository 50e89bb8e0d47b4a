"""Dissolved teams, and what decisions about changes say and cite."""

import pytest

from blueprints.changes import actions, queries
from blueprints.changes.actions import Wish
from blueprints.composition.rules import TeamRole
from blueprints.register import actions as register
from blueprints.teams import rosters
from blueprints.teams.actions import MemberFacts
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError

pytestmark = pytest.mark.one_database

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


def test_a_dissolved_team_has_nobody(make, team, officer):
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Sáp nhập xóm"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-giai-the")
    assert names(team) == set()


def test_a_dissolved_team_bears_its_decision(make, team, officer):
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Sáp nhập xóm"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-giai-the")
    db.session.refresh(team)
    assert (team.is_dissolved, team.dissolved_on, team.dissolved_by.notation) == (True, TODAY, "02/QĐ-UBND")


def test_the_unit_of_a_dissolved_team_can_have_a_new_one(make, team, officer):
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Kiện toàn"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-giai-the")
    assert make.team(team.unit).id != team.id


def test_a_change_cannot_outlive_the_team(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Sáp nhập xóm"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-giai-the")
    db.session.rollback()
    assert queries.open_changes([team.id]) == []


def test_two_decisions_about_one_team_both_on_their_way_do_not_both_become_true(make, team, officer):
    actions.propose_join(team.id, JOINER, Wish(TODAY, TODAY), by=officer)
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Sáp nhập xóm"), by=officer)
    change = make.approved(team=team, kind_code="quyet-dinh-kien-toan")
    make.issued(team=team, kind_code="quyet-dinh-giai-the")
    with pytest.raises(DomainError, match="đã giải thể"):
        register.issue(change.id, TODAY, by=make.account(Role.CLERK, team.commune))


def test_a_dissolution_is_carried_out_by_its_members_not_by_a_list(make, team, officer):
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Sáp nhập xóm"), by=officer)
    draft = make.draft(team=team, kind_code="quyet-dinh-giai-the")
    assert draft.facts["executors"].endswith("và các thành viên của Tổ bị giải thể")


def test_a_decision_by_which_somebody_leaves_is_carried_out_by_who_is_named_in_it(make, team, officer):
    actions.propose_leave(team.id, a_member(team).id, Wish(TODAY, TODAY, "Nghỉ"), by=officer)
    draft = make.draft(team=team, kind_code="quyet-dinh-kien-toan")
    assert "có tên tại Điều 1 và trong danh sách" in draft.facts["executors"]


def test_a_decision_cites_the_one_it_changes(make, team, officer):
    actions.propose_leave(team.id, a_member(team).id, Wish(TODAY, TODAY, "Nghỉ"), by=officer)
    draft = make.draft(team=team, kind_code="quyet-dinh-kien-toan")
    assert any("Quyết định số 01/QĐ-UBND" in basis for basis in draft.facts["legal_bases"])


def test_a_reorganisation_of_one_of_several_teams_replaces_no_decision_of_the_others(make):
    commune = make.commune()
    first, second = (make.team(make.village(commune), members=2) for _ in range(2))
    make.issued(teams=[first, second])
    by = make.account(Role.OFFICER, commune)
    member = a_member(first)
    actions.propose_role(first.id, member.id, TeamRole.DEPUTY, Wish(TODAY, TODAY), by=by)
    actions.propose_join(first.id, JOINER, Wish(TODAY, TODAY), by=by)
    draft = make.draft(team=first, kind_code="quyet-dinh-kien-toan")
    assert (draft.facts["nature"], list(draft.facts["replaced"])) == ("kien-toan", [])


def test_who_comes_back_in_a_new_team_of_the_unit_is_the_same_person(make, team, officer):
    person = a_member(team).person
    actions.propose_dissolution(team.id, Wish(TODAY, TODAY, "Kiện toàn"), by=officer)
    make.issued(team=team, kind_code="quyet-dinh-giai-the")
    again = make.member(
        make.team(team.unit), full_name=person.full_name, birth_year=person.birth_year, by=officer
    )
    assert again.person_id == person.id


def test_a_wish_changes_nothing_that_is_known_of_a_person(make, team, officer):
    person = make.member(
        make.team(make.village(team.commune)), full_name="Lò Văn Ví Dụ", birth_year=1990, address="Xóm Cũ"
    ).person
    elsewhere = MemberFacts("Lò Văn Ví Dụ", TeamRole.MEMBER, birth_year=1990, address="Xóm Mới")
    actions.propose_join(team.id, elsewhere, Wish(TODAY), by=officer)
    db.session.refresh(person)
    assert person.address == "Xóm Cũ"

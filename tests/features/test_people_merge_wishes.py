"""Merging two records where wishes are pending or communes differ: nobody sits twice, nobody is lost."""

import pytest

from blueprints.changes import actions as changes
from blueprints.changes.actions import Wish
from blueprints.composition.rules import TeamRole
from blueprints.intake import actions as intake
from blueprints.people import actions as people
from blueprints.teams import actions as teams
from blueprints.teams import rosters
from blueprints.teams.actions import MemberFacts
from core import clock
from core.access import Role
from core.database import db
from core.errors import Conflict, DomainError
from tests.features import workbooks
from tests.features.test_intake_recording import committed
from tests.features.test_units_communes import merged as merged_communes

KIND = "quyet-dinh-kien-toan"


@pytest.fixture
def province(make):
    return make.province()


@pytest.fixture
def commune(make, province):
    return make.commune("Một", province=province)


@pytest.fixture
def keeper(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.fixture
def team(make, commune):
    return make.established_team(make.village(commune))


def wish(team, by, name="Lò Văn Ví Dụ", year=1990):
    facts = MemberFacts(name, TeamRole.MEMBER, birth_year=year)
    return changes.propose_join(team.id, facts, Wish(clock.today(), clock.today()), by=by)


def test_who_wishes_to_join_is_not_merged_with_a_member_of_the_team(keeper, team):
    asked, member = wish(team, keeper), rosters.roster([team.id])[1]
    with pytest.raises(DomainError, match="Rút đề nghị đó rồi gộp lại"):
        people.merge(member.person_id, asked.person_id, by=keeper)


def test_two_wishes_for_one_team_are_not_merged(keeper, team):
    one, other = wish(team, keeper), wish(team, keeper, "Lò Văn Thử", 1991)
    with pytest.raises(DomainError, match="cũng đề nghị tham gia"):
        people.merge(one.person_id, other.person_id, by=keeper)


def test_a_withdrawn_wish_keeps_nobody_from_being_merged(keeper, team):
    asked, member = wish(team, keeper), rosters.roster([team.id])[1]
    changes.withdraw(team.id, asked.id, by=keeper)
    assert people.merge(member.person_id, asked.person_id, by=keeper).id == member.person_id


def test_a_wish_before_the_chair_is_not_merged_away(make, keeper, team, commune):
    asked, other = wish(team, keeper), make.member(make.team(make.village(commune)))
    make.submitted(team=team, kind_code=KIND, by=keeper)
    with pytest.raises(DomainError, match="đang nằm trong văn bản"):
        people.merge(other.person_id, asked.person_id, by=keeper)


def test_the_decision_seats_who_was_merged_once(make, keeper, team, commune):
    asked, other = wish(team, keeper), make.member(make.team(make.village(commune)))
    people.merge(other.person_id, asked.person_id, by=keeper)
    make.issued(team=team, kind_code=KIND, by=keeper)
    assert [one.person_id for one in rosters.roster([team.id])].count(other.person_id) == 1


def test_members_of_two_communes_are_not_merged(make, province, team):
    other = make.established_team(make.village(make.commune(province=province)))
    ids = [rosters.roster([one.id])[1].person_id for one in (team, other)]
    with pytest.raises(DomainError, match="ở hai xã, phường"):
        people.merge(*ids, by=make.account(Role.OFFICER, province))


def make_past(member) -> None:
    """The member has left the team by a decision of some day."""
    member.began_on = member.ended_on = clock.today()
    db.session.commit()


def test_who_has_moved_is_on_record_where_the_standing_team_is(make, browse, province, keeper, team):
    left = make.member(make.team(make.village(make.commune(province=province))))
    here = rosters.roster([team.id])[1]
    make_past(left)
    people.merge(left.person_id, here.person_id, by=make.account(Role.OFFICER, province))
    assert len(browse(keeper).open("people.index").column("Họ và tên")) == 3


def test_who_wishes_to_join_goes_along_when_communes_merge(make, browse, province, commune, keeper, team):
    two = make.commune("Hai", province=province)
    asked = wish(team, keeper)
    administrator = browse(make.account(Role.ADMINISTRATOR, province))
    merged_communes(administrator, province, two, commune, into="Hai")
    browse(make.account(Role.OFFICER, two)).open("people.show", person_id=asked.person_id)


def test_a_form_opened_before_the_merge_does_not_write_over_it(make, keeper, commune):
    team = make.team(make.village(commune))
    member, other = make.member(team), make.member(make.team(make.village(commune)), address="Xóm Mẫu")
    opened = member.revision
    people.merge(member.person_id, other.person_id, by=keeper)
    facts = MemberFacts("Trần Thị Thử", TeamRole.MEMBER)
    with pytest.raises(Conflict):
        teams.edit_member(team.id, member.id, facts, opened, by=keeper)


def test_who_stands_in_a_document_before_the_chair_is_not_mended_in_another_team(make, keeper, commune):
    team, other = make.team(make.village(commune), members=2), make.team(make.village(commune))
    member = make.member(other)
    people.merge(member.person_id, rosters.roster([team.id])[1].person_id, by=keeper)
    make.submitted(team=team, by=keeper)
    db.session.refresh(member)
    with pytest.raises(DomainError, match="đang nằm trong văn bản"):
        teams.edit_member(
            other.id, member.id, MemberFacts("Trần Thị Thử", TeamRole.MEMBER), member.revision, by=keeper
        )


def test_an_intake_is_not_taken_back_under_who_was_merged_since(make, keeper, commune):
    member = make.member(make.team(make.village(commune, "Thử")), full_name="Trần Thị Thử", birth_year=1980)
    head = ("STT", "Họ và tên", "Năm sinh", "Nhiệm vụ trong Tổ", "Thôn", "Điện thoại")
    row = (1, "Trần Thị Thử", 1980, "Thành viên", "Xóm Thử", "0900000001")
    batch = committed(commune, keeper, workbooks.listing(row, head=head))
    other = make.member(make.team(make.village(commune)))
    people.merge(other.person_id, member.person_id, by=keeper)
    with pytest.raises(DomainError, match="đã được sửa sau khi nhập"):
        intake.undo(commune, batch.id, by=keeper)

"""A person's page: the way through the teams, the hidden number, and two records that become one."""

import pytest
from sqlalchemy import select

from blueprints.people import actions, queries
from blueprints.teams.models import Person
from core import clock
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from core.errors import DomainError


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.fixture
def two(make, commune):
    """One person on record twice, in two teams."""
    first = make.member(make.team(make.village(commune)), full_name="Lò Văn Ví Dụ", birth_year=1990)
    second = make.member(
        make.team(make.village(commune)), full_name="Lo Van Vi Du", birth_year=1990, phone="0912345678"
    )
    return first.person, second.person


def test_two_spellings_of_a_name_are_suspected(two, commune):
    assert [(pair.one.id, pair.other.id) for pair in queries.suspected_pairs(commune)] == [
        (two[0].id, two[1].id)
    ]


def test_the_kept_record_takes_over_the_memberships(two, officer):
    kept = actions.merge(two[0].id, two[1].id, by=officer)
    assert {stay.person_id for stay in queries.stays([two[0].id, two[1].id])} == {kept.id}


def test_the_kept_record_is_filled_from_the_other(two, officer):
    assert actions.merge(two[0].id, two[1].id, by=officer).phone == "0912345678"


def test_the_merged_record_stays_and_points_to_the_other(two, officer):
    actions.merge(two[0].id, two[1].id, by=officer)
    assert db.session.get_one(Person, two[1].id).merged_into_id == two[0].id


def test_a_merged_pair_is_suspected_no_more(two, officer, commune):
    actions.merge(two[0].id, two[1].id, by=officer)
    assert queries.suspected_pairs(commune) == []


def test_a_record_is_merged_once(two, officer):
    actions.merge(two[0].id, two[1].id, by=officer)
    with pytest.raises(DomainError, match="đã được gộp"):
        actions.merge(two[0].id, two[1].id, by=officer)


def test_two_seats_in_one_team_at_one_time_are_not_merged(make, officer, commune):
    team = make.team(make.village(commune))
    one = make.member(team, full_name="Lò Văn Ví Dụ", birth_year=1990)
    other = make.member(team, full_name="Lo Van Vi Du", birth_year=1990)
    with pytest.raises(DomainError, match="cùng có trong"):
        actions.merge(one.person_id, other.person_id, by=officer)


def test_a_merge_is_on_record(two, officer):
    actions.merge(two[0].id, two[1].id, by=officer)
    entry = db.session.scalars(select(AuditEntry).where(AuditEntry.act == "person.merge")).one()
    assert (entry.record_id, entry.detail) == (two[0].id, {"merged": two[1].id})


def test_the_page_compares_and_merges(two, officer, browse):
    page = browse(officer).open("people.suspected").follow("So sánh").press("Giữ hồ sơ này")
    assert "Đã gộp hai hồ sơ" in page.text


def test_the_merged_records_page_leads_to_the_kept_one(two, officer, browse):
    actions.merge(two[0].id, two[1].id, by=officer)
    page = browse(officer).open("people.show", person_id=two[1].id)
    assert "Hồ sơ này đã được gộp vào" in page.text


def test_the_officer_of_the_commune_sees_the_number(two, officer, browse):
    assert "0912345678" in browse(officer).open("people.show", person_id=two[1].id).text


@pytest.mark.parametrize("role", [Role.LEADER, Role.FINANCE, Role.ADMINISTRATOR])
def test_others_see_its_end_only(make, two, commune, browse, role):
    page = browse(make.account(role, commune)).open("people.show", person_id=two[1].id)
    assert ("0912345678" in page.text, "•••••••678" in page.text) == (False, True)


def test_the_province_sees_its_end_only(make, two, commune, browse):
    page = browse(make.account(Role.OFFICER, commune.parent)).open("people.index")
    assert "•••••••678" in page.text


def test_a_number_is_shown_on_request(make, two, commune, browse):
    page = browse(make.account(Role.LEADER, commune)).open("people.show", person_id=two[1].id)
    assert "0912345678" in page.press("Xem số điện thoại").text


def test_who_looked_at_a_number_is_on_record(make, two, commune, browse):
    leader = make.account(Role.LEADER, commune)
    browse(leader).open("people.show", person_id=two[1].id).press("Xem số điện thoại")
    db.session.rollback()
    entry = db.session.scalars(select(AuditEntry).where(AuditEntry.act == "person.reveal")).one()
    assert (entry.actor_id, entry.record_id, entry.detail) == (leader.id, two[1].id, {})


def test_the_page_tells_the_way_through_the_teams(make, commune, officer, browse):
    team = make.established_team(make.village(commune), members=1)
    person = team.memberships[0].person
    page = browse(officer).open("people.show", person_id=person.id)
    assert page.column("Quyết định") == ["Số 01/QĐ-UBND"]


def test_a_person_of_another_commune_is_not_there(make, two, browse):
    stranger = browse(make.account(Role.OFFICER)).open("people.show", person_id=two[0].id, status=404)
    assert stranger.heading == "Không tìm thấy"


def test_a_school_pupil_is_pointed_out(make, commune, officer, browse):
    year = clock.today().year - 16
    member = make.member(make.team(make.village(commune)), full_name="Lò Thị Học Sinh", birth_year=year)
    page = browse(officer).open("people.show", person_id=member.person_id)
    assert "chưa đủ 18 tuổi" in page.text

"""A province's officer mends a member without being shown the phone number; showing it is put on record."""

import pytest

from core.access import Role

pytestmark = pytest.mark.one_database

PHONE = "0987004321"


@pytest.fixture
def member(make):
    return make.member(make.team(make.village(make.commune())), phone=PHONE)


@pytest.fixture
def officer(make, browse, member):
    """Of the province, with the member's form open."""
    officer = browse(make.account(Role.OFFICER, member.team.commune.parent))
    return officer.open("teams.member", team_id=member.team_id, membership_id=member.id)


def phone_on_record(make, browse, member) -> list[str]:
    own = browse(make.account(Role.OFFICER, member.team.commune))
    return own.open("teams.show", team_id=member.team_id).column("Số điện thoại")


def test_the_form_does_not_show_the_number(officer):
    assert PHONE not in str(officer.page)


def test_a_number_left_empty_stays(make, browse, officer, member):
    officer.fill("Nơi ở", "Xóm Mẫu").press("Lưu thành viên")
    assert phone_on_record(make, browse, member) == [PHONE]


def test_another_number_takes_its_place(make, browse, officer, member):
    officer.fill("Số điện thoại", "0900000009").press("Lưu thành viên")
    assert phone_on_record(make, browse, member) == ["0900000009"]


def test_who_was_too_late_is_not_told_the_number(browse, make, officer, member):
    other = browse(make.account(Role.OFFICER, member.team.commune))
    other.open("teams.member", team_id=member.team_id, membership_id=member.id)
    other.fill("Nơi ở", "Xóm Thử").press("Lưu thành viên")
    officer.press("Lưu thành viên", status=409)
    assert PHONE not in str(officer.page)

"""Communes renamed, merged, divided by a province's administrator; their villages and teams go along."""

import pytest

from blueprints.units.queries import agencies
from core.access import Role
from tests.builders import RESOLUTION


@pytest.fixture
def province(make):
    return make.province()


@pytest.fixture
def administrator(make, browse, province):
    return browse(make.account(Role.ADMINISTRATOR, province))


@pytest.fixture
def two(make, province):
    return make.commune("Một", province=province), make.commune("Hai", province=province)


def filled(browser, name: str):
    browser.fill("Ngày có hiệu lực", "01/01/2026").fill("Căn cứ", RESOLUTION)
    return browser.choose("Loại", "Xã").fill("Tên mới", name)


def titles(browser, unit) -> list[str]:
    browser.open("units.show", code=unit.code)
    return [a.get_text() for a in browser.page.select("#below td a")]


def merged(browser, province, one, two, into: str = "Một"):
    browser.open("units.show", code=province.code).follow("Sáp nhập xã")
    browser.fill(one.title, "on").fill(two.title, "on").press("Tiếp tục")
    browser.choose("Sau khi sáp nhập", f"{one.title} tiếp tục")
    return filled(browser, into).press("Sáp nhập")


def test_a_commune_takes_a_new_name(administrator, province, two):
    administrator.open("units.show", code=two[0].code).follow("Đổi tên")
    filled(administrator, "Ba").press("Đổi tên")
    assert titles(administrator, province) == ["Xã Ba", "Xã Hai"]


def test_the_agencies_of_a_renamed_commune_head_their_papers_with_the_new_name(administrator, two):
    administrator.open("units.show", code=two[0].code).follow("Đổi tên")
    filled(administrator, "Ba").press("Đổi tên")
    administrator.open("units.show", code=two[0].code)
    assert "ỦY BAN NHÂN DÂN XÃ BA" in administrator.text
    assert "XÃ MỘT" not in administrator.text


def test_what_an_agency_was_called_by_hand_stays(make, administrator, two):
    committee = agencies(two[0].id)[0]
    administrator.open("units.agency", code=two[0].code, agency_code=committee.code.value)
    administrator.fill("Địa danh", "Nơi Khác").press("Lưu")
    administrator.open("units.show", code=two[0].code).follow("Đổi tên")
    filled(administrator, "Ba").press("Đổi tên")
    assert "Nơi Khác" in administrator.open("units.show", code=two[0].code).text


def test_merged_communes_become_one_with_all_villages(make, administrator, province, two):
    make.village(two[0], "A"), make.village(two[1], "B")
    merged(administrator, province, *two)
    assert titles(administrator, province) == ["Xã Một"]
    assert titles(administrator, two[0]) == ["Xóm A", "Xóm B"]


def test_the_teams_of_a_merged_commune_are_listed_in_its_successor(
    make, browse, administrator, province, two
):
    make.team(make.village(two[1], "B"), members=1)
    merged(administrator, province, *two)
    officer = browse(make.account(Role.OFFICER, two[0])).open("/to/")
    assert officer.page.select_one("td a").get_text() == "Xóm B"


def test_the_own_team_of_a_merged_commune_waits_for_a_decision(make, browse, administrator, province, two):
    make.team(two[1], members=1)
    merged(administrator, province, *two)
    officer = browse(make.account(Role.OFFICER, two[0])).open("mergers.index")
    assert officer.column("Tổ") == ["Xã Hai"]


def test_a_team_of_a_renamed_commune_is_found_by_the_new_name(make, administrator, two):
    make.team(make.village(two[0], "A"))
    administrator.open("units.show", code=two[0].code).follow("Đổi tên")
    filled(administrator, "Ba").press("Đổi tên")
    assert administrator.open("/to/?q=xa ba").column("Xã, phường") == ["Xã Ba"]


def test_a_divided_commune_gives_villages_and_their_teams_to_the_new_one(make, administrator, province, two):
    a, _ = make.village(two[0], "A"), make.village(two[0], "B")
    make.team(a)
    administrator.open("units.show", code=two[0].code).follow("Chia")
    administrator.fill("Xóm A", "on").press("Tiếp tục").fill("Mã đơn vị mới", "99001")
    filled(administrator, "Ba").press("Chia")
    assert titles(administrator, two[0]) == ["Xóm B"]
    assert administrator.open("/don-vi/99001").heading == "Xã Ba"
    assert [a.get_text() for a in administrator.page.select("#below td a")] == ["Xóm A"]
    assert administrator.open("/to/").column("Xã, phường") == ["Xã Ba"]


@pytest.mark.parametrize("code", ["123", "abcde", "taken"])
def test_a_new_commune_needs_a_code_of_its_own(make, administrator, two, code):
    make.village(two[0], "A")
    administrator.open("units.show", code=two[0].code).follow("Chia")
    administrator.fill("Xóm A", "on").press("Tiếp tục")
    administrator.fill("Mã đơn vị mới", two[1].code if code == "taken" else code)
    filled(administrator, "Ba").press("Chia", status=422)
    assert administrator.error_of("Mã đơn vị mới")


def test_a_name_of_another_commune_of_the_province_is_refused(administrator, two):
    administrator.open("units.show", code=two[0].code).follow("Đổi tên")
    filled(administrator, "Hai").press("Đổi tên", status=422)
    assert "đã có xã Hai" in administrator.error_of("Tên mới")

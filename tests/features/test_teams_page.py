"""A team: proposed in a unit that has none, named, shown, taken back."""

import pytest

from core import clock
from core.access import Role
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def village(make, commune):
    return make.village(commune, "Nà Thử")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def test_a_team_of_a_village_is_added(officer, village):
    officer.open("/to/").follow("Thêm Tổ").choose("Đơn vị lập Tổ", "Xóm Nà Thử").press("Thêm Tổ")
    assert officer.heading == "Tổ chuyển đổi số cộng đồng xóm Nà Thử"


def test_a_team_of_the_commune_itself_is_added(officer):
    officer.open("/to/moi").choose("Đơn vị lập Tổ", "Xã Bản Mẫu").press("Thêm Tổ")
    assert "Tổ của xã" in officer.text


def test_a_new_team_waits_to_be_established(officer, village):
    officer.open("/to/moi").choose("Đơn vị lập Tổ", "Xóm Nà Thử").press("Thêm Tổ")
    assert "Chờ thành lập" in officer.text


def test_a_new_team_leads_to_its_first_member_and_its_decision(make, officer, village):
    officer.open("teams.show", team_id=make.team(village).id)
    assert {"Thêm thành viên", "Soạn quyết định", "Soạn tờ trình"} <= set(officer.links())


def test_a_unit_with_a_team_is_not_offered_again(make, officer, village):
    make.team(village)
    offered = officer.open("/to/moi").field("Đơn vị lập Tổ").get_text()
    assert "Nà Thử" not in offered


def test_two_who_add_the_same_team_make_one(make, officer, village):
    officer.open("/to/moi").choose("Đơn vị lập Tổ", "Xóm Nà Thử")
    make.team(village)
    officer.press("Thêm Tổ", status=422)
    assert len(officer.open("/to/").column("Tổ")) == 1


def test_a_team_needs_a_unit(officer, village):
    officer.open("/to/moi")
    officer.send(officer.page.select_one("main form[method=post]"), status=422, unit_id="")
    assert "Chọn" in officer.error_of("Đơn vị lập Tổ")


def test_a_commune_whose_units_all_have_teams_is_told_what_to_do(make, officer, commune):
    make.team(commune)
    assert "Mọi đơn vị đã có Tổ" in officer.open("/to/moi").text


def test_a_province_chooses_the_commune_first(make, browse):
    province = make.province()
    make.village(make.commune("Một Mẫu", province=province), "Nà Thử")
    officer = browse(make.account(Role.OFFICER, province)).open("/to/moi")
    officer.choose("Xã, phường", "Xã Một Mẫu").press("Chọn xã")
    officer.choose("Đơn vị lập Tổ", "Xóm Nà Thử").press("Thêm Tổ")
    assert officer.heading == "Tổ chuyển đổi số cộng đồng xóm Nà Thử"


def test_a_team_is_renamed(make, officer, village):
    officer.open("teams.show", team_id=make.team(village).id).follow("Đổi tên gọi")
    officer.fill("Tên gọi", "Tổ công nghệ số cộng đồng").press("Lưu")
    assert officer.heading == "Tổ công nghệ số cộng đồng xóm Nà Thử"


def test_a_renamed_team_is_found_by_its_new_name(make, officer, village):
    officer.open("teams.rename", team_id=make.team(village).id).fill("Tên gọi", "Tổ công nghệ").press("Lưu")
    assert officer.open("/to/?q=cong nghe").column("Tổ") == ["Xóm Nà Thử"]


def test_a_team_without_a_name_is_refused(make, officer, village):
    officer.open("teams.rename", team_id=make.team(village).id).fill("Tên gọi", " ").press("Lưu", status=422)
    assert officer.error_of("Tên gọi") == "Nhập tên gọi của Tổ."


def test_a_team_with_a_name_as_long_as_its_field_takes_is_drafted(make, browse, officer, village, commune):
    make.signer(commune)
    team = make.team(village, members=1)
    officer.open("teams.rename", team_id=team.id).fill("Tên gọi", "Tổ " + "s" * 197).press("Lưu")
    officer.follow("Soạn quyết định").press("Lập dự thảo")
    assert "Quyết định" in officer.heading


def test_a_proposed_team_is_taken_back_with_its_members(make, officer, village):
    officer.open("teams.show", team_id=make.team(village, members=2).id).press("Xóa Tổ")
    assert "Chưa có Tổ nào" in officer.text


def test_a_village_whose_team_was_taken_back_may_have_one_again(make, officer, village):
    officer.open("teams.show", team_id=make.team(village).id).press("Xóa Tổ")
    officer.open("/to/moi").choose("Đơn vị lập Tổ", "Xóm Nà Thử").press("Thêm Tổ")
    assert officer.heading == "Tổ chuyển đổi số cộng đồng xóm Nà Thử"


def test_a_team_with_a_draft_is_not_taken_back(make, officer, village):
    team = make.team(village, members=1)
    make.draft(team=team)
    officer.open("teams.show", team_id=team.id).press("Xóa Tổ", status=422)
    assert "Hủy dự thảo trước" in officer.text


def test_a_team_whose_draft_was_discarded_is_taken_back(make, browse, officer, village):
    team = make.team(village, members=1)
    document = make.draft(team=team)
    browse(document.drafter).open("documents.show", document_id=document.id).press("Hủy dự thảo")
    officer.open("teams.show", team_id=team.id).press("Xóa Tổ")
    assert "Chưa có Tổ nào" in officer.text


def test_an_established_team_shows_its_decision_and_day(make, officer, village):
    entry = make.issued(team=make.team(village, members=1))
    shown = officer.open("teams.show", team_id=entry.document.subjects[0].record_id).text
    assert f"Số 01/QĐ-UBND ngày {short_date(clock.today())}" in shown


def test_a_team_lists_the_documents_about_it(make, officer, village):
    team = make.team(village, members=1)
    document = make.draft(team=team)
    officer.open("teams.show", team_id=team.id).follow("Quyết định về việc thành lập")
    assert officer.path == f"/van-ban/{document.id}"


def test_a_team_without_members_says_how_to_begin(make, officer, village):
    assert "Thêm Tổ trưởng trước" in officer.open("teams.show", team_id=make.team(village).id).text

"""The pages of a team's changes, as an officer walks through them."""

import pytest

from core import clock
from core.access import Role
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database

TODAY = short_date(clock.today())


@pytest.fixture
def team(make):
    return make.established_team(members=3)


@pytest.fixture
def officer(make, team, browse):
    return browse(make.account(Role.OFFICER, team.commune))


def ask_to_join(officer, team, name="Lò Văn Ví Dụ", introduced=""):
    officer.open("changes.join", team_id=team.id)
    officer.fill("Họ và tên", name).fill("Năm sinh", "1990").fill("Ngày đề nghị", TODAY)
    officer.fill("Ngày Tổ trưởng", introduced)
    return officer.press("Ghi đề nghị")


def test_the_team_leads_to_its_changes(officer, team):
    officer.open("teams.show", team_id=team.id).follow("Thay đổi thành viên")
    assert officer.heading == "Thay đổi thành viên"


def test_both_rosters_stand_side_by_side(officer, team):
    ask_to_join(officer, team, introduced=TODAY)
    assert officer.column("Khác hiện tại") == [
        "",
        "",
        "",
        "Mới tham gia",
    ] or "Mới tham gia" in officer.column("Khác hiện tại")


def test_a_wish_is_listed_with_its_state(officer, team):
    ask_to_join(officer, team)
    assert officer.column("Tình trạng") == ["Đề nghị, chờ Tổ trưởng"]


def test_the_team_leaders_word_is_noted(officer, team):
    ask_to_join(officer, team).follow("Tổ trưởng giới thiệu")
    officer.fill("Ngày Tổ trưởng", TODAY).press("Ghi ý kiến")
    assert officer.column("Tình trạng") == ["Chờ Chủ tịch quyết định"]


def test_a_decision_is_offered_once_a_wish_waits_for_the_chair(officer, team):
    ask_to_join(officer, team)
    assert "Soạn quyết định" not in officer.links()
    ask_to_join(officer, team, "Vàng Thị Thử", TODAY)
    assert "Soạn quyết định" in officer.links()


def test_the_offered_decision_is_drafted_from_the_difference(make, officer, team):
    make.signer(team.commune)
    ask_to_join(officer, team, introduced=TODAY).follow("Soạn quyết định")
    officer.press("Lập dự thảo")
    assert "bổ sung thành viên" in officer.text


def test_a_leader_who_leaves_is_asked_for_a_successor(officer, team):
    officer.open("changes.show", team_id=team.id).follow("Xin thôi")
    officer.fill("Lý do thôi", "Chuyển công tác").fill("Ngày đề nghị", TODAY).press("Ghi đề nghị")
    assert officer.heading == "Giới thiệu người thay"


def test_a_member_may_leave_without_a_successor(make, officer, team):
    officer.open("changes.show", team_id=team.id)
    officer.page.select("a[href*='xin-thoi']")[0].decompose()
    officer.follow("Xin thôi")
    officer.fill("Lý do thôi", "Chuyển công tác").fill("Ngày đề nghị", TODAY).press("Ghi đề nghị")
    assert officer.heading == "Thay đổi thành viên"


def test_an_impossible_day_is_said_beside_its_field(officer, team):
    officer.open("changes.join", team_id=team.id)
    officer.fill("Họ và tên", "Lò Văn Ví Dụ").fill("Ngày đề nghị", "31/02/2026")
    officer.press("Ghi đề nghị", status=422)
    assert officer.error_of("Ngày đề nghị").startswith("Không có ngày 31/02/2026")


def test_what_was_typed_is_still_there_after_a_refusal(officer, team):
    officer.open("changes.join", team_id=team.id)
    officer.fill("Họ và tên", "Lò Văn Ví Dụ").fill("Ngày đề nghị", "hôm qua")
    officer.press("Ghi đề nghị", status=422)
    assert (officer.value_of("Họ và tên"), officer.value_of("Ngày đề nghị")) == ("Lò Văn Ví Dụ", "hôm qua")


def test_a_refusal_is_shown_with_its_reason(officer, team):
    ask_to_join(officer, team, introduced=TODAY).follow("Không đồng ý")
    officer.fill("Lý do không đồng ý", "Chưa cư trú trên địa bàn.").press("Ghi không đồng ý")
    assert officer.column("Kết quả") == ["Không đồng ý: Chưa cư trú trên địa bàn."]


def test_a_leader_sees_the_changes_but_cannot_make_any(make, team, browse, officer):
    ask_to_join(officer, team)
    leader = browse(make.account(Role.LEADER, team.commune)).open("changes.show", team_id=team.id)
    assert (leader.column("Họ và tên")[0], leader.buttons()) == ("Lò Văn Ví Dụ", [])


def test_another_commune_sees_nothing_of_it(make, team, browse):
    stranger = browse(make.account(Role.OFFICER))
    stranger.open("changes.show", team_id=team.id, status=404)
    assert stranger.heading == "Không tìm thấy"


def test_the_commune_lists_what_waits(officer, team):
    ask_to_join(officer, team)
    officer.open("changes.index")
    assert officer.column("Họ và tên") == ["Lò Văn Ví Dụ"]


def test_a_dissolution_is_proposed_with_its_reason(officer, team):
    officer.open("changes.dissolve", team_id=team.id)
    officer.fill("Lý do giải thể", "Sáp nhập xóm").fill("Ngày đề nghị", TODAY).press("Ghi đề nghị")
    assert officer.column("Đề nghị") == ["Giải thể Tổ"]


def test_who_is_in_another_team_is_pointed_out(make, officer, team):
    make.member(make.team(make.village(team.commune)), full_name="Lò Văn Ví Dụ", birth_year=1990)
    assert "đang có trong Tổ chuyển đổi số cộng đồng xóm" in ask_to_join(officer, team).text


def test_who_is_in_no_other_team_is_not(officer, team):
    assert "đang có trong" not in ask_to_join(officer, team).text

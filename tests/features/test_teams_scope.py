"""Who reaches which team: a commune its own, a province all of its communes', nobody another's."""

import pytest

from core.access import Role

MISSING = 987_654


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture(params=["of the same province", "of another province"])
def foreign(request, make, commune):
    """A team of another commune, with a leader."""
    province = commune.parent if request.param == "of the same province" else make.province()
    return make.team(make.village(make.commune(province=province)), members=1)


def addresses(team_id: int, member_id: int) -> dict[str, str]:
    return {
        "the team": f"/to/{team_id}",
        "its name": f"/to/{team_id}/ten",
        "a new member": f"/to/{team_id}/thanh-vien/moi",
        "a member": f"/to/{team_id}/thanh-vien/{member_id}",
    }


@pytest.mark.parametrize("page", addresses(0, 0))
def test_a_team_of_another_commune_is_answered_like_a_missing_one(officer, foreign, page):
    member_id = foreign.memberships[0].id
    there = officer.open(addresses(foreign.id, member_id)[page], status=404).text
    assert there == officer.open(addresses(MISSING, member_id)[page], status=404).text


def test_a_missing_team_says_what_to_do(officer):
    assert "chọn Tổ trong danh sách" in officer.open(f"/to/{MISSING}", status=404).text


def test_a_number_no_team_can_have_is_not_found(officer):
    assert officer.open("/to/99999999999999999999", status=404).heading == "Không tìm thấy"


def test_a_member_of_another_team_is_not_reached_through_ones_own(make, officer, commune, foreign):
    own = make.team(make.village(commune))
    member_id = foreign.memberships[0].id
    assert "Không có thành viên này" in officer.open(f"/to/{own.id}/thanh-vien/{member_id}", status=404).text


@pytest.mark.parametrize("act", ["xoa", "ten", "thanh-vien/moi"], ids=["remove", "rename", "new member"])
def test_a_form_sent_to_another_communes_team_changes_nothing(make, browse, officer, foreign, act):
    form = officer.open("/to/moi").page.find("form", method="post") or officer.page.form
    form["action"], form["method"] = f"/to/{foreign.id}/{act}", "post"
    officer.send(form, status=404)
    owner = browse(make.account(Role.OFFICER, foreign.commune))
    assert owner.open("teams.show", team_id=foreign.id).column("Họ và tên") == ["Trần Thị Thử"]


def test_another_communes_teams_are_not_listed(officer, foreign):
    assert "Chưa có Tổ nào" in officer.open("/to/").text


def test_a_province_lists_the_teams_of_all_its_communes(make, browse):
    province = make.province()
    for name in ("Một Mẫu", "Hai Mẫu"):
        make.team(make.commune(name, province=province))
    officer = browse(make.account(Role.OFFICER, province)).open("/to/")
    assert officer.column("Xã, phường") == ["Xã Hai Mẫu", "Xã Một Mẫu"]


def test_a_province_opens_a_team_of_its_commune(make, browse):
    province = make.province()
    team = make.team(make.village(make.commune(province=province), "Nà Thử"))
    officer = browse(make.account(Role.OFFICER, province)).open("teams.show", team_id=team.id)
    assert officer.heading == "Tổ chuyển đổi số cộng đồng xóm Nà Thử"


def test_a_province_officer_adds_a_member_in_its_commune(make, browse):
    province = make.province()
    team = make.team(make.village(make.commune(province=province)))
    officer = browse(make.account(Role.OFFICER, province)).open("teams.new_member", team_id=team.id)
    officer.fill("Họ và tên", "Lò Văn Ví Dụ").press("Lưu thành viên")
    assert officer.column("Họ và tên") == ["Lò Văn Ví Dụ"]


def test_a_province_does_not_open_a_team_of_another_province(make, browse):
    officer = browse(make.account(Role.OFFICER, make.province()))
    assert "Không có Tổ này" in officer.open("teams.show", team_id=make.team().id, status=404).text


def test_a_province_does_not_list_the_teams_of_another_province(make, browse):
    make.team()
    assert "Chưa có Tổ nào" in browse(make.account(Role.OFFICER, make.province())).open("/to/").text


def test_a_team_cannot_be_proposed_in_another_commune(make, officer, commune):
    officer.open(f"/to/moi?xa={make.commune(province=commune.parent).code}", status=404)


@pytest.mark.parametrize("role", [Role.LEADER, Role.FINANCE, Role.DEPARTMENT_HEAD, Role.ADMINISTRATOR])
def test_who_only_reads_is_offered_no_change_of_a_team(make, browse, commune, role):
    team = make.team(make.village(commune), members=1)
    reader = browse(make.account(role, commune)).open("teams.show", team_id=team.id)
    assert reader.column("Họ và tên") == ["Trần Thị Thử"]
    assert not {"Xóa Tổ", "Thêm thành viên", "Đổi tên gọi"} & {*reader.buttons(), *reader.links()}


def test_who_only_reads_cannot_add_a_member(make, browse, commune):
    team = make.team(make.village(commune))
    reader = browse(make.account(Role.LEADER, commune))
    assert "không được giao việc này" in reader.open("teams.new_member", team_id=team.id, status=403).text

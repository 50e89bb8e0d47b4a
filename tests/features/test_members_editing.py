"""Members are added, edited and removed in the page, with htmx and without."""

import pytest

from blueprints.composition.rules import TeamRole
from core.access import Role


@pytest.fixture
def team(make):
    return make.team(make.village(make.commune("Bản Mẫu"), "Nà Thử"))


@pytest.fixture
def officer(make, browse, team):
    return browse(make.account(Role.OFFICER, team.commune))


def page_of(browser, team):
    return browser.open("teams.show", team_id=team.id)


def fill_whole_form(browser):
    browser.fill("Họ và tên", "Lò Văn Ví Dụ").choose("Nhiệm vụ", "Tổ trưởng").fill("Năm sinh", "1985")
    browser.choose("Giới tính", "Nam").fill("Nghề nghiệp", "Trưởng xóm").fill("Nơi ở", "Xóm Nà Thử")
    return browser.fill("Số điện thoại", "0912345678").fill("Ghi chú", "Kiêm nhiệm")


def test_a_member_is_added_with_all_that_a_decision_prints(officer, team):
    fill_whole_form(page_of(officer, team).follow("Thêm thành viên")).press("Lưu thành viên")
    titles = (
        "Họ và tên",
        "Nhiệm vụ",
        "Năm sinh",
        "Giới tính",
        "Nghề nghiệp, chức vụ",
        "Nơi ở",
        "Số điện thoại",
    )
    assert [officer.column(title) for title in titles] == [
        ["Lò Văn Ví Dụ"],
        ["Tổ trưởng"],
        ["1985"],
        ["Nam"],
        ["Trưởng xóm"],
        ["Xóm Nà Thử"],
        ["0912345678"],
    ]


def test_the_form_shows_again_all_that_was_recorded(officer, team):
    fill_whole_form(page_of(officer, team).follow("Thêm thành viên")).press("Lưu thành viên").follow("Sửa")
    labels = (
        "Họ và tên",
        "Nhiệm vụ",
        "Năm sinh",
        "Giới tính",
        "Nghề nghiệp",
        "Nơi ở",
        "Số điện thoại",
        "Ghi chú",
    )
    assert [officer.value_of(label) for label in labels] == [
        "Lò Văn Ví Dụ",
        "leader",
        "1985",
        "male",
        "Trưởng xóm",
        "Xóm Nà Thử",
        "0912345678",
        "Kiêm nhiệm",
    ]


def test_a_member_needs_only_a_name(officer, team):
    officer.open("teams.new_member", team_id=team.id).fill("Họ và tên", "Lò Văn Ví Dụ").press(
        "Lưu thành viên"
    )
    assert officer.column("Họ và tên") == ["Lò Văn Ví Dụ"]


def test_an_addition_is_confirmed_by_name(officer, team):
    officer.open("teams.new_member", team_id=team.id).fill("Họ và tên", "Lò Văn Ví Dụ").press(
        "Lưu thành viên"
    )
    assert "Đã thêm Lò Văn Ví Dụ." in officer.text


def test_a_name_is_kept_without_stray_spaces(officer, team):
    officer.open("teams.new_member", team_id=team.id)
    officer.fill("Họ và tên", "  Lò\u00a0 Văn  Ví Dụ ").press("Lưu thành viên")
    assert officer.column("Họ và tên") == ["Lò Văn Ví Dụ"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("091 234 5678", "0912345678", id="spaced"),
        pytest.param("+84 91 234 5678", "0912345678", id="with the country code"),
        pytest.param("0206.385.2345", "02063852345", id="a landline"),
    ],
)
def test_a_phone_number_is_shown_in_one_spelling(officer, team, typed, kept):
    officer.open("teams.new_member", team_id=team.id).fill("Họ và tên", "Lò Văn Ví Dụ")
    officer.fill("Số điện thoại", typed).press("Lưu thành viên")
    assert officer.column("Số điện thoại") == [kept]


def test_a_member_is_edited(make, officer, team):
    make.member(team, full_name="Trần Thị Thử")
    page_of(officer, team).follow("Sửa").fill("Họ và tên", "Trần Thị Thứ").press("Lưu thành viên")
    assert officer.column("Họ và tên") == ["Trần Thị Thứ"]


def test_a_recorded_value_can_be_emptied_again(make, officer, team):
    make.member(team, phone="0912345678")
    page_of(officer, team).follow("Sửa").fill("Số điện thoại", "").press("Lưu thành viên")
    assert officer.column("Số điện thoại") == [""]


def test_a_member_is_removed(make, officer, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    make.member(team, full_name="Trần Thị Thử")
    page_of(officer, team).press("Xóa Lò Văn Ví Dụ")
    assert officer.column("Họ và tên") == ["Trần Thị Thử"]


def test_a_removed_member_can_be_added_again(make, officer, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    page_of(officer, team).press("Xóa Lò Văn Ví Dụ").follow("Thêm thành viên")
    officer.fill("Họ và tên", "Lò Văn Ví Dụ").press("Lưu thành viên")
    assert officer.column("Họ và tên") == ["Lò Văn Ví Dụ"]


def test_removing_a_member_twice_says_that_nobody_is_there(make, browse, officer, team):
    make.member(team)
    other = page_of(browse(make.account(Role.CLERK, team.commune)), team)
    page_of(officer, team).press("Xóa Trần Thị Thử")
    assert "Không có thành viên này" in other.press("Xóa Trần Thị Thử", status=404).text


def test_the_list_goes_by_position_then_by_given_name(make, officer, team):
    for full_name, role in (
        ("Nguyễn Văn Thử", TeamRole.MEMBER),
        ("Trần Thị Dung", TeamRole.MEMBER),
        ("Lò Văn Đạt", TeamRole.MEMBER),
        ("Vi Văn Yên", TeamRole.DEPUTY),
        ("Vi Thị Yến", TeamRole.LEADER),
        ("Bế Văn Dung", TeamRole.MEMBER),
    ):
        make.member(team, full_name=full_name, role=role)
    assert page_of(officer, team).column("Họ và tên") == [
        "Vi Thị Yến",
        "Vi Văn Yên",
        "Bế Văn Dung",
        "Trần Thị Dung",
        "Lò Văn Đạt",
        "Nguyễn Văn Thử",
    ]


def test_the_number_of_members_in_the_list_of_teams_follows(make, officer, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    make.member(team)
    page_of(officer, team).press("Xóa Lò Văn Ví Dụ")
    assert officer.open("/to/").column("Thành viên") == ["1", "1"]  # the team, and the sum


def test_htmx_gets_the_form_alone(officer, team):
    officer.open("teams.new_member", htmx=True, team_id=team.id)
    assert (officer.page.html, officer.field("Họ và tên").name) == (None, "input")


def test_after_an_addition_htmx_gets_the_roster_for_its_place(officer, team):
    officer.open("teams.new_member", htmx=True, team_id=team.id)
    officer.fill("Họ và tên", "Lò Văn Ví Dụ").press("Lưu thành viên", htmx=True)
    assert officer.headers["HX-Retarget"] == "#roster"
    assert (officer.page.html, officer.column("Họ và tên")) == (None, ["Lò Văn Ví Dụ"])


def test_after_a_refusal_htmx_gets_the_form_with_the_reason_and_what_was_typed(officer, team):
    officer.open("teams.new_member", htmx=True, team_id=team.id)
    officer.fill("Họ và tên", "Lò Văn 1").press("Lưu thành viên", htmx=True, status=422)
    assert "HX-Retarget" not in officer.headers
    assert (officer.page.html, officer.value_of("Họ và tên")) == (None, "Lò Văn 1")


def test_after_a_removal_htmx_gets_the_roster(make, officer, team):
    make.member(team)
    page_of(officer, team).press("Xóa Trần Thị Thử", htmx=True)
    assert (officer.page.html, officer.headers["HX-Retarget"]) == (None, "#roster")
    assert "Đã đưa thành viên ra khỏi danh sách" in officer.page.get_text()


def test_the_place_that_htmx_fills_stands_on_the_page(make, officer, team):
    page_of(officer, team)
    assert officer.page.find(id="roster").find(id="member-form")

"""What is wrong about a member is said beside its field and in the summary; nothing typed is lost, nothing
half saved."""

import unicodedata

import pytest

from blueprints.composition.rules import TeamRole
from core.access import Role

pytestmark = pytest.mark.one_database

TYPED = {
    "Họ và tên": "Lò Văn Ví Dụ",
    "Năm sinh": "1985",
    "Nghề nghiệp": "Trưởng xóm",
    "Nơi ở": "Xóm Nà Thử",
    "Số điện thoại": "0912345678",
    "Ghi chú": "Kiêm nhiệm",
}
NEXT_YEAR = "2100"

WRONG = [
    pytest.param("Họ và tên", "", "Nhập họ và tên", id="no name"),
    pytest.param("Họ và tên", "   ", "Nhập họ và tên", id="a name of spaces"),
    pytest.param("Họ và tên", "Lò Văn 1", "chỉ gồm chữ cái", id="a digit in the name"),
    pytest.param("Họ và tên", "L" * 101, "Tối đa 100 ký tự", id="an endless name"),
    pytest.param("Số điện thoại", "09123abc45", "chỉ gồm chữ số", id="a phone with letters"),
    pytest.param("Số điện thoại", "0912", "10 hoặc 11 chữ số", id="a phone too short"),
    pytest.param("Năm sinh", "85", "4 chữ số", id="two digits for a year"),
    pytest.param("Năm sinh", "một chín tám lăm", "Tối đa 10 ký tự", id="a year in words"),
    pytest.param("Năm sinh", "198O", "4 chữ số", id="a letter in the year"),
    pytest.param("Năm sinh", "1820", "Năm sinh phải từ", id="a year long ago"),
    pytest.param("Năm sinh", NEXT_YEAR, "Năm sinh phải từ", id="a year to come"),
    pytest.param("Ghi chú", "g" * 201, "Tối đa 200 ký tự", id="an endless note"),
]


@pytest.fixture
def team(make):
    return make.team(make.village(make.commune("Bản Mẫu"), "Nà Thử"))


@pytest.fixture
def officer(make, browse, team):
    return browse(make.account(Role.OFFICER, team.commune))


@pytest.fixture
def form(officer, team):
    return officer.open("teams.new_member", team_id=team.id)


def typed(browser, **changed):
    for label, value in {**TYPED, **changed}.items():
        browser.fill(label, value)
    return browser


def names_in(browser, team) -> list[str]:
    return browser.open("teams.show", team_id=team.id).column("Họ và tên")


@pytest.mark.parametrize(("label", "value", "says"), WRONG)
def test_it_is_said_beside_the_field(form, label, value, says):
    typed(form, **{label: value}).press("Lưu thành viên", status=422)
    assert says in form.error_of(label)


@pytest.mark.parametrize(("label", "value", "says"), WRONG)
def test_it_is_said_in_the_summary_with_a_link_to_the_field(form, label, value, says):
    typed(form, **{label: value}).press("Lưu thành viên", status=422)
    links = form.page.select(f".error-summary a[href='#{form.field(label)['id']}']")
    assert says in " ".join(link.get_text() for link in links)


@pytest.mark.parametrize(("label", "value", "says"), WRONG)
def test_all_that_was_typed_is_still_there(form, label, value, says):
    typed(form, **{label: value}).press("Lưu thành viên", status=422)
    kept = {name: form.value_of(name) for name in TYPED}
    assert {name: text.strip() for name, text in kept.items()} == {**TYPED, label: value.strip()}


@pytest.mark.parametrize(("label", "value", "says"), WRONG)
def test_nobody_is_added(form, team, label, value, says):
    typed(form, **{label: value}).press("Lưu thành viên", status=422)
    assert names_in(form, team) == []


def test_a_refused_edit_leaves_the_member_as_recorded(make, officer, team):
    make.member(team, full_name="Trần Thị Thử", phone="0900000001")
    officer.open("teams.show", team_id=team.id).follow("Sửa").fill("Họ và tên", "Trần Thị Khác")
    officer.fill("Số điện thoại", "sai").press("Lưu thành viên", status=422)
    officer.open("teams.show", team_id=team.id)
    assert (officer.column("Họ và tên"), officer.column("Số điện thoại")) == (
        ["Trần Thị Thử"],
        ["0900000001"],
    )


def test_everything_wrong_is_said_at_once(form):
    typed(form, **{"Họ và tên": "", "Năm sinh": "85", "Số điện thoại": "sai"})
    form.press("Lưu thành viên", status=422)
    assert len(form.page.select(".error-summary li")) == 3


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("Đỗ Thị Thử", id="as it was"),
        pytest.param("đỗ thị THỬ", id="in another case"),
        pytest.param(unicodedata.normalize("NFD", "Đỗ Thị Thử"), id="in the other spelling of marks"),
        pytest.param(" Đỗ  Thị Thử ", id="with more spaces"),
        pytest.param("Đỗ\u200b Thị Thử", id="with a character drawn as nothing"),
    ],
)
def test_a_member_is_not_listed_twice(make, form, team, again):
    make.member(team, full_name="Đỗ Thị Thử", birth_year=1985)
    typed(form, **{"Họ và tên": again}).press("Lưu thành viên", status=422)
    assert "đã có trong Tổ" in form.error_of("Họ và tên")
    assert names_in(form, team) == ["Đỗ Thị Thử"]


def test_two_people_of_one_name_are_told_apart_by_their_years(make, form, team):
    make.member(team, full_name="Lò Văn Ví Dụ", birth_year=1960)
    typed(form).press("Lưu thành viên")
    assert form.column("Họ và tên") == ["Lò Văn Ví Dụ", "Lò Văn Ví Dụ"]


@pytest.mark.parametrize(
    ("listed", "other"),
    [
        pytest.param("Trần Thị Thu", "Trần Thị Thư", id="by a letter's shape"),
        pytest.param("Lò Văn Đan", "Lò Văn Dan", id="by đ and d"),
        pytest.param("Trần Thị Hoa", "Trần Thị Hòa", id="by a tone"),
    ],
)
def test_names_that_differ_by_a_mark_are_two_people(make, form, team, listed, other):
    make.member(team, full_name=listed, birth_year=1985)
    typed(form, **{"Họ và tên": other}).press("Lưu thành viên")
    assert sorted(form.column("Họ và tên")) == sorted([listed, other])


def test_editing_a_member_does_not_find_the_same_member_twice(make, officer, team):
    make.member(team, full_name="Đỗ Thị Thử", birth_year=1985)
    officer.open("teams.show", team_id=team.id).follow("Sửa").fill("Nơi ở", "Xóm Nà Thử").press(
        "Lưu thành viên"
    )
    assert officer.column("Nơi ở") == ["Xóm Nà Thử"]


def test_a_team_has_one_leader_and_the_refusal_names_the_first(make, form, team):
    make.member(team, full_name="Vi Văn Trưởng", role=TeamRole.LEADER)
    typed(form).choose("Nhiệm vụ", "Tổ trưởng").press("Lưu thành viên", status=422)
    assert "Tổ đã có Tổ trưởng là Vi Văn Trưởng" in form.error_of("Nhiệm vụ")


def test_a_member_does_not_become_a_second_leader(make, officer, team):
    make.member(team, full_name="Vi Văn Trưởng", role=TeamRole.LEADER)
    make.member(team, full_name="Lò Văn Ví Dụ")
    officer.open("teams.show", team_id=team.id).follow("Sửa Lò Văn Ví Dụ").choose("Nhiệm vụ", "Tổ trưởng")
    officer.press("Lưu thành viên", status=422)
    assert "Mỗi Tổ chỉ có một Tổ trưởng" in officer.summary


def test_a_position_that_is_not_offered_is_refused(form, team):
    form.send(form.page.select_one("main form"), status=422, full_name="Lò Văn Ví Dụ", role="vua")
    assert names_in(form, team) == []


@pytest.mark.parametrize(
    "letter", [pytest.param("漢", id="of another script"), pytest.param("ß", id="folded long")]
)
def test_a_name_as_long_as_its_field_takes_is_kept(form, letter):
    typed(form, **{"Họ và tên": letter * 100}).press("Lưu thành viên")
    assert form.column("Họ và tên") == [letter * 100]

"""Two people change one record: the second is told what the first saved, and loses nothing typed."""

import pytest

from core.access import Role

CONFLICT = 409


@pytest.fixture
def team(make):
    team = make.team(make.village(make.commune("Bản Mẫu"), "Nà Thử"))
    make.member(team, full_name="Trần Thị Thử", phone="0900000001")
    return team


@pytest.fixture
def pair(make, browse, team):
    """Two officers of the commune with the same form open."""
    first, second = (browse(make.account(Role.OFFICER, team.commune)) for _ in range(2))
    for officer in (first, second):
        officer.open("teams.show", team_id=team.id).follow("Sửa Trần Thị Thử")
    return first, second


@pytest.fixture
def second(pair):
    """The second officer, after both have saved."""
    first, second = pair
    first.fill("Họ và tên", "Trần Thị Sửa").fill("Số điện thoại", "0900000002").press("Lưu thành viên")
    return second.fill("Nơi ở", "Xóm Nà Thử").press("Lưu thành viên", status=CONFLICT)


def test_the_second_is_told_that_somebody_was_faster(second):
    assert "Người khác vừa sửa thành viên này" in second.summary


def test_the_second_sees_the_name_that_the_first_saved(second):
    assert "Trần Thị Sửa" in second.text


def test_the_second_sees_the_phone_number_that_the_first_saved(second):
    assert "0900000002" in second.text


def test_the_second_keeps_what_was_typed(second):
    assert second.value_of("Nơi ở") == "Xóm Nà Thử"


def test_what_the_first_saved_stands(second, team):
    second.open("teams.show", team_id=team.id)
    assert second.column("Số điện thoại") == ["0900000002"]


def test_the_second_saves_knowingly_by_saving_again(second):
    second.press("Lưu thành viên")
    assert second.column("Nơi ở") == ["Xóm Nà Thử"]


def test_a_third_change_in_between_is_a_conflict_again(second, browse, make, team):
    third = browse(make.account(Role.OFFICER, team.commune))
    third.open("teams.show", team_id=team.id).follow("Sửa").fill("Ghi chú", "Mới").press("Lưu thành viên")
    second.press("Lưu thành viên", status=CONFLICT)
    assert "Người khác vừa sửa" in second.summary


def test_one_person_may_edit_again_and_again(pair):
    first, _ = pair
    first.fill("Ghi chú", "Một").press("Lưu thành viên").follow("Sửa").fill("Ghi chú", "Hai")
    assert "Đã lưu" in first.press("Lưu thành viên").text


@pytest.mark.parametrize(
    "revision",
    ["", "cu", "-1", "²", "9" * 30],
    ids=["nothing", "letters", "negative", "a raised digit", "endless"],
)
def test_a_revision_that_is_none_is_a_conflict(pair, revision):
    first, _ = pair
    first.send(first.page.select_one("main form"), status=CONFLICT, revision=revision)
    assert "Người khác vừa sửa" in first.summary


def test_a_member_removed_meanwhile_is_said_to_be_gone(pair, team):
    first, second = pair
    first.open("teams.show", team_id=team.id).press("Xóa Trần Thị Thử")
    assert "có thể vừa được người khác sửa" in second.press("Lưu thành viên", status=404).text


@pytest.fixture
def renamers(make, browse, team):
    first, second = (browse(make.account(Role.OFFICER, team.commune)) for _ in range(2))
    for officer in (first, second):
        officer.open("teams.rename", team_id=team.id)
    first.fill("Tên gọi", "Tổ công nghệ số").press("Lưu")
    return second.fill("Tên gọi", "Tổ số cộng đồng").press("Lưu", status=CONFLICT)


def test_who_renames_a_team_second_sees_the_first_name(renamers):
    assert "Tổ công nghệ số" in renamers.summary


def test_who_renames_a_team_second_keeps_the_name_typed(renamers):
    assert renamers.value_of("Tên gọi") == "Tổ số cộng đồng"


def test_who_renames_a_team_second_may_save_again(renamers):
    assert renamers.press("Lưu").heading == "Tổ số cộng đồng xóm Nà Thử"

"""Zalo groups of a commune as a tree, and of a province as sums."""

from datetime import timedelta

import pytest

from core.access import Role
from core.database import db, writing
from tests.features.group_chats import TODAY, commune_team, noted, village_team
from tests.features.test_home_query_counts import asked_by
from vanban.vietnamese import short_date


@pytest.fixture
def province(make):
    return make.province("Mẫu")


@pytest.fixture
def commune(make, province):
    return make.commune("Bản Mẫu", province=province)


@pytest.fixture
def own_team(make, commune):
    return commune_team(make, commune)


@pytest.fixture
def team(make, commune, own_team):
    return village_team(make, commune)


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def of_province(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


def test_the_tree_has_the_communes_group_on_top(officer, team):
    officer.open("/nhom-zalo/")
    assert officer.column("Nhóm của Tổ") == ["Xã Bản Mẫu (nhóm chung)", "Xóm Nà Thử"]


@pytest.mark.parametrize(
    ("state", "left"),
    [
        ("chua-co", ["Xã Bản Mẫu (nhóm chung)"]),
        ("thieu-nguoi", ["Xóm Nà Thử"]),
        ("qua-han", []),
    ],
)
def test_groups_are_found_by_how_they_stand(officer, team, state, left):
    noted(officer, team)
    assert officer.open(f"/nhom-zalo/?tinh-trang={state}").column("Nhóm của Tổ") == left


def test_a_group_not_updated_for_long_is_found(officer, team):
    noted(officer, team, day=short_date(TODAY - timedelta(120)))
    officer.open("/nhom-zalo/?tinh-trang=qua-han")
    assert officer.column("Cập nhật thành viên") == ["Chưa ghi (quá 3 tháng)"]


def test_a_province_sees_the_sums_of_each_commune(officer, of_province, team):
    noted(officer, team)
    of_province.open("/nhom-zalo/")
    titles = ("Xã, phường", "Số Tổ", "Có nhóm", "Chưa có nhóm", "Thiếu người")
    assert [of_province.column(title)[0] for title in titles] == ["Xã Bản Mẫu", "2", "1", "1", "1"]


def test_a_province_finds_the_communes_that_lack_people(make, officer, of_province, province, team):
    make.commune("Không Nhóm", province=province)
    noted(officer, team)
    assert of_province.open("/nhom-zalo/?tinh-trang=thieu-nguoi").column("Xã, phường") == ["Xã Bản Mẫu"]


def test_a_province_goes_down_to_the_team(of_province, team):
    of_province.open("/nhom-zalo/").follow("Xã Bản Mẫu").follow("Xóm Nà Thử")
    assert of_province.path == f"/nhom-zalo/{team.id}"


def test_a_long_list_of_communes_goes_on(make, of_province, province):
    for _ in range(51):
        make.commune(province=province)
    of_province.open("/nhom-zalo/").follow("Xem tiếp")
    assert len(of_province.column("Xã, phường")) == 1


def test_the_groups_of_another_commune_are_not_found(make, officer):
    officer.open(f"/nhom-zalo/?xa={make.commune('Bên').code}", status=404)


def test_a_dissolved_team_has_no_group_to_look_after(officer, own_team, team):
    with writing():
        db.session.merge(team).state = "dissolved"
    assert officer.open("/nhom-zalo/").column("Nhóm của Tổ") == ["Xã Bản Mẫu (nhóm chung)"]
    officer.open("chats.show", team_id=team.id)
    assert "Lưu nhóm Zalo" not in officer.buttons()


@pytest.mark.parametrize("path", ["/nhom-zalo/", "/nhom-zalo/{}"], ids=["the tree", "one group"])
def test_more_teams_ask_no_more(make, officer, commune, team, path):
    path = path.format(team.id)
    few = asked_by(officer, path)
    make.many_teams(commune, 20)
    assert len(asked_by(officer, path)) == len(few) <= 8


def test_more_communes_ask_no_more(make, of_province, province, team):
    few = asked_by(of_province, "/nhom-zalo/")
    make.many_teams(make.commune(province=province), 20)
    assert len(asked_by(of_province, "/nhom-zalo/")) == len(few) <= 5

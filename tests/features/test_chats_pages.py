"""Zalo groups, as an officer notes them down and a province looks at them."""

from datetime import timedelta

import pytest

from blueprints.chats.models import GroupChat
from blueprints.composition.rules import TeamRole
from core import clock
from core.access import Role
from core.audit import AuditEntry
from core.database import db, writing
from tests.features.test_home_query_counts import asked_by
from vanban.vietnamese import short_date

TODAY = clock.today()
DAY = short_date(TODAY - timedelta(10))
LINK = "https://zalo.me/g/abcd12"


@pytest.fixture
def province(make):
    return make.province("Mẫu")


@pytest.fixture
def commune(make, province):
    return make.commune("Bản Mẫu", province=province)


@pytest.fixture
def own_team(make, commune):
    team = make.team(commune)
    make.member(team, full_name="Lò Văn Ví Dụ", role=TeamRole.LEADER)
    return team


@pytest.fixture
def team(make, commune, own_team):
    team = make.team(make.village(commune, "Nà Thử"))
    make.member(team, full_name="Nguyễn Văn Mẫu", role=TeamRole.LEADER)
    make.member(team, full_name="Trần Thị Thử", role=TeamRole.MEMBER)
    return team


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def of_province(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


def noted(officer, team, *, present=(), day=DAY, updated=""):
    """The group of the team, noted down with these people ticked."""
    officer.open("chats.show", team_id=team.id).fill("Ngày lập nhóm", day)
    officer.fill("Ngày cập nhật thành viên", updated)
    for name in present:
        officer.fill(name, "1")
    return officer.press("Lưu nhóm Zalo")


def chat(team) -> GroupChat | None:
    db.session.rollback()
    return db.session.query(GroupChat).filter_by(team_id=team.id).one_or_none()


def labels(browser) -> list[str]:
    return [label.get_text() for label in browser.page.select(".form-check-label")]


def test_the_villages_group_asks_for_its_team_and_the_communes_leader(officer, team):
    assert labels(officer.open("chats.show", team_id=team.id)) == [
        "Nguyễn Văn Mẫu, Tổ trưởng Tổ Xóm Nà Thử",
        "Trần Thị Thử, Thành viên Tổ Xóm Nà Thử",
        "Lò Văn Ví Dụ, Tổ trưởng Tổ Xã Bản Mẫu",
    ]


def test_the_communes_group_asks_for_the_villages_leaders_and_three_posts(officer, own_team, team):
    assert labels(officer.open("chats.show", team_id=own_team.id)) == [
        "Lò Văn Ví Dụ, Tổ trưởng Tổ Xã Bản Mẫu",
        "Nguyễn Văn Mẫu, Tổ trưởng Tổ Xóm Nà Thử",
        "Trưởng phòng Văn hóa - Xã hội",
        "Cán bộ phụ trách giáo dục của xã, phường",
        "Bí thư Đoàn cấp xã",
    ]


def test_collaborators_are_not_asked_for(make, officer, team):
    make.member(team, full_name="Vàng Văn Cộng Tác", role=TeamRole.COLLABORATOR)
    assert "Vàng Văn Cộng Tác" not in officer.open("chats.show", team_id=team.id).text


def test_a_village_whose_commune_has_no_leader_is_told_so(make, officer, commune):
    lonely = make.team(make.village(commune), members=1)
    assert "sổ chưa có Tổ trưởng Tổ cấp xã" in officer.open("chats.show", team_id=lonely.id).text


def test_a_group_is_noted_with_who_is_in_it(officer, team):
    noted(officer, team, present=["Nguyễn Văn Mẫu", "Lò Văn"])
    assert "Đã ghi nhóm Zalo của Tổ." in officer.text
    officer.open("/nhom-zalo/")
    assert officer.column("Người cần mời có mặt") == ["", "2/3"]


def test_who_was_ticked_is_still_ticked(officer, team):
    noted(officer, team, present=["Nguyễn Văn Mẫu"])
    officer.open("chats.show", team_id=team.id)
    assert [box.has_attr("checked") for box in officer.page.select("[type=checkbox]")] == [True, False, False]


def test_who_is_no_longer_ticked_is_no_longer_in_it(officer, team):
    noted(officer, team, present=["Nguyễn Văn Mẫu"])
    officer.fill("Nguyễn Văn Mẫu", None).press("Lưu nhóm Zalo")
    assert chat(team).present == []


def test_whoever_is_not_asked_for_is_not_remembered(officer, team):
    officer.open("chats.show", team_id=team.id)
    form = officer.page.select_one(f"form[action$='/{team.id}']")
    officer.send(form, created_on=DAY, **{"present-person:999": "1"})
    assert chat(team).present == []


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


def test_a_group_is_marked_as_updated_today(officer, team):
    noted(officer, team, day=short_date(TODAY - timedelta(120)))
    officer.press("Đánh dấu đã cập nhật hôm nay")
    assert chat(team).members_updated_on == TODAY


def test_a_group_that_is_not_there_cannot_be_marked(officer, team):
    officer.post("chats.mark_updated", {}, team_id=team.id, status=422)
    assert "Tổ chưa có nhóm Zalo" in officer.text


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


def test_a_link_is_kept_and_shown_as_text(officer, team):
    officer.open("chats.show", team_id=team.id).fill("Ngày lập nhóm", DAY).fill("Đường dẫn nhóm", LINK)
    assert LINK in officer.press("Lưu nhóm Zalo").text


def test_a_link_elsewhere_is_refused_and_what_was_typed_stays(officer, team):
    officer.open("chats.show", team_id=team.id).fill("Ngày lập nhóm", DAY).fill("Nguyễn Văn Mẫu", "1")
    officer.fill("Đường dẫn nhóm", "https://vi-du.vn/g/abcd").press("Lưu nhóm Zalo", status=422)
    assert "https://zalo.me/g/…" in officer.error_of("Đường dẫn nhóm")
    assert officer.value_of("Ngày lập nhóm") == DAY
    assert officer.page.select_one("[type=checkbox]").has_attr("checked")


def test_a_group_without_its_day_is_refused(officer, team):
    officer.open("chats.show", team_id=team.id).fill("Nguyễn Văn Mẫu", "1")
    officer.press("Lưu nhóm Zalo", status=422)
    assert "Nhập ngày lập nhóm" in officer.error_of("Ngày lập nhóm")


def test_who_saves_second_is_told_and_nothing_is_lost(make, browse, officer, team, commune):
    second = browse(make.account(Role.CLERK, commune)).open("chats.show", team_id=team.id)
    noted(officer, team)
    second.fill("Ghi chú", "Nhóm cũ").fill("Ngày lập nhóm", DAY).press("Lưu nhóm Zalo", status=409)
    assert second.value_of("Ghi chú") == "Nhóm cũ"
    assert chat(team).note == ""


def test_the_second_may_save_knowingly(make, browse, officer, team, commune):
    second = browse(make.account(Role.CLERK, commune)).open("chats.show", team_id=team.id)
    noted(officer, team)
    second.fill("Ghi chú", "Nhóm cũ").fill("Ngày lập nhóm", DAY).press("Lưu nhóm Zalo", status=409)
    second.press("Lưu nhóm Zalo")
    assert chat(team).note == "Nhóm cũ"


def test_a_leader_reads_and_does_not_write(make, browse, commune, team):
    leader = browse(make.account(Role.LEADER, commune)).open("chats.show", team_id=team.id)
    assert "Nguyễn Văn Mẫu, Tổ trưởng Tổ Xóm Nà Thử: chưa có trong nhóm" in leader.text
    assert "Lưu nhóm Zalo" not in leader.buttons()


def test_the_group_of_another_commune_is_not_found(make, officer):
    other = make.team(make.village(make.commune("Bên")))
    officer.open("chats.show", team_id=other.id, status=404)


def test_the_groups_of_another_commune_are_not_found(make, officer):
    officer.open(f"/nhom-zalo/?xa={make.commune('Bên').code}", status=404)


def test_the_audit_names_nobody(officer, team):
    noted(officer, team, present=["Nguyễn Văn Mẫu"])
    db.session.rollback()
    entry = db.session.query(AuditEntry).filter_by(act="chat.save").one()
    assert entry.detail == {"team": team.id}


def test_a_proposed_team_that_is_removed_takes_its_note_along(make, officer, commune):
    empty = make.team(make.village(commune))
    noted(officer, empty)
    officer.open("teams.show", team_id=empty.id).press("Xóa Tổ")
    assert chat(empty) is None


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

"""The Zalo group of a team, as an officer notes it down."""

from datetime import timedelta

import pytest

from blueprints.composition.rules import TeamRole
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from tests.features.group_chats import DAY, TODAY, chat, commune_team, noted, village_team
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database

LINK = "https://zalo.me/g/abcd12"


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


def labels(browser) -> list[str]:
    return [label.get_text() for label in browser.page.select(".form-check-label")]


def test_the_villages_group_asks_for_its_team_and_the_communes_leader(officer, team):
    assert labels(officer.open("chats.show", team_id=team.id)) == [
        "Nguyễn Văn Mẫu, Tổ trưởng Tổ xóm Nà Thử",
        "Trần Thị Thử, Thành viên Tổ xóm Nà Thử",
        "Lò Văn Ví Dụ, Tổ trưởng Tổ xã Bản Mẫu",
    ]


def test_the_communes_group_asks_for_the_villages_leaders_and_three_posts(officer, own_team, team):
    assert labels(officer.open("chats.show", team_id=own_team.id)) == [
        "Lò Văn Ví Dụ, Tổ trưởng Tổ xã Bản Mẫu",
        "Nguyễn Văn Mẫu, Tổ trưởng Tổ xóm Nà Thử",
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


def test_a_group_is_marked_as_updated_today(officer, team):
    noted(officer, team, day=short_date(TODAY - timedelta(120)))
    officer.press("Đánh dấu đã cập nhật hôm nay")
    assert chat(team).members_updated_on == TODAY


def test_a_group_that_is_not_there_cannot_be_marked(officer, team):
    officer.post("chats.mark_updated", {}, team_id=team.id, status=422)
    assert "Tổ chưa có nhóm Zalo" in officer.text


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
    assert "Nguyễn Văn Mẫu, Tổ trưởng Tổ xóm Nà Thử: chưa có trong nhóm" in leader.text
    assert "Lưu nhóm Zalo" not in leader.buttons()


def test_the_group_of_another_commune_is_not_found(make, officer):
    other = make.team(make.village(make.commune("Bên")))
    officer.open("chats.show", team_id=other.id, status=404)


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

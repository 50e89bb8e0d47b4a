""" "Việc của tôi": what waits for each role, and the figures of the unit."""

import pytest

from core.access import Role
from core.database import db

pytestmark = pytest.mark.one_database

NOTHING = "Không có việc đang chờ"


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def team(make, commune):
    return make.team(make.village(commune, "Nà Thử"), members=1)


def home_of(make, browse, role: Role, unit):
    return browse(make.account(role, unit)).open("/")


@pytest.mark.parametrize("role", list(Role))
def test_home_says_when_nothing_waits(make, browse, commune, role):
    assert NOTHING in home_of(make, browse, role, commune).text


HEAPS = {"draft": "Dự thảo chưa trình (1)", "submitted": "Chờ xử lý (1)", "approved": "Chờ cấp số (1)"}


@pytest.mark.parametrize(
    ("role", "state"),
    [
        (Role.OFFICER, "draft"),
        (Role.CLERK, "draft"),
        (Role.LEADER, "submitted"),
        (Role.CLERK, "approved"),
    ],
    ids=["a draft for the officer", "a draft for the clerk", "the chair", "the clerk"],
)
def test_a_document_waits_for_whose_turn_it_is(make, browse, commune, team, role, state):
    getattr(make, state)(team=team)
    assert HEAPS[state] in home_of(make, browse, role, commune).text


@pytest.mark.parametrize(
    ("role", "state"),
    [
        (Role.LEADER, "draft"),
        (Role.OFFICER, "submitted"),
        (Role.LEADER, "approved"),
        (Role.DEPARTMENT_HEAD, "submitted"),
        (Role.FINANCE, "approved"),
        (Role.ADMINISTRATOR, "draft"),
    ],
    ids=["a draft", "submitted", "approved", "a decision for the department", "finance", "administrator"],
)
def test_a_document_waits_for_nobody_else(make, browse, commune, team, role, state):
    getattr(make, state)(team=team)
    assert NOTHING in home_of(make, browse, role, commune).text


def test_a_proposal_waits_for_the_department_and_not_for_the_chair(make, browse, commune, team):
    make.submitted(team=team, kind_code="to-trinh-thanh-lap")
    assert "Chờ xử lý (1)" in home_of(make, browse, Role.DEPARTMENT_HEAD, commune).text
    assert NOTHING in home_of(make, browse, Role.LEADER, commune).text


def test_a_returned_document_waits_for_the_officer(make, browse, commune, team):
    document = make.submitted(team=team)
    chair = browse(make.account(Role.LEADER, commune))
    chair.open("approvals.send_back", document_id=document.id).fill("Lý do", "Bổ sung.").press("Trả lại")
    assert "Bị trả lại (1)" in home_of(make, browse, Role.OFFICER, commune).text


def test_an_issued_document_waits_for_nobody(make, browse, commune, team):
    make.issued(team=team)
    assert NOTHING in home_of(make, browse, Role.CLERK, commune).text


def test_a_document_of_another_commune_does_not_wait_here(make, browse, commune):
    make.submitted()
    assert NOTHING in home_of(make, browse, Role.LEADER, commune).text


def test_what_waits_is_one_click_away(make, browse, commune, team):
    document = make.submitted(team=team)
    chair = home_of(make, browse, Role.LEADER, commune).follow("Quyết định về việc thành lập")
    assert chair.path == f"/van-ban/{document.id}"


def figures(browser) -> dict[str, str]:
    cards = browser.page.select(".count-card")
    return {card.span.get_text(strip=True): card.b.get_text(strip=True) for card in cards}


def test_the_figures_count_the_commune_alone(make, browse, commune, team):
    make.team(members=2)
    shown = figures(home_of(make, browse, Role.OFFICER, commune))
    assert (shown["Tổ"], shown["Thành viên"]) == ("1", "1")


def test_the_figures_of_a_province_count_all_its_communes(make, browse):
    province = make.province()
    for _ in range(2):
        make.team(make.village(make.commune(province=province)), members=2)
    shown = figures(home_of(make, browse, Role.OFFICER, province))
    assert (shown["Tổ"], shown["Thành viên"]) == ("2", "4")


def test_an_established_team_no_longer_waits_in_the_figures(make, browse, commune, team):
    make.issued(team=team)
    shown = figures(home_of(make, browse, Role.OFFICER, commune))
    assert (shown["Tổ chờ thành lập"], shown["Văn bản đã phát hành"]) == ("0", "1")


def test_thousands_are_parted_by_a_dot(make, browse, commune, team):
    team.member_count = 12151
    db.session.commit()
    assert figures(home_of(make, browse, Role.OFFICER, commune))["Thành viên"] == "12.151"


def test_the_menu_marks_where_one_is(make, browse, commune):
    browser = home_of(make, browse, Role.OFFICER, commune).open("/to/")
    assert {a.get_text(strip=True) for a in browser.page.select(".menu [aria-current=page]")} == {"Tổ"}


def test_the_log_says_who_did_what(make, browse, commune, team):
    log = browse(make.account(Role.ADMINISTRATOR, commune)).open("/nhat-ky")
    assert "Thêm thành viên" in log.column("Việc")


def test_the_log_shows_nothing_of_another_commune(make, browse, commune):
    make.team(members=1)
    log = browse(make.account(Role.ADMINISTRATOR, commune)).open("/nhat-ky")
    assert "thêm Tổ" not in log.column("Việc")


def test_the_log_holds_no_member_s_name(make, browse, commune, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    assert "Ví Dụ" not in browse(make.account(Role.ADMINISTRATOR, commune)).open("/nhat-ky").text

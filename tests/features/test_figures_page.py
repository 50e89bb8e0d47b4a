"""The page of figures, as an office reads it."""

from datetime import date, timedelta

import pytest

from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.composition.rules import TeamRole
from blueprints.teams.models import Membership, Team
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.database import db, writing
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database

TODAY = clock.today()
COLUMNS = ("Số Tổ", "Thành viên", "Bình quân người/Tổ")


@pytest.fixture
def province(make):
    return make.province("Mẫu")


@pytest.fixture
def commune(make, province):
    return make.commune("Bản Mẫu", province=province)


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def of_province(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


@pytest.fixture
def at_least_four(make, province):
    for level in (Level.COMMUNE, Level.VILLAGE):
        at_least(make, province, 4, level)


def at_least(make, province, minimum: int, level=Level.VILLAGE, **days) -> None:
    """A rule of the province about the size of its teams."""
    days.setdefault("from_on", date(2022, 1, 1))
    text = RuleText(level, legal_basis="Kế hoạch mẫu", minimum=minimum, size_is_blocking=False, **days)
    composition.add(text, by=make.account(Role.OFFICER, province))


def standing(make, unit, members=3, **given) -> Team:
    """A team established by decision a hundred days ago."""
    team = make.team(unit, members)
    for one in given.get("more", ()):
        make.member(team, **one)
    make.issued(team=team)
    since(team, TODAY - timedelta(100))
    return team


def since(team: Team, day: date) -> None:
    with writing():
        db.session.get_one(Team, team.id).established_on = day
        for member in db.session.query(Membership).filter_by(team_id=team.id):
            member.began_on = day


def until(team: Team, day: date) -> None:
    with writing():
        its = db.session.get_one(Team, team.id)
        its.dissolved_on, its.state = day, "dissolved"
        for member in db.session.query(Membership).filter_by(team_id=team.id):
            member.ended_on = day


def sums(browser) -> dict[str, str]:
    """Column → what the sum row says."""
    return {td["data-label"]: td.get_text() for td in browser.page.select("tfoot td[data-label]")}


def test_a_province_has_one_row_for_each_commune_in_vietnamese_order(make, of_province, province):
    for name in ("Đồng Mẫu", "Dương Mẫu", "Án Mẫu"):
        make.commune(name, province=province)
    of_province.open("/so-lieu")
    assert of_province.column("Đơn vị") == ["Xã Án Mẫu", "Xã Dương Mẫu", "Xã Đồng Mẫu"]


def test_a_commune_has_one_row_for_each_team_its_own_first(make, officer, commune):
    standing(make, make.village(commune, "Nà Thử"))
    standing(make, commune)
    officer.open("/so-lieu")
    assert officer.column("Đơn vị") == ["Xã Bản Mẫu", "Xóm Nà Thử"]


def test_teams_members_and_the_average_are_counted(make, of_province, commune):
    standing(make, make.village(commune), members=3)
    standing(make, make.village(commune), members=4)
    of_province.open("/so-lieu")
    assert [of_province.column(title)[0] for title in COLUMNS] == ["2", "7", "3,50"]


def test_collaborators_are_no_members(make, officer, commune):
    standing(make, make.village(commune), members=2, more=[{"role": TeamRole.COLLABORATOR}])
    assert sums(officer.open("/so-lieu"))["Thành viên"] == "2"


def test_teams_are_told_apart_by_level(make, of_province, commune):
    standing(make, commune)
    standing(make, make.village(commune))
    standing(make, make.village(commune))
    said = sums(of_province.open("/so-lieu"))
    assert (said["Tổ cấp xã"], said["Tổ thôn, xóm, tổ dân phố"]) == ("1", "2")


def test_a_team_that_waits_is_counted_apart(make, officer, commune):
    make.team(make.village(commune), members=3)
    said = sums(officer.open("/so-lieu"))
    assert (said["Số Tổ"], said["Thành viên"], said["Chờ thành lập"]) == ("0", "0", "1")


def test_a_team_that_waits_is_no_figure_of_another_day(make, officer, commune):
    standing(make, make.village(commune))
    make.team(make.village(commune), members=3)
    officer.open("/so-lieu?ngay=" + short_date(TODAY - timedelta(1)))
    assert sums(officer)["Chờ thành lập"] == "–"


@pytest.mark.parametrize(
    ("days_ago", "teams"),
    [(101, None), (100, "1"), (51, "1"), (50, None)],
    ids=["before it began", "on its first day", "before its last day", "on the day it was dissolved"],
)
def test_a_team_is_counted_on_the_days_it_stood(make, officer, commune, days_ago, teams):
    until(standing(make, make.village(commune)), TODAY - timedelta(50))
    officer.open("/so-lieu?ngay=" + short_date(TODAY - timedelta(days_ago)))
    assert sums(officer).get("Số Tổ") == teams


def test_a_member_is_counted_on_the_days_of_the_membership(make, officer, commune):
    team = standing(make, make.village(commune), members=3)
    with writing():
        db.session.query(Membership).filter_by(team_id=team.id, role=TeamRole.LEADER).one().ended_on = TODAY
    before = sums(officer.open("/so-lieu?ngay=" + short_date(TODAY - timedelta(1))))
    today = sums(officer.open("/so-lieu"))
    assert (before["Thành viên"], today["Thành viên"]) == ("3", "2")
    assert (before["Tổ có Tổ trưởng"], today["Tổ có Tổ trưởng"]) == ("100,0%", "0,0%")


def test_the_smallest_team_is_told(make, of_province, commune):
    standing(make, make.village(commune), members=2)
    standing(make, make.village(commune), members=5)
    assert sums(of_province.open("/so-lieu"))["Tổ ít người nhất"] == "2"


def test_members_with_a_phone_are_a_share_of_the_members(make, officer, commune):
    standing(make, make.village(commune), members=3, more=[{"phone": "0912345678"}])
    assert sums(officer.open("/so-lieu"))["Thành viên có số điện thoại"] == "25,0%"


def test_teams_whose_decision_is_on_record_are_a_share_of_the_teams(make, officer, commune):
    standing(make, make.village(commune))
    other = standing(make, make.village(commune))
    with writing():
        db.session.get_one(Team, other.id).established_by_id = None
    assert sums(officer.open("/so-lieu"))["Tổ có quyết định"] == "50,0%"


def test_the_page_says_of_which_day_its_figures_are(make, officer, commune):
    standing(make, make.village(commune))
    day = short_date(TODAY - timedelta(7))
    officer.open(f"/so-lieu?ngay={day}")
    assert f"số liệu ngày {day}" in officer.text
    assert f"Đến ngày {day}: 1 Tổ với 3 thành viên" in officer.text


def test_a_day_that_is_none_is_refused_with_a_sentence(officer):
    officer.open("/so-lieu?ngay=31/02/2026", status=422)
    assert "Sửa ngày của số liệu" in officer.text


def test_teams_below_their_rule_are_counted(make, of_province, commune, at_least_four):
    standing(make, make.village(commune), members=3)
    standing(make, make.village(commune), members=4)
    assert sums(of_province.open("/so-lieu"))["Tổ dưới mức tối thiểu"] == "1"


def test_without_a_rule_none_is_said_to_be_below(make, officer, commune):
    standing(make, make.village(commune))
    assert sums(officer.open("/so-lieu"))["Tổ dưới mức tối thiểu"] == "–"


def test_a_rule_that_does_not_hold_on_the_day_makes_none_below(make, officer, commune, province):
    at_least(make, province, 4, from_on=TODAY)
    standing(make, make.village(commune), members=3)
    officer.open("/so-lieu?ngay=" + short_date(TODAY - timedelta(1)))
    assert sums(officer)["Tổ dưới mức tối thiểu"] == "–"


def test_a_rule_of_villages_leaves_the_communes_team_alone(make, officer, commune, province):
    at_least(make, province, 4)
    standing(make, commune, members=1)
    assert sums(officer.open("/so-lieu"))["Tổ dưới mức tối thiểu"] == "0"


def test_teams_below_their_rule_lead_to_what_is_wrong_with_them(make, officer, commune, at_least_four):
    standing(make, make.village(commune), members=3)
    assert officer.open("/so-lieu").follow("Xem các Tổ chưa đạt quy định").path.startswith("/to/chua-dat")


def test_a_registry_that_contradicts_its_rule_is_warned_of(make, officer, commune, at_least_four):
    standing(make, make.village(commune), members=3)
    officer.open("/so-lieu")
    assert "1 Tổ phải có ít nhất 4 người, nhưng sổ chỉ có 3 người" in officer.text


def test_a_registry_that_keeps_its_rule_is_not_warned_of(make, officer, commune, at_least_four):
    standing(make, make.village(commune), members=4)
    assert "Kiểm tra lại số liệu" not in officer.open("/so-lieu").text


def test_chosen_rows_are_no_sample_to_warn_of(make, officer, commune, at_least_four):
    standing(make, make.village(commune), members=3)
    assert "Kiểm tra lại số liệu" not in officer.open("/so-lieu?truong=du").text


def test_a_row_leads_from_the_province_to_the_commune_to_the_team(make, of_province, commune):
    team = standing(make, make.village(commune, "Nà Thử"))
    of_province.open("/so-lieu").follow("Xã Bản Mẫu").follow("Xóm Nà Thử")
    assert of_province.path == f"/to/{team.id}"


def test_the_day_is_kept_on_the_way_down(make, of_province, commune):
    day = short_date(TODAY - timedelta(7))
    of_province.open(f"/so-lieu?ngay={day}").follow("Xã Bản Mẫu")
    assert f"số liệu ngày {day}" in of_province.text


def test_another_commune_is_not_found(make, officer):
    officer.open(f"/so-lieu?xa={make.commune('Bên').code}", status=404)


def test_another_commune_has_no_workbook(make, officer):
    assert officer.bare("GET", f"/so-lieu.xlsx?xa={make.commune('Bên').code}").status_code == 404


def test_figures_of_another_commune_are_not_added(make, officer, commune):
    standing(make, make.village(make.commune("Bên")))
    assert "Chưa có Tổ nào" in officer.open("/so-lieu").text


def test_figures_of_a_day_to_come_are_refused(make, browse):
    page = browse(make.account(Role.OFFICER)).open("/so-lieu?ngay=31/12/9999", status=422)
    assert "chỉ tính đến hôm nay" in page.refusal

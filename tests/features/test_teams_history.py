"""A team through time: its roster on a day, every interval, and what it was before."""

import json
from datetime import timedelta

import pytest

from blueprints.teams import actions
from core import clock
from core.access import Role
from core.errors import DomainError
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database

TODAY = clock.today()


@pytest.fixture
def team(make):
    return make.established_team(members=2)


@pytest.fixture
def officer(make, team, browse):
    return browse(make.account(Role.OFFICER, team.commune))


def test_the_team_leads_to_its_past(officer, team):
    officer.open("teams.show", team_id=team.id).follow("Quá trình của Tổ")
    assert officer.heading == "Quá trình của Tổ"


def test_today_everybody_is_in_it(officer, team):
    officer.open("team_history.show", team_id=team.id)
    assert f"Thành viên tại ngày {short_date(TODAY)} (2)" in officer.text


def test_the_day_before_the_decision_nobody_was(officer, team):
    yesterday = short_date(TODAY - timedelta(days=1))
    officer.open("team_history.show", team_id=team.id, ngay=yesterday)
    assert "Ngày này chưa có ai là thành viên" in officer.text


def test_an_impossible_day_is_refused_with_a_sentence(officer, team):
    officer.open("team_history.show", team_id=team.id, ngay="31/02/2026", status=422)
    assert (officer.value_of("Xem danh sách"), officer.error_of("Xem danh sách")[:8]) == (
        "31/02/2026",
        "Không có",
    )


def test_every_interval_names_its_decision(officer, team):
    officer.open("team_history.show", team_id=team.id)
    assert officer.column("Theo quyết định") == ["01/QĐ-UBND", "01/QĐ-UBND"]


def test_a_former_form_is_put_on_record(officer, team):
    officer.open("team_history.show", team_id=team.id).follow("Ghi tổ chức tiền thân")
    officer.fill("Tên tổ chức", "Tổ Đề án 06 xóm Mẫu").fill("Hoạt động đến", "5/3/23").press("Ghi tiền thân")
    assert "Tổ Đề án 06 xóm Mẫu, đến ngày 05/03/2023" in officer.text


def test_a_former_form_is_recorded_once(make, team):
    by = make.keeper(team.commune)
    actions.add_predecessor(team.id, name="Tổ Đề án 06", until_on=None, legal_basis="", by=by)
    with pytest.raises(DomainError, match="đã được ghi"):
        actions.add_predecessor(team.id, name="tổ đề án 06", until_on=None, legal_basis="", by=by)


def test_a_team_is_found_by_its_decision(officer, team):
    officer.open("teams.index", q="01/qd-ubnd")
    assert officer.column("Quyết định") == ["01/QĐ-UBND"]


def test_a_team_is_found_by_the_national_name(officer, team):
    officer.open("teams.index", q="tổ công nghệ số cộng đồng")
    assert len(officer.column("Quyết định")) == 1


def test_small_teams_are_found(officer, team):
    assert officer.open("teams.index", duoi=3).column("Thành viên")[:1] == ["2"]


def test_a_team_as_large_is_not_small(officer, team):
    assert "Không có Tổ nào phù hợp" in officer.open("teams.index", duoi=2).text


def test_teams_of_villages_are_found_apart(make, officer, team):
    make.team(team.commune)
    assert len(officer.open("teams.index", cap="thon").column("Tình trạng")) == 1


def test_the_list_ends_with_its_sums(officer, team):
    officer.open("teams.index")
    assert "Cộng 1 Tổ" in officer.page.select_one("tfoot").get_text(" ")


def test_the_command_tells_who_was_in_the_team(app, team):
    told = app.test_cli_runner().invoke(
        args=["teams", "roster", str(team.id), "--on", TODAY.isoformat(), "--json"]
    )
    assert [row["began_by"] for row in json.loads(told.output)["members"]] == ["01/QĐ-UBND"] * 2


def test_the_command_takes_a_day_as_people_write_it(app, team):
    told = app.test_cli_runner().invoke(args=["teams", "roster", str(team.id), "--on", short_date(TODAY)])
    assert f"ngày {short_date(TODAY)}: 2 người" in told.output


@pytest.mark.parametrize("day", ["31/02/2026", "hôm qua"])
def test_the_command_refuses_what_is_no_day(app, team, day):
    told = app.test_cli_runner().invoke(args=["teams", "roster", str(team.id), "--on", day])
    assert (told.exit_code, "Ngày" in told.output or "ngày" in told.output) == (2, True)


def test_the_command_says_that_there_is_no_such_team(app):
    told = app.test_cli_runner().invoke(args=["teams", "roster", "999", "--on", "2026-03-05"])
    assert (told.exit_code, "Không có Tổ số 999" in told.output) == (1, True)


@pytest.fixture
def waiting(make, officer, team):
    """A team that waits, of the officer's commune, with a leader and a member."""
    return make.team(make.village(team.commune), members=2)


def record(officer, waiting, notation="15/QĐ-UBND", day="05/03/2024", status=200):
    officer.open("teams.show", team_id=waiting.id).follow("Ghi quyết định giấy")
    officer.fill("Số, ký hiệu", notation).fill("Ngày quyết định", day)
    return officer.press("Ghi quyết định", status=status)


def test_a_decision_on_paper_establishes_a_team(officer, waiting):
    assert "Số 15/QĐ-UBND ngày 05/03/2024" in record(officer, waiting).text


def test_its_members_are_members_from_the_day_of_the_paper(officer, waiting):
    record(officer, waiting)
    officer.open("team_history.show", team_id=waiting.id, ngay="05/03/2024")
    assert "Thành viên tại ngày 05/03/2024 (2)" in officer.text


@pytest.mark.parametrize("notation", ["mười lăm", "15", "QĐ-UBND", "15/"])
def test_what_is_no_number_and_symbol_is_refused(officer, waiting, notation):
    record(officer, waiting, notation, status=422)
    assert "Ví dụ: 15/QĐ-UBND." in officer.error_of("Số, ký hiệu")


def test_a_decision_of_tomorrow_is_refused(officer, waiting):
    record(officer, waiting, day=short_date(TODAY + timedelta(days=1)), status=422)
    assert "không được sau ngày hôm nay" in officer.error_of("Ngày quyết định")


def test_an_empty_team_is_not_established_by_paper(make, officer, team):
    record(officer, make.team(make.village(team.commune)), status=422)
    assert "chưa có thành viên nào" in officer.refusal

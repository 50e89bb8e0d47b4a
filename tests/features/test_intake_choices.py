"""Rows of a commune that was divided: the user says which of its heirs takes them."""

import json
from datetime import date

import pytest
from sqlalchemy import select

from blueprints.intake.models import IntakeBatch
from blueprints.teams.models import Team
from blueprints.units import commune_changes
from blueprints.units.changes import Name
from blueprints.units.queries import unit_by_code
from core.access import Role
from core.database import db
from tests.builders import resolution
from tests.features import workbooks
from tests.features.test_intake_layouts import again
from tests.features.test_intake_pages import read

pytestmark = pytest.mark.one_database

HEAD = ("Họ và tên", "Năm sinh", "Nhiệm vụ", "Thôn", "Xã")
LEADER = ("Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một")
OF_OLD = workbooks.of_rows(HEAD, (*LEADER, "Xã Cũ"), ("Trần Thị Thử", 1990, "Tổ phó", "Xóm Một", "xã Cũ"))
ASKED = "Xã Cũ (trước 01/01/2026) đã chia; 2 dòng ghi tên này thuộc"
OTHER_CODE = "00999"


@pytest.fixture
def province(make):
    """Its commune "Cũ" became the communes "Khác" and, by the rest, "Mẫu"."""
    old = make.commune("Cũ")
    village, by = make.village(old, "Hai"), make.keeper(old.parent)
    into = Name("Xã", "Khác"), OTHER_CODE, [village.id]
    commune_changes.divide_commune(old.id, *into, resolution(), by=by)
    commune_changes.rename_commune(old.id, Name("Xã", "Mẫu"), resolution(date(2026, 2, 1)), by=by)
    return old.parent


@pytest.fixture
def browser(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


def choose(browser, title="Xã Khác"):
    browser.choose(ASKED, title).press("Đối chiếu lại")
    return again(browser)


def communes_of_teams():
    db.session.rollback()
    return [team.commune.title for team in db.session.scalars(select(Team))]


def test_until_somebody_chooses_the_rows_are_refused_with_the_candidates(browser):
    read(browser, OF_OLD)
    assert "Không nhận: 2 dòng" in browser.text
    assert "đã chia vào nhiều đơn vị (xã Khác, xã Mẫu)" in browser.text


def test_one_question_is_asked_for_each_old_name(browser):
    options = read(browser, OF_OLD).field(ASKED).select("option")
    assert [one.get_text() for one in options][1:] == ["Xã Khác", "Xã Mẫu"]


def test_the_rows_go_where_they_are_put_and_it_is_said(browser):
    choose(read(browser, OF_OLD))
    assert "Thêm mới: 2 dòng" in browser.text
    assert "“Xã Cũ” lấy theo xã Khác như đã chọn" in browser.text


def test_the_choice_stays_and_may_be_changed(browser):
    choose(read(browser, OF_OLD))
    assert browser.value_of(ASKED) == OTHER_CODE
    assert "lấy theo xã Mẫu" in choose(browser, "Xã Mẫu").text


def test_the_choice_holds_when_the_list_is_recorded(browser):
    choose(read(browser, OF_OLD))
    browser.typed["with_villages"] = "y"
    browser.press("Ghi vào sổ")
    assert communes_of_teams() == ["Xã Khác"]


def test_the_choice_can_be_taken_back(browser):
    choose(read(browser, OF_OLD))
    assert "Không nhận: 2 dòng" in choose(browser, "Chưa chọn").text


def test_a_commune_that_is_no_heir_is_refused(make, browser, province):
    stranger = make.commune("Lạ", province=province)
    read(browser, OF_OLD).typed["thuoc-0"] = stranger.code
    browser.press("Đối chiếu lại", status=422)
    assert "Chọn một trong các đơn vị mà xã cũ đã chia vào: Xã Khác (00999)" in browser.text


def test_where_one_heir_alone_is_in_reach_its_rows_go_there_and_it_is_said(make, browse, province):
    heir = unit_by_code(OTHER_CODE)
    read(browse(make.account(Role.OFFICER, heir)), OF_OLD)
    report = db.session.scalars(select(IntakeBatch)).one().report
    assert (report["counts"]["new"], report["divided"]) == (2, [])
    assert "nay thuộc xã Khác và đơn vị khác" in report["remarks"][0]["said"]


# From the command line.


@pytest.fixture
def run(app, province, tmp_path):
    file = tmp_path / "ds.xlsx"
    file.write_bytes(OF_OLD)
    told = ["teams", "import", str(file), "--unit", province.code, "--new-villages"]
    return lambda *more: app.test_cli_runner().invoke(args=[*told, *more])


def test_a_successor_is_named_in_an_option(run):
    answer = run("--successor", f"Xã Cũ={OTHER_CODE}", "--json")
    assert (json.loads(answer.output)["counts"]["new"], communes_of_teams()) == (2, ["Xã Khác"])


def test_without_the_option_the_command_fails_and_names_the_candidates(run):
    answer = run()
    assert (answer.exit_code, "(xã Khác, xã Mẫu)" in answer.output, communes_of_teams()) == (1, True, [])


@pytest.mark.parametrize(
    ("option", "said"),
    [
        pytest.param("Xã Cũ=99999", "Xã Khác (00999)", id="no heir"),
        pytest.param("Xã Nào=00999", "không có xã cũ nào", id="no such commune in the file"),
        pytest.param("Xã Cũ", "NAME=CODE", id="no code"),
    ],
)
@pytest.mark.parametrize("more", [(), ("--dry-run",)], ids=["for good", "dry run"])
def test_an_option_that_makes_no_sense_is_refused(run, option, said, more):
    answer = run("--successor", option, *more)
    assert (answer.exit_code != 0, said in answer.output, communes_of_teams()) == (True, True, [])

"""Bringing a list in, through the pages of a browser without JavaScript."""

import io

import openpyxl
import pytest
from sqlalchemy import select

from blueprints.intake import actions
from blueprints.intake.models import IntakeBatch
from blueprints.teams.models import Membership
from core.access import Role
from core.database import db
from tests.features import workbooks
from tests.features.test_intake_recording import people

pytestmark = pytest.mark.one_database

GOOD, BAD = workbooks.listing(*people(4)), workbooks.listing(*people(4, bad={2}))


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.fixture
def browser(browse, officer):
    return browse(officer)


def upload(browser, content, *, status=200):
    browser.open("/nhap-danh-sach/moi").fill("Tệp danh sách", (io.BytesIO(content), "ds.xlsx"))
    return browser.press("Tải lên", status=status)


def read(browser, content):
    """Uploaded, and read as the worker does."""
    upload(browser, content)
    actions.read_batch(db.session.scalars(select(IntakeBatch.id).order_by(IntakeBatch.id.desc())).first())
    db.session.rollback()
    return browser.open(browser.path)


def written():
    db.session.rollback()
    return len(db.session.scalars(select(Membership.id)).all())


def test_the_list_of_teams_leads_here(browser):
    browser.open("teams.index").follow("Nhập từ Excel").follow("Tải tệp lên")
    assert browser.heading == "Tải danh sách lên"


def test_while_it_is_read_the_page_shows_how_far(browser):
    upload(browser, GOOD)
    assert browser.page.select_one("progress")
    assert browser.page.select_one("[hx-trigger='every 1s']")


def test_the_progress_is_polled_as_a_fragment(browser):
    upload(browser, GOOD)
    browser.open(browser.path, htmx=True)
    assert browser.page.select_one("#batch")
    assert not browser.page.select_one("h1")


def test_the_preview_counts_and_names(browser):
    read(browser, GOOD)
    assert "Thêm mới: 4 dòng" in browser.text
    assert browser.column("Họ và tên")[0] == "Nguyễn Mẫu Mẫu Mẫu"


def test_new_villages_are_offered_and_then_recorded(browser):
    read(browser, GOOD).field("Thêm các thôn, xóm này")
    browser.typed["them-thon"] = "1"
    browser.press("Ghi vào sổ")
    assert ("Đã ghi vào sổ: thêm 4 người" in browser.page.get_text(), written()) == (True, 4)


def test_without_the_tick_nothing_is_written_and_it_is_said_why(browser):
    read(browser, GOOD).press("Ghi vào sổ", status=422)
    assert ("chưa có trong danh sách đơn vị" in browser.text, written()) == (True, 0)


def test_all_or_nothing_is_chosen_first(browser):
    read(browser, BAD)
    browser.typed["them-thon"] = "1"
    browser.press("Ghi vào sổ", status=422)
    assert ("Còn 1 dòng" in browser.text, written()) == (True, 0)


def test_the_valid_rows_are_written_on_express_choice(browser):
    read(browser, BAD).choose("Phạm vi", "Ghi các dòng hợp lệ")
    browser.typed["them-thon"] = "1"
    browser.press("Ghi vào sổ")
    assert written() == 3


def test_the_workbook_comes_back_with_reasons(browser):
    answer = read(browser, BAD).download("Tải tệp kèm lý do")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    assert "không đọc được" in sheet.cell(3, 6).value


def test_an_intake_is_undone_by_its_button(browser):
    read(browser, GOOD)
    browser.typed["them-thon"] = "1"
    browser.press("Ghi vào sổ").press("Hoàn tác lần nhập")
    assert ("Đã hoàn tác" in browser.text, written()) == (True, 0)


def test_an_intake_is_dropped_by_its_button(browser):
    read(browser, GOOD).press("Bỏ lần nhập này")
    assert (browser.heading, browser.column("Tình trạng")) == ("Nhập danh sách từ Excel", ["Đã bỏ"])


def test_columns_are_chosen_where_they_were_not_found(browser):
    person = (1, "Nguyễn Văn Mẫu", 1975, "TT", "Xóm Một")
    read(browser, workbooks.listing(person, head=("STT", "Họ và tên", "Năm sinh", "Cột lạ", "Thôn")))
    assert "Nhiệm vụ trong Tổ" in browser.text
    browser.follow("Chọn cột").choose("Nhiệm vụ trong Tổ", "Cột D: Cột lạ").press("Đọc lại theo các cột này")
    actions.read_batch(db.session.scalars(select(IntakeBatch.id)).one())
    assert "Thêm mới: 1 dòng" in browser.open(browser.path).text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "rỗng", id="empty"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "kiểu cũ", id="an old workbook"),
        pytest.param(b"%PDF-1.7", "PDF", id="a PDF"),
    ],
)
def test_another_kind_of_file_is_refused_at_once(browser, content, said):
    upload(browser, content, status=422)
    assert said in browser.summary


def test_a_broken_workbook_is_said_to_be_broken(browser):
    assert "bị hỏng" in read(browser, GOOD[: len(GOOD) // 2]).text


def test_no_file_is_asked_for(browser):
    browser.open("/nhap-danh-sach/moi").press("Tải lên", status=422)
    assert "Chọn tệp .xlsx" in browser.summary


@pytest.mark.parametrize("path", ["", "/cot", "/tep-ly-do"])
def test_another_unit_does_not_see_the_intake(make, browse, browser, path):
    read(browser, GOOD)
    other = browse(make.account(Role.OFFICER))
    other.open(f"{browser.path}{path}", status=404)


@pytest.mark.parametrize("act", ["ghi", "hoan-tac", "bo", "cot"])
def test_another_unit_does_nothing_with_the_intake(make, browse, browser, act):
    read(browser, GOOD)
    other = browse(make.account(Role.OFFICER))
    assert other.bare("POST", f"{browser.path}/{act}").status_code == 404
    assert written() == 0


def test_a_leader_brings_no_list_in(make, browse, commune):
    browse(make.account(Role.LEADER, commune)).open("/nhap-danh-sach/", status=403)


def test_a_province_chooses_the_commune(make, browse, commune):
    browser = browse(make.account(Role.OFFICER, commune.parent))
    browser.open("/nhap-danh-sach/moi").choose("Xã, phường", "Xã Mẫu")
    browser.fill("Tệp danh sách", (io.BytesIO(GOOD), "ds.xlsx")).press("Tải lên")
    assert db.session.scalars(select(IntakeBatch.commune_id)).one() == commune.id


def test_the_list_of_teams_is_saved_as_a_workbook(make, browser, commune, officer):
    make.team(commune, members=2, by=officer)
    answer = browser.open("teams.index").take("Xuất Excel kèm thành viên")
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.data)).active.iter_rows(values_only=True))
    assert len(rows) == 4 + 2

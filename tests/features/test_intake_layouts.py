"""What the user decides about a list: its head row, its columns, the village of its rows."""

import pytest
from sqlalchemy import select

from blueprints.intake import actions
from blueprints.intake.models import IntakeBatch
from core.access import Role
from core.database import db
from tests.features import workbooks
from tests.features.test_intake_pages import read

pytestmark = pytest.mark.one_database

PERSON = (1, "Nguyễn Văn Mẫu", 1975, "Tổ trưởng")


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def browser(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def again(browser):
    """The page once the worker has read the workbook again."""
    actions.read_batch(db.session.scalars(select(IntakeBatch.id).order_by(IntakeBatch.id.desc())).first())
    db.session.rollback()
    return browser.open(browser.path)


UNDER_A_LETTERHEAD = (("Danh sách", "Người lập: Nguyễn Văn Người Lập"), ("Tên gọi", "Việc", "Xóm nào"))
ODD_HEAD = workbooks.of_rows(*UNDER_A_LETTERHEAD, ("Nguyễn Văn Mẫu", "Tổ trưởng", "Xóm Một"))
NO_VILLAGE = workbooks.listing(PERSON, head=workbooks.HEAD[:4])


def test_a_workbook_without_a_head_asks_where_it_is(browser):
    assert "Không tìm thấy dòng tiêu đề" in read(browser, ODD_HEAD).text


def test_the_head_row_is_said_and_then_its_columns(browser):
    read(browser, ODD_HEAD).follow("Chọn dòng tiêu đề và cột").fill("Dòng tiêu đề", "2").press("Đọc lại")
    again(browser).follow("Chọn dòng tiêu đề và cột")
    browser.choose("Họ và tên", "Cột A: Tên gọi").choose("Nhiệm vụ trong Tổ", "Cột B: Việc")
    browser.choose("Thôn, xóm, tổ dân phố", "Cột C: Xóm nào").press("Đọc lại")
    assert "Thêm mới: 1 dòng" in again(browser).text


def test_the_head_row_that_was_found_is_shown(browser):
    read(browser, workbooks.two_row_head()).follow("Sửa cột")
    assert browser.value_of("Dòng tiêu đề") == "6"


def test_sent_back_as_it_is_the_list_reads_the_same(browser):
    before = read(browser, workbooks.two_row_head()).text
    browser.follow("Sửa cột").press("Đọc lại")
    assert again(browser).text == before


@pytest.mark.parametrize("typed", ["0", "4", "ba", "²", "-1"])
def test_a_head_row_that_is_not_there_is_refused_and_kept(browser, typed):
    read(browser, ODD_HEAD).follow("Chọn dòng tiêu đề và cột")
    browser.fill("Dòng tiêu đề", typed).press("Đọc lại", status=422)
    assert "là một số từ 1 đến 3" in browser.error_of("Dòng tiêu đề")
    assert browser.value_of("Dòng tiêu đề") == typed


def test_rows_under_no_village_take_the_one_that_is_said(browser):
    assert "Không nhận: 1 dòng" in read(browser, NO_VILLAGE).text
    browser.follow("Sửa cột").fill("Thôn, xóm mặc định", "Xóm Một").press("Đọc lại")
    assert "Thêm mới: 1 dòng" in again(browser).text
    assert browser.follow("Sửa cột").value_of("Thôn, xóm mặc định") == "Xóm Một"


def test_the_commune_itself_may_be_said_for_its_own_team(browser):
    read(browser, NO_VILLAGE).follow("Sửa cột").fill("Thôn, xóm mặc định", "Xã Mẫu").press("Đọc lại")
    assert again(browser).column("Tổ") == ["Xã Mẫu"]


def test_a_village_that_the_list_names_is_not_overruled(browser):
    person = (*PERSON, "Xóm Hai")
    read(browser, workbooks.listing(person)).follow("Sửa cột")
    browser.fill("Thôn, xóm mặc định", "Xóm Một").press("Đọc lại")
    assert again(browser).column("Tổ") == ["Xóm Hai"]


def test_a_sheet_is_left_out(browser):
    read(browser, workbooks.several_sheets()).follow("Sửa cột")
    browser.typed["trang-1-is_left_out"] = "y"
    browser.press("Đọc lại")
    assert "Thêm mới: 2 dòng" in again(browser).text


def test_while_it_is_read_nothing_is_chosen(browser):
    read(browser, NO_VILLAGE).follow("Sửa cột").press("Đọc lại")
    browser.open(f"{browser.path}/cot").press("Đọc lại", status=422)
    assert "đang được đọc" in browser.text

"""Agencies and signers: what is set shows in the next draft, and nobody signs after the last day."""

import io
from datetime import timedelta

import pytest
from docx import Document as WordFile

from core import clock
from core.access import Role
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database

COMMITTEE = "ubnd"


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def team(make, commune):
    return make.team(make.village(commune, "Nà Thử"), members=1)


@pytest.fixture
def clerk(make, browse, commune):
    return browse(make.account(Role.CLERK, commune))


def agency_page(browser, commune):
    return browser.open("units.agency", code=commune.code, agency_code=COMMITTEE)


def new_signer(browser, commune, **changed):
    typed = {"Họ và tên": "Vi Văn Người Ký", "Chức vụ": "Phó Chủ tịch", "Ký từ ngày": "01/07/2025"} | changed
    browser.open("units.new_signer", code=commune.code, agency_code=COMMITTEE)
    for label, value in typed.items():
        browser.fill(label, value)
    return browser.choose("Tư cách ký", "Cấp phó")


def drafted(browser, team) -> str:
    """All words of the Word file of a new decision."""
    browser.open("teams.show", team_id=team.id).follow("Soạn quyết định").press("Lập dự thảo")
    word = WordFile(io.BytesIO(browser.download("Tải Word").data))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*cells, *(paragraph.text for paragraph in word.paragraphs)])


@pytest.mark.parametrize(
    ("label", "value", "printed"),
    [
        pytest.param("Địa danh", "Nà Thử Mới", "Nà Thử Mới,", id="place"),
        pytest.param("Chữ viết tắt", "UBX", "QĐ-UBX", id="symbol"),
        pytest.param("Nơi lưu", "VT, THỬ", "VT, THỬ", id="filing"),
        pytest.param("Tên cơ quan ban hành", "ỦY BAN THỬ\nXÃ MẪU", "ỦY BAN THỬ", id="header"),
    ],
)
def test_what_is_set_of_an_agency_stands_in_the_next_draft(make, clerk, commune, team, label, value, printed):
    make.signer(commune)
    agency_page(clerk, commune).fill(label, value).press("Lưu")
    assert printed in drafted(clerk, team)


def test_a_draft_made_before_keeps_its_place(make, clerk, commune, team):
    make.signer(commune)
    document = make.draft(team=team)
    agency_page(clerk, commune).fill("Địa danh", "Nà Thử Mới").press("Lưu")
    word = clerk.open("documents.show", document_id=document.id).download("Tải Word").data
    assert not any(
        "Nà Thử Mới" in cell.text for row in WordFile(io.BytesIO(word)).tables[0].rows for cell in row.cells
    )


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("Tên cơ quan ban hành", "Nhập tên cơ quan ban hành"),
        ("Địa danh", "Nhập địa danh"),
        ("Chữ viết tắt", "Nhập chữ viết tắt"),
        ("Nơi lưu", "Nhập nơi lưu"),
    ],
    ids=["header", "place", "symbol", "filing"],
)
def test_an_agency_lacks_nothing_that_is_printed(clerk, commune, label, says):
    agency_page(clerk, commune).fill(label, " ").press("Lưu", status=422)
    assert says in clerk.error_of(label)


def test_a_symbol_as_long_as_its_field_takes_is_drafted(make, clerk, commune, team):
    make.signer(commune)
    agency_page(clerk, commune).fill("Chữ viết tắt", "U" * 30).press("Lưu")
    assert "QĐ-" + "U" * 30 in drafted(clerk, team)


def test_two_who_set_an_agency_do_not_overwrite_each_other(make, browse, clerk, commune):
    other = agency_page(browse(make.account(Role.CLERK, commune)), commune)
    agency_page(clerk, commune).fill("Địa danh", "Nơi Một").press("Lưu")
    other.fill("Địa danh", "Nơi Hai").press("Lưu", status=409)
    assert "Người khác vừa sửa" in other.summary
    assert "Nơi Một" in clerk.open("/don-vi/").text


def test_the_second_who_sets_an_agency_keeps_what_was_typed(make, browse, clerk, commune):
    other = agency_page(browse(make.account(Role.CLERK, commune)), commune)
    agency_page(clerk, commune).fill("Địa danh", "Nơi Một").press("Lưu")
    assert other.fill("Địa danh", "Nơi Hai").press("Lưu", status=409).value_of("Địa danh") == "Nơi Hai"


@pytest.mark.parametrize("role", [Role.OFFICER, Role.LEADER, Role.FINANCE, Role.DEPARTMENT_HEAD])
def test_only_clerks_and_administrators_set_agencies(make, browse, commune, role):
    browse(make.account(role, commune)).open(f"/don-vi/{commune.code}/co-quan/{COMMITTEE}", status=403)


@pytest.mark.parametrize("agency_code", [COMMITTEE, "chuyen-mon"], ids=["committee", "office"])
def test_an_agency_of_another_commune_is_not_reached(make, clerk, commune, agency_code):
    neighbour = make.commune(province=commune.parent)
    clerk.open(f"/don-vi/{neighbour.code}/co-quan/{agency_code}", status=404)


def test_an_unknown_agency_is_not_found(clerk, commune):
    clerk.open(f"/don-vi/{commune.code}/co-quan/khong-co", status=404)


def test_a_new_signer_is_offered_for_the_next_draft(clerk, commune, team):
    new_signer(clerk, commune).press("Thêm người ký")
    clerk.open("teams.show", team_id=team.id).follow("Soạn quyết định")
    assert "Vi Văn Người Ký, Phó Chủ tịch" in clerk.field("Người ký").get_text()


def test_a_deputy_signs_for_the_head(clerk, commune, team):
    new_signer(clerk, commune).press("Thêm người ký")
    assert "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH" in drafted(clerk, team)


@pytest.mark.parametrize(
    ("label", "value", "says"),
    [
        pytest.param("Họ và tên", "", "Nhập họ và tên", id="no name"),
        pytest.param("Chức vụ", "", "Nhập chức vụ", id="no position"),
        pytest.param("Ký từ ngày", "", "Nhập ngày", id="no day"),
        pytest.param("Ký từ ngày", "2025-07-01", "ngày/tháng/năm", id="a day turned round"),
        pytest.param("Ký từ ngày", "30/02/2026", "Không có ngày", id="a day that is none"),
        pytest.param("Tài khoản", "khong.co", "không có tài khoản", id="an unknown account"),
    ],
)
def test_a_signer_is_refused_beside_the_field_that_is_wrong(clerk, commune, label, value, says):
    new_signer(clerk, commune, **{label: value}).press("Thêm người ký", status=422)
    assert says in clerk.error_of(label)


def test_a_signer_has_no_account_of_another_unit(make, clerk, commune):
    stranger = make.account(Role.LEADER)
    new_signer(clerk, commune, **{"Tài khoản": stranger.username}).press("Thêm người ký", status=422)
    assert "không có tài khoản" in clerk.error_of("Tài khoản")


def ending(browser, commune, last_day: str, **how):
    browser.open("units.show", code=commune.code).follow("Ghi ngày thôi ký").fill("Thôi ký", last_day)
    return browser.press("Lưu", **how)


def test_a_signer_may_not_end_before_the_beginning(make, clerk, commune):
    make.signer(commune)
    assert "từ ngày bắt đầu ký" in ending(clerk, commune, "01/01/2020", status=422).error_of("Thôi ký")


def test_a_signer_whose_last_day_has_passed_is_not_offered(make, clerk, commune, team):
    make.signer(commune)
    ending(clerk, commune, short_date(clock.today() - timedelta(1)))
    clerk.open("teams.show", team_id=team.id).follow("Soạn quyết định")
    assert "Chưa khai người ký" in clerk.text


def test_a_signer_still_signs_on_the_last_day(make, clerk, commune, team):
    make.signer(commune)
    ending(clerk, commune, short_date(clock.today()))
    assert "Lê Văn Người Ký" in drafted(clerk, team)


def test_a_signer_who_has_ended_stays_on_record_with_the_day(make, clerk, commune):
    make.signer(commune)
    assert ending(clerk, commune, "31/12/2025").column("Đến ngày") == ["31/12/2025"]


def test_a_unit_without_a_signer_says_what_that_prevents(clerk):
    assert "Chưa khai người ký" in clerk.open("/don-vi/").text

"""Rows of the figures are chosen by the address, paged, summed, and taken away as a workbook."""

from contextvars import Context
from datetime import date
from io import BytesIO
from json import loads

import pytest
from openpyxl import load_workbook

from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.database import db, writing
from tests.features.test_figures_page import at_least, standing, sums
from tests.features.test_home_query_counts import asked_by
from vanban.vietnamese import short_date


@pytest.fixture
def province(make):
    return make.province("Mẫu")


@pytest.fixture
def of_province(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


@pytest.fixture
def two(make, province):
    """A commune with a team whose people have no phone, one without any team."""
    full, empty = (make.commune(name, province=province) for name in ("Có Tổ", "Không Tổ"))
    standing(make, make.village(full, "Nà Thử"))
    return full, empty


def many(make, province, count: int) -> None:
    for _ in range(count):
        make.commune(province=province)


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("to=co", ["Xã Có Tổ"]),
        ("to=chua", ["Xã Không Tổ"]),
        ("sdt=thieu", ["Xã Có Tổ"]),
        ("truong=thieu", []),
        ("truong=du&qd=du", ["Xã Có Tổ"]),
        ("q=khong", ["Xã Không Tổ"]),
        ("cho=co", []),
        ("to=gi-do", ["Xã Có Tổ", "Xã Không Tổ"]),
    ],
)
def test_rows_are_chosen_by_column(of_province, two, address, left):
    assert of_province.open(f"/so-lieu?{address}").column("Đơn vị") == left


def test_teams_below_the_rule_are_found(make, of_province, province, two):
    at_least(make, province, 4)
    assert of_province.open("/so-lieu?duoi=co").column("Đơn vị") == ["Xã Có Tổ"]


def test_what_was_chosen_is_still_chosen(of_province, two):
    of_province.open("/so-lieu?to=co")
    assert of_province.value_of("Số Tổ") == "co"


def test_the_sum_is_of_the_chosen_rows(of_province, two):
    assert sums(of_province.open("/so-lieu?to=chua"))["Số Tổ"] == "0"


def test_a_long_list_goes_on_after_its_last_row(make, of_province, province):
    many(make, province, 51)
    first = of_province.open("/so-lieu").column("Đơn vị")
    second = of_province.follow("Xem tiếp").column("Đơn vị")
    assert (len(first), len(second), len({*first, *second})) == (50, 1, 51)


def test_the_sum_is_of_all_pages(make, of_province, province):
    many(make, province, 51)
    assert "Cộng 51 đơn vị" in of_province.open("/so-lieu").text


def test_more_communes_and_teams_ask_no_more(make, of_province, province, two):
    few = asked_by(of_province, "/so-lieu")
    many(make, province, 20)
    standing(make, make.village(two[0]))
    assert len(asked_by(of_province, "/so-lieu")) == len(few) <= 6


def test_more_teams_of_a_commune_ask_no_more(make, browse, two):
    officer = browse(make.account(Role.OFFICER, two[0]))
    few = asked_by(officer, "/so-lieu")
    make.many_teams(two[0], 20)
    assert len(asked_by(officer, "/so-lieu")) == len(few) <= 6


def workbook(browser, query: str = ""):
    return load_workbook(BytesIO(browser.bare("GET", f"/so-lieu.xlsx{query}").data)).active


def test_the_workbook_says_what_it_is_of_which_unit_and_day(of_province, two):
    page = workbook(of_province)
    assert [page.cell(row, 1).value for row in (1, 2)] == ["SỐ LIỆU TỔ CHUYỂN ĐỔI SỐ CỘNG ĐỒNG", "Tỉnh Mẫu"]
    assert f"Số liệu ngày {short_date(clock.today())}" in page.cell(3, 1).value


def test_the_workbook_has_a_row_for_each_commune_and_the_sum(of_province, two):
    page = workbook(of_province)
    assert [page.cell(row, 2).value for row in (6, 7, 8)] == ["Xã Có Tổ", "Xã Không Tổ", "Cộng"]
    assert [page.cell(row, 3).value for row in (6, 7, 8)] == [1, 0, 1]


def test_the_workbook_has_every_page(make, of_province, province):
    many(make, province, 51)
    assert workbook(of_province).cell(57, 2).value == "Cộng"


def test_the_workbook_holds_the_chosen_rows_only(of_province, two):
    assert workbook(of_province, "?to=chua").cell(6, 2).value == "Xã Không Tổ"


def test_the_workbook_prints_on_a4_landscape_with_its_header_on_every_page(of_province, two):
    page = workbook(of_province)
    assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
    assert page.print_title_rows == "$5:$5"


def test_a_name_that_looks_like_a_formula_stays_a_name(make, browse, two):
    with writing():
        village = Unit(code=f"{two[0].code}-999", level=Level.VILLAGE, parent_id=two[0].id)
        village.province_id = two[0].province_id
        village.called("=1+1", "Mẫu")
        db.session.add(village)
    standing(make, village)
    page = workbook(browse(make.account(Role.OFFICER, two[0])))
    assert {page.cell(row, 2).data_type for row in (6, 7)} == {"s"}


@pytest.fixture
def run(app):
    runner = app.test_cli_runner()
    return lambda *words: Context().run(runner.invoke, args=words)


def test_the_command_tells_the_figures_as_json(run, two):
    answer = run("figures", "show", "--unit", two[0].code, "--json")
    told = loads(answer.output)
    assert (told["on"], told["total"]["teams"], told["total"]["members"]) == (
        clock.today().isoformat(),
        1,
        3,
    )


def test_the_command_tells_the_figures_of_a_day_in_words(run, two):
    answer = run("figures", "show", "--unit", two[0].code, "--on", "01/03/2020")
    assert answer.output.splitlines()[0] == f"Xã Có Tổ, ngày {short_date(date(2020, 3, 1))}"


def test_the_command_ends_with_a_sentence_where_there_is_no_such_unit(run):
    answer = run("figures", "show", "--unit", "99999")
    assert (answer.exit_code, "Không có đơn vị mã 99999" in answer.output) == (1, True)


def typed(browser, teams: str, members: str, minimum: str, status: int = 200):
    browser.open("/so-lieu").fill("Số Tổ trong văn bản", teams)
    browser.fill("Số thành viên trong văn bản", members).fill("Mức tối thiểu mỗi Tổ", minimum)
    return browser.press("Đối chiếu", status=status)


def test_typed_figures_that_contradict_are_told(of_province):
    typed(of_province, "1.431", "12.151", "10")
    assert "1.431 Tổ phải có ít nhất 14.310 người" in of_province.text
    assert "bình quân 8,49 người/Tổ" in of_province.text


def test_typed_figures_that_agree_are_told(of_province):
    assert "Số liệu khớp với mức tối thiểu." in typed(of_province, "10", "100", "10").text


@pytest.mark.parametrize("wrong", ["", "mười", "-3", "0", "1.43", "9" * 12])
def test_a_number_of_teams_that_is_none_is_refused_and_kept(of_province, wrong):
    typed(of_province, wrong, "100", "10", status=422)
    assert of_province.summary
    assert of_province.value_of("Số thành viên trong văn bản") == "100"

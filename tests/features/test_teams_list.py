"""The list of teams: order, search, filters, pages."""

import pytest

from blueprints.teams.actions import TEAM_NAME
from core.access import Role


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def shown(browser) -> list[str]:
    return browser.column("Tổ")


def walked(browser) -> list[str]:
    """The rows of all pages, from the first to the last."""
    rows = shown(browser)
    for _ in range(10):
        if "Xem tiếp" not in browser.links():
            return rows
        rows += shown(browser.follow("Xem tiếp"))
    raise AssertionError("the pages do not end")


def test_the_commune_team_comes_first_then_villages_in_vietnamese_order(make, officer, commune):
    for name in ("Đức Thử", "Dũng Thử", "Ẩn Thử", "An Thử", "Êm Thử"):
        make.team(make.village(commune, name))
    make.team(commune)
    officer.open("/to/")
    assert shown(officer) == [
        "Xã Bản Mẫu",
        "Xóm An Thử",
        "Xóm Ẩn Thử",
        "Xóm Dũng Thử",
        "Xóm Đức Thử",
        "Xóm Êm Thử",
    ]


def test_numbered_villages_are_ordered_by_value(make, officer, commune):
    for number in ("10", "2", "1"):
        make.team(make.village(commune, number, "Tổ dân phố"))
    assert shown(officer.open("/to/")) == ["Tổ dân phố 1", "Tổ dân phố 2", "Tổ dân phố 10"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        pytest.param("nguyen", ["Xóm Nguyễn Thử"], id="without marks"),
        pytest.param("NGUYỄN", ["Xóm Nguyễn Thử"], id="in capitals"),
        pytest.param("Nguye\u0302\u0303n", ["Xóm Nguyễn Thử"], id="in the other spelling of marks"),
        pytest.param("da den", ["Xóm Đá Đen"], id="d for đ"),
        pytest.param("  đá   đen ", ["Xóm Đá Đen"], id="with spaces"),
        pytest.param("ban mau", ["Xóm Đá Đen", "Xóm Nguyễn Thử"], id="by the commune"),
        pytest.param("%", [], id="a sign of the database"),
        pytest.param("_", [], id="another sign of the database"),
        pytest.param("\u0000", ["Xóm Đá Đen", "Xóm Nguyễn Thử"], id="a character drawn as nothing"),
    ],
)
def test_the_search_forgives_marks_case_and_spaces(make, officer, commune, typed, found):
    make.team(make.village(commune, "Nguyễn Thử"))
    make.team(make.village(commune, "Đá Đen"))
    assert shown(officer.open("/to/").fill("Tìm Tổ", typed).press("Lọc")) == found


def test_a_search_that_finds_nothing_says_so_and_leads_back(make, officer, commune):
    make.team(make.village(commune))
    officer.open("/to/").fill("Tìm Tổ", "không có xóm này").press("Lọc")
    assert "Không có Tổ nào phù hợp" in officer.text
    assert shown(officer.follow("Xem tất cả"))


def test_the_words_searched_for_stay_in_their_field(officer):
    officer.open("/to/").fill("Tìm Tổ", "Đá <Đen>").press("Lọc")
    assert officer.value_of("Tìm Tổ") == "Đá <Đen>"


def test_an_empty_list_says_what_it_is_and_how_it_begins(officer):
    officer.open("/to/")
    assert "Chưa có Tổ nào" in officer.text
    assert "Thêm Tổ" in officer.links()


def test_teams_are_narrowed_to_those_established(make, officer, commune):
    make.team(make.village(commune, "Chờ Thử"))
    make.issued(team=make.team(make.village(commune, "Lập Thử"), members=1))
    officer.open("/to/").choose("Tình trạng", "Đã thành lập").press("Lọc")
    assert shown(officer) == ["Xóm Lập Thử"]


def test_a_province_narrows_its_list_to_one_commune(make, browse):
    province = make.province()
    first, second = make.commune("Một Mẫu", province=province), make.commune("Hai Mẫu", province=province)
    make.team(first)
    make.team(second)
    browser = browse(make.account(Role.OFFICER, province)).open("/to/")
    assert shown(browser.choose("Xã, phường", "Xã Hai Mẫu").press("Lọc")) == ["Xã Hai Mẫu"]


def test_the_pages_show_every_team_once_and_in_order(make, officer, commune):
    make.many_teams(commune, 112)
    rows = walked(officer.open("/to/"))
    assert rows == sorted(rows, key=lambda row: int(row.rsplit(" ", 1)[1]))
    assert len(set(rows)) == 112


def test_a_page_shows_fifty_teams(make, officer, commune):
    make.many_teams(commune, 51)
    assert len(shown(officer.open("/to/"))) == 50


def test_the_next_page_keeps_the_search(make, officer, commune):
    make.many_teams(commune, 60)
    make.team(make.village(commune, "Thử"))
    officer.open("/to/").fill("Tìm Tổ", "xóm mẫu").press("Lọc")
    assert len(walked(officer)) == 60


def test_the_counts_above_the_list_follow_the_filter(make, officer, commune):
    make.team(make.village(commune, "Đá Đen"), members=3)
    make.team(make.village(commune, "Thử"), members=2)
    officer.open("/to/").fill("Tìm Tổ", "da den").press("Lọc")
    assert "1 Tổ, 3 thành viên; 0 Tổ đã thành lập" in officer.text


def test_htmx_gets_only_the_rows(make, officer, commune):
    make.team(make.village(commune, "Thử"))
    officer.open("/to/?q=thu", htmx=True)
    assert officer.page.html is None
    assert shown(officer) == ["Xóm Thử"]


def test_the_list_says_that_its_answer_depends_on_htmx(officer):
    assert "HX-Request" in officer.open("/to/").headers["Vary"]


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("sau=chu", id="letters for a place"),
        pytest.param("sau=-1", id="a negative place"),
        pytest.param("sau=999999", id="a place that is gone"),
        pytest.param("sau=99999999999999999999", id="a place beyond every number"),
        pytest.param("xa=chu", id="letters for a commune"),
        pytest.param("xa=99999999999999999999", id="a commune beyond every number"),
        pytest.param("tinh-trang=khong-co", id="an unknown state"),
        pytest.param("q=" + "a" * 500, id="an endless word"),
    ],
)
def test_an_address_written_by_hand_is_answered_with_a_list(make, officer, commune, asked):
    make.team(make.village(commune))
    assert officer.open(f"/to/?{asked}").heading == TEAM_NAME

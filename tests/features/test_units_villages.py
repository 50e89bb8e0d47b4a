"""Units: the ones below, their order, search and scope; villages are added and never twice."""

import unicodedata

import pytest

from core.access import Role

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def villages(browser) -> list[str]:
    return [" ".join(a.get_text().split()) for a in browser.page.select("#below td a, td a[href*='-']")]


def add(browser, name: str, kind: str = "Xóm", **how):
    browser.open("/don-vi/").follow("Thêm thôn, xóm, tổ dân phố").choose("Loại", kind).fill("Tên", name)
    return browser.press("Thêm", **how)


def test_a_village_is_added_to_the_list(officer):
    assert villages(add(officer, "Nà Thử")) == ["Xóm Nà Thử"]


def test_a_village_gets_a_code_under_its_commune(officer, commune):
    assert f"{commune.code}-001" in add(officer, "Nà Thử").text


def test_villages_get_codes_of_their_own(officer, commune):
    add(officer, "Nà Thử")
    add(officer, "Nà Mẫu")
    assert {f"{commune.code}-001", f"{commune.code}-002"} <= set(officer.text.split())


@pytest.mark.parametrize(
    "again",
    [
        pytest.param("Đá Đen", id="as it was"),
        pytest.param("ĐÁ ĐEN", id="in capitals"),
        pytest.param(unicodedata.normalize("NFD", "Đá Đen"), id="in the other spelling of marks"),
        pytest.param("  Đá   Đen ", id="with spaces"),
    ],
)
def test_a_village_is_not_added_twice(officer, again):
    add(officer, "Đá Đen")
    add(officer, again, status=422)
    assert "đã có xóm" in officer.error_of("Tên")
    assert villages(officer.open("/don-vi/")) == ["Xóm Đá Đen"]


def test_villages_whose_names_differ_by_a_tone_are_two(officer):
    add(officer, "Nà Lúng")
    assert sorted(villages(add(officer, "Na Lùng"))) == ["Xóm Na Lùng", "Xóm Nà Lúng"]


def test_a_village_and_a_block_of_one_name_are_two(officer):
    add(officer, "Nà Thử")
    assert len(villages(add(officer, "Nà Thử", "Tổ dân phố"))) == 2


def test_another_commune_may_have_a_village_of_that_name(make, officer):
    make.village(make.commune(), "Nà Thử")
    assert villages(add(officer, "Nà Thử")) == ["Xóm Nà Thử"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("", "Nhập tên thôn", id="nothing"),
        pytest.param("  ", "Nhập tên thôn", id="spaces"),
        pytest.param("a" * 101, "Tối đa 100 ký tự", id="endless"),
    ],
)
def test_a_village_without_a_proper_name_is_refused_beside_the_field(officer, name, says):
    assert says in add(officer, name, status=422).error_of("Tên")


def test_what_was_typed_is_kept(officer):
    add(officer, "Đá Đen")
    assert add(officer, "Đá Đen", status=422).value_of("Tên") == "Đá Đen"


@pytest.mark.parametrize(
    "name", [pytest.param("(" * 100, id="of signs"), pytest.param("漢" * 100, id="of another script")]
)
def test_a_name_as_long_as_its_field_takes_is_answered_calmly(officer, name):
    officer.open("/don-vi/").follow("Thêm thôn").fill("Tên", name)
    officer.send(officer.page.select_one("main form"), status=200)
    assert villages(officer) == [f"Thôn {name}"]


def test_villages_are_listed_by_their_numbers(make, officer, commune):
    for number in ("10", "9", "2"):
        make.village(commune, number, "Tổ dân phố")
    assert villages(officer.open("/don-vi/")) == ["Tổ dân phố 2", "Tổ dân phố 9", "Tổ dân phố 10"]


def test_the_search_among_villages_forgives_marks(make, officer, commune):
    make.village(commune, "Đá Đen")
    make.village(commune, "Nà Thử")
    assert villages(officer.open("/don-vi/").fill("Tìm theo tên", "da den").press("Tìm")) == ["Xóm Đá Đen"]


def test_htmx_gets_only_the_units_below(make, officer, commune):
    make.village(commune, "Nà Thử")
    officer.open(f"/don-vi/{commune.code}?q=na", htmx=True)
    assert (officer.page.html, villages(officer)) == (None, ["Xóm Nà Thử"])


def test_the_pages_show_every_unit_below_once(make, officer, commune):
    make.many_teams(commune, 60)
    first = villages(officer.open("/don-vi/"))
    both = first + villages(officer.follow("Xem tiếp"))
    assert (len(first), len(both), len(set(both))) == (50, 60, 60)


def test_a_province_lists_its_communes(make, browse):
    province = make.province()
    make.commune("Hai Mẫu", province=province)
    make.commune("Ẩn Mẫu", province=province)
    browser = browse(make.account(Role.OFFICER, province)).open("/don-vi/")
    listed = [a.get_text() for a in browser.page.select("#below td a")]
    assert listed == ["Xã Ẩn Mẫu", "Xã Hai Mẫu"]


def test_a_unit_of_another_commune_is_answered_like_a_missing_one(make, officer, commune):
    other = make.village(make.commune(province=commune.parent))
    there = officer.open(f"/don-vi/{other.code}", status=404).text.replace(other.code, "…")
    assert there == officer.open("/don-vi/99999-999", status=404).text.replace("99999-999", "…")


@pytest.mark.parametrize(
    "code", [pytest.param("%00", id="an empty character"), pytest.param("9" * 300, id="endless")]
)
def test_a_code_no_unit_can_have_is_not_found(officer, code):
    assert "Không" in officer.open(f"/don-vi/{code}", status=404).text


def test_a_village_is_not_added_below_another_commune(make, officer, commune):
    neighbour = make.commune(province=commune.parent)
    officer.open(f"/don-vi/{neighbour.code}/thon/moi", status=404)


def test_a_village_is_not_added_below_a_village(make, officer, commune):
    officer.open(f"/don-vi/{make.village(commune).code}/thon/moi", status=404)


def test_a_leader_adds_no_villages(make, browse, commune):
    leader = browse(make.account(Role.LEADER, commune))
    assert "Thêm thôn, xóm, tổ dân phố" not in leader.open("/don-vi/").links()
    leader.open(f"/don-vi/{commune.code}/thon/moi", status=403)

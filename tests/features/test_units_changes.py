"""Villages renamed, merged, divided, dissolved through the pages: dated events that rest on a resolution."""

from datetime import date, timedelta

import pytest

from blueprints.units.events import name_on
from blueprints.units.queries import villages
from core import audit, clock
from core.access import Role
from core.database import db
from tests.builders import RESOLUTION
from tests.features.test_home_query_counts import queries


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def titles(browser, commune) -> list[str]:
    browser.open("units.show", code=commune.code)
    return [a.get_text() for a in browser.page.select("#below td a")]


def filled(browser, on: str = "01/01/2026"):
    return browser.fill("Ngày có hiệu lực", on).fill("Căn cứ", RESOLUTION)


def renaming(browser, village, name: str = "Tên Mới", kind: str = "Xóm", on: str = "01/01/2026"):
    browser.open("units.show", code=village.code).follow("Đổi tên")
    return filled(browser, on).choose("Loại", kind).fill("Tên mới", name)


def merging(browser, commune, *villages, into: str = "Chung", going_on: str = "Lập đơn vị mới"):
    browser.open("units.show", code=commune.code).follow("Sáp nhập thôn")
    for village in villages:
        browser.fill(village.title, "on")
    browser.press("Tiếp tục")
    browser.choose("Sau khi sáp nhập", going_on)
    return filled(browser).choose("Loại", "Xóm").fill("Tên mới", into)


def dividing(browser, village, *names: str):
    browser.open("units.show", code=village.code).follow("Chia")
    return filled(browser).fill("Các thôn", "\n".join(names))


def test_a_village_takes_a_new_name_and_type(make, officer, commune):
    renaming(officer, make.village(commune, "Nà Thử"), "Một", "Tổ dân phố").press("Đổi tên")
    assert titles(officer, commune) == ["Tổ dân phố Một"]


def test_the_event_names_what_was_and_what_is(make, officer, commune):
    renaming(officer, make.village(commune, "Nà Thử"), "Một").press("Đổi tên")
    assert officer.heading == "Đổi tên xóm Nà Thử thành xóm Một"
    assert RESOLUTION in officer.text


def test_the_page_of_a_village_tells_its_changes_newest_first(make, officer, commune):
    village = make.village(commune, "Nà Thử")
    renaming(officer, village, "Một").press("Đổi tên")
    renaming(officer, village, "Hai", on="02/02/2026").press("Đổi tên")
    said = officer.open("units.show", code=village.code).page.select(".timeline-act")
    assert [one.get_text() for one in said] == [
        "Đổi tên xóm Một thành xóm Hai",
        "Đổi tên xóm Nà Thử thành xóm Một",
    ]
    assert RESOLUTION in officer.text


@pytest.mark.parametrize(
    ("day", "title"),
    [
        pytest.param(date(2020, 1, 1), "Xóm Nà Thử", id="before"),
        pytest.param(date(2025, 12, 31), "Xóm Nà Thử", id="the day before"),
        pytest.param(date(2026, 1, 1), "Xóm Tên Mới", id="on the day"),
    ],
)
def test_the_name_of_a_day_is_known(make, commune, day, title):
    village = make.village(commune, "Nà Thử")
    make.event(village)
    assert name_on(db.session.get_one(type(village), village.id), day) == title


def test_two_villages_become_a_new_one(make, officer, commune):
    a, b = make.village(commune, "A"), make.village(commune, "B")
    merging(officer, commune, a, b).press("Sáp nhập")
    assert officer.heading == "Sáp nhập xóm A và xóm B thành xóm Chung"
    assert titles(officer, commune) == ["Xóm Chung"]


def test_two_villages_become_one_of_them(make, officer, commune):
    a, b = make.village(commune, "A"), make.village(commune, "B")
    merging(officer, commune, a, b, into="A", going_on="Xóm A").press("Sáp nhập")
    assert titles(officer, commune) == ["Xóm A"]
    assert officer.open("units.show", code=a.code).heading == "Xóm A"


def test_a_village_that_was_not_chosen_stays(make, officer, commune):
    a, b, _ = make.village(commune, "A"), make.village(commune, "B"), make.village(commune, "C")
    merging(officer, commune, a, b, into="A B").press("Sáp nhập")
    assert titles(officer, commune) == ["Xóm A B", "Xóm C"]


def test_one_village_alone_is_not_merged(make, officer, commune):
    a, _ = make.village(commune, "A"), make.village(commune, "B")
    officer.open("units.show", code=commune.code).follow("Sáp nhập thôn").fill(a.title, "on").press(
        "Tiếp tục"
    )
    assert "Chọn ít nhất 2 đơn vị" in officer.refusal


def test_the_pages_of_an_ended_village_stay(make, officer, commune):
    a, b = make.village(commune, "A"), make.village(commune, "B")
    make.merge(a, b)
    officer.open("units.show", code=a.code)
    assert "Xóm A không còn từ 01/01/2026" in officer.text
    assert "Đổi tên" not in officer.links()


def test_a_village_is_divided_into_new_ones(make, officer, commune):
    dividing(officer, make.village(commune, "A"), "Xóm A 1", "A 2", "Tổ dân phố 3").press("Chia")
    assert sorted(titles(officer, commune)) == ["Tổ dân phố 3", "Xóm A 1", "Xóm A 2"]


def test_the_part_that_keeps_the_name_goes_on_as_the_village(make, officer, commune):
    village = make.village(commune, "A")
    dividing(officer, village, "Xóm A", "Xóm B").press("Chia")
    assert titles(officer, commune) == ["Xóm A", "Xóm B"]
    assert "không còn" not in officer.open("units.show", code=village.code).text


@pytest.mark.parametrize(
    "names", [pytest.param(["Xóm B"], id="one name"), pytest.param(["Xóm B", "XÓM B"], id="one name twice")]
)
def test_a_village_is_not_divided_into_one(make, officer, commune, names):
    dividing(officer, make.village(commune, "A"), *names).press("Chia", status=422)
    assert "ít nhất hai tên" in officer.error_of("Các thôn")


def test_a_village_is_dissolved(make, officer, commune):
    village = make.village(commune, "A")
    officer.open("units.show", code=village.code).follow("Giải thể")
    filled(officer).press("Giải thể")
    assert officer.heading == "Giải thể xóm A"
    assert titles(officer, commune) == []


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("B", "đã có xóm B", id="of a living village"),
        pytest.param("A", "giống tên đang dùng", id="its own"),
        pytest.param("", "Nhập tên mới", id="none"),
    ],
)
def test_a_new_name_must_be_free(make, officer, commune, name, says):
    make.village(commune, "B")
    renaming(officer, make.village(commune, "A"), name).press("Đổi tên", status=422)
    assert says in officer.error_of("Tên mới")


def test_the_name_of_an_ended_village_is_free_again(make, officer, commune):
    make.merge(make.village(commune, "A"), make.village(commune, "B"))
    renaming(officer, make.village(commune, "C"), "A").press("Đổi tên")
    assert titles(officer, commune) == ["Xóm A", "Xóm Chung"]


def test_a_merge_may_take_the_name_of_one_that_ends_but_not_of_another(make, officer, commune):
    a, b, _ = make.village(commune, "A"), make.village(commune, "B"), make.village(commune, "C")
    merging(officer, commune, a, b, into="C").press("Sáp nhập", status=422)
    assert "đã có xóm C" in officer.error_of("Tên mới")


@pytest.mark.parametrize(
    ("on", "says"),
    [
        pytest.param(f"{clock.today() + timedelta(400):%d/%m/%Y}", "quá một năm", id="too far ahead"),
        pytest.param("31/12/2025", "phải sau 01/01/2026", id="before the last change"),
        pytest.param("01/01/2026", "phải sau 01/01/2026", id="on the day of the last change"),
        pytest.param("hôm qua", "", id="no day"),
        pytest.param("", "Nhập ngày", id="nothing"),
    ],
)
def test_a_day_that_cannot_be_is_refused(make, officer, commune, on, says):
    village = make.village(commune, "A")
    make.event(village, "B")
    renaming(officer, village, "C", on=on).press("Đổi tên", status=422)
    assert officer.error_of("Ngày có hiệu lực")
    assert says in officer.error_of("Ngày có hiệu lực")


def test_a_village_made_by_a_merge_does_not_change_before_it_began(make, officer, commune):
    a, b = make.village(commune, "A"), make.village(commune, "B")
    make.merge(a, b)
    village = next(one for one in villages(commune) if one.name == "Chung")
    renaming(officer, village, "C", on="31/12/2025").press("Đổi tên", status=422)
    assert "phải sau 01/01/2026" in officer.error_of("Ngày có hiệu lực")


def test_a_change_needs_its_resolution(make, officer, commune):
    renaming(officer, make.village(commune, "A")).fill("Căn cứ", " ").press("Đổi tên", status=422)
    assert "Nhập nghị quyết" in officer.error_of("Căn cứ")


@pytest.mark.parametrize("act", ["doi-ten", "chia", "giai-the"])
def test_an_ended_village_changes_no_more(make, officer, commune, act):
    a, b = make.village(commune, "A"), make.village(commune, "B")
    make.merge(a, b)
    assert "không còn nữa" in officer.open(f"/don-vi/{a.code}/{act}", status=422).refusal


def test_a_village_that_ended_meanwhile_is_not_merged(make, officer, commune):
    a, b, c = (make.village(commune, name) for name in "ABC")
    merging(officer, commune, a, b)
    make.merge(b, c, name="B C")
    officer.press("Sáp nhập")
    assert officer.heading.startswith("Chọn thôn")
    assert sorted(titles(officer, commune)) == ["Xóm A", "Xóm B C"]


def test_a_new_village_gets_a_code_never_given_before(make, officer, commune):
    a, b = make.village(commune, "A"), make.village(commune, "B")
    merging(officer, commune, a, b).press("Sáp nhập")
    code = officer.open("units.show", code=commune.code).page.select_one("#below td.nowrap").get_text()
    assert code.startswith(f"{commune.code}-")
    assert code not in (a.code, b.code)


def test_a_change_is_one_entry_of_the_log(make, commune):
    event = make.merge(make.village(commune, "A"), make.village(commune, "B"))
    assert [entry.act for entry in audit.history(event)] == ["unit.merge_villages"]


def test_ended_villages_are_not_offered_for_a_new_team(make, officer, commune):
    make.merge(make.village(commune, "A"), make.village(commune, "B"))
    offered = [o.get_text() for o in officer.open("/to/moi").page.select("#unit_id option")]
    assert "Xóm A" not in offered
    assert "Xóm Chung" in offered


def test_the_page_of_a_commune_asks_no_more_for_more_changes(make, officer, commune):
    def asked() -> int:
        with queries() as those:
            officer.open("units.show", code=commune.code)
        return len(those)

    make.event(make.village(commune))
    once = asked()
    for ordinal in range(5):
        make.event(make.village(commune), f"Nữa {ordinal}")
    assert asked() == once

"""Issued documents are found by their words, within reach, and the words stay out of addresses."""

import pytest

from blueprints.lookup import actions, queries
from blueprints.lookup.models import DocumentText
from blueprints.lookup.queries import Narrowed, Place
from core.access import Role
from core.database import db
from vanban.searching import asked


@pytest.fixture
def commune(make):
    return make.commune()


def issued(make, commune, village="Mẫu"):
    document = make.issued(team=make.team(make.village(commune, village), members=3)).document
    actions.read(document.id)
    return document


ALL, FIRST = Narrowed(), Place()


def found(home, typed, narrowed=ALL, place=FIRST):
    return [hit.document.id for hit in queries.hits(home, asked(typed), narrowed, place).rows]


@pytest.mark.parametrize("typed", ["Nà Đực", "na duc", "duc na", '"nà đực"'])
def test_a_document_is_found_however_its_words_are_typed(make, commune, typed):
    document = issued(make, commune, "Nà Đực")
    issued(make, commune, "Bản Thử")
    assert found(commune, typed) == [document.id]


@pytest.mark.parametrize("typed", ["nà khongco", '"đực nà"', "thanh lap khongco"])
def test_all_that_is_asked_for_must_occur(make, commune, typed):
    issued(make, commune, "Nà Đực")
    assert found(commune, typed) == []


def test_the_very_accents_come_first_then_the_newest(make, commune):
    one, other, third = (issued(make, commune, name) for name in ("Nà Đực", "Nà Đúc", "Nà Đục"))
    assert found(commune, "đực") == [one.id, third.id, other.id]


def test_a_document_is_found_first_by_its_own_number(make, commune):
    first = issued(make, commune)
    issued(make, commune)
    assert found(commune, f"1/{first.symbol}")[0] == first.id


def test_a_document_of_another_commune_is_not_found(make, commune):
    issued(make, commune)
    assert found(make.commune(), "thành lập") == []


def test_the_province_finds_what_its_communes_issued(make):
    province = make.province()
    document = issued(make, make.commune(province=province))
    assert found(province, "thành lập") == [document.id]


def test_filters_narrow_what_is_found(make, commune):
    document = issued(make, commune)
    assert found(commune, "thành lập", Narrowed(document.kind_code, document.issued_on.year)) == [document.id]
    assert found(commune, "thành lập", Narrowed(year=1999)) == []


def test_pages_follow_each_other_without_gap(make, commune, monkeypatch):
    monkeypatch.setattr(queries, "page_size", lambda: 1)
    ids = [issued(make, commune, name).id for name in ("Nà Đực", "Nà Đúc", "Nà Đục")]
    seen, place = [], Place()
    while place is not None:
        page = queries.hits(commune, asked("nà đục"), Narrowed(), place)
        seen += [hit.document.id for hit in page.rows]
        place = page.next_place
    assert seen == [ids[2], ids[1], ids[0]]


def test_reading_twice_does_no_harm(make, commune):
    document = issued(make, commune)
    actions.read(document.id)
    assert found(commune, "thành lập") == [document.id]


def test_what_was_not_read_is_caught_up(make, commune):
    document = make.issued(team=make.team(make.village(commune), members=3)).document
    actions.read_unread()
    assert found(commune, "thành lập") == [document.id]


def test_a_draft_is_not_read(make):
    document = make.draft()
    actions.read(document.id)
    assert db.session.get(DocumentText, document.id) is None


def test_the_page_finds_without_the_words_in_its_address(make, browse, commune):
    issued(make, commune, "Nà Đực")
    browser = browse(make.account(Role.CLERK, commune)).open("/tra-cuu")
    browser.fill("Từ ngữ cần tìm", "na duc").press("Tìm")
    assert "Nà Đực" in [mark.get_text() for mark in browser.page.select("mark")]
    assert browser.path == "/tra-cuu"


def test_going_back_to_the_page_shows_the_results_again(make, browse, commune):
    issued(make, commune, "Nà Đực")
    browser = browse(make.account(Role.CLERK, commune)).open("/tra-cuu")
    browser.fill("Từ ngữ cần tìm", "na duc").press("Tìm")
    assert browser.open("/tra-cuu").page.select("mark")


@pytest.mark.parametrize(
    "typed", ["'; DROP", '"" OR *', "a AND NOT", "\x00", "ǅ ½ ﬁ", "NEAR(a b)", "x" * 5000]
)
def test_odd_words_find_nothing_and_break_nothing(make, browse, commune, typed):
    browser = browse(make.account(Role.CLERK, commune)).open("/tra-cuu")
    browser.fill("Từ ngữ cần tìm", typed).press("Tìm")
    assert browser.status == 200


def test_the_last_word_may_go_on(make, commune):
    document = issued(make, commune, "Nà Quýnh")
    issued(make, commune, "Nà Đực")
    assert found(commune, "xóm nà quyn") == [document.id]

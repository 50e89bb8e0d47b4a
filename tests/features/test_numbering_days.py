"""Which day a number may bear, and what the page says of another."""

from datetime import UTC, date, datetime, timedelta

import pytest

from blueprints.register import actions as register
from core import clock
from core.access import Role
from core.errors import DomainError
from vanban.vietnamese import short_date

NEW_YEAR = datetime(2026, 12, 31, 17, 1, tzinfo=UTC)  # a minute after midnight in Viet Nam


@pytest.fixture
def at(monkeypatch):
    """Sets the clock of everything that asks for the time."""
    return lambda moment: monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def approved(make, commune):
    """Makes an approved decision of the commune about a team of its own."""
    return lambda: make.approved(team=make.team(make.village(commune), members=1))


def test_the_day_of_approval_is_the_day_in_viet_nam(at, approved, clerk):
    at(NEW_YEAR)
    document = approved()
    with pytest.raises(DomainError, match="01/01/2027"):
        register.issue(document.id, date(2026, 12, 31), by=clerk)


def test_a_day_before_the_last_number_s_is_refused(at, approved, clerk):
    at(datetime(2026, 3, 2, tzinfo=UTC))
    early, late = approved(), approved()
    at(datetime(2026, 3, 9, tzinfo=UTC))
    register.issue(late.id, date(2026, 3, 9), by=clerk)
    with pytest.raises(DomainError, match="Số liền trước đã mang ngày 09/03/2026"):
        register.issue(early.id, date(2026, 3, 5), by=clerk)


def test_a_refused_day_takes_no_number(approved, clerk):
    document = approved()
    with pytest.raises(DomainError):
        register.issue(document.id, clock.today() + timedelta(days=1), by=clerk)
    assert register.issue(document.id, clock.today(), by=clerk).number == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        pytest.param("", "Nhập ngày ban hành.", id="no day"),
        pytest.param("hôm nay", "Ngày phải ghi theo thứ tự ngày/tháng/năm", id="words"),
        pytest.param("31/02/2026", "Không có ngày 31/02/2026.", id="no such day"),
        pytest.param("01/01/2999", "Ngày ban hành không được sau ngày hôm nay.", id="the future"),
        pytest.param("05/03/2020", "Ngày ban hành không được trước ngày duyệt", id="before approval"),
    ],
)
def test_a_day_that_cannot_be_is_refused_beside_its_field(browse, clerk, approved, typed, sentence):
    page = browse(clerk).open("register.issue", document_id=approved().id)
    page.fill("Ngày ban hành", typed).press("Cấp số và phát hành", status=422)
    assert sentence in page.error_of("Ngày ban hành")


@pytest.mark.parametrize(
    "typed",
    ["", "0", "-1", "1,5", "1000", "ba", "²"],
    ids=["empty", "none", "negative", "a fraction", "too many", "a word", "a superscript"],
)
def test_a_number_of_copies_that_cannot_be_is_refused_beside_its_field(browse, clerk, approved, typed):
    page = browse(clerk).open("register.issue", document_id=approved().id)
    page.fill("Số lượng bản", typed).press("Cấp số và phát hành", status=422)
    assert page.error_of("Số lượng bản")


def test_what_was_typed_beside_a_wrong_day_is_kept(browse, clerk, approved):
    page = browse(clerk).open("register.issue", document_id=approved().id)
    page.fill("Ngày ban hành", "hôm nay").fill("Số lượng bản", "12").press("Cấp số và phát hành", status=422)
    assert (page.value_of("Ngày ban hành"), page.value_of("Số lượng bản")) == ("hôm nay", "12")


def test_the_page_offers_today_and_names_the_number_to_come(browse, clerk, approved):
    register.issue(approved().id, clock.today(), by=clerk)
    page = browse(clerk).open("register.issue", document_id=approved().id)
    assert page.value_of("Ngày ban hành") == short_date(clock.today())
    assert "02/QĐ-UBND" in page.text

"""How series run by decision, where they begin, and how a year ends."""

from datetime import UTC, date, datetime, timedelta
from functools import partial

import pytest

from blueprints.register import actions as register
from blueprints.register import arrangements, gaps, keeping, sending
from blueprints.register.arrangements import DecisionText
from blueprints.register.keeping import PaperDocument, Reservation
from blueprints.register.rules import Numbering
from blueprints.units import queries as units
from core import clock
from core.access import Role
from core.errors import DomainError

MIDNIGHT = datetime(2026, 12, 31, 17, tzinfo=UTC)  # in Viet Nam
MINUTE = timedelta(minutes=1)
BASIS = "Quy chế công tác văn thư của xã Mẫu"


@pytest.fixture
def at(monkeypatch):
    return lambda moment: monkeypatch.setattr(clock, "now", lambda: moment)


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def committee(commune):
    return units.agency(commune.id, "ubnd")


@pytest.fixture
def paper(committee, clerk):
    def register_paper(symbol="TB-UBND", issuer="", **given):
        type_symbol = symbol.split("-")[0] if "-" in symbol and not symbol.startswith("UBND") else ""
        asked = PaperDocument(
            issuer or f"{committee.id}",
            type_symbol,
            symbol,
            given.pop("issued_on", clock.today()),
            "Về việc thử",
            "Lê Văn Người Ký",
            ("Các xóm",),
            "VT",
            **given,
        )
        return keeping.register_paper(asked, by=clerk)

    return register_paper


def decided(committee, clerk, numbering, groups=(), from_on=None):
    text = DecisionText(committee.id, numbering, from_on or clock.today(), BASIS, groups)
    return arrangements.decide_numbering(text, by=clerk)


def test_types_of_a_group_share_their_numbers(committee, clerk, paper):
    decided(committee, clerk, Numbering.GROUPS, (("TB", "KH"),))
    given = [paper(symbol).number for symbol in ("TB-UBND", "KH-UBND", "BC-UBND", "UBND-VX")]
    assert given == [1, 2, 1, 1]


def test_a_decision_within_a_year_of_numbers_is_for_the_next_one(committee, clerk, paper):
    paper()
    with pytest.raises(DomainError, match=f"Cách mới áp dụng từ 01/01/{clock.today().year + 1}"):
        decided(committee, clerk, Numbering.COMMON)


def test_a_decision_for_the_next_year_holds_then(at, committee, clerk, paper):
    at(MIDNIGHT - MINUTE)
    paper()
    decided(committee, clerk, Numbering.COMMON, from_on=date(2027, 1, 1))
    before = [paper("KH-UBND").number, paper().number]
    at(MIDNIGHT + MINUTE)
    assert (before, [paper().number, paper("KH-UBND").number]) == ([1, 2], [1, 2])


def test_an_advisory_body_counts_apart(committee, clerk, paper):
    body = arrangements.add_body(committee.id, "Ban Chỉ đạo chuyển đổi số xã Mẫu", "BCĐ", BASIS, by=clerk)
    paper()
    own = [paper(symbol, issuer=f"@{body.id}").notation for symbol in ("TB-BCĐ", "KH-BCĐ")]
    assert own == ["01/TB-BCĐ", "02/KH-BCĐ"]


def test_an_office_that_moves_in_begins_where_its_paper_book_ended(committee, clerk, paper, commune):
    arrangements.start_series(f"{committee.id}", "TB", 42, "Các số trước ở sổ giấy", by=clerk)
    assert paper().number == 42
    assert gaps.counts(commune.id, clock.today().year).missing == 0


def test_a_number_of_the_paper_book_does_not_hide_a_missing_one(committee, clerk, paper, commune):
    arrangements.start_series(f"{committee.id}", "TB", 42, "Các số trước ở sổ giấy", by=clerk)
    for number in (42, 44, 41):
        paper(number=number, reason="Ghi theo bản giấy")
    assert gaps.counts(commune.id, clock.today().year).missing == 1
    assert gaps.report(commune, clock.today().year)[0].missing == [43]


def test_a_series_that_has_begun_is_not_begun_anew(committee, clerk, paper):
    paper()
    with pytest.raises(DomainError, match="đã cấp đến số 1"):
        arrangements.start_series(f"{committee.id}", "TB", 42, "Nhầm", by=clerk)


@pytest.mark.parametrize("minutes", [-1, 1], ids=["before", "after"])
def test_a_kept_number_is_of_the_year_it_is_in_viet_nam(at, committee, clerk, minutes):
    at(MIDNIGHT + minutes * MINUTE)
    until = clock.today() + timedelta(days=3)
    line = keeping.reserve(Reservation(f"{committee.id}", "QĐ", "Văn bản cuối năm", until), by=clerk)
    assert line.year == (2026 if minutes < 0 else 2027)


@pytest.fixture
def closed(at, paper, clerk):
    """A line of 2026, whose register is closed in 2027."""
    at(MIDNIGHT - MINUTE)
    line = paper()
    at(MIDNIGHT + MINUTE)
    arrangements.close_year(2026, "", by=clerk)
    return line


def test_a_year_is_not_closed_before_it_is_over(at, paper, clerk):
    at(MIDNIGHT - MINUTE)
    paper()
    with pytest.raises(DomainError, match="Năm 2026 chưa hết"):
        arrangements.close_year(2026, "Vội", by=clerk)


def test_a_year_with_a_gap_is_closed_only_with_a_reason(at, paper, clerk):
    at(MIDNIGHT - MINUTE)
    paper(number=2, reason="Bỏ sót số 1")
    at(MIDNIGHT + MINUTE)
    with pytest.raises(DomainError, match="còn 1 số trống"):
        arrangements.close_year(2026, "", by=clerk)
    arrangements.close_year(2026, "Số 1 không tìm thấy", by=clerk)


def test_nothing_is_added_to_a_closed_year(closed, paper):
    with pytest.raises(DomainError, match="Sổ văn bản đi năm 2026 đã khóa"):
        paper(issued_on=date(2026, 12, 31))


def test_no_document_is_issued_into_a_closed_year(at, make, commune, clerk, paper):
    at(MIDNIGHT - MINUTE)
    paper()
    document = make.approved(team=make.team(make.village(commune), members=1))
    at(MIDNIGHT + MINUTE)
    arrangements.close_year(2026, "", by=clerk)
    with pytest.raises(DomainError, match="đã khóa"):
        register.issue(document.id, date(2026, 12, 31), by=clerk)
    assert register.issue(document.id, date(2027, 1, 1), by=clerk).number == 1


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(partial(keeping.void, reason="Nhầm"), id="voided"),
        pytest.param(partial(sending.save_deliveries, rows=[]), id="delivered"),
    ],
)
def test_nothing_in_a_closed_year_is_changed(closed, clerk, act):
    with pytest.raises(DomainError, match="đã khóa"):
        act(closed.id, by=clerk)


def test_a_year_is_closed_once(closed, clerk):
    with pytest.raises(DomainError, match="đã khóa rồi"):
        arrangements.close_year(2026, "", by=clerk)


def test_the_new_year_goes_on_while_the_old_one_is_closed(closed, paper):
    assert paper().number == 1

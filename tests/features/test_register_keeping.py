"""Numbers kept, voided, given back in time, and brought by paper."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from blueprints.register import actions as register
from blueprints.register import gaps, keeping, queries
from blueprints.register.actions import Choices
from blueprints.register.keeping import PaperDocument, Reservation
from blueprints.register.models import RegisterEntry
from blueprints.register.rules import EntryState
from blueprints.units import queries as units
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError, NotFound

NINTH = datetime(2026, 3, 9, 3, tzinfo=UTC)


@pytest.fixture(autouse=True)
def on(monkeypatch):
    """Sets the day; the ninth of March to begin with."""

    def set_day(day):
        monkeypatch.setattr(clock, "now", lambda: NINTH.replace(day=day))

    set_day(9)
    return set_day


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def approved(make, commune):
    return lambda: make.approved(team=make.team(make.village(commune), members=1))


@pytest.fixture
def issue(approved, clerk):
    return lambda **chosen: register.issue(approved().id, clock.today(), Choices(**chosen), by=clerk)


@pytest.fixture
def committee(commune):
    return units.agency(commune.id, "ubnd")


@pytest.fixture
def reserve(committee, clerk):
    asked = Reservation(f"{committee.id}", "QĐ", "Nghị quyết kỳ họp tháng 3", date(2026, 3, 31))
    return lambda **given: keeping.reserve(replace(asked, **given), by=clerk)


@pytest.fixture
def paper(committee, clerk):
    asked = PaperDocument(
        issuer=f"{committee.id}",
        type_symbol="TB",
        symbol="TB-UBND",
        issued_on=date(2026, 3, 9),
        title="Về lịch tiếp công dân",
        signer_name="Lê Văn Người Ký",
        recipients=("Các xóm",),
        holder="Văn thư",
    )
    return lambda **given: keeping.register_paper(replace(asked, **given), by=clerk)


def lines():
    db.session.rollback()
    return [(e.number, e.state.value) for e in db.session.query(RegisterEntry).order_by(RegisterEntry.id)]


def test_a_kept_number_is_the_next_one(issue, reserve):
    assert [issue().number, reserve().number, issue().number] == [1, 2, 3]


def test_a_kept_number_is_used_by_a_document(issue, reserve):
    kept = reserve()
    assert issue(number=1).id == kept.id
    assert lines() == [(1, "issued")]


def test_what_the_number_was_kept_for_stays_in_its_remarks(issue, reserve):
    reserve()
    assert "Nghị quyết kỳ họp tháng 3" in issue(number=1).remarks


def test_a_kept_number_is_used_by_a_paper_document(reserve, paper):
    kept = reserve(type_symbol="TB")
    assert paper(number=1).id == kept.id


def test_a_kept_number_of_an_earlier_day_bears_a_day_before_the_next_number_s(on, approved, clerk, reserve):
    early, late = approved(), approved()
    reserve()
    register.issue(late.id, date(2026, 3, 9), by=clerk)
    on(12)
    with pytest.raises(DomainError, match="Số liền sau đã mang ngày 09/03/2026"):
        register.issue(early.id, date(2026, 3, 12), Choices(number=1), by=clerk)
    assert register.issue(early.id, date(2026, 3, 9), Choices(number=1), by=clerk).back_reason == ""


def test_a_day_out_of_order_is_recorded_with_its_reason(on, approved, clerk):
    early, late = approved(), approved()
    on(11)
    register.issue(late.id, date(2026, 3, 11), by=clerk)
    chosen = Choices(reason="Ký ngày 10, chuyển văn thư muộn")
    line = register.issue(early.id, date(2026, 3, 10), chosen, by=clerk)
    assert (line.number, line.back_reason) == (2, "Ký ngày 10, chuyển văn thư muộn")


def test_a_reason_given_where_none_was_needed_is_not_kept(issue):
    assert issue(reason="Cho chắc").back_reason == ""


def test_a_voided_number_stays_in_the_register_with_its_reason(reserve, clerk):
    line = keeping.void(reserve().id, "Không ban hành nữa", by=clerk)
    assert (line.state, line.remarks) == (
        EntryState.VOID,
        "Giữ số đến 31/03/2026: Nghị quyết kỳ họp tháng 3; Hủy số: Không ban hành nữa",
    )


def test_a_voided_number_is_never_used_again(reserve, clerk, issue, approved):
    keeping.void(reserve().id, "Không ban hành nữa", by=clerk)
    with pytest.raises(DomainError, match="số đã hủy không dùng lại"):
        issue(number=1)
    assert issue().number == 2


def test_an_issued_document_s_number_is_not_voided(issue, clerk):
    with pytest.raises(DomainError, match="không hủy số"):
        keeping.void(issue().id, "Nhầm", by=clerk)


def test_a_number_is_voided_by_its_own_unit_only(make, reserve):
    stranger = make.account(Role.CLERK, make.commune())
    with pytest.raises(NotFound):
        keeping.void(reserve().id, "Nhầm", by=stranger)


def test_a_paper_document_takes_the_next_number(paper):
    assert [paper().notation, paper().notation] == ["01/TB-UBND", "02/TB-UBND"]


def test_a_paper_document_keeps_the_number_it_has(paper):
    assert paper(number=1).notation == "01/TB-UBND"


def test_a_number_twice_is_refused_by_naming_who_has_it(paper):
    paper(title="Về lịch họp xóm")
    with pytest.raises(DomainError, match="01/TB-UBND đã cấp cho Thông báo về lịch họp xóm, ngày 09/03/2026"):
        paper(number=1)


def test_a_number_far_away_needs_a_reason(paper):
    with pytest.raises(DomainError, match="các số từ 1 đến 4"):
        paper(number=5)


def test_what_a_far_number_leaves_free_is_missing(paper, commune):
    paper(number=5, reason="Bốn số trước ở sổ cũ")
    report = gaps.report(commune, 2026)[0]
    assert (report.missing_in_words, gaps.counts(commune.id, 2026).missing) == ("01 đến 04", 4)


def test_the_year_is_counted_with_what_is_kept_and_missing(paper, reserve, commune):
    paper(), reserve(), paper(number=7, reason="Ba số giữa ở sổ cũ")
    counted, report = gaps.counts(commune.id, 2026), gaps.report(commune, 2026)
    assert (counted.lines, counted.reserved) == (3, 1)
    assert counted.missing == sum(len(one.missing) for one in report) > 0


def test_a_free_number_is_given_with_a_reason(paper):
    paper(number=5, reason="Bốn số trước ở sổ cũ")
    with pytest.raises(DomainError, match="Ghi lý do cấp số lùi"):
        paper(number=3)
    assert paper(number=3, reason="Bổ sung văn bản giấy").remarks.endswith("Bổ sung văn bản giấy")


def test_a_missing_number_is_accounted_for_by_voiding_it(paper, committee, clerk, commune):
    paper(number=2, reason="Số 1 bỏ sót")
    keeping.void_missing(committee.id, "TB", 2026, 1, "Không có văn bản", by=clerk)
    report = gaps.report(commune, 2026)[0]
    assert (report.missing, [line.number for line in report.void]) == ([], [1])


def test_a_number_that_is_not_missing_is_not_voided_as_such(paper, committee, clerk):
    paper()
    with pytest.raises(DomainError, match="không phải số trống"):
        keeping.void_missing(committee.id, "TB", 2026, 2, "Không có văn bản", by=clerk)


def test_a_normative_text_and_a_decision_of_one_number_stand_side_by_side(paper):
    plain = paper(type_symbol="QĐ", symbol="QĐ-UBND")
    normative = paper(type_symbol="QĐ", symbol="QĐ-UBND", normative=True)
    assert [plain.notation, normative.notation] == ["01/QĐ-UBND", "01/2026/QĐ-UBND"]


def test_a_form_sent_twice_keeps_one_number(reserve):
    assert reserve(key="k").id == reserve(key="k").id
    assert lines() == [(1, "reserved")]


def test_a_form_sent_twice_registers_one_document(paper):
    assert paper(key="k").id == paper(key="k").id


def test_a_refused_reservation_takes_no_number(reserve):
    with pytest.raises(DomainError, match="không được trước ngày hôm nay"):
        reserve(until=clock.today() - timedelta(days=1))
    assert reserve().number == 1


def test_the_number_kept_is_offered_at_issue(browse, clerk, approved, reserve):
    reserve()
    page = browse(clerk).open("register.issue", document_id=approved().id)
    page.choose("Lấy số", "Số 01, đang giữ").press("Cấp số và phát hành")
    assert "01/QĐ-UBND" in page.heading


def test_an_entry_is_found_by_its_key(paper):
    line = paper(key="k")
    assert queries.entry_asked_by("k") is line

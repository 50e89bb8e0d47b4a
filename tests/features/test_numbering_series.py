"""Which number and which day a document may take: series, years, order."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from blueprints.approvals import reviewing
from blueprints.documents import kinds, queries
from blueprints.register import actions as register
from blueprints.register import arrangements
from blueprints.register.arrangements import DecisionText
from blueprints.register.rules import Numbering
from blueprints.units import queries as unit_queries
from core import clock
from core.access import Role
from core.errors import DomainError
from tests.vanban.samples import in_style

DECISION, PROPOSAL, NOTICE = "quyet-dinh-thanh-lap", "to-trinh-thanh-lap", "thong-bao-thu"
YEAR_ENDS = datetime(2026, 12, 31, 17, tzinfo=UTC)  # midnight in Viet Nam
MINUTE = timedelta(minutes=1)


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
def notice(monkeypatch):
    """Another kind of document of the same agency, with a symbol of its own."""
    like = kinds.kind(DECISION)

    def facts(*asked):
        told = like.facts(*asked)
        return replace(told, letterhead=replace(told.letterhead, symbol="TB-UBND"))

    made = replace(like, code=NOTICE, type_name="Thông báo", symbol="TB", facts=facts, effects=lambda _: None)
    monkeypatch.setitem(kinds._kinds, NOTICE, made)


@pytest.fixture
def approved(make, commune):
    """Makes an approved document of the commune about a team of its own."""
    return lambda kind=DECISION: make.approved(
        team=make.team(make.village(commune), members=1), kind_code=kind
    )


@pytest.fixture
def issue(clerk, approved):
    """Issues a new document of the kind today, and answers its number and symbol."""
    return lambda kind=DECISION: register.issue(approved(kind).id, clock.today(), by=clerk).notation


def numbered(commune, way, by):
    """The head of the agency has its numbers kept this way from now on."""
    its = unit_queries.agency(commune.id, "ubnd")
    basis = "Quy chế công tác văn thư của xã Mẫu"
    arrangements.decide_numbering(DecisionText(its.id, way, clock.today(), basis), by=by)


def test_numbers_follow_each_other(issue):
    assert [issue(), issue(), issue()] == ["01/QĐ-UBND", "02/QĐ-UBND", "03/QĐ-UBND"]


def test_each_type_has_numbers_of_its_own(commune, clerk, issue, notice):
    numbered(commune, Numbering.BY_TYPE, clerk)
    assert [issue(DECISION)[:2], issue(NOTICE)[:2]] == ["01", "01"]


def test_types_share_the_numbers_of_a_common_series(commune, clerk, issue, notice):
    numbered(commune, Numbering.COMMON, clerk)
    assert [issue(DECISION)[:2], issue(NOTICE)[:2]] == ["01", "02"]


WAYS = (Numbering.BY_TYPE, Numbering.COMMON)


@pytest.mark.parametrize("ways", [WAYS, WAYS[::-1]], ids=["joined", "parted"])
def test_no_number_and_symbol_is_given_twice_when_the_way_changes_within_a_year(commune, clerk, issue, ways):
    given = []
    for way in ways:
        with suppress(DomainError):  # to refuse the change would do as well
            numbered(commune, way, clerk)
        given.append(issue())
    assert len(set(given)) == 2


def test_the_committee_and_its_office_count_apart(issue):
    assert [issue(DECISION), issue(PROPOSAL)] == ["01/QĐ-UBND", "01/TTr-VHXH"]


def test_communes_count_apart(make, issue):
    issue()
    assert make.issued(team=make.team(members=1)).notation == "01/QĐ-UBND"


def test_a_number_is_taken_at_issue_and_not_at_approval(approved, clerk):
    first, second = approved(), approved()
    late = (
        register.issue(second.id, clock.today(), by=clerk),
        register.issue(first.id, clock.today(), by=clerk),
    )
    assert [entry.number for entry in late] == [1, 2]


def test_a_returned_document_takes_no_number(issue, approved, clerk):
    reviewing.return_to_drafter(approved().id, "Sai tên xóm.", by=clerk)
    assert issue() == "01/QĐ-UBND"


def test_the_year_still_runs_a_minute_before_midnight_in_viet_nam(at, issue):
    at(YEAR_ENDS - MINUTE)
    assert [issue(), issue()] == ["01/QĐ-UBND", "02/QĐ-UBND"]


def test_the_new_year_starts_at_one_a_minute_after_midnight_in_viet_nam(at, issue):
    at(YEAR_ENDS - MINUTE)
    issue()
    at(YEAR_ENDS + MINUTE)
    assert issue() == "01/QĐ-UBND"


def test_the_register_keeps_each_year_s_numbers_under_its_year(at, approved, clerk):
    years = []
    for moment in (YEAR_ENDS - MINUTE, YEAR_ENDS + MINUTE):
        at(moment)
        years.append(register.issue(approved().id, clock.today(), by=clerk).year)
    assert years == [2026, 2027]


def test_a_document_approved_last_year_may_still_bear_its_last_day(at, approved, clerk):
    at(YEAR_ENDS - MINUTE)
    document = approved()
    at(YEAR_ENDS + MINUTE)
    entry = register.issue(document.id, date(2026, 12, 31), by=clerk)
    assert (entry.year, entry.number) == (2026, 1)


def test_a_draft_of_last_year_issued_in_the_new_one_prints_the_new_year(at, approved, clerk):
    at(YEAR_ENDS - MINUTE)
    document = approved()
    at(YEAR_ENDS + MINUTE)
    entry = register.issue(document.id, clock.today(), by=clerk)
    printed = in_style(queries.content(entry.sha256), "Địa danh ngày tháng")
    assert printed[0].endswith(", ngày 01 tháng 01 năm 2027")


@pytest.fixture
def resolution(monkeypatch):
    """A normative kind beside the plain one, with the same symbol."""
    like = kinds.kind(DECISION)
    monkeypatch.setitem(
        kinds._kinds, NOTICE, replace(like, code=NOTICE, is_normative=True, effects=lambda _: None)
    )


def test_a_normative_text_counts_apart_and_bears_its_year(at, issue, resolution):
    at(YEAR_ENDS - MINUTE)
    assert [issue(DECISION), issue(NOTICE)] == ["01/QĐ-UBND", "01/2026/QĐ-UBND"]


def test_a_normative_text_prints_its_year_behind_the_number(at, approved, clerk, resolution):
    at(YEAR_ENDS - MINUTE)
    entry = register.issue(approved(NOTICE).id, clock.today(), by=clerk)
    assert in_style(queries.content(entry.sha256), "Số ký hiệu") == ["Số: 01/2026/QĐ-UBND"]


def test_an_approved_file_that_lost_its_number_control_is_refused_with_the_way_out(
    approved, clerk, monkeypatch
):
    monkeypatch.setattr(register, "missing_controls", lambda *_: ("ô ghi số",))
    with pytest.raises(DomainError, match=r"mất ô ghi số .* Trả lại để người soạn"):
        register.issue(approved().id, clock.today(), by=clerk)

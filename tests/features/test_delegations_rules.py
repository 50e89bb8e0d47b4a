"""When somebody may sign by delegation; no database, no page."""

from datetime import date

import pytest

from blueprints.delegations.rules import Delegation, Paper, grant_problem, holds, lapse, revoke_problem
from blueprints.units.rules import Standing

FIRST, LAST = date(2026, 3, 2), date(2026, 3, 31)
KIND = "quyet-dinh-thanh-lap"
PAPER = Paper("15/GUQ-UBND", date(2026, 3, 1))


def delegation(**changed) -> Delegation:
    given = {"form": Standing.AUTHORISED, "from_on": FIRST, "to_on": LAST, "kind_codes": (KIND,)} | changed
    return Delegation(**given)


@pytest.mark.parametrize(
    ("on", "held"),
    [
        pytest.param(date(2026, 3, 1), False, id="the day before"),
        pytest.param(FIRST, True, id="the first day"),
        pytest.param(LAST, True, id="the last day"),
        pytest.param(date(2026, 4, 1), False, id="the day after"),
    ],
)
def test_a_delegation_holds_from_its_first_to_its_last_day(on, held):
    assert holds(delegation(), KIND, on) is held


def test_a_delegation_without_an_end_goes_on():
    assert holds(delegation(to_on=None), KIND, date(2040, 1, 1))


def test_a_delegation_is_for_its_kinds_alone():
    assert lapse(delegation(), "cong-van", FIRST) == "văn bản ủy quyền không nêu loại văn bản này"


def test_a_delegation_that_names_no_kind_is_for_every_one():
    assert holds(delegation(kind_codes=()), "cong-van", FIRST)


@pytest.mark.parametrize(("on", "held"), [(date(2026, 3, 9), True), (date(2026, 3, 10), False)], ids=str)
def test_a_revoked_delegation_ends_the_day_before(on, held):
    assert holds(delegation(revoked_on=date(2026, 3, 10)), KIND, on) is held


def test_a_delegation_ends_with_the_office_of_whoever_gave_it():
    assert "thôi giữ chức vụ" in (lapse(delegation(giver_to_on=FIRST), KIND, LAST) or "")


def field_of(giver=Standing.HEAD, paper=PAPER, **changed) -> str | None:
    problem = grant_problem(delegation(**changed), paper, giver=giver)
    return problem and problem[1]


def test_a_limited_authorisation_in_writing_is_given():
    assert field_of() is None


@pytest.mark.parametrize("giver", [Standing.AUTHORISED, Standing.BY_ORDER, Standing.DEPUTY], ids=str)
def test_what_was_given_is_not_given_on(giver):
    assert field_of(giver=giver) == "giver_id"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        pytest.param({"to_on": None}, "to_on", id="without an end"),
        pytest.param({"kind_codes": ()}, "kind_codes", id="without a subject"),
        pytest.param({"to_on": date(2026, 3, 1)}, "to_on", id="ended before it begins"),
        pytest.param({"paper": Paper("15/GUQ-UBND", LAST)}, "paper_on", id="written afterwards"),
        pytest.param({"giver_from_on": LAST}, "giver_id", id="by somebody not in office"),
    ],
)
def test_an_authorisation_is_refused(changed, field):
    assert field_of(**changed) == field


def test_by_order_one_signs_without_limits():
    assert field_of(form=Standing.BY_ORDER, to_on=None, kind_codes=()) is None


@pytest.mark.parametrize(
    ("revoked_on", "earlier"),
    [
        pytest.param(date(2026, 3, 1), None, id="before it begins"),
        pytest.param(date(2026, 4, 1), None, id="after it ended"),
        pytest.param(LAST, FIRST, id="twice"),
    ],
)
def test_an_end_that_ends_nothing_is_refused(revoked_on, earlier):
    assert (revoke_problem(delegation(revoked_on=earlier), revoked_on) or "").endswith(".")


def test_a_delegation_is_ended_within_its_days():
    assert revoke_problem(delegation(), LAST) is None

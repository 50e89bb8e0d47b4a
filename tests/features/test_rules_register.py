"""Which day a number may bear."""

from datetime import date

import pytest

from blueprints.register.rules import issue_date_problem

APPROVED, TODAY = date(2026, 3, 2), date(2026, 3, 9)


def problem(issued_on, last_issued_on=None):
    return issue_date_problem(issued_on, approved_on=APPROVED, today=TODAY, last_issued_on=last_issued_on)


@pytest.mark.parametrize(
    "issued_on",
    [
        pytest.param(APPROVED, id="of approval"),
        pytest.param(date(2026, 3, 5), id="in between"),
        pytest.param(TODAY, id="that it is"),
    ],
)
def test_a_number_may_bear_the_day(issued_on):
    assert problem(issued_on) is None


def test_a_number_does_not_bear_tomorrow():
    assert problem(date(2026, 3, 10)) == "Ngày ban hành không được sau ngày hôm nay."


def test_a_number_does_not_bear_the_day_before_approval():
    assert problem(date(2026, 3, 1)) == "Ngày ban hành không được trước ngày duyệt (02/03/2026)."


def test_a_number_does_not_bear_a_day_before_the_last_number():
    said = problem(date(2026, 3, 4), last_issued_on=date(2026, 3, 5))
    assert said is not None
    assert "05/03/2026" in said


def test_two_numbers_may_bear_one_day():
    assert problem(date(2026, 3, 5), last_issued_on=date(2026, 3, 5)) is None

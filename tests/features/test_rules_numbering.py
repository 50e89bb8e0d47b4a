"""How numbers run: series, missing numbers, numbers that leave the order, the end of a year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.register import rules
from blueprints.register.rules import Numbering, Way

GROUPED = Way(Numbering.GROUPS, (("TB", "KH"), ("CV", "GM")))


@pytest.mark.parametrize(
    ("way", "symbol", "series"),
    [
        pytest.param(Way(), "QĐ", "QĐ", id="by type"),
        pytest.param(Way(), "", "CV", id="a công văn has a series of its own"),
        pytest.param(Way(Numbering.COMMON), "QĐ", "*", id="common"),
        pytest.param(GROUPED, "KH", "TB+KH", id="in a group"),
        pytest.param(GROUPED, "", "CV+GM", id="a công văn in a group"),
        pytest.param(GROUPED, "QĐ", "QĐ", id="in no group"),
    ],
)
def test_a_type_belongs_to_a_series(way, symbol, series):
    assert way.series_of(symbol) == series


@pytest.mark.parametrize("way", [Way(), Way(Numbering.COMMON), GROUPED], ids=["by type", "common", "groups"])
def test_a_normative_text_counts_apart_whatever_was_decided(way):
    assert way.series_of("NQ", normative=True) == "NQ/QPPL"


def test_a_normative_text_bears_its_year():
    assert rules.full_symbol("NQ-HĐND", 2026, normative=True) == "2026/NQ-HĐND"


@pytest.mark.parametrize(
    ("symbol", "type_symbol"),
    [("QĐ-UBND", "QĐ"), ("UBND-VX", ""), ("QyĐ-UBND", "QyĐ"), ("CV-UBND", ""), ("UBND", "")],
)
def test_a_symbol_tells_its_type(symbol, type_symbol):
    assert rules.type_symbol_of(symbol) == type_symbol


def test_groups_are_typed_a_line_each():
    assert rules.groups_of("TB, KH\n\nCV GM") == (("TB", "KH"), ("CV", "GM"))


@pytest.mark.parametrize(
    ("typed", "sentence"), [("TB, XX", "viết tắt “XX”"), ("TB, KH\nKH", "“KH” đứng trong hai nhóm")]
)
def test_groups_that_cannot_be_are_refused(typed, sentence):
    with pytest.raises(ValueError, match=sentence):
        rules.groups_of(typed)


@pytest.mark.parametrize(
    ("typed", "parts"),
    [("12/QĐ-UBND", (12, "QĐ-UBND")), (" 05 / TB-UBND", (5, "TB-UBND")), ("QĐ-UBND", None), ("12", None)],
)
def test_a_notation_is_a_number_and_a_symbol(typed, parts):
    assert rules.notation_parts(typed) == parts


@given(st.sets(st.integers(1, 60)), st.integers(1, 20))
def test_what_is_there_and_what_is_missing_make_the_whole(numbers, first):
    missing = rules.missing_numbers(numbers, first)
    last = max(numbers, default=0)
    assert sorted([*missing, *(n for n in numbers if n >= first)]) == list(range(first, last + 1))


@given(st.sets(st.integers(1, 60)))
def test_runs_say_the_same_numbers(numbers):
    runs = rules.in_runs(sorted(numbers))
    assert [n for a, b in runs for n in range(a, b + 1)] == sorted(numbers)


def around(issued_on, **given):
    asked = {"approved_on": None, "today": date(2026, 3, 9), "last_issued_on": date(2026, 3, 5)}
    return rules.issue_date_problem(issued_on, **asked | given)


def test_a_day_out_of_order_needs_a_reason():
    assert "ghi lý do" in (around(date(2026, 3, 4)) or "")


def test_a_day_out_of_order_may_stand_with_a_reason():
    assert around(date(2026, 3, 4), with_reason=True) is None


def test_an_earlier_number_does_not_bear_a_day_after_the_next_one_s():
    assert "Số liền sau" in (around(date(2026, 3, 8), next_issued_on=date(2026, 3, 7)) or "")


@pytest.mark.parametrize(
    "given",
    [{"approved_on": date(2026, 3, 6)}, {"today": date(2026, 3, 3)}],
    ids=["before approval", "to come"],
)
def test_no_reason_lets_a_number_bear_a_day(given):
    assert around(date(2026, 3, 4), with_reason=True, **given)


def test_a_number_past_the_next_one_names_what_it_leaves_free():
    assert "các số từ 13 đến 49" in (rules.far_number_problem(50, 13, with_reason=False) or "")


def test_a_number_very_far_away_is_taken_for_a_slip():
    assert rules.far_number_problem(9_999, 13, with_reason=True)


@pytest.mark.parametrize(
    ("today", "missing", "reserved", "reason", "may"),
    [
        pytest.param(date(2026, 12, 31), 0, 0, True, False, id="not on its last day"),
        pytest.param(date(2027, 1, 1), 0, 0, False, True, id="with every number accounted for"),
        pytest.param(date(2027, 1, 1), 1, 0, False, False, id="not with a gap"),
        pytest.param(date(2027, 1, 1), 0, 1, False, False, id="not with a kept number"),
        pytest.param(date(2027, 1, 1), 1, 1, True, True, id="with a gap and a reason"),
    ],
)
def test_a_year_is_closed(today, missing, reserved, reason, may):
    problem = rules.closing_problem(2026, today, missing=missing, reserved=reserved, with_reason=reason)
    assert (problem is None) is may

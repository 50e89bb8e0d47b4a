"""How people are masked, searched for and suspected to be one."""

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.people.rules import (
    Known,
    Stay,
    are_suspected,
    is_notation,
    masked,
    may_be_minor,
    overlap,
    phone_fragment,
    suspected_pairs,
)


def known(id_=1, name="nguyen van mau", year=1990, phone="", commune=1):
    return Known(id_, commune, name, year, phone)


def test_a_masked_phone_shows_its_last_three_digits():
    assert masked("0912345678") == "•••••••678"


def test_no_phone_is_nothing_to_mask():
    assert masked("") == ""


@pytest.mark.parametrize(
    ("typed", "digits"),
    [("678", "678"), ("091 23", "09123"), ("0912.345", "0912345"), ("+84912345678", "0912345678")],
)
def test_a_part_of_a_phone_number_is_recognised(typed, digits):
    assert phone_fragment(typed) == digits


@pytest.mark.parametrize("typed", ["12", "mẫu 123", "12/QĐ", "", "٣٣٣"])
def test_anything_else_is_no_phone_number(typed):
    assert phone_fragment(typed) is None


@pytest.mark.parametrize(("typed", "is_one"), [("12/QĐ-UBND", True), ("5/", True), ("Nguyễn", False)])
def test_number_and_symbol_are_recognised(typed, is_one):
    assert is_notation(typed) is is_one


@pytest.mark.parametrize(
    ("other", "suspected"),
    [
        (known(2), True),
        (known(2, year=None), True),
        (known(2, year=1991), False),
        (known(2, name="tran thi thu"), False),
        (known(2, commune=2), True),
        (known(2, commune=2, year=None), False),
        (known(2, commune=2, year=1991), False),
    ],
)
def test_suspicion_by_name_and_year(other, suspected):
    assert are_suspected(known(), other) is suspected


@pytest.mark.parametrize(
    ("other", "suspected"),
    [
        (known(2, phone="0911", year=1991), True),
        (known(2, phone="0911", name="tran thi thu"), True),
        (known(2, phone="0911", name="tran thi thu", year=1991), False),
        (known(2, phone="0922"), True),
        (known(2, phone="0922", commune=2), False),
    ],
)
def test_suspicion_by_phone(other, suspected):
    assert are_suspected(known(phone="0911"), other) is suspected


people = st.builds(
    known,
    st.integers(1, 99),
    st.sampled_from(["a", "b"]),
    st.sampled_from([None, 1990, 1991]),
    st.sampled_from(["", "0911", "0922"]),
    st.integers(1, 2),
)


@given(people, people)
def test_suspicion_is_mutual(one, other):
    assert are_suspected(one, other) == are_suspected(other, one)


@given(st.lists(people, max_size=8, unique_by=lambda person: person.id))
def test_a_pair_is_told_once_with_the_earlier_record_first(group):
    pairs = [(one.id, other.id) for one, other in suspected_pairs(group)]
    assert len(pairs) == len(set(pairs))
    assert all(one < other for one, other in pairs)


@given(st.lists(people, max_size=8, unique_by=lambda person: person.id))
def test_no_suspected_pair_is_missed(group):
    told = {frozenset((one.id, other.id)) for one, other in suspected_pairs(group)}
    every = combinations(group, 2)
    assert told == {frozenset((one.id, other.id)) for one, other in every if are_suspected(one, other)}


MARCH, MAY, JUNE = date(2026, 3, 1), date(2026, 5, 1), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("one", "other", "overlaps"),
    [
        (Stay(1, MARCH, None), Stay(1, MAY, None), True),
        (Stay(1, MARCH, MAY), Stay(1, MAY, None), False),
        (Stay(1, MARCH, JUNE), Stay(1, MAY, None), True),
        (Stay(1, MARCH, None), Stay(2, MARCH, None), False),
        (Stay(1, None, None), Stay(1, None, None), True),
    ],
)
def test_two_stays_overlap_in_one_team_at_one_time(one, other, overlaps):
    assert overlap(one, other) is overlaps


@pytest.mark.parametrize(("year", "is_minor"), [(2010, True), (2008, True), (2007, False), (None, False)])
def test_who_may_be_under_18_is_known_by_the_year(year, is_minor):
    assert may_be_minor(year, date(2026, 11, 24)) is is_minor

"""What figures say: averages, shares, sums, and the contradiction between a minimum and a total."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.figures import rules
from blueprints.figures.columns import COLUMNS
from blueprints.figures.rules import Figures, Minimums, contradiction

SENTENCE = (
    "Theo quy định mỗi Tổ có ít nhất 10 người thì 1.431 Tổ phải có ít nhất 14.310 người, nhưng sổ chỉ có "
    "12.151 người (bình quân 8,49 người/Tổ). Kiểm tra lại số liệu hoặc mức tối thiểu trước khi đưa vào văn bản."
)
teams, members, minimums = st.integers(1, 100_000), st.integers(0, 500_000), st.integers(1, 100)
counted = st.builds(
    Figures,
    teams=st.integers(0, 99),
    members=st.integers(0, 999),
    smallest=st.none() | st.integers(0, 99),
    below=st.none() | st.integers(0, 99),
    waiting=st.none() | st.integers(0, 99),
)


def test_the_figures_of_cao_bang_contradict_its_minimum():
    assert contradiction(1431, 12151, 10) == SENTENCE


@given(teams, members, minimums)
def test_there_is_a_contradiction_exactly_when_so_many_teams_need_more_people(teams, members, minimum):
    assert (contradiction(teams, members, minimum) is None) == (teams * minimum <= members)


@given(teams, members, minimums)
def test_one_more_member_never_makes_a_contradiction(teams, members, minimum):
    if contradiction(teams, members, minimum) is None:
        assert contradiction(teams, members + 1, minimum) is None


@given(teams, members, minimums)
def test_a_lower_minimum_never_makes_a_contradiction(teams, members, minimum):
    if contradiction(teams, members, minimum) is None:
        assert contradiction(teams, members, minimum - 1) is None


@given(teams, minimums)
def test_a_contradiction_never_tells_of_an_average_that_reaches_the_minimum(teams, minimum):
    said = contradiction(teams, teams * minimum - 1, minimum)
    assert said is not None
    assert f"bình quân {minimum},00" not in said


def test_an_average_that_rounding_would_lift_is_said_to_be_below():
    assert "(bình quân dưới 10 người/Tổ)" in str(contradiction(1000, 9999, 10))


def test_typed_figures_are_spoken_of_as_those_of_the_document():
    assert "nhưng văn bản chỉ có 12.151 người" in rules.checked(1431, 12151, 10)


def test_typed_figures_that_agree_are_said_to_agree():
    assert rules.checked(10, 100, 10) == "Số liệu khớp với mức tối thiểu."


def test_one_minimum_for_both_levels_is_held_against_all_teams_at_once():
    figures = Figures(teams=2, commune_teams=1, members=6, commune_members=3)
    (said,) = rules.contradictions(figures, Minimums(10, 10))
    assert "thì 2 Tổ phải có ít nhất 20 người" in said


def test_a_minimum_of_villages_is_held_against_village_teams_only():
    figures = Figures(teams=3, commune_teams=1, members=100, commune_members=90)
    (said,) = rules.contradictions(figures, Minimums(None, 10))
    assert "thì 2 Tổ thôn, xóm, tổ dân phố phải có ít nhất 20 người, nhưng sổ chỉ có 10 người" in said


def test_each_level_that_contradicts_its_own_minimum_is_told():
    figures = Figures(teams=2, commune_teams=1, members=2, commune_members=1)
    assert len(rules.contradictions(figures, Minimums(3, 10))) == 2


def test_without_a_minimum_nothing_contradicts():
    assert rules.contradictions(Figures(teams=5, members=0), Minimums()) == []


@pytest.mark.parametrize(
    ("members", "teams", "said"),
    [
        pytest.param(12151, 1431, "8.49", id="rounded down"),
        pytest.param(1, 8, "0.13", id="rounded up at the half"),
        pytest.param(30, 10, "3.00", id="whole"),
    ],
)
def test_an_average_has_two_decimals(members, teams, said):
    assert rules.average(members, teams) == Decimal(said)


def test_no_teams_have_no_average():
    assert rules.average(0, 0) is None


@given(st.integers(0, 100_000), st.integers(1, 100_000))
def test_a_share_is_all_only_when_nothing_is_missing(part, whole):
    part = min(part, whole)
    assert (rules.share(part, whole) == 100) == (part == whole)
    assert (rules.share(part, whole) == 0) == (part == 0)


def test_a_share_of_nothing_is_unknown():
    assert rules.share(0, 0) is None


@given(st.lists(counted), st.lists(counted))
def test_a_sum_of_sums_is_the_sum(one, other):
    assert rules.total([rules.total(one), rules.total(other)]) == rules.total([*one, *other])


def test_the_smallest_team_of_all_is_the_smallest_of_any():
    assert rules.total([Figures(smallest=3), Figures(smallest=2), Figures()]).smallest == 2


def test_what_no_part_knows_stays_unknown_in_the_sum():
    assert rules.total([Figures(), Figures()]).below is None


@pytest.mark.parametrize(
    ("key", "words"),
    [("members", "12.151"), ("average", "8,49"), ("below", "–"), ("led_share", "50,0%")],
    ids=["a count", "an average", "an unknown", "a share"],
)
def test_a_column_writes_its_numbers_as_offices_do(key, words):
    figures = Figures(teams=1431, members=12151, led=716)
    assert next(column for column in COLUMNS if column.key == key).text(figures) == words

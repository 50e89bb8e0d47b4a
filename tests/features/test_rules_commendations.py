"""Rewards that go with an award: rates of the base salary of the day."""

from datetime import date

import pytest

from blueprints.commendations import rules
from blueprints.commendations.rules import Award, reward_on, total

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("on", "collective", "person"),
    [
        pytest.param(date(2026, 6, 30), 702_000, 351_000, id="the last day of 2.340.000"),
        pytest.param(date(2026, 7, 1), 759_000, 379_500, id="the first day of 2.530.000"),
    ],
)
def test_a_reward_follows_the_base_salary_of_the_day(on, collective, person):
    reward = reward_on(Award.CERTIFICATE, on)
    assert reward
    assert (reward.collective, reward.person) == (collective, person)


def test_a_reward_names_the_texts_it_is_counted_by():
    reward = reward_on(Award.CERTIFICATE, date(2026, 11, 25))
    assert reward
    assert reward.basis == "Nghị định số 152/2025/NĐ-CP và Nghị định số 161/2026/NĐ-CP"


def test_a_reward_that_nobody_verified_says_so():
    reward = reward_on(Award.CERTIFICATE, date(2026, 11, 25))
    assert reward
    assert not reward.is_verified


def test_the_table_says_nothing_before_its_first_day():
    assert reward_on(Award.CERTIFICATE, date(2020, 1, 1)) is None


def test_the_table_says_nothing_of_a_merit_award():
    assert reward_on(Award.MERIT, date(2026, 11, 25)) is None


def test_every_rate_and_salary_has_its_basis():
    assert all(one.basis for one in (*rules.BASE_SALARIES, *rules.REWARD_RATES))


def test_the_total_adds_both_kinds():
    assert total(1, 759_000, 2, 379_500) == 1_518_000

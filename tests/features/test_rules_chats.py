"""Who must be in a team's Zalo group, and when a group wants looking after."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.chats import rules
from blueprints.chats.invitees import INVITEES, invited, review_period
from blueprints.chats.rules import GroupKind, Seat
from blueprints.composition.rules import TeamRole

COMMUNE, VILLAGE, OTHER = 1, 2, 3
SEATS = [
    Seat(COMMUNE, 10, TeamRole.LEADER),
    Seat(COMMUNE, 11, TeamRole.MEMBER),
    Seat(VILLAGE, 20, TeamRole.LEADER),
    Seat(VILLAGE, 21, TeamRole.DEPUTY),
    Seat(VILLAGE, 22, TeamRole.MEMBER),
    Seat(OTHER, 30, TeamRole.LEADER),
]
DAY = date(2026, 11, 24)
seats = st.lists(
    st.builds(Seat, st.integers(1, 4), st.integers(1, 9), st.sampled_from(list(TeamRole)[:3])), max_size=20
)


def people(team_id: int) -> list[int]:
    return [seat.person_id for seat in rules.required_seats(team_id, COMMUNE, rules.by_team(SEATS))]


def test_the_communes_group_has_its_team_and_the_leaders_and_deputies_of_the_villages():
    assert people(COMMUNE) == [10, 11, 20, 21, 30]


def test_a_villages_group_has_its_team_and_the_leader_of_the_communes():
    assert people(VILLAGE) == [20, 21, 22, 10]


@given(seats, st.integers(1, 4))
def test_nobody_is_asked_for_twice(found, team_id):
    ids = [seat.person_id for seat in rules.required_seats(team_id, COMMUNE, rules.by_team(found))]
    assert len(ids) == len(set(ids))


@given(seats, st.integers(1, 4))
def test_everybody_of_the_team_is_in_its_group(found, team_id):
    ids = {seat.person_id for seat in rules.required_seats(team_id, COMMUNE, rules.by_team(found))}
    assert {seat.person_id for seat in found if seat.team_id == team_id} <= ids


def test_posts_of_the_district_are_invited_until_there_were_no_districts():
    words = [one.words for one in invited(GroupKind.COMMUNE, "42", date(2025, 6, 30))]
    assert all("cấp huyện" in one for one in words)
    assert len(words) == 3


def test_posts_of_the_commune_are_invited_in_their_place():
    words = [one.words for one in invited(GroupKind.COMMUNE, "42", date(2025, 7, 1))]
    assert words == [
        "Trưởng phòng Văn hóa - Xã hội",
        "Cán bộ phụ trách giáo dục của xã, phường",
        "Bí thư Đoàn cấp xã",
    ]


def test_a_post_of_the_commune_tells_which_post_it_stands_for():
    basis = invited(GroupKind.COMMUNE, "42", DAY)[0].legal_basis
    assert "mời Trưởng phòng Văn hóa và Thông tin cấp huyện; từ ngày 01/7/2025" in basis


def test_keys_of_posts_are_unlike_each_other():
    assert len({one.key for one in INVITEES}) == len(INVITEES)


def test_the_period_of_review_is_set_by_the_office_itself():
    assert (review_period(DAY).months, review_period(DAY).legal_basis) == (3, "do đơn vị đặt")


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        (date(2026, 11, 24), 3, date(2026, 8, 24)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2026, 1, 15), 3, date(2025, 10, 15)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
    ],
    ids=["same year", "a shorter month", "the year before", "february"],
)
def test_months_before_a_day(day, months, before):
    assert rules.months_before(day, months) == before


def stands(created_on=DAY, updated_on=None, required=("a", "b"), present=()):
    return rules.standing(created_on, updated_on, required, present, rules.months_before(DAY, 3))


def test_only_those_asked_for_are_counted_as_present():
    assert stands(present=("a", "gone")).present == 1


def test_a_group_that_is_not_there_lacks_nobody():
    assert not stands(created_on=None).lacks_people


@pytest.mark.parametrize(
    ("updated_on", "stale"),
    [(date(2026, 8, 24), False), (date(2026, 8, 23), True)],
    ids=["three months ago to the day", "a day more"],
)
def test_a_group_is_stale_after_three_months(updated_on, stale):
    assert stands(date(2025, 1, 1), updated_on).is_stale is stale


def test_a_group_never_updated_is_as_old_as_its_beginning():
    assert stands(date(2026, 1, 1)).is_stale


@pytest.mark.parametrize(
    "link",
    [
        "http://zalo.me/g/abcd12",
        "https://zalo.me.vi-du.vn/g/abcd12",
        "https://vi-du.vn/zalo.me/g/abcd12",
        "https://zalo.me/0912345678",
        "https://zalo.me/g/abcd12?x=<script>",
        "javascript:alert(1)",
        "zalo.me/g/abcd12",
    ],
)
def test_a_link_to_anything_but_a_group_is_refused(link):
    assert "https://zalo.me/g/" in str(rules.link_problem(link))


@pytest.mark.parametrize("link", ["", "https://zalo.me/g/abcd12"], ids=["none", "of a group"])
def test_a_link_to_a_group_or_none_is_taken(link):
    assert rules.link_problem(link) is None


@pytest.mark.parametrize(
    ("created", "updated", "field"),
    [
        pytest.param(1, None, "created_on", id="made tomorrow"),
        pytest.param(None, 0, "created_on", id="updated but never made"),
        pytest.param(-5, 1, "members_updated_on", id="updated tomorrow"),
        pytest.param(-5, -6, "members_updated_on", id="updated before it was made"),
    ],
)
def test_days_that_cannot_be_are_refused(created, updated, field):
    day = lambda days: None if days is None else DAY + timedelta(days)  # noqa: E731
    problem = rules.days_problem(day(created), day(updated), DAY)
    assert problem is not None
    assert problem[0] == field

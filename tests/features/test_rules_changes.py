"""How a roster may change, and what a decision about it is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.changes.rules import (
    Change,
    ChangeKind,
    Nature,
    Seat,
    after,
    asks_for_replacement,
    leadership_problem,
    nature_of,
)
from blueprints.composition.rules import TeamRole

JOIN, LEAVE, ROLE = ChangeKind.JOIN, ChangeKind.LEAVE, ChangeKind.ROLE
LEADER, DEPUTY, MEMBER, COLLABORATOR = TeamRole


@pytest.mark.parametrize(
    ("kinds", "nature"),
    [
        ([JOIN], Nature.ADD),
        ([JOIN, JOIN], Nature.ADD),
        ([LEAVE], Nature.LEAVE),
        ([LEAVE, JOIN], Nature.REPLACE),
        ([LEAVE, LEAVE, JOIN, JOIN], Nature.REPLACE),
        ([LEAVE, JOIN, JOIN], Nature.REORGANISE),
        ([ROLE], Nature.ROLES),
        ([ROLE, JOIN], Nature.REORGANISE),
        ([ROLE, LEAVE, JOIN], Nature.REORGANISE),
    ],
)
def test_a_decision_is_named_after_what_it_does(kinds, nature):
    assert nature_of(kinds) is nature


def test_who_leaves_is_gone():
    assert after([Seat(1, LEADER), Seat(2, MEMBER)], [Change(LEAVE, 2)]) == (Seat(1, LEADER),)


def test_who_joins_comes_last():
    assert after([Seat(1, LEADER)], [Change(JOIN, 9, MEMBER)])[-1] == Seat(9, MEMBER)


def test_who_changes_position_keeps_the_place():
    standing = [Seat(1, LEADER), Seat(2, MEMBER), Seat(3, MEMBER)]
    assert after(standing, [Change(ROLE, 2, DEPUTY)])[1] == Seat(2, DEPUTY)


def test_a_team_without_leader_cannot_go_on():
    assert "không còn Tổ trưởng" in (leadership_problem([DEPUTY, MEMBER]) or "")


def test_a_team_with_two_leaders_cannot_go_on():
    assert "hai Tổ trưởng" in (leadership_problem([LEADER, LEADER]) or "")


def test_collaborators_alone_are_no_team():
    assert "không còn thành viên nào" in (leadership_problem([COLLABORATOR]) or "")


def test_a_team_with_one_leader_goes_on():
    assert leadership_problem([LEADER, MEMBER, COLLABORATOR]) is None


@pytest.mark.parametrize(
    ("role", "count", "minimum", "asked"),
    [
        (LEADER, 10, 3, True),
        (MEMBER, 3, 3, True),
        (MEMBER, 4, 3, False),
        (COLLABORATOR, 3, 3, False),
    ],
)
def test_the_leader_and_the_last_of_the_least_number_are_replaced(role, count, minimum, asked):
    assert asks_for_replacement(role, count, minimum) is asked


roles = st.sampled_from(list(TeamRole))
rosters = st.dictionaries(st.integers(1, 12), roles, max_size=8).map(
    lambda seats: [Seat(person, role) for person, role in seats.items()]
)
wishes = st.lists(
    st.builds(
        lambda kind, person, role: Change(kind, person, None if kind is LEAVE else role),
        st.sampled_from([JOIN, LEAVE, ROLE]),
        st.integers(1, 12),
        roles,
    ),
    max_size=8,
)


@given(rosters, wishes)
def test_nobody_sits_twice(standing, changes):
    people = [seat.person_id for seat in after(standing, changes)]
    assert len(people) == len(set(people))


@given(rosters, wishes)
def test_who_is_not_spoken_of_stays_as_before(standing, changes):
    spoken_of = {change.person_id for change in changes}
    untouched = [seat for seat in standing if seat.person_id not in spoken_of]
    assert [seat for seat in after(standing, changes) if seat.person_id not in spoken_of] == untouched


@given(rosters, st.sets(st.integers(1, 12)))
def test_nobody_who_leaves_is_left(standing, leaving):
    left = after(standing, [Change(LEAVE, person) for person in leaving])
    assert not leaving & {seat.person_id for seat in left}


@given(rosters)
def test_no_change_changes_nothing(standing):
    assert after(standing, []) == tuple(standing)

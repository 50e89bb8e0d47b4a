"""What a roster breaks of a rule, and that each repair mends what it speaks of."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprints.composition.rules import (
    Breach,
    RequiredOf,
    Requirement,
    Rule,
    Seat,
    TeamRole,
    check,
    days_meet,
    holds,
    size_in_words,
)
from blueprints.units.rules import Level

HEAD = Requirement(RequiredOf.LEADER, "Trưởng xóm", ("truong xom", "to truong to dan pho"))
YOUTH = Requirement(RequiredOf.DEPUTY, "Bí thư Chi đoàn", ("bi thu chi doan",))
THREE = Rule(Level.VILLAGE, minimum=3, maximum=3, surplus_as_collaborators=True, requirements=(HEAD, YOUTH))
LEADER = Seat(TeamRole.LEADER, "truong xom ban mau")
DEPUTY = Seat(TeamRole.DEPUTY, "bi thu chi doan")
MEMBER = Seat(TeamRole.MEMBER, "giao vien")
HELPER = Seat(TeamRole.COLLABORATOR, "sinh vien")
GOOD = [LEADER, DEPUTY, MEMBER]


def codes(rule, seats) -> list[Breach]:
    return [one.code for one in check(rule, seats)]


def only(rule, seats):
    (one,) = check(rule, seats)
    return one


def test_a_roster_that_satisfies_breaks_nothing():
    assert check(THREE, GOOD) == ()


def test_a_member_too_few_is_to_be_added():
    found = only(THREE, [LEADER, DEPUTY])
    assert (found.sentence, found.repair) == (
        "Tổ có 2 người; quy định đúng 3 người.",
        "Bổ sung 1 thành viên.",
    )


def test_members_too_many_become_collaborators_where_the_rule_says_so():
    assert only(THREE, [*GOOD, MEMBER, MEMBER]).repair == "Chuyển 2 người thành cộng tác viên."


def test_members_too_many_leave_where_it_does_not():
    assert (
        only(replace(THREE, surplus_as_collaborators=False), [*GOOD, MEMBER]).repair == "Bớt 1 người khỏi Tổ."
    )


def test_a_size_that_only_reminds_does_not_block():
    assert not only(replace(THREE, size_is_blocking=False), [LEADER, DEPUTY]).is_blocking


def test_a_team_without_leader_is_told_so_once_with_the_position_wanted():
    found = only(THREE, [DEPUTY, MEMBER, MEMBER])
    assert (found.code, found.repair) == (Breach.NO_LEADER, "Chọn một Tổ trưởng (Trưởng xóm).")


def test_a_second_leader_blocks_whatever_the_rule_is():
    found = only(None, [LEADER, LEADER])
    assert (found.code, found.is_blocking) == (Breach.SECOND_LEADER, True)


def test_without_a_rule_only_the_leader_counts():
    assert check(None, [LEADER]) == ()


def test_a_leader_of_another_position_is_named():
    found = only(THREE, [replace(LEADER, occupation_key="giao vien"), DEPUTY, MEMBER])
    assert (found.code, found.sentence) == (Breach.LEADER_POSITION, "Tổ trưởng phải là Trưởng xóm.")


def test_a_missing_deputy_is_named_with_the_position():
    found = only(THREE, [LEADER, MEMBER, MEMBER])
    assert found.sentence == "Tổ phó phải là Bí thư Chi đoàn: Tổ chưa có Tổ phó như vậy."


def test_a_member_of_the_right_position_in_another_place_does_not_count():
    assert codes(THREE, [LEADER, replace(DEPUTY, role=TeamRole.MEMBER), MEMBER]) == [Breach.POSITION_MISSING]


def test_a_collaborator_fills_no_position():
    youth = replace(YOUTH, role=RequiredOf.ANY)
    rule = Rule(Level.VILLAGE, requirements=(youth,))
    assert codes(rule, [LEADER, replace(HELPER, occupation_key="bi thu chi doan")]) == [
        Breach.POSITION_MISSING
    ]


def test_a_requirement_of_two_is_not_met_by_one():
    two = Requirement(RequiredOf.ANY, "giáo viên", ("giao vien",), count=2)
    found = only(Rule(Level.VILLAGE, requirements=(two,)), [LEADER, MEMBER])
    assert found.sentence == "Phải có ít nhất 2 người là giáo viên: Tổ mới có 1 người như vậy."


def test_a_requirement_that_only_reminds_does_not_block():
    rule = Rule(Level.VILLAGE, requirements=(replace(YOUTH, is_blocking=False),))
    assert not only(rule, [LEADER]).is_blocking


def test_an_address_elsewhere_reminds_and_names_the_person():
    rule = Rule(Level.VILLAGE, residence_required=True)
    found = only(rule, [LEADER, replace(MEMBER, lives_here=False, name="Lò Văn Ví Dụ")])
    assert (found.is_blocking, "Lò Văn Ví Dụ" in found.sentence) == (False, True)


def test_an_address_unknown_is_nobodys_fault():
    assert check(Rule(Level.VILLAGE, residence_required=True), [LEADER, MEMBER]) == ()


@pytest.mark.parametrize(
    ("occupation", "held"),
    [
        pytest.param("truong xom", True, id="exactly"),
        pytest.param("truong xom na thu", True, id="with the village"),
        pytest.param("dang vien, truong xom", True, id="among others"),
        pytest.param("pho truong xom", False, id="its deputy"),
        pytest.param("nguyen truong xom", False, id="formerly"),
        pytest.param("truong xomm", False, id="a longer word"),
        pytest.param("", False, id="nothing recorded"),
    ],
)
def test_a_position_is_held_by_whoever_bears_its_very_name(occupation, held):
    assert holds(occupation, "truong xom") is held


@pytest.mark.parametrize(
    ("minimum", "maximum", "words"),
    [
        pytest.param(3, 3, "Đúng 3 người", id="exactly"),
        pytest.param(3, 5, "Từ 3 đến 5 người", id="range"),
        pytest.param(10, None, "Ít nhất 10 người", id="at least"),
        pytest.param(None, 5, "Nhiều nhất 5 người", id="at most"),
        pytest.param(None, None, "", id="no limit"),
    ],
)
def test_a_size_is_said_in_words(minimum, maximum, words):
    assert size_in_words(minimum, maximum) == words


@pytest.mark.parametrize(
    ("other", "meet"),
    [
        pytest.param((date(2026, 1, 31), None), True, id="on the last day"),
        pytest.param((date(2026, 2, 1), None), False, id="the day after"),
        pytest.param((date(2025, 1, 1), date(2025, 12, 31)), False, id="until the day before"),
        pytest.param((date(2025, 1, 1), date(2026, 1, 1)), True, id="until the first day"),
    ],
)
def test_two_spans_meet_on_a_shared_day(other, meet):
    assert days_meet(date(2026, 1, 1), date(2026, 1, 31), *other) is meet


# For every rule and every roster.

OCCUPATIONS = ("truong xom", "bi thu chi doan", "giao vien", "pho truong xom", "")
SEATS = st.lists(
    st.builds(
        Seat, st.sampled_from(TeamRole), st.sampled_from(OCCUPATIONS), st.sampled_from([None, True, False])
    ),
    max_size=9,
)
REQUIREMENTS = st.builds(
    Requirement,
    st.sampled_from([RequiredOf.DEPUTY, RequiredOf.MEMBER, RequiredOf.ANY]),
    st.just("Giáo viên"),
    st.sampled_from([("giao vien",), ("bi thu chi doan", "giao vien")]),
    st.integers(1, 3),
)
SIZES = st.tuples(st.none() | st.integers(1, 8), st.none() | st.integers(1, 8)).filter(
    lambda pair: None in pair or pair[0] <= pair[1]
)
RULES = st.builds(
    lambda size, surplus, residence, head, more: Rule(
        Level.VILLAGE, *size, True, surplus, residence, (*((HEAD,) if head else ()), *more)
    ),
    SIZES,
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.lists(REQUIREMENTS, max_size=2),
)
SIZE = {Breach.TOO_FEW, Breach.TOO_MANY}


def size_verdict(rule, seats) -> set[Breach]:
    return SIZE & set(codes(rule, seats))


@given(RULES, SEATS)
def test_the_size_is_broken_exactly_outside_its_limits(rule, seats):
    size = sum(seat.counts for seat in seats)
    wanted = set()
    if rule.minimum is not None and size < rule.minimum:
        wanted.add(Breach.TOO_FEW)
    if rule.maximum is not None and size > rule.maximum:
        wanted.add(Breach.TOO_MANY)
    assert size_verdict(rule, seats) == wanted


@given(RULES, SEATS, st.integers(1, 5))
def test_collaborators_change_no_verdict(rule, seats, more):
    assert check(rule, [*seats, *[HELPER] * more]) == check(rule, seats)


@given(RULES, SEATS)
def test_the_order_of_the_roster_changes_no_verdict(rule, seats):
    assert codes(rule, seats[::-1]) == codes(rule, seats)


@given(RULES, SEATS)
def test_one_more_member_never_makes_too_few_or_a_position_missing(rule, seats):
    lacking = {Breach.TOO_FEW, Breach.POSITION_MISSING, Breach.NO_LEADER}
    before, after = codes(rule, seats), codes(rule, [*seats, MEMBER])
    assert all(after.count(code) <= before.count(code) for code in lacking)


@given(RULES, SEATS)
def test_exactly_one_leader_is_asked_of_every_team(rule, seats):
    leaders = sum(seat.role is TeamRole.LEADER for seat in seats)
    found = {Breach.NO_LEADER, Breach.SECOND_LEADER} & set(codes(rule, seats))
    assert (not found) == (leaders == 1)


def number_in(sentence: str) -> int:
    return next(int(word) for word in sentence.split() if word.isdigit())


def repaired(rule, seats, violation):
    """The roster after doing what the repair says."""
    match violation.code:
        case Breach.TOO_FEW:
            return [*seats, *[MEMBER] * number_in(violation.repair)]
        case Breach.TOO_MANY:
            surplus = [seat for seat in seats if seat.counts][: number_in(violation.repair)]
            kept = list(seats)
            for seat in surplus:
                kept.remove(seat)
            return [*kept, *(replace(seat, role=TeamRole.COLLABORATOR) for seat in surplus)]
        case Breach.NO_LEADER:
            return [*seats, LEADER]
        case Breach.SECOND_LEADER:
            first, *rest = [seat for seat in seats if seat.role is TeamRole.LEADER]
            others = [seat for seat in seats if seat.role is not TeamRole.LEADER]
            return [first, *others, *(replace(seat, role=TeamRole.MEMBER) for seat in rest)]
        case Breach.LEADER_POSITION:
            return [
                replace(s, occupation_key=HEAD.keys[0]) if s.role is TeamRole.LEADER else s for s in seats
            ]
        case Breach.RESIDENCE:
            return [replace(seat, lives_here=True) for seat in seats]
    role = next(
        (role for role in (RequiredOf.DEPUTY, RequiredOf.MEMBER) if role.label.lower() in violation.repair),
        RequiredOf.MEMBER,
    )
    return [*seats, *[Seat(TeamRole(role.value), "giao vien")] * number_in(violation.repair)]


def asked(violation) -> tuple[Breach, str]:
    """Which demand it is about: of two positions the words before what the team has."""
    is_position = violation.code is Breach.POSITION_MISSING
    return violation.code, violation.sentence.split(":")[0] if is_position else ""


@given(RULES, SEATS)
def test_a_repair_removes_the_violation_it_stands_beside(rule, seats):
    for violation in check(rule, seats):
        after = check(rule, repaired(rule, seats, violation))
        assert asked(violation) not in [asked(one) for one in after]


@given(RULES, SEATS)
def test_every_violation_says_what_is_wrong_and_what_to_do(rule, seats):
    assert all(one.sentence.endswith(".") and one.repair.endswith(".") for one in check(rule, seats))

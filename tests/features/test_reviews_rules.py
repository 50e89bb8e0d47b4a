"""Who checks a document, in which order, by when; no database, no page."""

from dataclasses import dataclass
from datetime import date

import pytest

from blueprints.reviews import rules
from blueprints.reviews.queries import preset_stages
from blueprints.reviews.rules import Asked, Check, Stage, StepState
from core.access import Role

MONDAY, FRIDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 27), date(2026, 11, 28)
DRAFTER, HEAD, CLERK, LEADER = 1, 2, 3, 4
OFFICE = {DRAFTER: Role.OFFICER, HEAD: Role.DEPARTMENT_HEAD, CLERK: Role.CLERK, LEADER: Role.LEADER}
DECISION = Stage("Người ký duyệt", Check.DECISION, 2, 9)


@dataclass(eq=False)
class Step:
    """A step as a plain value."""

    place: int
    turn: int
    check: Check = Check.CONTENT
    days: int = 1
    role: Role = Role.CLERK
    account_id: int | None = None
    state: StepState = StepState.WAITING
    from_on: date | None = None
    due_on: date | None = None


def passed_over(in_use=OFFICE, **changed):
    """Names of the preset's steps that nobody is asked for, with why."""
    given = {"approver_role": Role.LEADER, "makers": {DRAFTER}, "signer_account_id": LEADER} | changed
    planned = rules.plan(preset_stages(), in_use=in_use, **given)
    return {one.stage.role: one.passed_over for one in planned if one.passed_over}


def opened(steps, today=MONDAY):
    return [(one.step.place, one.from_on, one.due_on) for one in rules.openings(steps, today)]


def test_the_preset_asks_the_head_then_the_clerk_then_the_signer():
    assert [one.check for one in preset_stages()] == [Check.CONTENT, Check.FORM, Check.DECISION]


def test_in_a_full_office_nobody_is_passed_over():
    assert passed_over() == {}


def test_a_role_nobody_holds_is_passed_over_with_the_reason():
    without = {DRAFTER: Role.OFFICER, LEADER: Role.LEADER, CLERK: Role.CLERK}
    assert passed_over(without) == {
        Role.DEPARTMENT_HEAD: "Ngoài người soạn, người đã sửa văn bản và người ký, đơn vị không có tài khoản trưởng phòng chuyên môn."
    }


def test_a_clerk_who_drafts_does_not_check_the_own_draft():
    assert set(passed_over({**OFFICE, DRAFTER: Role.OFFICER}, makers={CLERK})) == {Role.CLERK}


def test_whoever_signs_is_not_asked_for_a_role_s_step_as_well():
    assert set(passed_over(signer_account_id=HEAD)) == {Role.DEPARTMENT_HEAD}


def test_another_clerk_checks_what_a_clerk_drafted():
    assert passed_over({**OFFICE, 7: Role.CLERK}, makers={CLERK}) == {}


def test_whoever_approves_does_not_check_before_as_well():
    assert set(passed_over(approver_role=Role.DEPARTMENT_HEAD)) == {Role.DEPARTMENT_HEAD}


@pytest.mark.parametrize(
    ("account_id", "said"),
    [
        pytest.param(HEAD, "", id="somebody else"),
        pytest.param(DRAFTER, "Người kiểm tra là người soạn hoặc đã sửa văn bản.", id="the drafter"),
        pytest.param(LEADER, "Người duyệt văn bản cũng là người kiểm tra ở bước này.", id="the signer"),
        pytest.param(99, "Tài khoản được giao bước này không còn dùng trong đơn vị.", id="somebody gone"),
    ],
)
def test_a_named_person_is_asked_unless_that_is_no_check(account_id, said):
    stages = [Stage("Ý kiến", Check.OPINION, 1, 1, account_id=account_id), DECISION]
    planned = rules.plan(
        stages, approver_role=Role.LEADER, in_use=OFFICE, makers={DRAFTER}, signer_account_id=LEADER
    )
    assert planned[0].passed_over == said


def test_only_the_first_turn_is_open():
    assert opened([Step(0, 1, days=2), Step(1, 2)]) == [(0, MONDAY, date(2026, 11, 25))]


def test_steps_of_one_turn_are_open_together():
    steps = [Step(0, 1), Step(1, 1), Step(2, 2)]
    assert [place for place, _, _ in opened(steps)] == [0, 1]


def test_a_step_passed_over_keeps_nobody_waiting():
    assert opened([Step(0, 1, state=StepState.PASSED_OVER), Step(1, 2)])[0][0] == 1


def test_a_turn_waits_for_everybody_of_the_one_before():
    assert [one[0] for one in opened([Step(0, 1, state=StepState.AGREED), Step(1, 1), Step(2, 2)])] == [1]


def test_what_follows_an_opinion_opens_the_day_after_its_deadline():
    steps = [Step(0, 1, Check.OPINION, days=2), Step(1, 2, Check.DECISION)]
    assert opened(steps)[1][:2] == (1, date(2026, 11, 26))


def test_what_follows_an_opinion_opens_at_once_when_it_is_given():
    steps = [Step(0, 1, Check.OPINION, state=StepState.ANSWERED), Step(1, 2, Check.DECISION)]
    assert opened(steps)[0][:2] == (1, MONDAY)


def test_a_check_in_the_turn_of_an_opinion_is_waited_for_however_long():
    steps = [Step(0, 1, Check.OPINION), Step(1, 1, Check.FORM), Step(2, 2, Check.DECISION)]
    assert [place for place, _, _ in opened(steps)] == [0, 1]


def test_an_open_step_keeps_its_deadline():
    step = Step(0, 1, state=StepState.OPEN, from_on=date(2026, 11, 16), due_on=date(2026, 11, 17))
    assert opened([step]) == [(0, date(2026, 11, 16), date(2026, 11, 17))]


@pytest.mark.parametrize(
    ("from_on", "days", "due_on"),
    [
        pytest.param(MONDAY, 1, date(2026, 11, 24), id="the next day"),
        pytest.param(FRIDAY, 1, date(2026, 11, 30), id="over the weekend"),
        pytest.param(SATURDAY, 1, date(2026, 11, 30), id="from a Saturday"),
        pytest.param(MONDAY, 5, date(2026, 11, 30), id="a week"),
    ],
)
def test_a_deadline_counts_working_days(from_on, days, due_on):
    assert rules.due_after(from_on, days) == due_on


@pytest.mark.parametrize(
    ("due_on", "words"),
    [
        pytest.param(date(2026, 11, 21), "Quá hạn 2 ngày", id="late"),
        pytest.param(MONDAY, "Hạn hôm nay", id="today"),
        pytest.param(date(2026, 11, 24), "Hạn 24/11/2026", id="tomorrow"),
        pytest.param(None, "", id="none"),
    ],
)
def test_a_deadline_in_words(due_on, words):
    assert rules.due_in_words(due_on, MONDAY) == words


@pytest.mark.parametrize(
    ("who", "is_held"),
    [
        pytest.param(Asked(HEAD, Role.CLERK, True, False), True, id="the role"),
        pytest.param(Asked(HEAD, Role.OFFICER, True, False), False, id="another role"),
        pytest.param(Asked(HEAD, Role.CLERK, True, True), False, id="the drafter"),
        pytest.param(Asked(HEAD, Role.CLERK, False, False), False, id="from above"),
    ],
)
def test_a_step_of_a_role_is_anybody_s_of_the_unit_but_the_drafter_s(who, is_held):
    assert rules.holds(Step(0, 1), who, account_in_use=False) is is_held


@pytest.mark.parametrize(("in_use", "is_held"), [(True, False), (False, True)], ids=["in use", "gone"])
def test_a_step_of_a_person_falls_to_the_role_when_the_person_is_gone(in_use, is_held):
    step = Step(0, 1, account_id=99)
    assert rules.holds(step, Asked(CLERK, Role.CLERK, True, False), account_in_use=in_use) is is_held


def test_going_back_asks_the_earlier_step_and_all_after_it_again():
    steps = [Step(place, place, state=StepState.AGREED) for place in range(3)]
    assert [step.place for step in rules.again(steps, steps[1])] == [1, 2]


def test_one_goes_back_only_to_where_somebody_has_said_something():
    steps = [Step(0, 0, state=StepState.PASSED_OVER), Step(1, 1, state=StepState.AGREED), Step(2, 2)]
    assert [step.place for step in rules.way_back(steps, steps[2])] == [1]


@pytest.mark.parametrize(
    "stages",
    [
        pytest.param([], id="nothing"),
        pytest.param([Stage("A", Check.FORM, 1, 1, Role.CLERK)], id="no decision"),
        pytest.param([DECISION, DECISION], id="two decisions"),
        pytest.param([Stage("A", Check.FORM, 1, 1), DECISION], id="nobody's step"),
        pytest.param([Stage("A", Check.FORM, 1, 9, Role.CLERK), DECISION], id="beside the decision"),
        pytest.param([Stage("A", Check.FORM, 0, 1, Role.CLERK), DECISION], id="no time"),
    ],
)
def test_a_route_that_leads_nowhere_is_refused_with_words(stages):
    assert (rules.route_problem(stages) or "").endswith(".")


def test_the_preset_is_a_route():
    assert rules.route_problem(preset_stages()) is None

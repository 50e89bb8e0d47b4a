"""The life of a document on the pure rules: random people do random acts, and the promises hold."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from blueprints.documents.rules import Act, DocumentState, acts_open
from blueprints.reviews import rules
from blueprints.reviews.rules import Asked, Check, Stage, StepState
from core.access import Role

PEOPLE = dict(
    enumerate(
        [Role.OFFICER, Role.OFFICER, Role.CLERK, Role.CLERK, Role.DEPARTMENT_HEAD, Role.LEADER], start=1
    )
)
DRAFTERS = frozenset({Role.OFFICER, Role.CLERK})
DECISION = Stage("Duyệt", Check.DECISION, 2, 9)
ROUTES = [
    [DECISION],
    [
        Stage("A", Check.CONTENT, 2, 1, Role.DEPARTMENT_HEAD),
        Stage("B", Check.FORM, 1, 2, Role.CLERK),
        DECISION,
    ],
    [Stage("A", Check.OPINION, 1, 1, Role.OFFICER), Stage("B", Check.FORM, 1, 1, Role.CLERK), DECISION],
    [Stage("A", Check.OPINION, 1, 1, account_id=2), Stage("B", Check.CONTENT, 3, 2, account_id=5), DECISION],
]


@dataclass(eq=False)
class Step:
    place: int
    turn: int
    check: Check
    days: int
    role: Role
    account_id: int | None
    state: StepState
    from_on: date | None = None
    due_on: date | None = None
    decided_by: int = 0


class Life(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.state, self.today = DocumentState.DRAFT, date(2026, 11, 23)
        self.drafter, self.steps, self.version, self.numbers = 1, [], 1, []
        self.approved_version, self.approver = 0, 0

    def acts(self, who: int) -> frozenset[Act]:
        open_now = [step for step in self.steps if rules.is_open(step, self.today)]
        own = [step for step in open_now if step.check is not Check.DECISION and self.holds(step, who)]
        return acts_open(
            self.state,
            role=PEOPLE[who],
            in_unit=True,
            is_maker=who == self.drafter,
            is_signer=None,
            drafter_roles=DRAFTERS,
            approver_role=Role.LEADER,
            own_checks={step.check for step in own},
            decision_is_open=any(step.check is Check.DECISION for step in open_now),
        )

    def holds(self, step: Step, who: int) -> bool:
        asked = Asked(who, PEOPLE[who], in_unit=True, is_maker=who == self.drafter)
        return rules.holds(step, asked, account_in_use=True)

    def open_step(self, who: int, *checks: Check) -> Step:
        return next(
            step
            for step in self.steps
            if rules.is_open(step, self.today)
            and step.check in checks
            and (step.check is Check.DECISION or self.holds(step, who))
        )

    def unfold(self) -> None:
        for one in rules.openings(self.steps, self.today):
            one.step.state, one.step.from_on, one.step.due_on = StepState.OPEN, one.from_on, one.due_on

    def settle(self, step: Step, state: StepState, who: int) -> None:
        step.state, step.decided_by = state, who
        self.unfold()

    def drop(self) -> None:
        for step in self.steps:
            if step.state.is_pending:
                step.state = StepState.DROPPED

    @rule(days=st.integers(1, 4))
    def time_passes(self, days: int) -> None:
        self.today += timedelta(days)

    @precondition(lambda self: self.state is DocumentState.DRAFT and not self.steps)
    @rule(who=st.sampled_from([1, 3]))
    def somebody_drafts(self, who: int) -> None:
        self.drafter = who

    @rule(who=st.sampled_from(list(PEOPLE)), stages=st.sampled_from(ROUTES))
    def submit(self, who: int, stages: list[Stage]) -> None:
        if Act.SUBMIT not in self.acts(who):
            return
        self.state = DocumentState.SUBMITTED
        planned = rules.plan(
            stages, approver_role=Role.LEADER, in_use=PEOPLE, makers={self.drafter}, signer_account_id=None
        )
        self.steps = [self.step_of(place, one) for place, one in enumerate(planned)]
        self.unfold()

    @staticmethod
    def step_of(place: int, planned: rules.Planned) -> Step:
        stage = planned.stage
        role = stage.role or (PEOPLE[stage.account_id] if stage.account_id else Role.LEADER)
        state = StepState.PASSED_OVER if planned.passed_over else StepState.WAITING
        return Step(place, stage.turn, stage.check, stage.days, role, stage.account_id, state)

    @rule(who=st.sampled_from(list(PEOPLE)))
    def upload(self, who: int) -> None:
        if Act.UPLOAD in self.acts(who):
            self.version += 1

    @rule(who=st.sampled_from(list(PEOPLE)))
    def agree(self, who: int) -> None:
        if Act.AGREE in self.acts(who):
            self.settle(self.open_step(who, Check.CONTENT, Check.FORM), StepState.AGREED, who)

    @rule(who=st.sampled_from(list(PEOPLE)))
    def opine(self, who: int) -> None:
        if Act.OPINE in self.acts(who):
            self.settle(self.open_step(who, Check.OPINION), StepState.ANSWERED, who)

    @rule(who=st.sampled_from(list(PEOPLE)))
    def withdraw(self, who: int) -> None:
        if Act.WITHDRAW in self.acts(who):
            self.drop()
            self.state = DocumentState.DRAFT

    @rule(who=st.sampled_from(list(PEOPLE)), to_step=st.integers(0, 3))
    def send_back(self, who: int, to_step: int) -> None:
        if Act.RETURN not in self.acts(who):
            return
        if self.state is DocumentState.SUBMITTED:
            own = self.open_step(who, Check.CONTENT, Check.FORM, Check.DECISION)
            earlier = rules.way_back(self.steps, own)
            if to_step < len(earlier):
                self.go_back(own, earlier[to_step], who)
                return
            self.settle(own, StepState.RETURNED, who)
        self.drop()
        self.state, self.approved_version = DocumentState.RETURNED, 0

    def go_back(self, own: Step, target: Step, who: int) -> None:
        again = rules.again(self.steps, target)
        own.state, own.decided_by = StepState.RETURNED, who
        self.drop()
        shift = max(step.turn for step in self.steps) + 1 - target.turn
        copies = [
            Step(
                one.place, one.turn + shift, one.check, one.days, one.role, one.account_id, StepState.WAITING
            )
            for one in again
        ]
        self.steps += copies
        self.unfold()

    @rule(who=st.sampled_from(list(PEOPLE)))
    def approve(self, who: int) -> None:
        if Act.APPROVE not in self.acts(who):
            return
        required = [one for one in rules.latest(self.steps) if one.check in (Check.CONTENT, Check.FORM)]
        assert all(one.state in (StepState.AGREED, StepState.PASSED_OVER) for one in required)
        asked = [
            one for one in rules.latest(self.steps) if one.check is Check.OPINION and one.state.is_pending
        ]
        assert all(rules.is_overdue(one.due_on, self.today) for one in asked)
        self.settle(self.open_step(who, Check.DECISION), StepState.AGREED, who)
        self.drop()
        self.state, self.approver, self.approved_version = DocumentState.APPROVED, who, self.version

    @rule(who=st.sampled_from(list(PEOPLE)))
    def issue(self, who: int) -> None:
        if Act.ISSUE in self.acts(who):
            self.numbers.append(self.version)
            self.state = DocumentState.ISSUED

    @invariant()
    def it_bears_one_number_at_most(self) -> None:
        assert len(self.numbers) <= 1

    @invariant()
    def what_is_approved_or_issued_is_what_was_seen(self) -> None:
        if self.state in (DocumentState.APPROVED, DocumentState.ISSUED):
            assert self.approved_version == self.version

    @invariant()
    def nobody_checks_or_approves_the_own_draft(self) -> None:
        deciders = {step.decided_by for step in self.steps if step.state is not StepState.RETURNED}
        assert self.drafter not in deciders | {self.approver if self.approved_version else 0}

    @invariant()
    def something_waits_for_somebody_while_it_is_under_review(self) -> None:
        pending = [step for step in self.steps if step.state is StepState.OPEN]
        assert bool(pending) is (self.state is DocumentState.SUBMITTED)


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)

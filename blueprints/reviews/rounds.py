"""A document's way through its steps. Every function stands inside an action of the approvals."""

from collections.abc import Sequence, Set
from datetime import date

from blueprints.accounts.models import Account
from blueprints.reviews import queries, rules
from blueprints.reviews.models import ReviewStep
from blueprints.reviews.rules import Check, Planned, StepState
from core import clock
from core.access import Role
from core.database import db


def begin(
    *,
    document_id: int,
    unit_id: int,
    kind_code: str,
    drafter_id: int,
    makers: Set[int],
    approver_role: Role,
    signer_account_id: int | None,
    today: date,
) -> list[ReviewStep]:
    """A new round, by the route in force today; its first steps are open."""
    in_use = queries.roles_in_use(unit_id)
    planned = rules.plan(
        queries.stages(unit_id, kind_code, today),
        approver_role=approver_role,
        in_use=in_use,
        makers=makers,
        signer_account_id=signer_account_id,
    )
    number = queries.last_round(document_id) + 1
    made = [_step(place, one, signer_account_id, in_use, approver_role) for place, one in enumerate(planned)]
    for ordinal, step in enumerate(made, start=1):
        step.document_id, step.unit_id, step.drafter_id = document_id, unit_id, drafter_id
        step.round, step.ordinal = number, ordinal
    db.session.add_all(made)
    _open(made, today)
    return made


def _step(
    place: int, planned: Planned, signer_account_id: int | None, in_use: dict[int, Role], approver_role: Role
) -> ReviewStep:
    stage = planned.stage
    decides = stage.check is Check.DECISION
    account_id = signer_account_id if decides else stage.account_id
    role = approver_role if decides else stage.role or in_use.get(account_id or 0, approver_role)
    return ReviewStep(
        place=place,
        turn=stage.turn,
        name=stage.name,
        check=stage.check,
        days=stage.days,
        role=role,
        account_id=account_id,
        state=StepState.PASSED_OVER if planned.passed_over else StepState.WAITING,
        said=planned.passed_over,
    )


def _open(steps: Sequence[ReviewStep], today: date) -> None:
    for opening in rules.openings(steps, today):
        opening.step.state = StepState.OPEN
        opening.step.from_on, opening.step.due_on = opening.from_on, opening.due_on


def settle(step: ReviewStep, state: StepState, *, by: Account, version: int, said: str = "") -> None:
    """What the step's holder says of it; what follows is opened."""
    step.state, step.said, step.version = state, said, version
    step.decided_by_id, step.decided_at = by.id, clock.now()
    _open(current(step.document_id), clock.today())


def current(document_id: int) -> list[ReviewStep]:
    """The steps of the last round."""
    found = queries.steps(document_id)
    return [step for step in found if step.round == found[-1].round]


def end(document_id: int) -> None:
    """Nobody is waited for any longer: the document went back to its drafter."""
    for step in queries.steps(document_id):
        if step.is_pending:
            step.state = StepState.DROPPED


def go_back(own: ReviewStep, target: ReviewStep, reason: str, *, by: Account, version: int) -> None:
    """The document is before the target's holder again; everybody after it is asked again."""
    steps = current(own.document_id)
    again = rules.again(steps, target)
    own.state, own.said, own.version = StepState.RETURNED, reason, version
    own.decided_by_id, own.decided_at = by.id, clock.now()
    for step in steps:
        if step.is_pending:
            step.state = StepState.DROPPED
    copies = _copies(again, steps)
    db.session.add_all(copies)
    _open(copies, clock.today())


def _copies(again: Sequence[ReviewStep], steps: Sequence[ReviewStep]) -> list[ReviewStep]:
    """The same steps to be done anew, after all there are."""
    shift = max(step.turn for step in steps) + 1 - again[0].turn
    return [
        ReviewStep(
            document_id=one.document_id,
            unit_id=one.unit_id,
            drafter_id=one.drafter_id,
            round=one.round,
            ordinal=ordinal,
            place=one.place,
            turn=one.turn + shift,
            name=one.name,
            check=one.check,
            days=one.days,
            role=one.role,
            account_id=one.account_id,
            state=StepState.WAITING,
        )
        for ordinal, one in enumerate(again, start=max(step.ordinal for step in steps) + 1)
    ]

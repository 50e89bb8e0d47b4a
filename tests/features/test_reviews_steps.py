"""A document on its way through the steps of its office: who is asked, who agrees, where it goes back to."""

import pytest
from sqlalchemy import update

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as documents
from blueprints.documents.rules import DocumentState
from blueprints.reviews import actions as routes
from blueprints.reviews import queries as reviews
from blueprints.reviews.models import EVERY_KIND, ReviewStep
from blueprints.reviews.rules import Check, Stage, StepState
from core import clock
from core.access import Role
from core.database import db
from core.errors import Conflict, DomainError

DECISION = Stage("Người ký duyệt", Check.DECISION, 2, 9)
BASIS = "Quy chế làm việc của Ủy ban nhân dân xã Mẫu"


@pytest.fixture
def team(make):
    return make.team(members=1)


@pytest.fixture
def people(make, team):
    """The head of the office, the clerk and the chair of the commune."""
    roles = {"head": Role.DEPARTMENT_HEAD, "clerk": Role.CLERK, "chair": Role.LEADER}
    return {name: make.account(role, team.commune) for name, role in roles.items()}


@pytest.fixture
def submitted(make, team, people):
    return make.submitted(team=team)


def states(document) -> list[str]:
    return [step.state.value for step in reviews.steps(document.id)]


def route(people, *stages):
    return routes.set_route(EVERY_KIND, [*stages, DECISION], clock.today(), BASIS, by=people["chair"])


def test_the_head_is_asked_first(submitted):
    assert states(submitted) == ["open", "waiting", "waiting"]


def test_the_head_then_the_clerk_then_the_chair(submitted, people):
    reviewing.agree(submitted.id, 1, by=people["head"])
    reviewing.agree(submitted.id, 1, by=people["clerk"])
    assert approvals.approve(submitted.id, 1, by=people["chair"]).state is DocumentState.APPROVED


def test_the_chair_who_would_go_first_is_told_whom_the_document_waits_for(submitted, people):
    with pytest.raises(DomainError, match="còn chờ: Trưởng phòng kiểm tra nội dung"):
        approvals.approve(submitted.id, 1, by=people["chair"])


def test_nobody_agrees_before_their_turn(submitted, people):
    with pytest.raises(DomainError, match="không được giao"):
        reviewing.agree(submitted.id, 1, by=people["clerk"])


def test_an_agreement_is_to_the_version_seen(submitted, people):
    with pytest.raises(Conflict):
        reviewing.agree(submitted.id, 2, by=people["head"])


def test_a_clerk_who_drafted_is_not_asked_for_the_form(make, team, people):
    document = make.submitted(team=team, by=people["clerk"])
    assert states(document) == ["open", "passed_over", "waiting"]


def test_the_content_stands_still_while_it_is_checked(submitted):
    with pytest.raises(DomainError):
        documents.redraft(submitted.id, by=submitted.drafter)


def test_a_return_ends_the_round(submitted, people):
    reviewing.return_to_drafter(submitted.id, "Thiếu căn cứ.", by=people["head"])
    assert states(submitted) == ["returned", "dropped", "dropped"]


def test_what_was_returned_is_asked_for_anew(submitted, people):
    reviewing.return_to_drafter(submitted.id, "Thiếu căn cứ.", by=people["head"])
    approvals.submit(submitted.id, by=submitted.drafter)
    assert states(submitted)[3:] == ["open", "waiting", "waiting"]


def test_a_withdrawal_ends_the_round(submitted):
    approvals.withdraw(submitted.id, by=submitted.drafter)
    assert set(states(submitted)) == {"dropped"}


def back_to_the_head(submitted, people):
    """The clerk sends it back to the head, who had agreed."""
    reviewing.agree(submitted.id, 1, by=people["head"])
    first = reviews.steps(submitted.id)[0]
    return reviewing.return_to_step(submitted.id, first.id, "Xem lại Điều 2.", by=people["clerk"])


def test_a_return_to_an_earlier_step_opens_it_again_and_all_after_it(submitted, people):
    back_to_the_head(submitted, people)
    assert states(submitted) == ["agreed", "returned", "dropped", "open", "waiting", "waiting"]


def test_a_document_that_went_a_step_back_stays_under_review(submitted, people):
    assert back_to_the_head(submitted, people).state is DocumentState.SUBMITTED


def test_after_a_step_back_everybody_is_asked_again(submitted, people):
    back_to_the_head(submitted, people)
    reviewing.agree(submitted.id, 1, by=people["head"])
    reviewing.agree(submitted.id, 1, by=people["clerk"])
    assert approvals.approve(submitted.id, 1, by=people["chair"]).state is DocumentState.APPROVED


def test_one_does_not_send_it_on_to_a_later_step(submitted, people):
    last = reviews.steps(submitted.id)[-1]
    with pytest.raises(DomainError, match="Chọn nơi trả lại"):
        reviewing.return_to_step(submitted.id, last.id, "Chờ.", by=people["head"])


def test_a_step_is_passed_to_another_of_the_role(make, submitted, people):
    other = make.account(Role.DEPARTMENT_HEAD, submitted.unit)
    reviewing.forward(submitted.id, other.id, by=people["head"])
    reviewing.agree(submitted.id, 1, by=other)
    assert states(submitted)[0] == "agreed"


def test_who_passed_a_step_on_no_longer_does_it(make, submitted, people):
    other = make.account(Role.DEPARTMENT_HEAD, submitted.unit)
    reviewing.forward(submitted.id, other.id, by=people["head"])
    with pytest.raises(DomainError):
        reviewing.agree(submitted.id, 1, by=people["head"])


def test_a_step_is_not_passed_to_another_role(submitted, people):
    with pytest.raises(DomainError, match="Chọn một người trong danh sách"):
        reviewing.forward(submitted.id, people["clerk"].id, by=people["head"])


def test_steps_of_one_turn_are_asked_for_together(make, team, people):
    route(
        people,
        Stage("Nội dung", Check.CONTENT, 1, 1, Role.DEPARTMENT_HEAD),
        Stage("Thể thức", Check.FORM, 1, 1, Role.CLERK),
    )
    assert states(make.submitted(team=team)) == ["open", "open", "waiting"]


def opinion_asked(make, team, people):
    route(people, Stage("Ý kiến của văn thư", Check.OPINION, 1, 1, account_id=people["clerk"].id))
    return make.submitted(team=team)


def test_the_decision_waits_for_an_opinion_in_its_time(make, team, people):
    document = opinion_asked(make, team, people)
    with pytest.raises(DomainError, match="còn chờ: Ý kiến của văn thư"):
        approvals.approve(document.id, 1, by=people["chair"])


def test_an_opinion_given_opens_the_decision(make, team, people):
    document = opinion_asked(make, team, people)
    reviewing.opine(document.id, "Nhất trí.", 1, by=people["clerk"])
    assert approvals.approve(document.id, 1, by=people["chair"]).state is DocumentState.APPROVED


def test_an_opinion_whose_time_is_over_keeps_nobody_waiting(make, team, people):
    document = opinion_asked(make, team, people)
    decision = ReviewStep.check == Check.DECISION
    db.session.execute(update(ReviewStep).where(decision).values(from_on=clock.today()))
    db.session.commit()
    assert approvals.approve(document.id, 1, by=people["chair"]).state is DocumentState.APPROVED


def test_documents_under_way_keep_their_route(submitted, people):
    route(people)
    assert states(submitted) == ["open", "waiting", "waiting"]


def test_a_route_of_the_kind_comes_before_that_of_every_kind(make, team, people):
    route(people)
    head = Stage("Nội dung", Check.CONTENT, 1, 1, Role.DEPARTMENT_HEAD)
    routes.set_route("quyet-dinh-thanh-lap", [head, DECISION], clock.today(), BASIS, by=people["chair"])
    assert states(make.submitted(team=team)) == ["open", "waiting"]


def test_an_ended_route_gives_way_to_the_software_s(make, team, people):
    its = route(people)
    routes.end_route(its.id, clock.today(), by=people["chair"])
    assert len(states(make.submitted(team=team))) == 3


def test_no_deadline_is_without_a_day(submitted):
    first = reviews.steps(submitted.id)[0]
    assert first.state is StepState.OPEN
    assert first.due_on is not None

"""Whoever brought a version of a document neither checks nor approves it, drafter or not."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as documents
from blueprints.documents import queries
from blueprints.reviews import rounds
from blueprints.reviews.rules import Check, StepState
from core.access import Role
from core.errors import DomainError


@pytest.fixture
def draft(make):
    return make.draft()


@pytest.fixture
def clerk(make, draft):
    return make.account(Role.CLERK, draft.unit)


def form_step(document):
    return next(one for one in rounds.current(document.id) if one.check is Check.FORM)


def test_a_clerk_who_made_a_version_is_not_asked_to_check_its_form(draft, clerk):
    documents.redraft(draft.id, by=clerk)
    approvals.submit(draft.id, by=draft.drafter)
    assert form_step(draft).state is StepState.PASSED_OVER


def test_another_clerk_is_asked_and_the_one_who_made_it_is_refused(make, draft, clerk):
    other = make.account(Role.CLERK, draft.unit)
    documents.redraft(draft.id, by=clerk)
    document = approvals.submit(draft.id, by=draft.drafter)
    with pytest.raises(DomainError):
        reviewing.agree(document.id, document.version_count, by=clerk)
    assert reviewing.agree(document.id, document.version_count, by=other)


def test_the_clerk_who_made_nothing_checks_the_form(draft, clerk):
    document = approvals.submit(draft.id, by=draft.drafter)
    assert reviewing.agree(document.id, document.version_count, by=clerk)


def test_the_makers_are_the_drafter_and_whoever_brought_a_version(draft, clerk):
    documents.redraft(draft.id, by=clerk)
    assert queries.makers(draft) == {draft.drafter_id, clerk.id}

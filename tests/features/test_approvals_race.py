"""Two people at one moment: what one does is seen by the other, or refused."""

import pytest

from blueprints.accounts.models import Account
from blueprints.approvals import actions as approvals
from blueprints.teams import actions as teams
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features.test_numbering_race import at_once

PAIRS = 4


def attempt(act, account_id):
    """Whether the act was done, by an account loaded on this thread's own connection."""

    def done():
        try:
            act(db.session.get_one(Account, account_id))
        except DomainError:
            return False
        return True

    return done


def in_pairs(outcomes):
    return list(zip(outcomes[::2], outcomes[1::2], strict=True))


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def officer_id(make, commune):
    return make.account(Role.OFFICER, commune).id


@pytest.fixture
def some_teams(make, commune):
    return [make.team(make.village(commune), members=1) for _ in range(PAIRS)]


def submitting(document_id, officer_id):
    return attempt(lambda by: approvals.submit(document_id, by=by), officer_id)


def adding(team_id, officer_id):
    newcomer = teams.MemberFacts("Lò Văn Ví Dụ", teams.TeamRole.MEMBER)
    return attempt(lambda by: teams.add_member(team_id, newcomer, by=by), officer_id)


def test_of_two_documents_about_one_team_submitted_at_once_one_goes_on(app, make, some_teams, officer_id):
    drafts = [make.draft(team=team).id for team in some_teams for _ in range(2)]
    outcomes = at_once(app, [submitting(draft, officer_id) for draft in drafts])
    assert [sum(pair) for pair in in_pairs(outcomes)] == [1] * PAIRS


def test_a_roster_changed_during_submission_is_submitted_or_changed(app, make, some_teams, officer_id):
    works = []
    for team in some_teams:
        works += [submitting(make.draft(team=team).id, officer_id), adding(team.id, officer_id)]
    assert [sum(pair) for pair in in_pairs(at_once(app, works))] == [1] * PAIRS


def test_a_draft_withdrawn_while_it_is_approved_is_one_or_the_other(app, make, some_teams, officer_id):
    leader = make.account(Role.LEADER, some_teams[0].commune).id
    works = []
    for document_id in [make.submitted(team=team).id for team in some_teams]:
        works += [
            attempt(lambda by, one=document_id: approvals.withdraw(one, by=by), officer_id),
            attempt(lambda by, one=document_id: approvals.approve(one, 1, by=by), leader),
        ]
    assert [sum(pair) for pair in in_pairs(at_once(app, works))] == [1] * PAIRS

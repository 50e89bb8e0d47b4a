"""A decision on paper is never one that was issued here."""

import pytest

from blueprints.teams import actions
from blueprints.teams.models import Decision
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def issued(make, commune):
    """A decision issued here about another team."""
    return make.established_team(make.village(commune)).established_by


def record(make, commune, issued):
    team = make.team(make.village(commune), members=3)
    by = make.account(Role.OFFICER, commune)
    return actions.record_founding(team.id, issued.notation, clock.today(), title="Việc khác", by=by)


def test_a_decision_issued_here_is_refused_as_one_on_paper(make, commune, issued):
    with pytest.raises(DomainError, match="đã phát hành tại đây"):
        record(make, commune, issued)


def test_its_title_stays_as_it_was_issued(make, commune, issued):
    title = issued.title
    with pytest.raises(DomainError):
        record(make, commune, issued)
    assert db.session.get_one(Decision, issued.id).title == title

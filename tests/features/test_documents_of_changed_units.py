"""A document on its way while its units change: no decision founds a team where there is no unit any more,
and none of a commune decides on a team of another."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.changes import actions as changes
from blueprints.changes.actions import Wish
from blueprints.composition.rules import TeamRole
from blueprints.register import actions as register
from blueprints.teams.actions import MemberFacts
from blueprints.units import commune_changes
from blueprints.units.changes import Name
from core import clock
from core.access import Role
from core.errors import DomainError
from tests.builders import resolution


@pytest.fixture
def province(make):
    return make.province()


@pytest.fixture
def commune(make, province):
    return make.commune("Một", province=province)


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def villages(make, commune):
    return make.village(commune), make.village(commune)


def test_a_team_is_not_founded_in_a_village_that_has_ended(make, clerk, villages):
    document = make.approved(team=make.team(villages[0], members=3))
    make.merge(*villages)
    with pytest.raises(DomainError, match="không còn nữa"):
        register.issue(document.id, clock.today(), by=clerk)


def test_its_founding_is_not_put_before_the_chair_either(make, clerk, villages):
    document = make.draft(team=make.team(villages[0], members=3), by=clerk)
    make.merge(*villages)
    with pytest.raises(DomainError, match="Lập Tổ ở đơn vị kế tiếp"):
        approvals.submit(document.id, by=clerk)


@pytest.fixture
def of_the_old_commune(make, province, commune, clerk, villages):
    """An approved change of a team's roster, whose commune has become a part of Hai."""
    team = make.established_team(villages[0])
    facts = MemberFacts("Lò Văn Ví Dụ", TeamRole.MEMBER, birth_year=1990)
    changes.propose_join(team.id, facts, Wish(clock.today(), clock.today()), by=clerk)
    document = make.approved(team=team, kind_code="quyet-dinh-kien-toan", by=clerk)
    two = make.commune("Hai", province=province)
    by = make.account(Role.ADMINISTRATOR, province)
    both = [commune.id, two.id]
    commune_changes.merge_communes(province.id, both, two.id, Name("Xã", "Hai"), resolution(), by=by)
    return document


def test_a_commune_that_was_merged_away_decides_on_no_team(of_the_old_commune, clerk):
    with pytest.raises(DomainError, match="nay thuộc Xã Hai"):
        register.issue(of_the_old_commune.id, clock.today(), by=clerk)


def test_its_document_can_be_returned_so_that_the_roster_is_free_again(of_the_old_commune, clerk):
    reviewing.return_to_drafter(of_the_old_commune.id, "Xã đã sáp nhập.", by=clerk)
    assert not of_the_old_commune.state.is_on_the_way

"""Changes of a roster against what the province asks of a team."""

from datetime import date

import pytest

from blueprints.approvals import actions as approvals
from blueprints.changes import actions
from blueprints.changes.actions import Wish
from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.composition.rules import TeamRole
from blueprints.documents.rules import DocumentState
from blueprints.teams.actions import MemberFacts
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.errors import DomainError
from vanban.vietnamese import short_date

TODAY = clock.today()


@pytest.fixture
def team(make):
    """Of three, in a province that asks for exactly three."""
    province = make.province()
    team = make.established_team(make.village(make.commune(province=province)), members=3)
    told = RuleText(
        level=Level.VILLAGE,
        from_on=date(2022, 5, 1),
        legal_basis="Kế hoạch số 01/KH-UBND",
        minimum=3,
        maximum=3,
        size_is_blocking=True,
        surplus_as_collaborators=True,
    )
    composition.add(told, by=make.account(Role.OFFICER, province))
    return team


@pytest.fixture
def officer(make, team):
    return make.account(Role.OFFICER, team.commune)


def fourth(team, officer, role=TeamRole.MEMBER):
    facts = MemberFacts("Lò Văn Thứ Tư", role, birth_year=1990)
    return actions.propose_join(team.id, facts, Wish(TODAY, TODAY), by=officer)


def test_a_fourth_member_is_not_submitted_without_a_reason(make, team, officer):
    fourth(team, officer)
    draft = make.draft(team=team, kind_code="quyet-dinh-kien-toan", by=officer)
    with pytest.raises(DomainError, match="cộng tác viên"):
        approvals.submit(draft.id, by=officer)


def test_a_fourth_member_is_submitted_with_a_reason(make, team, officer):
    fourth(team, officer)
    draft = make.draft(team=team, kind_code="quyet-dinh-kien-toan", by=officer)
    submitted = approvals.submit(draft.id, "Xóm đông dân.", by=officer)
    assert submitted.state is DocumentState.SUBMITTED


def test_a_collaborator_is_no_fourth_member(make, team, officer):
    fourth(team, officer, TeamRole.COLLABORATOR)
    draft = make.draft(team=team, kind_code="quyet-dinh-kien-toan", by=officer)
    assert approvals.submit(draft.id, by=officer).state is DocumentState.SUBMITTED


def test_the_page_says_what_the_proposed_roster_breaks(team, officer, browse):
    fourth(team, officer)
    page = browse(officer).open("changes.show", team_id=team.id)
    assert "cộng tác viên" in page.page.select_one(".violations").get_text()


def test_one_of_the_least_number_is_asked_for_a_successor(team, officer, browse):
    member = next(one for one in team.memberships if one.role is TeamRole.MEMBER)
    page = browse(officer).open("changes.leave", team_id=team.id, membership_id=member.id)
    page.fill("Lý do thôi", "Chuyển đi").fill("Ngày đề nghị", short_date(TODAY)).press("Ghi đề nghị")
    assert page.heading == "Giới thiệu người thay"

"""A draft against the registry that moved on since, and drafts given up."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, queries
from blueprints.documents.rules import DocumentState
from blueprints.teams import actions as teams
from blueprints.teams import rosters
from blueprints.teams.models import Team
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.vanban.samples import texts


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def team_id(draft):
    return draft.request["record_ids"][0]


@pytest.fixture
def newcomer(make, draft, team_id):
    return teams.add_member(
        team_id, teams.MemberFacts("Lò Văn Ví Dụ", teams.TeamRole.MEMBER), by=make.keeper(draft.unit)
    )


def test_a_draft_that_no_longer_fits_the_registry_is_not_submitted(draft, newcomer):
    with pytest.raises(DomainError, match="Lập lại từ sổ"):
        approvals.submit(draft.id, by=draft.drafter)


def test_the_page_says_what_to_press_when_the_registry_moved_on(browse, draft, newcomer):
    drafter = browse(draft.drafter).open("documents.show", document_id=draft.id)
    drafter.press("Trình duyệt", status=422)
    assert "Danh sách trong sổ Tổ đã thay đổi" in drafter.refusal


def test_a_draft_made_anew_names_the_newcomer(draft, newcomer):
    document = actions.redraft(draft.id, by=draft.drafter)
    assert "Lò Văn Ví Dụ" in texts(queries.content(document.sha256))


def test_a_draft_made_anew_can_be_submitted(draft, newcomer):
    actions.redraft(draft.id, by=draft.drafter)
    assert approvals.submit(draft.id, by=draft.drafter).state is DocumentState.SUBMITTED


def test_a_draft_made_anew_bears_the_new_name_of_its_team(draft, team_id):
    teams.rename_team(
        team_id, "Tổ công nghệ số", db.session.get_one(Team, team_id).revision, by=draft.drafter
    )
    assert "Tổ công nghệ số" in actions.redraft(draft.id, by=draft.drafter).title


def test_a_draft_made_anew_keeps_the_versions_before(draft, newcomer):
    document = actions.redraft(draft.id, by=draft.drafter)
    assert [version.ordinal for version in queries.versions(document)] == [2, 1]


def test_a_draft_made_anew_keeps_the_legal_bases_typed(make, browse):
    team = make.team(members=1)
    make.signer(team.commune)
    officer = browse(make.account(Role.OFFICER, team.commune))
    officer.open("drafts.new", kind="quyet-dinh-thanh-lap", to=team.id).fill("Căn cứ", "Căn cứ Luật Thử")
    officer.press("Lập dự thảo").press("Lập lại từ sổ")
    assert "Căn cứ Luật Thử;" in texts(officer.download("Tải Word").get_data())


def test_a_change_that_was_undone_is_no_change(draft, team_id, newcomer):
    teams.remove_member(team_id, newcomer.id, by=draft.drafter)
    assert approvals.submit(draft.id, by=draft.drafter).state is DocumentState.SUBMITTED


def test_a_mended_phone_number_counts_as_a_change(make, draft, team_id):
    member = make.member(db.session.get_one(Team, team_id), full_name="Bế Văn An", phone="0900000001")
    actions.redraft(draft.id, by=draft.drafter)
    facts = teams.MemberFacts(
        "Bế Văn An", member.role, birth_year=member.person.birth_year, phone="0900000002"
    )
    teams.edit_member(team_id, member.id, facts, member.revision, by=draft.drafter)
    with pytest.raises(DomainError, match="Lập lại từ sổ"):
        approvals.submit(draft.id, by=draft.drafter)


def test_a_team_whose_leader_left_is_not_submitted(draft, team_id):
    leader = rosters.roster([team_id])[0]
    teams.remove_member(team_id, leader.id, by=draft.drafter)
    with pytest.raises(DomainError, match="chưa có thành viên nào"):
        approvals.submit(draft.id, by=draft.drafter)


def test_the_roster_stands_still_while_its_document_is_decided_on(make, draft, team_id):
    approvals.submit(draft.id, by=draft.drafter)
    with pytest.raises(DomainError, match="Thu hồi hoặc đề nghị trả lại"):
        make.member(db.session.get_one(Team, team_id))


def test_a_discarded_draft_leaves_the_list_of_documents(browse, draft):
    drafter = browse(draft.drafter).open("documents.show", document_id=draft.id).press("Hủy dự thảo")
    assert draft.title not in drafter.open("documents.index").text


def test_a_discarded_draft_is_found_among_the_discarded(browse, draft):
    drafter = browse(draft.drafter).open("documents.show", document_id=draft.id).press("Hủy dự thảo")
    drafter.open("/van-ban/?tinh-trang=discarded")
    assert draft.title in drafter.text

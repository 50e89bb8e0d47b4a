"""Submitting, returning, approving: who decides, on what, and what the others are told."""

import pytest

from blueprints.accounts import actions as accounts
from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as documents
from blueprints.documents import queries
from blueprints.documents.rules import DocumentState
from blueprints.teams.models import Team
from core.access import Role
from core.database import db
from core.errors import Conflict, DomainError
from tests.features.test_documents_versions import edited

PROPOSAL = "to-trinh-thanh-lap"


@pytest.fixture
def submitted(make):
    return make.submitted(team=make.team(members=1))


def promoted(make, account, role):
    """The same person with another role, as an administrator gives it."""
    accounts.edit(
        account.id,
        full_name=account.full_name,
        role=role,
        unit_id=account.unit_id,
        by=make.keeper(account.unit),
    )
    return account


def test_the_drafter_promoted_since_does_not_approve_the_own_draft(make, submitted):
    drafter = promoted(make, submitted.drafter, Role.LEADER)
    with pytest.raises(DomainError, match="Người soạn, người đã sửa văn bản không được tự duyệt"):
        approvals.approve(submitted.id, 1, by=drafter)


def test_another_leader_does_not_decide_for_a_signer_with_an_account(make):
    team = make.team(members=1)
    make.signer(team.commune, account=make.account(Role.LEADER, team.commune))
    document = make.submitted(team=team)
    with pytest.raises(DomainError, match="không được giao thao tác này"):
        approvals.approve(document.id, 1, by=make.account(Role.LEADER, team.commune))


def test_the_signer_s_own_account_decides(make):
    team = make.team(members=1)
    chair = make.account(Role.LEADER, team.commune)
    make.signer(team.commune, account=chair)
    document = make.submitted(team=team)
    assert approvals.approve(document.id, 1, by=chair).approver_id == chair.id


def test_any_leader_of_the_commune_decides_for_a_signer_without_an_account(make, submitted):
    leader = make.account(Role.LEADER, submitted.unit)
    assert approvals.approve(submitted.id, 1, by=leader).state is DocumentState.APPROVED


def test_a_province_leader_does_not_approve_a_commune_s_document(make, browse, submitted):
    province = browse(make.account(Role.LEADER, submitted.unit.parent))
    province.open("documents.show", document_id=submitted.id)
    province.post("approvals.approve", {"version": 1}, status=422, document_id=submitted.id)
    assert province.refusal == "Tài khoản của đồng chí không được giao thao tác này đối với văn bản."


def test_a_province_leader_is_offered_no_decision(make, browse, submitted):
    province = browse(make.account(Role.LEADER, submitted.unit.parent))
    assert "Duyệt" not in province.open("documents.show", document_id=submitted.id).buttons()


def test_the_head_of_the_office_decides_on_a_proposal(make):
    document = make.submitted(team=make.team(members=1), kind_code=PROPOSAL)
    head = make.account(Role.DEPARTMENT_HEAD, document.unit)
    assert approvals.approve(document.id, 1, by=head).state is DocumentState.APPROVED


def test_the_chair_does_not_decide_on_a_proposal(make):
    document = make.submitted(team=make.team(members=1), kind_code=PROPOSAL)
    with pytest.raises(DomainError, match="không được giao thao tác này"):
        approvals.approve(document.id, 1, by=make.account(Role.LEADER, document.unit))


@pytest.mark.parametrize("seen", [None, 0, 1], ids=["nothing", "no version", "the version before"])
def test_only_the_version_seen_is_approved(make, seen):
    document = make.draft(team=make.team(members=1))
    content = queries.content(document.sha256)
    documents.upload(document.id, edited(content), "", 1, by=document.drafter)
    approvals.submit(document.id, by=document.drafter)
    with pytest.raises(Conflict, match="Văn bản vừa có phiên bản 2"):
        approvals.approve(document.id, seen, by=make.account(Role.LEADER, document.unit))


def test_a_page_left_open_over_a_new_version_says_to_look_again(make, browse, submitted):
    leader = browse(make.account(Role.LEADER, submitted.unit))
    leader.open("documents.show", document_id=submitted.id)
    approvals.withdraw(submitted.id, by=submitted.drafter)
    documents.redraft(submitted.id, by=submitted.drafter)
    approvals.submit(submitted.id, by=submitted.drafter)
    leader.press("Duyệt", status=409)
    assert "Tải lại trang, xem phiên bản đó rồi mới duyệt." in leader.refusal


@pytest.mark.parametrize(
    "version", ["", "²", "ba", "-1", "9" * 30], ids=["empty", "superscript", "word", "negative", "endless"]
)
def test_an_approval_of_no_version_says_to_look_again(make, browse, submitted, version):
    leader = browse(make.account(Role.LEADER, submitted.unit))
    leader.open("documents.show", document_id=submitted.id)
    leader.post("approvals.approve", {"version": version}, status=409, document_id=submitted.id)
    assert "Tải lại trang" in leader.refusal


@pytest.mark.parametrize("typed", ["", "   \n  "], ids=["nothing", "blanks"])
def test_a_return_needs_a_reason(make, browse, submitted, typed):
    leader = browse(make.account(Role.LEADER, submitted.unit))
    leader.open("approvals.send_back", document_id=submitted.id).fill("Lý do trả lại", typed)
    leader.press("Trả lại", status=422)
    assert leader.error_of("Lý do trả lại") == "Ghi lý do trả lại để người soạn biết cần sửa gì."


def test_the_drafter_reads_the_reason_on_the_page(make, browse):
    document = make.returned("Thiếu năm sinh của ông Ví Dụ.", team=make.team(members=1))
    drafter = browse(document.drafter).open("documents.show", document_id=document.id)
    assert "Lý do trả lại: Thiếu năm sinh của ông Ví Dụ." in drafter.text


def test_a_reason_that_looks_like_markup_is_only_words(make, browse):
    document = make.returned("Bỏ <b>R&D</b>.", team=make.team(members=1))
    drafter = browse(document.drafter).open("documents.show", document_id=document.id)
    assert "Bỏ <b>R&D</b>." in drafter.text


def test_the_reason_is_gone_when_the_draft_is_submitted_again(make):
    document = make.returned(team=make.team(members=1))
    assert approvals.submit(document.id, by=document.drafter).return_reason == ""


def test_the_reason_of_every_return_stays_in_the_history(make, browse):
    document = make.returned("Thiếu căn cứ.", team=make.team(members=1))
    approvals.submit(document.id, by=document.drafter)
    drafter = browse(document.drafter).open("documents.show", document_id=document.id)
    assert "Thiếu căn cứ." in drafter.page.select("#luong-xu-ly .timeline")[0].get_text()


def test_a_clerk_returns_what_cannot_be_issued_and_its_approval_is_gone(make):
    document = make.approved(team=make.team(members=1))
    clerk = make.account(Role.CLERK, document.unit)
    returned = reviewing.return_to_drafter(document.id, "Sai tên xóm.", by=clerk)
    assert (returned.approver_id, returned.approved_at) == (None, None)


def test_a_withdrawn_draft_can_be_edited_again(submitted):
    approvals.withdraw(submitted.id, by=submitted.drafter)
    assert documents.redraft(submitted.id, by=submitted.drafter).version_count == 2


@pytest.mark.parametrize("state", [DocumentState.SUBMITTED, DocumentState.APPROVED], ids=str)
def test_a_second_document_about_the_same_team_waits_for_the_first(make, state):
    team = make.team(members=1)
    rival = make.draft(team=team)
    make.in_state(state, team=team)
    with pytest.raises(DomainError, match=f"đang {state.label.lower()}"):
        approvals.submit(rival.id, by=rival.drafter)


def test_one_decision_for_all_waits_for_a_single_team_s_decision(make):
    commune = make.commune()
    teams = [make.team(make.village(commune), members=1) for _ in range(2)]
    everybody = make.draft(teams=teams)
    make.submitted(team=db.session.get_one(Team, teams[1].id))
    with pytest.raises(DomainError, match="Đã có văn bản khác cùng nội dung"):
        approvals.submit(everybody.id, by=everybody.drafter)


def test_a_second_document_goes_on_when_the_first_is_returned(make):
    team = make.team(members=1)
    second = make.draft(team=team)
    make.returned(team=team)
    assert approvals.submit(second.id, by=second.drafter).state is DocumentState.SUBMITTED


def test_a_proposal_and_a_decision_do_not_stand_in_each_other_s_way(make):
    team = make.team(members=1)
    decision = make.draft(team=team)
    make.submitted(team=team, kind_code=PROPOSAL)
    assert approvals.submit(decision.id, by=decision.drafter).state is DocumentState.SUBMITTED


def test_a_draft_about_a_team_established_meanwhile_is_not_submitted(make):
    team = make.team(members=1)
    late = make.draft(team=team)
    make.issued(team=team)
    with pytest.raises(DomainError, match="đã được thành lập"):
        approvals.submit(late.id, by=late.drafter)

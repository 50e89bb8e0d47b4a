"""What may be done with a document, by its state and by who asks; no database, no page."""

import pytest

from blueprints.documents.rules import STATE_LABELS, Act, DocumentState, acts_open, why_closed
from core.access import Role

DRAFTERS = frozenset({Role.OFFICER, Role.CLERK})
DRAFTING = {Act.UPLOAD, Act.REDRAFT, Act.SUBMIT, Act.DISCARD}
CLOSED = {DocumentState.ISSUED, DocumentState.DISCARDED}

OPEN_TO_DRAFTERS = {
    DocumentState.DRAFT: DRAFTING,
    DocumentState.RETURNED: DRAFTING,
    DocumentState.SUBMITTED: {Act.WITHDRAW},
    DocumentState.APPROVED: set(),
    DocumentState.ISSUED: set(),
    DocumentState.DISCARDED: set(),
}


def acts(state, role, **changed):
    """Of somebody of the unit who has not drafted the document, whose signer has no account."""
    given = {
        "in_unit": True,
        "is_maker": False,
        "is_signer": None,
        "drafter_roles": DRAFTERS,
        "approver_role": Role.LEADER,
    }
    return acts_open(state, role=role, **(given | changed))


@pytest.mark.parametrize("state", DocumentState, ids=str)
def test_an_officer_only_drafts(state):
    assert acts(state, Role.OFFICER) == OPEN_TO_DRAFTERS[state]


@pytest.mark.parametrize("state", DocumentState, ids=str)
def test_a_clerk_drafts_and_numbers_what_is_approved(state):
    numbering = {Act.ISSUE, Act.RETURN} if state is DocumentState.APPROVED else set()
    assert acts(state, Role.CLERK) == OPEN_TO_DRAFTERS[state] | numbering


@pytest.mark.parametrize("state", DocumentState, ids=str)
def test_the_approver_decides_on_what_is_submitted_only(state):
    deciding = {Act.APPROVE, Act.RETURN} if state is DocumentState.SUBMITTED else set()
    assert acts(state, Role.LEADER) == deciding


@pytest.mark.parametrize("role", [Role.DEPARTMENT_HEAD, Role.FINANCE, Role.ADMINISTRATOR], ids=str)
@pytest.mark.parametrize("state", DocumentState, ids=str)
def test_a_role_the_kind_does_not_name_does_nothing(state, role):
    assert acts(state, role) == set()


def test_the_kind_says_whose_role_approves():
    decides = acts(DocumentState.SUBMITTED, Role.DEPARTMENT_HEAD, approver_role=Role.DEPARTMENT_HEAD)
    assert decides == {Act.APPROVE, Act.RETURN}


def test_nobody_decides_on_their_own_draft():
    assert acts(DocumentState.SUBMITTED, Role.LEADER, is_maker=True) == set()


@pytest.mark.parametrize(
    ("is_signer", "decides"),
    [
        pytest.param(True, True, id="the signer's own account"),
        pytest.param(False, False, id="another leader's account"),
        pytest.param(None, True, id="any leader when the signer has no account"),
    ],
)
def test_the_chosen_signer_decides(is_signer, decides):
    found = acts(DocumentState.SUBMITTED, Role.LEADER, is_signer=is_signer)
    assert (Act.APPROVE in found) is decides


@pytest.mark.parametrize(
    ("state", "role"),
    [
        pytest.param(DocumentState.SUBMITTED, Role.LEADER, id="approval"),
        pytest.param(DocumentState.APPROVED, Role.CLERK, id="issue"),
    ],
)
def test_nothing_is_decided_from_above(state, role):
    assert not acts(state, role, in_unit=False) & {Act.APPROVE, Act.RETURN, Act.ISSUE}


def test_a_clerk_who_drafted_still_numbers_what_another_approved():
    assert Act.ISSUE in acts(DocumentState.APPROVED, Role.CLERK, is_maker=True)


@pytest.mark.parametrize("state", sorted(set(DocumentState) - {DocumentState.APPROVED}), ids=str)
def test_a_number_asked_too_early_or_twice_is_explained(state):
    said = why_closed(Act.ISSUE, state, is_maker=False)
    assert ("đã được phát hành" if state is DocumentState.ISSUED else "chưa được duyệt") in said


def test_the_drafter_who_would_approve_is_told_who_does():
    assert "Người soạn, người đã sửa văn bản không được tự duyệt" in why_closed(
        Act.APPROVE, DocumentState.SUBMITTED, is_maker=True
    )


def test_an_act_closed_to_the_account_alone_is_not_blamed_on_the_state():
    said = why_closed(Act.APPROVE, DocumentState.SUBMITTED, is_maker=False)
    assert said == "Tài khoản của đồng chí không được giao thao tác này đối với văn bản."


@pytest.mark.parametrize("state", sorted(CLOSED), ids=str)
def test_an_act_closed_by_the_state_names_the_state(state):
    assert f"“{state.label}”" in why_closed(Act.SUBMIT, state, is_maker=True)


@pytest.mark.parametrize("state", DocumentState, ids=str)
def test_content_is_changed_exactly_where_a_version_may_be_brought(state):
    assert state.is_editable is (Act.UPLOAD in acts(state, Role.OFFICER))


def test_every_state_has_words_of_its_own():
    assert len(set(STATE_LABELS.values())) == len(DocumentState)

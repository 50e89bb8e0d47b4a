"""Every act in every state by every role: what the page offers, and what a stale page is answered."""

import io

import pytest

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as documents
from blueprints.documents.rules import Act, DocumentState
from blueprints.register import actions as register
from blueprints.register.actions import AlreadyIssued
from core import clock
from core.access import Role
from core.errors import DomainError
from tests.vanban.samples import decision, rendered
from vanban.vietnamese import short_date

pytestmark = pytest.mark.one_database

DRAFTING = {"Tải lên", "Lập lại từ sổ", "Trình duyệt", "Hủy dự thảo"}
OFFERED = {
    DocumentState.DRAFT: {Role.OFFICER: DRAFTING, Role.CLERK: DRAFTING},
    DocumentState.RETURNED: {Role.OFFICER: DRAFTING, Role.CLERK: DRAFTING},
    DocumentState.SUBMITTED: {
        Role.OFFICER: {"Thu hồi về dự thảo"},
        Role.CLERK: {"Thu hồi về dự thảo"},
        Role.LEADER: {"Duyệt", "Trả lại"},
    },
    DocumentState.APPROVED: {Role.CLERK: {"Cấp số, phát hành", "Trả lại"}},
    DocumentState.ISSUED: {},
    DocumentState.DISCARDED: {},
}
WORDS = {
    Act.UPLOAD: "Tải lên",
    Act.REDRAFT: "Lập lại từ sổ",
    Act.SUBMIT: "Trình duyệt",
    Act.DISCARD: "Hủy dự thảo",
    Act.WITHDRAW: "Thu hồi về dự thảo",
    Act.RETURN: "Trả lại",
    Act.APPROVE: "Duyệt",
    Act.ISSUE: "Cấp số, phát hành",
}
ENDPOINTS = {
    Act.UPLOAD: "documents.upload",
    Act.REDRAFT: "drafts.redraft",
    Act.DISCARD: "documents.discard",
    Act.SUBMIT: "approvals.submit",
    Act.WITHDRAW: "approvals.withdraw",
    Act.RETURN: "approvals.send_back",
    Act.APPROVE: "approvals.approve",
    Act.ISSUE: "register.issue",
}
GOOD_FILE = rendered(decision())


@pytest.fixture
def document(make, request):
    return make.in_state(request.param, team=make.team(members=1))


@pytest.fixture
def people(make, browse, document):
    """A browser for each role, none of them the drafter's, on the document's page."""
    accounts = {role: make.account(role, document.unit) for role in Role}
    return {
        role: browse(account).open("documents.show", document_id=document.id)
        for role, account in accounts.items()
    }


def asked(act, version) -> dict[str, object]:
    """What a good request for the act would send, so that only its time or its sender is wrong."""
    return {
        Act.UPLOAD: {"version": version, "file": (io.BytesIO(GOOD_FILE), "moi.docx")},
        Act.RETURN: {"reason": "Sửa lại căn cứ."},
        Act.APPROVE: {"version": version},
        Act.ISSUE: {"issued_on": short_date(clock.today()), "copies": "1"},
    }.get(act, {})


def closed(state):
    """Each act with each role for whom it is not open; a second issue has a calm answer, not a refusal."""
    for role in Role:
        for act, words in WORDS.items():
            again = (state, role, act) == (DocumentState.ISSUED, Role.CLERK, Act.ISSUE)
            if words not in OFFERED[state].get(role, set()) and not again:
                yield role, act


def ask(browser, role, act, sent, document_id):
    endpoint = ENDPOINTS[act]
    status = 422 if role in browser.app.view_functions[endpoint].access else 403
    return browser.post(endpoint, sent, status=status, document_id=document_id)


def do(act, document, account):
    """The act itself, past every page."""
    {
        Act.UPLOAD: lambda: documents.upload(document.id, GOOD_FILE, "", document.version_count, by=account),
        Act.REDRAFT: lambda: documents.redraft(document.id, by=account),
        Act.DISCARD: lambda: documents.discard(document.id, by=account),
        Act.SUBMIT: lambda: approvals.submit(document.id, by=account),
        Act.WITHDRAW: lambda: approvals.withdraw(document.id, by=account),
        Act.RETURN: lambda: reviewing.return_to_drafter(document.id, "Sửa căn cứ.", by=account),
        Act.APPROVE: lambda: approvals.approve(document.id, document.version_count, by=account),
        Act.ISSUE: lambda: register.issue(document.id, clock.today(), by=account),
    }[act]()


@pytest.mark.parametrize("document", DocumentState, ids=str, indirect=True)
def test_the_page_offers_exactly_the_acts_that_are_open(document, people):
    offered = {role: {*page.buttons(), *page.links()} & set(WORDS.values()) for role, page in people.items()}
    assert offered == {role: OFFERED[document.state].get(role, set()) for role in Role}


@pytest.mark.parametrize("document", DocumentState, ids=str, indirect=True)
def test_a_closed_act_is_refused_with_words_whoever_asks(document, people):
    version, document_id = document.version_count, document.id
    silent = [
        f"{role} {act}"
        for role, act in closed(document.state)
        if not ask(people[role], role, act, asked(act, version), document_id).refusal.endswith(".")
    ]
    assert silent == []


@pytest.mark.parametrize("document", DocumentState, ids=str, indirect=True)
def test_a_closed_act_changes_nothing(make, document):
    accounts = {role: make.account(role, document.unit) for role in Role}
    before = (document.state, document.version_count, document.number, document.approver_id)
    for role, act in closed(document.state):
        with pytest.raises((DomainError, AlreadyIssued)):
            do(act, document, accounts[role])
    assert (document.state, document.version_count, document.number, document.approver_id) == before


@pytest.mark.parametrize("document", [DocumentState.DRAFT], ids=str, indirect=True)
def test_a_number_asked_for_a_draft_says_to_have_it_approved_first(document, people):
    people[Role.CLERK].open("register.issue", document_id=document.id, status=422)
    assert people[Role.CLERK].refusal == (
        "Văn bản chưa được duyệt nên chưa cấp số được. Trình duyệt trước rồi mới cấp số, phát hành."
    )


@pytest.mark.parametrize("endpoint", sorted(ENDPOINTS.values()))
def test_no_act_reaches_another_commune_s_document(make, browse, endpoint):
    document = make.draft(team=make.team(members=1))
    act = next(one for one, its in ENDPOINTS.items() if its == endpoint)
    role = {Act.APPROVE: Role.LEADER}.get(act, Role.CLERK)
    stranger = browse(make.account(role))
    stranger.post(endpoint, asked(act, 1), status=404, document_id=document.id)
    assert stranger.refusal.startswith("Không có văn bản này trong phạm vi của đồng chí.")

"""Every act on a document writes exactly one audit entry; a refused one writes none."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.documents import actions as documents
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from blueprints.register.actions import AlreadyIssued
from core import audit, clock
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from core.errors import DomainError
from tests.vanban.samples import decision, rendered

pytestmark = pytest.mark.one_database

EDITED = rendered(decision())


def draft_again(document, by):
    asked = DraftRequest.from_json(document.request)
    return documents.draft(kind(document.kind_code), asked, by=by)


ACTS = {
    "document.draft": (DocumentState.DRAFT, Role.OFFICER, draft_again),
    "document.upload": (
        DocumentState.DRAFT,
        Role.OFFICER,
        lambda document, by: documents.upload(document.id, EDITED, "", 1, by=by),
    ),
    "document.redraft": (
        DocumentState.RETURNED,
        Role.OFFICER,
        lambda document, by: documents.redraft(document.id, by=by),
    ),
    "document.discard": (
        DocumentState.DRAFT,
        Role.OFFICER,
        lambda document, by: documents.discard(document.id, by=by),
    ),
    "document.submit": (
        DocumentState.DRAFT,
        Role.CLERK,
        lambda document, by: approvals.submit(document.id, by=by),
    ),
    "document.withdraw": (
        DocumentState.SUBMITTED,
        Role.OFFICER,
        lambda document, by: approvals.withdraw(document.id, by=by),
    ),
    "document.return": (
        DocumentState.SUBMITTED,
        Role.LEADER,
        lambda document, by: reviewing.return_to_drafter(document.id, "Thiếu căn cứ.", by=by),
    ),
    "document.approve": (
        DocumentState.SUBMITTED,
        Role.LEADER,
        lambda document, by: approvals.approve(document.id, 1, by=by),
    ),
    "document.issue": (
        DocumentState.APPROVED,
        Role.CLERK,
        lambda document, by: register.issue(document.id, clock.today(), by=by),
    ),
}


def written(make, state, role, act):
    """The entries that the act adds, and who did it to what."""
    document = make.in_state(state, team=make.team(members=1))
    by = make.account(role, document.unit)
    last = db.session.query(AuditEntry).count()
    act(document, by)
    db.session.rollback()
    return db.session.query(AuditEntry).order_by(AuditEntry.id).offset(last).all(), by, document


@pytest.mark.parametrize("name", ACTS)
def test_an_act_writes_one_entry_of_its_name(make, name):
    entries, _, _ = written(make, *ACTS[name])
    assert [entry.act for entry in entries] == [name]


@pytest.mark.parametrize("name", ACTS)
def test_an_entry_says_who_acted_in_which_commune(make, name):
    entries, by, document = written(make, *ACTS[name])
    assert [(entry.actor_id, entry.unit_id) for entry in entries] == [(by.id, document.unit_id)]


@pytest.mark.parametrize("name", ACTS)
def test_an_entry_names_the_document(make, name):
    (entry,), _, document = written(make, *ACTS[name])
    expected = document.id + 1 if name == "document.draft" else document.id
    assert (entry.record_table, entry.record_id) == ("documents", expected)


@pytest.mark.parametrize("name", sorted(set(ACTS) - {"document.draft"}))
def test_a_refused_act_writes_none(make, name):
    document = make.issued(team=make.team(members=1)).document
    by = make.account(Role.CLERK, document.unit)
    before = db.session.query(AuditEntry).count()
    with pytest.raises((DomainError, AlreadyIssued)):
        ACTS[name][2](document, by)
    assert db.session.query(AuditEntry).count() == before


def test_the_history_of_a_document_tells_its_life_in_order(make):
    document = make.issued(team=make.team(members=1)).document
    assert [entry.act for entry in audit.history(document)] == [
        "document.draft",
        "document.submit",
        "document.approve",
        "document.issue",
    ]


def test_the_page_tells_the_history_in_words(make, browse):
    document = make.issued(team=make.team(members=1)).document
    page = browse(document.drafter).open("documents.show", document_id=document.id).page
    assert [act.get_text().split(maxsplit=3)[-1] for act in page.select("#luong-xu-ly .timeline-act")] == [
        "lập dự thảo",
        "trình duyệt",
        "duyệt",
        "cấp số, phát hành",
    ]


def test_a_draft_without_its_signer_writes_none(make):
    team = make.team(members=1)
    outsider = make.signer(make.commune())
    by = make.keeper(team.commune)
    before = db.session.query(AuditEntry).count()
    with pytest.raises(DomainError):
        documents.draft(
            kind("quyet-dinh-thanh-lap"), DraftRequest(team.commune_id, (team.id,), outsider.id), by=by
        )
    assert db.session.query(AuditEntry).count() == before

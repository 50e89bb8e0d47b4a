"""A decision that would make true what a local rule forbids is submitted only with a reason."""

from datetime import date

import pytest
from sqlalchemy import select

from blueprints.approvals import actions as approvals
from blueprints.approvals import reviewing
from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.units.rules import Level
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from core.errors import DomainError

pytestmark = pytest.mark.one_database

LABEL = "Lý do trình khi chưa đạt quy định"
REASON = "Xóm chỉ có 2 người đủ điều kiện; bổ sung trong quý sau."


@pytest.fixture
def province(make):
    return make.province("Thử")


@pytest.fixture
def commune(make, province):
    return make.commune("Bản Mẫu", province=province)


@pytest.fixture
def draft(make, commune):
    """A decision about a team of two."""
    return make.draft(team=make.team(make.village(commune, "Nà Thử"), members=2))


@pytest.fixture
def rule(make, province):
    return rule_of(make, province)


def rule_of(make, province, **given):
    told = {
        "level": Level.VILLAGE,
        "from_on": date(2025, 7, 1),
        "legal_basis": "Văn bản số 01/UBND",
        "minimum": 3,
    }
    return composition.add(RuleText(**told | given), by=make.account(Role.OFFICER, province))


@pytest.fixture
def drafter(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def seen(document) -> Document:
    db.session.rollback()
    db.session.expire_all()
    return db.session.get_one(Document, document.id)


def test_the_page_says_what_is_broken_and_asks_for_a_reason(rule, draft, drafter):
    page = drafter.open("documents.show", document_id=draft.id)
    assert "xóm Nà Thử: Tổ có 2 người; quy định ít nhất 3 người. Bổ sung 1 thành viên." in page.text
    assert page.field(LABEL)["aria-required"] == "true"


def test_a_decision_that_breaks_nothing_is_submitted_by_its_button_alone(draft, drafter):
    drafter.open("documents.show", document_id=draft.id).press("Trình duyệt")
    assert (seen(draft).state, seen(draft).exception_reason) == (DocumentState.SUBMITTED, "")


def test_without_a_reason_it_is_not_submitted(rule, draft, drafter):
    drafter.open("documents.show", document_id=draft.id).press("Trình duyệt", status=422)
    assert ("Tổ có 2 người" in drafter.refusal, seen(draft).state) == (True, DocumentState.DRAFT)


def test_the_reason_can_be_given_on_the_page_that_refuses(rule, draft, drafter):
    drafter.open("documents.show", document_id=draft.id).press("Trình duyệt", status=422)
    drafter.fill(LABEL, REASON).press("Trình duyệt")
    assert (seen(draft).state, seen(draft).exception_reason) == (DocumentState.SUBMITTED, REASON)


def test_spaces_are_no_reason(rule, draft, drafter):
    drafter.open("documents.show", document_id=draft.id).fill(LABEL, "   ").press("Trình duyệt", status=422)
    assert seen(draft).state is DocumentState.DRAFT


def test_a_reason_too_long_is_refused_and_kept_on_the_page(rule, draft, drafter):
    drafter.open("documents.show", document_id=draft.id).fill(LABEL, "x" * 1001).press(
        "Trình duyệt", status=422
    )
    assert (len(drafter.value_of(LABEL)), seen(draft).state) == (1001, DocumentState.DRAFT)


def test_the_approver_reads_the_breaches_and_the_reason(make, browse, commune, rule, draft):
    approvals.submit(draft.id, REASON, by=draft.drafter)
    page = browse(make.account(Role.LEADER, commune)).open("documents.show", document_id=draft.id)
    assert (REASON in page.text, "quy định ít nhất 3 người" in page.text) == (True, True)


def test_the_approver_may_approve_all_the_same(make, browse, commune, rule, draft):
    approvals.submit(draft.id, REASON, by=draft.drafter)
    page = browse(make.account(Role.LEADER, commune)).open("documents.show", document_id=draft.id)
    page.press("Duyệt")
    assert seen(draft).state is DocumentState.APPROVED


def test_an_issued_document_keeps_its_reason_and_is_measured_no_more(make, browse, commune, rule):
    team = make.team(make.village(commune), members=2)
    document = make.draft(team=team)
    approvals.submit(document.id, REASON, by=document.drafter)
    leader, clerk = make.account(Role.LEADER, commune), make.account(Role.CLERK, commune)
    approvals.approve(document.id, 1, by=leader)
    browser = browse(clerk).open("register.issue", document_id=document.id).press("Cấp số và phát hành")
    assert (REASON in browser.text, "Chưa đạt quy định thành phần" in browser.text) == (True, False)


def test_the_entry_says_that_a_reason_was_given_and_not_which(rule, draft):
    approvals.submit(draft.id, REASON, by=draft.drafter)
    entry = db.session.scalars(select(AuditEntry).where(AuditEntry.act == "document.submit")).one()
    assert entry.detail == {"version": 1, "with_exception": True}


def test_the_way_of_the_document_shows_that_a_reason_was_given(rule, draft, drafter):
    approvals.submit(draft.id, REASON, by=draft.drafter)
    page = drafter.open("documents.show", document_id=draft.id)
    assert (
        "kèm lý do trình khi chưa đạt quy định" in page.page.select_one("#luong-xu-ly .timeline").get_text()
    )


def test_a_reason_that_nothing_asks_for_is_not_kept(draft):
    approvals.submit(draft.id, REASON, by=draft.drafter)
    assert seen(draft).exception_reason == ""


def test_a_reason_given_before_is_offered_again_after_a_return(make, commune, rule, draft, drafter):
    approvals.submit(draft.id, REASON, by=draft.drafter)
    reviewing.return_to_drafter(draft.id, "Bổ sung căn cứ.", by=make.account(Role.LEADER, commune))
    assert drafter.open("documents.show", document_id=draft.id).value_of(LABEL) == REASON


def test_a_rule_that_only_reminds_holds_nothing_up(make, province, draft):
    rule_of(make, province, size_is_blocking=False)
    approvals.submit(draft.id, by=draft.drafter)
    assert seen(draft).state is DocumentState.SUBMITTED


def test_the_proposal_carries_no_breaches(make, commune, rule):
    proposal = make.draft(team=make.team(make.village(commune), members=2), kind_code="to-trinh-thanh-lap")
    approvals.submit(proposal.id, by=proposal.drafter)
    assert seen(proposal).state is DocumentState.SUBMITTED


def test_a_decision_about_several_teams_names_those_that_break_the_rule(make, commune, rule):
    small, right = (make.team(make.village(commune), members=count) for count in (2, 3))
    document = make.draft(teams=[small, right])
    with pytest.raises(DomainError) as refused:
        approvals.submit(document.id, by=document.drafter)
    assert [small.full_name in refused.value.message, right.full_name in refused.value.message] == [
        True,
        False,
    ]


def test_what_no_reason_excuses_is_refused_with_a_reason_too(make, rule, draft):
    make.submitted(team=make.team(make.village(draft.unit), members=3))
    approvals.submit(draft.id, REASON, by=draft.drafter)
    with pytest.raises(DomainError, match="không thực hiện được thao tác này"):
        approvals.submit(draft.id, REASON, by=draft.drafter)

"""From submission on the content stands still, whichever way it could be changed; a change is approved anew."""

from collections.abc import Callable

import pytest

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, figure_acts, queries
from blueprints.documents.figures_of import Kept
from blueprints.documents.kinds import DraftRequest
from blueprints.documents.models import Document
from blueprints.register import actions as register
from core import clock
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features.word_edits import appended

WAYS: dict[str, Callable[[Document], object]] = {
    "an upload": lambda one: actions.upload(
        one.id, appended(queries.content(one.sha256), "Sửa."), "", one.version_count, by=one.drafter
    ),
    "a draft made anew": lambda one: actions.redraft(one.id, by=one.drafter),
    "other facts": lambda one: actions.redraft(one.id, DraftRequest.from_json(one.request), by=one.drafter),
    "a repair": lambda one: actions.repair(one.id, {"khong-co"}, one.version_count, by=one.drafter),
    "figures updated": lambda one: figure_acts.update(one.id, one.version_count, by=one.drafter),
    "figures kept": lambda one: figure_acts.keep(
        one.id, {"member_count": Kept("04", "Đã chốt.")}, one.version_count, by=one.drafter
    ),
}


def locked(make, state: str) -> Document:
    return make.issued().document if state == "issued" else getattr(make, state)()


@pytest.mark.parametrize("state", ["submitted", "approved", "issued"])
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_content_stands_still(make, state, way):
    document = locked(make, state)
    before = document.sha256, document.version_count
    with pytest.raises(DomainError, match="đang ở trạng thái"):
        way(document)
    db.session.rollback()
    assert (document.sha256, document.version_count) == before


@pytest.mark.parametrize("way", ["an upload", "a draft made anew", "other facts", "figures updated"])
def test_the_refusal_names_the_way_out(make, way):
    with pytest.raises(DomainError, match="Thu hồi về dự thảo, hoặc đề nghị người đang xử lý trả lại"):
        WAYS[way](make.approved())


def test_the_page_to_change_the_facts_is_closed(make, browse):
    document = make.submitted()
    page = browse(document.drafter).open("drafts.edit", document_id=document.id, status=422)
    assert "nội dung được giữ nguyên từ khi trình" in page.refusal


def test_a_new_template_leaves_what_was_submitted_alone(make):
    document = make.submitted()
    before = document.sha256
    make.approved_template(document.unit)
    db.session.rollback()
    assert document.sha256 == before


@pytest.fixture
def changed_after_return(make):
    """Approved, returned by the clerk, edited in Word."""
    document = make.approved()
    clerk = make.account(Role.CLERK, document.unit)
    approvals.return_to_drafter(document.id, "Sửa lỗi chính tả.", by=clerk)
    WAYS["an upload"](document)
    db.session.rollback()
    return document


def test_a_returned_document_has_lost_its_approval(changed_after_return):
    assert changed_after_return.approver_id is None


def test_a_changed_document_takes_no_number(make, changed_after_return):
    clerk = make.account(Role.CLERK, changed_after_return.unit)
    with pytest.raises(DomainError, match="chưa được duyệt"):
        register.issue(changed_after_return.id, clock.today(), by=clerk)


def test_a_changed_document_is_approved_after_it_was_submitted_anew(make, changed_after_return):
    document = changed_after_return
    approvals.submit(document.id, by=document.drafter)
    leader = make.account(Role.LEADER, document.unit)
    assert approvals.approve(document.id, 2, by=leader).state == "approved"

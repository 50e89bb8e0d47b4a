"""Two versions of a document compared on a page; who has seen which."""

import io

import pytest
from docx import Document as WordDocument

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, queries, redlines, seen
from core.access import Role
from core.database import db
from core.errors import DomainError, NotFound
from tests.features.word_edits import appended, replaced

ADDED = "Thêm một đoạn khi sửa bằng Word."


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=2))


@pytest.fixture
def leader(make, draft):
    return make.account(Role.LEADER, draft.unit)


def upload(document, content: bytes):
    return actions.upload(document.id, content, "", document.version_count, by=document.drafter)


@pytest.fixture
def second(draft):
    content = replaced(queries.content(draft.sha256), "tổ chức thực hiện", "nghiêm túc thực hiện")
    return upload(draft, appended(content, ADDED))


def seen_by(account, document) -> int | None:
    db.session.rollback()
    return seen.last_seen(document, account)


def test_the_page_marks_what_was_added(second, browse):
    page = browse(second.drafter).open("comparisons.show", document_id=second.id, tu=1, den=2).page
    assert any(ADDED in one.get_text() for one in page.select("ins"))


def test_an_addition_is_said_to_a_screen_reader(second, browse):
    page = browse(second.drafter).open("comparisons.show", document_id=second.id, tu=1, den=2).page
    assert "[thêm: " in page.select_one("ins .visually-hidden").get_text()


def test_the_page_counts_what_differs(second, browse):
    page = browse(second.drafter).open("comparisons.show", document_id=second.id, tu=1, den=2)
    assert "1 đoạn, dòng thêm" in page.text


def test_what_stayed_is_folded_away(second, browse):
    page = browse(second.drafter).open("comparisons.show", document_id=second.id, tu=1, den=2).page
    assert "giữ nguyên" in page.select_one(".redline details summary").get_text()


def test_a_version_is_the_same_as_itself(draft, browse):
    page = browse(draft.drafter).open("comparisons.show", document_id=draft.id)
    assert "Hai phiên bản có nội dung giống nhau." in page.text


def test_each_later_version_links_to_what_it_changed(second, browse):
    page = browse(second.drafter).open("documents.show", document_id=second.id).follow("So với bản trước")
    assert page.heading == "So sánh phiên bản 1 và 2"


def test_a_version_that_is_not_there_is_not_found(draft, browse):
    browse(draft.drafter).open("comparisons.show", document_id=draft.id, tu=1, den=9, status=404)


def test_the_page_comes_to_an_end(second, monkeypatch):
    monkeypatch.setattr(redlines, "MOST_SHOWN", 1)
    redline = redlines.between(second, 1, 2)
    assert redlines.left_out(redline, redlines.sections(redline)) > 0


def test_a_short_redline_is_shown_whole(second):
    redline = redlines.between(second, 1, 2)
    assert redlines.left_out(redline, redlines.sections(redline)) == 0


def test_a_version_of_no_document_is_refused(draft):
    with pytest.raises(NotFound):
        redlines.between(draft, 1, 2)


def test_an_author_has_seen_the_own_version(second):
    assert seen_by(second.drafter, second) == 2


def test_the_others_have_seen_nothing(draft, leader):
    assert seen_by(leader, draft) is None


def test_who_returns_a_document_has_seen_it(draft, leader):
    approvals.submit(draft.id, by=draft.drafter)
    approvals.return_to_drafter(draft.id, "Bổ sung căn cứ.", by=leader)
    assert seen_by(leader, draft) == 1


def test_who_approves_a_document_has_seen_it(draft, leader):
    approvals.submit(draft.id, by=draft.drafter)
    approvals.approve(draft.id, 1, by=leader)
    assert seen_by(leader, draft) == 1


def test_opening_the_page_is_no_act(draft, leader, browse):
    browse(leader).open("documents.show", document_id=draft.id)
    assert seen_by(leader, draft) is None


def test_a_version_may_be_said_to_be_seen(draft, leader, browse):
    browse(leader).open("documents.show", document_id=draft.id).press("Đã xem phiên bản 1")
    assert seen_by(leader, draft) == 1


def test_a_version_to_come_cannot_have_been_seen(draft, leader):
    with pytest.raises(DomainError, match="không có phiên bản này"):
        seen.see(draft.id, 7, by=leader)


def test_the_newest_version_seen_counts(second, leader):
    seen.see(second.id, 2, by=leader)
    seen.see(second.id, 1, by=leader)
    assert seen_by(leader, second) == 2


def test_a_reviewer_is_told_of_changes_since_the_version_seen(draft, leader, browse):
    seen.see(draft.id, 1, by=leader)
    upload(draft, appended(queries.content(draft.sha256), ADDED))
    page = browse(leader).open("documents.show", document_id=draft.id)
    assert "Có thay đổi so với phiên bản 1 đồng chí đã xem." in page.text


def test_the_notice_leads_to_the_redline(draft, leader, browse):
    seen.see(draft.id, 1, by=leader)
    upload(draft, appended(queries.content(draft.sha256), ADDED))
    page = browse(leader).open("documents.show", document_id=draft.id).follow("Xem các chỗ thay đổi")
    assert ADDED in page.text


def test_who_has_seen_nothing_is_told_of_no_change(second, leader, browse):
    assert "đồng chí đã xem" not in browse(leader).open("documents.show", document_id=second.id).text


def test_a_table_row_is_compared_cell_by_cell(draft, browse):
    word = WordDocument(io.BytesIO(queries.content(draft.sha256)))
    table = next(table for table in word.tables if len(table.rows) > 2)
    row = table.rows[-1]
    row.cells[1].paragraphs[0].add_run(" Sửa Tên")
    content = io.BytesIO()
    word.save(content)
    upload(draft, content.getvalue())
    page = browse(draft.drafter).open("comparisons.show", document_id=draft.id).page
    assert "Sửa Tên" in page.select_one(".redline-row ins").get_text()

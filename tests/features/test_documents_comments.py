"""Comments on paragraphs of a draft, and where they stand in later versions."""

import io

import pytest
from docx import Document as WordDocument

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, comment_acts, comments, queries, reading, seen
from core.access import Role
from core.database import db
from core.errors import Conflict, DomainError, NotFound
from tests.features.word_edits import appended, replaced
from vanban.package import read_parts

SAID = "Ghi rõ thời hạn ở điều này."
PARAGRAPH = "Danh sách này có 02 người"


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=2))


@pytest.fixture
def leader(make, draft):
    return make.account(Role.LEADER, draft.unit, full_name="Hoàng Văn Thử Nghiệm")


def passage(document, words: str = PARAGRAPH) -> reading.Passage:
    return next(one for one in reading.passages(document.sha256) if words in one.excerpt)


def comment(document, by, words: str = PARAGRAPH):
    anchor = passage(document, words).anchor
    return comment_acts.add(document.id, anchor, SAID, document.version_count, by=by)


@pytest.fixture
def commented(draft, leader):
    return comment(draft, leader)


def upload(document, content: bytes):
    db.session.rollback()
    return actions.upload(document.id, content, "", document.version_count, by=document.drafter)


def places(document) -> list[str]:
    db.session.rollback()
    return [thread.place for thread in comments.threads(document)]


def test_the_reading_page_shows_the_text_of_the_current_version(draft, browse):
    assert PARAGRAPH in browse(draft.drafter).open("document_comments.read", document_id=draft.id).text


def test_a_comment_is_typed_beside_its_paragraph(draft, leader, browse):
    page = browse(leader).open("document_comments.read", document_id=draft.id)
    form = next(f for f in page.page.select("form") if f.select_one(f"[value='{passage(draft).anchor}']"))
    page.send(form, text=SAID)
    assert SAID in page.text


def test_an_empty_comment_asks_for_words(draft, leader, browse):
    page = browse(leader).open("document_comments.read", document_id=draft.id)
    page.send(page.page.select_one(".passage form"), status=422)
    assert page.refusal.endswith("Nhập nội dung góp ý.")


def test_a_refused_comment_leaves_its_form_open(draft, leader, browse):
    page = browse(leader).open("document_comments.read", document_id=draft.id)
    page.send(page.page.select_one(".passage form"), status=422)
    assert len(page.page.select(".passage details[open]")) == 1


def test_a_comment_refused_for_a_new_version_keeps_its_words(draft, leader, browse):
    page = browse(leader).open("document_comments.read", document_id=draft.id)
    upload(draft, appended(queries.content(draft.sha256), "Thêm."))
    page.send(page.page.select_one(".passage form"), text=SAID, status=409)
    assert SAID in page.text


def test_a_comment_on_a_version_that_was_not_read_is_refused(draft, leader):
    with pytest.raises(Conflict, match="vừa có phiên bản 1"):
        comment_acts.add(draft.id, passage(draft).anchor, SAID, None, by=leader)


@pytest.mark.parametrize(
    "anchor", ["", "gì đó", "0" * 24 + "-0", "-"], ids=["none", "words", "other", "dash"]
)
def test_a_comment_on_no_paragraph_is_refused(draft, leader, anchor):
    with pytest.raises(DomainError, match="Không tìm thấy đoạn"):
        comment_acts.add(draft.id, anchor, SAID, 1, by=leader)


def test_open_comments_are_listed_on_the_page_of_the_document(draft, commented, browse):
    assert SAID in browse(draft.drafter).open("documents.show", document_id=draft.id).text


def test_who_comments_has_seen_the_version(draft, leader, commented):
    assert seen.last_seen(draft, leader) == 1


def test_a_comment_moves_with_its_paragraph(draft, commented):
    before = places(draft)
    word = WordDocument(io.BytesIO(queries.content(draft.sha256)))
    word.paragraphs[2].insert_paragraph_before("Một đoạn ở trên.")
    content = io.BytesIO()
    word.save(content)
    upload(draft, content.getvalue())
    assert places(draft) != before


def test_a_comment_follows_a_paragraph_whose_words_were_changed(draft, commented):
    upload(draft, replaced(queries.content(draft.sha256), "Danh sách này có", "Bản danh sách này gồm có"))
    assert "không còn" not in places(draft)[0]


def test_a_comment_on_a_paragraph_that_is_gone_says_so(draft, commented):
    word = WordDocument(io.BytesIO(queries.content(draft.sha256)))
    gone = next(one for one in word.paragraphs if "Danh sách này có" in one.text)
    gone._element.getparent().remove(gone._element)
    content = io.BytesIO()
    word.save(content)
    upload(draft, content.getvalue())
    assert "đoạn này không còn (phiên bản 1, " in places(draft)[0]


def test_an_answer_stands_under_its_comment(draft, commented, browse):
    page = browse(draft.drafter).open("document_comments.index", document_id=draft.id)
    assert "Đã bổ sung." in page.fill("Nội dung trả lời", "Đã bổ sung.").press("Gửi trả lời").text


def test_an_empty_answer_asks_for_words(draft, commented, browse):
    page = browse(draft.drafter).open("document_comments.index", document_id=draft.id)
    assert "Nhập nội dung góp ý." in page.press("Gửi trả lời", status=422).text


def test_the_drafter_settles_a_comment(draft, commented, browse):
    browse(draft.drafter).open("document_comments.index", document_id=draft.id).press("Đóng góp ý")
    db.session.rollback()
    assert comments.threads(draft, only_open=True) == []


def test_its_author_settles_a_comment(draft, leader, commented):
    comment_acts.resolve(draft.id, commented.id, by=leader)
    assert comments.threads(draft, only_open=True) == []


def test_nobody_else_settles_a_comment(make, draft, commented):
    with pytest.raises(DomainError, match="Người soạn văn bản hoặc người góp ý"):
        comment_acts.resolve(draft.id, commented.id, by=make.account(Role.CLERK, draft.unit))


def test_a_settled_comment_takes_no_answer(draft, leader, commented):
    comment_acts.resolve(draft.id, commented.id, by=leader)
    with pytest.raises(DomainError, match="đã đóng"):
        comment_acts.answer(draft.id, commented.id, "Vâng.", by=leader)


def test_a_comment_of_another_document_is_not_found(make, draft, commented):
    other = make.draft(team=make.team(make.village(draft.unit), members=2))
    with pytest.raises(NotFound):
        comment_acts.answer(other.id, commented.id, "Vâng.", by=other.drafter)


def test_a_reviewer_comments_on_a_submitted_document(draft, leader):
    approvals.submit(draft.id, by=draft.drafter)
    assert comment(draft, leader).text == SAID


def test_an_issued_document_takes_no_comment(make):
    document = make.issued().document
    with pytest.raises(DomainError, match="“Đã phát hành”"):
        comment(document, document.drafter, "Điều 1")


def test_nobody_comments_from_above(make, draft):
    officer = make.account(Role.OFFICER, draft.unit.parent)
    with pytest.raises(DomainError, match="không thuộc đơn vị"):
        comment(draft, officer)


def test_open_comments_do_not_keep_a_draft_from_being_submitted(draft, commented):
    assert approvals.submit(draft.id, by=draft.drafter).state == "submitted"


def test_open_comments_are_said_before_submission(draft, commented, browse):
    page = browse(draft.drafter).open("documents.show", document_id=draft.id)
    assert page.page.select_one("form[data-confirm*='1 góp ý chưa đóng']")


def test_comments_come_along_in_the_word_file(draft, leader, commented, browse):
    page = browse(draft.drafter).open("document_comments.index", document_id=draft.id)
    parts = read_parts(page.download("Tải bản Word có góp ý").get_data())
    assert SAID in parts["word/comments.xml"].decode()


def test_the_word_file_says_who_commented(draft, leader, commented):
    parts = read_parts(comment_acts.with_open_comments(draft))
    assert 'author="Hoàng Văn Thử Nghiệm"' in parts["word/comments.xml"].decode()


def test_a_row_of_a_list_is_one_passage(draft):
    places = [one.place for one in reading.passages(draft.sha256)]
    assert len(places) == len(set(places))


def test_a_long_document_is_read_page_by_page(draft, browse, monkeypatch):
    monkeypatch.setattr(reading, "MOST_ON_A_PAGE", 20)
    page = browse(draft.drafter).open("document_comments.read", document_id=draft.id).follow("Đọc tiếp")
    assert page.page.select_one(".passage")["id"] == "d-21"

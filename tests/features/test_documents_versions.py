"""The file edited in Word comes back as the next version, or is refused with what to do."""

import io
import zipfile

import pytest
from docx import Document as WordDocument

from blueprints.approvals import actions as approvals
from blueprints.documents import actions, queries
from blueprints.documents.models import StoredFile, Version
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.vanban.samples import texts

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
OLD_WORD = OLE + "WordDocument".encode("utf-16-le") + b"\x00" * 504
ADDED = "Thêm một đoạn khi sửa bằng Word."


def edited(content: bytes, added: str = ADDED) -> bytes:
    word = WordDocument(io.BytesIO(content))
    word.paragraphs[-1].insert_paragraph_before(added)
    return saved(word)


def without_control(content: bytes, alias: str) -> bytes:
    word = WordDocument(io.BytesIO(content))
    for control in word.element.body.xpath(f'.//w:sdt[w:sdtPr/w:alias/@w:val="{alias}"]'):
        control.getparent().remove(control)
    return saved(word)


def saved(word) -> bytes:
    content = io.BytesIO()
    word.save(content)
    return content.getvalue()


def other_zip() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("ghi-chu.txt", "không phải Word")
    return content.getvalue()


@pytest.fixture
def draft(make):
    return make.draft(team=make.team(members=1))


@pytest.fixture
def content(draft):
    return queries.content(draft.sha256)


@pytest.fixture
def drafter(draft, browse):
    return browse(draft.drafter).open("documents.show", document_id=draft.id)


def upload(browser, content: bytes, *, status: int = 200, note: str = "Bổ sung một đoạn"):
    browser.fill("Tệp Word đã sửa", (io.BytesIO(content), "da-sua.docx")).fill("Nội dung sửa", note)
    return browser.press("Tải lên", status=status)


def count(table) -> int:
    db.session.rollback()
    return db.session.query(table).count()


def test_a_file_edited_in_word_is_the_next_version(draft, content, drafter):
    upload(drafter, edited(content))
    db.session.rollback()
    assert ADDED in texts(queries.content(draft.sha256))


def test_the_note_says_what_was_edited(content, drafter):
    assert "Bổ sung một đoạn" in upload(drafter, edited(content)).text


def test_the_version_before_can_still_be_downloaded(content, drafter):
    upload(drafter, edited(content))
    assert drafter.download("Phiên bản 1").get_data() == content


def test_the_uploaded_file_is_kept_byte_for_byte(content, drafter):
    new = edited(content)
    upload(drafter, new)
    assert drafter.download("Tải Word").get_data() == new


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        pytest.param(OLD_WORD, "chọn Lưu thành .docx rồi tải lại.", id="an old .doc"),
        pytest.param(b"", "Tệp rỗng (0 byte).", id="an empty file"),
        pytest.param(b"PK\x03\x04" + b"\x00" * 40, "Tệp bị hỏng", id="a broken zip"),
        pytest.param(b"%PDF-1.7", "Tệp là PDF.", id="a PDF"),
        pytest.param(other_zip(), "Word", id="a zip of something else"),
    ],
)
def test_what_is_no_word_file_is_refused_beside_the_field(drafter, bad, sentence):
    upload(drafter, bad, status=422)
    assert sentence in drafter.error_of("Tệp Word đã sửa")


def test_half_of_a_file_is_refused(content, drafter):
    upload(drafter, content[: len(content) // 2], status=422)
    assert "Tệp bị hỏng hoặc tải lên chưa hết." in drafter.error_of("Tệp Word đã sửa")


def test_an_upload_without_a_file_asks_for_one(drafter):
    drafter.fill("Nội dung sửa", "Sửa câu chữ").press("Tải lên", status=422)
    assert drafter.error_of("Tệp Word đã sửa") == "Chọn tệp .docx đã sửa trên máy."


def test_a_refused_upload_keeps_the_note_typed(drafter):
    upload(drafter, OLD_WORD, status=422)
    assert drafter.value_of("Nội dung sửa") == "Bổ sung một đoạn"


@pytest.mark.parametrize("alias", ["Số văn bản", "Ngày ban hành"], ids=["number", "date"])
def test_a_file_that_lost_its_control_names_it(content, drafter, alias):
    upload(drafter, without_control(content, alias), status=422)
    assert f"Tệp đã mất {alias} nên không cấp số được." in drafter.error_of("Tệp Word đã sửa")


def test_the_very_same_file_is_no_version(content, drafter):
    upload(drafter, content, status=422)
    assert "giống hệt phiên bản hiện tại" in drafter.error_of("Tệp Word đã sửa")


@pytest.mark.parametrize("table", [Version, StoredFile], ids=lambda table: table.__name__)
def test_a_refused_upload_leaves_nothing_behind(drafter, table):
    upload(drafter, OLD_WORD, status=422)
    assert count(table) == 1


def test_a_version_nobody_has_seen_is_not_overwritten(make, browse, draft, content, drafter):
    colleague = browse(make.account(Role.CLERK, draft.unit)).open("documents.show", document_id=draft.id)
    upload(colleague, edited(content, "Đồng nghiệp sửa trước."))
    upload(drafter, edited(content), status=422)
    assert "vừa có phiên bản 2 do người khác tải lên" in drafter.error_of("Tệp Word đã sửa")


def test_a_version_that_was_seen_is_followed_by_the_next(draft, content, drafter):
    upload(drafter, edited(content))
    upload(drafter, edited(content, "Sửa lần thứ hai."))
    db.session.rollback()
    assert draft.version_count == 3


def test_an_upload_after_submission_is_refused_with_words(make, draft, content, drafter):
    approvals.submit(draft.id, by=draft.drafter)
    upload(drafter, edited(content), status=422)
    assert "“Chờ duyệt”" in drafter.refusal


def test_a_version_going_back_to_an_older_content_is_a_version(draft, content):
    actions.upload(draft.id, edited(content), "", 1, by=draft.drafter)
    assert actions.upload(draft.id, content, "", 2, by=draft.drafter).version_count == 3


def test_an_upload_that_does_not_say_what_it_saw_is_refused(draft, content):
    with pytest.raises(DomainError, match="Tải lại trang"):
        actions.upload(draft.id, edited(content), "", None, by=draft.drafter)

"""A file is brought as a template: refused, read through with all its faults told, or mended and tried."""

import io
from datetime import timedelta

import pytest

from blueprints.documents import queries as documents
from blueprints.documents.models import StoredFile, WordTemplate
from blueprints.word_templates import actions
from blueprints.word_templates.models import FaultyTemplate
from core import clock
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from tests.features import word_files
from tests.vanban.samples import opened, texts

pytestmark = pytest.mark.one_database

MENDED = 'thẻ {{ commune_name | default("xã") }} đã được đổi dấu nháy cong thành dấu nháy thẳng'
HOSTILE = word_files.with_part("word/vbaProject.bin", b"macro")


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def clerk(make, browse, commune):
    return browse(make.account(Role.CLERK, commune))


def bring(browser, content: bytes, *, status: int = 200, note: str = "Thêm dòng đơn vị soạn"):
    if "tai-len" not in browser.path and "/loi/" not in browser.path:
        browser.open("word_templates.bring", kind_code=word_files.KIND)
    browser.fill("Tệp mẫu", (io.BytesIO(content), "mau-rieng.docx")).fill("Nội dung thay đổi", note)
    return browser.press("Tải lên và kiểm tra", status=status)


def count(table) -> int:
    db.session.rollback()
    return db.session.query(table).count()


def only(table):
    db.session.rollback()
    return db.session.query(table).one()


def test_every_fault_is_told_at_once(clerk):
    assert bring(clerk, word_files.with_faults()).heading == "Tệp mẫu có 2 lỗi"


def test_a_fault_is_told_with_its_place_its_words_and_what_to_write(clerk):
    bring(clerk, word_files.with_faults())
    told = [clerk.column(title)[0] for title in ("Vị trí", "Trong tệp ghi", "Lỗi", "Cách sửa")]
    assert told == [
        "Đoạn 1",
        "{{ commune_nam }}",
        "Không có trường “commune_nam” trong danh mục của loại văn bản này.",
        "Có phải “commune_name” không?",
    ]


def test_the_copy_with_comments_has_one_at_each_fault(clerk):
    answer = bring(clerk, word_files.with_faults()).download("Tải tệp có nhận xét")
    assert len(list(opened(answer.data).comments)) == 2


def test_what_was_typed_is_still_there_beside_the_faults(clerk):
    bring(clerk, word_files.with_faults(), note="Theo mẫu năm 2026")
    assert clerk.value_of("Nội dung thay đổi") == "Theo mẫu năm 2026"


def test_a_file_with_faults_is_no_template(clerk):
    bring(clerk, word_files.with_faults())
    assert (count(WordTemplate), count(StoredFile)) == (0, 0)


def test_the_mended_file_follows_from_the_page_of_the_faults(clerk):
    bring(clerk, word_files.with_faults())
    assert "không có lỗi" in bring(clerk, word_files.with_line("Mẫu riêng")).text


def test_the_next_file_takes_the_place_of_the_one_with_faults(clerk):
    bring(clerk, word_files.with_faults())
    bring(clerk, word_files.with_line("Mẫu riêng"))
    assert count(FaultyTemplate) == 0


def test_only_who_brought_a_file_with_faults_sees_it(make, browse, commune, clerk):
    path = bring(clerk, word_files.with_faults()).path
    other = browse(make.account(Role.CLERK, commune))
    assert "không còn được giữ" in other.open(path, status=404).text


def test_a_file_with_faults_is_kept_for_a_day(clerk):
    path = bring(clerk, word_files.with_faults()).path
    only(FaultyTemplate).brought_at = clock.now() - timedelta(hours=25)
    db.session.commit()
    assert "không còn được giữ" in clerk.open(path, status=404).text


def test_the_worker_forgets_files_with_faults_of_the_day_before(clerk):
    bring(clerk, word_files.with_faults())
    only(FaultyTemplate).brought_at = clock.now() - timedelta(hours=25)
    db.session.commit()
    actions.forget_old_faulty()
    assert count(FaultyTemplate) == 0


def test_what_was_mended_is_told(clerk):
    assert MENDED in bring(clerk, word_files.with_curly_quotes()).text


def test_the_mended_file_is_what_is_kept(clerk):
    bring(clerk, word_files.with_curly_quotes())
    assert '{{ commune_name | default("xã") }}' in texts(documents.content(only(WordTemplate).sha256))


def test_the_file_is_tried_on_invented_facts(clerk):
    bring(clerk, word_files.with_line("Mẫu của {{ commune_name }}"))
    assert "Mẫu của xã Mẫu" in texts(documents.content(only(WordTemplate).sample_sha256))


def test_the_pages_of_the_try_stand_beside_the_fields(clerk):
    page = bring(clerk, word_files.with_line("Mẫu riêng")).page
    layout = page.select_one(".doc-layout")
    assert [len(layout.select(one)) for one in (".doc-preview #preview", ".doc-panel .catalogue")] == [1, 1]


def test_what_the_check_of_form_finds_in_the_try_is_told(clerk):
    bring(clerk, word_files.with_line("xã Mẫu xã Mẫu , tỉnh Mẫu"))
    assert clerk.column("Văn bản ghi")


def test_a_version_that_was_not_submitted_is_replaced(clerk):
    bring(clerk, word_files.with_line("Mẫu riêng"))
    clerk.open("/")
    bring(clerk, word_files.with_curly_quotes())
    assert (count(WordTemplate), only(WordTemplate).ordinal) == (1, 1)


def test_a_submitted_version_stays_and_the_next_one_stands_beside_it(make, commune):
    make.submitted_template(commune)
    assert make.template(commune).ordinal == 2


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(HOSTILE, "Tệp có macro", id="a macro"),
        pytest.param(b"", "Tệp", id="nothing"),
        pytest.param(b"%PDF-1.7 nothing of Word", "Tệp", id="a PDF"),
    ],
)
def test_a_file_that_may_not_enter_is_refused_beside_the_field(clerk, content, sentence):
    assert sentence in bring(clerk, content, status=422).error_of("Tệp mẫu")


def test_of_a_file_that_may_not_enter_nothing_is_kept(clerk):
    bring(clerk, HOSTILE, status=422)
    assert (count(WordTemplate), count(FaultyTemplate), count(StoredFile)) == (0, 0, 0)


def test_what_was_typed_beside_a_file_that_may_not_enter_is_still_there(clerk):
    bring(clerk, HOSTILE, status=422, note="Theo mẫu năm 2026")
    assert clerk.value_of("Nội dung thay đổi") == "Theo mẫu năm 2026"


def test_a_form_without_a_file_says_what_to_choose(clerk):
    clerk.open("word_templates.bring", kind_code=word_files.KIND).press("Tải lên và kiểm tra", status=422)
    assert "Chọn tệp mẫu .docx" in clerk.summary


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ title.__class__ }}",
        "{{ cycler.__init__ }}",
        "{% set x = 1 %}",
        "{% for x in range(9) %}{% endfor %}",
    ],
)
def test_a_tag_that_reaches_for_more_than_fields_is_a_fault(clerk, hostile):
    assert "/loi/" in bring(clerk, word_files.with_line(hostile)).path


def test_bringing_a_file_is_on_record_without_its_words(clerk):
    bring(clerk, word_files.with_faults())
    entry = db.session.query(AuditEntry).filter_by(act="template.bring").one()
    assert entry.detail == {"kind": word_files.KIND, "faults": 2}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CLERK])
def test_nobody_but_a_clerk_brings_a_template(make, browse, commune, role):
    browser = browse(make.account(role, commune))
    browser.open("word_templates.bring", kind_code=word_files.KIND, status=403)


def test_a_kind_that_does_not_exist_is_not_found(clerk):
    assert "Không có loại văn bản này" in clerk.open("/mau-van-ban/khong-co", status=404).text

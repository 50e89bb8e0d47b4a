"""The signed PDF comes back: taken when it is in order and says what was approved, refused with a sentence."""

from datetime import UTC, datetime
from io import BytesIO

import pytest

from blueprints.documents.models import Document
from blueprints.handover import actions, comparing, queries
from blueprints.handover.rules import Stage
from blueprints.register import queries as entries
from core.access import Role
from core.database import db
from core.errors import DomainError
from tests.features.handed_over import NAME, paper, with_archival
from tests.vanban import signing_files as files
from vanban import pdf, signing
from vanban.signing import Agency, sign
from vanban.stamp import stamp

PAST = (datetime(2020, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture
def issued(make) -> Document:
    return with_archival(make.issued().document)


@pytest.fixture
def clerk(make, issued):
    return make.account(Role.CLERK, issued.unit)


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch):
    """The engine's tests show that a process of its own answers alike; it costs a second each time."""
    monkeypatch.setattr(signing, "verify_apart", signing.verify)


@pytest.fixture
def same_text(monkeypatch):
    """The small papers of these tests say what the documents say."""
    monkeypatch.setattr(comparing, "pdf_differs", lambda signed, document: ())


def signed(document: Document, key=None) -> bytes:
    return sign(paper(document), key or files.agency_key(), Agency(NAME), files.AT)


def brought(browser, document: Document, content: bytes, status: int = 200):
    page = browser.open("handover.show", document_id=document.id)
    return page.fill("Bản PDF đã ký số", (BytesIO(content), "ky.pdf")).press(
        "Tải lên bản đã ký", status=status
    )


def kept(document):
    db.session.rollback()
    return list(queries.signed_files(document))


def test_a_file_in_order_is_taken(issued, clerk, browse, same_text):
    page = brought(browse(clerk), issued, signed(issued))
    assert "Đã nhận bản ký số" in page.text
    assert kept(issued)[0].stage is Stage.FINAL


@pytest.mark.one_database
def test_who_signed_and_when_is_shown(issued, clerk, browse, same_text):
    page = brought(browse(clerk), issued, signed(issued))
    assert "Ủy ban nhân dân xã Mẫu ký lúc 10:15:30 ngày 09/03/2026" in page.text


def test_the_register_is_completed(issued, clerk, browse, same_text):
    brought(browse(clerk), issued, signed(issued))
    db.session.rollback()
    assert entries.entry_of(issued).note == "Đã ký số lúc 10:15:30 ngày 09/03/2026"


def test_the_file_comes_back_as_it_was(issued, clerk, browse, same_text):
    content = signed(issued)
    page = brought(browse(clerk), issued, content)
    assert page.download("Cơ quan đã ký số").data == content


def tampered(content: bytes) -> bytes:
    changed = bytearray(content)
    changed[content.index(b"Td [") + 5] ^= 1
    return bytes(changed)


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("made", "reason"),
    [
        pytest.param(lambda document: tampered(signed(document)), "đã bị sửa sau khi", id="tampered"),
        pytest.param(paper, "chưa có chữ ký số nào", id="not signed"),
        pytest.param(lambda document: b"khong phai PDF", "không phải PDF", id="no PDF"),
        pytest.param(lambda document: signed(document)[:5000], "bị hỏng", id="half a file"),
    ],
)
def test_a_file_not_in_order_is_refused_with_the_reason(issued, clerk, browse, same_text, made, reason):
    page = brought(browse(clerk), issued, made(issued), status=422)
    assert reason in page.text
    assert kept(issued) == []


@pytest.mark.one_database
def test_an_expired_certificate_is_told(issued, clerk, browse, same_text, monkeypatch):
    monkeypatch.setattr("vanban.signing.keys._refuse_unfit", lambda certificate, at: None)
    page = brought(browse(clerk), issued, signed(issued, files.key_file("Cũ", PAST)), status=422)
    assert "Hãy ký lại bằng chứng thư còn hạn" in page.text


@pytest.mark.one_database
def test_a_file_of_another_document_is_told_with_the_difference(issued, clerk, browse):
    page = brought(browse(clerk), issued, signed(issued), status=422)
    assert "không khớp với văn bản đã duyệt" in page.text


@pytest.fixture
def roots(app, tmp_path, monkeypatch):
    (tmp_path / "goc.pem").write_bytes(files.root().pem)
    monkeypatch.setitem(app.config, "TRUSTED_ROOTS", tmp_path)


@pytest.mark.one_database
def test_with_trusted_roots_an_unknown_key_is_refused(issued, clerk, browse, same_text, roots):
    stranger = files.key_file("Tự tạo", own_root=True)
    page = brought(browse(clerk), issued, signed(issued, stranger), status=422)
    assert "không thuộc các chứng thư gốc" in page.text


@pytest.mark.one_database
def test_with_trusted_roots_a_known_key_is_taken(issued, clerk, browse, same_text, roots):
    brought(browse(clerk), issued, signed(issued))
    assert kept(issued)[0].report.trusted


def test_an_officer_brings_nothing(make, issued, same_text):
    officer = make.account(Role.OFFICER, issued.unit)
    with pytest.raises(DomainError, match="không được giao"):
        actions.take_back(issued.id, signed(issued), by=officer)


def test_a_neighbour_sees_no_signed_file(make, issued, clerk, browse, same_text):
    brought(browse(clerk), issued, signed(issued))
    neighbour = make.account(Role.CLERK, make.commune(province=issued.unit.parent))
    address = {"document_id": issued.id, "signed_id": kept(issued)[0].id}
    browse(neighbour).open("handover.signed", status=404, **address)


def test_a_signed_file_of_another_document_is_not_found(make, issued, clerk, browse, same_text):
    brought(browse(clerk), issued, signed(issued))
    other = make.issued(team=make.team(make.village(issued.unit), 3)).document
    browse(clerk).open("handover.signed", document_id=other.id, signed_id=kept(issued)[0].id, status=404)


@pytest.mark.one_database
@pytest.mark.pdf
def test_the_laid_out_text_is_that_of_the_document_also_with_the_list_left_blank(issued):
    from blueprints.documents import queries as documents

    electronic = stamp(
        documents.content(documents.version(issued, 1).sha256), 1, issued.issued_on, fill_attachments=False
    )
    for content in pdf.convert_all([documents.content(issued.sha256), electronic]):
        comparing.refuse_other_text(issued, content)

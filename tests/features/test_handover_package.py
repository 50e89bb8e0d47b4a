"""The sign-ready package, and the code of an agency between e-offices."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from pyhanko.sign.fields import enumerate_sig_fields

from blueprints.documents.models import Document
from blueprints.handover import archiving
from blueprints.units import queries as unit_queries
from blueprints.units.models import Agency
from core.access import Role
from core.database import db, writing
from tests.features.handed_over import NAME, with_archival
from vanban import edxml, pdf, signing
from vanban.edxml import Organ
from vanban.pdf import ConversionFailed


@pytest.fixture
def issued(make) -> Document:
    document = with_archival(make.issued().document)
    with writing():
        db.session.get_one(Agency, document.agency_id).exchange_code = "H14.12"
    return document


@pytest.fixture
def page(make, issued, browse):
    return browse(make.account(Role.CLERK, issued.unit)).open("handover.show", document_id=issued.id)


def taken(page, receivers: str = "") -> dict[str, bytes]:
    answer = page.fill("Nơi nhận liên thông", receivers).take("Tải gói ký")
    with ZipFile(BytesIO(answer.data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def only(parts: dict[str, bytes], ending: str) -> bytes:
    (found,) = [content for name, content in parts.items() if name.endswith(ending)]
    return found


def test_it_holds_the_word_file_and_a_pdf_to_be_signed(page):
    assert {name.rpartition(".")[2] for name in taken(page)} == {"pdf", "docx", "json"}


@pytest.mark.one_database
def test_the_pdf_has_the_places_of_both_signatures(page):
    content = only(taken(page), ".pdf")
    with signing.fields.writing(content) as writer:
        names = {name for name, _, _ in enumerate_sig_fields(writer.prev)}
    assert names == {"ky_ca_nhan", "ky_co_quan"}


def test_the_metadata_are_those_of_annex_six(page, issued):
    told = json.loads(only(taken(page), "metadata.json"))
    assert (told["CodeNumber"], told["CodeNotation"], told["SignerInfo"]["FullName"]) == (
        "01",
        issued.symbol,
        NAME,
    )


@pytest.mark.one_database
def test_with_receivers_it_holds_an_exchange_file_in_order(page, issued):
    message = edxml.read(only(taken(page, "H14.13 Sở Khoa học và Công nghệ"), ".edxml"))
    assert edxml.faults(message) == []
    assert message.receivers == (Organ("H14.13", "Sở Khoa học và Công nghệ"),)


@pytest.mark.one_database
def test_the_exchange_file_carries_the_pdf(page):
    parts = taken(page, "H14.13 Sở Khoa học và Công nghệ")
    assert edxml.read(only(parts, ".edxml")).attachments[0].content == only(parts, ".pdf")


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("H1 Sở Khoa học", "Mã định danh “H1” không đúng dạng"),
        ("H14.13", "Ghi tên cơ quan nhận sau mã H14.13"),
    ],
)
def test_a_receiver_typed_wrongly_is_told_and_not_lost(page, typed, reason):
    page.fill("Nơi nhận liên thông", typed).press("Tải gói ký", status=422)
    assert reason in page.text
    assert page.value_of("Nơi nhận liên thông") == typed


@pytest.mark.one_database
def test_before_the_pdf_is_made_the_way_out_is_told(make, browse):
    document = make.approved()
    page = browse(make.account(Role.CLERK, document.unit)).open("handover.show", document_id=document.id)
    assert "Tạo bản PDF/A để ký" in page.press("Tải gói ký", status=422).text


def test_the_worker_makes_the_pdf_that_was_asked_for(make, browse, monkeypatch):
    monkeypatch.setattr(pdf, "convert", lambda content, archival: b"%PDF-A")
    document = make.approved()
    page = browse(make.account(Role.CLERK, document.unit)).open("handover.show", document_id=document.id)
    page.press("Tạo bản PDF/A để ký")
    db.session.rollback()
    archiving.make(document.sha256)
    assert archiving.pdf_of(document.sha256) == b"%PDF-A"


def test_why_there_is_no_pdf_is_told_and_it_can_be_asked_again(make, browse, monkeypatch):
    def fails(content, archival):
        raise ConversionFailed("LibreOffice không đọc được tệp.")

    monkeypatch.setattr(pdf, "convert", fails)
    document = make.approved()
    page = browse(make.account(Role.CLERK, document.unit)).open("handover.show", document_id=document.id)
    page.press("Tạo bản PDF/A để ký")
    db.session.rollback()
    archiving.make(document.sha256)
    page.open("handover.show", document_id=document.id)
    assert "LibreOffice không đọc được tệp." in page.text
    page.press("Tạo bản PDF/A để ký")
    db.session.rollback()
    assert archiving.archival(document.sha256).state.value == "waiting"


@pytest.mark.parametrize("code", ["H14.12", "000.00.00.H14", ""])
def test_an_agency_is_given_its_code(make, browse, code):
    commune = make.commune()
    page = browse(make.account(Role.CLERK, commune)).open(
        "units.agency", code=commune.code, agency_code="ubnd"
    )
    page.fill("Mã định danh cơ quan", code).press("Lưu")
    db.session.rollback()
    assert unit_queries.agency(commune.id, "ubnd").exchange_code == code


@pytest.mark.one_database
def test_a_code_of_no_known_form_is_told(make, browse):
    commune = make.commune()
    page = browse(make.account(Role.CLERK, commune)).open(
        "units.agency", code=commune.code, agency_code="ubnd"
    )
    page.fill("Mã định danh cơ quan", "XA-MAU").press("Lưu", status=422)
    assert "không đúng dạng" in page.error_of("Mã định danh cơ quan")


@pytest.mark.one_database
def test_the_page_of_a_document_leads_here(make, issued, browse):
    page = browse(make.account(Role.CLERK, issued.unit)).open("documents.show", document_id=issued.id)
    assert page.follow("Ký số, bàn giao").heading == "Ký số, bàn giao"

"""Copies of issued documents: one series for all, made by the clerk of the unit."""

import pytest

from blueprints.copies import actions
from blueprints.copies.actions import CopyWish
from blueprints.documents import queries as documents
from blueprints.register import gaps
from core.access import Role
from core.errors import DomainError
from vanban.copying import CopyForm
from vanban.plain_text import text_of


@pytest.fixture
def document(make):
    return make.issued().document


@pytest.fixture
def clerk(make, document):
    return make.account(Role.CLERK, document.unit)


def wish(document, form=CopyForm.WHOLE, **given):
    told = {"signer_id": document.signer_id, "reason": "Phục vụ công tác", "recipients": ("Xóm Thử",)}
    return CopyWish(form=form, **told | given)


def copied(document, by, form=CopyForm.WHOLE, **given):
    return actions.make_copy(document.id, wish(document, form, **given), by=by)


def test_all_forms_of_copies_share_one_series(document, clerk):
    whole = copied(document, clerk)
    part = copied(document, clerk, CopyForm.EXTRACT, chosen=(1,))
    second = copied(document, clerk, CopyForm.OF_COPY, source_id=whole.id)
    assert [one.notation for one in (whole, part, second)] == ["01/SY-UBND", "02/TrS-UBND", "03/SL-UBND"]


def test_the_series_of_copies_takes_no_number_of_documents(make, document, clerk):
    copied(document, clerk)
    team = make.team(make.village(document.unit), members=3)
    assert make.issued(team=team).number == document.number + 1


def test_a_paper_copy_holds_the_document_and_the_marks(document, clerk):
    text = text_of(documents.content(copied(document, clerk).sha256))
    assert document.notation in text
    assert "SAO Y" in text


def test_an_electronic_copy_names_form_agency_and_moment(document, clerk):
    text = text_of(documents.content(copied(document, clerk).electronic_sha256))
    assert f"SAO Y; {document.agency.name}; 20" in text
    assert "+07:00" in text


def test_a_copy_of_a_copy_bears_both_marks(document, clerk):
    whole = copied(document, clerk)
    made = copied(document, clerk, CopyForm.OF_COPY, source_id=whole.id)
    text = text_of(documents.content(made.sha256))
    assert "SAO Y" in text
    assert "SAO LỤC" in text


def test_a_copy_of_a_copy_needs_a_whole_copy(document, clerk):
    part = copied(document, clerk, CopyForm.EXTRACT, chosen=(1,))
    with pytest.raises(DomainError, match="từ bản sao y"):
        copied(document, clerk, CopyForm.OF_COPY, source_id=part.id)


def test_a_refused_copy_takes_no_number(document, clerk):
    with pytest.raises(DomainError):
        copied(document, clerk, CopyForm.EXTRACT)
    assert copied(document, clerk).number == 1


def test_a_draft_is_not_copied(make):
    draft = make.draft()
    with pytest.raises(DomainError, match="đã phát hành"):
        copied(draft, make.account(Role.CLERK, draft.unit))


def test_the_province_does_not_copy_for_its_communes(make):
    province = make.province()
    team = make.team(make.village(make.commune(province=province)), members=3)
    document = make.issued(team=team).document
    with pytest.raises(DomainError, match="đơn vị khác"):
        copied(document, make.account(Role.CLERK, province))


def test_a_clerk_makes_a_copy_on_the_page_and_takes_the_file(browse, document, clerk):
    browser = browse(clerk).open("copies.new", document_id=document.id)
    browser.fill("Lý do sao", "Phục vụ công tác").fill("Nơi nhận", "- Xóm Thử;")
    browser.press("Cấp số và lập bản sao")
    assert "01/SY-UBND" in browser.page.get_text()
    assert browser.open("copies.index").page.find(string="01/SY-UBND")
    copy_id = 1
    answer = browser.bare("GET", f"/ban-sao/{copy_id}/word")
    assert answer.data.startswith(b"PK")


def test_what_was_typed_stays_when_it_is_refused(browse, document, clerk):
    browser = browse(clerk).open("copies.new", document_id=document.id)
    browser.choose("Hình thức sao", "Trích sao").fill("Lý do sao", "Phục vụ công tác")
    browser.fill("Nơi nhận", "Xóm Thử").press("Cấp số và lập bản sao", status=422)
    assert browser.field("Lý do sao")["value"] == "Phục vụ công tác"


def test_a_copy_of_another_commune_cannot_be_taken(make, browse, document, clerk):
    copied(document, clerk)
    browse(make.account(Role.CLERK)).open("/ban-sao/1/word", status=404)


def test_copies_leave_no_gap_in_the_register_of_documents(document, clerk):
    copied(document, clerk)
    assert gaps.counts(document.unit_id, document.issued_on.year).missing == 0

"""Case files: what is in them, how they end, and what is taken away."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from blueprints.case_files import actions, archive, queries, rules
from blueprints.case_files.actions import CaseFacts, PaperFacts
from core import clock
from core.access import Role
from core.errors import DomainError, NotFound

TODAY = clock.today()


@pytest.fixture
def document(make):
    return make.issued().document


@pytest.fixture
def clerk(make, document):
    return make.account(Role.CLERK, document.unit)


def facts(notation="01.CĐS", **given):
    told = {"title": "Hồ sơ thử", "maintenance_years": 10, "started_on": TODAY}
    return CaseFacts(notation=notation, **told | given)


@pytest.fixture
def case(document, clerk):
    return actions.open_case(facts(), document.request["record_ids"][0], by=clerk)


@pytest.mark.parametrize(
    ("ended_on", "years", "due"),
    [
        pytest.param(date(2026, 3, 5), None, date(2027, 3, 5), id="one year after the end"),
        pytest.param(date(2028, 2, 29), 10, date(2029, 2, 28), id="from a leap day"),
        pytest.param(date(2026, 3, 5), 2, None, id="kept for less than five years"),
        pytest.param(None, 10, None, id="not ended"),
    ],
)
def test_when_a_case_file_goes_to_the_archive(ended_on, years, due):
    assert rules.archive_due(ended_on, years) == due


def test_issued_documents_of_the_team_are_offered_until_they_are_in(document, clerk, case):
    assert [one.id for one in queries.offered(case)] == [document.id]
    actions.add_document(case.id, document.id, by=clerk)
    assert queries.offered(case) == []


def test_a_document_may_be_in_several_case_files(document, clerk, case):
    other = actions.open_case(facts("02.CĐS"), by=clerk)
    papers = [actions.add_document(one.id, document.id, by=clerk) for one in (case, other)]
    assert [paper.ordinal for paper in papers] == [1, 1]


def test_a_document_is_in_a_case_file_only_once(document, clerk, case):
    actions.add_document(case.id, document.id, by=clerk)
    with pytest.raises(DomainError, match="đã có"):
        actions.add_document(case.id, document.id, by=clerk)


def test_a_draft_is_not_kept(make, clerk, case):
    draft = make.draft(team=make.team(make.village(clerk.unit), members=3))
    with pytest.raises(DomainError, match="đã phát hành"):
        actions.add_document(case.id, draft.id, by=clerk)


def test_a_paper_that_leaves_makes_the_others_move_up(clerk, case):
    first, *_ = [actions.add_paper(case.id, PaperFacts(f"Công văn {n}"), by=clerk) for n in range(3)]
    actions.remove(case.id, first.id, by=clerk)
    papers = queries.case_file(clerk.unit, case.id).papers
    assert [(one.ordinal, one.subject) for one in papers] == [(1, "Công văn 1"), (2, "Công văn 2")]


def test_a_closed_case_file_changes_no_more(document, clerk, case):
    actions.add_paper(case.id, PaperFacts("Công văn thử"), by=clerk)
    actions.close(case.id, TODAY, by=clerk)
    with pytest.raises(DomainError, match="đã kết thúc"):
        actions.add_document(case.id, document.id, by=clerk)


def test_an_empty_case_file_is_not_closed(clerk, case):
    with pytest.raises(DomainError, match="chưa có tài liệu"):
        actions.close(case.id, TODAY, by=clerk)


@pytest.mark.parametrize("content", [b"MZ\x90", b"%PDF-1.7 cut short", b"PK\x03\x04 no file"])
def test_a_file_that_is_neither_word_nor_pdf_is_refused(clerk, case, content):
    with pytest.raises(DomainError):
        actions.add_paper(case.id, PaperFacts("Công văn thử"), content, by=clerk)


def test_a_number_is_taken_once_in_a_year(clerk, case):
    with pytest.raises(DomainError, match=r"đã có hồ sơ số 01\.CĐS"):
        actions.open_case(facts(), by=clerk)


def test_another_commune_does_not_see_it(make, case):
    with pytest.raises(NotFound):
        queries.case_file(make.commune(), case.id)


def test_the_archive_holds_files_contents_and_metadata(document, clerk, case):
    actions.add_document(case.id, document.id, by=clerk)
    actions.add_paper(case.id, PaperFacts("A & B <C>", "7/CV"), b"%PDF-1.7\n%%EOF", by=clerk)
    with ZipFile(BytesIO(archive.archive(queries.case_file(clerk.unit, case.id)))) as zipped:
        names = zipped.namelist()
        xml = zipped.read("metadata.xml").decode()
        sheet = load_workbook(BytesIO(zipped.read("muc-luc.xlsx"))).active
    assert names == ["muc-luc.xlsx", "metadata.xml", "van-ban/001.docx", "van-ban/002.pdf"]
    assert "<DocTotal>2</DocTotal>" in xml
    assert "<Subject>A &amp; B &lt;C&gt;</Subject>" in xml
    assert [cell.value for cell in sheet[7]][:2] == [1, document.notation]


def test_a_clerk_keeps_a_document_closes_the_case_file_and_hands_it_over(browse, document, clerk, case):
    browser = browse(clerk).open("case_files.keep", document_id=document.id).press("Lưu hồ sơ")
    assert document.notation in browser.page.get_text()
    browser.press("Kết thúc hồ sơ")
    assert "Nộp lưu trước ngày" in browser.page.get_text()
    browser.press("Ghi đã nộp lưu")
    assert "Đã nộp lưu ngày" in browser.page.get_text()


def test_a_case_file_is_opened_on_its_page(browse, clerk):
    browser = browse(clerk).open("case_files.new").fill("Tiêu đề hồ sơ", "Chiến dịch thử")
    browser.fill("Số và ký hiệu", "05.CĐS").press("Mở hồ sơ")
    assert "Chiến dịch thử" in browser.page.get_text()


def test_the_list_of_the_year_is_taken_as_a_workbook(browse, clerk, case):
    answer = browse(clerk).bare("GET", "/ho-so/danh-muc.xlsx")
    assert load_workbook(BytesIO(answer.data)).active["A1"].value == "DANH MỤC HỒ SƠ"

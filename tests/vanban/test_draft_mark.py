""" "DỰ THẢO" stands under the number until issue, and then it is gone, whatever was made of its control."""

from datetime import date
from pathlib import Path

import pytest

from docx_templates.build import FOLDER
from docx_templates.build import FORMS as BUILT
from tests.vanban.change_samples import change, dissolution, roster_decision
from tests.vanban.samples import decision, in_style, opened, proposal, rendered, texts
from vanban.controls import DRAFT_MARK
from vanban.nd30.check import check
from vanban.package import read_parts, write_parts
from vanban.stamp import missing_controls, stamp

DAY = date(2026, 1, 5)
DOCUMENT = "word/document.xml"
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WORDS = "<w:r><w:t>DỰ THẢO</w:t></w:r>"
FORMS = {
    "establishment": decision(),
    "proposal": proposal(),
    "change": roster_decision("thay-the", change(joined=1, left=1)),
    "dissolution": dissolution(),
}


def mark(content: str = WORDS, names: str = '<w:tag w:val="dau-du-thao"/>') -> str:
    return f"<w:sdt><w:sdtPr>{names}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def stamped_body(body: str) -> str:
    xml = f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
    written = read_parts(stamp(write_parts({DOCUMENT: xml.encode()}), 5, DAY))[DOCUMENT].decode()
    return written.partition("<w:body>")[2].partition("</w:body>")[0] or "<w:body/>"


@pytest.mark.parametrize("facts", FORMS.values(), ids=FORMS)
def test_a_draft_bears_the_mark_under_its_number(facts):
    said = texts(rendered(facts))
    place = said.index("DỰ THẢO")
    assert said[place - 1].startswith("Số: ")


@pytest.mark.parametrize("facts", FORMS.values(), ids=FORMS)
def test_an_issued_document_has_no_mark(facts):
    content = stamp(rendered(facts), 5, DAY)
    assert in_style(content, "Dấu dự thảo") == []
    assert "DỰ THẢO" not in texts(content)


@pytest.mark.parametrize("facts", FORMS.values(), ids=FORMS)
def test_the_checker_does_not_mind_the_mark_of_a_draft(facts):
    assert not [one for one in check(rendered(facts), today=DAY).findings if "DỰ THẢO" in one.quote]


@pytest.mark.parametrize("file", BUILT)
def test_every_form_has_the_mark_once(file):
    body = opened(Path(FOLDER, file).read_bytes()).element.body
    assert len(body.xpath(f'.//w:sdt[w:sdtPr/w:tag/@w:val="{DRAFT_MARK.tag}"]')) == 1


def test_the_checker_minds_a_mark_typed_into_an_issued_document():
    document = opened(stamp(rendered(decision()), 5, DAY))
    cell = document.tables[0].rows[1].cells[0]
    cell.add_paragraph("DỰ THẢO")
    parts = read_parts(stamp(rendered(decision()), 5, DAY))
    content = write_parts({**parts, DOCUMENT: document.part.blob})
    assert [one.severity for one in check(content, today=DAY).findings if one.rule == "du-thao.con-lai"] == [
        "lỗi"
    ]


@pytest.mark.pdf
def test_the_mark_goes_after_libreoffice_saved_the_draft(saved_again):
    draft = saved_again("a draft")
    assert "DỰ THẢO" in texts(draft)
    assert "DỰ THẢO" not in texts(stamp(draft, 5, DAY))


def test_the_alias_alone_is_known():
    names = f'<w:alias w:val="{DRAFT_MARK.alias}"/>'
    assert stamped_body(f"<w:p/><w:p>{mark(names=names)}</w:p><w:p/>") == "<w:p/><w:p/>"


def test_a_control_around_the_paragraph_goes_with_it():
    assert stamped_body(f"<w:p/>{mark(f'<w:p>{WORDS}</w:p>')}<w:p/>") == "<w:p/><w:p/>"


def test_what_was_typed_beside_the_mark_stays():
    typed = "<w:r><w:t>lần 2</w:t></w:r>"
    assert stamped_body(f"<w:p>{mark()}{typed}</w:p>") == f"<w:p>{typed}</w:p>"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"<w:p>{mark()}</w:p>", id="a control in the paragraph"),
        pytest.param(mark(f"<w:p>{WORDS}</w:p>"), id="a control around the paragraph"),
    ],
)
def test_the_only_paragraph_of_a_cell_is_emptied(content):
    body = stamped_body(f"<w:tbl><w:tr><w:tc>{content}</w:tc></w:tr></w:tbl><w:p/>")
    assert body == "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"


def test_a_control_around_a_cell_is_emptied():
    cell = mark(f"<w:tc><w:p>{WORDS}</w:p></w:tc>")
    body = stamped_body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl><w:p/>")
    assert "DỰ THẢO" not in body
    assert "<w:tc><w:p/></w:tc>" in body


def test_a_paragraph_that_ends_a_section_stays():
    section = "<w:pPr><w:sectPr/></w:pPr>"
    assert stamped_body(f"<w:p>{section}{mark()}</w:p><w:p/>") == f"<w:p>{section}</w:p><w:p/>"


def test_the_mark_twice_goes_twice():
    assert stamped_body(f"<w:p>{mark()}{mark()}</w:p><w:p>{mark()}</w:p><w:p/>") == "<w:p/>"


def test_a_document_whose_mark_was_deleted_is_issued():
    assert missing_controls(stamp(rendered(decision()), 5, DAY)) == ()
    assert stamped_body("<w:p/>") == "<w:p/>"

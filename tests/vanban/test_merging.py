"""Several documents in one file: each on its own pages, with what is its own."""

from dataclasses import asdict
from functools import cache

import pytest
from docx import Document
from docx.oxml.ns import qn

from docx_templates.build import FOLDER
from tests.vanban.corpus import add_notes, compiled, png, saved, template
from tests.vanban.samples import decision, opened, texts
from tests.vanban.test_equality_differences import note_reference
from vanban.inserts import Picture, Rich, Run
from vanban.merging import NotAlike, merged
from vanban.package import read_parts, write_parts
from vanban.template import Template

BORDERED = template("{{ a }}", header="{{ a }}", footer="chân")


@cache
def decisions() -> bytes:
    content = Template((FOLDER / "quyet-dinh-thanh-lap.docx").read_bytes())
    return merged(
        [content.render(asdict(decision(title=f"Về việc {name}"))) for name in ("một", "hai", "ba")]
    )


def made(content: bytes, *values: dict) -> bytes:
    return merged([compiled(content).render(one) for one in values])


def sections(content: bytes) -> list:
    return list(opened(content).element.iter(qn("w:sectPr")))


def test_every_text_of_every_document_is_there_in_order():
    alone = [texts(compiled(BORDERED).render({"a": name})) for name in ("một", "hai")]
    assert texts(made(BORDERED, {"a": "một"}, {"a": "hai"})) == alone[0] + alone[1]


def test_one_document_stays_one():
    assert texts(made(BORDERED, {"a": "một"})) == texts(compiled(BORDERED).render({"a": "một"}))


def test_each_document_begins_on_a_new_page_with_number_one():
    first_of_each = sections(decisions())[::2]  # a decision has two sections, the second for its list
    assert [section.find(qn("w:pgNumType")).get(qn("w:start")) for section in first_of_each] == ["1"] * 3
    assert [section.find(qn("w:type")).get(qn("w:val")) for section in first_of_each] == ["nextPage"] * 3


def test_the_first_page_stays_without_a_number():
    assert all(section.find(qn("w:titlePg")) is not None for section in sections(decisions())[::2])


def test_headers_that_are_the_same_are_kept_once():
    one = [
        name for name in read_parts((FOLDER / "quyet-dinh-thanh-lap.docx").read_bytes()) if "header" in name
    ]
    assert [name for name in read_parts(decisions()) if "header" in name] == one


def test_headers_that_differ_are_kept_apart():
    whole = opened(made(BORDERED, {"a": "một"}, {"a": "hai"}, {"a": "một"}))
    assert [section.header.paragraphs[0].text for section in whole.sections] == ["một", "hai", "một"]
    assert [section.footer.paragraphs[0].text for section in whole.sections] == ["chân"] * 3


def test_a_header_of_the_last_section_does_not_run_into_the_next_document():
    document = Document()
    document.add_paragraph("{{ a }}")
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "đầu trang của danh sách"
    whole = opened(made(saved(document), {"a": "một"}, {"a": "hai"}))
    shown = [section.header.paragraphs[0].text for section in whole.sections]
    assert shown == ["", "đầu trang của danh sách", "", "đầu trang của danh sách"]


def test_pictures_and_links_stay_with_their_document():
    values = [
        {"a": Picture(png(red), 10), "b": Rich((Run("x", link=f"https://{red}.mau.example/"),))}
        for red in (1, 2)
    ]
    whole = opened(made(template("{{ a }}", "{{r b }}"), *values))
    embedded = [blip.get(qn("r:embed")) for blip in whole.element.iter(qn("a:blip"))]
    assert [whole.part.related_parts[one].blob for one in embedded] == [png(1), png(2)]
    linked = [link.get(qn("r:id")) for link in whole.element.iter(qn("w:hyperlink"))]
    assert [whole.part.rels[one].target_ref for one in linked] == [
        "https://1.mau.example/",
        "https://2.mau.example/",
    ]


def test_notes_stay_with_their_document():
    document = Document()
    document.add_paragraph("x")._p.append(note_reference())
    add_notes(document, "footnotes", "{{ a }}")
    parts = read_parts(made(saved(document), {"a": "một"}, {"a": "hai"}))
    ids = [one.get(qn("w:id")) for one in opened(write_parts(parts)).element.iter(qn("w:footnoteReference"))]
    assert ids == ["1", "2"]
    assert [note in parts["word/footnotes.xml"].decode() for note in ("một", "hai")] == [True, True]


def test_lists_count_anew():
    document = Document()
    document.add_paragraph("{{ a }}", style="List Number")
    whole = opened(made(saved(document), {"a": "một"}, {"a": "hai"}))
    own = whole.paragraphs[1]._p.find(".//" + qn("w:numId")).get(qn("w:val"))
    numbers = whole.part.numbering_part.element
    instance = next(one for one in numbers.iter(qn("w:num")) if one.get(qn("w:numId")) == own)
    assert instance.find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "1"


def test_content_controls_are_named_once():
    ids = [
        one.get(qn("w:val"))
        for one in opened(decisions()).element.iterfind(f".//{qn('w:sdtPr')}/{qn('w:id')}")
    ]
    assert len(ids) == len(set(ids))


def test_equal_documents_give_equal_bytes():
    assert made(BORDERED, {"a": "một"}, {"a": "hai"}) == made(BORDERED, {"a": "một"}, {"a": "hai"})


def test_documents_of_different_templates_are_refused():
    other = Template((FOLDER / "quyet-dinh-thanh-lap.docx").read_bytes()).render(asdict(decision()))
    with pytest.raises(NotAlike, match="Văn bản thứ 2 không cùng mẫu"):
        merged([compiled(BORDERED).render({"a": "x"}), other])


def test_nothing_is_not_merged():
    with pytest.raises(NotAlike, match="Chưa có văn bản nào"):
        merged([])

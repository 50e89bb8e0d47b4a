"""Where docxtpl loses or spoils something, ours is right instead: one test for each row of docs/engine.md."""

import re
from dataclasses import asdict

import pytest
from docx import Document
from docx.oxml.parser import parse_xml

from docx_templates.build import FOLDER
from tests.vanban.corpus import W, add_notes, by_docxtpl, by_us, raw, saved, template
from tests.vanban.samples import decision
from vanban.inserts import Rich, Run, Subdocument
from vanban.package import read_parts, write_parts
from vanban.template import BrokenTemplate, UnusableValue
from vanban.xml_part import UnreadablePart, parse

DOCUMENT, PROPERTIES = "word/document.xml", "docProps/core.xml"
FOOTNOTES, ENDNOTES = "word/footnotes.xml", "word/endnotes.xml"


def both(content: bytes, values: dict, part: str) -> tuple[str, str]:
    return by_us(content, values)[part].decode(), by_docxtpl(content, values)[part].decode()


def test_a_property_is_escaped_once():
    ours, theirs = both(template("x", title="{{ a }}"), {"a": "R&D"}, PROPERTIES)
    assert "<dc:title>R&amp;D</dc:title>" in ours
    assert "<dc:title>R&amp;amp;D</dc:title>" in theirs


def test_every_property_is_filled():
    ours, theirs = both(template("x", keywords="{{ a }}", category="{{ a }}"), {"a": "mẫu"}, PROPERTIES)
    assert (ours.count("mẫu"), theirs.count("{{ a }}")) == (2, 2)


def test_a_property_may_be_long():
    content, values = template("x", title="{{ a }}"), {"a": "dài " * 100}
    assert values["a"].strip() in by_us(content, values)[PROPERTIES].decode()
    with pytest.raises(ValueError, match="255"):
        by_docxtpl(content, values)


def test_a_property_holds_the_text_of_a_formatted_value():
    ours, theirs = both(template("x", title="{{ a }}"), {"a": Rich((Run("đậm", bold=True),))}, PROPERTIES)
    assert "<dc:title>đậm</dc:title>" in ours
    assert "&lt;w:r&gt;" in theirs


def test_no_properties_are_made_up_for_a_file_without():
    parts = read_parts(template("{{ a }}"))
    relations = re.sub(rb"<Relationship [^>]*core-properties[^>]*/>", b"", parts["_rels/.rels"])
    content = write_parts(
        {name: part for name, part in parts.items() if name != PROPERTIES} | {"_rels/.rels": relations}
    )
    assert PROPERTIES not in by_us(content, {"a": "x"})
    assert b"python-docx" in by_docxtpl(content, {"a": "x"})[PROPERTIES]


def test_endnotes_are_filled():
    ours, theirs = both(template("x", endnote="{{ a }}"), {"a": "mẫu"}, ENDNOTES)
    assert ("mẫu" in ours, "{{ a }}" in theirs) == (True, True)


def test_a_value_in_a_footnote_is_never_a_template():
    ours, theirs = both(template("x", footnote="{{ a }}", sections=2), {"a": "{{7*7}}"}, FOOTNOTES)
    assert ("{{7*7}}" in ours, ">49<" in theirs) == (True, True)


def test_an_escape_in_a_value_stays_as_typed():
    ours, theirs = both(template("{{ a }}"), {"a": "{_{ x }_}"}, DOCUMENT)
    assert ("{_{ x }_}" in ours, "{{ x }}" in theirs) == (True, True)


def test_a_document_that_is_not_well_formed_is_refused_and_not_guessed():
    content = template("{% if a %}mất", "hai", "{%p endif %}", "ba")
    with pytest.raises(BrokenTemplate, match="không khớp"):
        by_us(content, {"a": False})
    assert by_docxtpl(content, {"a": False})[DOCUMENT]


def test_a_table_without_a_grid_is_left_as_it_is():
    content = raw("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")
    assert "mẫu" in by_us(content, {"a": "mẫu"})[DOCUMENT].decode()
    with pytest.raises(AttributeError):
        by_docxtpl(content, {"a": "mẫu"})


def test_a_link_belongs_to_the_part_it_stands_in():
    content = template("x", header="{{r a }}")
    values = {"a": Rich((Run("trang", link="https://mau.example/"),))}
    ours, theirs = by_us(content, values), by_docxtpl(content, values)
    assert b"mau.example" in ours["word/_rels/header1.xml.rels"]
    assert b"mau.example" not in theirs.get("word/_rels/header1.xml.rels", b"")


def test_a_list_is_not_printed_as_python_writes_it():
    content = template("{{ a }}")
    with pytest.raises(BrokenTemplate, match="in thẳng một danh sách"):
        by_us(content, {"a": ["x"]})
    assert "['x']" in by_docxtpl(content, {"a": ["x"]})[DOCUMENT].decode()


def test_ruled_lines_are_as_long_as_the_decree_asks():
    content, values = (FOLDER / "quyet-dinh-thanh-lap.docx").read_bytes(), asdict(decision())
    ours, theirs = by_us(content, values), by_docxtpl(content, values)
    assert [name for name in ours if ours[name] != theirs[name]] == [DOCUMENT]
    assert without_indents(ours[DOCUMENT]) == without_indents(theirs[DOCUMENT])


def without_indents(document: bytes) -> bytes:
    return re.sub(rb'<w:ind w:left="\d+" w:right="\d+"/>', b"", document)


def test_half_a_character_is_refused_by_name_and_cuts_nothing_off():
    content = template("{{ a.b }}", "sau")
    with pytest.raises(UnusableValue, match=r"“a\.b”"):
        by_us(content, {"a": {"b": "x\ud800y"}})


def test_a_namespace_that_only_a_subdocument_knows_is_declared():
    parts = read_parts(raw("<w:p><w:r><w:t>con</w:t></w:r></w:p>"))
    inner = (
        parts[DOCUMENT]
        .replace(b"<w:document ", b'<w:document xmlns:q="urn:mau" ')
        .replace(b"<w:p>", b"<w:p><q:x/>")
    )
    content = template("{{p a }}")
    ours, theirs = both(content, {"a": Subdocument(write_parts(parts | {DOCUMENT: inner}))}, DOCUMENT)
    assert parse(ours.encode()).find(".//{urn:mau}x") is not None
    with pytest.raises(UnreadablePart):
        parse(theirs.encode())


def test_notes_of_a_subdocument_are_text():
    document = Document()
    document.add_paragraph("con")._p.append(note_reference())
    add_notes(document, "footnotes", "{{7*7}}")
    values = {"a": Subdocument(saved(document))}
    ours, theirs = both(template("{{p a }}", footnote="chủ"), values, FOOTNOTES)
    assert ("{{7*7}}" in ours, ">49<" in theirs) == (True, True)


def note_reference():
    return parse_xml(f'<w:r xmlns:w="{W}"><w:footnoteReference w:id="1"/></w:r>')


def test_a_column_without_a_width_is_left_as_it_is():
    grid = "<w:tblGrid><w:gridCol/><w:gridCol w:w='100'/></w:tblGrid>"
    cells = "{% for x in a %}<w:tc><w:p/></w:tc>{% endfor %}"
    content = raw(f"<w:tbl><w:tblPr/>{grid}<w:tr>{cells}</w:tr></w:tbl>")
    assert by_us(content, {"a": [1, 2, 3]})[DOCUMENT].count(b"<w:gridCol") == 3
    with pytest.raises(TypeError):
        by_docxtpl(content, {"a": [1, 2, 3]})

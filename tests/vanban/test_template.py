from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docxtpl import DocxTemplate
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from tests.vanban.samples import opened, texts
from vanban.template import BrokenTemplate, MissingField, Template, jinja_sources
from vanban.vietnamese import clean


def word(
    *paragraphs: str, rows: tuple[tuple[str, ...], ...] = (), header: str = "", title: str = ""
) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.core_properties.title = title
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def paragraphs(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in opened(content).paragraphs]


def test_a_field_is_replaced_by_its_value():
    assert paragraphs(Template(word("Kính gửi: {{ name }}")).render({"name": "Sở Mẫu"})) == [
        "Kính gửi: Sở Mẫu"
    ]


def test_a_template_renders_again_with_other_values():
    template = Template(word("{{ name }}"))
    template.render({"name": "một"})
    assert paragraphs(template.render({"name": "hai"})) == ["hai"]


def test_a_paragraph_loop_makes_a_paragraph_for_each_item():
    content = Template(word("{%p for x in xs %}", "- {{ x }};", "{%p endfor %}")).render({"xs": ("a", "b")})
    assert paragraphs(content) == ["- a;", "- b;"]


def test_a_row_loop_makes_a_row_for_each_item():
    rows = (("{%tr for m in ms %}", ""), ("{{ m.name }}", "{{ m.year }}"), ("{%tr endfor %}", ""))
    content = Template(word(rows=rows)).render(
        {"ms": [{"name": "Mẫu", "year": 1980}, {"name": "Thử", "year": 1}]}
    )
    cells = [[cell.text for cell in row.cells] for row in opened(content).tables[0].rows]
    assert cells == [["Mẫu", "1980"], ["Thử", "1"]]


def test_a_cell_loop_makes_a_column_for_each_item():
    rows = (("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"),)
    content = Template(word(rows=rows)).render({"xs": ["a", "b", "c", "d"]})
    assert len(opened(content).element.xpath(".//w:gridCol")) == 4


def test_a_header_and_the_title_of_the_file_are_filled_too():
    document = opened(Template(word(header="{{ a }}", title="{{ b }}")).render({"a": "R&D", "b": "<tựa>"}))
    assert (document.sections[0].header.paragraphs[0].text, document.core_properties.title) == (
        "R&D",
        "<tựa>",
    )


def test_a_line_break_in_a_value_is_a_line_break_in_word():
    content = Template(word("{{ name }}")).render({"name": "dòng một\ndòng hai"})
    assert "<w:br/>" in opened(content).element.xml
    assert paragraphs(content) == ["dòng một\ndòng hai"]


def test_none_prints_nothing():
    assert paragraphs(Template(word("a{{ x }}b")).render({"x": None})) == ["ab"]


def test_the_body_is_what_docxtpl_makes_of_it():
    content = word("{%p if yes %}", "{{ a }} & {{ b }}", "{%p endif %}", rows=(("{{ a }}", "1"),))
    values = {"yes": True, "a": "R&D\n<draft>", "b": "Mẫu"}
    theirs = DocxTemplate(BytesIO(content))
    theirs.render(values, SandboxedEnvironment(autoescape=True, undefined=StrictUndefined))
    ours = opened(Template(content).render(values))
    assert ours.element.body.xml == theirs.docx.element.body.xml


@pytest.mark.parametrize(
    "value",
    ["R&D", "<draft>", "{{7*7}}", "{% for x in y %}", "{_{ x }_}", "\"kép\" và 'đơn'", "]]>", "&amp;"],
)
def test_what_looks_like_markup_is_printed_as_it_stands(value):
    assert paragraphs(Template(word("[{{ x }}]")).render({"x": value})) == [f"[{value}]"]


def test_the_escapes_of_a_template_print_braces():
    assert paragraphs(Template(word("{_{ a }_} {_% b %_}")).render({})) == ["{{ a }} {% b %}"]


@settings(deadline=None, max_examples=30, derandomize=True)
@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=60))
def test_any_text_comes_back_as_its_clean_spelling(text):
    assert paragraphs(NAME.render({"name": text})) == [f"[{clean(text)}]"]


NAME = Template(word("[{{ name }}]"))


def test_values_are_brought_to_one_spelling():
    assert paragraphs(NAME.render({"name": "Nguyễn\u200b  Văn"})) == ["[Nguyễn Văn]"]


def test_equal_values_give_equal_bytes():
    template = Template(word("{{ name }}"))
    assert template.render({"name": "Mẫu"}) == template.render({"name": "Mẫu"})


def test_the_hour_of_rendering_does_not_show_in_the_file():
    with ZipFile(BytesIO(NAME.render({"name": "Mẫu"}))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_parts_without_tags_come_out_unchanged_but_for_empty_properties():
    content = word("{{ name }}")
    rendered = Template(content).render({"name": "Mẫu"})
    with ZipFile(BytesIO(content)) as before, ZipFile(BytesIO(rendered)) as after:
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    assert changed == {"word/document.xml", "docProps/core.xml"}


def test_a_missing_field_is_named_from_the_top():
    template = Template(word("{{ letterhead.place }}"))
    with pytest.raises(MissingField, match=r"“letterhead\.place”"):
        template.render({"letterhead": {}})


def test_a_missing_field_at_the_top_is_named():
    with pytest.raises(MissingField, match="“name”"):
        NAME.render({})


@dataclass
class Record:
    name: str


@pytest.mark.parametrize("value", [Record("x"), 1.5, Markup("<b>x</b>"), len, {"a", "b"}])
def test_a_value_that_is_not_plain_is_refused_by_name(value):
    with pytest.raises(TypeError, match=r"teams\[0\]\.name"):
        NAME.render({"teams": [{"name": value}]})


def test_a_field_may_be_called_like_a_method():
    assert paragraphs(Template(word("{{ x.items }}")).render({"x": {"items": "mục"}})) == ["mục"]


@pytest.mark.parametrize("tag", ["{{ x.keys() }}", "{{ x.name.upper() }}", "{{ x['keys'] }}", "{{ range }}"])
def test_no_method_or_global_can_be_reached(tag):
    with pytest.raises((MissingField, BrokenTemplate)):
        Template(word(tag)).render({"x": {"name": "a"}})


@pytest.mark.parametrize("tag", ["{{ x|safe }}", "{{ x|attr('name') }}"])
def test_a_filter_that_undoes_escaping_is_unknown(tag):
    with pytest.raises(BrokenTemplate):
        Template(word(tag))


def test_points_are_lettered_in_the_vietnamese_order():
    content = Template(word("{%p for x in xs %}", "{{ loop.index|diem }})", "{%p endfor %}")).render(
        {"xs": [1] * 7}
    )
    assert "".join(paragraphs(content)) == "a)b)c)d)đ)e)g)"


def test_fields_are_spelled_from_the_top():
    template = Template(
        word("{%p for t in teams %}", "{{ t.name }} {{ loop.index }}", "{%p endfor %}", "{{ a.b }}")
    )
    assert template.fields == {"teams[].name", "a.b"}


def test_placeholders_are_the_names_at_the_top():
    template = Template(word("{{ a.b }}", "{%p for x in xs %}", "{{ x }}", "{%p endfor %}", header="{{ h }}"))
    assert template.placeholders == {"a", "xs", "h"}


def test_a_condition_is_a_field_too():
    assert Template(word("{% if grouped %}x{% endif %}")).fields == {"grouped"}


def test_a_misspelt_tag_is_reported_when_the_template_is_read():
    with pytest.raises(BrokenTemplate, match="thẻ viết sai"):
        Template(word("{% if %}"))


def test_a_file_that_is_not_word_is_refused():
    with pytest.raises(BrokenTemplate, match="không phải là tệp Word"):
        Template(b"PK\x03\x04 not a document")


def test_a_template_that_breaks_its_own_paragraphs_makes_no_file():
    template = Template(word("{% if x %}a", "b", "{%p endif %}"))
    with pytest.raises(BrokenTemplate, match="mở, đóng không khớp"):
        template.render({"x": False})


def test_the_source_of_a_tag_split_by_word_is_whole():
    document = Document()
    runs = document.add_paragraph()
    for piece in ("{", "{ na", "me }", "}"):
        runs.add_run(piece)
    buffer = BytesIO()
    document.save(buffer)
    assert "{{ name }}" in jinja_sources(buffer.getvalue())["word/document.xml"]
    assert texts(Template(buffer.getvalue()).render({"name": "Mẫu"})) == ["Mẫu"]

"""Whatever the values, Word opens the file and shows all of it: no cell without a paragraph, nothing out of place."""

from io import BytesIO

import pytest
from docx import Document

from tests.vanban.corpus import W, by_us, compiled, png, raw, saved, template
from vanban.inserts import Listing, Picture, Rich, RichParagraph, RichParagraphs, Run, Subdocument
from vanban.template import BrokenTemplate, UnusableValue
from vanban.xml_part import parse

LOOP = "<w:p><w:r><w:t>{%p for x in xs %}</w:t></w:r></w:p>{}<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
ITEM = "<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>"
TABLE = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='9'/></w:tblGrid><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"


def in_cell(inside: str, properties: str = "<w:tcPr/>") -> bytes:
    grid = "<w:tblGrid><w:gridCol w:w='9'/></w:tblGrid>"
    return raw(f"<w:tbl><w:tblPr/>{grid}<w:tr><w:tc>{properties}{inside}</w:tc></w:tr></w:tbl>")


def loop(item: str) -> str:
    return LOOP.replace("{}", item)


def last_of(name: str, content: bytes, values: dict, part: str = "word/document.xml") -> list[str]:
    """The last child of every element of the name."""
    holders = parse(by_us(content, values)[part]).iter(f"{{{W}}}{name}")
    return [holder[-1].tag.removeprefix(f"{{{W}}}") if len(holder) else "" for holder in holders]


@pytest.mark.parametrize("properties", ["", "<w:tcPr/>", "<w:tcPr><w:tcW w:w='9' w:type='dxa'/></w:tcPr>"])
def test_a_cell_whose_loop_is_empty_keeps_a_paragraph(properties):
    assert last_of("tc", in_cell(loop(ITEM), properties), {"xs": []}) == ["p"]


def test_a_cell_with_items_has_no_paragraph_more():
    assert by_us(in_cell(loop(ITEM)), {"xs": ["a", "b"]})["word/document.xml"].count(b"<w:p>") == 2


def test_a_cell_that_came_out_with_a_table_last_ends_with_a_paragraph():
    assert last_of("tc", in_cell(TABLE + loop(ITEM)), {"xs": []}) == ["p", "p"]


def test_a_cell_on_the_lxml_path_keeps_a_paragraph():
    document = Document()
    table = document.add_table(1, 3)
    for cell, text in zip(
        table.rows[0].cells, ("{%tc if yes %}", "{%p if no %}", "{%tc endif %}"), strict=True
    ):
        cell.text = text
    table.cell(0, 1).add_paragraph("{%p endif %}")
    assert last_of("tc", saved(document), {"yes": True, "no": False}) == ["p"]


def test_a_header_whose_paragraphs_are_left_out_keeps_one():
    document = Document()
    header = document.sections[0].header
    header.paragraphs[0].text = "{%p if no %}"
    header.add_paragraph("{%p endif %}")
    assert last_of("hdr", saved(document), {"no": False}, "word/header1.xml") == ["p"]


def test_a_row_without_a_cell_is_left_out():
    content = template(rows=(("{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"), ("a", "b", "c")))
    assert by_us(content, {"xs": []})["word/document.xml"].count(b"<w:tr>") == 1


def test_a_table_without_a_row_is_left_out():
    content = template(rows=(("{%tr for x in xs %}",), ("{{ x }}",), ("{%tr endfor %}",)))
    assert not Document(BytesIO(compiled(content).render({"xs": []}))).tables


PARAGRAPHS = RichParagraphs((RichParagraph(Rich((Run("x"),))),))
RICH, SUBDOCUMENT = Rich((Run("x"),)), Subdocument(template("x"))
MISFITS = {
    "{{r a }}": ("chữ", Listing("x\ny"), PARAGRAPHS, SUBDOCUMENT, Picture(png())),
    "{{p a }}": ("chữ", Listing("x"), RICH, Picture(png())),
    "trước {{ a }}": (RICH, PARAGRAPHS, SUBDOCUMENT),
}


@pytest.mark.parametrize(
    ("tag", "value"),
    [(tag, value) for tag, values in MISFITS.items() for value in values],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_a_value_in_a_tag_of_another_kind_is_refused(tag, value):
    with pytest.raises(BrokenTemplate, match="không hợp với giá trị"):
        compiled(template(tag)).render({"a": value})


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (Run("x", size='"/><w:vanish/>'), "cỡ chữ"),  # pyright: ignore[reportArgumentType]
        (Run("x", size=-1), "cỡ chữ"),
        (Run("x", size=10**30), "cỡ chữ"),
        (Run("x", bold="có"), "true hoặc false"),  # pyright: ignore[reportArgumentType]
        (Run("x", color="red red"), "màu"),
        (Run("x", highlight="vàng"), "màu"),
    ],
)
def test_a_format_that_word_does_not_know_is_refused(run, said):
    with pytest.raises(UnusableValue, match=said):
        compiled(template("{{r a }}")).render({"a": Rich((run,))})

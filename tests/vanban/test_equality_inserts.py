"""Our parts are docxtpl's, byte for byte: formatted text, listings, pictures, links, subdocuments."""

import pytest
from docx import Document
from docx.shared import Mm

from tests.vanban.corpus import add_notes, by_us, compiled, differing, png, raw, saved, template
from tests.vanban.samples import texts
from vanban.inserts import Listing, Picture, Rich, RichParagraph, RichParagraphs, Run, Subdocument
from vanban.package import read_parts
from vanban.template import Path
from vanban.template.compatible import hollow

EVERYTHING = Run(
    "chữ R&D <x> \"kép\" 'đơn'",
    **{
        "style": "Strong",
        "color": "FF0000",
        "highlight": "FFFF00",
        "size": 28,
        "font": "Arial",
        "lang": "vi-VN",
    },
    **{"bold": True, "italic": True, "underline": "double", "strike": True, "superscript": True, "rtl": True},
)
RICH = Rich((Run("trước "), EVERYTHING, Run(""), Run("một\nhai\tba", subscript=True)))
PARAGRAPHS = RichParagraphs((RichParagraph(RICH, "Heading1"), RichParagraph(Rich(()))))
LINKED = Rich(
    (
        Run("xem "),
        Run("trang", link="https://mau.example/?a=1&b=2"),
        Run("thư", link="mailto:mau@mau.example"),
    )
)


def with_a_picture_of_its_own() -> bytes:
    document = Document()
    document.add_paragraph("{{ a }}").add_run().add_picture(_file())
    document.add_paragraph("{%p for x in xs %}")
    document.add_paragraph("{{ x }}").add_run().add_picture(_file())
    document.add_paragraph("{%p endfor %}")
    return saved(document)


def _file():
    from io import BytesIO

    return BytesIO(png())


def subdocument(*, notes: bool = False) -> bytes:
    document = Document()
    document.add_heading("Phụ lục R&D", 1)
    document.add_paragraph("một", style="List Number")
    document.add_paragraph("hai", style="List Number")
    document.add_table(1, 2).rows[0].cells[0].text = "ô {{ a }}"
    document.add_picture(_file(), Mm(20))
    if notes:
        add_notes(document, "footnotes", "chú thích")
    return saved(document)


PLACES = template(
    "[{{r a }}]", "{{p a }}", "{% if yes %}{{ a }}{% endif %}", header="{{r a }}", footer="{{ a }}"
)
RUNS = template("[{{r a }}]", "x {{r a }} y", rows=(("{{r a }}", "b"),), header="{{r a }}")
CASES = {
    "formatted text": (RUNS, {"a": RICH}),
    "formatted paragraphs": (template("trên", "{{p a }}", "dưới"), {"a": PARAGRAPHS}),
    "a listing": (template("[{{ a }}]", header="{{ a }}"), {"a": Listing("một\nhai\tba & <bốn>\anăm\fsáu")}),
    "a listing in a formatted run": (
        raw(
            '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{ a }}</w:t></w:r></w:p>'
        ),
        {"a": Listing("một\ahai\n\fba")},
    ),
    "a picture": (template("[{{ a }}]", "{{ a }}"), {"a": Picture(png(), width_mm=30)}),
    "a picture in its own size": (template("{{ a }}"), {"a": Picture(png())}),
    "a linked picture": (template("{{ a }}"), {"a": Picture(png(), 10, 20, "https://mau.example/")}),
    "pictures in a loop": (
        template("{%p for x in xs %}", "{{ x }}", "{%p endfor %}"),
        {"xs": [Picture(png(red), 10) for red in (1, 2, 1)]},
    ),
    "pictures in headers and footers": (
        template("{{ a }}", header="{{ b }}", footer="{{ a }}"),
        {"a": Picture(png(1), 10), "b": Picture(png(2), 10)},
    ),
    "pictures of the template": (with_a_picture_of_its_own(), {"a": "chữ", "xs": ["1", "2"]}),
    "both kinds of pictures": (with_a_picture_of_its_own(), {"a": Picture(png(9), 5), "xs": ["1"]}),
    "links": (template("{{r a }}", "{{r a }}", title="t"), {"a": LINKED}),
    "a linked paragraph": (template("{{p a }}"), {"a": RichParagraphs((RichParagraph(LINKED, "Quote"),))}),
    "a subdocument": (template("{{ b }}", "{{p a }}", "dưới"), {"a": Subdocument(subdocument()), "b": "R&D"}),
    "a subdocument printed twice": (template("{{p a }}", "{{p a }}"), {"a": Subdocument(subdocument())}),
}
# docxcompose draws the ids of lists by lot, so its own two runs differ there.
BY_LOT = {"word/numbering.xml"}


@pytest.mark.parametrize("name", CASES)
def test_an_insert_comes_out_as_docxtpl_writes_it(name):
    content, values = CASES[name]
    assert [part for part in differing(content, values) if part not in BY_LOT] == []


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("formatted paragraphs", Path.STRING),
        ("a listing", Path.STRING),
        ("pictures of the template", Path.LXML),
        ("a picture", Path.COMPATIBLE),
        ("links", Path.COMPATIBLE),
        ("a subdocument", Path.COMPATIBLE),
    ],
)
def test_only_what_brings_a_part_takes_the_slow_path(name, path):
    content, values = CASES[name]
    assert compiled(content).path_for(values) is path


def test_a_document_with_parts_comes_out_the_same_each_time():
    content, values = CASES["a subdocument"]
    assert by_us(content, values) == by_us(content, values)


def test_tags_in_a_subdocument_are_text():
    assert "ô {{ a }}" in texts(compiled(CASES["a subdocument"][0]).render(CASES["a subdocument"][1]))


def test_a_part_that_is_no_xml_stays_whole_before_a_picture_is_added():
    assert read_parts(hollow({"word/a.xml": b"<a"}, set())) == {"word/a.xml": b"<a"}

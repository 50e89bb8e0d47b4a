"""Templates: the ways a tag can be written into a Word file, and tags that may not be."""

from docx.oxml.ns import nsdecls

from tests.vanban.files.letters import (
    MAIN,
    letter_holding,
    letter_plus,
    letter_with,
    override,
    paragraph,
    parts,
    related_to,
    saved,
    slim_document,
)

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EVIL = "{{ a.__class__ }}"


def text(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def in_body(words):
    return letter_holding(paragraph(text(words)))


def in_runs(*words):
    return letter_holding(paragraph(*map(text, words)))


def in_rows(*rows):
    document = slim_document()
    table = document.add_table(len(rows), 1)
    for row, words in zip(table.rows, rows, strict=True):
        row.cells[0].text = words
    return saved(document)


def in_place(place, words):
    """In the header, the footer or the table of a document, or in its title."""
    document = slim_document()
    if place == "table":
        document.add_table(1, 1).cell(0, 0).text = words
    elif place == "title":
        document.core_properties.title = words
    else:
        getattr(document.sections[0], place).paragraphs[0].text = words
    return saved(document)


def in_note(words, kind="footnotes"):
    note = f"<w:{kind} {nsdecls('w')}><w:{kind[:-1]} w:id='1'>{paragraph(text(words))}</w:{kind[:-1]}></w:{kind}>"
    name = f"word/{kind}.xml"
    return letter_plus(
        {name: note.encode()},
        override(name, f"{WORD_TYPE}.{kind}+xml"),
        related_to("rIdN", kind, f"{kind}.xml"),
    )


def in_utf16(words):
    xml = parts(in_body(words))[MAIN].decode().replace("UTF-8", "UTF-16")
    return letter_with(MAIN, xml.encode("utf-16"))


# How the same tag may stand in a file: what Word, a clerk or somebody cunning makes of it.
WRITTEN = {
    "plainly": in_body(EVIL),
    "split over runs": in_runs("{", "{ a.__cl", "ass__ }", "}"),
    "split by a spelling mark": letter_holding(
        paragraph(text("{{ a.__"), '<w:proofErr w:type="spellStart"/>', text("class__ }}"))
    ),
    "split by a bookmark": letter_holding(
        paragraph(text("{{ a."), '<w:bookmarkStart w:id="9" w:name="b"/>', text("__class__ }}"))
    ),
    "hidden": letter_holding(
        paragraph(f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{EVIL}</w:t></w:r>")
    ),
    "by character references": in_body("&#123;&#x7b; a.&#95;&#95;class__ &#125;}"),
    "in CDATA": in_body(f"<![CDATA[{EVIL}]]>"),
    "in an XML comment": in_body(f"xin <!-- {EVIL} --> chào"),
    "in a processing instruction": in_body(f"<?xin {EVIL}?>"),
    "in UTF-16": in_utf16(EVIL),
    "with curly quotes": in_body("{% if a == “b” and a.__class__ %}x{% endif %}"),
    "with a comparison": in_body("{% if a &lt; b.__class__ %}x{% endif %}"),
    "in an attribute": letter_holding(f'<w:p w:rsidR="{EVIL}"/>'),
    "in the words for a picture": letter_holding(
        f'<w:p><w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" id="1" name="a" descr="{EVIL}"/></w:drawing></w:r></w:p>'
    ),
    "in deleted text": letter_holding(
        f'<w:p><w:del w:id="1"><w:r><w:delText>{EVIL}</w:delText></w:r></w:del></w:p>'
    ),
    "in a text box": letter_holding(
        paragraph(f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph(text(EVIL))}</w:txbxContent></v:textbox></w:pict></w:r>")
    ),
    "in a field": letter_holding(
        paragraph(f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF {EVIL}</w:instrText></w:r>')
    ),
    "in a paragraph tag": letter_holding(paragraph(text("{%p if a.__class__ %}")) + paragraph(text("{%p endif %}"))) ,
    "in a run tag": in_body("{{r a.__class__ }}"),
    "in a header": in_place("header", EVIL),
    "in a footer": in_place("footer", EVIL),
    "in a table": in_place("table", EVIL),
    "in a merged cell": in_place("table", "{% colspan a.__class__ %}x"),
    "in a coloured cell": in_place("table", "{% cellbg a.__class__ %}x"),
    "in the title": in_place("title", EVIL),
    "in a footnote": in_note(EVIL),
    "in an endnote": in_note(EVIL, "endnotes"),
}  # fmt: skip

# In parts that no render runs, it is text.
TEXT_ONLY = {
    "in a comment": in_note(EVIL, "comments"),
    "in a chart": letter_with("word/charts/chart9.xml", f"<c>{EVIL}</c>".encode()),
    "in custom XML": letter_with("customXml/item1.xml", f"<a>{EVIL}</a>".encode()),
    "in a building block": letter_with(
        "word/glossary/document.xml",
        f"<w:glossaryDocument {nsdecls('w')}>{paragraph(text(EVIL))}</w:glossaryDocument>".encode(),
    ),
    "in the company of the author": letter_with(
        "docProps/app.xml", f"<Properties><Company>{EVIL}</Company></Properties>".encode()
    ),
    "escaped": in_body("{_{ a.__class__ }_}"),
    "in a Jinja comment": in_body("{# a.__class__ #}"),
}

HARMLESS = {
    "fields, a loop and a choice": in_runs(
        "{{ ten }}", "{% for x in xs %}{{ loop.index|diem }}{% endfor %}", "{% if a %}b{% endif %}"
    ),
    "split field": in_runs("{", "{ t", "en }", "}"),
    "merged cell": in_place("table", "{% colspan so_cot %}x"),
    "cell merged down": in_rows("{%tr for x in xs %}", "{% vm %}{{ x }}", "{%tr endfor %}"),
    "title": in_place("title", "{{ trich_yeu }}"),
    "note": in_note("{{ ghi_chu }}"),
    "no tag": in_body("xin chào"),
}

COSTLY = {
    "tags without end": ("unclosed-tags", in_body("{{r a " * 1000)),
    "ends without tag": ("unclosed-tags", in_body("-%} " * 1000)),
    "merged cells without end": ("unclosed-tags", in_body("{% colspan a ")),
    "too many tags": ("many-tags", in_body("{{ a }}" * 5001)),
    "blanks in a tag": ("blank-in-tag", in_place("table", "{% colspan " + " " * 1900 + "% " * 500 + "%}")),
    "merged cells by a sign of docxtpl's own": ("cell-tag", in_place("table", "{% colspan \\e %}x")),
    "merged cells in an attribute": ("hidden-cell-tag", letter_holding('<w:p w:rsidR="{% vm %}"/>')),
    "merged cells in deleted text": (
        "hidden-cell-tag",
        letter_holding('<w:p><w:del w:id="1"><w:r><w:delText>{% hm %}</w:delText></w:r></w:del></w:p>'),
    ),
    "more text than a template has": (
        "large-template",
        lambda: in_body("xin chào " * 470_000),
    ),
    "a file that is refused anyway": ("macro", letter_with("word/vbaProject.bin", b"x")),
    "not a word of Word": ("pdf", b"%PDF-1.7"),
}

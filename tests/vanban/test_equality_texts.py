"""Our parts are docxtpl's, byte for byte: texts, loops, headers, notes, properties."""

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.corpus import by_docxtpl, by_us, differing, raw, saved, template
from vanban.template import Path, Template

ORDINARY = "Nguyễn Văn Mẫu"
HOSTILE = (
    *("R&D <dự thảo> \"kép\" 'đơn'", "&amp; &lt; &#39; &#34;", "]]><!-- x -->", "{{7*7}} {% for %} {# #}"),
    *(
        "<w:t></w:t>",
        '<w:ind w:left="rule-0"/>',
        "a\nb",
        "a\tb",
        "a\x07b\x0cc",
        "\u202eđảo\u202c",
        "Nguye\u0302\u0303n",
    ),
    *("", " ", "\u200b", "x" * 500, "Ωж漢𝔘😀", "\ue000\uf8ff", "}} %}"),
)
LIST = {
    "a": ORDINARY,
    "xs": [{"n": 1, "t": "một"}, {"n": 2, "t": "hai"}, {"n": 3, "t": ""}],
    "yes": True,
    "no": False,
}


def split_runs() -> bytes:
    document = Document()
    paragraph = document.add_paragraph()
    for place, piece in enumerate(("trước {", "{ a", " }", "} sau {", "% if yes %", "}có{%", " endif %}")):
        paragraph.add_run(piece).bold = place % 2 == 0
    return saved(document)


def bordered() -> bytes:
    document = Document()
    document.add_paragraph("{{ a }}")
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "đầu {{ a }}"
    section.header.paragraphs[0].text = "{% if yes %}{{ a }}{% endif %}"
    section.footer.add_table(1, 2, section.page_width).rows[0].cells[
        1
    ].text = "{{ a }} & {% for x in xs %}{{ x.t }}{% endfor %}"
    section.even_page_footer.paragraphs[0].text = "không có thẻ"
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "{{ a }}\t{{ a }}"
    return saved(document)


def nested() -> bytes:
    document = Document()
    outer = document.add_table(2, 2)
    outer.rows[0].cells[0].text = "{{ a }}"
    inner = outer.rows[1].cells[1].add_table(3, 2)
    for row, text in zip(inner.rows, ("{%tr for x in xs %}", "{{ x.t }}", "{%tr endfor %}"), strict=True):
        row.cells[0].text = text
    return saved(document)


HEAD = ("STT", "Tên")
TEXTS = {
    "one field": template("[{{ a }}]"),
    "no tag at all": template("chữ"),
    "spaces at the ends": template(" {{ a }} ", "{{ a }} {{ a }}"),
    "condition inside a paragraph": template(
        "{% if yes %}có {{ a }}{% else %}không{% endif %}", "{% if no %}x{% endif %}"
    ),
    "paragraphs repeated": template(
        "{%p for x in xs %}", "{{ loop.index|diem }}) {{ x.t }};", "{%p endfor %}"
    ),
    "paragraphs left out": template("{%p if no %}", "{{ a }}", "{%p else %}", "khác", "{%p endif %}"),
    "joined paragraphs": template("một{% if yes -%}", "hai", "{%- endif %} ba"),
    "comments": template("{# bỏ #}{{ a }}", "{#p bỏ cả đoạn #}", "c"),
    "escaped braces": template("{_{ a }_} {_% b %_}"),
    "typed quotation marks": template("{{ a|default(“x”) }} {{ a|default(‘y’) }}"),
    "filters": template("{{ a|upper }} {{ a|length }} {{ ['x', a]|join(' & ') }}"),
    "a constant with quotation marks": template("{{ 'hai \"nháy\"' }} {{ a }}"),
    "comparisons": template("{% if xs|length < 5 and 1 > 0 %}{{ a }}{% endif %}"),
    "rows repeated": template(
        rows=(HEAD, ("{%tr for x in xs %}",), ("{{ x.n }}", "{{ x.t }}"), ("{%tr endfor %}",))
    ),
    "rows chosen": template(
        rows=(HEAD, ("{%tr if no %}",), ("a", "b"), ("{%tr endif %}",), ("{{ a }}", "2"))
    ),
    "a table in a table": nested(),
    "headers and footers": bordered(),
    "footnotes": template("{{ a }}", footnote="{{ a }} {% if yes %}'đúng'{% endif %}"),
    "footnotes without a tag": template("{{ a }}", footnote="chỉ chữ"),
    "properties": template("x", title="Tên {% if yes %}tài liệu{% endif %}", author="ai", comments="c"),
    "tags in split runs": split_runs(),
    "cells repeated": template(
        rows=(("{%tc for x in xs %}", "{{ x.t }}", "{%tc endfor %}"), ("a", "b", "c"))
    ),
    "cells dropped": template(rows=(("{%tc if no %}", "{{ a }}", "{%tc endif %}", "b"),)),
    "columns spanned": template(rows=(("{% colspan 2 %}{{ a }}", "b", "c"), ("a", "b", "c"))),
    "colours of cells": template(rows=(("{% cellbg '00FF00' %}{{ a }}", "b"),)),
    "merged downwards": template(
        rows=(("{%tr for x in xs %}",), ("{% vm %}{{ a }}", "{{ x.t }}"), ("{%tr endfor %}",))
    ),
    "merged sideways": template(rows=(("{%tc for x in xs %}", "{% hm %}{{ a }}", "{%tc endfor %}"),)),
    "emptied elements": raw(
        "<w:p>{% if no %}<w:r><w:t>x</w:t></w:r>{% endif %}</w:p><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>"
    ),
    "tags between elements": raw(
        "{% for x in xs %}<w:p><w:r><w:t>{{ x.t }}</w:t></w:r></w:p>{% endfor %}<w:p/>"
    ),
    "a line typed in the template": raw(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>một\nhai\t{{ a }}</w:t></w:r></w:p>"
    ),
    "a text box": raw(
        "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_ordinary_values_come_out_as_docxtpl_writes_them(name):
    assert differing(TEXTS[name], LIST) == []


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_values_come_out_as_docxtpl_writes_them(name):
    assert (
        differing(
            TEXTS[name], LIST | {"a": "".join(HOSTILE), "xs": [{"n": 10, "t": text} for text in HOSTILE]}
        )
        == []
    )


SPREAD = template(
    "{{ a }}{{ b }}",
    *("{%p for x in xs %}", "{{ x }}{% if loop.last %}.{% else %};{% endif %}", "{%p endfor %}"),
    rows=(HEAD, ("{%tr for x in xs %}",), ("{{ x }}", "{{ a }}"), ("{%tr endfor %}",)),
    header="{{ a }}",
    footnote="{{ b }}",
)
VALUES = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="_"), max_size=30)


@settings(deadline=None, max_examples=12, derandomize=True)
@given(VALUES, VALUES, st.lists(VALUES, max_size=3))
def test_any_values_come_out_as_docxtpl_writes_them(a, b, xs):
    assert differing(SPREAD, {"a": a, "b": b, "xs": xs}) == []


SLOWER = (
    "cells repeated",
    "cells dropped",
    "columns spanned",
    "colours of cells",
    "merged downwards",
    "merged sideways",
)


@pytest.mark.parametrize("name", TEXTS)
def test_the_path_is_the_shortest_proven(name):
    slow = {*SLOWER, "a table in a table"}
    assert Template(TEXTS[name]).path is (Path.LXML if name in slow else Path.STRING)


def test_the_oracle_is_not_ours():
    assert by_docxtpl(TEXTS["one field"], LIST) == by_us(TEXTS["one field"], LIST)
    assert by_docxtpl(TEXTS["one field"], LIST) != by_us(TEXTS["one field"], LIST | {"a": "khác"})

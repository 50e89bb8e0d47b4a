"""What Word shows of a paragraph, through styles, defaults and lists."""

import pytest

from tests.vanban.papers import p, read_docx, table
from vanban.nd30.paper import Element

NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>{}</w:style>'


def style(name: str, based_on: str, letters: str = "", layout: str = "", kind: str = "paragraph") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="{based_on}"/>'
        f"<w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def first(body: str, **parts: str):
    return read_docx(body, **parts).lines[0]


def test_a_size_comes_from_the_style_a_style_is_based_on():
    styles = style("Chữ", "Nền") + style("Nền", "", '<w:sz w:val="26"/>')
    assert first(p("Chữ", '<w:pStyle w:val="Chữ"/>'), styles=styles).look.size == 13


def test_the_size_of_complex_scripts_does_not_count():
    assert first(p("Chữ", letters='<w:sz w:val="28"/><w:szCs w:val="40"/>')).look.size == 14


def test_a_paragraph_without_a_style_has_the_default_one():
    assert first(p("Chữ"), styles=NORMAL.format('<w:rPr><w:sz w:val="30"/></w:rPr>')).look.size == 15


def test_styles_that_are_based_on_each_other_end():
    assert first(p("Chữ", '<w:pStyle w:val="A"/>'), styles=style("A", "B") + style("B", "A")).text == "Chữ"


def test_bold_in_the_style_of_the_paragraph_and_of_the_letters_is_not_bold():
    styles = style("Đoạn", "", "<w:b/>") + style("Nhấn", "", "<w:b/>", kind="character")
    body = p("Chữ", '<w:pStyle w:val="Đoạn"/>', '<w:rStyle w:val="Nhấn"/>')
    assert not first(body, styles=styles).look.bold


def test_bold_in_the_style_and_in_the_run_is_bold():
    styles = style("Đoạn", "", "<w:b/>")
    assert first(p("Chữ", '<w:pStyle w:val="Đoạn"/>', "<w:b/>"), styles=styles).look.bold


def test_the_font_of_a_theme_is_named():
    theme = '<a:minorFont><a:latin typeface="Cambria"/></a:minorFont>'
    body = p("Chữ", letters='<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>')
    assert first(body, theme=theme).look.font == "Cambria"


def test_another_font_for_accented_letters_shows():
    body = p("Chữ", letters='<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>')
    assert first(body).look.font == "Arial"


def test_capitals_by_format_are_told():
    assert first(p("Chữ", letters="<w:caps/>")).look.capitals


def test_black_by_any_name_is_no_colour():
    names = ('w:val="auto"', 'w:val="000000"', 'w:val="AA0000" w:themeColor="text1"')
    assert [first(p("Chữ", letters=f"<w:color {name}/>")).look.colour for name in names] == ["", "", ""]


def test_indents_are_laid_over_those_of_the_style_one_by_one():
    styles = style("Đoạn", "", layout='<w:ind w:left="200" w:firstLine="720"/>')
    layout = first(p("Chữ", '<w:pStyle w:val="Đoạn"/><w:ind w:left="0"/>'), styles=styles).layout
    assert (layout.left_indent, layout.first_indent) == (0, 36)


def test_line_spacing_is_in_lines_or_fixed_in_points():
    lines = read_docx(
        p("a", '<w:spacing w:line="360" w:lineRule="auto"/>')
        + p("b", '<w:spacing w:line="360" w:lineRule="exact"/>')
    ).lines
    assert [(one.layout.line_spacing, one.layout.exact_spacing) for one in lines] == [(1.5, None), (None, 18)]


def test_paragraphs_of_a_style_that_joins_them_have_no_gap():
    styles = style("Mục", "", layout='<w:spacing w:before="120"/><w:contextualSpacing/>')
    lines = read_docx(p("a", '<w:pStyle w:val="Mục"/>') * 2, styles=styles).lines
    assert [one.layout.before for one in lines] == [6, 0]


def numbering(form: str, text: str) -> str:
    level = (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )


def in_list(text: str, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')


@pytest.mark.parametrize(
    ("form", "text", "labels"),
    [
        ("decimal", "Điều %1.", ["Điều 1. ", "Điều 2. "]),
        ("lowerLetter", "%1)", ["a) ", "b) "]),
        ("upperRoman", "%1.", ["I. ", "II. "]),
        ("bullet", "-", ["- ", "- "]),
        ("bullet", "\uf0b7", ["• ", "• "]),
    ],
)
def test_automatic_numbers_stand_in_front_of_the_text(form, text, labels):
    lines = read_docx(in_list("Một") + in_list("Hai"), numbering=numbering(form, text)).lines
    assert [one.text for one in lines] == [labels[0] + "Một", labels[1] + "Hai"]


def test_the_fifth_automatic_letter_is_e_as_word_counts():
    lines = read_docx(in_list("Điểm") * 5, numbering=numbering("lowerLetter", "%1)")).lines
    assert lines[4].label == "e) "


def test_a_list_told_to_start_again_starts_again():
    body = in_list("Một") + in_list("Hai") + in_list("Lại", 2) + in_list("Nữa", 2)
    labels = [one.label for one in read_docx(body, numbering=numbering("decimal", "%1.")).lines]
    assert labels == ["1. ", "2. ", "1. ", "2. "]


def test_places_in_the_text_lead_to_the_paragraph_behind_it():
    line = read_docx(in_list("Một"), numbering=numbering("decimal", "%1.")).lines[0]
    assert (line.in_paragraph(0), line.in_paragraph(4)) == (0, 1)


def test_a_letterhead_typed_with_tabs_is_parted_into_its_elements():
    body = p("UBND XÃ MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p(
        "Số: 05/QĐ-UBND\tMẫu, ngày 05 tháng 3 năm 2026"
    )
    body = body.replace("\t", "</w:t><w:tab/><w:t>")
    found = [(one.element, one.text) for one in read_docx(body).lines]
    assert found == [
        (Element.ISSUER, "UBND XÃ MẪU"),
        (Element.NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (Element.NUMBER, "Số: 05/QĐ-UBND"),
        (Element.PLACE_AND_DATE, "Mẫu, ngày 05 tháng 3 năm 2026"),
    ]


def test_a_cell_of_a_list_belongs_to_a_table():
    assert (
        read_docx(p("Danh sách sau:") + table((p("Họ và tên"), p("Năm sinh")))).lines[1].element
        == Element.TABLE
    )

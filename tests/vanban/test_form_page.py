"""Paper, margins and page numbers."""

import pytest

from tests.vanban.papers import A4, decision, findings, line, on_page, p, paper, read_docx
from vanban.nd30.paper import Cell, Look

TWO_PAGES = ("Một đoạn", line("Trang hai", opens_page=True))


def wrong(rule: str, *lines, **changes) -> bool:
    return bool(findings(rule, paper(*(lines or TWO_PAGES), sections=(on_page(**changes),))))


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("trang.kho-giay", {"width": 216, "height": 279}),
        ("trang.chieu-giay", {"width": 297, "height": 210}),
        ("trang.le", {"top": 15}),
        ("trang.le", {"bottom": 30}),
        ("trang.le", {"left": 25.4}),
        ("trang.le", {"right": 25.4}),
        ("so-trang.thieu", {"page_number": ""}),
        ("so-trang.trang-dau", {"first_page_number": "header"}),
        ("so-trang.vi-tri", {"page_number": "footer"}),
        ("so-trang.canh-giua", {"page_number_alignment": "right"}),
        ("so-trang.kieu-chu", {"page_number_look": Look(size=11)}),
        ("so-trang.kieu-chu", {"page_number_look": Look(size=14, italic=True)}),
    ],
)
def test_a_page_set_otherwise_is_found(rule, changes):
    assert wrong(rule, **changes)
    assert not wrong(rule)


@pytest.mark.parametrize("margins", [(20, 20, 30, 15), (25, 25, 35, 20), (20.003, 19.99, 29.9, 14.99)])
def test_margins_within_bounds_are_right(margins):
    top, bottom, left, right = margins
    assert not wrong("trang.le", top=top, bottom=bottom, left=left, right=right)


def test_landscape_is_right_for_a_table():
    assert not wrong("trang.chieu-giay", line("Ô", cell=Cell(1, 1, 1)), width=297, height=210)


def test_one_short_page_needs_no_number():
    assert not wrong("so-trang.thieu", "Một đoạn", page_number="")


def test_roman_page_numbers_are_found():
    section = A4.replace("</w:sectPr>", '<w:pgNumType w:fmt="lowerRoman"/></w:sectPr>')
    assert findings("so-trang.chu-so", read_docx(p("Chữ"), section))


HEADED = A4.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="hdr"/>')
FIELD = '<w:fldSimple w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'


def header(field: str = FIELD, layout: str = '<w:jc w:val="center"/>') -> str:
    return f"<w:p><w:pPr>{layout}</w:pPr>{field}</w:p>"


@pytest.mark.parametrize(
    ("field", "layout"),
    [
        (FIELD, '<w:jc w:val="center"/>'),
        ("<w:r><w:instrText> PAGE  \\* MERGEFORMAT </w:instrText></w:r>", '<w:jc w:val="center"/>'),
        (FIELD, '<w:framePr w:xAlign="center"/>'),
        (f"<w:r><w:tab/></w:r>{FIELD}", ""),
        (f'<w:r><w:ptab w:alignment="center"/></w:r>{FIELD}', ""),
        (f"<w:sdt><w:sdtContent>{FIELD}</w:sdtContent></w:sdt>", '<w:jc w:val="center"/>'),
    ],
)
def test_a_page_number_in_the_middle_of_the_header_is_seen(field, layout):
    section = read_docx(p("Chữ"), HEADED, hdr=header(field, layout)).sections[0]
    assert (section.page_number, section.page_number_alignment) == ("header", "center")


def test_without_a_first_page_of_its_own_the_number_shows_on_it():
    section = read_docx(p("Chữ"), HEADED, hdr=header()).sections[0]
    assert section.first_page_number == "header"


def test_a_header_goes_on_in_the_section_after():
    paper = read_docx(f"<w:p><w:pPr>{HEADED}</w:pPr></w:p>" + p("Chữ"), hdr=header())
    assert [section.page_number for section in paper.sections] == ["header", "header"]


def test_the_gutter_belongs_to_the_left_margin():
    section = A4.replace('w:left="1701"', 'w:left="1134" w:gutter="567"')
    assert round(read_docx(p("Chữ"), section).sections[0].left) == 30


@pytest.mark.parametrize(
    ("rule", "changes"),
    [
        ("phong-chu.khac", {"font": "Arial"}),
        ("phong-chu.thay-the", {"font": "Liberation Serif"}),
        ("mau-chu.khac-den", {"colour": "ff0000"}),
    ],
)
def test_other_fonts_and_colours_are_found_once_for_all_lines(rule, changes):
    found = findings(rule, paper(line("Một", **changes), line("Hai", **changes)))
    assert [one.issue.found.startswith("Đoạn này và 1 đoạn khác") for one in found] == [True]
    assert not findings(rule, decision())


def test_signs_may_be_of_a_font_of_signs():
    assert not findings("phong-chu.khac", paper(line("\uf0b7", font="Symbol")))

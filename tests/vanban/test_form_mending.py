"""Repairs of form change the file so that the rule finds nothing any more, and nothing else."""

import pytest

from tests.vanban.papers import A4, TODAY, docx, findings, p, table
from vanban.nd30.paper import Element, Paper
from vanban.nd30.reading import read
from vanban.story import Story

LONG = "Ủy ban nhân dân xã đề nghị các xóm rà soát danh sách thành viên. " * 3
TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
HEAD = p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", f'{TIMES}<w:sz w:val="32"/>')
ENDING = p("Nơi nhận:", '<w:ind w:left="900"/>') + p("- Lưu: VT, VHXH.", '<w:ind w:left="900"/>')


def mended(content: bytes, rule: str) -> Paper:
    """Read again after every repair that the rule offers."""
    paper = read(content, TODAY)
    repairs = [one.issue.repair for one in findings(rule, paper)]
    assert repairs
    assert all(repairs)
    for repair in repairs:
        repair.apply()
    assert paper.story
    return read(paper.story.written(), TODAY)


@pytest.mark.parametrize(
    ("rule", "content"),
    [
        ("quoc-hieu.co-chu", docx(HEAD)),
        ("quoc-hieu.kieu-chu", docx(HEAD)),
        ("quoc-hieu.canh-giua", docx(HEAD)),
        ("noi-dung.co-chu", docx(p(LONG))),
        ("noi-dung.canh-deu", docx(p(LONG))),
        ("noi-dung.lui-dau-dong", docx(p(LONG))),
        ("noi-dung.lui-dau-dong", docx(p(LONG, '<w:ind w:left="720" w:hanging="720"/>'))),
        ("noi-dung.khoang-cach-doan", docx(p(LONG, '<w:jc w:val="both"/>') * 2)),
        (
            "noi-dung.dan-dong",
            docx(p(LONG, '<w:spacing w:line="480" w:lineRule="auto"/><w:jc w:val="both"/>')),
        ),
        ("noi-nhan.sat-le", docx(p(LONG) + ENDING)),
        ("phong-chu.khac", docx(p(LONG, "", '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'))),
        ("mau-chu.khac-den", docx(p(LONG, "", '<w:color w:val="FF0000"/>'))),
        ("trang.le", docx(p(LONG), A4.replace('w:left="1701"', 'w:left="1134"'))),
    ],
)
def test_a_repair_takes_away_what_was_found(rule, content):
    again = mended(content, rule)
    assert not findings(rule, again) + findings("noi-dung.do-lui", again)


def test_the_first_page_is_given_a_header_of_its_own():
    section = A4.replace("<w:sectPr>", '<w:sectPr><w:headerReference w:type="default" r:id="hdr"/>')
    field = '<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    again = mended(docx(p(LONG), section, hdr=field), "so-trang.trang-dau")
    assert not findings("so-trang.trang-dau", again)


def test_a_repair_leaves_the_text_as_it_is():
    again = mended(docx(HEAD + p(LONG)), "quoc-hieu.kieu-chu")
    assert [one.text for one in again.lines] == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LONG]


def test_a_repair_of_one_element_leaves_the_one_beside_it():
    tabbed = p("UBND XÃ MẪU\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", f'{TIMES}<w:sz w:val="26"/>')
    again = mended(docx(tabbed.replace("\t", "</w:t><w:tab/><w:t>")), "quoc-hieu.kieu-chu")
    bold = {line.element: line.look.bold for line in again.lines}
    assert bold == {Element.ISSUER: False, Element.NATION: True}


def test_new_properties_stand_in_the_order_of_the_schema():
    paper = read(docx(p(LONG, '<w:jc w:val="left"/><w:rPr/>', '<w:u w:val="single"/>')), TODAY)
    for rule in ("noi-dung.co-chu", "noi-dung.lui-dau-dong"):
        repair = findings(rule, paper)[0].issue.repair
        assert repair
        repair.apply()
    assert isinstance(paper.story, Story)
    markup = paper.story.written() and paper.story.document
    names = [
        child.tag.rpartition("}")[2]
        for child in markup.iter()
        if child.tag.endswith(("}ind", "}jc", "}sz", "}u"))
    ]
    assert names == ["ind", "jc", "sz", "u"]


def test_a_cell_keeps_its_letters_when_fonts_are_changed():
    arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
    again = mended(docx(p(LONG) + table((p("Họ và tên", "", arial),))), "phong-chu.khac")
    assert again.lines[1].text == "Họ và tên"

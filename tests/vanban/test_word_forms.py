"""The Word templates against Nghị định 30/2020, read from the files themselves."""

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.shared import Mm, Pt
from lxml import etree

from docx_templates.build import FOLDER, FORMS
from tests.vanban.office_work import FOUNDINGS, pages
from tests.vanban.samples import (
    decision,
    grouped_decision,
    in_style,
    opened,
    proposal,
    rendered,
    section,
    texts,
)
from vanban import pdf
from vanban.metrics import text_width
from vanban.package import read_parts

TWIP = Pt(1) // 20  # the file counts in twips, so 20 mm is rounded to one
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.mark.parametrize("file", FORMS)
def test_the_file_is_what_the_form_builds(file):
    assert (FOLDER / file).read_bytes() == FORMS[file](), "run python -m docx_templates.build"


@pytest.mark.parametrize("facts", [decision(), proposal()], ids=["quyết định", "tờ trình"])
def test_margins_lie_within_the_decree(facts):
    for part in opened(rendered(facts)).sections:
        assert Mm(20) <= part.top_margin <= Mm(25)
        assert Mm(20) <= part.bottom_margin <= Mm(25)
        assert Mm(30) <= part.left_margin <= Mm(35)
        assert Mm(15) <= part.right_margin <= Mm(20) + TWIP


def test_the_paper_is_a4_upright_and_the_list_lies_across():
    sizes = [(round(s.page_width.mm), round(s.page_height.mm)) for s in opened(rendered(decision())).sections]
    assert sizes == [(210, 297), (297, 210)]


def test_page_numbers_start_anew_and_skip_the_first_page_of_each_section():
    sections = opened(rendered(decision())).sections
    starts = [s._sectPr.xpath("./w:pgNumType/@w:start") for s in sections]
    assert (starts, [s.different_first_page_header_footer for s in sections]) == (
        [["1"], ["1"]],
        [True, True],
    )


def test_the_page_number_stands_in_the_middle_of_the_top_margin():
    part = opened(rendered(decision())).sections[0]
    number = part.header.paragraphs[0]
    assert number._p.xpath(".//w:fldSimple/@w:instr") == [" PAGE "]
    assert (number.style.font.size, number.style.paragraph_format.alignment) == (Pt(14), ALIGN.CENTER)
    assert part.header_distance + Pt(14) * 1.2 < part.top_margin
    assert part.first_page_header.paragraphs[0]._p.xpath(".//w:fldSimple") == []


ELEMENTS = [  # Annex I, section V: size, bold, italic, alignment
    ("Quốc hiệu", 13, True, None, ALIGN.CENTER),
    ("Tiêu ngữ", 14, True, None, ALIGN.CENTER),
    ("Cơ quan chủ quản", 13, None, None, ALIGN.CENTER),
    ("Tên cơ quan", 13, True, None, ALIGN.CENTER),
    ("Số ký hiệu", 13, None, None, ALIGN.CENTER),
    ("Địa danh ngày tháng", 13, None, True, ALIGN.CENTER),
    ("Tên loại", 14, True, None, ALIGN.CENTER),
    ("Trích yếu", 14, True, None, ALIGN.CENTER),
    ("Thẩm quyền", 14, True, None, ALIGN.CENTER),
    ("Căn cứ", 14, None, True, ALIGN.JUSTIFY),
    ("Điều", 14, True, None, ALIGN.JUSTIFY),
    ("Nội dung", 14, None, None, ALIGN.JUSTIFY),
    ("Khoản", 14, None, None, ALIGN.JUSTIFY),
    ("Điểm", 14, None, None, ALIGN.JUSTIFY),
    ("Kính gửi", 14, None, None, ALIGN.CENTER),
    ("Quyền hạn chức vụ", 14, True, None, ALIGN.CENTER),
    ("Họ tên người ký", 14, True, None, ALIGN.CENTER),
    ("Nơi nhận", 12, True, True, ALIGN.LEFT),
    ("Danh sách nơi nhận", 11, None, None, ALIGN.LEFT),
    ("Tên phụ lục", 14, True, None, ALIGN.CENTER),
    ("Kèm theo", 14, None, True, ALIGN.CENTER),
]


@pytest.mark.parametrize(("name", "size", "bold", "italic", "align"), ELEMENTS, ids=[e[0] for e in ELEMENTS])
def test_an_element_has_the_size_and_face_of_the_decree(name, size, bold, italic, align):
    style = opened(rendered(decision())).styles[name]
    found = (style.font.size.pt, style.font.bold, style.font.italic, style.paragraph_format.alignment)
    assert found == (size, bold, italic, align)


@pytest.mark.parametrize("name", ["Căn cứ", "Điều", "Nội dung", "Khoản", "Điểm", "Đoạn kết"])
def test_running_text_is_indented_and_six_points_apart(name):
    layout = opened(rendered(decision())).styles[name].paragraph_format
    assert (round(layout.first_line_indent.cm, 2), layout.space_before.pt) == (1.27, 6)
    assert 1 <= layout.line_spacing <= 1.5


@pytest.mark.parametrize("file", FORMS)
def test_no_font_but_times_new_roman_is_named(file):
    faces = {
        node.get(f"{W}{kind}")
        for name, part in read_parts((FOLDER / file).read_bytes()).items()
        if name.endswith(".xml")
        for node in etree.fromstring(part).iter(f"{W}rFonts")
        for kind in ("ascii", "hAnsi", "cs", "eastAsia")
    }
    assert faces == {"Times New Roman"}


@pytest.mark.parametrize("file", FORMS)
def test_the_language_is_vietnamese(file):
    styles = etree.fromstring(read_parts((FOLDER / file).read_bytes())["word/styles.xml"])
    assert styles.find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "vi-VN"


def test_the_elements_of_a_decision_follow_mau_1_2():
    said = texts(rendered(decision()))
    landmarks = [
        "ỦY BAN NHÂN DÂN",
        "XÃ MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "QUYẾT ĐỊNH",
        "Về việc thành lập Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU",
        "Căn cứ Luật Mẫu ngày 01 tháng 3 năm 2025;",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Thành lập và thành phần",
        "Nơi nhận:",
        "- Như Điều 4;",
        "- Lưu: VT, VHXH.",
        "CHỦ TỊCH",
        "Nguyễn Văn Mẫu",
        "DANH SÁCH",
    ]
    places = [said.index(landmark) for landmark in landmarks]
    assert places == sorted(places)


def test_the_elements_of_a_proposal_follow_mau_1_4():
    said = texts(rendered(proposal()))
    landmarks = [
        "UBND XÃ MẪU",
        "PHÒNG VĂN HÓA - XÃ HỘI",
        "TỜ TRÌNH",
        "Kính gửi: Chủ tịch Ủy ban nhân dân xã Mẫu",
    ]
    places = [
        said.index(landmark) for landmark in [*landmarks, "1. Sự cần thiết", "- Như trên;", "TRƯỞNG PHÒNG"]
    ]
    assert places == sorted(places)


def test_number_and_place_share_a_row():
    row = opened(rendered(decision())).tables[0].rows[1]
    styles = [cell.paragraphs[0].style.name for cell in row.cells]
    assert styles == ["Số ký hiệu", "Địa danh ngày tháng"]


def test_no_line_is_printed_for_a_superior_that_is_not_there():
    assert in_style(rendered(decision()), "Cơ quan chủ quản") == []


def test_every_basis_ends_in_a_semicolon_and_the_last_in_a_full_stop():
    ends = [line[-1] for line in in_style(rendered(proposal()), "Căn cứ")]
    assert ends == [";", "."]


def test_the_last_words_end_the_text():
    (last,) = in_style(rendered(decision()), "Đoạn kết")
    assert last.endswith("chịu trách nhiệm thi hành Quyết định này./.")


def test_the_body_points_to_the_attached_list():
    assert any(
        "Danh sách kèm theo Quyết định này" in line for line in in_style(rendered(decision()), "Nội dung")
    )


def test_tasks_are_points_in_the_vietnamese_order():
    points = in_style(rendered(decision(tasks=("một", "hai", "ba", "bốn", "năm"))), "Điểm")
    assert points[:5] == ["a) một;", "b) hai;", "c) ba;", "d) bốn;", "đ) năm."]


def test_a_list_of_one_team_has_no_heading_row():
    assert in_style(rendered(decision()), "Ô bảng đậm") == []


def test_a_list_of_several_teams_has_a_heading_row_for_each():
    first, *_ = headings = in_style(rendered(grouped_decision()), "Ô bảng đậm")
    assert (first, len(headings)) == ("I. Tổ chuyển đổi số cộng đồng bản I (09 thành viên)", 4)


def test_the_list_has_a_row_for_every_member():
    assert len(opened(rendered(grouped_decision())).tables[-1].rows) == 1 + 4 + 36


def test_the_list_closes_with_its_count():
    assert texts(rendered(grouped_decision()))[-1] == "Danh sách này có 36 người./."


def test_a_first_proposal_says_that_no_team_exists_yet():
    assert any("chưa có Tổ chuyển đổi số cộng đồng nào" in line for line in texts(rendered(proposal())))


def test_a_later_proposal_says_how_many_teams_exist():
    said = texts(rendered(proposal(established_team_count="03", established_member_count="27")))
    assert any("đã có 03 Tổ" in line and "với 27 thành viên" in line for line in said)


def test_only_a_proposal_of_several_teams_has_a_total_row():
    several = proposal(grouped=True, teams=(section("I"), section("II")))
    totals = [in_style(rendered(facts), "Ô bảng đậm giữa") for facts in (proposal(), several)]
    assert totals == [[], ["", "Tổng cộng", "10", ""]]


def test_every_table_has_a_fixed_layout_that_its_columns_fill():
    for table in opened(rendered(decision())).element.body.xpath(".//w:tbl"):
        assert table.xpath("./w:tblPr/w:tblLayout/@w:type") == ["fixed"]
        widths = [int(width) for width in table.xpath("./w:tblGrid/w:gridCol/@w:w")]
        assert [str(sum(widths))] == table.xpath("./w:tblPr/w:tblW/@w:w")


def test_no_row_is_split_between_pages():
    body = opened(rendered(grouped_decision())).element.body
    assert body.xpath(".//w:tr[not(w:trPr/w:cantSplit)]") == []


def test_the_headings_of_the_list_are_repeated_on_every_page():
    rows = opened(rendered(decision())).tables[-1]._tbl.xpath("./w:tr[w:trPr/w:tblHeader]")
    assert [cell.text for cell in opened(rendered(decision())).tables[-1].rows[0].cells][:2] == [
        "STT",
        "Họ và tên",
    ]
    assert len(rows) == 1


@pytest.mark.parametrize("name", ["Đoạn kết", "Điều", "Lời dẫn bảng"])
def test_a_paragraph_that_announces_the_next_stays_with_it(name):
    assert opened(rendered(proposal())).styles[name].paragraph_format.keep_with_next


def test_the_national_title_fits_its_column_on_one_line():
    column = opened(rendered(decision())).tables[0].columns[1].width
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) < column.pt


@pytest.mark.parametrize("value", ["R&D", "<draft>", "{{7*7}}", "Lò Văn “Ví Dụ”"])
def test_a_name_is_printed_as_the_registry_spells_it(value):
    facts = decision(teams=(section(),), list_title=value, team_name=value)
    assert in_style(rendered(facts), "Trích yếu")[1] == value


@pytest.mark.pdf
def test_the_national_title_is_printed_on_one_line(printed):
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in pages(printed("3 tasks"))[0]


@pytest.mark.pdf
@pytest.mark.parametrize("name", FOUNDINGS)
def test_the_signature_never_stands_on_a_page_without_text(printed, name):
    (page,) = [page for page in pages(printed(name)) if "Nơi nhận:" in page]
    above = page[: page.index("Nơi nhận:")].strip().splitlines()
    assert len(above) >= 3  # the page number and two lines of text


@pytest.mark.pdf
def test_the_first_page_of_each_section_shows_no_number(printed):
    numbered = [page.strip().splitlines()[0].strip().isdigit() for page in pages(printed("8 tasks"))]
    assert numbered == [False, True, False]


@pytest.mark.pdf
def test_only_a_face_like_times_new_roman_is_printed(printed):
    assert pdf.fonts_of(printed("3 tasks"))
    assert pdf.foreign_fonts(printed("3 tasks")) == frozenset()

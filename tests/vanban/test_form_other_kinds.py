"""Sample forms 1.6 to 1.10, endings typed with tabs, frames, and rules drawn twice for old and new programs."""

from datetime import date

import pytest

from tests.vanban.papers import A4, docx, p, read_docx, table
from tests.vanban.right_documents import FONT, NATION, ending, head, ruled, t, text, titled
from vanban.nd30.check import check
from vanban.nd30.paper import Element
from vanban.nd30.rule_under import rule_under

TODAY = date(2026, 3, 9)
TAB = "</w:t><w:tab/><w:t>"
LEFT = '<w:ind w:left="2835"/>'
WIRED = (
    head("Số: 05/CĐ-UBND")
    + titled("CÔNG ĐIỆN", "Về việc ứng phó với mưa lũ", 70)
    + text("Chủ tịch Ủy ban nhân dân xã Mẫu điện:")
    + t("- Trưởng các xóm;", 14, "", "left", LEFT)
    + t("- Ban Chỉ huy Quân sự xã.", 14, "", "left", LEFT)
    + text("Chủ tịch Ủy ban nhân dân xã yêu cầu các xóm trực suốt ngày đêm./.")
)
INTRODUCED = (
    head("Số: 05/GGT-UBND")
    + t("GIẤY GIỚI THIỆU", 14, "b")
    + text(
        "Ủy ban nhân dân xã Mẫu trân trọng giới thiệu:", "Ông: Lý Văn Thí", "Giấy này có giá trị một tuần./."
    )
    + ending(("- Như trên;", "- Lưu: VT."), "CHỦ TỊCH")
)
ON_LEAVE = (
    head("Số: 05/GNP-UBND")
    + t("GIẤY NGHỈ PHÉP", 14, "b")
    + text("Ủy ban nhân dân xã Mẫu cấp cho ông Lý Văn Thí.", "Thời gian nghỉ được tính vào năm 2026./.")
    + ending(("- Ông Lý Văn Thí;", "- Lưu: VT, VP."), "CHỦ TỊCH")
    + t("Xác nhận của chính quyền địa phương nơi nghỉ phép", 14, "b", "left")
)
NOTICE = (
    head("Số: 05/TB-UBND")
    + titled("THÔNG BÁO", "Lịch tập huấn kỹ năng số", 60)
    + text("Lớp tập huấn mở tại Nhà văn hóa xã./.")
)


def tabbed(left: str, right: str) -> str:
    """Two texts on one line, typed with a tab."""
    first, second = (
        f'<w:r><w:rPr>{FONT}{letters}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
        for words, letters in (
            (left, '<w:b/><w:i/><w:sz w:val="24"/>' if left == "Nơi nhận:" else '<w:sz w:val="22"/>'),
            (f"{TAB}{right}", '<w:b/><w:sz w:val="28"/>'),
        )
    )
    return f"<w:p>{first}{second}</w:p>"


TABBED = (
    tabbed("Nơi nhận:", "TM. ỦY BAN NHÂN DÂN")
    + tabbed("- Các xóm;", "KT. CHỦ TỊCH")
    + tabbed("- Công an xã;", "PHÓ CHỦ TỊCH")
    + tabbed("- Lưu: VT, VHXH.", "Trần Thị Thử")
)


def said(body: str, *, all_of_it: bool = False) -> list[str]:
    findings = check(docx(body, A4), today=TODAY).findings
    return [one.rule for one in findings if all_of_it or one.severity == "lỗi"]


def elements(body: str) -> list[Element]:
    return [line.element for line in read_docx(body).lines if line.element != Element.EMPTY]


@pytest.mark.parametrize("recipients", ["- Như trên;", "- Văn phòng Ủy ban nhân dân tỉnh;"])
def test_a_wire_names_its_addressees_in_a_list(recipients):
    assert said(WIRED + ending((recipients, "- Lưu: VT, VP."), "CHỦ TỊCH")) == []


def test_the_list_of_a_wire_is_no_body():
    assert elements(WIRED).count(Element.ADDRESSEES) == 2


def test_a_wire_to_one_body_may_name_it_on_a_line_of_its_own():
    one = WIRED.replace(t("- Trưởng các xóm;", 14, "", "left", LEFT), "")
    assert said(one + ending(("- Như trên;", "- Lưu: VT, VP."), "CHỦ TỊCH")) == []


def test_an_introduction_is_kept_by_the_clerk_alone_as_its_form_says():
    assert said(INTRODUCED) == []


def test_what_others_confirm_below_the_signature_is_no_body():
    assert said(ON_LEAVE) == []


def test_an_ending_typed_with_tabs_is_right():
    assert said(NOTICE + TABBED) == []


def test_an_ending_typed_with_tabs_is_told_apart():
    assert elements(NOTICE + TABBED)[-8:] == [
        Element.RECIPIENTS_HEAD,
        Element.SIGNING_AUTHORITY,
        Element.RECIPIENT,
        Element.SIGNING_AUTHORITY,
        Element.RECIPIENT,
        Element.SIGNING_AUTHORITY,
        Element.RECIPIENT,
        Element.SIGNER,
    ]


def test_a_name_with_a_degree_is_found_beside_a_tab():
    assert said(NOTICE + TABBED.replace("Trần Thị Thử", "ThS. Trần Thị Thử")) == ["ho-ten.hoc-vi"]


def test_a_deputy_below_a_tab_begins_no_annex():
    annex = (
        t("Phụ lục", 14, "b") + t("DANH SÁCH LỚP", 14, "b") + t("(Kèm theo Thông báo số 05/TB-UBND)", 14, "i")
    )
    lines = read_docx(NOTICE.replace("xã./.", "xã (Phụ lục kèm theo)./.") + TABBED + annex).lines
    assert [line.annex for line in lines if line.text == "PHÓ CHỦ TỊCH"] == [0]


def test_two_lines_drawn_on_one_paragraph_are_those_of_issuer_and_motto():
    drawn = '<w:r><w:pict><v:line from="{},1pt" to="{},1pt"/></w:pict></w:r>'
    two = drawn.format(60, 130) + drawn.format(250, 420)
    both = p(f"ỦY BAN NHÂN DÂN XÃ MẪU{TAB}Độc lập - Tự do - Hạnh phúc").replace("</w:p>", f"{two}</w:p>")
    paper = read_docx(t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b") + both + t("Số: 05/TB-UBND", 13))
    assert [rule_under(paper, one) for one in (Element.ISSUER, Element.MOTTO)] == [0.0, 0.0]


def test_a_line_drawn_once_more_for_older_programs_is_one():
    compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    shape = '<w:pict><v:line from="0,1pt" to="75pt,1pt"/></w:pict>'
    twice = (
        f'<w:r><mc:AlternateContent xmlns:mc="{compatibility}"><mc:Choice>{shape}</mc:Choice>'
        f"<mc:Fallback>{shape}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    issuer = t("ỦY BAN NHÂN DÂN XÃ MẪU", 12, "b").replace("</w:p>", f"{twice}</w:p>")
    paper = read_docx(table((issuer + t("Số: 05/TB-UBND", 13), NATION)))
    assert rule_under(paper, Element.ISSUER) == 75.0


def test_a_text_set_in_one_cell_is_judged_as_text():
    whole = (
        NOTICE + text("Báo cáo tỉnh tỉnh biết./.") + ending(("- Các xóm;", "- Lưu: VT, VHXH."), "CHỦ TỊCH")
    )
    assert said(table((whole,)), all_of_it=True).count("chinh-ta.tu-lap") == 1


def test_the_bases_are_in_italics_and_nothing_is_said_of_it():
    basis = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;"
    decision = head("Số: 05/QĐ-UBND") + titled("QUYẾT ĐỊNH", "Về công tác văn thư", 50)
    authority = t("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU", 14, "b") + text(basis, faces="i")
    assert "noi-dung.nghieng" not in said(decision + authority, all_of_it=True)


def test_a_right_rule_hangs_on_the_line_it_belongs_to():
    issuer = ruled("ỦY BAN NHÂN DÂN XÃ MẪU", 75, 12, "b")
    assert rule_under(read_docx(table((issuer + t("Số: 05/TB-UBND", 13), NATION))), Element.ISSUER) == 75.0

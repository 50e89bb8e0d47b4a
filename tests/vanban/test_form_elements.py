"""Which line is which element, in letterheads and endings as other hands make them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban import right_documents as right
from tests.vanban.papers import A4, TODAY, docx, p, read_docx, table
from tests.vanban.right_documents import ending, head, ruled, t, text, titled
from vanban.nd30.paper import Element
from vanban.nd30.reading import read

BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
ISSUER = t("UBND TỈNH MẪU", 12) + ruled("SỞ KHOA HỌC MẪU", 60, 12, "b") + t("Số: 12/SKHM-VP", 13)
NATION = right.NATION + t("Mẫu, ngày 05 tháng 01 năm 2026", 14, "i")
OPENING = [
    Element.SUPERIOR,
    Element.ISSUER,
    Element.NUMBER,
    Element.NATION,
    Element.MOTTO,
    Element.PLACE_AND_DATE,
]


def box(content: str) -> str:
    return (
        f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></v:shape>"
        "</w:pict></w:r></w:p>"
    )


def elements(body: str) -> list[Element]:
    return [line.element for line in read_docx(body).lines if line.element != Element.EMPTY]


def texts_of(element: Element, body: str) -> list[str]:
    return [line.text for line in read_docx(body).of(element)]


@pytest.mark.parametrize(
    "letterhead",
    [
        pytest.param(table((ISSUER, NATION)), id="two columns"),
        pytest.param(table((ISSUER, "<w:p/>", NATION)), id="a column between"),
        pytest.param(box(ISSUER) + box(NATION), id="text boxes"),
        pytest.param(
            f"<w:sdt><w:sdtContent>{table((ISSUER, NATION))}</w:sdtContent></w:sdt>", id="a content control"
        ),
        pytest.param(
            table(
                (
                    t(f"UBND TỈNH MẪU{BREAK}SỞ KHOA HỌC MẪU{BREAK}Số: 12/SKHM-VP"),
                    t(
                        f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM{BREAK}Độc lập - Tự do - Hạnh phúc{BREAK}"
                        "Mẫu, ngày 05 tháng 01 năm 2026"
                    ),
                )
            ),
            id="line breaks",
        ),
    ],
)
def test_the_letterhead_is_known_however_it_is_laid_out(letterhead):
    assert elements(letterhead + titled("BÁO CÁO", "Kết quả"))[:6] == OPENING


def test_a_table_with_a_row_for_each_line_is_a_letterhead():
    rows = (
        (t("UBND XÃ MẪU", 13), t("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b")),
        (t("PHÒNG VĂN HÓA - XÃ HỘI", 13, "b"), t("Độc lập - Tự do - Hạnh phúc", 14, "b")),
        (t("Số:   /TTr-VHXH", 13), t("Mẫu, ngày    tháng    năm 2026", 14, "i")),
    )
    assert set(elements(table(*rows))) == set(OPENING)


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        ((("ỦY BAN NHÂN DÂN", "b"), ("XÃ MẪU", "b")), ["ỦY BAN NHÂN DÂN", "XÃ MẪU"]),
        ((("UBND XÃ MẪU", ""), ("PHÒNG VĂN HÓA", "b")), ["PHÒNG VĂN HÓA"]),
        ((("UBND XÃ MẪU", "b"), ("PHÒNG VĂN HÓA", "b")), ["PHÒNG VĂN HÓA"]),
        ((("UBND XÃ MẪU", ""), ("PHÒNG VĂN HÓA", "")), ["PHÒNG VĂN HÓA"]),
    ],
)
def test_the_issuer_is_told_from_its_superior(lines, issuer):
    left = "".join(t(name, 13, faces) for name, faces in lines) + t("Số: 05/TB-UBND", 13)
    assert texts_of(Element.ISSUER, table((left, NATION))) == issuer


@pytest.mark.parametrize(
    ("typed", "element"),
    [
        ("cộng hoà xã hội chủ nghĩa việt nam", Element.NATION),
        ("Độc lập – Tự do – Hạnh phúc", Element.MOTTO),
        ("ĐỘC LẬP-TỰ DO-HẠNH PHÚC", Element.MOTTO),
        ("Số 5 / qđ - ubnd", Element.NUMBER),
        ("Số: ……/QĐ-UBND", Element.NUMBER),
        ("Đắk Lắk, ngày 5/1/2026", Element.PLACE_AND_DATE),
        ("…, ngày …… tháng …… năm 2026", Element.PLACE_AND_DATE),
        ("v/v: rà soát", Element.SUBJECT),
        ("DỰ THẢO LẦN 2", Element.DRAFT_MARK),
        ("HỎA TỐC", Element.URGENCY),
    ],
)
def test_mistakes_do_not_hide_an_element(typed, element):
    assert element in elements(table((ISSUER + t(typed), right.NATION)))


def test_a_title_in_two_lines_ends_at_the_authority():
    body = titled("QUYẾT ĐỊNH", "Về việc thành lập") + t("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU", 14, "b")
    assert elements(table((ISSUER, NATION)) + body)[6:] == [
        Element.TYPE_NAME,
        Element.TITLE,
        Element.AUTHORITY,
    ]


def test_a_line_that_strayed_above_the_title_does_not_hide_it():
    told = elements(head("Số: 05/QĐ-UBND") + text("Mẫu riêng của xã.") + titled("QUYẾT ĐỊNH", "Về việc thử"))
    assert told[-3:] == [Element.BODY, Element.TYPE_NAME, Element.TITLE]


def test_can_cu_that_goes_on_as_a_sentence_is_body():
    body = (
        table((ISSUER, NATION))
        + titled("BÁO CÁO", "Kết quả")
        + text("Căn cứ Kế hoạch mẫu, Sở báo cáo như sau:")
    )
    assert elements(body)[-1] == Element.BODY


def test_addressees_beside_kinh_gui_in_a_table_are_addressees():
    beside = table((t("Kính gửi:"), t("- Xóm Mẫu;") + t("- Xóm Thử.")))
    assert texts_of(Element.ADDRESSEES, table((ISSUER, NATION)) + beside) == [
        "Kính gửi:",
        "- Xóm Mẫu;",
        "- Xóm Thử.",
    ]


def test_a_signature_without_a_table_is_known_by_where_it_stands():
    body = (
        head("Số: 12/UBND-VP")
        + text("Nội dung./.")
        + t("Người báo cáo", 14, "", "right")
        + t("Nông Văn Thử", 14, "", "right")
    )
    assert elements(body)[-2:] == [Element.SIGNING_AUTHORITY, Element.SIGNER]


def test_what_stands_for_the_signature_is_not_the_name():
    body = head("Số: 12/UBND-VP") + text("Nội dung./.") + ending(("- Lưu: VT, VP.",), "CHỦ TỊCH", "(Đã ký)")
    assert elements(body)[-3:] == [Element.SIGNING_AUTHORITY, Element.SIGNATURE, Element.SIGNER]


def test_a_column_of_recipients_in_a_register_is_content():
    register = table(
        (t("Nơi nhận", 13, "b"),), properties='<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    )
    assert elements(head("Số: 12/UBND-VP") + text("Danh mục như sau:") + register)[-1] == Element.TABLE


def test_the_address_under_the_signature_is_told():
    body = right.LETTER + t("Địa chỉ: Số 1 phố Mẫu. Điện thoại: 0900000000.", 11)
    assert elements(body)[-1] == Element.CONTACT


def test_an_attached_regulation_with_its_own_letterhead_is_an_attachment():
    regulation = (
        table((t("ỦY BAN NHÂN DÂN XÃ MẪU", 12, "b"), right.NATION))
        + titled("QUY CHẾ", "Hoạt động của Tổ")
        + t("(Ban hành kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 01 năm 2026)", 14, "i")
        + text("Điều 1. Phạm vi", faces="b")
    )
    lines = read_docx(right.RESOLUTION + f"<w:p><w:pPr>{A4}</w:pPr></w:p>" + regulation).lines
    attached = [line.element for line in lines if line.annex == 1 and line.element != Element.EMPTY]
    assert attached[3:] == [*2 * [Element.ANNEX_TITLE], Element.ANNEX_REFERENCE, Element.BODY]


def test_annexes_are_counted():
    marks = {line.text: line.annex for line in read_docx(right.PLAN).of(Element.ANNEX_MARK)}
    assert marks == {"Phụ lục I": 1, "Phụ lục II": 2}


def test_the_paper_is_of_its_own_date():
    assert str(read_docx(right.LETTER).on) == "2026-01-05"
    assert read_docx(right.PLAN).on == TODAY


WORDS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 5/QĐ",
    "Nơi nhận:",
    "- Lưu: VT.",
    "QUYẾT ĐỊNH",
    "CHỦ TỊCH",
)
WORDS += (
    "Phụ lục I",
    "(Kèm theo",
    "Kính gửi:",
    "Mẫu, ngày 5 tháng 13 năm 99999999999",
    "",
    "___",
    "Điều 1",
    "²",
)
VALUES = st.sampled_from(["", "-1", "²", "9" * 5000, "1e400", "nan", "0", "auto", "12.5pt", "x", "24"])


@settings(max_examples=40, derandomize=True, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(WORDS), VALUES), max_size=8))
def test_any_order_of_marks_and_any_measure_is_read(told):
    body = "".join(
        p(
            words,
            f'<w:numPr><w:ilvl w:val="{value}"/></w:numPr><w:ind w:left="{value}"/>',
            f'<w:sz w:val="{value}"/>',
        )
        + table((p(words),), properties=f'<w:tblW w:w="{value}"/>')
        for words, value in told
    )
    assert len(read(docx(body), TODAY).lines) == 2 * len(told)

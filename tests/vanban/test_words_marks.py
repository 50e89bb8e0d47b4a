"""Punctuation, brackets, quotation marks and hyphens."""

import pytest

from tests.vanban.judging import quotes, repaired
from vanban.nd30.paper import Element


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("dau-cau.hai-dau", "Xã,, phường", "Xã, phường"),
        ("dau-cau.hai-dau", "gồm:: xã", "gồm: xã"),
        ("dau-cau.khoang-trang-truoc", "xã , phường ; thôn .", "xã, phường; thôn."),
        ("dau-cau.khoang-trang-sau", "xã,phường;thôn", "xã, phường; thôn"),
        ("dau-cau.khoang-trang-sau", "của tỉnh.Trong năm", "của tỉnh. Trong năm"),
        ("dau-cau.hai-khoang-trang", "Ủy ban  nhân dân   xã", "Ủy ban nhân dân xã"),
        (
            "dau-cau.cham-truoc-ngoac",
            "Đề án 06. (tại Công văn số 5/UBND-VX), theo đó",
            "Đề án 06 (tại Công văn số 5/UBND-VX), theo đó",
        ),
        ("gach-noi.gach-ngang", "giai đoạn 2025 – 2030", "giai đoạn 2025 - 2030"),
        ("gach-noi.khoang-trang", "kinh tế- xã hội", "kinh tế - xã hội"),
        ("gach-noi.khoang-trang", "kinh tế -xã hội", "kinh tế - xã hội"),
        ("dau-cau.ngoac-kep-lan", 'phong trào “Số” và "đi từng ngõ”', "phong trào “Số” và “đi từng ngõ”"),
    ],
)
def test_a_mark_is_repaired(rule, wrong, right):
    assert repaired(rule, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "Số liệu, tư liệu, v.v.; các xã, phường…",
        "Lúc 08:30 tại TP. Hồ Chí Minh, tỷ lệ 12,5%, số 1.431.",
        "Văn hóa - Xã hội, Quốc hiệu; Ea H'leo, Lê-nin, In-tơ-nét.",
        "Trang https://cds.caobang.gov.vn, thư vidu.thu@caobang.gov.vn; cds.caobang.gov.vn.",
        "Các mục: a) Tổ; b) Thôn; (1) Xã; 2) Phường.",
        "Thực hiện./.",
        "Ông (bà) có tên tại Điều 1…",
        "Tại khoản 1 (mới), khoản 2 (cũ).",
        "Phong trào “Bình dân học vụ số”.",
    ],
)
def test_ordinary_marks_are_left_alone(text):
    rules = [
        "dau-cau.hai-dau",
        "dau-cau.khoang-trang-truoc",
        "dau-cau.khoang-trang-sau",
        "dau-cau.hai-khoang-trang",
        "dau-cau.ngoac",
        "dau-cau.ngoac-kep",
        "dau-cau.ngoac-kep-lan",
        "gach-noi.gach-ngang",
        "gach-noi.khoang-trang",
        "dau-cau.cham-truoc-ngoac",
    ]
    assert [rule for rule in rules if quotes(rule, text)] == []


@pytest.mark.parametrize(
    "text", ["ngày     tháng     năm 2026", "Tờ trình số      /TTr-UBND ngày    tháng 5"]
)
def test_the_gaps_of_a_draft_are_no_double_spaces(text):
    assert quotes("dau-cau.hai-khoang-trang", text) == []


@pytest.mark.parametrize(("text", "quote"), [("Tổ (thôn, xã.", "("), ("Tổ thôn), xã.", ")"), ("[mục 1", "[")])
def test_a_bracket_without_its_partner_is_found(text, quote):
    assert quotes("dau-cau.ngoac", text) == [quote]


def test_a_bracket_may_close_in_a_later_line():
    assert quotes("dau-cau.ngoac", "(Kèm theo dự thảo", "và danh sách)") == []


@pytest.mark.parametrize(("text", "quote"), [("Tổ “số hóa.", "“"), ("Tổ số hóa”.", "”")])
def test_a_quotation_mark_without_its_partner_is_found(text, quote):
    assert quotes("dau-cau.ngoac-kep", text) == [quote]


def test_a_quotation_of_several_paragraphs_has_its_partner():
    assert quotes("dau-cau.ngoac-kep", "Sửa như sau: “1. Tổ.", "2. Thôn.”.") == []


def test_only_straight_quotation_marks_are_one_kind():
    assert quotes("dau-cau.ngoac-kep-lan", 'Phong trào "Bình dân học vụ số"') == []


def test_the_title_is_judged_too():
    assert quotes("gach-noi.gach-ngang", "Giai đoạn 2025 – 2030", element=Element.TITLE) == ["–"]


def test_a_quotation_without_its_end_is_no_space_before_a_mark():
    assert quotes("dau-cau.khoang-trang-truoc", 'Rà soát “danh sách", gửi về trước ngày 20 tháng 3./.') == []

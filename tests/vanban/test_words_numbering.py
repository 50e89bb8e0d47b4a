"""The numbers of điều, khoản, điểm and of what they stand in."""

import pytest

from tests.vanban.judging import quotes, repaired
from vanban.nd30.paper import Element, Line, Look, Stretch

RIGHT = (
    "Chương I",
    "Điều 1. Phạm vi",
    "1. Nghị quyết này quy định mức chi.",
    "2. Không áp dụng:",
    "a) Với cơ quan;",
    "b) Với đơn vị.",
    "Chương II",
    "Điều 2. Đối tượng",
    "1. Tổ.",
    "2. Xã.",
    "Điều 3. Thi hành",
)
RULES = [
    "dieu.thu-tu",
    "khoan.thu-tu",
    "diem.thu-tu",
    "chuong.thu-tu",
    "khoan.so-cap-hai",
    "khoan.danh-lai",
    "diem.chu-cai",
    "diem.dau",
    "khoan.dau",
    "dieu.dau",
    "dieu.so-khong",
    "chuong.so",
    "khoan.mot-minh",
    "muc.in-hoa",
    "diem.chu-co-dau",
]


@pytest.mark.parametrize("rule", RULES)
def test_a_text_numbered_rightly_is_left_alone(rule):
    assert quotes(rule, *RIGHT) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_plan_in_roman_arabic_and_letters_is_left_alone(rule):
    plan = ("I. MỤC ĐÍCH", "1. Mục đích", "2. Yêu cầu", "- Kịp thời;", "- Đúng hạn.", "II. NỘI DUNG")
    more = ("1. Bố cục gồm:", "Điều 1. Phạm vi.", "Điều 2. Thi hành.", "2. Nội dung", "2.1. Xã", "2.2. Thôn")
    letters = [f"{letter}) Việc;" for letter in "abcdđeghiklmnopqrstuvxy"]
    assert quotes(rule, *plan, *more, *letters) == []


@pytest.mark.parametrize(
    ("rule", "lines", "quote"),
    [
        ("dieu.thu-tu", ("Điều 1. A", "Điều 2. B", "Điều 2. C"), "Điều 2."),
        ("dieu.thu-tu", ("Điều 1. A", "Điều 3. B"), "Điều 3."),
        ("khoan.thu-tu", ("1. A", "2. B", "4. C"), "4."),
        ("khoan.thu-tu", ("I. A", "1. A", "2. B", "II. B", "2. C"), "2."),
        ("diem.thu-tu", ("d) A", "a) A", "b) B", "d) C"), "d)"),
        ("chuong.thu-tu", ("Chương I", "Chương III"), "III"),
        ("chuong.thu-tu", ("I. A", "II. B", "IV. C"), "IV."),
        ("khoan.so-cap-hai", ("2. A", "2.1. B", "2.3. C"), "2.3."),
        ("khoan.danh-lai", ("1. A", "2. B", "1. C"), "1."),
    ],
)
def test_a_number_out_of_turn_is_found(rule, lines, quote):
    assert quote in [found.replace("Điều  ", "Điều ") or found for found in _with_words(rule, lines)]


def _with_words(rule, lines):
    return [f"Điều {quote}" if rule.startswith("dieu") else quote for quote in quotes(rule, *lines)]


def test_đ_comes_between_d_and_e():
    assert quotes("diem.thu-tu", "a) A", "b) B", "c) C", "d) D", "e) E") == ["e)"]


@pytest.mark.parametrize("letter", "fjwz")
def test_letters_that_vietnamese_does_not_have_number_no_point(letter):
    assert quotes("diem.chu-cai", f"{letter}) Việc;") == [f"{letter})"]


@pytest.mark.parametrize("letter", "ăâ")
def test_shaped_letters_are_noted(letter):
    assert quotes("diem.chu-co-dau", f"{letter}) Việc;") == [f"{letter})"]


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("diem.dau", "a. Thẩm quyền", "a) Thẩm quyền"),
        ("diem.dau", "a/ Thẩm quyền", "a) Thẩm quyền"),
        ("khoan.dau", "1) Thẩm quyền", "1. Thẩm quyền"),
        ("khoan.dau", "1/ Thẩm quyền", "1. Thẩm quyền"),
        ("dieu.dau", "Điều 1: Phạm vi", "Điều 1. Phạm vi"),
        ("dieu.so-khong", "Điều 01. Phạm vi", "Điều 1. Phạm vi"),
        ("chuong.so", "Chương 2", "Chương II"),
        ("chuong.so", "Phần 1", "Phần I"),
        ("chuong.so", "Mục II", "Mục 2"),
    ],
)
def test_the_sign_of_a_number_is_repaired(rule, wrong, right):
    assert repaired(rule, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "1.431 tổ đã hoạt động.",
        "12.151 thành viên.",
        "1/2 số tổ.",
        "05/QĐ-UBND là số.",
        "Điều 5 Luật Mẫu quy định.",
    ],
)
def test_what_only_looks_like_a_number_is_left_alone(text):
    assert [rule for rule in RULES if quotes(rule, text)] == []


def test_a_lone_clause_is_found():
    assert quotes("khoan.mot-minh", "Điều 1. A", "1. Một việc.", "Điều 2. B") == ["1."]


def test_a_roman_heading_in_small_letters_is_found():
    assert quotes("muc.in-hoa", "I. Mục đích") == ["I. Mục đích"]


def test_a_roman_heading_may_be_in_capitals_by_its_format():
    capitals = (Stretch(0, 11, Look(capitals=True)),)
    assert quotes("muc.in-hoa", Line("I. Mục đích", Element.BODY, stretches=capitals)) == []


def test_what_is_quoted_has_numbers_of_its_own():
    lines = (
        "Điều 1. Sửa đổi Điều 7 như sau:",
        "“Điều 7. Mức chi",
        "1. Mức một.",
        "3. Mức hai.”.",
        "Điều 2. Thi hành.",
    )
    assert quotes("dieu.thu-tu", *lines) + quotes("khoan.thu-tu", *lines) == []

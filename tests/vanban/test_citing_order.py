"""Opening words, rank, and the place of a line among the bases; what a typed line cites."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.citing import inserted, key_of_line, number_key, opening_of, rank, read

LAW = "Căn cứ Luật Mẫu ngày 16 tháng 6 năm 2025"
DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
PRIME_MINISTER = (
    "Căn cứ Quyết định số 411/QĐ-TTg ngày 31 tháng 3 năm 2022 của Thủ tướng Chính phủ phê duyệt Mẫu"
)
PLAN = (
    "Căn cứ Kế hoạch số 1711/KH-UBND ngày 01 tháng 7 năm 2022 của Ủy ban nhân dân tỉnh Mẫu về việc thử ở xã"
)
PARTY = "Thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị về đột phá"
DISPATCH = (
    "Thực hiện Công văn số 2250/SKHCN-BCV ngày 08 tháng 9 năm 2025 của Sở Khoa học và Công nghệ về việc thử"
)
SUGGESTED = "Theo đề nghị của Trưởng phòng"
IN_ORDER = [LAW, DECREE, PRIME_MINISTER, PLAN, PARTY, DISPATCH]


@pytest.mark.parametrize(
    ("kind", "number", "opening"),
    [
        ("Luật", "72/2025/QH15", "Căn cứ"),
        ("Quyết định", "411/QĐ-TTg", "Căn cứ"),
        ("Nghị quyết", "12/NQ-HĐND", "Căn cứ"),
        ("Nghị quyết", "57-NQ/TW", "Thực hiện"),
        ("Kế hoạch", "1711/KH-UBND", "Thực hiện"),
        ("Chương trình hành động", "29-CTr/TU", "Thực hiện"),
        ("Công văn", "2250/SKHCN-BCV", "Thực hiện"),
        ("Tờ trình", "609/TTr-UBND", "Xét"),
    ],
)
def test_the_opening_word_goes_by_kind(kind, number, opening):
    assert opening_of(kind, number) == opening


RANKED = [
    ("Hiến pháp", "", ""),
    ("Luật", "72/2025/QH15", "Quốc hội"),
    ("Nghị quyết", "176/2025/QH15", "Quốc hội"),
    ("Pháp lệnh", "01/2020/UBTVQH14", "Ủy ban Thường vụ Quốc hội"),
    ("Nghị định", "30/2020/NĐ-CP", "Chính phủ"),
    ("Quyết định", "411/QĐ-TTg", "Thủ tướng Chính phủ"),
    ("Thông tư", "15/2025/TT-BNV", "Bộ trưởng Bộ Nội vụ"),
    ("Nghị quyết", "57-NQ/TW", "Bộ Chính trị"),
    ("Công văn", "793/BTTTT-THH", "Bộ Thông tin và Truyền thông"),
    ("Kế hoạch", "465-KH/TU", "Tỉnh ủy Mẫu"),
    ("Nghị quyết", "12/NQ-HĐND", "Hội đồng nhân dân tỉnh Mẫu"),
    ("Kế hoạch", "1711/KH-UBND", "Ủy ban nhân dân tỉnh Mẫu"),
    ("Công văn", "2250/SKHCN-BCV", "Sở Khoa học và Công nghệ tỉnh Mẫu"),
    ("Nghị quyết", "03/NQ-HĐND", "Hội đồng nhân dân xã Mẫu"),
    ("Quyết định", "45/QĐ-UBND", "Ủy ban nhân dân xã Mẫu"),
    ("Biên bản", "01/BB", "Thôn Mẫu"),
]


def test_ranks_go_from_the_constitution_to_the_commune():
    ranks = [rank(*told) for told in RANKED]
    assert ranks == sorted(set(ranks))


def test_a_line_is_read_for_what_it_cites():
    told = read(PLAN)
    assert (told.opening, told.kind, told.number, told.day, told.issuer) == (
        "Căn cứ",
        "Kế hoạch",
        "1711/KH-UBND",
        date(2022, 7, 1),
        "Ủy ban nhân dân tỉnh Mẫu",
    )


def test_the_number_of_an_amending_law_is_not_the_law_s_own():
    assert read("Căn cứ Luật Mẫu được sửa đổi, bổ sung bởi Luật số 87/2025/QH15").number == ""


def test_a_day_that_does_not_exist_is_still_a_day_said():
    told = read("Căn cứ Luật Mẫu ngày 31/6/2025")
    assert (told.day, told.says_day) == (None, True)


@given(st.text(max_size=200))
def test_any_line_can_be_read(line):
    assert read(line).rest == line.strip() or read(line).opening


@pytest.mark.parametrize("number", ["6/2022/QH15", "06/2022/qh15", "06 / 2022/QH15"])
def test_spellings_of_one_number_have_one_key(number):
    assert number_key(number) == number_key("06/2022/QH15")


@pytest.mark.parametrize("line", IN_ORDER)
def test_a_missing_line_goes_to_its_place(line):
    without = [other for other in IN_ORDER if other != line]
    assert inserted(without, [line]) == IN_ORDER


@given(st.permutations(IN_ORDER))
def test_lines_added_in_any_order_stand_in_the_right_one(lines):
    assert inserted([], lines) == IN_ORDER


def test_a_suggestion_stays_behind_the_bases():
    assert inserted([LAW, SUGGESTED], [DECREE]) == [LAW, DECREE, SUGGESTED]


def test_typed_lines_keep_the_order_they_were_typed_in():
    assert inserted([DISPATCH, LAW], [DECREE]) == [DISPATCH, LAW, DECREE]


def test_of_one_rank_and_day_what_is_added_stands_last():
    other = "Căn cứ Luật Thử ngày 16 tháng 6 năm 2025"
    assert inserted([LAW, DECREE], [other]) == [LAW, other, DECREE]


def test_no_line_is_added_twice():
    assert inserted([LAW], [LAW]) == [LAW]


def test_what_cites_nothing_has_no_place():
    assert key_of_line(SUGGESTED) is None

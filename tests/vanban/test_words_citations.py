"""How documents, their numbers and their parts are cited."""

import pytest

from tests.vanban.judging import findings, paper, quotes, repaired
from vanban.nd30.rulebook import RULES

CITING = [rule for rule in RULES if rule.startswith("vien-dan")]


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [
        ("vien-dan.ky-hieu-dang", "Nghị quyết số 57/NQ-TW", "Nghị quyết số 57-NQ/TW"),
        ("vien-dan.ky-hieu-dang", "Nghị quyết số 57-NQ-TW", "Nghị quyết số 57-NQ/TW"),
        ("vien-dan.ky-hieu-dang", "Chương trình số 29/CTr-TU", "Chương trình số 29-CTr/TU"),
        ("vien-dan.ky-hieu-dang", "Kế hoạch số 01/KH-BCĐTW", "Kế hoạch số 01-KH/BCĐTW"),
        ("vien-dan.ky-hieu", "Quyết định số 12-QĐ/UBND", "Quyết định số 12/QĐ-UBND"),
        ("vien-dan.ky-hieu", "Quyết định số 12/QĐ/UBND", "Quyết định số 12/QĐ-UBND"),
        ("vien-dan.ky-hieu", "Nghị định số 30/2020-NĐ-CP", "Nghị định số 30/2020/NĐ-CP"),
        ("vien-dan.ky-hieu", "Luật số 72/2025-QH15", "Luật số 72/2025/QH15"),
        ("vien-dan.khoang-trang", "Công văn số 15/SKHCN- BCVTCĐS", "Công văn số 15/SKHCN-BCVTCĐS"),
        ("vien-dan.khoang-trang", "Quyết định số 12/ QĐ-UBND", "Quyết định số 12/QĐ-UBND"),
        ("vien-dan.khoang-trang", "Nghị quyết số 57 - NQ/TW", "Nghị quyết số 57-NQ/TW"),
        ("vien-dan.thieu-so", "Nghị quyết 57-NQ/TW", "Nghị quyết số 57-NQ/TW"),
        (
            "vien-dan.dau-phay",
            "Kế hoạch số 31-KH/TU, ngày 28/11/2025",
            "Kế hoạch số 31-KH/TU ngày 28/11/2025",
        ),
        ("vien-dan.dieu-viet-hoa", "khoản 2 điều 5 Quy chế", "khoản 2 Điều 5 Quy chế"),
        ("vien-dan.phan-viet-hoa", "tại chương II của Luật", "tại Chương II của Luật"),
        ("vien-dan.khoan-viet-thuong", "theo Khoản 2 Điều 5", "theo khoản 2 Điều 5"),
        ("vien-dan.khoan-viet-thuong", "tại Điểm a khoản 2", "tại điểm a khoản 2"),
        ("vien-dan.ngay-so-khong", "Văn bản ngày 5/3/2022", "Văn bản ngày 05/3/2022"),
        ("vien-dan.ngay-so-khong", "Văn bản ngày 15/03/2022", "Văn bản ngày 15/3/2022"),
        ("vien-dan.ngay-so-khong", "Văn bản ngày 15/2/2022", "Văn bản ngày 15/02/2022"),
    ],
)
def test_a_citation_is_repaired(rule, wrong, right):
    assert repaired(rule, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Quyết định số 45/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Mẫu.",
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
        "Nghị quyết số 15/2026/NQ-HĐND ngày 10/7/2026; Quyết định số 05/2026/QĐ-UBND ngày 12/3/2026.",
        "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
        "Luật số 72/2025/QH15; Luật số 24/2018/QH14; Luật số 01/2021/QH14; Luật số 01/2021/QH15.",
        "Công văn số 12/UBND-VHXH ngày 11/11/2025; Thông tư số 15/2025/TT-BNV ngày 04/8/2025.",
        "Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng.",
        "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật",
        "Điều 4, khoản 2 Điều 5 và Điều 6; khoản 1, điểm a khoản 2 Điều 7",
        "Dự thảo gồm 03 điều; các điều 1, 2 và 3 được giữ; tỷ lệ 1/2, ngày 2/9; giai đoạn 2025 - 2030",
        "Năm 2025 - UBND tỉnh; mô hình 3/KH; 24/7; 5G/6G; tổ 3/TDP; km 12/QL3",
        "Khoản chi này do xã quyết định. Điểm a cần rõ. Điều 5 của Quy chế.",
    ],
)
def test_right_citations_are_left_alone(text):
    late = (
        {"vien-dan.lan-dau", "vien-dan.lan-sau", "vien-dan.dieu-viet-hoa"}
        if "các điều 1" in text
        else {"vien-dan.lan-dau"}
    )
    assert [rule for rule in CITING if rule not in late and quotes(rule, text)] == []


def test_parts_cited_from_large_to_small_are_doubted():
    assert quotes("vien-dan.thu-tu", "theo Điều 103 khoản 2 của Luật") == ["Điều 103 khoản 2"]


def test_two_spellings_of_one_number_are_one_document():
    lines = ("Nghị quyết số 57-NQ/TW", "Nghị quyết số 57/NQ-TW")
    assert quotes("vien-dan.nhat-quan", *lines) == ["57/NQ-TW"]


def test_two_days_of_one_document_are_doubted():
    lines = ("Nghị quyết số 57-NQ/TW ngày 22/12/2024", "Nghị quyết số 57-NQ/TW ngày 20/12/2024")
    assert quotes("vien-dan.hai-ngay", *lines) == ["20/12/2024"]


def test_two_bodies_may_give_one_number_in_a_year():
    lines = ("Quyết định số 12/QĐ-UBND ngày 02/01/2026", "Quyết định số 12/QĐ-UBND ngày 05/01/2026")
    assert quotes("vien-dan.hai-ngay", *lines) == []


def test_two_styles_of_days_are_noted_once():
    lines = (
        "Quyết định số 5/QĐ-TTg ngày 22/12/2024",
        "Quyết định số 6/QĐ-TTg ngày 22 tháng 12 năm 2024",
        "Quyết định số 7/QĐ-TTg ngày 23/12/2024",
    )
    assert quotes("vien-dan.hai-kieu-ngay", *lines) == ["22 tháng 12 năm 2024"]


@pytest.mark.parametrize("number", ["72/2025/QH16", "72/2020/QH15", "80/2015/QH14"])
def test_an_assembly_that_did_not_sit_that_year_is_found(number):
    assert quotes("vien-dan.khoa-quoc-hoi", f"Luật số {number}") == [number]


def test_a_decree_without_its_year_is_doubted():
    found = findings("vien-dan.thieu-nam", paper("Nghị định số 30/NĐ-CP ngày 05/3/2020"))
    assert found[0].issue.asked == "Viết “30/2020/NĐ-CP”."


def test_a_first_citation_without_its_day_is_noted():
    assert quotes("vien-dan.lan-dau", "theo Công văn số 15/SKHCN-VP của Sở") == ["15/SKHCN-VP"]


@pytest.mark.parametrize("text", ["Ngày 29/8/2025 Sở có Công văn số 15/SKHCN-VP.", "Luật số 72/2025/QH15"])
def test_a_first_citation_that_tells_its_day_is_complete(text):
    assert quotes("vien-dan.lan-dau", text) == []


def test_a_later_citation_that_repeats_the_day_is_noted_once():
    text = "Kế hoạch số 31-KH/TU ngày 28/11/2025"
    assert quotes("vien-dan.lan-sau", text, text, text) == ["31-KH/TU ngày 28/11/2025"]


def test_what_is_quoted_is_cited_as_it_was():
    assert quotes("vien-dan.ky-hieu-dang", "Văn bản ghi “Nghị quyết 57/NQ-TW”.") == []

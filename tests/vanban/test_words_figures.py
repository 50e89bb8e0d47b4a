"""Figures, sums and days."""

from datetime import date

import pytest

from tests.vanban.judging import findings, paper, quotes, repaired
from vanban.nd30.paper import Cell, Element, Line


@pytest.mark.parametrize(
    "text",
    [
        "1.431 (một nghìn bốn trăm ba mươi hai) tổ",
        "05 (sáu) thành viên",
        "300.000 đồng (ba trăm triệu đồng)",
        "300.000 đồng (Bằng chữ: Ba triệu đồng./.)",
    ],
)
def test_figures_that_do_not_agree_with_their_words_are_found(text):
    assert len(findings("so-lieu.bang-chu", paper(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "1.431 (một nghìn bốn trăm ba mươi mốt) tổ",
        "05 (năm) thành viên, 24 (hai mươi bốn) tổ",
        "300.000 đồng (ba trăm nghìn đồng); 5 (năm) người",
        "12 (không kể cộng tác viên), 3 (Tổ trưởng), năm 2025 (năm đầu)",
    ],
)
def test_figures_with_their_words_or_other_brackets_are_left_alone(text):
    assert findings("so-lieu.bang-chu", paper(text)) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("có 1,431 tổ", "có 1.431 tổ"),
        ("là 5,151,600,000 đồng", "là 5.151.600.000 đồng"),
        ("mức 300000 đồng", "mức 300.000 đồng"),
        ("có 1.431 tổ, 2151 người", "có 1.431 tổ, 2.151 người"),
    ],
)
def test_thousands_are_parted_by_full_stops(wrong, right):
    assert repaired("so-lieu.phan-nghin", wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "năm 2026 tổ chức 1.200 lớp",
        "điện thoại 0900000000",
        "tỷ lệ 12,5%; dài 1,431 km",
        "có 2151 người",
        "số 12345 tổ",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert quotes("so-lieu.phan-nghin", text) == []


def table(*rows: tuple[str, ...]) -> list[Line]:
    return [
        Line(text, Element.TABLE, cell=Cell(1, row, column))
        for row, texts in enumerate(rows, 1)
        for column, text in enumerate(texts, 1)
    ]


HEAD = ("STT", "Đơn vị", "Số tổ", "Mức chi")


def test_a_wrong_total_is_doubted():
    rows = (HEAD, ("1", "Thôn A", "1.000", "5"), ("2", "Thôn B", "431", "5"), ("", "Tổng cộng", "1.430", "5"))
    assert quotes("so-lieu.tong", *table(*rows)) == ["1.430"]


@pytest.mark.parametrize(
    "rows",
    [
        (HEAD, ("1", "A", "10", "5"), ("2", "B", "20", "5"), ("", "Tổng cộng", "30", "5")),
        (HEAD, ("I", "A", "30", ""), ("1", "B", "10", ""), ("2", "C", "20", ""), ("", "Tổng cộng", "30", "")),
        (HEAD, ("1", "A", "10", ""), ("2", "B", "", ""), ("", "Tổng cộng", "30", "")),
        (HEAD, ("1", "A", "10", ""), ("2", "B", "20", "")),
    ],
    ids=["right", "with subtotals", "with an empty cell", "without a total"],
)
def test_a_total_that_is_right_or_cannot_be_told_is_left_alone(rows):
    assert quotes("so-lieu.tong", *table(*rows)) == []


@pytest.mark.parametrize(
    "text", ["ngày 31/4/2026", "ngày 30 tháng 02 năm 2026", "ngày 29/02/2026", "ngày 31/6", "ngày 15/13/2025"]
)
def test_a_day_that_does_not_exist_is_found(text):
    assert len(findings("ngay.khong-ton-tai", paper(text))) == 1


@pytest.mark.parametrize(
    "text", ["ngày 29/02/2024", "ngày 30/4", "tỷ lệ 31/4", "Quyết định số 31/2026/QĐ-UBND", "31/4 tổ"]
)
def test_days_that_exist_and_what_is_no_day_are_left_alone(text):
    assert quotes("ngay.khong-ton-tai", text) == []


def test_a_document_cites_nothing_younger_than_itself():
    text = "Kế hoạch số 12/KH-UBND ngày 05/6/2026"
    assert findings("ngay.sau-van-ban", paper(text, on=date(2026, 5, 1)))
    assert not findings("ngay.sau-van-ban", paper(text, on=date(2026, 6, 5)))


def test_words_against_figures_with_the_counted_thing_in_capitals():
    assert quotes("so-lieu.bang-chu", "Xã có 12 Tổ (mười một Tổ).") == ["12 Tổ (mười một Tổ)"]

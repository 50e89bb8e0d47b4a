"""Where a bound figure stands in a document, and how it is replaced there."""

from io import BytesIO

import pytest
from docx import Document

from tests.vanban.samples import texts
from vanban.figures import how_often, with_figures


def word(*paragraphs: str, rows: tuple[tuple[str, ...], ...] = ()) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    content = BytesIO()
    document.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("có 1.431 Tổ", 1),
        ("1.431 Tổ, trong đó 1.431 Tổ của thôn", 2),
        ("(1.431)", 1),
        ("có 1.431.", 1),
        ("có 11.431 Tổ", 0),
        ("có 1.431.000 đồng", 0),
        ("tỷ lệ 1.431,5", 0),
        ("Công văn số 1.431/UBND", 0),
    ],
)
def test_a_figure_is_no_part_of_another(text, count):
    assert how_often(word(text), ["1.431"]) == (count,)


@pytest.mark.parametrize(
    "text", ["ngày 05 tháng 12", "tháng 05 năm 2026", "Điều 05", "khoản 05", "05/03/2026", "số 05/QĐ-UBND"]
)
def test_days_articles_and_notations_are_no_figures(text):
    assert how_often(word(text), ["05"]) == (0,)


def test_the_number_of_a_row_is_no_figure():
    assert how_often(word("Có 12 người.", rows=(("12", "Trần Thị Thử"),)), ["12"]) == (1,)


def test_a_figure_that_stands_once_is_replaced():
    content, replaced = with_figures(word("Có 1.431 Tổ."), {"1.431": "1.433"})
    assert (texts(content)[:1], replaced) == (["Có 1.433 Tổ."], ("1.431",))


def test_its_words_in_brackets_are_replaced_with_it():
    content, _ = with_figures(word("Có 12 (mười hai) Tổ."), {"12": "15"})
    assert "Có 15 (mười lăm) Tổ." in texts(content)


def test_other_words_in_brackets_are_left_alone():
    content, _ = with_figures(word("Có 12 (không kể cộng tác viên)."), {"12": "15"})
    assert "Có 15 (không kể cộng tác viên)." in texts(content)


def test_a_figure_that_stands_twice_is_left_alone():
    before = word("Có 12 Tổ.", "Cả 12 Tổ hoạt động.")
    assert with_figures(before, {"12": "15"}) == (before, ())


def test_figures_that_trade_places_are_both_replaced():
    content, _ = with_figures(word("Có 12 Tổ, 15 người."), {"12": "15", "15": "12"})
    assert "Có 15 Tổ, 12 người." in texts(content)

"""The filters a Word template may put on a value, and the command that reads numbers out."""

from io import BytesIO

import pytest
from docx import Document

from vanban.commands import main
from vanban.filters import FILTERS, UnreadableValue
from vanban.template import Template


@pytest.mark.parametrize(
    ("name", "value", "written"),
    [
        ("diem", 5, "đ"),
        ("la_ma", 4, "IV"),
        ("hai_chu_so", "5", "05"),
        ("nghin", 1431, "1.431"),
        ("bang_chu", "1.431", "một nghìn bốn trăm ba mươi mốt"),
        ("tien_bang_chu", 1_500_000, "Một triệu năm trăm nghìn đồng"),
        ("ngay_dai", "05/01/2026", "ngày 05 tháng 01 năm 2026"),
        ("ngay_dai", "2026-03-05", "ngày 05 tháng 3 năm 2026"),
        ("ngay_ngan", "ngày 5 tháng 3 năm 2026", "05/3/2026"),
        ("hoa_dau", "ủy ban", "Ủy ban"),
    ],
)
def test_values_are_written_as_offices_do(name, value, written):
    assert FILTERS[name](value) == written


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("empty", ["", None])
def test_nothing_is_made_of_an_empty_value(name, empty):
    assert FILTERS[name](empty) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("nghin", "nhiều"),
        ("nghin", True),
        ("diem", 24),
        ("la_ma", 0),
        ("bang_chu", 10**18),
        ("ngay_dai", "31/6/2026"),
    ],
)
def test_a_value_that_cannot_be_written_names_the_filter(name, value):
    with pytest.raises(UnreadableValue, match=f"Bộ lọc “{name}”"):
        FILTERS[name](value)


def test_a_template_uses_them():
    document, content = Document(), BytesIO()
    document.add_paragraph("Kinh phí: {{ amount|nghin }} đồng ({{ amount|tien_bang_chu }})")
    document.save(content)
    rendered = Template(content.getvalue()).render({"amount": 1_500_000})
    (paragraph,) = Document(BytesIO(rendered)).paragraphs
    assert paragraph.text == "Kinh phí: 1.500.000 đồng (Một triệu năm trăm nghìn đồng)"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1.431"], "một nghìn bốn trăm ba mươi mốt"),
        (["-5"], "âm năm"),
        (["104", "--le"], "một trăm lẻ bốn"),
        (["24000", "--dong", "--bon"], "Hai mươi bốn nghìn đồng"),
    ],
)
def test_the_command_reads_a_number_out(capsys, arguments, said):
    assert main(["words", *arguments]) == 0
    assert capsys.readouterr().out == f"{said}\n"


@pytest.mark.parametrize("number", ["", "abc", "1,5", "9" * 19, "9" * 10_000])
def test_the_command_answers_anything_else_with_a_sentence(capsys, number):
    assert main(["words", number]) == 2
    assert capsys.readouterr().err.count("\n") == 1

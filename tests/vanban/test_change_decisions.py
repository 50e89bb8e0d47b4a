"""What the decisions that change and that dissolve teams share."""

import subprocess
from dataclasses import replace
from datetime import date

import pytest

from tests.vanban.change_samples import change, dissolution, dissolved, leaver, roster_decision
from tests.vanban.samples import article, in_style, rendered, texts
from vanban import pdf
from vanban.stamp import stamp

DECISIONS = [
    pytest.param(roster_decision("thay-the", change(joined=1, left=1)), id="one team changes"),
    pytest.param(roster_decision("bo-sung", change(joined=1), change("II", joined=2)), id="two teams change"),
    pytest.param(dissolution(), id="one team ends"),
    pytest.param(dissolution(dissolved(1), dissolved(2)), id="two teams end"),
]


@pytest.mark.parametrize("facts", DECISIONS)
def test_the_text_ends_in_the_closing_mark(facts):
    assert in_style(rendered(facts), "Đoạn kết")[-1].endswith("chịu trách nhiệm thi hành Quyết định này./.")


@pytest.mark.parametrize("facts", DECISIONS)
def test_the_issued_file_bears_number_and_day(facts):
    content = stamp(rendered(facts), 5, date(2026, 11, 24))
    assert in_style(content, "Số ký hiệu") == ["Số: 05/QĐ-UBND"]
    assert in_style(content, "Địa danh ngày tháng") == ["Mẫu, ngày 24 tháng 11 năm 2026"]


@pytest.mark.parametrize("facts", [param for param in DECISIONS if param.id != "one team ends"])
def test_the_attached_list_bears_number_and_day(facts):
    (line,) = in_style(stamp(rendered(facts), 5, date(2026, 11, 24)), "Kèm theo")
    assert "số 05/QĐ-UBND ngày 24 tháng 11 năm 2026 của Chủ tịch Ủy ban nhân dân xã Mẫu" in line


@pytest.mark.parametrize("facts", DECISIONS)
def test_no_punctuation_is_doubled_or_left_alone(facts):
    said = "\n".join(texts(rendered(facts)))
    assert not [mark for mark in ("..", ";.", ",.", "()", "( ", " ,", " .", " ;", "  ") if mark in said]


@pytest.mark.parametrize("value", ["R&D", "<draft>", "{{7*7}}"])
def test_a_reason_is_printed_as_it_was_typed(value):
    team = replace(change(left=1), left=(leaver(reason=value),))
    assert article(rendered(roster_decision("cho-thoi", team)), 1)[0].endswith(f"Lý do: {value}.")


@pytest.fixture(scope="module", params=DECISIONS)
def printed(request, tmp_path_factory) -> list[str]:
    """The text of each page."""
    if not pdf.available():
        pytest.skip("LibreOffice is not installed")
    file = tmp_path_factory.mktemp("pdf") / "decision.pdf"
    file.write_bytes(pdf.convert(rendered(request.param)))
    command = ["pdftotext", "-layout", str(file), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


@pytest.mark.pdf
def test_the_signature_stands_under_the_end_of_the_text(printed):
    (page,) = [page for page in printed if "Nơi nhận:" in page]
    assert "thi hành Quyết định này./." in page[: page.index("Nơi nhận:")]


@pytest.mark.pdf
def test_no_page_is_empty(printed):
    assert all(len(page.strip().splitlines()) > 3 for page in printed)

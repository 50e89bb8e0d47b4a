"""What the decisions that change and that dissolve teams share."""

from dataclasses import replace
from datetime import date

import pytest

from tests.vanban.change_samples import change, leaver, roster_decision
from tests.vanban.office_work import CHANGES, pages
from tests.vanban.samples import article, in_style, rendered, texts
from vanban.stamp import stamp

DECISIONS = [pytest.param(facts, id=name) for name, facts in CHANGES.items()]


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


@pytest.mark.pdf
@pytest.mark.parametrize("name", CHANGES)
def test_the_signature_stands_under_the_end_of_the_text(printed, name):
    (page,) = [page for page in pages(printed(name)) if "Nơi nhận:" in page]
    assert "thi hành Quyết định này./." in page[: page.index("Nơi nhận:")]


@pytest.mark.pdf
@pytest.mark.parametrize("name", CHANGES)
def test_no_page_is_empty(printed, name):
    assert all(len(page.strip().splitlines()) > 3 for page in pages(printed(name)))

"""Whatever the text: rules point into it, and what they repair stays repaired."""

from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.judging import paper
from vanban.nd30.paper import Element
from vanban.nd30.rulebook import RULES

PIECES = [
    "Ủy ban nhân dân tỉnh tỉnh ",
    "Ban Chỉ dạo ",
    "57/NQ-TW ",
    "12/ QĐ-UBND",
    ", ngày 5/3/2022",
    "./.",
    " ./. ",
    "4.…",
    ",.. ;",
    "a. ",
    "1) ",
    "Điều 01: ",
    "“",
    "”",
    '"',
    "(",
    ")",
    "[",
    "]",
    " – ",
    "- ",
    "  ",
    "các nghành ",
    "kết qủa ",
    "tỉnh cao bằng ",
    "Luật Lưu trữ năm 2011",
    "1,431 tổ",
    "05 (sáu) ",
    "31/4/2026",
    "chủ tịch Nguyễn Văn Mẫu",
    "điều 5",
    "theo Khoản 2 ",
    "{{ x }}",
    "xxx",
    "\u200b",
    "hoà hòa ",
    "HĐND, TNCS ",
    "Sau sáp nhập tỉnh ",
    "năm ",
    "ngày   ",
    "Quyết định số ",
    ". ",
    "; ",
    ": ",
    "… ",
    "\t",
    "\n",
    "a@b.vn",
    "https://x.vn",
    "Ea H'leo ",
    "I. ",
    "Chương 2",
    "ê",
    "huyện Thử ",
    "Căn cứ ",
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=12).map("".join)
ELEMENTS = st.sampled_from([Element.BODY, Element.BASIS, Element.TITLE, Element.RECIPIENT, Element.TABLE])


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(TEXTS, max_size=4), ELEMENTS)
def test_every_finding_points_into_its_line(texts, element):
    judged = paper(*texts, element=element)
    for rule in RULES.values():
        for found in rule.findings(judged):
            issue = found.issue
            assert issue.line is None or 0 <= issue.start <= issue.end <= len(issue.line.text)
            assert issue.replacement is None or issue.start < issue.end
            assert found.issue.found.endswith((".", "…"))
            assert found.issue.asked.endswith((".", "…"))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(TEXTS, ELEMENTS)
def test_a_replacement_changes_the_text(text, element):
    judged = paper(text, element=element)
    for rule in RULES.values():
        for found in rule.findings(judged):
            issue = found.issue
            if issue.replacement is not None and issue.line:
                assert issue.line.text[issue.start : issue.end] != issue.replacement


LONG = 20_000


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "1.",
        "(",
        "“",
        ". ",
        "số      ",
        "ngày   tháng   ",
        "12/QĐ-UBND ",
        "Điều 1 khoản 1 ",
        "1 (một ",
        "…",
        "a@",
    ],
)
def test_a_monstrous_line_is_judged_in_time_that_grows_with_it(piece):
    """Eight times the letters may take about eight times as long; squared it would be sixty-four."""
    short, long = (_seconds((piece * LONG)[:length]) for length in (LONG // 8, LONG))
    assert long < 30 * max(short, 0.002)


def _seconds(text: str) -> float:
    judged = paper(text, "Kết thúc./.")
    begun = thread_time()
    for rule in RULES.values():
        for _ in rule.findings(judged):
            pass
    return thread_time() - begun

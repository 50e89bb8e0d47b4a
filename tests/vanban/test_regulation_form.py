"""The Word form of the operating regulation: a decision and what it promulgates (Mẫu 1.3)."""

from dataclasses import replace
from datetime import date

import pytest

from blueprints.regulations.samples import regulation
from tests.vanban.samples import in_style, opened, rendered, texts
from vanban.nd30.check import check
from vanban.stamp import stamp

ON = date(2026, 3, 9)
BARE = replace(
    regulation(),
    make_up=(),
    has_collaborators=False,
    term="",
    leave_notice="",
    meetings="",
    reporting="",
    reporting_basis="",
)


@pytest.mark.parametrize("facts", [regulation(), BARE], ids=["with numbers", "without"])
@pytest.mark.parametrize("issued", [False, True], ids=["draft", "issued"])
def test_the_sample_keeps_the_form(facts, issued):
    content = stamp(rendered(facts), 7, ON) if issued else rendered(facts)
    assert [found for found in check(content, today=ON).findings if found.severity != "lưu ý"] == []


def test_the_regulation_begins_on_a_page_of_its_own():
    assert len(opened(rendered(regulation())).sections) == 2


def test_the_regulation_has_a_head_with_its_issuer_and_the_decision_it_goes_with():
    said = texts(stamp(rendered(regulation()), 7, ON))
    start = said.index("QUY CHẾ")
    assert said[start - 8 : start].count("XÃ MẪU") == 1
    assert said[start + 1 : start + 3] == [
        "Hoạt động của Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu",
        "(Kèm theo Quyết định số 07/QĐ-UBND ngày 09 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân xã Mẫu)",
    ]


def test_the_regulation_has_six_chapters():
    content = rendered(regulation())
    assert in_style(content, "Chương") == [
        f"Chương {numeral}" for numeral in ("I", "II", "III", "IV", "V", "VI")
    ]
    assert all(heading == heading.upper() for heading in in_style(content, "Tên chương"))


def test_the_articles_of_the_regulation_are_numbered_through():
    articles = in_style(rendered(regulation()), "Điều")[2:]  # after the two of the decision
    assert [line.split(".")[0] for line in articles] == [f"Điều {place}" for place in range(1, 21)]


@pytest.mark.parametrize("facts", [regulation(), BARE], ids=["with numbers", "without"])
def test_the_recipients_name_the_last_article_of_the_decision(facts):
    assert "- Như Điều 2;" in texts(rendered(facts))


def test_numbers_come_with_the_facts_alone():
    """Whatever is a number in an article was told, or counts articles and clauses."""
    lines = in_style(rendered(BARE), "Khoản") + in_style(rendered(BARE), "Nội dung")
    said = [line.partition(". ")[2] if line[0].isdigit() else line for line in lines]
    assert not any(letter.isdigit() for letter in "".join(said))


def test_without_a_rule_the_chair_decides_how_many_are_in_a_team():
    assert any("do Chủ tịch Ủy ban nhân dân xã Mẫu quyết định" in line for line in texts(rendered(BARE)))


def test_a_rule_is_printed_with_its_basis_for_each_level():
    clauses = [line for line in in_style(rendered(regulation()), "Khoản") if "được tổ chức theo" in line]
    assert clauses == [
        "1. Tổ cấp xã được tổ chức theo Kế hoạch số 00/KH-UBND như sau:",
        "2. Tổ thôn, xóm, tổ dân phố được tổ chức theo Kế hoạch số 00/KH-UBND như sau:",
    ]


def test_one_rule_of_one_line_is_neither_numbered_nor_lettered():
    village = replace(regulation().make_up[1], lines=("Số lượng: ít nhất 5 người",))
    content = rendered(replace(regulation(), make_up=(village,)))
    assert "Số lượng: ít nhất 5 người." in in_style(content, "Điểm")
    assert any(line.startswith("Tổ thôn, xóm, tổ dân phố được") for line in in_style(content, "Khoản"))
    assert [one for one in check(content, today=ON).findings if one.severity != "lưu ý"] == []


def test_a_day_of_reporting_is_printed_with_its_basis():
    assert any("trước ngày 25 hằng tháng theo Kế hoạch" in line for line in texts(rendered(regulation())))


def test_the_text_ends_once_in_the_decision_and_once_in_the_regulation():
    assert [line[-3:] for line in texts(rendered(regulation())) if "./." in line] == ["./.", "./."]

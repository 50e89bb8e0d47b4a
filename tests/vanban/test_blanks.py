"""What somebody meant to fill and forgot, and what only looks like it."""

from datetime import date

import pytest

from tests.vanban.change_samples import change, dissolution, roster_decision
from tests.vanban.plain_documents import document
from tests.vanban.samples import decision, grouped_decision, proposal, rendered
from vanban.blanks import places_left_blank
from vanban.controls import ATTACHED_NUMBER
from vanban.problem import Problem
from vanban.stamp import stamp

LEAD = ("Điều 1. Thành lập Tổ chuyển đổi số cộng đồng",)


def table(*rows: tuple[str, ...]) -> str:
    def cell(text: str) -> str:
        return f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    borders = '<w:tblPr><w:tblBorders><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>'
    body = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    return f"]</w:t></w:r></w:p><w:tbl>{borders}{body}</w:tbl><w:p><w:r><w:t>Hết."


def blanks(*texts: str) -> list[str]:
    return [one.text for one in places_left_blank(document(*LEAD, *texts))]


@pytest.mark.parametrize(
    "text",
    [
        "Số tổ là …… tổ.",
        "Số tổ là ..... tổ.",
        "Kinh phí thực hiện: …",
        "Kinh phí thực hiện: ...",
        "4.…",
        "Điều 3. ..........",
        "Giao ông … làm Tổ trưởng.",
        "Xã ____ chịu trách nhiệm thi hành.",
        "Theo Kế hoạch số …/KH-UBND của Ủy ban nhân dân xã.",
        "Quyết định này có hiệu lực từ ngày … tháng … năm 2026.",
        "Có hiệu lực từ ngày      tháng      năm 2026.",
        "Ủy ban nhân dân xã [tên xã] chịu trách nhiệm.",
        "Ủy ban nhân dân xã [...] chịu trách nhiệm.",
        "Tổ gồm {{ member_count }} thành viên.",
        "Tổ gồm «So_luong» thành viên.",
        "Theo Công văn số xx/UBND-VX của Ủy ban nhân dân xã.",
        "Họp ngày xx/xx/2026 tại nhà văn hóa.",
        "Tổ gồm N ông (bà) có tên sau đây.",
        "Ông XXX làm Tổ trưởng.",
        "Lorem ipsum dolor.",
    ],
)
def test_a_forgotten_blank_is_found_once(text):
    assert len(blanks(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Hướng dẫn người dân dùng dịch vụ công, thanh toán số, v.v…",
        "gồm đoàn viên, hội viên, …; học sinh, sinh viên.",
        "các nền tảng số, công nghệ số…).",
        "cán bộ, công chức, … và người dân.",
        "xã, phường, thôn...",
        "Kính trình xem xét, quyết định./.",
        "Thế kỷ XX, khóa XX, Đại hội XIV.",
        "Ông Lò Văn N là người địa phương.",
        "Tỷ lệ 1/2; giai đoạn 2026 - 2030; số 05/QĐ-UBND ngày 05 tháng 01 năm 2026.",
        "theo tài liệu [1] và [12].",
        "Ghi vào sổ “Số: …/QĐ-UBND ngày … tháng …”.",
        "từ 7.00 đến 11.30 hằng ngày",
    ],
)
def test_prose_is_no_blank(text):
    assert blanks(text) == []


@pytest.mark.parametrize(
    "facts",
    [
        decision(),
        grouped_decision(),
        proposal(),
        roster_decision("thay-the", change(joined=1, left=1)),
        dissolution(),
    ],
    ids=["decision", "grouped", "proposal", "change", "dissolution"],
)
def test_our_own_drafts_have_no_blanks_before_or_after_issue(facts):
    assert places_left_blank(rendered(facts)) == ()
    assert places_left_blank(stamp(rendered(facts), 5, date(2026, 1, 5))) == ()


def test_a_fact_left_out_is_found_in_a_draft():
    (one,) = places_left_blank(rendered(decision(executors="Trưởng phòng ………")))
    assert one.place == "đoạn 23"
    assert one.words.startswith("Đoạn 23 còn chỗ chưa điền: “")
    assert "Trưởng phòng ………" in one.text


def test_a_signer_left_out_is_found():
    facts = decision()
    content = rendered(decision(signature=type(facts.signature)(("CHỦ TỊCH",), "[Họ và tên]")))
    assert [one.text for one in places_left_blank(content)] == ["[Họ và tên]"]


def test_a_gap_that_is_filled_at_issue_is_no_blank():
    gap = "\u00a0" * 6
    control = f'<w:sdt><w:sdtPr><w:tag w:val="{ATTACHED_NUMBER.tag}"/></w:sdtPr><w:sdtContent><w:r><w:t>{gap}</w:t></w:r></w:sdtContent></w:sdt>'
    typed = "ban hành theo Quyết định số {}/QĐ-UBND này"
    assert len(blanks(typed.format(gap))) == 1
    assert blanks(typed.format(f"</w:t></w:r>{control}<w:r><w:t>")) == []


def test_a_cell_of_dots_is_a_blank():
    assert blanks(table(("STT", "Họ và tên"), ("1", "Lò Văn Thử"), ("2", "………"))) == ["………"]


def test_the_column_for_signatures_is_none():
    assert blanks(table(("Họ và tên", "Ký tên"), ("Lò Văn Thử", "………"))) == []


def test_a_day_is_one_blank():
    assert len(blanks("Họp ngày … tháng … năm …, tại xã ……")) == 2


def test_blanks_come_in_reading_order():
    assert [one.place for one in places_left_blank(document("Số tổ là …… tổ", "Xong", "Xã ____"))] == [
        "đoạn 1",
        "đoạn 3",
    ]


def test_of_very_many_blanks_a_hundred_are_told():
    assert len(blanks(*["Số tổ là …… tổ"] * 150)) == 100


def test_long_lines_of_marks_are_read_in_time():
    for marks in (
        "…" * 20000,
        "." * 20000,
        "_" * 20000,
        "x" * 20000,
        " " * 20000 + "…",
        "[" * 20000,
        "ngày … " * 5000,
    ):
        blanks(f"Tổ {marks} hết")


def test_what_is_no_word_file_is_refused():
    with pytest.raises(Problem):
        places_left_blank(b"%PDF")

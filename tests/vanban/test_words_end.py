"""How a text, its căn cứ and its lists end."""

import pytest

from tests.vanban.judging import findings, paper, quotes, repaired
from vanban.nd30.paper import Element, Line


def test_a_text_without_its_end_mark_is_found():
    assert quotes("ket-thuc.thieu", "Mở đầu.", "Đề nghị các đơn vị thực hiện.") == [
        "Đề nghị các đơn vị thực hiện."
    ]


@pytest.mark.parametrize(
    "last",
    [
        "Đề nghị các đơn vị thực hiện./.",
        "Đề nghị các đơn vị thực hiện./. ",
        "Đề nghị các đơn vị thực hiện ./.",
    ],
)
def test_an_end_mark_however_written_is_no_missing_one(last):
    assert quotes("ket-thuc.thieu", last) == []


def test_a_closing_note_in_brackets_may_follow_the_end():
    assert quotes("ket-thuc.thieu", "Kính trình xem xét./.", "(Có dự thảo gửi kèm.)") == []


@pytest.mark.parametrize("end", [" ./.", "../.", "./..", ". /.", "/.", "./", ". / ."])
def test_an_end_mark_is_repaired(end):
    assert repaired("ket-thuc.hinh-thuc", f"Các đơn vị thực hiện{end}") == "Các đơn vị thực hiện./."


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện./.",
        "Xem https://x.caobang.gov.vn./.",
        "Gửi vidu@x.vn./.",
        "Thực hiện./.  ",
        "Thực hiện.",
        "Tỷ lệ 3/4.",
        "Xem v.v.",
    ],
)
def test_right_ends_are_left_alone(text):
    assert quotes("ket-thuc.hinh-thuc", text) == []


def test_blanks_after_the_end_are_taken_away():
    assert repaired("ket-thuc.khoang-trang", "Thực hiện./.  ") == "Thực hiện./."


def test_two_end_marks_are_one_too_many():
    assert quotes("ket-thuc.nhieu", "Giao các đơn vị./.", "Thực hiện./.") == ["Giao các đơn vị./."]


def test_an_annex_has_an_end_of_its_own():
    assert quotes("ket-thuc.nhieu", "Thực hiện./.", Line("Hết phụ lục./.", Element.BODY, annex=1)) == []


BASES = ("Căn cứ Luật Mẫu;", "Căn cứ Nghị định Mẫu;", "Theo đề nghị của Trưởng phòng Mẫu.")


def test_right_bases_are_left_alone():
    for rule in ("can-cu.dau-cham-phay", "can-cu.dau-cham", "can-cu.theo-de-nghi"):
        assert quotes(rule, *BASES, element=Element.BASIS) == []


@pytest.mark.parametrize("end", [".", ",", ""])
def test_each_basis_but_the_last_ends_with_a_semicolon(end):
    found = findings("can-cu.dau-cham-phay", paper(f"Căn cứ Luật Mẫu{end}", BASES[2], element=Element.BASIS))
    assert found[0].issue.replacement in (";", "u;")


@pytest.mark.parametrize("end", [";", ",", ""])
def test_the_last_basis_ends_with_a_full_stop(end):
    assert repaired("can-cu.dau-cham", f"Theo đề nghị của Trưởng phòng{end}", Element.BASIS).endswith(
        "phòng."
    )


def test_nothing_stands_below_the_proposal():
    bases = ("Theo đề nghị của Trưởng phòng;", "Căn cứ Luật Mẫu.")
    assert quotes("can-cu.theo-de-nghi", *bases, element=Element.BASIS) == [bases[0]]


def test_an_item_without_a_mark_among_items_that_have_one_is_found():
    items = ("- Tuyên truyền;", "- Hướng dẫn người dân", "- Báo cáo kết quả.")
    assert quotes("liet-ke.thieu-dau", *items) == ["- Hướng dẫn người dân"]


def test_items_that_have_no_marks_at_all_are_headings():
    assert quotes("liet-ke.thieu-dau", "- Tuyên truyền", "- Hướng dẫn") == []


def test_a_list_that_ends_with_a_semicolon_is_found():
    assert quotes("liet-ke.dau-cham", "- Tuyên truyền;", "- Hướng dẫn;", "Điều 2. Thi hành.") == [";"]


@pytest.mark.parametrize("after", ["b) Kinh phí.", "2. Kinh phí.", "- Kinh phí."])
def test_a_semicolon_before_another_item_is_right(after):
    assert quotes("liet-ke.dau-cham", "a) Nguồn lực;", after) == []


def test_a_long_sentence_without_a_mark_is_noted():
    text = "Các đơn vị căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện Kế hoạch này theo đúng quy định"
    assert quotes("doan-van.thieu-dau", text) == [text]
    assert quotes("doan-van.thieu-dau", f"{text}.") == []

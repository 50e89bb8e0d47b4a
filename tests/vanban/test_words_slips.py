"""Doubled words, forgotten blanks, tags of a template."""

import pytest

from tests.vanban.judging import findings, numbered, paper, quotes, repaired
from vanban.nd30.paper import Element


@pytest.mark.parametrize("word", ["tỉnh", "của", "các", "và", "được"])
def test_a_word_that_never_stands_twice_is_taken_out(word):
    assert repaired("chinh-ta.tu-lap", f"Ủy ban {word} {word} quyết định") == f"Ủy ban {word} quyết định"


def test_a_word_said_four_times_is_said_once():
    assert repaired("chinh-ta.tu-lap", "xã và và và và phường") == "xã và phường"


def test_another_doubled_word_is_doubted():
    assert quotes("chinh-ta.tu-lap-nghi", "kinh phí phí hỗ trợ") == ["phí phí"]


def test_two_words_said_twice_are_doubted():
    assert quotes("chinh-ta.tu-lap-nghi", "tổ chức thực hiện thực hiện Kế hoạch") == ["thực hiện thực hiện"]


@pytest.mark.parametrize(
    "text",
    [
        "đời đời nhớ ơn, ngày ngày hướng dẫn, luôn luôn đổi mới, dần dần mở rộng",
        "Ủy ban ban hành Quyết định; Hội đồng đồng ý; các Tổ tổ chức tập huấn",
        "xã xã hội hóa; hiện tại tại thôn; 1.000 đồng đồng thời",
        "xã Na Na, bản Tà Tà, ông Lò Văn Văn",
        "hoạt động động viên, hội viên viên chức",
    ],
)
def test_real_doubles_are_left_alone(text):
    assert quotes("chinh-ta.tu-lap", text) + quotes("chinh-ta.tu-lap-nghi", text) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("4.…", "4.…"),
        ("5….", "5…."),
        ("Điều 3. ..........", "Điều 3. .........."),
        ("Số tổ là …… tổ.", "…… "),
        ("Số tổ là ..... tổ.", "....."),
        ("Giao ông … làm Tổ trưởng.", "…"),
    ],
)
def test_a_blank_that_was_never_filled_is_found(text, quote):
    assert quotes("de-trong.dau-cham", text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "sử dụng dịch vụ công trực tuyến…",
        "các nền tảng số, công nghệ số…).",
        "xã, phường, thôn...",
        "Tờ trình số …/TTr-UBND ngày … tháng … năm 2026",
        "thông qua ngày      tháng      năm 2026.",
    ],
)
def test_ellipses_and_the_gaps_of_a_draft_are_left_alone(text):
    assert quotes("de-trong.dau-cham", text) + quotes("de-trong.so-ngay", text) == []


@pytest.mark.parametrize("text", ["Tờ trình số     /TTr-UBND.", "thông qua ngày      tháng      năm 2026."])
def test_a_numbered_document_has_no_gaps(text):
    assert findings("de-trong.so-ngay", numbered(text))


@pytest.mark.parametrize("text", ["công nghệ AI,.. ;", "công nghệ AI,..", "công nghệ AI;."])
def test_marks_that_stand_for_words_are_found(text):
    assert len(findings("de-trong.dau-thua", paper(text))) == 1


@pytest.mark.parametrize("text", ["Tổ {{ ten_to }}", "{% if x %}", "Tổ «Ten_to»"])
def test_a_tag_of_a_template_is_found(text):
    assert findings("de-trong.the-mau", paper(text))


@pytest.mark.parametrize("text", ["ông xxx", "ngày dd/mm/yyyy", "xã ____", "số ??"])
def test_a_stand_in_is_found(text):
    assert len(findings("de-trong.chu-tam", paper(text))) == 1


def test_square_brackets_are_doubted():
    assert quotes("de-trong.ngoac-vuong", "Ủy ban nhân dân xã [tên xã]") == ["[tên xã]"]


def test_a_cell_may_hold_dots():
    assert quotes("de-trong.dau-cham", "……", element=Element.TABLE) == []

"""Spelling, tones, fonts of before Unicode, hidden characters."""

import unicodedata

import pytest

from tests.vanban.judging import findings, paper, quotes, repaired
from vanban.nd30.phrases import rows
from vanban.vietnamese.text import exact


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("hợp nhất Ban Chỉ dạo chuyển đổi số", "hợp nhất Ban Chỉ đạo chuyển đổi số"),
        ("KẾ HOẠCH TRIỄN KHAI", "KẾ HOẠCH TRIỂN KHAI"),
        ("các nghành, đơn vị", "các ngành, đơn vị"),
        ("hổ trợ kinh phí", "hỗ trợ kinh phí"),
    ],
)
def test_a_known_slip_is_repaired_in_its_capitals(wrong, right):
    assert repaired("chinh-ta.loi-go", wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "định hướng dân cư, dự báo cao hơn, kỹ năng cao, hình thành viện nghiên cứu",
        "tuyên truyền thôn, tín hiệu qua vệ tinh, lưu chữ ký số, vấn đề nghi vấn, phân chia sẽ do xã",
        "lịch sử dựng nước, khen thường xuyên, nơi công cộng đông người, bão đảm bảo an toàn",
    ],
)
def test_right_words_that_meet_are_no_slips(text):
    assert quotes("chinh-ta.loi-go", text) == []


def test_the_list_of_slips_says_each_once_and_never_what_is_right():
    slips = list(rows("typos.csv"))
    assert len({exact(row["wrong"]) for row in slips}) == len(slips) > 60
    assert not {exact(row["wrong"]) for row in slips} & {exact(row["right"]) for row in slips}


@pytest.mark.parametrize("word", ["chuyểnn", "nghành", "côngg", "tậpp", "hoàt"])
def test_what_no_syllable_can_be_is_doubted(word):
    assert quotes("chinh-ta.am-tiet", f"công tác {word} cơ sở") == [word]


@pytest.mark.parametrize(
    "text",
    [
        "xã Krông Búk, Ea H'leo, Chư Prông, Đắk Lắk, M'Drắk, Bhốk; ông K'Brễu, bà H'Nhuên",
        "ôtô, đôla, in-tơ-nét, website, internet, blockchain, kilôgam, Zalo, VNeID",
        "quý, quyển, giếng, gìn giữ, nghiêng, khuỷu, ngoằn ngoèo, thuở, quờ, xoong, huơ",
        "HĐND, đ/c, QĐ, TTĐT",
    ],
)
def test_names_loans_and_rare_syllables_are_left_alone(text):
    assert quotes("chinh-ta.am-tiet", text) + quotes("chinh-ta.dau-thanh-sai", text) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("kế họach", "kế hoạch"),
        ("kết qủa", "kết quả"),
        ("đựơc", "được"),
        ("kiện tòan", "kiện toàn"),
        ("hứơng dẫn", "hướng dẫn"),
    ],
)
def test_a_misplaced_tone_is_put_right(wrong, right):
    assert repaired("chinh-ta.dau-thanh-sai", wrong) == right


@pytest.mark.parametrize("text", ["hòa, hoà, thủy, thuỷ, khỏe, khoẻ, của, mùa, lúa, chìa"])
def test_either_place_of_a_tone_is_right(text):
    assert quotes("chinh-ta.dau-thanh-sai", text) == []


def test_two_ways_of_placing_tones_are_noted_once():
    assert quotes("chinh-ta.dau-thanh-lan", "hòa giải, khỏe", "Tỉnh uỷ, thành phố") == ["uỷ"]


def test_one_way_of_placing_tones_is_right():
    assert quotes("chinh-ta.dau-thanh-lan", "hòa giải, thủy lợi, quý, khoa") == []


def test_text_for_an_old_font_is_read_again():
    assert repaired("chinh-ta.phong-cu", "NguyÔn V¨n MÉu") == "Nguyễn Văn Mẫu"


def test_loose_tones_are_composed():
    text = "Tổ chuyển đổi số"
    assert repaired("chinh-ta.to-hop", unicodedata.normalize("NFD", text)) == text


def test_hidden_characters_are_taken_out():
    assert repaired("chinh-ta.ky-tu-an", "Ủy\u200bban\ufeff") == "Ủyban"


def test_what_is_quoted_is_not_judged():
    assert findings("chinh-ta.loi-go", paper("Sửa “Chỉ dạo” thành “Chỉ đạo”.")) == []


@pytest.mark.parametrize(
    "text",
    ["Đài có 02 phát thanh viên.", "Thu 05 tấn bí thu hoạch muộn.", "Đường giao thông tu sửa xong."],
)
def test_two_words_that_only_look_like_a_slip_are_none(text):
    assert quotes("chinh-ta.loi-go", text) == []

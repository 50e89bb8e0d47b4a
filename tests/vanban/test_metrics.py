from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from vanban.metrics import CHARACTERS, line_widths, text_width

FONTS = Path("/usr/share/fonts/truetype/liberation2")
VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
LETTERS = VIETNAMESE + VIETNAMESE.upper()
FACES = [
    pytest.param("Regular", {}, id="regular"),
    pytest.param("Bold", {"bold": True}, id="bold"),
    pytest.param("Italic", {"italic": True}, id="italic"),
    pytest.param("BoldItalic", {"bold": True, "italic": True}, id="bold italic"),
]


@pytest.mark.parametrize(("file", "face"), FACES)
@pytest.mark.skipif(not FONTS.exists(), reason="Liberation Serif 2 is not installed")
def test_every_character_is_as_wide_as_in_the_font(file, face):
    with TTFont(FONTS / f"LiberationSerif-{file}.ttf") as font:
        glyphs, advances = font.getBestCmap(), font["hmtx"]
        expected = {character: advances[glyphs[ord(character)]][0] for character in CHARACTERS + LETTERS}
    assert {character: text_width(character, 2048, **face) for character in expected} == expected


def test_the_national_title_in_bold_13_is_271_points_wide():
    assert text_width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold=True) == pytest.approx(271.2, abs=0.05)


def test_a_combining_mark_takes_no_room():
    assert text_width("e\u0302\u0301", 14) == text_width("ế", 14) == text_width("e", 14)


def test_a_character_no_font_table_has_is_taken_for_half_an_em():
    assert text_width("\u4e00", 14) == 7


def widths(*lines: str):
    return pytest.approx([text_width(line, 14) for line in lines])


def test_text_that_fits_stays_on_one_line():
    assert line_widths("Tổ chuyển đổi số", 500, 14) == widths("Tổ chuyển đổi số")


def test_no_line_is_wider_than_the_column():
    text = "Về việc thành lập các Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu"
    assert max(line_widths(text, 150, 14)) <= 150


def test_a_line_takes_every_word_that_fits():
    room = text_width("một hai ba", 14) + 0.01
    assert line_widths("một hai ba bốn", room, 14) == widths("một hai ba", "bốn")


def test_the_spaces_of_a_line_count_too():
    room = text_width("mộthaiba", 14) + 1
    assert line_widths("một hai ba", room, 14) == widths("một hai", "ba")


def test_a_word_wider_than_the_column_has_a_line_of_its_own():
    assert line_widths("a Nghiêng b", 5, 14) == widths("a", "Nghiêng", "b")


def test_no_break_spaces_hold_a_line_together():
    assert line_widths("ngày\u00a0\u00a0tháng", 5, 14) == widths("ngày\u00a0\u00a0tháng")


def test_an_empty_text_has_no_line():
    assert line_widths("  ", 100, 14) == []

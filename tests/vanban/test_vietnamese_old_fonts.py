import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese.old_fonts import TCVN3, VNI, is_syllable, reread, reread_all
from vanban.vietnamese.text import VIETNAMESE_MARKED

PROPER = st.lists(
    st.sampled_from(
        [
            "Nguyễn",
            "Trần",
            "Lò",
            "Hoà",
            "Hòa",
            "Quý",
            "Uý",
            "Thuỷ",
            "Khuê",
            "Mẫu",
            "Thử",
            "Dụ",
            "Xóm",
            "Bản",
            "Phó",
            "Bí",
            "thư",
            "Huế",
            "Goá",
            "Oánh",
            "loà",
            "xoã",
        ]
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "meant", "font"),
    [
        ("NguyÔn V¨n MÉu", "Nguyễn Văn Mẫu", "TCVN3"),
        ("Tæ tr\u00adëng", "Tổ trưởng", "TCVN3"),
        ("Bïi §øc Dòng", "Bùi Đức Dũng", "TCVN3"),
        ("NGUYÔN V¡N MÉU", "NGUYỄN VĂN MẪU", "TCVN3"),
        ("Nguyeãn Vaên Maãu", "Nguyễn Văn Mẫu", "VNI"),
        ("Ñoã Ñình Öùng", "Đỗ Đình Ứng", "VNI"),
        ("TOÅ TRÖÔÛNG", "TỔ TRƯỞNG", "VNI"),
    ],
)
def test_text_of_an_old_font_is_read_as_it_was_meant(typed, meant, font):
    assert reread(typed) == (meant, font)


@given(PROPER)
def test_proper_vietnamese_is_left_alone(text):
    assert reread(text) is None


@pytest.mark.parametrize("text", ["Café", "señor", "50°", "Đỗ", "Hoà", "", "Y Ñŏp"])
def test_what_is_not_beyond_doubt_is_left_alone(text):
    assert reread(text) is None


def test_a_word_that_could_be_either_follows_its_sheet():
    assert reread_all(["Lý Tó", "NguyÔn V¨n MÉu"])["Lý Tó"].text == "Lý Tú"


def test_a_word_that_could_be_either_stays_on_a_sheet_that_has_unicode():
    assert "Lý Tó" not in reread_all(["Lý Tó", "NguyÔn V¨n MÉu", "Trần Thị Thử"])


def test_each_code_is_one_byte_and_each_letter_has_one_code():
    assert all(len(code) == 1 and 0x80 <= ord(code) <= 0xFF for code in TCVN3)
    assert len(set(TCVN3.values())) == len(TCVN3)
    assert set(VIETNAMESE_MARKED[:67]) <= set(TCVN3.values())
    assert set(VIETNAMESE_MARKED) <= set(VNI.values())


@pytest.mark.parametrize("word", ["nghiêng", "quyết", "khuỷu", "Giáp", "yêu", "ưu", "oanh", "thuở"])
def test_these_are_syllables(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["fan", "trr", "ngx", "áá", "aâ"])
def test_these_are_none(word):
    assert not is_syllable(word)

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese import clean, clean_lines, fold
from vanban.vietnamese.text import VIETNAMESE_MARKED, _cleaned, _folded

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
MOSTLY_VIETNAMESE = st.text(
    st.sampled_from(VIETNAMESE_MARKED + "abcxyzABC \t019-.–\u00a0\u0301\u0323\u00ad\u200bñß")
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("  Lò Văn Ví Dụ  ", "Lò Văn Ví Dụ", id="both ends are stripped"),
        pytest.param("Lò\u00a0Văn\tVí\r\n \u3000Dụ", "Lò Văn Ví Dụ", id="every kind of space is one space"),
        pytest.param("Lò\u2028Văn\u2029Ví\x85Dụ", "Lò Văn Ví Dụ", id="line separators are spaces"),
        pytest.param(unicodedata.normalize("NFD", "Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu", id="NFD becomes NFC"),
        pytest.param("Ma\u0323\u0302u", "Mậu", id="marks in any order become one letter"),
        pytest.param("Trần\x00 Thị\x07 Thử\x9f", "Trần Thị Thử", id="control characters are dropped"),
        pytest.param(
            "\u202eTrần\u202c \u2066Thị\u2069", "Trần Thị", id="bidi overrides and isolates are dropped"
        ),
        pytest.param("\ufeffTr\u200bầ\u200dn\u2060", "Trần", id="zero-width characters and BOM are dropped"),
        pytest.param("Tr\u00adần", "Trần", id="soft hyphens are dropped"),
        pytest.param("Tr\u034fần\ufe0f\u3164", "Trần", id="letters drawn as nothing are dropped"),
        pytest.param("e\u034f\u0302", "ê", id="a mark joins its letter once nothing stands between"),
        pytest.param("Trần\ufffe\ufdd0\U000e0fff", "Trần", id="noncharacters and unassigned are dropped"),
        pytest.param("R&D <{{ 7*7 }}> 50%", "R&D <{{ 7*7 }}> 50%", id="ordinary punctuation stays"),
        pytest.param("hoà", "hoà", id="the place of a tone stays as typed"),
        pytest.param("", "", id="nothing stays nothing"),
    ],
)
def test_clean_keeps_one_spelling(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize("function", [clean, clean_lines, fold])
def test_a_lone_surrogate_is_refused_in_vietnamese(function):
    with pytest.raises(ValueError, match="ký tự hỏng"):
        function("Trần \ud83d Thử")


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text):
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_clean_text_is_one_line_without_controls(text):
    assert not {unicodedata.category(c) for c in clean(text)} & {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}


def test_clean_lines_keeps_lines_and_the_blank_ones_between():
    assert clean_lines("\n Điều 1. \t Một\r\n\r\n\u200bĐiều 2.\u2028Hai\n\n") == "Điều 1. Một\n\nĐiều 2.\nHai"


@given(ANY_TEXT)
def test_cleaning_lines_twice_changes_nothing(text):
    assert clean_lines(clean_lines(text)) == clean_lines(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("Nguyễn  Văn Đức", "nguyen van duc", id="tones, marks, case and đ go"),
        pytest.param(unicodedata.normalize("NFD", "Đỗ Đình Ứng"), "do dinh ung", id="NFD"),
        pytest.param("hoà", "hoa", id="tone on the second vowel"),
        pytest.param("hòa", "hoa", id="tone on the first vowel"),
        pytest.param("Y Ñŏp-Ê'ban", "y nop-e'ban", id="minority names; punctuation stays"),
        pytest.param("01/QĐ-UBND", "01/qd-ubnd", id="document symbols keep their punctuation"),
    ],
)
def test_fold_is_what_people_type_without_accents(text, folded):
    assert fold(text) == folded


@given(ANY_TEXT)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(ANY_TEXT)
def test_every_normal_form_folds_alike(text):
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@given(ANY_TEXT | MOSTLY_VIETNAMESE)
def test_the_short_way_and_the_long_way_clean_alike(text):
    assert clean(text) == _cleaned(text)


@given(ANY_TEXT | MOSTLY_VIETNAMESE)
def test_the_short_way_and_the_long_way_fold_alike(text):
    assert fold(text) == _folded(_cleaned(text))

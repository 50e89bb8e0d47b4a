import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese import person_sort_key, sort_key

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
VOWELS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
NAMES = st.text(VOWELS + LETTERS + "ĂÂĐÊÔƠƯ 0123456789-.'", max_size=12)

DICTIONARY = [
    "an",
    "án",
    "An Bình",
    "An Đông",
    "An Lạc",
    "anh",
    "ánh",
    "ăn",
    "âm",
    "ấm",
    "ba",
    "bà",
    "bả",
    "bã",
    "bá",
    "bạ",
    "Bá Hiến",
    "Bạ Hiệp",
    "băng",
    "bâng",
    "cúc",
    "Dung",
    "Dũng",
    "Duy",
    "Đài",
    "Đam",
    "Đàn",
    "em",
    "én",
    "ê",
    "Hoa",
    "hoà",
    "hoá",
    "Hoa Lư",
    "khăn",
    "lan",
    "Long",
    "lông",
    "lơ",
    "mua",
    "mưa",
    "ngan",
    "nhan",
    "phố 1",
    "phố 1A",
    "phố 2",
    "phố 10",
    "phố 100",
    "phố A",
    "tan",
    "than",
    "thi",
    "tin",
    "tôn",
    "tơ",
    "tranh",
    "tu",
    "tư",
    "úy",
    "ưng",
    "vy",
    "xa",
    "yến",
    "Zơ",
]

PEOPLE = [
    "Trần Thị An",
    "Lê Văn Ánh",
    "Lò Văn Ánh",
    "Trần Văn Bình",
    "Đặng Thị Dụ",
    "Lò Văn Dụ",
    "Nguyễn Thị Đào",
    "Nguyễn Văn Mẫu",
    "Nguyễn Văn Tứ Mẫu",
    "Trần An Mẫu",
    "Trần Thị Thử",
]


def shuffled(names):
    return random.Random(5).sample(names, len(names))


def test_names_come_in_dictionary_order():
    assert sorted(shuffled(DICTIONARY), key=sort_key) == DICTIONARY


def test_letters_come_in_alphabet_order():
    assert "".join(sorted(shuffled(LETTERS), key=sort_key)) == LETTERS


def test_vowels_and_tones_come_in_alphabet_order():
    assert "".join(sorted(shuffled(VOWELS), key=sort_key)) == VOWELS


def test_tones_matter_only_between_equal_letters():
    assert sort_key("Bạ An") < sort_key("Ba Ân")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Tổ Dân Phố", "tổ dân phố", id="case"),
        pytest.param("hoà bình", "hòa bình", id="place of the tone"),
        pytest.param("Thử", unicodedata.normalize("NFD", "Thử"), id="normal form"),
        pytest.param("Tổ 02", "Tổ 2", id="leading zeros"),
        pytest.param(" Tổ\u00a0 2", "Tổ 2", id="spaces"),
    ],
)
def test_spelling_does_not_move_a_name(one, other):
    assert sort_key(one) == sort_key(other)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("Tổ dân phố 2", "Tổ dân phố 10", id="one digit before two"),
        pytest.param("999999999", "1000000000", id="nine digits before ten"),
        pytest.param("9" * 17, "1" + "0" * 17, id="17 digits before 18"),
        pytest.param("Tổ 9", "Tổ an", id="numbers before letters"),
        pytest.param("Tổ - 9", "Tổ 1", id="signs before numbers"),
        pytest.param("Tổ z", "Tổ Ж", id="other scripts last"),
        pytest.param("y nop", "y ñop", id="a foreign mark comes after none"),
    ],
)
def test_one_comes_before_the_other(before, after):
    assert sort_key(before) < sort_key(after)


@given(NAMES, NAMES)
def test_a_shorter_name_comes_first(name, rest):
    assert sort_key(name) <= sort_key(name + rest)


@given(NAMES, st.text(LETTERS + " ", min_size=1).filter(str.strip))
def test_a_name_with_more_words_comes_strictly_after(name, rest):
    assert sort_key(name) < sort_key(f"{name} {rest}")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_the_key_of_any_text_is_printable_ascii(text):
    assert sort_key(text).isascii()
    assert sort_key(text).isprintable()


@given(st.text(LETTERS, min_size=1), st.text(LETTERS, min_size=1))
def test_words_without_tones_follow_the_alphabet(one, other):
    by_alphabet = [LETTERS.index(c) for c in one] < [LETTERS.index(c) for c in other]
    assert (sort_key(one) < sort_key(other)) == by_alphabet


@given(NAMES, NAMES)
def test_only_spelling_makes_two_keys_equal(one, other):
    if sort_key(one) == sort_key(other):
        assert sorted(_digits_aside(one)) == sorted(_digits_aside(other))


def _digits_aside(text):
    bare = unicodedata.normalize("NFD", text.casefold())
    return [c for c in bare if not c.isspace() and c != "0"]


def test_people_come_by_given_name_then_family_then_middle():
    assert sorted(shuffled(PEOPLE), key=person_sort_key) == PEOPLE


def test_a_single_word_name_comes_before_full_names_with_it():
    assert person_sort_key("Mẫu") < person_sort_key("Nguyễn Văn Mẫu") < person_sort_key("Thử")


def test_an_empty_name_has_a_key():
    assert person_sort_key(" ") < person_sort_key("An")


@given(st.lists(NAMES.filter(lambda name: name.strip() and " " not in name.strip()), min_size=1, max_size=5))
def test_a_person_key_is_made_of_the_keys_of_the_parts_of_the_name(words):
    *family_and_middle, given_name = words
    parts = (given_name, " ".join(family_and_middle[:1]), " ".join(family_and_middle[1:]))
    assert person_sort_key(" ".join(words)) == " ".join(map(sort_key, parts))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese import (
    clause_letter,
    clause_position,
    next_clause_letter,
    padded,
    roman,
    roman_value,
    thousands,
    whole_number,
)

ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@pytest.mark.parametrize(("number", "written"), [(0, "00"), (5, "05"), (9, "09"), (10, "10"), (125, "125")])
def test_numbers_below_ten_take_a_leading_zero(number, written):
    assert padded(number) == written


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="số âm"):
        padded(-1)


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (2026, "MMXXVI"), (3999, "MMMCMXCIX")],
)
def test_roman_numerals(number, numeral):
    assert roman(number) == numeral


@given(st.integers(1, 3999))
def test_roman_numerals_add_up(number):
    values = [ROMAN_VALUES[digit] for digit in roman(number)]
    assert sum(v if v >= n else -v for v, n in zip(values, [*values[1:], 0], strict=True)) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_numbers_without_a_roman_numeral_are_refused(number):
    with pytest.raises(ValueError, match="La Mã"):
        roman(number)


def test_clause_letters_follow_the_practice_of_the_decree():
    letters = " ".join(clause_letter(position) for position in range(1, 24))
    assert letters == "a b c d đ e g h i k l m n o p q r s t u v x y"


@pytest.mark.parametrize("position", [0, -1, 24])
def test_there_is_no_letter_outside_the_alphabet(position):
    with pytest.raises(ValueError, match="tối đa 23 điểm"):
        clause_letter(position)


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (999, "999"), (1431, "1.431"), (12151, "12.151"), (1234567, "1.234.567"), (-1431, "-1.431")],
)
def test_thousands_are_parted_by_full_stops(number, written):
    assert thousands(number) == written


def test_every_roman_numeral_is_read_back():
    assert [number for number in range(1, 4000) if roman_value(roman(number)) != number] == []


@pytest.mark.parametrize("numeral", ["", "IIII", "VX", "IC", "iv", "MMMM", "IVa", "I" * 100_000])
def test_other_numerals_are_refused(numeral):
    with pytest.raises(ValueError, match="không phải là chữ số La Mã"):
        roman_value(numeral)


def test_every_clause_letter_is_read_back():
    assert [clause_position(clause_letter(position)) for position in range(1, 24)] == list(range(1, 24))


@pytest.mark.parametrize("letter", ["", "f", "ă", "A", "ab", "đ)"])
def test_other_letters_name_no_point(letter):
    with pytest.raises(ValueError, match="không đặt tên được cho điểm"):
        clause_position(letter)


@pytest.mark.parametrize(
    ("letter", "following"), [("a", "b"), ("d", "đ"), ("đ", "e"), ("e", "g"), ("x", "y")]
)
def test_letters_follow_each_other(letter, following):
    assert next_clause_letter(letter) == following


def test_nothing_follows_y():
    with pytest.raises(ValueError, match="tối đa 23 điểm"):
        next_clause_letter("y")


@given(st.integers())
def test_what_is_parted_by_full_stops_is_read_back(number):
    assert whole_number(thousands(number)) == number


@pytest.mark.parametrize(
    ("text", "number"), [("1431", 1431), (" 1 431 ", 1431), ("-5", -5), ("−1.431", -1431)]
)
def test_whole_numbers_are_read_as_people_write_them(text, number):
    assert whole_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "1,5", "1.43", "1.4310", "1 431.000", "một", "0x10", "--5", "١٢", "9" * 5000]
)
def test_other_numbers_are_refused(text):
    with pytest.raises(ValueError, match="không phải là số nguyên"):
        whole_number(text)

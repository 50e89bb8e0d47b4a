import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese import clause_letter, padded, roman, thousands

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

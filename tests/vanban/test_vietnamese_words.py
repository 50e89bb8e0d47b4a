"""Numbers read out in words, against an oracle that goes another way, and read back."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.vanban.number_oracle import read_out
from vanban.vietnamese import in_words, money_in_words, number_of

LARGEST = 10**18 - 1


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (4, "bốn"),
        (10, "mười"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (65, "sáu mươi lăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh bốn"),
        (111, "một trăm mười một"),
        (1005, "một nghìn không trăm linh năm"),
        (1010, "một nghìn không trăm mười"),
        (1431, "một nghìn bốn trăm ba mươi mốt"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (10_500_005, "mười triệu năm trăm nghìn không trăm linh năm"),
        (1_000_000_001, "một tỷ không trăm linh một"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (1_431_000_000, "một tỷ bốn trăm ba mươi mốt triệu"),
        (10**12, "một nghìn tỷ"),
        (90_010 * 10**9, "chín mươi nghìn không trăm mười tỷ"),
        (10**15, "một triệu tỷ"),
    ],
)
def test_numbers_are_read_out(number, words):
    assert in_words(number) == words


def test_every_number_to_99_999_agrees_with_the_oracle():
    assert [number for number in range(100_000) if in_words(number) != read_out(number)] == []


def test_twenty_thousand_numbers_below_ten_to_the_fifteenth_agree_with_the_oracle():
    chosen = random.Random(30)
    numbers = [chosen.randrange(10 ** chosen.randint(5, 15)) for _ in range(20_000)]
    assert [number for number in numbers if in_words(number) != read_out(number)] == []


def test_numbers_with_many_noughts_agree_with_the_oracle():
    chosen = random.Random(2020)
    digits = ["".join(chosen.choices("0015", k=chosen.randint(4, 18))) for _ in range(5_000)]
    assert [number for number in map(int, digits) if in_words(number) != read_out(number)] == []


def test_a_negative_number_says_so():
    assert in_words(-5) == "âm năm"


@pytest.mark.parametrize("number", [LARGEST + 1, -LARGEST - 1])
def test_a_number_of_more_than_eighteen_digits_is_refused(number):
    with pytest.raises(ValueError, match="tối đa 18 chữ số"):
        in_words(number)


def test_the_empty_tens_may_be_le():
    assert in_words(1_105, linh="lẻ") == "một nghìn một trăm lẻ năm"


@pytest.mark.parametrize(
    ("number", "words"), [(24, "hai mươi bốn"), (104, "một trăm linh bốn"), (14, "mười bốn")]
)
def test_four_may_be_bon_everywhere(number, words):
    assert in_words(number, four="bốn") == words


def test_money_begins_with_a_capital_and_ends_with_dong():
    assert money_in_words(1_500_000) == "Một triệu năm trăm nghìn đồng"


def test_a_round_sum_may_say_chan():
    assert money_in_words(100_000, is_round=True) == "Một trăm nghìn đồng chẵn"


def test_a_debt_says_am():
    assert money_in_words(-24, four="bốn") == "Âm hai mươi bốn đồng"


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.integers(-LARGEST, LARGEST), st.sampled_from(["linh", "lẻ"]), st.sampled_from(["tư", "bốn"]))
def test_words_read_back_are_the_number(number, linh, four):
    assert number_of(in_words(number, linh=linh, four=four)) == number


@settings(derandomize=True, max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "âm",
                "không",
                "một",
                "mốt",
                "tư",
                "lăm",
                "năm",
                "linh",
                "mười",
                "mươi",
                "trăm",
                "nghìn",
                "triệu",
                "tỷ",
                "đồng",
                "x",
            ]
        ),
        max_size=12,
    )
)
def test_what_is_read_back_is_what_would_be_read_out(words):
    said = " ".join(words).removesuffix(" đồng")
    number = number_of(said)
    assert number is None or with_four_as_bon(said) == with_four_as_bon(signed(number))


def signed(number):
    return f"âm {read_out(-number)}" if number < 0 else read_out(number)


def with_four_as_bon(words):
    return words.replace("tư", "bốn")


@pytest.mark.parametrize(
    "words",
    [
        "Hai mươi bốn nghìn đồng",
        "hai mươi tư ngàn",
        "HAI MƯƠI TƯ NGHÌN ĐỒNG CHẴN./.",
        " hai  mươi tư nghìn đồng. ",
    ],
)
def test_every_house_spelling_is_read_back(words):
    assert number_of(words) == 24_000


@pytest.mark.parametrize(
    "words",
    ["", "đồng", "âm", "âm không", "mười năm", "hai mươi năm", "một mươi", "linh năm", "một nghìn linh năm", "hai ba",
     "một trăm không", "tỷ", "một tỷ tỷ", "1.431", "năm thành viên", "tỷ " * 100_000],
)  # fmt: skip
def test_what_no_number_is_read_out_as_is_not_read_back(words):
    assert number_of(words) is None

"""Whole numbers read out in Vietnamese: 1.431 is "một nghìn bốn trăm ba mươi mốt"; and such words read back."""

from typing import Literal

from vanban.vietnamese.text import clean

Linh = Literal["linh", "lẻ"]
Four = Literal["tư", "bốn"]

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
BILLION = 10**9
SCALES = ((10**6, "triệu"), (10**3, "nghìn"), (1, ""))
LARGEST = 10**18 - 1  # from a milliard milliards on, usage has no settled words

# What people say and write for one and the same word.
SAME_WORD = {"lẻ": "linh", "ngàn": "nghìn", "tỉ": "tỷ", "tư": "bốn"}
READ_DIGITS = {word: digit for digit, word in enumerate(DIGITS)} | {"mốt": 1, "lăm": 5}
READ_SCALES = {"nghìn": 10**3, "triệu": 10**6}
MONEY_ENDINGS = (" đồng chẵn", " đồng", "")
MOST_WORDS = 40  # 18 digits are at most six words for every three of them, and "âm"


def in_words(number: int, *, linh: Linh = "linh", four: Four = "tư") -> str:
    """The number as it is read out: "âm năm", "một nghìn không trăm linh năm", "hai nghìn tỷ".

    linh: the word for an empty place of tens, "linh" or "lẻ". four: how 24, 34 … 94 end, "tư" or "bốn".
    Raises ValueError beyond 999.999.999.999.999.999 either way.
    """
    if abs(number) > LARGEST:
        raise ValueError(
            "Số quá lớn để đọc thành chữ: chỉ đọc được số có tối đa 18 chữ số. Hãy kiểm tra lại số."
        )
    if number < 0:
        return f"âm {in_words(-number, linh=linh, four=four)}"
    return " ".join(_below_any(number, linh, four)) or DIGITS[0]


def money_in_words(
    amount: int, *, linh: Linh = "linh", four: Four = "tư", is_round: bool = False, unit: str = "đồng"
) -> str:
    """The amount as a receipt says it: "Một trăm nghìn đồng"; is_round adds "chẵn". Raises as in_words()."""
    said = f"{in_words(amount, linh=linh, four=four)} {unit}"
    return f"{said[0].upper()}{said[1:]}{' chẵn' if is_round else ''}"


def number_of(words: str) -> int | None:
    """The number that the words say, in any house's spelling and with or without "đồng"; None when they are
    not exactly how a number is read out. Raises what clean() raises."""
    said = _plain_words(words)
    if not 0 < len(said) <= MOST_WORDS:
        return None
    is_negative = said[0] == "âm"
    value = _added_up(said[is_negative:])
    if value is None or value > LARGEST:
        return None
    number = -value if is_negative else value
    return number if _plain_words(in_words(number)) == said else None


def _below_any(number: int, linh: str, four: str) -> list[str]:
    """The words of a number from 0, of which 0 itself has none; what is above a milliard is counted in it."""
    billions, rest = divmod(number, BILLION)
    if not billions:
        return _below_billion(rest, is_first=True, linh=linh, four=four)
    return [
        *_below_any(billions, linh, four),
        "tỷ",
        *_below_billion(rest, is_first=False, linh=linh, four=four),
    ]


def _below_billion(number: int, *, is_first: bool, linh: str, four: str) -> list[str]:
    words: list[str] = []
    for scale, name in SCALES:
        group, number = divmod(number, scale)
        if group:
            words += _group(group, is_first=is_first and not words, linh=linh, four=four)
            words += [name] if name else []
    return words


def _group(group: int, *, is_first: bool, linh: str, four: str) -> list[str]:
    """Up to three digits. After another group all three are read, "không trăm" too."""
    hundreds, rest = divmod(group, 100)
    words = [] if is_first and not hundreds else [DIGITS[hundreds], "trăm"]
    return words + _tens(*divmod(rest, 10), after=bool(words), linh=linh, four=four)


def _tens(tens: int, ones: int, *, after: bool, linh: str, four: str) -> list[str]:
    if not tens:
        return [linh, DIGITS[ones]] if ones and after else [DIGITS[ones]] if ones else []
    words = ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    return [*words, _ones(tens, ones, four)] if ones else words


def _ones(tens: int, ones: int, four: str) -> str:
    """After tens 5 is lăm; after mươi 1 is mốt and 4 may be tư."""
    if ones == 5:
        return "lăm"
    return {1: "mốt", 4: four}.get(ones, DIGITS[ones]) if tens > 1 else DIGITS[ones]


def _plain_words(words: str) -> list[str]:
    """The words in one spelling, without the unit of money and the stop after it."""
    said = clean(words).casefold().rstrip("./ ")
    ending = next(ending for ending in MONEY_ENDINGS if said.endswith(ending))
    return [SAME_WORD.get(word, word) for word in said.removesuffix(ending).split()]


def _added_up(said: list[str]) -> int | None:
    """What the words add up to if they are well put; None for a word that no number has."""
    billions = below = group = 0
    for word in said:
        if word in READ_DIGITS:
            group += READ_DIGITS[word]
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group += 9 * (group % 10)
        elif word == "trăm":
            group *= 100
        elif word in READ_SCALES:
            below, group = below + group * READ_SCALES[word], 0
        elif word == "tỷ":
            billions, below, group = (billions + below + group) * BILLION, 0, 0
        elif word != "linh":
            return None
    return billions + below + group

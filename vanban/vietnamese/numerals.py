"""Numbers as documents write them: 05, IV, đ), 1.431."""

import re

WHOLE_NUMBER = re.compile(
    r"[-\u2212]?(?:[0-9]{1,100}|[0-9]{1,3}(?:(?P<sign>[. ])[0-9]{3}(?:(?P=sign)[0-9]{3}){0,30})?)"
)
LONGEST_NUMERAL = len("MMMDCCCLXXXVIII")
CLAUSE_LETTERS = "abcdđeghiklmnopqrstuvxy"
ROMAN_DIGITS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def padded(number: int) -> str:
    """Counts and document numbers below 10 take a leading zero: "05", "12". Raises ValueError below 0."""
    if number < 0:
        raise ValueError(f"Không ghi được số âm {number}.")
    return f"{number:02d}"


def roman(number: int) -> str:
    """The Roman numeral of a part or chapter: 4 is "IV". Raises ValueError outside 1 to 3999."""
    if not 1 <= number <= 3999:
        raise ValueError(f"Chữ số La Mã chỉ ghi được từ 1 đến 3999, không ghi được {number}.")
    digits = ""
    for value, digit in ROMAN_DIGITS:
        count, number = divmod(number, value)
        digits += digit * count
    return digits


def roman_value(numeral: str) -> int:
    """4 of "IV". Raises ValueError for what is no Roman numeral from I to MMMCMXCIX in its one right form."""
    value, rest = 0, numeral[:LONGEST_NUMERAL]
    for worth, digit in ROMAN_DIGITS:
        while rest.startswith(digit):
            value, rest = value + worth, rest[len(digit) :]
    if rest or not 0 < value <= 3999 or roman(value) != numeral:
        raise ValueError(f"“{numeral[:20]}” không phải là chữ số La Mã viết đúng, ví dụ I, IV, IX.")
    return value


def clause_letter(position: int) -> str:
    """The letter of the point at a position from 1: a b c d đ e g … y (Nghị định 30/2020, Phụ lục I, II.6.đ).

    The decree asks for the Vietnamese alphabet; like the decree itself, ă â ê ô ơ ư are skipped.
    Raises ValueError when the 23 letters do not reach.
    """
    if not 1 <= position <= len(CLAUSE_LETTERS):
        raise ValueError(
            f"Một khoản có tối đa {len(CLAUSE_LETTERS)} điểm (a đến y), không có điểm thứ {position}."
        )
    return CLAUSE_LETTERS[position - 1]


def clause_position(letter: str) -> int:
    """5 of "đ": where the point stands in its khoản. Raises ValueError for a letter that names no point."""
    if len(letter) != 1 or letter not in CLAUSE_LETTERS:
        raise ValueError(
            f"“{letter[:20]}” không đặt tên được cho điểm. Các điểm lần lượt là {', '.join(CLAUSE_LETTERS)}."
        )
    return CLAUSE_LETTERS.index(letter) + 1


def next_clause_letter(letter: str) -> str:
    """ "đ" after "d". Raises ValueError after y and for a letter that names no point."""
    return clause_letter(clause_position(letter) + 1)


def thousands(number: int) -> str:
    """The number with a full stop before every three digits: "1.431"."""
    return f"{number:,}".replace(",", ".")


def counted(number: int) -> str:
    """A count in running text: "05", "12", "1.431". Raises ValueError below 0."""
    return padded(number) if number < 10 else thousands(number)


def whole_number(text: str) -> int:
    """1431 of "1431", "1.431" and " 1 431 "; a minus may lead, of either kind.

    Full stops or spaces part every three digits or none. Raises ValueError for anything else: "1,5" is no
    whole number, "1.43" is a mistake.
    """
    digits = " ".join(text.split())
    if not WHOLE_NUMBER.fullmatch(digits):
        raise ValueError(f"“{digits[:40]}” không phải là số nguyên. Hãy ghi như 1431 hoặc 1.431.")
    return int(re.sub("[. ]", "", digits).replace("\u2212", "-"))

"""Numbers as documents write them: 05, IV, đ), 1.431."""

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


def thousands(number: int) -> str:
    """The number with a full stop before every three digits: "1.431"."""
    return f"{number:,}".replace(",", ".")

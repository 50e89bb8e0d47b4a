"""Filters a Word template may use to write a value as Nghị định 30 does: {{ kinh_phi|tien_bang_chu }}.

Each takes text or a whole number and prints nothing for a value that is empty.
"""

from collections.abc import Callable, Mapping

from vanban.problem import Problem
from vanban.vietnamese.dates import long_date, parse_written_date, slashed_date
from vanban.vietnamese.numerals import clause_letter, padded, roman, thousands, whole_number
from vanban.vietnamese.words import in_words, money_in_words

Value = str | int | None


class UnreadableValue(Problem):
    """A value that the filter put on it cannot write."""

    def __init__(self, filter_name: str, reason: str):
        super().__init__(f"Bộ lọc “{filter_name}” trong mẫu không dùng được với giá trị này. {reason}")
        self.filter_name = filter_name


def _of_number(write: Callable[[int], str]) -> Callable[[Value], str]:
    return lambda value: write(
        value if isinstance(value, int) and not isinstance(value, bool) else whole_number(str(value))
    )


def _of_text(write: Callable[[str], str]) -> Callable[[Value], str]:
    return lambda value: write(str(value))


def _capital_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _named(name: str, write: Callable[[Value], str]) -> Callable[[Value], str]:
    """Empty values print nothing; what cannot be written says which filter it was."""

    def filtered(value: Value) -> str:
        if value is None or value == "":
            return ""
        try:
            return write(value)
        except ValueError as error:
            raise UnreadableValue(name, str(error)) from None

    return filtered


WRITERS: dict[str, Callable[[Value], str]] = {
    "diem": _of_number(clause_letter),  # 5: đ
    "la_ma": _of_number(roman),  # 4: IV
    "hai_chu_so": _of_number(padded),  # 5: 05
    "nghin": _of_number(thousands),  # 1431: 1.431
    "bang_chu": _of_number(in_words),  # 1431: một nghìn bốn trăm ba mươi mốt
    "tien_bang_chu": _of_number(money_in_words),  # 1500000: Một triệu năm trăm nghìn đồng
    "ngay_dai": _of_text(lambda text: long_date(parse_written_date(text))),  # ngày 05 tháng 01 năm 2026
    "ngay_ngan": _of_text(lambda text: slashed_date(parse_written_date(text))),  # 05/3/2026
    "hoa_dau": _of_text(_capital_first),  # một nghìn: Một nghìn
}
FILTERS: Mapping[str, Callable[[Value], str]] = {name: _named(name, write) for name, write in WRITERS.items()}

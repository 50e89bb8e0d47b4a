"""Vietnamese as offices write it: clean text, search keys, dictionary order, dates and numerals."""

from vanban.vietnamese.dates import long_date, parse_date, short_date
from vanban.vietnamese.numerals import clause_letter, padded, roman, thousands
from vanban.vietnamese.order import person_sort_key, sort_key
from vanban.vietnamese.text import clean, clean_lines, exact, fold

__all__ = [
    "clause_letter",
    "clean",
    "clean_lines",
    "exact",
    "fold",
    "long_date",
    "padded",
    "parse_date",
    "person_sort_key",
    "roman",
    "short_date",
    "sort_key",
    "thousands",
]

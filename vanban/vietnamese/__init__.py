"""Vietnamese as offices write it: clean text, search keys, dictionary order, dates, numbers, names."""

from vanban.vietnamese.addressing import addressed, in_rank_order, person_addressed
from vanban.vietnamese.agencies import agency_in_running_text
from vanban.vietnamese.dates import (
    long_date,
    parse_date,
    parse_long_date,
    parse_written_date,
    place_and_date,
    short_date,
    slashed_date,
)
from vanban.vietnamese.days_in_text import DayInText, days_in
from vanban.vietnamese.names import person_name, place_name, unit_in_running_text, unit_title
from vanban.vietnamese.numerals import (
    clause_letter,
    clause_position,
    counted,
    next_clause_letter,
    padded,
    roman,
    roman_value,
    thousands,
    whole_number,
)
from vanban.vietnamese.order import person_sort_key, sort_key
from vanban.vietnamese.text import clean, clean_lines, exact, fold
from vanban.vietnamese.tones import tone_placed
from vanban.vietnamese.words import in_words, money_in_words, number_of

__all__ = [
    "DayInText",
    "addressed",
    "agency_in_running_text",
    "clause_letter",
    "clause_position",
    "clean",
    "clean_lines",
    "counted",
    "days_in",
    "exact",
    "fold",
    "in_rank_order",
    "in_words",
    "long_date",
    "money_in_words",
    "next_clause_letter",
    "number_of",
    "padded",
    "parse_date",
    "parse_long_date",
    "parse_written_date",
    "person_addressed",
    "person_name",
    "person_sort_key",
    "place_and_date",
    "place_name",
    "roman",
    "roman_value",
    "short_date",
    "slashed_date",
    "sort_key",
    "thousands",
    "tone_placed",
    "unit_in_running_text",
    "unit_title",
    "whole_number",
]

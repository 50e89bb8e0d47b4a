"""The words of a PDF without what its pages add of themselves: page numbers, headers, repeated rows, the
lines that signing programs write."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from vanban.redline.words import Keys, Word, Wording, keys_of, without_figures, words_in

PAGE_NUMBER = re.compile(r"\W*(?:[Tt]rang\s+)?(?P<number>[1-9]\d{0,3})(?:\s*/\s*\d{1,4})?\W*")
EDGE = 6  # so many lines at the top and at the foot of a page may be its header or footer
MOMENT = r"\d{1,2}[./-]\d{1,2}[./-]\d{4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?\+07:?00)?"
# "12/QĐ-UBND; 22/11/2026 10:15:30 +07:00" (Annex I, II.8.d), and what signing programs write besides.
SIGNED_AT = re.compile(rf"(?:\d+[^;\s]*; ?)?{MOMENT}")
SIGNED_BY = re.compile(r"(?:Ký bởi|Người ký|Email|Cơ quan|Tổ chức|Chức vụ) ?:.{0,120}", re.IGNORECASE)
SIGNED_WHEN = re.compile(rf"(?:Thời gian ký|Ngày ký|Ký ngày) ?: ?{MOMENT}", re.IGNORECASE)


class Printed(NamedTuple):
    words: list[Word]
    left_out: dict[int, list[Keys]]  # before which word a line or row was taken for one of the page's own


def printed_words(pages: list[str], of: Wording) -> Printed:
    """of: the document that the pages should show."""
    words: list[Word] = []
    left_out: dict[int, list[Keys]] = {}
    shown: set[Keys] = set()  # heading rows that a page before had
    for number, page in enumerate(pages, 1):
        lines = _without_signing_lines([line.strip() for line in page.splitlines() if line.strip()])
        repeated = _repeated_lines(lines, number, of)
        for place in repeated:
            left_out.setdefault(len(words), []).append(keys_of(words_in(lines[place])))
        own = [
            one for place, line in enumerate(lines) if place not in repeated for one in words_in(line, number)
        ]
        row = _heading_row(own, shown)
        left_out.setdefault(len(words), []).append(row)
        shown.update(row for row in of.heading_rows if row not in shown and _holds(keys_of(own), row))
        words += own[len(row) :]
    return Printed(words, left_out)


def _without_signing_lines(lines: list[str]) -> list[str]:
    """The names of a signer stand right above the moment; elsewhere such a line is one of the document."""
    kept: list[str] = []
    for line in lines:
        if SIGNED_WHEN.fullmatch(line):
            while kept and SIGNED_BY.fullmatch(kept[-1]):
                kept.pop()
        elif not SIGNED_AT.fullmatch(line):
            kept.append(line)
    return kept


def _repeated_lines(lines: list[str], page: int, of: Wording) -> set[int]:
    """The places of the page number, of which a page has one, and of the lines of header and footer."""
    edges = list(_edges(len(lines)))
    numbers = (place for place in edges if _is_page_number(lines[place], page))
    return {place for place in edges if _is_running(lines[place], of)} | set(islice(numbers, 1))


def _edges(count: int) -> Iterator[int]:
    """Outermost first."""
    for distance in range(min(EDGE, (count + 1) // 2)):
        yield distance
        if count - 1 - distance != distance:
            yield count - 1 - distance


def _is_page_number(line: str, page: int) -> bool:
    """Annexes count from one again, so it may be less than the page's place in the file."""
    found = PAGE_NUMBER.fullmatch(line)
    return found is not None and int(found["number"]) <= page


def _is_running(line: str, of: Wording) -> bool:
    return bool(of.running) and without_figures(keys_of(words_in(line))) in of.running


def _heading_row(words: list[Word], shown: set[Keys]) -> Keys:
    """The row shown before that these words begin with; () for none."""
    return next((row for row in shown if keys_of(words[: len(row)]) == row), ())


def _holds(keys: Keys, row: Keys) -> bool:
    return f" {' '.join(row)} " in f" {' '.join(keys)} "

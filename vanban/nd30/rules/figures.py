"""Figures: numbers and their words, thousands, sums of tables, days."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from vanban.nd30.clauses import CITING, CUSTOM, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import LOWER, SENTENCES, at, hits
from vanban.nd30.rulebook import rule
from vanban.nd30.symbols import citations
from vanban.vietnamese.days_in_text import days_in
from vanban.vietnamese.numerals import thousands, whole_number
from vanban.vietnamese.words import in_words, number_of

PLACES = (*SENTENCES, Element.TITLE, Element.TABLE)
COUNTED = "đồng|người|hộ|tổ|thành viên|lượt|thôn|xóm|xã|phường|hồ sơ|hội viên|tài khoản|thuê bao|triệu|tỷ"

IN_WORDS = re.compile(
    rf"(?<![\d.,/])(?P<figures>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}})(?P<unit>(?: (?i:{COUNTED}))?)\s*"
    rf"\((?:[Bb]ằng chữ:?\s*|[Vv]iết bằng chữ:?\s*)?(?P<words>[{LOWER}A-ZĐ][^()\d]{{1,160}}?)[./]*\)"
)
_ALONE = r"\d(?<![\w/.,-].)"  # a digit that nothing goes before
DOTTED = re.compile(rf"{_ALONE}\d{{0,2}}(?:\.\d{{3}})+(?![\w/]|[.,]\d)")
COMMAED = re.compile(rf"{_ALONE}\d{{0,2}}(?:(?:,\d{{3}}){{2,}}(?![\w,])|,\d{{3}}(?= (?:{COUNTED})\b))")
BARE = re.compile(rf"{_ALONE}(?<!năm .)(?<!tháng .)(?<!số .)\d{{3,11}}(?= (?:{COUNTED})(?!\w))")
SHORT_DAY = re.compile(r"(?<![\w/])ngày (?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/])")
DAY_SIGNS = re.compile(r"tháng|[/.-](?:19|20)", re.IGNORECASE)
SUMMED = re.compile(r"số|tổng|thành tiền|kinh phí|dự toán|cộng|lượt", re.IGNORECASE)
NOT_SUMMED = re.compile(
    r"stt|mức|đơn giá|tháng|năm|điện thoại|tỷ lệ|%|số thứ tự|số hiệu|ký hiệu", re.IGNORECASE
)
TOTAL = re.compile(r"\s*(?:tổng(?: cộng| số)?|cộng)\s*[:.]?\s*$", re.IGNORECASE)
SUBTOTAL = re.compile(r"\s*(?:[IVX]+|[A-Z])\s*\.?\s*$|\s*cộng", re.IGNORECASE)


@rule("so-lieu.bang-chu", Severity.ERROR, CUSTOM)
def figures_agree_with_their_words(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, IN_WORDS, PLACES, "("):
        said = number_of(_number_words(hit["words"]))
        number = whole_number(hit["figures"])
        if said is not None and said != number:
            found = f"Số {hit['figures']} không khớp với chữ “{hit['words']}” ({thousands(said)})."
            yield at(line, hit, found, f"Kiểm tra lại; {hit['figures']} đọc là “{in_words(number)}”.")


def _number_words(words: str) -> str:
    """ "mười hai" of "mười hai người"."""
    return re.sub(rf"\s+(?i:{COUNTED})\s*$", "", words) if not words.endswith(("triệu", "tỷ")) else words


@rule("so-lieu.phan-nghin", Severity.WARNING, CUSTOM)
def thousands_are_parted_by_full_stops(paper: Paper) -> Iterator[Issue]:
    """A bare number is one only where others are parted: "12151 người" beside "1.431 tổ"."""
    parted = any(True for _ in hits(paper, DOTTED, PLACES))
    for pattern in (COMMAED, BARE):
        for line, hit in hits(paper, pattern, SENTENCES):
            right = thousands(int(hit[0].replace(",", "")))
            if pattern is COMMAED or parted or len(hit[0]) > 4:
                yield at(
                    line, hit, f"Số viết là “{hit[0]}”.", f"Ngăn hàng nghìn bằng dấu chấm: “{right}”.", right
                )


@rule("so-lieu.tong", Severity.WARNING, CUSTOM)
def a_total_is_the_sum_of_its_column(paper: Paper) -> Iterator[Issue]:
    tables: dict[int, dict[int, dict[int, Line]]] = defaultdict(lambda: defaultdict(dict))
    for line in paper.of(Element.TABLE):
        if line.cell and line.text.strip():
            tables[line.cell.table][line.cell.row].setdefault(line.cell.column, line)
    for rows in tables.values():
        yield from _wrong_totals([rows[number] for number in sorted(rows)])


Row = dict[int, Line]  # by column


def _wrong_totals(rows: list[Row]) -> Iterator[Issue]:
    """Only of plain tables: one total at the end, no subtotals, a figure in every row."""
    totals = [row for row in rows if any(TOTAL.match(line.text) for line in row.values())]
    if len(rows) < 4 or totals != rows[-1:]:
        return
    header, *items = rows[:-1]
    if any(SUBTOTAL.match(line.text) for row in items for line in row.values()):
        return
    for column, line in rows[-1].items():
        name = header[column].text if column in header else ""
        values = [_value(row.get(column)) for row in items]
        total = _value(line)
        known = [value for value in values if value is not None]
        is_sum = SUMMED.search(name) and not NOT_SUMMED.search(name)
        if is_sum and total is not None and len(known) == len(values) and sum(known) != total:
            yield Issue(
                f"Cột “{name.strip()}” cộng lại là {thousands(sum(known))}, dòng tổng ghi {line.text.strip()}.",
                "Kiểm tra lại số liệu của cột.",
                line,
            )


def _value(line: Line | None) -> int | None:
    try:
        return whole_number(line.text) if line else None
    except ValueError:
        return None


@rule("ngay.khong-ton-tai", Severity.ERROR, annex_i("II", "4", "b"))
def every_day_exists(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*PLACES):
        for told in days_in(line.judged) if DAY_SIGNS.search(line.judged) else ():
            if told.day is None:
                end = told.start + len(told.written)
                yield Issue(
                    f"Không có ngày “{told.written}”.", "Kiểm tra lại ngày, tháng.", line, told.start, end
                )
    for line, hit in hits(paper, SHORT_DAY, PLACES, "ngày "):
        if not _exists(int(hit["day"]), int(hit["month"])):
            yield at(line, hit, f"Không có “{hit[0]}”.", "Kiểm tra lại ngày, tháng.")


def _exists(day: int, month: int) -> bool:
    try:
        return bool(date(2024, month, day))
    except ValueError:
        return False


@rule("ngay.sau-van-ban", Severity.WARNING, CITING)
def nothing_cited_is_younger_than_the_text(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper):
        told = days_in(cited.day["day"]) if cited.day else ()
        if cited.day and told and told[0].day and told[0].day > paper.on:
            yield Issue(
                f"“{cited.written}” ghi ngày {told[0].written}, sau ngày của văn bản này.",
                "Kiểm tra lại ngày của văn bản viện dẫn.",
                cited.line,
                cited.day.start("day"),
                cited.day.end("day"),
            )

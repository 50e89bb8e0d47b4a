"""How documents and their parts are cited: days, order, capitals, first time and later."""

import re
from collections import defaultdict
from collections.abc import Iterator

from vanban.nd30.clauses import CITING, CUSTOM, annex_i, annex_ii
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Paper
from vanban.nd30.prose import LOWER, SENTENCES, at, hits, with_capital, with_small
from vanban.nd30.rulebook import rule
from vanban.nd30.symbols import Citation, citations

PARTS = annex_ii("V", "7")
PLACES = (*SENTENCES, Element.TITLE, Element.SUBJECT)

SMALL_ARTICLE = re.compile(r"(?<![\w])điều(?=\s+\d{1,3}(?![\d.,]*\s*(?:%|tổ|xã|thôn|người))(?!\w))")
SMALL_PART = re.compile(r"(?<![\w])(?:phần|chương|mục|tiểu mục)(?=\s+[IVXL]{1,6}(?!\w))")
CAPITAL_CLAUSE = re.compile(rf"(?<=[{LOWER}\d,;()] )(?:Khoản(?=\s+\d)|Điểm(?=\s+[a-zđ](?!\w)))")
REVERSED = re.compile(
    r"Điều\s+\d+[a-zđ]?,?\s+khoản\s+\d+(?![^.;]{0,60}Điều)|khoản\s+\d+,?\s+điểm\s+[a-zđ]\b(?![^.;]{0,60}(?:khoản|Điều))"
)
DAY_ENDING = re.compile(r"(?<!\d)(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?![\d/])")
DAY_WORDS = re.compile(r"ngày\s+(?P<day>\d{1,2})\s+tháng\s+(?P<month>\d{1,2})\s+năm\s+\d{4}")
# Numbered by one body for the whole country, so the number alone tells the document.
ONE_OF_A_KIND = {"TW", "CP", "TTg", "BCĐTW"}


@rule("vien-dan.dieu-viet-hoa", Severity.ERROR, PARTS)
def articles_are_cited_with_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, SMALL_ARTICLE, PLACES, "điều"):
        yield at(line, hit, "Viện dẫn “điều” viết thường.", "Viết hoa: “Điều”.", "Điều")


@rule("vien-dan.phan-viet-hoa", Severity.WARNING, PARTS)
def larger_parts_are_cited_with_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, SMALL_PART, PLACES, ("phần ", "chương ", "mục ")):
        right = with_capital(hit[0])
        yield at(line, hit, f"Viện dẫn “{hit[0]}” viết thường.", f"Viết hoa: “{right}”.", right)


@rule("vien-dan.khoan-viet-thuong", Severity.ERROR, PARTS)
def clauses_and_points_are_cited_in_small_letters(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, CAPITAL_CLAUSE, PLACES, (" Khoản", " Điểm")):
        right = with_small(hit[0])
        yield at(line, hit, f"Viện dẫn “{hit[0]}” viết hoa giữa câu.", f"Viết thường: “{right}”.", right)


@rule("vien-dan.thu-tu", Severity.WARNING, PARTS)
def the_smallest_part_is_cited_first(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, REVERSED, PLACES, ("khoản ", "điểm ")):
        yield at(
            line,
            hit,
            f"Viện dẫn từ lớn đến nhỏ: “{hit[0]}”.",
            "Viết từ nhỏ đến lớn: “điểm a khoản 2 Điều 103”.",
        )


@rule("vien-dan.dau-phay", Severity.NOTE, CUSTOM)
def no_comma_before_the_day(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper):
        if cited.day and cited.day["comma"]:
            start = cited.day.start("comma")
            found = f"Có dấu phẩy giữa số và ngày: “{cited.written}, ngày …”."
            yield Issue(found, "Bỏ dấu phẩy trước chữ “ngày”.", cited.line, start, start + 1, "")


@rule("vien-dan.hai-kieu-ngay", Severity.NOTE, CUSTOM)
def days_are_written_in_one_style(paper: Paper) -> Iterator[Issue]:
    dated = [(cited, cited.day) for cited in citations(paper) if cited.day]
    styles = ["tháng" in day["day"] for _, day in dated]
    if len(set(styles)) == 2:
        cited, day = dated[styles.index(min((True, False), key=styles.count))]
        yield Issue(
            "Ngày của các văn bản viện dẫn viết theo hai kiểu.",
            "Viết một kiểu: “ngày 22/12/2024” hoặc “ngày 22 tháng 12 năm 2024”.",
            cited.line,
            day.start("day"),
            day.end("day"),
        )


@rule("vien-dan.ngay-so-khong", Severity.NOTE, annex_i("II", "4", "b"))
def days_below_ten_and_two_months_take_a_zero(paper: Paper) -> Iterator[Issue]:
    """The decree says so of a document's own date; days cited follow it by custom."""
    for pattern, needs in ((DAY_ENDING, "/"), (DAY_WORDS, "tháng")):
        for line, hit in hits(paper, pattern, SENTENCES, needs):
            for group, least in (("day", 10), ("month", 3)):
                number = int(hit[group])
                right = f"{number:02d}" if number < least else f"{number}"
                if hit[group] != right and 0 < number < 32:
                    what = "ngày" if group == "day" else "tháng"
                    yield at(line, hit, f"Viết {what} “{hit[group]}”.", f"Viết “{right}”.", right, group)


@rule("vien-dan.hai-ngay", Severity.WARNING, CITING)
def one_document_has_one_day(paper: Paper) -> Iterator[Issue]:
    days: dict[str, list[Citation]] = defaultdict(list)
    for cited in citations(paper):
        if cited.day and (cited.year or cited.groups[-1] in ONE_OF_A_KIND):
            days[cited.key + cited.day["day"][-4:]].append(cited)
    for same in days.values():
        first = _day_of(same[0])
        for cited in same[1:]:
            if cited.day and _day_of(cited) != first:
                yield Issue(
                    f"“{cited.written}” ghi hai ngày khác nhau.",
                    f"Kiểm tra ngày ban hành; lần đầu ghi {'/'.join(map(str, first))}.",
                    cited.line,
                    cited.day.start("day"),
                    cited.day.end("day"),
                )


def _day_of(cited: Citation) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", cited.day["day"])) if cited.day else ()


@rule("vien-dan.lan-dau", Severity.NOTE, CITING)
def the_first_citation_is_complete(paper: Paper) -> Iterator[Issue]:
    seen: set[str] = set()
    for cited in citations(paper):
        first, _ = cited.key not in seen, seen.add(cited.key)
        if first and not _is_dated(cited) and not cited.groups[-1].startswith("QH"):
            yield Issue(
                f"Viện dẫn lần đầu “{cited.written}” không ghi ngày ban hành.",
                "Lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu.",
                cited.line,
                cited.start,
                cited.end,
            )


def _is_dated(cited: Citation) -> bool:
    """Its day stands right behind it, or it is told of a day: "Ngày 29/8/2025 Sở … có Công văn số …"."""
    before = cited.line.judged[max(0, cited.start - 150) : cited.start]
    return cited.day is not None or DAY_ENDING.search(before) is not None


@rule("vien-dan.lan-sau", Severity.NOTE, CITING)
def later_citations_are_short(paper: Paper) -> Iterator[Issue]:
    times: dict[str, int] = defaultdict(int)
    for cited in citations(paper, (Element.BODY,)):
        times[cited.key] += 1
        if times[cited.key] == 2 and cited.day:
            yield Issue(
                f"“{cited.written}” đã viện dẫn đầy đủ ở trên.",
                "Lần sau chỉ ghi tên loại và số, ký hiệu.",
                cited.line,
                cited.start,
                cited.day.end("day"),
            )

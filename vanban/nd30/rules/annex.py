"""Attachments (Annex I, part I, III.1)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import rule
from vanban.vietnamese import fold, roman

NUMBERED = re.compile(r"\s*phụ lục\s*(?:số\s*)?(\d{1,2}|[IVXLC]{1,6})?\b", re.IGNORECASE)


@rule("phu-luc.so-la-ma", Severity.ERROR, annex_i("III", "1", "a"))
def several_annexes_have_roman_numbers(paper: Paper) -> Iterator[Issue]:
    marks = list(paper.of(Element.ANNEX_MARK))
    for line in marks if len(marks) > 1 else ():
        found = NUMBERED.match(line.text)
        number = found[1] if found else None
        if found and number is None:
            yield Issue(
                "Văn bản có nhiều phụ lục nhưng phụ lục này không có số thứ tự.",
                "Đánh số các phụ lục: Phụ lục I, Phụ lục II.",
                line,
            )
        elif found and number and number.isdecimal() and int(number):
            yield Issue(
                f"Phụ lục đánh số “{number}”.",
                f"Đánh số bằng chữ số La Mã: “Phụ lục {roman(int(number))}”.",
                line,
                found.start(1),
                found.end(1),
                roman(int(number)),
            )


@rule("phu-luc.thu-tu", Severity.ERROR, annex_i("III", "1", "a"))
def annexes_are_numbered_in_order(paper: Paper) -> Iterator[Issue]:
    marks = list(paper.of(Element.ANNEX_MARK))
    for place, line in enumerate(marks if len(marks) > 1 else (), 1):
        found = NUMBERED.match(line.text)
        number = (found[1] or "") if found else ""
        if number and not number.isdecimal() and number.upper() != roman(place):
            yield Issue(
                f"Phụ lục thứ {place} ghi “{line.text.strip()}”.",
                f"Đánh số theo thứ tự: “Phụ lục {roman(place)}”.",
                line,
            )


@rule("phu-luc.kem-theo", Severity.WARNING, annex_i("III", "1", "c"))
def annex_says_what_it_goes_with(paper: Paper) -> Iterator[Issue]:
    for head in _heads(paper):
        if not any(line.annex == head.annex for line in paper.of(Element.ANNEX_REFERENCE)):
            yield Issue(
                f"Dưới “{head.text.strip()[:60]}” không có dòng chỉ dẫn kèm theo văn bản.",
                "Ghi “(Kèm theo … số … ngày … của …)” canh giữa dưới tên phụ lục.",
                head,
            )


@rule("phu-luc.chi-dan", Severity.ERROR, annex_i("III", "1", "a"))
def body_mentions_its_annexes(paper: Paper) -> Iterator[Issue]:
    mark = paper.first(Element.ANNEX_MARK)
    told = fold(" ".join(line.text for line in _main(paper))) if mark else ""
    if mark and "phu luc" not in told:
        yield Issue(
            "Nội dung văn bản không nhắc đến phụ lục kèm theo.",
            "Ghi chỉ dẫn về phụ lục trong văn bản, ví dụ “(Phụ lục I kèm theo)”.",
            mark,
        )


@rule("phu-luc.danh-sach", Severity.WARNING, annex_i("III", "1", "a"))
def body_mentions_its_list(paper: Paper) -> Iterator[Issue]:
    """An attachment without the word Phụ lục: a list, a table, a regulation."""
    heads = [head for head in _heads(paper) if head.element == Element.ANNEX_TITLE]
    told = fold(" ".join(line.text for line in _main(paper))) if heads else ""
    for head in heads:
        if "kem theo" not in told and fold(head.text)[:12] not in told:
            yield Issue(
                f"Nội dung văn bản không nhắc đến “{head.text.strip()[:60]}” kèm theo.",
                "Ghi chỉ dẫn về văn bản kèm theo trong nội dung.",
                head,
            )


@rule("phu-luc.so-trang", Severity.WARNING, annex_i("III", "1", "đ"))
def annex_has_page_numbers_of_its_own(paper: Paper) -> Iterator[Issue]:
    for head in _heads(paper):
        if head.section < len(paper.sections) and paper.sections[head.section].restarts_at is None:
            yield Issue(
                f"Số trang của “{head.text.strip()[:60]}” không được đánh riêng.",
                "Đặt phụ lục trong một phần (section) riêng và đánh số trang từ 1.",
                head,
            )


@rule("ten-phu-luc.in-hoa", Severity.WARNING, annex_i("III", "1", "b"))
def annex_title_in_capitals(paper: Paper) -> Iterator[Issue]:
    seen: set[int] = set()
    for line in paper.of(Element.ANNEX_TITLE):
        is_first = line.annex not in seen
        seen.add(line.annex)
        if is_first and line.text.upper() != line.text and not line.look.capitals:
            right = line.text.upper()
            yield Issue(
                "Tên phụ lục không viết bằng chữ in hoa.",
                f"Viết: “{right.strip()}”.",
                line,
                0,
                len(line.text),
                right,
            )


def _heads(paper: Paper) -> list[Line]:
    """The first line of each attachment that has a head."""
    heads: dict[int, Line] = {}
    for line in paper.of(Element.ANNEX_MARK, Element.ANNEX_TITLE):
        heads.setdefault(line.annex, line)
    return list(heads.values())


def _main(paper: Paper) -> Iterator[Line]:
    return (line for line in paper.of(Element.BODY, Element.TABLE) if line.annex == 0)

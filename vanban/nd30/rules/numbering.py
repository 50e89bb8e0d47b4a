"""The numbers of phần, chương, mục, điều, khoản and điểm, and how each is written."""

import re
from collections.abc import Iterator

from vanban.nd30.finding import Issue, Severity
from vanban.nd30.outline import RANK, Kind, Mark, mark_of
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import is_in_capitals, whole
from vanban.nd30.rulebook import rule
from vanban.vietnamese.numerals import CLAUSE_LETTERS, roman, roman_value

LAYOUT = "Phụ lục I, phần I, mục II.6.đ"
SKETCH = "Phụ lục I, phần I, mục V, số 6"
NAMES = {
    Kind.PART: "Phần",
    Kind.CHAPTER: "Chương",
    Kind.SECTION: "Mục",
    Kind.ARTICLE: "Điều",
    Kind.ROMAN: "Mục",
    Kind.NUMBER: "Khoản",
    Kind.LETTER: "Điểm",
}
FOREIGN = "fjwz"
SHAPED = "ăâêôơư"
Marked = tuple[Line, Mark]


def _marks(paper: Paper) -> list[Marked]:
    found = ((line, mark_of(line)) for line in paper.of(Element.BODY))
    return [(line, mark) for line, mark in found if mark]


def _siblings(paper: Paper, kind: Kind) -> Iterator[list[Marked]]:
    """The marks of one kind under one parent, in turn. An annex begins anew."""
    marks = _marks(paper)
    ends = _parents(kind, {mark.kind for _, mark in marks})
    group: list[Marked] = []
    for line, mark in marks:
        if group and (mark.kind in ends or line.annex != group[-1][0].annex):
            yield group
            group = []
        if mark.kind is kind:
            group.append((line, mark))
    yield group


def _parents(kind: Kind, used: set[Kind]) -> set[Kind]:
    """Chương and điều run on through larger parts; a text in I. 1. a) only tells of the điều of another."""
    if kind in (Kind.CHAPTER, Kind.ARTICLE):
        return set()
    larger = {other for other in Kind if RANK[other] < RANK[kind]}
    return larger - {Kind.ARTICLE} if Kind.ROMAN in used else larger


def _number(mark: Mark) -> int | None:
    """Which in its list the mark is, from 1; None when it cannot be told."""
    if mark.kind is Kind.LETTER:
        return CLAUSE_LETTERS.index(mark.value) + 1 if mark.value in CLAUSE_LETTERS else None
    digits = mark.value.rstrip("abcdđeghi") if mark.kind is Kind.ARTICLE else mark.value
    if digits.isdecimal():
        return int(digits)
    return _roman_number(mark.value)


def _roman_number(numeral: str) -> int | None:
    try:
        return roman_value(numeral)
    except ValueError:
        return None


def _written(kind: Kind, number: int, like: Mark) -> str:
    if kind is Kind.LETTER:
        letter = CLAUSE_LETTERS[number - 1] if number <= len(CLAUSE_LETTERS) else "?"
        return f"điểm {letter})"
    numeral = str(number) if like.value[0].isdecimal() else roman(number)
    return f"{NAMES[kind].lower() if kind is Kind.NUMBER else NAMES[kind]} {numeral}"


def _out_of_turn(paper: Paper, kind: Kind) -> Iterator[Issue]:
    """Beginning again from 1 is no error here: a heading without a number may stand between."""
    for group in _siblings(paper, kind):
        expected = 1
        for line, mark in group:
            number = _number(mark)
            if number is None or (mark.value[0].isdecimal() and mark.value[-1].isalpha()):  # Điều 5a
                continue
            begins_again = number == 1 and kind is not Kind.ARTICLE
            if number != expected and not begins_again:
                yield _turn_issue(line, mark, number, expected)
            expected = number + 1


def _turn_issue(line: Line, mark: Mark, number: int, expected: int) -> Issue:
    now, due = _written(mark.kind, number, mark), _written(mark.kind, expected, mark)
    found = (
        f"{now[0].upper()}{now[1:]} bị lặp." if number == expected - 1 else f"Đến {now} nhưng chưa có {due}."
    )
    return Issue(found, f"Đánh số liên tục: chỗ này là {due}.", line, mark.start, mark.end)


@rule("dieu.thu-tu", Severity.ERROR, LAYOUT)
def articles_follow_each_other(paper: Paper) -> Iterator[Issue]:
    yield from _out_of_turn(paper, Kind.ARTICLE)


@rule("khoan.thu-tu", Severity.ERROR, LAYOUT)
def clauses_follow_each_other(paper: Paper) -> Iterator[Issue]:
    yield from _out_of_turn(paper, Kind.NUMBER)


@rule("diem.thu-tu", Severity.ERROR, LAYOUT)
def points_follow_the_alphabet(paper: Paper) -> Iterator[Issue]:
    yield from _out_of_turn(paper, Kind.LETTER)


@rule("chuong.thu-tu", Severity.ERROR, LAYOUT)
def chapters_follow_each_other(paper: Paper) -> Iterator[Issue]:
    for kind in (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ROMAN):
        yield from _out_of_turn(paper, kind)


@rule("khoan.danh-lai", Severity.NOTE, LAYOUT)
def clauses_begin_once_under_a_heading(paper: Paper) -> Iterator[Issue]:
    for group in _siblings(paper, Kind.NUMBER):
        for line, mark in group[1:]:
            if mark.value == "1":
                yield Issue(
                    "Đánh số lại từ 1 trong cùng một mục.", "Xem lại số thứ tự.", line, mark.start, mark.end
                )


@rule("khoan.so-cap-hai", Severity.WARNING, LAYOUT)
def decimals_follow_their_clause(paper: Paper) -> Iterator[Issue]:
    """ "2.1." is no layout of the decree; where it is used it belongs to 2., and to the one before it."""
    last_number, last = "", {}
    for line, mark in _marks(paper):
        if mark.kind is Kind.NUMBER:
            last_number = mark.value
        if mark.kind is Kind.DECIMAL:
            parent, _, own = mark.value.rpartition(".")
            is_child = not last_number or parent.split(".")[0] == last_number
            if not is_child or int(own) != last.get((line.annex, parent), 0) + 1:
                yield Issue(
                    f"Số “{mark.value}” không nối tiếp các số trước.",
                    "Đánh số liên tục.",
                    line,
                    mark.start,
                    mark.end,
                )
            last[line.annex, parent] = int(own)


@rule("diem.chu-cai", Severity.ERROR, LAYOUT)
def points_use_vietnamese_letters(paper: Paper) -> Iterator[Issue]:
    for line, mark in _marks(paper):
        if mark.kind is Kind.LETTER and mark.value in FOREIGN:
            yield Issue(
                f"Điểm đánh bằng chữ “{mark.value}”, không có trong bảng chữ cái tiếng Việt.",
                "Dùng a, b, c, d, đ, e, g, h, i, k …",
                line,
                mark.start,
                mark.end,
            )


@rule("diem.chu-co-dau", Severity.NOTE, LAYOUT)
def points_skip_shaped_letters(paper: Paper) -> Iterator[Issue]:
    for line, mark in _marks(paper):
        if mark.kind is Kind.LETTER and mark.value in SHAPED:
            yield Issue(
                f"Điểm đánh bằng chữ “{mark.value}”.",
                "Thông lệ và chính Nghị định bỏ qua ă, â, ê, ô, ơ, ư.",
                line,
                mark.start,
                mark.end,
            )


def _wrong_sign(paper: Paper, kind: Kind, right: str) -> Iterator[Issue]:
    for line, mark in _marks(paper):
        if mark.kind is kind and mark.sign not in ("", right):
            yield Issue(
                f"{NAMES[kind]} viết là “{mark.value}{mark.sign}”.",
                f"Viết “{mark.value}{right}”.",
                line,
                mark.end - len(mark.sign),
                mark.end,
                right,
            )


@rule("diem.dau", Severity.ERROR, LAYOUT)
def points_end_with_a_bracket(paper: Paper) -> Iterator[Issue]:
    yield from _wrong_sign(paper, Kind.LETTER, ")")


@rule("khoan.dau", Severity.ERROR, LAYOUT)
def clauses_end_with_a_full_stop(paper: Paper) -> Iterator[Issue]:
    yield from _wrong_sign(paper, Kind.NUMBER, ".")


@rule("dieu.dau", Severity.ERROR, LAYOUT)
def articles_end_with_a_full_stop(paper: Paper) -> Iterator[Issue]:
    yield from _wrong_sign(paper, Kind.ARTICLE, ".")


@rule("dieu.so-khong", Severity.WARNING, LAYOUT)
def articles_have_no_leading_zero(paper: Paper) -> Iterator[Issue]:
    for line, mark in _marks(paper):
        if mark.kind in (Kind.ARTICLE, Kind.NUMBER) and re.match("0[1-9]", mark.value):
            plain = mark.value[1:]
            yield Issue(
                f"{NAMES[mark.kind]} đánh số “{mark.value}”.",
                f"Viết “{plain}”, không thêm số 0.",
                line,
                line.judged.index(mark.value),
                line.judged.index(mark.value) + len(mark.value),
                plain,
            )


@rule("chuong.so", Severity.ERROR, LAYOUT)
def parts_and_chapters_are_roman_sections_arabic(paper: Paper) -> Iterator[Issue]:
    for line, mark in _marks(paper):
        number = _number(mark)
        if number is None or mark.kind not in (Kind.PART, Kind.CHAPTER, Kind.SECTION):
            continue
        is_roman = not mark.value.isdecimal()
        if is_roman != (mark.kind is not Kind.SECTION):
            right = str(number) if is_roman else roman(number)
            script = "Ả Rập" if is_roman else "La Mã"
            yield Issue(
                f"{NAMES[mark.kind]} đánh số “{mark.value}”.",
                f"Dùng chữ số {script}: “{right}”.",
                line,
                mark.start,
                mark.start + len(mark.value),
                right,
            )


@rule("khoan.mot-minh", Severity.WARNING, "thông lệ soạn thảo")
def nothing_is_divided_into_one(paper: Paper) -> Iterator[Issue]:
    for kind in (Kind.NUMBER, Kind.LETTER):
        for group in _siblings(paper, kind):
            if len(group) == 1 and _number(group[0][1]) == 1:
                line, mark = group[0]
                found = f"Chỉ có một {NAMES[kind].lower()} “{mark.value}{mark.sign}”."
                yield Issue(found, "Không đánh số khi chỉ có một.", line, mark.start, mark.end)


@rule("muc-la-ma.in-hoa", Severity.WARNING, SKETCH)
def roman_headings_are_in_capitals(paper: Paper) -> Iterator[Issue]:
    for line, mark in _marks(paper):
        if mark.kind is Kind.ROMAN and line.annex == 0 and not is_in_capitals(line):
            yield whole(
                line, "Tiêu đề mục đánh số La Mã viết chữ thường.", "Viết tiêu đề của mục bằng chữ in hoa."
            )

"""The numbers of phần, chương, mục, điều, khoản and điểm in turn."""

from collections.abc import Iterator

from vanban.nd30.clauses import CUSTOM, LAYOUT
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.outline import SAID, Kind, Mark, marks, siblings
from vanban.nd30.paper import Line, Paper
from vanban.nd30.rulebook import rule
from vanban.vietnamese.numerals import CLAUSE_LETTERS, roman


def _written(kind: Kind, number: int, like: Mark) -> str:
    if kind is Kind.LETTER:
        letter = CLAUSE_LETTERS[number - 1] if number <= len(CLAUSE_LETTERS) else "?"
        return f"điểm {letter})"
    numeral = str(number) if like.value[0].isdecimal() else roman(number)
    return f"{SAID[kind].lower() if kind is Kind.NUMBER else SAID[kind]} {numeral}"


def _out_of_turn(paper: Paper, kind: Kind) -> Iterator[Issue]:
    """Beginning again from 1 is no error here: a heading without a number may stand between."""
    for group in siblings(paper, kind):
        expected = 1
        for line, mark in group:
            number = mark.position
            if number is None or mark.is_inserted:
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
    for group in siblings(paper, Kind.NUMBER):
        for line, mark in group[1:]:
            if mark.value == "1":
                yield Issue(
                    "Đánh số lại từ 1 trong cùng một mục.", "Xem lại số thứ tự.", line, mark.start, mark.end
                )


@rule("khoan.so-cap-hai", Severity.WARNING, LAYOUT)
def decimals_follow_their_clause(paper: Paper) -> Iterator[Issue]:
    """ "2.1." is no layout of the decree; where it is used it belongs to 2., and to the one before it."""
    last_number, last = "", {}
    for line, mark in marks(paper):
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


@rule("khoan.mot-minh", Severity.WARNING, CUSTOM)
def nothing_is_divided_into_one(paper: Paper) -> Iterator[Issue]:
    for kind in (Kind.NUMBER, Kind.LETTER):
        for group in siblings(paper, kind):
            if len(group) == 1 and group[0][1].position == 1:
                line, mark = group[0]
                found = f"Chỉ có một {SAID[kind].lower()} “{mark.value}{mark.sign}”."
                yield Issue(found, "Không đánh số khi chỉ có một.", line, mark.start, mark.end)

"""How the numbers of phần, chương, mục, điều, khoản and điểm are written."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import LAYOUT, TABLE
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.outline import SAID, Kind, marks
from vanban.nd30.paper import Paper
from vanban.nd30.prose import whole
from vanban.nd30.rulebook import rule
from vanban.vietnamese.numerals import roman

FOREIGN = "fjwz"
SHAPED = "ăâêôơư"


@rule("diem.chu-cai", Severity.ERROR, LAYOUT)
def points_use_vietnamese_letters(paper: Paper) -> Iterator[Issue]:
    for line, mark in marks(paper):
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
    for line, mark in marks(paper):
        if mark.kind is Kind.LETTER and mark.value in SHAPED:
            yield Issue(
                f"Điểm đánh bằng chữ “{mark.value}”.",
                "Thông lệ và chính Nghị định bỏ qua ă, â, ê, ô, ơ, ư.",
                line,
                mark.start,
                mark.end,
            )


def _wrong_sign(paper: Paper, kind: Kind, right: str) -> Iterator[Issue]:
    for line, mark in marks(paper):
        if mark.kind is kind and mark.sign not in ("", right):
            yield Issue(
                f"{SAID[kind]} viết là “{mark.value}{mark.sign}”.",
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
    for line, mark in marks(paper):
        if mark.kind in (Kind.ARTICLE, Kind.NUMBER) and re.match("0[1-9]", mark.value):
            plain = mark.value[1:]
            yield Issue(
                f"{SAID[mark.kind]} đánh số “{mark.value}”.",
                f"Viết “{plain}”, không thêm số 0.",
                line,
                line.judged.index(mark.value),
                line.judged.index(mark.value) + len(mark.value),
                plain,
            )


@rule("chuong.so", Severity.ERROR, LAYOUT)
def parts_and_chapters_are_roman_sections_arabic(paper: Paper) -> Iterator[Issue]:
    for line, mark in marks(paper):
        number = mark.position
        if number is None or mark.kind not in (Kind.PART, Kind.CHAPTER, Kind.SECTION):
            continue
        is_roman = not mark.value.isdecimal()
        if is_roman != (mark.kind is not Kind.SECTION):
            right = str(number) if is_roman else roman(number)
            script = "Ả Rập" if is_roman else "La Mã"
            yield Issue(
                f"{SAID[mark.kind]} đánh số “{mark.value}”.",
                f"Dùng chữ số {script}: “{right}”.",
                line,
                mark.start,
                mark.start + len(mark.value),
                right,
            )


@rule("muc.in-hoa", Severity.WARNING, TABLE)
def roman_headings_are_in_capitals(paper: Paper) -> Iterator[Issue]:
    for line, mark in marks(paper):
        heading = line.judged.partition(":")[0]
        if mark.kind is Kind.ROMAN and line.annex == 0 and not (line.look.capitals or heading.isupper()):
            yield whole(
                line, "Tiêu đề mục đánh số La Mã viết chữ thường.", "Viết tiêu đề của mục bằng chữ in hoa."
            )

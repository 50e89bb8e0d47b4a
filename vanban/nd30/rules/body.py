"""How the body is set: justified, first lines in, gaps and line spacing (Annex I, part I, II.6.e).

What many paragraphs share is said once, at the first of them, and repaired in all.
"""

import itertools
import re
from collections.abc import Iterator

from vanban.metrics import text_width
from vanban.nd30 import mending
from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import rule

CLAUSE = annex_i("II", "6", "e")
INDENTS = (28.35, 36.0)  # points: 1 cm and 1,27 cm
CLOSE = 1.2
LEAST_GAP, GAP_CLOSE = 6.0, 0.1
SPACING = (1.0, 1.5)
SPACING_CLOSE = 0.03
SINGLE = 1.15  # of the letters' size: a line of Times New Roman
EXACT_CLOSE = 1.0
IN_ITALICS = re.compile(
    r"\s*(?:Nghị quyết này (?:đã )?được|Hội đồng nhân dân .{0,120}?ban hành Nghị quyết)"
)  # in italics on Mẫu 17 of Nghị định 78/2025/NĐ-CP


@rule("noi-dung.canh-deu", Severity.ERROR, CLAUSE)
def body_is_justified(paper: Paper) -> Iterator[Issue]:
    """Where it shows: in paragraphs of more than one line."""
    wrong = [line for line in _running(paper) if line.layout.alignment in ("left", "right") and _wraps(line)]
    mend = mending.layout("Canh đều hai lề.", wrong, alignment="both")
    yield from _together(wrong, "chưa canh đều cả hai lề", "Canh đều cả hai lề.", mend)


@rule("noi-dung.lui-dau-dong", Severity.ERROR, CLAUSE)
def first_line_is_moved_in(paper: Paper) -> Iterator[Issue]:
    wrong = [line for line in _running(paper) if abs(_moved_in(line)) < CLOSE and not line.text[:1].isspace()]
    mend = mending.layout("Lùi đầu dòng 1,27 cm.", wrong, left_indent=0, first_indent=INDENTS[1])
    yield from _together(wrong, "không lùi đầu dòng", "Lùi đầu dòng 1 cm hoặc 1,27 cm.", mend)


@rule("noi-dung.do-lui", Severity.WARNING, CLAUSE)
def first_line_is_moved_in_as_far_as_asked(paper: Paper) -> Iterator[Issue]:
    wrong = [
        line
        for line in _running(paper)
        if abs(_moved_in(line)) >= CLOSE
        and not any(abs(_moved_in(line) - asked) <= CLOSE for asked in INDENTS)
    ]
    length = f"{_moved_in(wrong[0]) / 72 * 2.54:.2f}".replace(".", ",") if wrong else ""
    yield from _together(wrong, f"lùi đầu dòng {length} cm", "Lùi đầu dòng 1 cm hoặc 1,27 cm.", None)


@rule("noi-dung.lui-bang-dau-cach", Severity.NOTE, CLAUSE)
def first_line_is_not_moved_in_by_spaces(paper: Paper) -> Iterator[Issue]:
    wrong = [line for line in _running(paper) if line.text.startswith(("  ", "\t", "\u00a0"))]
    yield from _together(
        wrong, "lùi đầu dòng bằng dấu cách hoặc phím Tab", "Đặt độ lùi đầu dòng của đoạn.", None
    )


@rule("noi-dung.khoang-cach-doan", Severity.ERROR, CLAUSE)
def paragraphs_are_six_points_apart(paper: Paper) -> Iterator[Issue]:
    wrong = [
        lower
        for upper, lower in zip(paper.lines, paper.lines[1:], strict=False)
        if _is_running(upper)
        and _is_running(lower)
        and upper.layout.after + lower.layout.before < LEAST_GAP - GAP_CLOSE
        and lower.paragraph is not (upper.paragraph or lower)
    ]
    mend = mending.layout("Đặt khoảng cách trước đoạn 6 pt.", wrong, before=LEAST_GAP)
    yield from _together(
        wrong, "cách đoạn trên chưa đủ 6 pt", "Đặt khoảng cách giữa các đoạn tối thiểu 6 pt.", mend
    )


@rule("noi-dung.dan-dong", Severity.ERROR, CLAUSE)
def line_spacing_is_single_to_one_and_a_half(paper: Paper) -> Iterator[Issue]:
    low, high = SPACING
    wrong = [
        line
        for line in _running(paper)
        if (spacing := line.layout.line_spacing) is not None
        and not low - SPACING_CLOSE <= spacing <= high + SPACING_CLOSE
    ]
    right = high if wrong and (wrong[0].layout.line_spacing or 0) > high else low
    mend = mending.layout(f"Đặt khoảng cách dòng {right:g}.".replace(".", ",", 1), wrong, line_spacing=right)
    yield from _together(
        wrong, "giãn dòng ngoài quy định", "Đặt khoảng cách dòng từ dòng đơn đến 1,5 lines.", mend
    )


@rule("noi-dung.dan-dong-co-dinh", Severity.WARNING, CLAUSE)
def fixed_line_spacing_is_within_bounds(paper: Paper) -> Iterator[Issue]:
    wrong = [
        line
        for line in _running(paper)
        if (exact := line.layout.exact_spacing) is not None
        and not _is_between(exact, line.look.size * SINGLE)
    ]
    yield from _together(
        wrong,
        "giãn dòng cố định ngoài khoảng dòng đơn đến 1,5 lines",
        "Đặt khoảng cách dòng từ dòng đơn đến 1,5 lines.",
        None,
    )


@rule("noi-dung.nghieng", Severity.NOTE, CLAUSE)
def body_is_upright(paper: Paper) -> Iterator[Issue]:
    wrong = [
        line
        for line in _running(paper)
        if line.element == Element.BODY
        and line.look.italic
        and len(line.text) > 80
        and not IN_ITALICS.match(line.text)
    ]
    yield from _together(
        wrong, "trình bày bằng chữ nghiêng", "Nội dung văn bản trình bày bằng chữ đứng.", None
    )


@rule("noi-dung.doan-trong", Severity.NOTE, CLAUSE)
def no_blank_paragraphs_as_gaps(paper: Paper) -> Iterator[Issue]:
    lines = paper.lines
    wrong = [
        line
        for upper, line in itertools.pairwise(lines)
        if line.element == Element.EMPTY
        and line.ruled is None
        and line.annex == 0
        and _is_running(upper)
        and not line.opens_page
    ]
    following = {line.ordinal for line in _running(paper)}
    wrong = [line for line in wrong if line.ordinal + 1 in following]
    yield from _together(
        wrong, "để trống làm khoảng cách", "Bỏ đoạn trống; đặt khoảng cách trước hoặc sau đoạn.", None
    )


def _running(paper: Paper) -> list[Line]:
    return [line for line in paper.of(Element.BODY, Element.BASIS) if _is_running(line)]


def _is_running(line: Line) -> bool:
    """Căn cứ and body of the main document, but for headings in the middle and what stands in tables."""
    told = line.element in (Element.BODY, Element.BASIS) and line.annex == 0 and line.cell is None
    return told and line.layout.alignment not in ("center", "")


def _moved_in(line: Line) -> float:
    """How far in the first letter stands, in points."""
    return line.layout.left_indent + line.layout.first_indent


def _wraps(line: Line) -> bool:
    look = line.look
    return (
        bool(line.room) and text_width(line.text, look.size, bold=look.bold, italic=look.italic) > line.room
    )


def _is_between(exact: float, single: float) -> bool:
    low, high = SPACING
    return low * single - EXACT_CLOSE <= exact <= high * single + EXACT_CLOSE


def _together(lines: list[Line], found: str, asked: str, mend: mending.Repair | None) -> Iterator[Issue]:
    if lines:
        count = "Đoạn này" if len(lines) == 1 else f"Đoạn này và {len(lines) - 1} đoạn khác"
        yield Issue(f"{count} {found}.", asked, lines[0], repair=mend)

"""How điều, phần, chương, mục are set (Annex I, part I, II.6.d and đ)."""

import re
from collections.abc import Iterator

from vanban.nd30 import mending
from vanban.nd30.clauses import TABLE, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.kinds import DECIDING
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import rule

CLAUSE = annex_i("II", "6", "đ")
ARTICLE = re.compile(r"\s*Điều\s+\d{1,3}\.\s*")
HEADING = re.compile(
    r"\s*(?:(Phần|Chương)\s+(\w{1,8})|(Mục|Tiểu mục)\s+(\w{1,8}))\s*(?:[.:]\s*)?", re.IGNORECASE
)
ROMAN_HEADING = re.compile(r"\s*[IVX]{1,6}\.\s+(?=\S)")
LONGEST_HEADING, LONGEST_TITLE = 40, 200


@rule("dieu.kieu-chu", Severity.ERROR, CLAUSE)
def article_number_is_bold(paper: Paper) -> Iterator[Issue]:
    for line in _body(paper):
        found = ARTICLE.match(line.judged)
        looks = [
            one.look
            for one in line.stretches
            if found and one.start < len(found[0].rstrip()) and one.end > found.start()
        ]
        if looks and not all(look.bold and not look.italic for look in looks) and _is_by_articles(paper):
            yield Issue(
                f"“{line.text[: found.end() if found else 0].strip()}” chưa là chữ đứng, đậm.",
                "Trình bày từ “Điều”, số thứ tự và tiêu đề bằng chữ đứng, đậm.",
                line,
            )


@rule("dieu.tieu-de", Severity.NOTE, annex_i("II", "6", "d"))
def article_has_a_heading(paper: Paper) -> Iterator[Issue]:
    for line in _body(paper):
        found = ARTICLE.match(line.judged)
        if found and _is_by_articles(paper) and not _bold_at(line, found.end()):
            yield Issue(
                f"{found[0].strip()} không có tiêu đề.",
                "Ghi tiêu đề của điều bằng chữ đậm ngay sau số thứ tự.",
                line,
            )


@rule("chuong.trinh-bay", Severity.ERROR, CLAUSE)
def parts_and_chapters_are_set_right(paper: Paper) -> Iterator[Issue]:
    """Phần, Chương, Mục, Tiểu mục on a line of their own: centred, bold."""
    for line in _body(paper):
        found = HEADING.fullmatch(line.text) if len(line.text) < LONGEST_HEADING else None
        if found and not (line.look.bold and line.layout.alignment in ("center", "")):
            yield Issue(
                f"“{line.text.strip()}” chưa được canh giữa, chữ đứng, đậm.",
                "Trình bày trên một dòng riêng, canh giữa, chữ in thường, đứng, đậm.",
                line,
            )


@rule("muc.kieu-chu", Severity.WARNING, TABLE)
def roman_headings_are_bold(paper: Paper) -> Iterator[Issue]:
    """In what is laid out by phần, mục, khoản, điểm: "I. NHỮNG KẾT QUẢ …"."""
    for line in _body(paper):
        if ROMAN_HEADING.match(line.text) and len(line.text) < LONGEST_TITLE and not line.look.bold:
            mend = mending.letters("Đổi sang chữ đậm.", [line], bold=True)
            yield Issue(
                "Số thứ tự và tiêu đề của mục chưa là chữ đậm.",
                "Trình bày bằng chữ in hoa, đứng, đậm.",
                line,
                repair=mend,
            )


def _body(paper: Paper) -> Iterator[Line]:
    return paper.of(Element.BODY)


def _is_by_articles(paper: Paper) -> bool:
    return paper.type_name in DECIDING


def _bold_at(line: Line, place: int) -> bool:
    return any(one.look.bold for one in line.stretches if one.start <= place < one.end) or place >= len(
        line.text
    )

"""Punctuation: spaces around it, pairs of brackets and quotation marks, hyphens."""

import re
from collections.abc import Iterable, Iterator

from vanban.nd30.clauses import CUSTOM, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import LOWER, RUNNING, SENTENCES, UPPER, at, before, hits
from vanban.nd30.rulebook import rule

DOUBLED = re.compile(
    r"([,;:])(?:\s?\1)+|(?<![.…,;])\.\s?\.(?![./…])|[;:,]\s?[;:](?!\s?[.…])|(?<!v\.v)(?<![.…\s])\.[;:]"
)
PAIRED = tuple(f"{first}{gap}{second}" for first in ",;:." for gap in ("", " ") for second in ",;:.")
BEFORE = re.compile(r"(?<=[^\s…./])[ \t]+(?=[,;:?!](?!\w)|\.(?![\w./…]))")
SPACED = tuple(f"{space}{sign}" for space in " \t" for sign in ",;:?!.")
AFTER = re.compile(rf"[,;:](?<=[{LOWER})].)(?=[{LOWER}{UPPER}])|\.(?<=[{LOWER}]{{2}}.)(?=[{UPPER}][{LOWER}])")
TWO_SPACES = re.compile(r"(?<=\S) {2,}(?=\S)")
GAP_BEFORE = re.compile(r"(?:số|Số|ngày|tháng|năm|giờ):?$")
DASH = re.compile("[–—]")
LOPSIDED = re.compile(rf"(?<=[{LOWER}])(?: -|- )(?=[{LOWER}{UPPER}])")
LIST_MARK = re.compile(r"(?:^|[\s;:.,(])[\w]{1,3}$")
STOP_BEFORE_BRACKET = re.compile(rf"(?<=[{LOWER}\d])\.(?=\s+\([{LOWER}][^()]{{1,120}}\)\s*[,;.])")
BRACKETS = re.compile(r"[()\[\]]")
PAIRS = {")": "(", "]": "["}


@rule("dau-cau.hai-dau", Severity.ERROR, CUSTOM)
def one_mark_at_a_time(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, DOUBLED, needs=PAIRED):
        signs = hit[0].replace(" ", "")
        is_one = len(set(signs)) == 1 and signs != ".."
        yield at(
            line, hit, f"Hai dấu câu liền nhau: “{hit[0]}”.", "Chỉ để một dấu.", signs[0] if is_one else None
        )


@rule("dau-cau.khoang-trang-truoc", Severity.WARNING, CUSTOM)
def no_space_before_a_mark(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, BEFORE, needs=SPACED):
        sign = line.judged[hit.end()]
        if line.text[hit.start() : hit.end()].isspace():  # and no quotation
            yield at(line, hit, f"Có khoảng trắng trước dấu “{sign}”.", "Viết dấu câu liền sau chữ.", "")


@rule("dau-cau.khoang-trang-sau", Severity.WARNING, CUSTOM)
def a_space_after_a_mark(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, AFTER):
        found = f"Sau dấu “{hit[0]}” không có khoảng trắng."
        yield at(line, hit, found, "Thêm một khoảng trắng sau dấu câu.", f"{hit[0]} ")


@rule("dau-cau.hai-khoang-trang", Severity.NOTE, CUSTOM)
def one_space_between_words(paper: Paper) -> Iterator[Issue]:
    """The gaps for a number or a day of a draft are none."""
    for line, hit in hits(paper, TWO_SPACES, (*SENTENCES, Element.TITLE, Element.SUBJECT), "  "):
        is_gap = GAP_BEFORE.search(before(line, hit.start())) or line.judged[hit.end()] == "/"
        if (
            not is_gap
            and not line.text[hit.start()].isalnum()
            and "“" not in line.text[hit.start() : hit.end()]
        ):
            yield at(line, hit, "Có hơn một khoảng trắng giữa hai chữ.", "Chỉ để một khoảng trắng.", " ")


@rule("dau-cau.cham-truoc-ngoac", Severity.WARNING, CUSTOM)
def no_full_stop_before_a_bracket(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, STOP_BEFORE_BRACKET, SENTENCES, ". ("):
        yield at(line, hit, "Dấu chấm đứng giữa câu, trước dấu ngoặc đơn.", "Bỏ dấu chấm trước ngoặc.", "")


@rule("dau-cau.ngoac", Severity.WARNING, CUSTOM)
def every_bracket_has_its_partner(paper: Paper) -> Iterator[Issue]:
    """A bracket may close in a later line of the same element."""
    opened: list[tuple[Line, int]] = []
    for line in paper.of(*RUNNING):
        for hit in BRACKETS.finditer(line.judged):
            place, sign = hit.start(), hit[0]
            if sign in "([":
                opened.append((line, place))
            elif sign in ")]" and opened and opened[-1][0].judged[opened[-1][1]] == PAIRS[sign]:
                opened.pop()
            elif sign in ")]" and not LIST_MARK.search(before(line, place)):
                yield Issue(
                    f"Dấu “{sign}” không có dấu mở.", "Thêm dấu mở hoặc bỏ dấu này.", line, place, place + 1
                )
    for line, place in _first_in_each_line(opened):
        yield Issue(
            f"Dấu “{line.judged[place]}” không có dấu đóng.", "Thêm dấu đóng ngoặc.", line, place, place + 1
        )


@rule("dau-cau.ngoac-kep", Severity.WARNING, CUSTOM)
def every_quotation_mark_has_its_partner(paper: Paper) -> Iterator[Issue]:
    opened: list[tuple[Line, int]] = []
    for line in paper.of(*RUNNING):
        for hit in re.finditer('[“”"]', line.text):
            if hit[0] == "“":
                opened.append((line, hit.start()))
            elif opened:
                opened.pop()
            elif hit[0] == '"':
                opened.append((line, hit.start()))
            else:
                yield at(line, hit, "Dấu “ ” đóng mà chưa mở.", "Thêm dấu mở ngoặc kép.")
    for line, place in _first_in_each_line(opened):
        yield Issue("Dấu ngoặc kép mở mà không đóng.", "Thêm dấu “”” ở cuối lời dẫn.", line, place, place + 1)


def _first_in_each_line(places: list[tuple[Line, int]]) -> Iterable[tuple[Line, int]]:
    return {id(line): (line, place) for line, place in reversed(places)}.values()


@rule("dau-cau.ngoac-kep-lan", Severity.WARNING, CUSTOM)
def one_kind_of_quotation_marks(paper: Paper) -> Iterator[Issue]:
    lines = list(paper.of(*RUNNING))
    if not any("“" in line.text for line in lines):
        return
    for line in lines:
        for hit in re.finditer('"', line.text):
            opens = hit.start() == 0 or line.text[hit.start() - 1] in " (\t"
            right = "“" if opens else "”"
            yield at(line, hit, "Dấu ngoặc kép thẳng lẫn với ngoặc kép cong.", f"Viết “{right}”.", right)


@rule("gach-noi.gach-ngang", Severity.WARNING, f"{annex_i('II', '1', 'b')}; điểm c khoản 3")
def hyphens_are_short(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, DASH, needs=("–", "—")):
        found = f"Dùng gạch ngang dài “{hit[0]}”."
        yield at(line, hit, found, "Dùng gạch nối ngắn “-” như mẫu của nghị định.", "-")


@rule("gach-noi.khoang-trang", Severity.WARNING, CUSTOM)
def hyphen_has_a_space_on_both_sides_or_none(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, LOPSIDED, needs=(" -", "- ")):
        yield at(line, hit, "Gạch nối chỉ cách chữ một bên.", "Viết “ - ”, cách chữ cả hai bên.", " - ")

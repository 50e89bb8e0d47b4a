"""How the text ends, and how căn cứ and the items of a list do."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vanban.nd30.clauses import BASES, CUSTOM, SAMPLES
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.outline import Kind, mark_of
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import at, hits, is_in_capitals, whole
from vanban.nd30.rulebook import Pack, rule

END = re.compile(r"\./\.$")
WRONG_END = re.compile(r"(?!\./\.\s*$)(?<![\s./])[\s.]*(?:/[ ]*\.|\.[ ]*/)[\s.]*$")
BLANK_END = re.compile(r"(?<=\./\.)\s+$")
INNER_END = re.compile(r"\./\.(?=\s*\S)")
LONGEST_END = 20
IN_BRACKETS = re.compile(r"\(.*\)[.;]?\s*$")
LIST_END = re.compile(r"[.;:,!?…)”\"/-]\s*$")
PROPOSAL = "Theo đề nghị"


def _main_text(paper: Paper) -> list[Line]:
    return [line for line in paper.of(Element.BODY) if line.annex == 0 and line.text.strip()]


def _last_lines(paper: Paper) -> list[Line]:
    """The last line of the main text, and the one before a closing note in brackets."""
    lines = _main_text(paper)
    while len(lines) > 1 and IN_BRACKETS.match(lines[-1].text) and not END.search(lines[-1].text.strip()):
        lines.pop()
    return lines[-1:]


@rule("ket-thuc.thieu", Severity.ERROR, SAMPLES)
def text_has_an_end(paper: Paper) -> Iterator[Issue]:
    for line in _last_lines(paper):
        if not END.search(line.text.strip()) and not WRONG_END.search(line.text):
            yield whole(line, "Hết nội dung mà không có dấu kết thúc “./.”.", "Ghi “./.” sau chữ cuối cùng.")


@rule("ket-thuc.hinh-thuc", Severity.ERROR, SAMPLES)
def end_is_written_whole(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.BODY):
        hit = WRONG_END.search(line.judged, max(0, len(line.judged) - LONGEST_END))
        if hit is None:
            continue
        yield at(
            line, hit, f"Dấu kết thúc viết là “{hit[0].strip()}”.", "Viết liền sau chữ cuối: “./.”.", "./."
        )


@rule("ket-thuc.khoang-trang", Severity.NOTE, SAMPLES)
def nothing_follows_the_end(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, BLANK_END, (Element.BODY,), "./."):
        yield at(line, hit, "Sau dấu kết thúc “./.” còn khoảng trắng.", "Xóa khoảng trắng.", "")


@rule("ket-thuc.nhieu", Severity.WARNING, SAMPLES)
def text_ends_once(paper: Paper) -> Iterator[Issue]:
    ends = [line for line in _main_text(paper) if END.search(line.text.strip())]
    asked = "Chỉ ghi “./.” một lần, sau chữ cuối cùng của văn bản."
    for line in ends[:-1]:
        yield whole(line, "Dấu kết thúc “./.” đứng giữa văn bản.", asked)
    for line, hit in hits(paper, INNER_END, (Element.BODY,), "./."):
        yield at(line, hit, "Sau dấu kết thúc “./.” còn chữ.", asked)


@rule("can-cu.dau-cham-phay", Severity.ERROR, BASES)
def each_basis_ends_with_a_semicolon(paper: Paper) -> Iterator[Issue]:
    bases = [line for line in paper.of(Element.BASIS) if line.text.strip()]
    for line in bases[:-1]:
        yield from _ending(line, ";", "Căn cứ chưa phải dòng cuối")


@rule("can-cu.dau-cham", Severity.ERROR, BASES, Pack.ADMINISTRATIVE)
def last_basis_ends_with_a_full_stop(paper: Paper) -> Iterator[Issue]:
    bases = [line for line in paper.of(Element.BASIS) if line.text.strip()]
    for line in bases[-1:]:
        yield from _ending(line, ".", "Căn cứ cuối cùng")


def _ending(line: Line, sign: str, which: str) -> Iterator[Issue]:
    text = line.text.rstrip()
    if text.endswith(sign) or text.endswith(("…", "...")):
        return
    last = text[-1]
    said = f"{which} kết thúc bằng “{last}”." if last in ".;,:" else f"{which} không có dấu cuối dòng."
    kept = "" if last in ".;,:" else last
    yield Issue(said, f"Kết thúc bằng dấu “{sign}”.", line, len(text) - 1, len(text), kept + sign)


@rule("can-cu.theo-de-nghi", Severity.WARNING, SAMPLES)
def proposal_is_the_last_basis(paper: Paper) -> Iterator[Issue]:
    bases = [line for line in paper.of(Element.BASIS) if line.text.strip()]
    for line in bases[:-1]:
        if line.text.startswith(PROPOSAL):
            yield whole(line, "Còn căn cứ đứng sau dòng “Theo đề nghị …”.", "Đưa dòng này xuống cuối căn cứ.")


@rule("liet-ke.thieu-dau", Severity.WARNING, CUSTOM)
def each_item_has_a_mark_at_its_end(paper: Paper) -> Iterator[Issue]:
    """A lettered heading has none: only items among others that have one are judged."""
    for group in _lists(paper):
        bare = [line for line in group if not LIST_END.search(line.text)]
        for line in bare if len(bare) * 2 < len(group) else []:
            yield whole(line, "Mục liệt kê không có dấu cuối dòng.", "Ghi “;” hoặc “.” như các mục khác.")


def _lists(paper: Paper) -> Iterator[list[Line]]:
    """Items of one kind that stand one after the other."""
    group: list[Line] = []
    for line in paper.of(Element.BODY):
        mark = mark_of(line)
        if mark and mark.kind in (Kind.DASH, Kind.PLUS):
            group.append(line)
        elif group:
            yield group
            group = []
    yield group


@rule("liet-ke.dau-cham", Severity.WARNING, CUSTOM)
def last_item_ends_with_a_full_stop(paper: Paper) -> Iterator[Issue]:
    lines = [line for line in paper.of(Element.BODY) if line.text.strip()]
    for line, after in pairwise(lines):
        mark, follows = mark_of(line), mark_of(after)
        ends_list = line.text.rstrip().endswith(";") and (
            follows is None or follows.kind in (Kind.ARTICLE, Kind.CHAPTER, Kind.ROMAN)
        )
        if ends_list and line.annex == after.annex:
            what = "Mục liệt kê cuối cùng" if mark else "Đoạn văn"
            text = line.text.rstrip()
            yield Issue(
                f"{what} kết thúc bằng “;”.", "Kết thúc bằng dấu “.”.", line, len(text) - 1, len(text), "."
            )


@rule("doan-van.thieu-dau", Severity.NOTE, CUSTOM)
def sentence_has_a_mark_at_its_end(paper: Paper) -> Iterator[Issue]:
    """Headings have none: only long lines that are not bold are judged."""
    for line in paper.of(Element.BODY):
        is_sentence = len(line.text) > 80 and not line.look.bold and not is_in_capitals(line)
        if is_sentence and mark_of(line) is None and not LIST_END.search(line.text):
            yield whole(line, "Đoạn văn không có dấu cuối câu.", "Ghi dấu “.” cuối đoạn.")

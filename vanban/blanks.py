"""Places of a draft that somebody meant to fill and forgot.

What the format check finds of this kind in any document is found by its own rules; added here is what a
draft may hold there but may not be submitted with. The gaps for number and date, which are filled at
issue, are no blanks; neither is an ellipsis that ends a list ("v.v…", "xã, phường, …; học sinh").
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import vanban.nd30.rules  # noqa: F401 (puts the rules in the rulebook)
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import RUNNING
from vanban.nd30.reading import read
from vanban.nd30.rulebook import RULES
from vanban.nd30.rules.slips import BRACKETED, DOT_LINE, DOTS, GAP
from vanban.stamp import is_filled_at_issue
from vanban.vietnamese import fold

MOST_TOLD = 100
CONTEXT = 30  # letters shown before and after
DOTTED, TAGGED = "de-trong.dau-cham", "de-trong.the-mau"
CHECKED = (DOTTED, TAGGED, "de-trong.chu-tam", "de-trong.ngoac-vuong")
# Filled at issue, ruled lines, or for the pen.
ALLOWED = {
    Element.NUMBER,
    Element.PLACE_AND_DATE,
    Element.ANNEX_REFERENCE,
    Element.SIGNATURE,
    Element.DRAFT_MARK,
    Element.PAGE_HEADER,
    Element.EMPTY,
}
VALUE = re.compile(r"(?:(?<=:)|(?<=:\s)|(?<=\())(?:…|\.{3})(?=\s*(?:[;,)]|\.?\s*$))")
STAND_IN = re.compile(
    r"\b(?:xx|XX)(?:/(?:xx|XX|\d{4}))+|\b[Ss]ố:? ?(?:xx|XX)\b|\bxx/|\b[Ll]orem\b"
    r"|(?:(?<=gồm )|(?<=có )|(?<=là )|(?<=số ))[NX] (?=ông|bà|người|thành viên|đồng chí|hộ\b|Tổ\b)"
)
WIDE_DOTS = re.compile(r"(?:…\s?){2,}|\.{4,}|_{3,}")
AFTER_A_COMMA = re.compile(r"[,;]\s*$")
SIGNED = re.compile(r"\bky\b")  # "Ký tên", "Chữ ký", "Ký nhận"
FORM = re.compile(r"(?:bieu )?mau\b(?! \d+ thang)|phieu\b")
FIGURE = re.compile(r"\[\d{1,3}\]")  # a source by its number
ELLIPSES = ("…", "...", "..", "")
OPENING = str.maketrans("}", "{")
EDGES = " \t\n\u00a0"


class Blank(NamedTuple):
    place: str  # "đoạn 12", "bảng 2, dòng 3, ô 1"
    text: str  # what stands there, with some words around
    words: str  # a sentence for whoever must fill it


class _Hit(NamedTuple):
    line: Line
    start: int
    end: int


def places_left_blank(content: bytes) -> tuple[Blank, ...]:
    """In reading order, at most a hundred, of a .docx that has passed the gate. Raises Problem when the file
    cannot be read or is too long."""
    paper = read(content, date.min)
    forms = _annexes_to_be_filled_by_others(paper)
    signing = _signing_columns(paper)
    hits = {
        (hit.line.place, hit.start): hit
        for hit in [*_checked(paper), *_added(paper)]
        if hit.line.annex not in forms and not _is_allowed(hit, signing)
    }
    order = {id(line): place for place, line in enumerate(paper.lines)}
    told = sorted(hits.values(), key=lambda hit: (order[id(hit.line)], hit.start, -hit.end))
    return tuple(map(_blank, list(_apart(told))[:MOST_TOLD]))


def _checked(paper: Paper) -> Iterator[_Hit]:
    """What the format check finds."""
    for name in CHECKED:
        for issue in RULES[name].judge(paper):
            if issue.line is not None:
                yield _Hit(issue.line, issue.start, issue.end)


def _added(paper: Paper) -> Iterator[_Hit]:
    for line in paper.lines:
        if line.element in ALLOWED:
            continue
        patterns = [GAP, VALUE, STAND_IN]
        if line.element == Element.TABLE:
            patterns += [WIDE_DOTS, DOT_LINE]
        elif line.element not in RUNNING:
            patterns += [DOTS, BRACKETED]
        for pattern in patterns:
            yield from (_Hit(line, *_letters(hit)) for hit in pattern.finditer(line.judged))


def _letters(hit: re.Match[str]) -> tuple[int, int]:
    return hit.span("gap") if "gap" in hit.re.groupindex else hit.span()


def _is_allowed(hit: _Hit, signing: set[tuple[int, int]]) -> bool:
    said = hit.line.text[hit.start : hit.end]
    is_tag = any(sign in said for sign in "{}«»")
    return (
        (hit.line.element in ALLOWED and not is_tag)
        or (is_tag and _closes_a_tag(hit, said))
        or _is_signed_there(hit.line, signing)
        or _is_prose(hit, said)
        or FIGURE.fullmatch(said) is not None
        or _waits_for_issue(hit)
    )


def _closes_a_tag(hit: _Hit, said: str) -> bool:
    """Its beginning is told already."""
    return said in ("}}", "%}") and said.translate(OPENING)[::-1] in hit.line.text[: hit.start]


def _is_signed_there(line: Line, signing: set[tuple[int, int]]) -> bool:
    cell = line.cell
    return line.element == Element.TABLE and cell is not None and (cell.table, cell.column) in signing


def _is_prose(hit: _Hit, said: str) -> bool:
    """An ellipsis in a list, or at the end of one: "nền tảng số…", "xã, phường, …; bản"; spaces at an end."""
    text = hit.line.judged
    if said.strip() not in ELLIPSES:
        return False
    is_last = text[hit.end : hit.end + 1] in ("", *",.;)")
    return bool(AFTER_A_COMMA.search(text, max(0, hit.start - 3), hit.start)) or (
        is_last and not said.startswith((" …", " .")) and text[: hit.start][-1:].isalpha()
    )


def _waits_for_issue(hit: _Hit) -> bool:
    """It touches a control that is filled in when the document is issued."""
    paragraph = hit.line.paragraph
    if paragraph is None:
        return False
    start, end = hit.line.in_paragraph(hit.start), hit.line.in_paragraph(hit.end)
    return any(is_filled_at_issue(piece.element) for piece in paragraph.touched(start, end))


def _annexes_to_be_filled_by_others(paper: Paper) -> set[int]:
    """Those headed "Mẫu số 1", "BIỂU MẪU", "PHIẾU KHẢO SÁT": their dots are what they are for."""
    heads = paper.of(Element.ANNEX_MARK, Element.ANNEX_TITLE)
    return {line.annex for line in heads if line.annex and FORM.match(fold(line.text))}


def _signing_columns(paper: Paper) -> set[tuple[int, int]]:
    """(table, column) of the columns that are signed with the pen."""
    return {
        (line.cell.table, line.cell.column)
        for line in paper.of(Element.TABLE)
        if line.cell and SIGNED.search(fold(line.text[:40]))
    }


def _apart(hits: Iterable[_Hit]) -> Iterator[_Hit]:
    """Of those that overlap or touch, the first alone: "ngày … tháng … năm …" is one blank to fill."""
    last: _Hit | None = None
    for hit in hits:
        if last is None or hit.line is not last.line or hit.start > last.end + len(" tháng "):
            yield hit
            last = hit
        else:
            last = last._replace(end=max(last.end, hit.end))


def _blank(hit: _Hit) -> Blank:
    text = hit.line.text
    start, end = max(0, hit.start - CONTEXT), hit.end + CONTEXT
    before = "…" if start else ""
    after = "…" if end < len(text) else ""
    shown = " ".join(f"{before}{text[start:end].strip(EDGES)}{after}".split())
    place = hit.line.place or "toàn văn bản"
    return Blank(
        place,
        shown,
        f"{place[0].upper()}{place[1:]} còn chỗ chưa điền: “{shown}”. Điền nội dung thật hoặc bỏ đi.",
    )

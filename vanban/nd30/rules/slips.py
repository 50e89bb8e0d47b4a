"""What was forgotten: doubled words, blanks never filled, tags of a template."""

import re
from collections.abc import Iterator
from operator import eq

from vanban.nd30.clauses import CUSTOM, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.phrases import words_in, words_of
from vanban.nd30.prose import LOWER, RUNNING, SENTENCES, at, hits
from vanban.nd30.rulebook import rule

CONTENT = annex_i("II", "6")

TWICE = re.compile(rf"(?<![\w'-])([{LOWER}]{{2,}})(?:[ \t]+\1)+(?![\w'-])")
TWO_TWICE = re.compile(r"(?<![\w'-])(([^\W\d_]{2,}) ([^\W\d_]{2,})) \1(?![\w'-])")
# Never right side by side; "tỉnh tỉnh" is, "xã xã hội" is not, and neither is "hiện tại tại".
NEVER_TWICE = words_of("never-doubled.txt")
REAL_TWICE = words_of("real-doubles.txt")

DOT_LINE = re.compile(r"^\s*(?:(?:Điều\s+)?[\w]{1,3}[.)]?|[-+])?\s*(?:…|\.{3})[\s.…]*$")
DOTS = re.compile(r"(?:…\s?){2,}\.*|\.{4,}|(?<=\s)(?:…|\.{3})(?=\s+\w)|(?<=\d\.)…\.?|…\.{2,}")
LEFT_MARKS = re.compile(r"[,;]\s?\.{1,2}(?!\.)\s*[;,.]?")
STAND_INS = ("xxx", "XXX", "yyy", "YYY", "___", "??", "/mm/", "/MM/", "TODO", "Lorem")
TAGS = ("{", "}", "«", "MERGEFIELD")
TAG = re.compile(r"\{\{|\}\}|\{%|%\}|«[^»]{1,60}»|\bMERGEFIELD\b")
STAND_IN = re.compile(
    r"\b[xX]{3,}\b|\b[yY]{3,}\b|_{3,}|\?{2,}|\b(?:dd|DD)/(?:mm|MM)/(?:yyyy|YYYY)\b|\b(?:TODO|Lorem ipsum)\b"
)
DOTTED = ("…", "...")
BRACKETED = re.compile(r"\[[^\[\]]{0,60}\]")
GAP = re.compile(
    r"(?:[Ss]ố:?|[Nn]gày|tháng|năm)(?P<gap>\s*(?:…|\.{2,})[\s.…]*|\s{3,})(?=/|tháng|năm|của|\d{4}|$|[,.;)])"
)


@rule("chinh-ta.tu-lap", Severity.ERROR, CUSTOM)
def no_word_twice(paper: Paper) -> Iterator[Issue]:
    for line, hit in _twice_in(paper, TWICE, 1):
        if hit[1] in NEVER_TWICE:
            yield _twice(line, hit)


@rule("chinh-ta.tu-lap-nghi", Severity.WARNING, CUSTOM)
def hardly_any_word_twice(paper: Paper) -> Iterator[Issue]:
    """Reduplication ("luôn luôn") and words that end as the next begins ("Ủy ban ban hành") are spared."""
    for line, hit in _twice_in(paper, TWICE, 1):
        if hit[1] not in NEVER_TWICE and hit[1] not in REAL_TWICE:
            yield _twice(line, hit)
    for line, hit in _twice_in(paper, TWO_TWICE, 2):
        if hit[2] != hit[3]:
            yield _twice(line, hit)


def _twice_in(paper: Paper, pattern: re.Pattern[str], words: int) -> Iterator[tuple[Line, re.Match[str]]]:
    """Only lines in which a word stands again so many words later."""
    for line in paper.of(*RUNNING):
        keys = words_in(line.judged).keys
        if any(map(eq, keys, keys[words:])):
            for hit in pattern.finditer(line.judged):
                yield line, hit


def _twice(line: Line, hit: re.Match[str]) -> Issue:
    return at(line, hit, f"Lặp từ: “{hit[0]}”.", f"Chỉ viết một lần: “{hit[1]}”.", hit[1])


@rule("de-trong.dau-cham", Severity.ERROR, CONTENT)
def no_blank_is_left(paper: Paper) -> Iterator[Issue]:
    """The gaps for number and day of a draft are none. An ellipsis that ends a list is none either."""
    draft = not paper.is_numbered
    for line in paper.of(*SENTENCES, Element.TITLE, Element.SUBJECT, Element.ADDRESSEES, Element.RECIPIENT):
        if not any(dots in line.judged for dots in DOTTED):
            continue
        judged = GAP.sub(_blanked, line.judged) if draft else line.judged
        found = DOT_LINE.match(judged)
        for hit in [found] if found else DOTS.finditer(judged):
            yield at(line, hit, f"Còn chỗ bỏ trống: “{hit[0].strip()}”.", "Điền nội dung hoặc bỏ mục này.")


def _blanked(gap: re.Match[str]) -> str:
    return " " * len(gap[0])


@rule("de-trong.so-ngay", Severity.ERROR, CONTENT)
def numbers_and_days_are_filled_in(paper: Paper) -> Iterator[Issue]:
    """Of a document that has its number; a draft may wait for them."""
    if paper.is_numbered:
        for line, hit in hits(paper, GAP, SENTENCES, ("…", "..", "   ")):
            if not re.search(r"…|\.\.\.\.|\s(?:…|\.{3})\s", hit["gap"]):
                yield at(line, hit, "Số hoặc ngày còn để trống.", "Điền số, ngày tháng năm.")


@rule("de-trong.dau-thua", Severity.ERROR, CONTENT)
def no_marks_stand_for_words(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, LEFT_MARKS, needs=(",.", ";.", ", .", "; .")):
        yield at(
            line, hit, f"Dấu câu thừa: “{hit[0].strip()}”.", "Viết tiếp nội dung còn thiếu hoặc kết thúc câu."
        )


@rule("de-trong.the-mau", Severity.ERROR, CONTENT)
def no_tag_is_left(paper: Paper) -> Iterator[Issue]:
    for line in paper.lines:
        for hit in TAG.finditer(line.text) if any(sign in line.text for sign in TAGS) else ():
            yield at(line, hit, f"Còn thẻ của mẫu: “{hit[0]}”.", "Điền nội dung thay cho thẻ.")


@rule("de-trong.chu-tam", Severity.ERROR, CONTENT)
def no_stand_in_is_left(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, STAND_IN, needs=STAND_INS):
        yield at(line, hit, f"Còn chữ tạm: “{hit[0]}”.", "Điền nội dung thật.")


@rule("de-trong.ngoac-vuong", Severity.WARNING, CONTENT)
def no_square_brackets(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, BRACKETED, RUNNING, "["):
        yield at(line, hit, f"Còn chỗ trong ngoặc vuông: “{hit[0]}”.", "Điền nội dung và bỏ ngoặc vuông.")

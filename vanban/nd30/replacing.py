"""Where in the file the safe text of an issue goes, and what it does there in words."""

import re

from vanban.nd30.finding import Issue
from vanban.nd30.paper import Line
from vanban.stamp import is_filled_at_issue
from vanban.story import Paragraph

CONTEXT = 30  # letters at most on either side, so that a space taken away can be seen
Target = tuple[Paragraph, int, int]  # letters start to end of the paragraph
TAGS = ("{{", "{%", "{#")  # of a Word template: what stands in them is for the engine, not for the reader
WORD_BEFORE, WORD_AFTER = re.compile(r"\S*$"), re.compile(r"\S*")


def letters_of(issue: Issue) -> tuple[int, int]:
    """The letters of the paragraph the issue is about; none when they are only an automatic number, which
    stands in the line but not in the paragraph."""
    if issue.line is None:
        return 0, 0
    first, last = _letters_of_line(issue, issue.line)
    return issue.line.in_paragraph(first), issue.line.in_paragraph(last)


def _letters_of_line(issue: Issue, line: Line) -> tuple[int, int]:
    return (issue.start, issue.end) if issue.start < issue.end else (0, len(line.text))


def target_of(issue: Issue) -> Target | None:
    """The letters that the replacement takes the place of; None when there is no replacement, or it would
    touch an automatic number, a gap that is filled at issue, or a paragraph with tags of a template."""
    line = issue.line
    if issue.replacement is None or line is None or line.paragraph is None:
        return None
    first, last = _letters_of_line(issue, line)
    start, end = letters_of(issue)
    is_there = start < end and line.paragraph.text[start:end] == line.text[first:last]
    has_tags = any(tag in line.paragraph.text for tag in TAGS)
    if not is_there or has_tags or _touches_gap(line.paragraph, start, end):
        return None
    return line.paragraph, start, end


def _touches_gap(paragraph: Paragraph, start: int, end: int) -> bool:
    touched = (piece for piece in paragraph.pieces if piece.start < end and start < piece.end)
    return any(is_filled_at_issue(piece.element) for piece in touched)


def words_of(issue: Issue) -> str:
    """What the issue's safe repair does, as a sentence; "" where it has none."""
    target = target_of(issue)
    if target is None or issue.replacement is None:
        return issue.repair.words if issue.repair else ""
    return _sentence(*_in_context(*target, issue.replacement))


def _sentence(old: str, new: str) -> str:
    return f"Thay “{old}” bằng “{new}”." if new else f"Bỏ “{old}”."


def _in_context(paragraph: Paragraph, start: int, end: int, new: str) -> tuple[str, str]:
    """What stands there now and then, each with the rest of the words it cuts into."""
    text = paragraph.text
    before = WORD_BEFORE.search(text[max(0, start - CONTEXT) : start])
    after = WORD_AFTER.match(text, end, end + CONTEXT)
    ahead, behind = before[0] if before else "", after[0] if after else ""
    return f"{ahead}{text[start:end]}{behind}", f"{ahead}{new}{behind}"

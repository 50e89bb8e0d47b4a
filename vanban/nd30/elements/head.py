"""The elements above the body: letterhead, title, addressees, authority, căn cứ."""

import re
from collections.abc import Sequence

from vanban.nd30.elements.marks import (
    ADDRESSEES,
    AUTHORITY,
    BASIS,
    DIVISION,
    head_mark,
    in_capitals,
    is_blank,
    key,
)
from vanban.nd30.kinds import is_just_the_kind, kind_named
from vanban.nd30.paper import Element, Line

BODY_NAME = re.compile(
    r"(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|sở|phòng|ban|trung tâm|văn phòng|tổ|chi cục|cục|trường|bộ|tổng cục"
    r"|viện|hội|đoàn|trạm|thanh tra|đảng)(?:\s|$)",
    re.IGNORECASE,
)  # how the name of a body begins
LONGEST_TITLE = 400
LONGEST_NAME = 90


def mark_letterhead(lines: Sequence[Line]) -> int:
    """Marks elements 1 to 4, 5b and the stamps; returns where the rest begins. Lines are without blanks
    and tables of content."""
    found = [head_mark(key(line)) for line in lines[:40]]
    table = _head_table(lines, found)
    issuer: list[Line] = []
    for place, (line, mark) in enumerate(zip(lines, found, strict=False)):
        in_table = bool(table) and line.cell is not None and line.cell.table == table
        if mark:
            line.element = mark
        elif place and lines[place - 1].element == Element.SUBJECT and _same_column(line, lines[place - 1]):
            line.element = Element.SUBJECT
        elif in_table or _may_name_issuer(line, issuer, found[place:]):
            issuer.append(line)
        else:
            _mark_issuer(issuer)
            return place
    _mark_issuer(issuer)
    return min(len(lines), len(found))


def _head_table(lines: Sequence[Line], found: Sequence[Element | None]) -> int:
    marks = (Element.NATION, Element.MOTTO, Element.NUMBER)
    cells = (line.cell for line, mark in zip(lines, found, strict=False) if mark in marks and line.cell)
    return next((cell.table for cell in cells), 0)


def _same_column(line: Line, other: Line) -> bool:
    return line.cell is not None and line.cell == other.cell


def _may_name_issuer(line: Line, issuer: list[Line], ahead: Sequence[Element | None]) -> bool:
    """Capitals over the number, or over the national title, of a letterhead that is no table."""
    marks = (Element.NATION, Element.MOTTO, Element.NUMBER)
    named = in_capitals(line) and len(line.text) <= LONGEST_NAME and len(issuer) < 5
    return named and not is_just_the_kind(line.text) and any(mark in marks for mark in ahead[:8])


def _mark_issuer(lines: Sequence[Line]) -> None:
    """The name of the issuer, one or more lines, and above it that of its superior."""
    first = _first_of_issuer(lines)
    for place, line in enumerate(lines):
        line.element = Element.ISSUER if place >= first else Element.SUPERIOR


def _first_of_issuer(lines: Sequence[Line]) -> int:
    """The first bold line below one that is not; otherwise the last line that begins a name of a body."""
    bold = [line.look.bold for line in lines]
    if True in bold and not bold[0]:
        return bold.index(True)
    if all(bold) and len(lines) < 3:
        return 1 if len(lines) == 2 and _is_whole_name(lines[0]) and _begins_name(lines[1]) else 0
    starts = [place for place, line in enumerate(lines) if _begins_name(line)]
    return starts[-1] if starts else 0


def _begins_name(line: Line) -> bool:
    return bool(BODY_NAME.match(line.text.strip()))


def _is_whole_name(line: Line) -> bool:
    """ "UBND XÃ MẪU", as against "ỦY BAN NHÂN DÂN" which goes on below."""
    text = key(line)
    return any(
        f" {unit} " in f"{text} " for unit in ("xa", "phuong", "dac khu", "tinh", "thanh pho", "huyen")
    )


def mark_title(lines: Sequence[Line]) -> int:
    """Marks elements 5a; returns where the rest begins."""
    if not lines or not _is_type_name(lines[0]):
        return 0
    lines[0].element = Element.TYPE_NAME
    place = 1
    while place < len(lines) and place < 7 and _is_title(lines[place], lines[place - 1]):
        lines[place].element = Element.TITLE
        place += 1
    return place


def _is_type_name(line: Line) -> bool:
    if is_just_the_kind(line.text):
        return True
    return bool(kind_named(line.text)) and in_capitals(line) and len(line.text) < LONGEST_TITLE


def _is_title(line: Line, above: Line) -> bool:
    text = key(line)
    if len(line.text) > LONGEST_TITLE or any(mark.fullmatch(text) for mark in (ADDRESSEES, BASIS, DIVISION)):
        return False
    if in_capitals(line) and AUTHORITY.fullmatch(text):
        return False
    if above.element == Element.TYPE_NAME:
        return line.layout.alignment == "center" or not text.endswith((".", ";", ":"))
    return line.layout.alignment == "center" and line.look.bold == above.look.bold and not _is_ruled(above)


def _is_ruled(line: Line) -> bool:
    return line.ruled is not None


def visible(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if not is_blank(line)]

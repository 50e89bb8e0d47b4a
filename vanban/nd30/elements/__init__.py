"""Which line is which element of form, by where it stands and what it says.

Mistakes do not hide an element: "CỘNG HOÀ …" in small letters is still meant for the national title, so
that a rule can say what is wrong with it.
"""

import re
from collections import Counter
from datetime import date

from vanban.nd30.elements.annexes import divided, mark_annex_head
from vanban.nd30.elements.ending import mark_ending, signature_tables
from vanban.nd30.elements.head import mark_letterhead, mark_title, visible
from vanban.nd30.elements.marks import ADDRESSEES, head_mark, in_capitals, is_blank, is_national, key
from vanban.nd30.elements.opening import mark_opening
from vanban.nd30.elements.split import all_parted
from vanban.nd30.kinds import is_just_the_kind, kind_named
from vanban.nd30.paper import Element, Line, Paper
from vanban.story import DOCUMENT

DATE = re.compile(r"(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*(\d{4})", re.IGNORECASE)
HEAD_LINES = 30
MOST_STRAYED = 4
IN_TABLE = (Element.NATION, Element.MOTTO, Element.NUMBER)


def identified(paper: Paper, bordered: set[int]) -> Paper:
    """The paper with every line's element, annex and ordinal, and its own date.

    bordered: the tables with visible lines, which hold content unless a letterhead stands in them.
    """
    body = list(all_parted(line for line in paper.lines if _in_body(line)))
    around = [line for line in paper.lines if not _in_body(line)]
    shown = visible(body)
    layout_tables = _letterhead_tables(shown, bordered) | signature_tables(shown, bordered)
    frames = _frames(shown, bordered)
    for line in body:
        line.element = Element.EMPTY if is_blank(line) else Element.BODY
    free = [line for line in shown if line.cell is None or line.cell.table in layout_tables | frames]
    _mark_tables(body, layout_tables | frames)
    for number, part in enumerate(divided(free)):
        _mark_part(part, number, layout_tables)
    _carry_annexes(body)
    _mark_around(around)
    lines = [*body, *around]
    for ordinal, line in enumerate(lines):
        line.ordinal = ordinal
    told = Paper(lines, paper.on, paper.sections, paper.story)
    told.on = own_date(told) or paper.on
    return told


def own_date(paper: Paper) -> date | None:
    """The date of the document; None when it has none, or no real one."""
    line = paper.first(Element.PLACE_AND_DATE)
    said = DATE.search(line.text) if line else None
    try:
        return date(int(said[3]), int(said[2]), int(said[1])) if said else None
    except ValueError:
        return None


def _in_body(line: Line) -> bool:
    return line.paragraph is None or line.paragraph.part == DOCUMENT


def _letterhead_tables(lines: list[Line], bordered: set[int]) -> set[int]:
    """Of the document and its attachments; and the one that sets addressees beside "Kính gửi:"."""
    anywhere = {line.cell.table for line in lines if line.cell and is_national(key(line))}
    above = {
        line.cell.table
        for line in lines[:HEAD_LINES]
        if line.cell and (head_mark(key(line)) in IN_TABLE or _is_addressed(line, bordered))
    }
    return anywhere | above


def _frames(lines: list[Line], bordered: set[int]) -> set[int]:
    """The tables that only hold text together: one column without visible lines, or one cell of several
    paragraphs."""
    cells = Counter(line.cell for line in lines if line.cell)
    wide = {cell.table for cell in cells if cell.column > 1}
    listed = {cell.table for cell, count in cells.items() if cell.row > 1 or count == 1} & bordered
    return {cell.table for cell in cells} - wide - listed


def _is_addressed(line: Line, bordered: set[int]) -> bool:
    return bool(line.cell and line.cell.table not in bordered and ADDRESSEES.fullmatch(key(line)))


def _mark_tables(lines: list[Line], layout_tables: set[int]) -> None:
    for line in lines:
        if line.cell and line.cell.table not in layout_tables and line.element == Element.BODY:
            line.element = Element.TABLE


def _mark_part(lines: list[Line], annex: int, layout_tables: set[int]) -> None:
    place = mark_letterhead(lines) if annex == 0 or _has_letterhead(lines) else 0
    if annex:
        place += mark_annex_head(lines[place:])
        mark_ending(lines[place:], layout_tables)
        return
    place += _before_title(lines[place:])
    kind = kind_named(lines[place].text) if place < len(lines) else ""
    titled = mark_title(lines[place:])
    place += titled
    place += mark_opening(lines[place:], kind if titled else "")
    mark_ending(lines[place:], layout_tables)


def _before_title(lines: list[Line]) -> int:
    """Lines that strayed between the letterhead and a tên loại in capitals of its own line."""
    ahead = enumerate(lines[:MOST_STRAYED])
    return next((place for place, one in ahead if in_capitals(one) and is_just_the_kind(one.text)), 0)


def _has_letterhead(lines: list[Line]) -> bool:
    return any(head_mark(key(line)) == Element.NATION for line in lines[:8])


def _carry_annexes(lines: list[Line]) -> None:
    """Blank lines and tables belong where the line above them does."""
    annex = 0
    for line in lines:
        if line.element in (Element.EMPTY, Element.TABLE):
            line.annex = max(line.annex, annex)
        annex = line.annex


def _mark_around(lines: list[Line]) -> None:
    for line in lines:
        part = line.paragraph.part if line.paragraph else ""
        line.element = Element.NOTE if "notes" in part else Element.PAGE_HEADER


__all__ = ["identified", "own_date"]

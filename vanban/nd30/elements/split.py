"""Paragraphs that hold several elements of form, typed with tabs or line breaks, parted."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanban.metrics import text_width
from vanban.nd30.elements.marks import RECIPIENTS_HEAD, head_mark, is_signing, key
from vanban.nd30.kinds import is_just_the_kind
from vanban.nd30.paper import Line, Stretch
from vanban.nd30.typed_rule import is_typed

SEVERAL = re.compile(r"[^\s][\n\t]+\s*\S")
PARTS = re.compile(r"[^\n\t]+")
MOST_BESIDE = 14  # lines of an ending typed with tabs
MOST = 1500  # letters: no letterhead or signature is longer


def all_parted(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, each parted into the lines of form that it is made of. Below "Nơi nhận:" outside a table
    every tab leads to the signature beside it."""
    ending = 0
    for line in lines:
        beside = ending > 0 and line.cell is None and "\t" in line.text.rstrip()
        pieces = list(_pieces(line, PARTS)) if beside else list(parted(line))
        yield from pieces
        is_head = line.cell is None and bool(pieces) and RECIPIENTS_HEAD.fullmatch(key(pieces[0]))
        ending = MOST_BESIDE if is_head else ending - 1


def parted(line: Line) -> Iterator[Line]:
    if len(line.text) > MOST or not SEVERAL.search(line.text):
        yield line
        return
    pieces = list(_pieces(line, PARTS))
    if any(map(_is_of_form, pieces)) and ("\t" not in line.text.strip() or _stands_side_by_side(pieces)):
        yield from pieces
    else:
        yield line


def _stands_side_by_side(pieces: list[Line]) -> bool:
    return sum(map(_is_of_form, pieces)) * 2 >= len(pieces)


def _is_of_form(line: Line) -> bool:
    text = key(line)
    return (
        bool(head_mark(text) or RECIPIENTS_HEAD.fullmatch(text)) or is_signing(line) or is_just_the_kind(text)
    )


def _pieces(line: Line, pattern: re.Pattern[str]) -> Iterator[Line]:
    found = [one for one in pattern.finditer(line.text) if one[0].strip()]
    tabbed = "\t" in line.text
    for place, one in enumerate(found):
        start = one.start() + len(one[0]) - len(one[0].lstrip())
        end = start + len(one[0].strip())
        is_last = place == len(found) - 1
        ruled = 0.0 if line.rules > 1 else line.ruled if is_last else None
        yield _piece(line, start, end, ruled, tabbed)


def _piece(line: Line, start: int, end: int, ruled: float | None, tabbed: bool) -> Line:
    """Tabs set a text where no one can tell from the file: its alignment is "" then."""
    text = line.text[start:end]
    stretches = tuple(
        Stretch(max(one.start, start) - start, min(one.end, end) - start, one.look)
        for one in line.stretches
        if one.start < end and start < one.end
    )
    piece = replace(
        line,
        text=text,
        stretches=stretches,
        label="" if start else line.label,
        offset=line.in_paragraph(start) if start else 0,
        layout=replace(line.layout, alignment="", first_indent=0.0) if tabbed else line.layout,
        ruled=ruled,
    )
    if is_typed(text):
        piece.ruled = text_width(text, piece.look.size, bold=piece.look.bold)
    return piece

"""Where the main document ends and each attachment begins, and the head of an attachment."""

from collections.abc import Sequence

from vanban.nd30.elements.ending import is_recipients_head
from vanban.nd30.elements.marks import ANNEX_MARK, ANNEX_REFERENCE, head_mark, in_capitals, is_signing, key
from vanban.nd30.paper import Element, Line

HEAD_LINES = 6  # below its first line the reference "(Kèm theo …)" is looked for so far
LONGEST_HEAD = 300


def divided(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of the main document, then those of each attachment. Lines are without blanks and tables
    of content."""
    parts: list[list[Line]] = [[]]
    ending: Line | None = None  # "Nơi nhận:" of this part, once it is passed
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else None
        if above and not _beside(line, ending):
            ahead = lines[place : place + HEAD_LINES]
            if _begins_annex(ahead, above, ending is not None):
                parts.append([])
                ending = None
        if is_recipients_head(line):
            ending = line
        parts[-1].append(line)
    for number, part in enumerate(parts):
        for line in part:
            line.annex = number
    return parts


def _beside(line: Line, ending: Line | None) -> bool:
    """In the table of the recipients the signature stands, and no attachment."""
    return bool(ending and ending.cell and line.cell and ending.cell.table == line.cell.table)


def _begins_annex(ahead: Sequence[Line], above: Line, ended: bool) -> bool:
    line = ahead[0]
    if is_annex_mark(line):
        return True
    if is_signing(line):
        return False
    on_new_page = line.opens_page or above.opens_page or line.section != above.section
    referred = any(ANNEX_REFERENCE.fullmatch(key(one)) for one in ahead)
    titled = in_capitals(line) or head_mark(key(line)) == Element.NATION
    return (on_new_page and (referred or (ended and titled))) or (ended and titled and referred)


def is_annex_mark(line: Line) -> bool:
    """ "Phụ lục II" on a line of its own: centred, in capitals or bold."""
    text = key(line)
    set_apart = line.layout.alignment in ("center", "") or in_capitals(line) or line.look.bold
    return len(text) < 120 and set_apart and bool(ANNEX_MARK.fullmatch(text))


def mark_annex_head(lines: Sequence[Line]) -> int:
    """Marks number, title and reference of an attachment; returns where its text begins."""
    place = 0
    if lines and is_annex_mark(lines[0]):
        lines[0].element = Element.ANNEX_MARK
        place = 1
    reference = next(
        (at for at, line in enumerate(lines[:HEAD_LINES]) if ANNEX_REFERENCE.fullmatch(key(line))), None
    )
    title_end = reference if reference is not None else _title_end(lines, place)
    for line in lines[place:title_end]:
        line.element = Element.ANNEX_TITLE
    return title_end if reference is None else _mark_reference(lines, reference)


def _title_end(lines: Sequence[Line], start: int) -> int:
    end = start
    while end < len(lines) and end - start < 3 and _is_set_as_title(lines[end]):
        end += 1
    return end


def _is_set_as_title(line: Line) -> bool:
    return line.layout.alignment == "center" and len(line.text) < LONGEST_HEAD and line.cell is None


def _mark_reference(lines: Sequence[Line], start: int) -> int:
    """From the opening bracket to the line with the closing one, three lines at most."""
    end = start
    while end < min(len(lines), start + 3):
        lines[end].element = Element.ANNEX_REFERENCE
        end += 1
        if lines[end - 1].text.rstrip().endswith((")", ").")):
            break
    return end

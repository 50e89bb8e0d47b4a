"""What stands between the title and the body: addressees, authority, căn cứ, "QUYẾT ĐỊNH:"."""

import re
from collections.abc import Sequence

from vanban.nd30.elements.marks import ADDRESSEES, BASIS, RESOLVES, in_capitals, key
from vanban.nd30.kinds import DECIDING
from vanban.nd30.paper import Element, Line

LONGEST_ADDRESSEE = 400
MOST_AUTHORITY = 5  # lines
DASHED = re.compile(r"\s*[-–+•]")


def mark_opening(lines: Sequence[Line], kind: str) -> int:
    """Marks addressees, authority, căn cứ and RESOLVES; returns where the body begins."""
    place = _mark_addressees(lines) or (kind == "CÔNG ĐIỆN" and _mark_wired(lines))
    if kind in DECIDING:
        while (
            place < len(lines)
            and place <= MOST_AUTHORITY
            and in_capitals(lines[place])
            and not _resolves(lines[place])
        ):
            lines[place].element = Element.AUTHORITY
            place += 1
    while place < len(lines) and _is_basis(lines[place], lines[place - 1], kind):
        lines[place].element = Element.BASIS
        place += 1
    if place < len(lines) and _resolves(lines[place]):
        lines[place].element = Element.RESOLVES
        place += 1
    return place


def _resolves(line: Line) -> bool:
    return bool(RESOLVES.fullmatch(key(line)))


def _mark_addressees(lines: Sequence[Line]) -> int:
    if not lines or not ADDRESSEES.fullmatch(key(lines[0])):
        return 0
    lines[0].element = Element.ADDRESSEES
    place = 1
    while place < len(lines) and _is_addressee(lines[place], lines[place - 1]):
        lines[place].element = Element.ADDRESSEES
        place += 1
    return place


def _mark_wired(lines: Sequence[Line]) -> int:
    """The list under "… điện:" of a công điện (sample 1.6)."""
    if not lines or not lines[0].text.rstrip().endswith("điện:"):
        return 0
    place = 1
    while place < len(lines) and DASHED.match(lines[place].text):
        lines[place].element = Element.ADDRESSEES
        place += 1
    return place


def _is_addressee(line: Line, above: Line) -> bool:
    text, said = line.text.strip(), above.text.strip()
    if len(text) > LONGEST_ADDRESSEE:
        return False
    return bool(DASHED.match(text)) or (said.endswith((":", ";")) and not BASIS.match(key(line)))


def _is_basis(line: Line, above: Line, kind: str) -> bool:
    """In a decision every line down to RESOLVES that begins as one; elsewhere only where it is not the
    beginning of a sentence that goes on."""
    text = line.text.strip()
    if not BASIS.match(key(line)):
        return False
    if kind in DECIDING:
        return not text.endswith(":")
    ends_list = above.element == Element.BASIS and text.endswith(".")
    return text.endswith((";", ";.")) or ends_list or (line.look.italic and not text.endswith(":"))

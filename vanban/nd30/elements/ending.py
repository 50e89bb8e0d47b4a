"""The elements below the body: recipients, and the signature with its authority and name."""

from collections.abc import Iterable, Sequence
from itertools import dropwhile, groupby

from vanban.nd30.elements.marks import (
    CONTACT,
    COPIES,
    DIVISION,
    IN_BRACKETS,
    POSITION,
    RECIPIENTS_HEAD,
    SIGNING_FORM,
    in_capitals,
    is_signing,
    key,
)
from vanban.nd30.paper import Element, Line

LONGEST_SIGNATURE = 90
LAST_LINES = 14
FAR_IN = 150.0  # points
DASHES = ("-", "–", "+", "•", "*")


def is_recipients_head(line: Line) -> bool:
    return bool(RECIPIENTS_HEAD.fullmatch(key(line)))


def mark_ending(lines: Sequence[Line], layout_tables: set[int]) -> None:
    """Marks what is found of elements 7, 9b, 12 and 13 among the lines of one part, which are without
    blanks and tables of content."""
    start = next((place for place in range(len(lines) - 1, -1, -1) if is_recipients_head(lines[place])), None)
    if start is not None:
        _mark_recipients(lines[start:])
    tables = {line.cell.table for line in lines if line.cell} & layout_tables
    for table in tables:
        _mark_table([line for line in lines if line.cell and line.cell.table == table])
    _mark_typed_signature(lines, start)
    _mark_confirmation(lines[start or 0 :])
    for line in lines[-4:]:
        if line.element == Element.BODY and CONTACT.fullmatch(key(line)):
            line.element = Element.CONTACT


def _mark_confirmation(lines: Sequence[Line]) -> None:
    """What others sign below the signature: "Xác nhận của cơ quan …" (sample 1.10)."""
    below = dropwhile(lambda line: not key(line).startswith("xac nhan cua"), lines)
    for line in below:
        if line.element in (Element.BODY, Element.SIGNER, Element.SIGNING_AUTHORITY):
            line.element = Element.SIGNATURE


def _mark_recipients(lines: Sequence[Line]) -> None:
    """The head, and the lines of its cell; outside a table those that begin with a dash."""
    lines[0].element = Element.RECIPIENTS_HEAD
    for line in lines[1:]:
        if _is_of_signer(line, lines[0]):
            continue
        if line.cell != lines[0].cell:
            break
        if COPIES.fullmatch(line.text.strip()):
            line.element = Element.COPIES
        elif not _is_recipient(line, lines[0]):
            if line.layout.alignment != "":  # beside the recipients a tab sets the signature
                break
        else:
            line.element = Element.RECIPIENT


def _is_of_signer(line: Line, head: Line) -> bool:
    """In another cell of the table of the recipients; or typed beside them, without a table."""
    if line.cell is None or head.cell is None:
        return line.cell == head.cell and is_signing(line)
    return line.cell.table == head.cell.table and line.cell != head.cell


def _is_recipient(line: Line, head: Line) -> bool:
    text = line.text.strip()
    listed = text.startswith(DASHES) or text.endswith(";") or key(line).startswith("luu")
    return listed or (head.cell is not None and not is_signing(line))


def _mark_table(lines: Sequence[Line]) -> None:
    """Each column of a table of signatures but that of the recipients."""

    def column(line: Line) -> int:
        return line.cell.column if line.cell else 0

    for _, group in groupby(sorted(lines, key=column), key=column):
        mark_signature([line for line in group if line.element == Element.BODY])


def mark_signature(lines: Sequence[Line]) -> None:
    """The lines of one signer: authority and position in capitals, the signature, the name."""
    if not lines or not _begins_signature(lines[0]):
        return
    for place, line in enumerate(lines):
        if IN_BRACKETS.fullmatch(line.text.strip()):
            line.element = Element.SIGNATURE
        elif in_capitals(line) and (place == 0 or _is_office(line) or line is not lines[-1]):
            line.element = Element.SIGNING_AUTHORITY
        else:
            line.element = Element.SIGNER


def _begins_signature(line: Line) -> bool:
    return len(line.text) <= LONGEST_SIGNATURE and (
        is_signing(line) or bool(SIGNING_FORM.fullmatch(key(line))) or _is_office(line)
    )


def _is_office(line: Line) -> bool:
    """It says an office, in whatever case: no personal name does."""
    text = key(line)
    bodies = ("uy ban", "hoi dong", "phong ", "ban ", "so ", "van phong", "trung tam", "tong cuc", "nhan dan")
    return bool(POSITION.search(text)) or f"{text} ".startswith(bodies) or "nhan dan" in text


def _mark_typed_signature(lines: Sequence[Line], recipients: int | None) -> None:
    """A signature that is no table: capitals among the last lines, and the short lines that follow."""
    if any(line.element == Element.SIGNER for line in lines):
        return
    last = [line for line in lines[-LAST_LINES:] if line.element == Element.BODY and line.cell is None]
    last = last if recipients is None else [line for line in last if _near(lines, line, recipients)]
    last = [line for line in last if not CONTACT.fullmatch(key(line))]
    start = next((place for place, line in enumerate(last) if is_signing(line)), None)
    if start is None:
        _mark_small_signature(last)
    elif all(len(line.text) <= LONGEST_SIGNATURE for line in last[start:]):
        mark_signature(last[start:])


def _mark_small_signature(lines: Sequence[Line]) -> None:
    """A position typed in small letters over a name, both set apart from the text."""
    apart = [line for line in lines[-4:] if _is_set_apart(line)]
    if len(apart) > 1 and apart[-1] is lines[-1] and _is_name(apart[-1].text):
        for line in apart[:-1]:
            line.element = Element.SIGNING_AUTHORITY
        apart[-1].element = Element.SIGNER


def _is_set_apart(line: Line) -> bool:
    moved = line.layout.alignment in ("right", "center") or line.layout.left_indent > FAR_IN
    return moved and len(line.text) <= LONGEST_SIGNATURE and not DIVISION.fullmatch(key(line))


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 7 and all(word[0].isupper() and word[-1].isalpha() for word in words)


def _near(lines: Sequence[Line], line: Line, recipients: int) -> bool:
    return any(line is one for one in lines[max(0, recipients - 6) :])


def signature_tables(lines: Iterable[Line], bordered: set[int]) -> set[int]:
    """Tables that set recipients and signatures side by side: those where "Nơi nhận:" stands, and those
    without visible lines where an authority to sign does."""
    return {
        line.cell.table for line in lines if line.cell and _is_of_ending(line, line.cell.table in bordered)
    }


def _is_of_ending(line: Line, in_borders: bool) -> bool:
    """A list with borders may have a column of the name "Nơi nhận", or one of positions."""
    if in_borders:
        return is_recipients_head(line) and ":" in line.text
    return is_recipients_head(line) or is_signing(line)

"""The text of a .docx paragraph by paragraph, as it reads, whatever runs Word has split it into.

Deleted and moved-away text, field codes and the fallbacks for old programs do not read; inserted text does.
A tab is "\t", a line break "\n", a no-break hyphen "\u2011"; any other sign of its own is one "\ufffd".
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from copy import deepcopy
from functools import cached_property
from itertools import islice, takewhile
from typing import NamedTuple
from zipfile import BadZipFile

from vanban.package import Parts, read_parts, write_parts
from vanban.problem import Problem
from vanban.xml_part import (
    XML_SPACE,
    Element,
    UnreadablePart,
    W,
    is_element,
    local_name,
    new_element,
    parse,
    serialise,
)

DOCUMENT = "word/document.xml"
TOLD_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
PART_NAMES = {
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích",
    "endnotes": "chú thích cuối",
}

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NESTED, TEXT, RUN = f"{W}txbxContent", f"{W}t", f"{W}r"
UNREAD = {f"{W}{name}" for name in ("pPr", "rPr", "del", "moveFrom", "instrText")} | {FALLBACK, NESTED}
WRAPPERS = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins")}
SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
SIGNS |= {f"{W}sym": "\ufffd"}


class Piece(NamedTuple):
    """A stretch of a paragraph that one element of one run holds: text[start:end]."""

    start: int
    end: int
    element: Element  # w:t, w:tab, w:br …
    run: Element


class Paragraph:
    """One paragraph: its text, where it stands, and the elements behind the text."""

    def __init__(self, element: Element, part: str, place: str):
        self.element = element
        self.part = part
        self.place = place  # for the reader: "đoạn 12", "bảng 2, dòng 3, ô 1", "đầu trang"

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        pieces, at = [], 0
        for element, run in _read(self.element, None):
            end = at + len(_text(element))
            pieces.append(Piece(at, end, element, run))
            at = end
        return tuple(pieces)

    @cached_property
    def text(self) -> str:
        return "".join(_text(piece.element) for piece in self.pieces)

    def touched(self, start: int, end: int) -> list[Piece]:
        """The pieces that hold a letter of text[start:end]."""
        first = max(0, bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1)
        near = takewhile(lambda piece: piece.start < end, islice(self.pieces, first, None))
        return [piece for piece in near if start < piece.end]

    def replace(self, start: int, end: int, text: str) -> None:
        """text[start:end] becomes the given text, in the format of its first letter. At least one letter
        must be replaced (start < end)."""
        self.replace_all([(start, end, text)])

    def replace_all(self, changes: Iterable[tuple[int, int, str]]) -> None:
        """Several stretches at once, (start, end, text) of the text as it was; no two of them overlap."""
        for start, end, text in sorted(changes, reverse=True):  # what stands before keeps its place
            for place, piece in enumerate(self.touched(start, end)):
                kept = _text(piece.element)
                before, after = kept[: max(0, start - piece.start)], kept[max(0, end - piece.start) :]
                _write(piece, before + (text if place == 0 else "") + after)
        self.forget()

    def split(self, position: int) -> Element | None:
        """The run that begins at the position, cut there if need be; None at the end of the paragraph."""
        piece = next((one for one in self.pieces if one.start <= position < one.end), None)
        if piece is None:
            return None
        run = _cut(piece, position - piece.start)
        self.forget()
        return run

    def last_run_before(self, position: int) -> Element | None:
        """The run of the letter before the position."""
        return next((one.run for one in reversed(self.pieces) if one.start < position <= one.end), None)

    def forget(self) -> None:
        """To be called after the elements were changed by other hands."""
        self.__dict__.pop("pieces", None)
        self.__dict__.pop("text", None)


class Story:
    """Every paragraph of a .docx that has passed the gate, in reading order: body, then headers, footers and
    notes. Raises Problem when a part cannot be read."""

    def __init__(self, content: bytes):
        self.parts: dict[str, bytes] = _parts(content)
        self.roots = {
            name: _root(name, part) for name, part in self.parts.items() if TOLD_PARTS.fullmatch(name)
        }
        if DOCUMENT not in self.roots:
            raise Problem(f"Tệp Word thiếu phần {DOCUMENT}. Mở bằng Word, lưu thành tệp mới rồi tải lại.")
        names = sorted(self.roots, key=lambda name: (name != DOCUMENT, name))
        self.paragraphs = [one for name in names for one in paragraphs_of(self.roots[name], name)]

    @property
    def document(self) -> Element:
        return self.roots[DOCUMENT]

    def written(self, added: Parts | None = None) -> bytes:
        """The .docx with the paragraphs as they are now and with these parts added or replaced."""
        told = {name: serialise(root) for name, root in self.roots.items()}
        return write_parts({**self.parts, **told, **(added or {})})


def paragraphs_of(root: Element, part: str) -> Iterator[Paragraph]:
    """The paragraphs of one part in the order of the text; those of a text box follow the paragraph that
    holds it."""
    yield from _Walk(part, root.find(f".//{NESTED}") is not None).paragraphs(root, "")


class _Walk:
    """Counts what the places are told by."""

    def __init__(self, part: str, boxed: bool):
        self._part = part
        self._boxed = boxed  # it has text boxes at all
        self._where = PART_NAMES.get(re.sub(r"\d*\.xml$", "", part.removeprefix("word/")), "")
        self._tables = self._told = 0

    def paragraphs(self, node: Element, cell: str) -> Iterator[Paragraph]:
        for child in node:
            if child.tag == f"{W}p":
                yield self._paragraph(child, cell)
                for box in child.iter(NESTED) if self._boxed else ():
                    if not any(outer.tag == FALLBACK for outer in box.iterancestors()):
                        yield from self.paragraphs(box, cell or "khung chữ")
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif is_element(child) and child.tag != FALLBACK:
                yield from self.paragraphs(child, cell)

    def _table(self, table: Element) -> Iterator[Paragraph]:
        self._tables += 1
        number = self._tables
        for row_number, row in enumerate(_own(table, f"{W}tr"), 1):
            for cell_number, cell in enumerate(_own(row, f"{W}tc"), 1):
                yield from self.paragraphs(cell, f"bảng {number}, dòng {row_number}, ô {cell_number}")

    def _paragraph(self, element: Element, cell: str) -> Paragraph:
        paragraph = Paragraph(element, self._part, "")
        if not cell and paragraph.text.strip():
            self._told += 1
        paragraph.place = ", ".join(filter(None, (self._where, cell or f"đoạn {self._told}")))
        return paragraph


def _own(node: Element, tag: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those inside a content control."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from _own(child, tag)


def _parts(content: bytes) -> dict[str, bytes]:
    try:
        return read_parts(content)
    except BadZipFile as error:
        raise Problem("Tệp này không phải là tệp Word (.docx) đọc được. Chọn tệp khác.") from error


def _root(name: str, part: bytes) -> Element:
    try:
        return parse(part)
    except UnreadablePart as error:
        raise Problem(f"Tệp Word hỏng ở phần {name}. Mở bằng Word, lưu thành tệp mới rồi tải lại.") from error


def _read(node: Element, run: Element | None) -> Iterator[tuple[Element, Element]]:
    for child in node:
        tag = child.tag
        if tag == TEXT or tag in SIGNS:
            if run is not None:
                yield child, run
        elif tag not in UNREAD and isinstance(tag, str):
            yield from _read(child, child if tag == RUN else run)


def _text(element: Element) -> str:
    return (element.text or "") if element.tag == TEXT else SIGNS[element.tag]


def _write(piece: Piece, text: str) -> None:
    if piece.element.tag == TEXT:
        _set_text(piece.element, text)
    elif text:
        _set_text(_replaced(piece.element, new_element("t")), text)
    else:
        piece.element.getparent().remove(piece.element)


def _replaced(element: Element, other: Element) -> Element:
    element.getparent().replace(element, other)
    return other


def _set_text(element: Element, text: str) -> None:
    element.text = text
    element.set(XML_SPACE, "preserve")


def _cut(piece: Piece, letters: int) -> Element:
    """The run from that letter of the piece on; what stands before it keeps the first run."""
    run = piece.run
    owner = piece.element if piece.element.getparent() is run else None
    if owner is None or (letters == 0 and _is_first(piece.element, run)):
        return run
    rest = new_element("r")
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(deepcopy(properties))
    following = list(piece.element.itersiblings())
    if letters:
        text = _text(piece.element)
        _set_text(piece.element, text[:letters])
        rest.append(new_element("t"))
        _set_text(rest[-1], text[letters:])
    else:
        rest.append(piece.element)
    rest.extend(following)
    run.addnext(rest)
    return rest


def _is_first(element: Element, run: Element) -> bool:
    return all(
        local_name(sibling) == "rPr"
        for sibling in element.itersiblings(preceding=True)
        if is_element(sibling)
    )

"""A document as the rules see it: its lines with their format and the element each belongs to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto
from functools import cached_property
from typing import NamedTuple

from vanban.nd30.kinds import kind_named
from vanban.nd30.quoted import own_words, without_quotations
from vanban.story import Paragraph, Story
from vanban.xml_part import Element as Xml


class Element(StrEnum):
    """The elements of form by the box they stand in (Annex I, part IV), and what is none of them."""

    SUPERIOR = auto()  # 2: tên cơ quan chủ quản
    ISSUER = auto()  # 2: tên cơ quan ban hành
    NATION = auto()  # 1: quốc hiệu
    MOTTO = auto()  # 1: tiêu ngữ
    NUMBER = auto()  # 3
    PLACE_AND_DATE = auto()  # 4
    TYPE_NAME = auto()  # 5a: QUYẾT ĐỊNH
    TITLE = auto()  # 5a: trích yếu
    SUBJECT = auto()  # 5b: V/v …
    ADDRESSEES = auto()  # 9a: Kính gửi
    AUTHORITY = auto()  # the issuing authority in capitals above the căn cứ
    BASIS = auto()  # 6: căn cứ, "Theo đề nghị của …"
    RESOLVES = auto()  # "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:"
    BODY = auto()  # 6: running text, headings, điều, khoản, điểm
    SIGNING_AUTHORITY = auto()  # 7a: TM. …, KT. …, CHỦ TỊCH
    SIGNATURE = auto()  # 7c: what stands for it, "(Đã ký)"
    SIGNER = auto()  # 7b
    RECIPIENTS_HEAD = auto()  # 9b: Nơi nhận:
    RECIPIENT = auto()  # 9b: each line
    ANNEX_MARK = auto()  # Phụ lục I
    ANNEX_TITLE = auto()  # also DANH SÁCH
    ANNEX_REFERENCE = auto()  # (Kèm theo …)
    COPIES = auto()  # 12: PL.(300)
    CONTACT = auto()  # 13
    URGENCY = auto()  # 10b
    CIRCULATION = auto()  # 11
    DRAFT_MARK = auto()  # DỰ THẢO
    TABLE = auto()  # a cell of a table of the body or of an annex
    PAGE_HEADER = auto()  # headers and footers, page number
    NOTE = auto()  # footnotes
    EMPTY = auto()


@dataclass(frozen=True)
class Look:
    """How letters look, resolved through styles. Sizes in points; None when the file does not say."""

    font: str = "Times New Roman"
    size: float = 14.0
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    capitals: bool = False  # by format (w:caps), the text itself may be lower case
    colour: str = ""  # "" or "auto" is black


@dataclass(frozen=True)
class Layout:
    """How a paragraph is set, resolved through styles. Lengths in points."""

    alignment: str = "left"  # left, center, right, both
    first_indent: float = 0.0
    left_indent: float = 0.0
    right_indent: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line_spacing: float | None = 1.0  # in lines; None when it is fixed in points
    exact_spacing: float | None = None  # in points
    border_below: bool = False
    border_above: bool = False


class Stretch(NamedTuple):
    """Letters start to end of a line that look the same."""

    start: int
    end: int
    look: Look


class Cell(NamedTuple):
    """Where a line stands in a table; all count from 1. A table inside a table is one of its own."""

    table: int
    row: int
    column: int


@dataclass
class Line:
    """One paragraph. ``text`` has the automatic number of Word in front, if there is one ("Điều 1. …").

    Where one paragraph holds several elements of form (a letterhead typed with tabs, a signature with line
    breaks), each of its lines is a Line of its own.
    """

    text: str
    element: Element = Element.BODY
    ordinal: int = 0
    place: str = ""
    stretches: tuple[Stretch, ...] = ()
    layout: Layout = field(default_factory=Layout)
    section: int = 0
    label: str = ""  # the automatic number alone, with its separator
    annex: int = 0  # 0: the main document; 1, 2 …: the attachments in turn
    paragraph: Paragraph | None = None  # None when made of bare text
    offset: int = 0  # where, after the label, the text begins in the paragraph's own
    cell: Cell | None = None
    room: float = 0.0  # the width of its column, in points; 0 when not known
    ruled: float | None = None  # the length in points of the rule it draws: border, shape or underscores
    rules: int = 0  # how many lines are drawn on it: of more than one the length is not told
    opens_page: bool = False

    def in_paragraph(self, position: int) -> int:
        """The place of text[position] in the paragraph's own text; its first letter for the label."""
        return self.offset + max(0, position - len(self.label))

    @cached_property
    def judged(self) -> str:
        """The text, letter by letter in its place, with what is quoted made blank. A Paper blanks the lines of
        a quotation of several paragraphs too."""
        return without_quotations(self.text)

    @property
    def look(self) -> Look:
        """The look of most letters."""
        return max(self.stretches, key=lambda one: one.end - one.start).look if self.stretches else Look()


@dataclass(frozen=True)
class Section:
    """A run of pages. Lengths in millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float  # from the edge to the header
    first_page_differs: bool
    page_number: str  # where PAGE stands: "", "header", "footer"; and how it is aligned
    page_number_alignment: str = ""
    first_page_number: str = ""  # the same for the first page
    page_number_look: Look | None = None
    restarts_at: int | None = None
    element: Xml = None  # its w:sectPr

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height


@dataclass(frozen=True)
class FormerUnit:
    """A unit that ended, as whoever asks for the check knows it."""

    title: str  # "Xã Chí Viễn"
    ended_on: date  # the first day it no longer existed
    successors: tuple[str, ...]  # titles of today: "Xã Đàm Thủy"; none when it was dissolved


# By the title in small letters, "xã chí viễn"; a title that a unit of today bears is not among them.
FormerUnits = Mapping[str, FormerUnit]


@dataclass
class Paper:
    """The document. ``on``: its own date if it has one, otherwise the day it is checked."""

    lines: Sequence[Line]
    on: date
    sections: Sequence[Section] = ()
    story: Story | None = None  # whose paragraphs the lines are; None when made of bare text
    former_units: FormerUnits = field(default_factory=dict)
    _sorted: dict[tuple[Element, ...], list[Line]] = field(default_factory=dict, init=False, repr=False)
    _wording: dict[tuple[Element, ...], str] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        for line, own in zip(self.lines, own_words([line.text for line in self.lines]), strict=True):
            line.judged = own

    @property
    def is_numbered(self) -> bool:
        """It has its number, so it is no draft any more."""
        line = self.first(Element.NUMBER)
        return bool(line and re.search(r"\d", line.text.split("/")[0]))

    def of(self, *elements: Element) -> Iterator[Line]:
        """Its lines of these elements; what each is must be settled before the first call."""
        return iter(self._of(elements))

    def says(self, words: str, *elements: Element) -> bool:
        """Somewhere in the own words of these elements stand these letters."""
        if elements not in self._wording:
            self._wording[elements] = "\n".join(line.judged for line in self._of(elements))
        return words in self._wording[elements]

    def _of(self, elements: tuple[Element, ...]) -> list[Line]:
        if elements not in self._sorted:
            self._sorted[elements] = [line for line in self.lines if line.element in elements]
        return self._sorted[elements]

    def first(self, *elements: Element) -> Line | None:
        return next(self.of(*elements), None)

    @property
    def type_name(self) -> str:
        """QUYẾT ĐỊNH, TỜ TRÌNH …, in the spelling of the decree; "" for a công văn."""
        line = self.first(Element.TYPE_NAME)
        return (kind_named(line.text) or line.text.strip().upper()) if line else ""

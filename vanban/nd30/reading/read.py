"""Putting it together: the story's paragraphs as lines of a paper."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from vanban.nd30.elements import identified
from vanban.nd30.paper import Layout, Line, Paper, Stretch
from vanban.nd30.reading.columns import Columns
from vanban.nd30.reading.drawn import drawn_lengths, ruled_length
from vanban.nd30.reading.numbering import Numbered, Numbering
from vanban.nd30.reading.properties import child, layout_said
from vanban.nd30.reading.sections import section_ends, sections_of, text_width
from vanban.nd30.reading.styles import Styles
from vanban.problem import Problem
from vanban.story import DOCUMENT, Paragraph, Story
from vanban.vietnamese import thousands
from vanban.xml_part import Element, W

PROPERTIES, LETTERS = f"{W}pPr", f"{W}rPr"
MOST_PARAGRAPHS = 40_000  # a list of a whole province: more would hold the server up


def read(content: bytes, today: date) -> Paper:
    """The document in a .docx that has passed the gate. Raises Problem when a part cannot be read
    or there is too much of it.

    today: what ``Paper.on`` is when the document does not say its own date.
    """
    story = Story(content)
    if len(story.paragraphs) > MOST_PARAGRAPHS:
        raise Problem(
            f"Tệp có hơn {thousands(MOST_PARAGRAPHS)} đoạn, quá dài để kiểm tra một lần. "
            "Tách phụ lục thành tệp riêng rồi kiểm tra từng tệp."
        )
    styles = Styles(story.parts)
    reader = _Reader(story, styles)
    lines = without_contextual_gaps([reader.line(one) for one in story.paragraphs])
    sections = sections_of(story, styles)
    return identified(Paper(lines, today, sections, story), reader.bordered_tables)


class _Reader:
    """Reads paragraphs in the order of the text, counting sections, tables and numbers on the way."""

    def __init__(self, story: Story, styles: Styles):
        self._styles = styles
        self._numbering = Numbering(story.parts, styles)
        self._columns = Columns(styles)
        self._ends = section_ends(story.document)
        self._widths = [text_width(one) for one in self._ends]
        self._section = 0
        roots = story.roots.values()
        self._drawn_on = _holders(roots, f"{W}drawing", f"{W}pict")
        self._breaking = _holders(roots, f"{W}br", kind="page") | _holders(roots, f"{W}pageBreakBefore")
        self._closing = _holders(roots, f"{W}sectPr")

    @property
    def bordered_tables(self) -> set[int]:
        return self._columns.bordered

    def line(self, paragraph: Paragraph) -> tuple[Line, str]:
        """The line, and the style it shares its gaps with ("" when it keeps them all)."""
        properties = child(paragraph.element, PROPERTIES)
        style = self._styles.paragraph_style(properties)
        cell, room, table = self._columns.place(paragraph.element, self._page_width())
        numbered = self._numbering.next(properties, style)
        layout, contextual = self._layout(properties, style, table, numbered)
        stretches = self._stretches(paragraph, properties, style, table, numbered)
        label = numbered.label if numbered else ""
        line = Line(
            text=label + paragraph.text,
            place=paragraph.place,
            stretches=stretches,
            layout=layout,
            section=self._section if paragraph.part == DOCUMENT else 0,
            label=label,
            paragraph=paragraph,
            cell=cell,
            room=room,
            opens_page=paragraph.element in self._breaking,
        )
        drawn = drawn_lengths(paragraph.element) if paragraph.element in self._drawn_on else []
        line.rules = len(drawn)
        line.ruled = ruled_length(drawn, line.text, line.look, layout, room)
        self._pass_section(paragraph)
        return line, style if contextual else ""

    def _page_width(self) -> float:
        return self._widths[self._section] if self._widths else 0.0

    def _pass_section(self, paragraph: Paragraph) -> None:
        if paragraph.part == DOCUMENT and paragraph.element in self._closing:
            self._section = min(self._section + 1, len(self._ends) - 1)

    def _layout(
        self, properties: Element | None, style: str, table: str, numbered: Numbered | None
    ) -> tuple[Layout, bool]:
        said = layout_said(properties)
        return self._styles.layout({**(numbered.layout if numbered else {}), **said}, style, table)

    def _stretches(
        self,
        paragraph: Paragraph,
        properties: Element | None,
        style: str,
        table: str,
        numbered: Numbered | None,
    ) -> tuple[Stretch, ...]:
        shift = len(numbered.label) if numbered else 0
        stretches = []
        if shift or not paragraph.pieces:
            stretches.append(Stretch(0, shift, self._styles.look(child(properties, LETTERS), style, table)))
        for piece in paragraph.pieces:
            look = self._styles.look(child(piece.run, LETTERS), style, table)
            stretches.append(Stretch(piece.start + shift, piece.end + shift, look))
        return tuple(_joined(stretches))


def _joined(stretches: list[Stretch]) -> Iterator[Stretch]:
    """Neighbours that look the same as one."""
    held: Stretch | None = None
    for one in stretches:
        if held and held.look == one.look:
            held = Stretch(held.start, one.end, held.look)
            continue
        if held:
            yield held
        held = one
    if held:
        yield held


def without_contextual_gaps(lines: list[tuple[Line, str]]) -> list[Line]:
    """Between neighbours of one style that asks for it there is no gap."""
    for (upper, of_upper), (lower, of_lower) in pairwise(lines):
        if of_upper and of_upper == of_lower:
            upper.layout, lower.layout = _without(upper.layout, "after"), _without(lower.layout, "before")
    return [line for line, _ in lines]


def _without(layout: Layout, gap: str) -> Layout:
    return Layout(**{**layout.__dict__, gap: 0.0})


def _holders(roots: Iterable[Element], *tags: str, kind: str | None = None) -> set[Element]:
    """The paragraphs around elements of these tags, and of this w:type if one is asked."""
    return {
        paragraph
        for root in roots
        for one in root.iter(*tags)
        if kind is None or one.get(f"{W}type") == kind
        for paragraph in one.iterancestors(f"{W}p")
    }

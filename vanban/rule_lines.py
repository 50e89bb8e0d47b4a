"""The ruled lines under the motto, the issuer and the title, as long as Nghị định 30/2020 wants them.

A ruled line is an empty paragraph with a top border in one of the styles below; its length is what the
indents leave. The length depends on the text above, so it is set after rendering. Widths are in points,
as Word counts them; the file counts in twips, twenty to a point.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from vanban.metrics import line_widths
from vanban.xml_part import W_NAMESPACE, Element, W, local_name, new_element, parse, query, serialise

TWIPS = 20
CELL_MARGIN = 108 / TWIPS  # what Word leaves at the sides of a cell when the table does not say
AFTER_INDENT = [
    "contextualSpacing",
    "mirrorIndents",
    "suppressOverlap",
    "jc",
    "textDirection",
    "textAlignment",
    "textboxTightWrap",
    "outlineLvl",
    "divId",
    "cnfStyle",
    "rPr",
    "sectPr",
    "pPrChange",
]  # what the schema puts behind w:ind in a paragraph's properties

TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:br[ />]")
FORMATTING = re.compile(r"<w:r(?: [^>]*)?>(<w:rPr>.*?</w:rPr>)", re.DOTALL)
FONT = re.compile(r"<w:(?:sz|b|i)(?: [^>]*)?/>")
MARK = '="rule-'
NUMBER = re.compile(f"{MARK}([0-9]+)")
INDENT = re.compile(f'<w:ind [^>]*{MARK}[0-9]+"[^>]*/>')
STYLE = re.compile(r'<w:pStyle w:val="([^"]*)"')
SECTIONS_AFTER = query("following::w:sectPr")
NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')


class Font(NamedTuple):
    size: float
    bold: bool
    italic: bool


def as_long_as_the_line(widths: list[float]) -> float:
    """Under the motto: the length of its line (Annex I, II.1.b)."""
    return widths[-1]


def under_issuer(widths: list[float]) -> float:
    """A third to a half of the line above (II.2.b), leaning to 0,4 of the longest line of a long name."""
    return min(max(0.4 * max(widths), widths[-1] / 3), 0.48 * widths[-1])


def under_title(widths: list[float]) -> float:
    """A third to a half of the line (II.5.b); of the longest one when the title runs over several."""
    return 0.36 * max(widths)


RULE_STYLES: dict[str, Callable[[list[float]], float]] = {
    "Kẻ dưới tiêu ngữ": as_long_as_the_line,
    "Kẻ dưới tên cơ quan": under_issuer,
    "Kẻ dưới trích yếu": under_title,
}


@dataclass(frozen=True)
class _Style:
    font: Font
    rule: Callable[[list[float]], float] | None


@dataclass(frozen=True)
class _Line:
    """One ruled line of a template: its rule, the room of its cell (None on the page), its indent before, and
    whether only the last section of the document follows it."""

    rule: Callable[[list[float]], float]
    cell_room: float | None
    indent: str
    is_in_last_section: bool


class RuledLines:
    """The ruled lines of one template: marked in it once, then measured in every document made of it.

    Marking changes the tree: the indents of each line become ``rule-0``, ``rule-1`` … The text made of the
    tree is then a template whose documents are not yet Word files before they are fitted.
    """

    def __init__(self, styles_xml: bytes | None, document: Element):
        self._styles = _read_styles(parse(styles_xml)) if styles_xml else {}
        ruled = [name for name, style in self._styles.items() if style.rule]
        found = [
            reference
            for reference in document.iter(f"{W}pStyle")
            if _val(reference) in ruled and local_name(reference.getparent()) == "pPr"
        ]
        self._lines = [self._marked(reference, number) for number, reference in enumerate(found)]
        self._font = lru_cache(maxsize=256)(self._font_of)
        self._widths = lru_cache(maxsize=4096)(self._widths_of)  # a name is above the line in every document

    def fit(self, xml: str) -> str:
        """The rendered document with the indents set. A line with no text above, or in a column of unknown
        width, gets back what it had."""
        pieces, done, at = [], 0, -1
        while self._lines and (at := xml.find(MARK, max(at + 1, done))) >= 0:
            begins, ends = xml.rfind("<", done, at), xml.find(">", at) + 1
            if INDENT.match(xml, begins, ends):
                pieces += [xml[done:begins], self._fitted(xml, begins, xml[begins:ends])]
                done = ends
        return "".join([*pieces, xml[done:]])

    def _marked(self, reference: Element, number: int) -> _Line:
        line = reference.getparent().getparent()
        cell = next(line.iterancestors(f"{W}tc"), None)
        rule = self._styles[_val(reference)].rule or as_long_as_the_line
        room = None if cell is None else _cell_room(cell)
        return _Line(rule, room, _mark(line, number), len(SECTIONS_AFTER(line)) == 1)

    def _fitted(self, xml: str, at: int, marked: str) -> str:
        number = NUMBER.findall(marked)[0]
        line = self._lines[int(number) % len(self._lines)]  # a file may come with a mark of its own
        room = line.cell_room
        if room is None:
            room = _page_room(xml, xml.rfind("<w:sectPr") if line.is_in_last_section else at)
        widths = [width for paragraph in _text_above(xml, at) for width in self._widths(paragraph, room)]
        if not widths or room <= 0:
            return line.indent
        return marked.replace(
            f"{MARK}{number}", f'="{round(max(0.0, (room - line.rule(widths)) / 2) * TWIPS)}'
        )

    def _widths_of(self, paragraph: str, room: float) -> list[float]:
        """How wide each line of the paragraph is."""
        size, bold, italic = self._font(_named_style(paragraph), _first_formatting(paragraph))
        text = "".join(text or "\n" for text in TEXT.findall(paragraph))
        return [
            width
            for typed in unescape(text).split("\n")
            for width in line_widths(typed, room, size, bold=bold, italic=italic)
        ]

    def _font_of(self, style: str, formatting: str) -> Font:
        """The font of the style, changed by what the first run that says something says for itself."""
        font = (self._styles.get(style) or self._styles[""]).font
        return (
            _overlay(font, parse(f'<r xmlns:w="{W_NAMESPACE}">{formatting}</r>')[0]) if formatting else font
        )


def _text_above(xml: str, at: int) -> list[str]:
    """The paragraphs right above that share one style: the lines of a name in several lines."""
    above: list[str] = []
    start = _paragraph_start(xml, at)
    while xml.endswith("</w:p>", 0, start):
        begins = _paragraph_start(xml, start)
        paragraph = xml[begins:start]
        if above and _named_style(paragraph) != _named_style(above[0]):
            break
        above.insert(0, paragraph)
        start = begins
    return above


def _paragraph_start(xml: str, before: int) -> int:
    """The nearest one; -1 when there is none."""
    at = xml.rfind("<w:p", 0, before)
    while at >= 0 and xml[at + 4] not in " >":
        at = xml.rfind("<w:p", 0, at)
    return at


def _first_formatting(paragraph: str) -> str:
    found = FORMATTING.search(paragraph)
    return "".join(FONT.findall(found[1])) if found else ""


def _named_style(paragraph: str) -> str:
    found = STYLE.search(paragraph)
    return found[1] if found else ""


def _cell_room(cell: Element) -> float:
    table = next(cell.iterancestors(f"{W}tbl"), None)
    if table is None:
        return 0.0
    width = cell.find(f"{W}tcPr/{W}tcW")
    margins = [table.find(f"{W}tblPr/{W}tblCellMar/{W}{side}") for side in ("left", "right")]
    sides = sum(CELL_MARGIN if margin is None else _points(margin, "w") for margin in margins)
    return (0.0 if width is None else _points(width, "w")) - sides


def _page_room(xml: str, at: int) -> float:
    """The text width of the section that ends behind the place; 0 when its properties do not say."""
    begins = xml.find("<w:sectPr", at)
    return _section_room(xml[begins : xml.find("</w:sectPr>", begins)]) if begins >= 0 else 0.0


@lru_cache(maxsize=1024)
def _section_room(section: str) -> float:
    page, margins = (re.search(f"<w:{name} [^>]*>", section) for name in ("pgSz", "pgMar"))
    if page is None or margins is None:
        return 0.0
    return _twips(page[0], "w") - _twips(margins[0], "left") - _twips(margins[0], "right")


def _twips(tag: str, name: str) -> float:
    found = re.search(f' w:{name}="([0-9.]+)"', tag)
    return float(found[1]) / TWIPS if found else 0.0


def _mark(line: Element, number: int) -> str:
    """Marks the line and answers the indent it had, as it is written in the file; "" for none."""
    properties = line.find(f"{W}pPr")
    indent = properties.find(f"{W}ind")
    before = "" if indent is None else NAMESPACES.sub("", serialise(indent, declared=False).decode())
    if indent is None:
        indent = new_element("ind")
        later = [child for child in properties if local_name(child) in AFTER_INDENT]
        properties.insert(properties.index(later[0]) if later else len(properties), indent)
    for side in ("left", "right"):
        indent.set(f"{W}{side}", f"rule-{number}")
    return before


def _read_styles(styles: Element) -> dict[str, _Style]:
    """Styles by id; under "" what a paragraph without a style gets: the document's defaults."""
    default = _overlay(Font(10, False, False), styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
    elements = {element.get(f"{W}styleId", ""): element for element in styles.iter(f"{W}style")}
    named = {
        style_id: _Style(
            _style_font(element, elements, default), RULE_STYLES.get(_child_val(element, "name"))
        )
        for style_id, element in elements.items()
    }
    return {"": _Style(default, None), **named}


def _style_font(element: Element | None, elements: dict[str, Element], default: Font, depth: int = 0) -> Font:
    if element is None or depth > len(elements):  # a style based on itself ends here too
        return default
    base = _style_font(elements.get(_child_val(element, "basedOn")), elements, default, depth + 1)
    return _overlay(base, element.find(f"{W}rPr"))


def _overlay(font: Font, properties: Element | None) -> Font:
    if properties is None:
        return font
    size = properties.find(f"{W}sz")
    return Font(
        font.size if size is None else float(_val(size)) / 2,
        _switched(properties.find(f"{W}b"), font.bold),
        _switched(properties.find(f"{W}i"), font.italic),
    )


def _switched(toggle: Element | None, inherited: bool) -> bool:
    return inherited if toggle is None else toggle.get(f"{W}val", "1") not in ("0", "false", "off")


def _child_val(element: Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else _val(child)


def _val(element: Element) -> str:
    return element.get(f"{W}val", "")


def _points(element: Element, name: str) -> float:
    return float(element.get(f"{W}{name}", "0")) / TWIPS

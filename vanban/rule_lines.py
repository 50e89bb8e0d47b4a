"""The ruled lines under the motto, the issuer and the title, as long as Nghị định 30/2020 wants them.

A ruled line is an empty paragraph with a top border in one of the styles below; its length is what the
indents leave. The length depends on the text above, so it is set after rendering. Widths are in points,
as Word counts them; the file counts in twips, twenty to a point.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from vanban.metrics import text_width, wrap
from vanban.xml_part import Element, W, local_name, new_element, parse, query

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

TEXT = (f"{W}t", f"{W}br")


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


class RuleFitter:
    """Reads the styles of one .docx once, then fits the ruled lines of any document written in them."""

    def __init__(self, styles_xml: bytes):
        self._styles = _read_styles(parse(styles_xml))
        ruled = " or ".join(f'@w:val="{name}"' for name, style in self._styles.items() if style.rule)
        self._ruled = query(f"//w:pPr/w:pStyle[{ruled or 'false()'}]")

    def fit(self, document: Element) -> None:
        """Sets the indents of every ruled line in the tree. A line with no text above, or in a column
        of unknown width, stays as it is."""
        for reference in self._ruled(document):
            rule = self._styles[_val(reference)].rule
            if rule:
                self._fit_line(reference.getparent().getparent(), rule)

    def _fit_line(self, line: Element, rule: Callable[[list[float]], float]) -> None:
        room = _room(line)
        widths = [width for paragraph in _text_above(line) for width in self._line_widths(paragraph, room)]
        if widths and room > 0:
            _indent(line, max(0.0, (room - rule(widths)) / 2))

    def _line_widths(self, paragraph: Element, room: float) -> list[float]:
        text = "".join("\n" if node.tag == f"{W}br" else node.text or "" for node in paragraph.iter(*TEXT))
        size, bold, italic = self._font(paragraph)
        return [
            text_width(line, size, bold=bold, italic=italic)
            for typed in text.split("\n")
            for line in wrap(typed, room, size, bold=bold, italic=italic)
        ]

    def _font(self, paragraph: Element) -> Font:
        """The font of the style, changed by what the first run says for itself."""
        style = self._styles.get(_style_id(paragraph)) or self._styles[""]
        return _overlay(style.font, paragraph.find(f".//{W}r/{W}rPr"))


def _text_above(line: Element) -> list[Element]:
    """The paragraphs right above that share one style: the lines of a name in several lines."""
    above: list[Element] = []
    for sibling in line.itersiblings(preceding=True):
        if sibling.tag != f"{W}p" or (above and _style_id(sibling) != _style_id(above[0])):
            break
        above.insert(0, sibling)
    return above


def _room(line: Element) -> float:
    cell = next(line.iterancestors(f"{W}tc"), None)
    return _page_room(line) if cell is None else _cell_room(cell)


def _cell_room(cell: Element) -> float:
    table = next(cell.iterancestors(f"{W}tbl"))
    width = cell.find(f"{W}tcPr/{W}tcW")
    margins = [table.find(f"{W}tblPr/{W}tblCellMar/{W}{side}") for side in ("left", "right")]
    sides = sum(CELL_MARGIN if margin is None else _points(margin, "w") for margin in margins)
    return (0.0 if width is None else _points(width, "w")) - sides


def _page_room(line: Element) -> float:
    """The text width of the section the line stands in: its properties follow at the section's end.

    0 when they do not say.
    """
    block = next(node for node in (line, *line.iterancestors()) if _parent_tag(node) in (f"{W}body", ""))
    ends = (_section_properties(node) for node in block.itersiblings())
    section = next((end for end in ends if end is not None), block)
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return 0.0
    return _points(size, "w") - _points(margins, "left") - _points(margins, "right")


def _parent_tag(node: Element) -> str:
    parent = node.getparent()
    return "" if parent is None else str(parent.tag)


def _section_properties(block: Element) -> Element | None:
    return block if block.tag == f"{W}sectPr" else block.find(f"{W}pPr/{W}sectPr")


def _indent(line: Element, points: float) -> None:
    properties = line.find(f"{W}pPr")
    indent = properties.find(f"{W}ind")
    if indent is None:
        indent = new_element("ind")
        later = [child for child in properties if local_name(child) in AFTER_INDENT]
        properties.insert(properties.index(later[0]) if later else len(properties), indent)
    for side in ("left", "right"):
        indent.set(f"{W}{side}", str(round(points * TWIPS)))


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


def _style_id(paragraph: Element) -> str:
    reference = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if reference is None else _val(reference)


def _child_val(element: Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else _val(child)


def _val(element: Element) -> str:
    return element.get(f"{W}val", "")


def _points(element: Element, name: str) -> float:
    return float(element.get(f"{W}{name}", "0")) / TWIPS

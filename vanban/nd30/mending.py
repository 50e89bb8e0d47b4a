"""Repairs of form: changes to the properties of runs, paragraphs and sections, where the schema wants them.

Only for lines that have a paragraph behind them; a line of bare text stays as it is.
"""

from collections.abc import Callable, Iterable

from vanban.nd30.finding import Repair
from vanban.nd30.paper import Line, Section
from vanban.xml_part import Element, W, local_name, new_element

RUN_ORDER = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs "
    "em lang eastAsianLayout specVanish oMath rPrChange"
)
PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
SECTION_ORDER = (
    "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
    "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"
)
TWIPS_PER_MM = 1440 / 25.4
FONT = "Times New Roman"


def letters(words: str, lines: Iterable[Line], **said: object) -> Repair | None:
    """Sets size (points), bold, italic, font or colour of every letter of the lines."""
    return _repair(words, lines, lambda line: _set_letters(line, said))


def layout(words: str, lines: Iterable[Line], **said: float | str) -> Repair | None:
    """Sets alignment, left_indent, first_indent, before or line_spacing of the paragraphs of the lines; None where a
    paragraph holds other elements of form besides."""
    lines = list(lines)
    return (
        None
        if any(_shares_paragraph(line) for line in lines)
        else _repair(words, lines, lambda line: _set_layout(line, said))
    )


def margins(words: str, section: Section, **millimetres: float) -> Repair | None:
    """Sets margins of a section: top, bottom, left, right."""
    return (
        None if section.element is None else Repair(words, lambda: _set_margins(section.element, millimetres))
    )


def first_page_without_number(words: str, section: Section) -> Repair | None:
    """Gives the first page of the section its own, empty header and footer."""
    element = section.element
    return (
        None if element is None else Repair(words, lambda: _flag(element, "titlePg", SECTION_ORDER, on=True))
    )


def _repair(words: str, lines: Iterable[Line], change: Callable[[Line], None]) -> Repair | None:
    told = list(lines)

    def apply() -> None:
        for line in told:
            change(line)

    return Repair(words, apply) if all(line.paragraph for line in told) else None


def _shares_paragraph(line: Line) -> bool:
    whole = len(line.label) + len(line.paragraph.text) if line.paragraph else len(line.text)
    return line.offset > 0 or whole != len(line.text)


def _set_letters(line: Line, said: dict[str, object]) -> None:
    if line.paragraph is None:
        return
    end = line.in_paragraph(len(line.text))
    line.paragraph.split(end)
    line.paragraph.split(line.offset)
    for piece in line.paragraph.pieces:
        if line.offset <= piece.start < end:
            _set_run(_properties(piece.run, "rPr"), said)
    if line.label:
        mark = _child(_properties(line.paragraph.element, "pPr"), "rPr", PARAGRAPH_ORDER)
        _set_run(mark, said)


def _set_run(properties: Element, said: dict[str, object]) -> None:
    for name, it in said.items():
        if name == "size":
            for tag in ("sz", "szCs"):
                _child(properties, tag, RUN_ORDER).set(f"{W}val", f"{float(str(it)) * 2:g}")
        elif name in ("bold", "italic"):
            for tag in {"bold": ("b", "bCs"), "italic": ("i", "iCs")}[name]:
                _flag(properties, tag, RUN_ORDER, on=bool(it))
        elif name == "font":
            _set_font(_child(properties, "rFonts", RUN_ORDER))
        elif name == "colour":
            colour = _child(properties, "color", RUN_ORDER)
            colour.attrib.clear()
            colour.set(f"{W}val", "auto")


def _set_font(fonts: Element) -> None:
    fonts.attrib.clear()
    for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(f"{W}{slot}", FONT)


def _set_layout(line: Line, said: dict[str, float | str]) -> None:
    if line.paragraph is None:
        return
    properties = _properties(line.paragraph.element, "pPr")
    for name, it in said.items():
        if name == "alignment":
            _child(properties, "jc", PARAGRAPH_ORDER).set(f"{W}val", str(it))
        elif name == "left_indent":
            _child(properties, "ind", PARAGRAPH_ORDER).set(f"{W}left", str(round(float(it) * 20)))
        elif name == "first_indent":
            indent = _child(properties, "ind", PARAGRAPH_ORDER)
            indent.attrib.pop(f"{W}hanging", None)
            indent.set(f"{W}firstLine", str(round(float(it) * 20)))
        else:
            _set_spacing(_child(properties, "spacing", PARAGRAPH_ORDER), name, float(it))


def _set_spacing(spacing: Element, name: str, it: float) -> None:
    if name == "line_spacing":
        spacing.set(f"{W}line", str(round(it * 240)))
        spacing.set(f"{W}lineRule", "auto")
    else:
        spacing.attrib.pop(f"{W}{name}Autospacing", None)
        spacing.set(f"{W}{name}", str(round(it * 20)))


def _set_margins(section: Element, millimetres: dict[str, float]) -> None:
    edges = _child(section, "pgMar", SECTION_ORDER)
    for side, length in millimetres.items():
        edges.set(f"{W}{side}", str(round(length * TWIPS_PER_MM)))


def _flag(owner: Element, name: str, order: str, *, on: bool) -> None:
    flag = _child(owner, name, order)
    flag.attrib.pop(f"{W}val", None)
    if not on:
        flag.set(f"{W}val", "0")


def _properties(owner: Element, name: str) -> Element:
    """The w:rPr or w:pPr of the owner, made as its first child if need be."""
    found = owner.find(f"{W}{name}")
    if found is None:
        found = new_element(name)
        owner.insert(0, found)
    return found


def _child(owner: Element, name: str, order: str) -> Element:
    """The child of that name, made where the schema wants it if need be."""
    found = owner.find(f"{W}{name}")
    if found is None:
        found = new_element(name)
        later = order.partition(f" {name} ")[2].split()
        following = next((child for child in owner if local_name(child) in later), None)
        owner.append(found) if following is None else following.addprevious(found)
    return found

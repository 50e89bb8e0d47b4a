"""The sections of a document: paper, margins, and where the page number stands."""

import re
from collections.abc import Iterator, Mapping

from vanban.nd30.paper import Look, Section
from vanban.nd30.reading.properties import ALIGNMENTS, TWIPS, descendants, measured, number, value, whole
from vanban.nd30.reading.styles import Styles, parsed
from vanban.story import DOCUMENT, Story
from vanban.xml_part import Element, W

RELATIONS = "word/_rels/document.xml.rels"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
MILLIMETRES = 25.4 / 72
PAGE_FIELD = re.compile(r"\s*PAGE\b", re.IGNORECASE)
References = dict[tuple[str, str], str]  # ("header", "first") → the name of the part


def sections_of(story: Story, styles: Styles) -> tuple[Section, ...]:
    """The sections in the order of the text. A header or footer not named goes on from the section before."""
    targets, references, sections = _targets(story.parts), {}, []
    for element in section_ends(story.document):
        references = references | _references(element, targets)
        sections.append(_section(element, references, story.roots, styles))
    return tuple(sections)


def section_ends(document: Element) -> list[Element]:
    """The w:sectPr of every section; not those a tracked change remembers."""
    return [one for one in descendants(document, "sectPr") if one.getparent().tag != f"{W}sectPrChange"]


def _targets(parts: Mapping[str, bytes]) -> dict[str, str]:
    root = parsed(parts, RELATIONS)
    relations = () if root is None else root
    folder = DOCUMENT.rpartition("/")[0]
    return {
        one.get("Id", ""): f"{folder}/{one.get('Target', '')}"
        if not one.get("Target", "").startswith("/")
        else one.get("Target", "")[1:]
        for one in relations
    }


def _references(section: Element, targets: Mapping[str, str]) -> References:
    return {
        (kind, one.get(f"{W}type", "default")): targets.get(one.get(f"{R}id", ""), "")
        for kind in ("header", "footer")
        for one in section.iterchildren(f"{W}{kind}Reference")
    }


def _section(
    element: Element, references: References, roots: Mapping[str, Element], styles: Styles
) -> Section:
    numbers = {
        place: _page_number(roots.get(name), styles) for place, name in references.items() if name in roots
    }
    differs = _has(element, "titlePg")
    on_most, on_first = (_shown(numbers, page) for page in ("default", "first" if differs else "default"))
    alignment, look = numbers.get((on_most, "default")) or ("", None)
    restart = element.find(f"{W}pgNumType")
    start = "" if restart is None else restart.get(f"{W}start", "")
    return Section(
        **_paper(element),
        first_page_differs=differs,
        page_number=on_most,
        page_number_alignment=alignment,
        first_page_number=on_first,
        page_number_look=look,
        restarts_at=whole(start, 0) if start else None,
        element=element,
    )


def _shown(numbers: Mapping[tuple[str, str], tuple[str, Look] | None], page: str) -> str:
    return next((kind for kind in ("header", "footer") if numbers.get((kind, page))), "")


def _paper(section: Element) -> dict[str, float]:
    """Sizes and margins; what is not said is zero. The gutter counts as part of the left margin."""
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    paper = {name: _length(size, key) for name, key in (("width", "w"), ("height", "h"))}
    edges = {name: _length(margins, name) for name in ("top", "bottom", "left", "right", "header")}
    return paper | edges | {"left": edges["left"] + _length(margins, "gutter")}


def _length(element: Element | None, name: str) -> float:
    """In millimetres. A negative margin is one that the header cannot push away."""
    return abs(measured(element.get(f"{W}{name}", "0"))) * MILLIMETRES if element is not None else 0.0


def _has(section: Element, name: str) -> bool:
    found = section.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")


def _page_number(part: Element | None, styles: Styles) -> tuple[str, Look] | None:
    """How the PAGE field of a header or footer is aligned and looks; None without one."""
    field = next(_page_fields(part), None) if part is not None else None
    paragraph = None if field is None else next(field.iterancestors(f"{W}p"), None)
    if field is None or paragraph is None:
        return None
    properties = paragraph.find(f"{W}pPr")
    style = styles.paragraph_style(properties)
    return _alignment(paragraph, field, styles), styles.look(_run_properties(field, paragraph), style)


def _page_fields(part: Element) -> Iterator[Element]:
    """Each w:fldSimple or w:instrText that asks for the number of the page."""
    for field in descendants(part, "fldSimple", "instrText"):
        if PAGE_FIELD.match(field.get(f"{W}instr") or field.text or ""):
            yield field


def _run_properties(field: Element, paragraph: Element) -> Element | None:
    """Of the run that shows the number: the last one with text in it, otherwise the field's own."""
    runs = [run for run in descendants(paragraph, "r") if run.find(f"{W}t") is not None]
    owner = field if field.tag == f"{W}fldSimple" else field.getparent()
    run = runs[-1] if runs else owner
    return run.find(f"{W}rPr")


def _alignment(paragraph: Element, field: Element, styles: Styles) -> str:
    """Of the paragraph; or what a frame, a text box or a tab before the field makes of it."""
    properties = paragraph.find(f"{W}pPr")
    said = styles.layout({}, styles.paragraph_style(properties))[0].alignment
    own = ALIGNMENTS.get(value(properties, "jc"), said)
    frame = None if properties is None else properties.find(f"{W}framePr")
    if frame is not None and frame.get(f"{W}xAlign"):
        return {"center": "center", "left": "left", "inside": "left"}.get(frame.get(f"{W}xAlign"), "right")
    anchor = next(paragraph.iterancestors(f"{DRAWING}anchor"), None)
    boxed = None if anchor is None else anchor.find(f"{DRAWING}positionH/{DRAWING}align")
    if boxed is not None:
        return ALIGNMENTS.get(boxed.text or "", own)
    return own if own in ("center", "right") else _tabbed(paragraph, field) or own


def _tabbed(paragraph: Element, field: Element) -> str:
    """A header has by custom a centred tab and then a right one; a w:ptab says its alignment."""
    before = []
    for one in descendants(paragraph, "tab", "ptab", "fldSimple", "instrText"):
        if one is field:
            break
        if one.getparent().tag == f"{W}r":
            before.append(one.get(f"{W}alignment", ""))
    return next((said for said in reversed(before) if said), ("", "center", "right")[min(len(before), 2)])


def text_width(section: Element | None) -> float:
    """Between the margins, in points; 0 when the section does not say."""
    size = None if section is None else section.find(f"{W}pgSz")
    margins = None if section is None else section.find(f"{W}pgMar")
    if size is None or margins is None:
        return 0.0
    taken = sum(number(margins, side) for side in ("left", "right", "gutter"))
    return max(0.0, number(size, "w") - taken) / TWIPS

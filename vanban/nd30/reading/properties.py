"""What one w:rPr or w:pPr says by itself, as plain values that lay over one another.

Sizes and lengths in points. A value that is not said is not in the dictionary.
"""

from collections.abc import Iterator
from typing import Any

from vanban.xml_part import Element, W, is_element

Said = dict[str, Any]

TWIPS = 20
UNITS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0}  # points in each
LARGEST = 1e9
LINE = 240  # of w:line for one line
OFF = ("0", "false", "off", "none")
TOGGLES = {f"{W}b": "bold", f"{W}i": "italic", f"{W}caps": "capitals"}
ALIGNMENTS = {"start": "left", "end": "right", "distribute": "both"} | {
    name: name for name in ("left", "center", "right", "both")
}
AUTOMATIC_GAP = 14.0  # what Word takes for w:beforeAutospacing


def letters_said(properties: Element | None, theme: dict[str, str]) -> Said:
    """A w:rPr: font, size, bold, italic, capitals, underlined, colour."""
    said: Said = {}
    for child in () if properties is None else properties:
        tag = child.tag
        if tag in TOGGLES:
            said[TOGGLES[tag]] = is_on(child)
        elif tag == f"{W}sz":
            said["size"] = number(child, "val") / 2
        elif tag == f"{W}rFonts":
            said |= _font(child, theme)
        elif tag == f"{W}color":
            said["colour"] = _colour(child)
        elif tag == f"{W}u":
            said["underlined"] = is_on(child)
    return said


def _font(fonts: Element, theme: dict[str, str]) -> Said:
    """The font of Latin letters; when plain and accented ones differ, the one that is not what is asked."""
    named = [
        theme.get(fonts.get(f"{W}{slot}Theme", ""), "") or fonts.get(f"{W}{slot}", "")
        for slot in ("ascii", "hAnsi")
    ]
    named = [name for name in named if name]
    return {"font": next((name for name in named if name != "Times New Roman"), named[0])} if named else {}


def _colour(colour: Element) -> str:
    """Six hexadecimal digits; "" for black, however it is said."""
    if colour.get(f"{W}themeColor", "") in ("text1", "dark1"):
        return ""
    value = colour.get(f"{W}val", "").lower()
    return "" if value in ("auto", "000000") else value


def layout_said(properties: Element | None) -> Said:
    """A w:pPr: the fields of Layout, and contextual (no gap between paragraphs of one style)."""
    said: Said = {}
    for child in () if properties is None else properties:
        tag = child.tag
        if tag == f"{W}jc":
            said["alignment"] = ALIGNMENTS.get(child.get(f"{W}val", ""), "left")
        elif tag == f"{W}ind":
            said |= _indents(child)
        elif tag == f"{W}spacing":
            said |= _gaps(child) | _line_spacing(child)
        elif tag == f"{W}pBdr":
            said |= _borders(child)
        elif tag == f"{W}contextualSpacing":
            said["contextual"] = is_on(child)
    return said


def _indents(indents: Element) -> Said:
    said: Said = {}
    for key, names in (("left_indent", ("start", "left")), ("right_indent", ("end", "right"))):
        for name in names:
            if indents.get(f"{W}{name}") is not None:
                said[key] = points(indents, name)
    if indents.get(f"{W}firstLine") is not None:
        said["first_indent"] = points(indents, "firstLine")
    if indents.get(f"{W}hanging") is not None:
        said["first_indent"] = -points(indents, "hanging")
    return said


def _gaps(spacing: Element) -> Said:
    said: Said = {}
    for name in ("before", "after"):
        if spacing.get(f"{W}{name}Autospacing", "0") not in OFF:
            said[name] = AUTOMATIC_GAP
        elif spacing.get(f"{W}{name}") is not None:
            said[name] = points(spacing, name)
    return said


def _line_spacing(spacing: Element) -> Said:
    if spacing.get(f"{W}line") is None:
        return {}
    if spacing.get(f"{W}lineRule", "auto") == "auto":
        return {"line_spacing": number(spacing, "line") / LINE, "exact_spacing": None}
    return {"line_spacing": None, "exact_spacing": points(spacing, "line")}


def _borders(borders: Element) -> Said:
    drawn = {child.tag: is_drawn(child) for child in borders if is_element(child)}
    sides = (("border_below", f"{W}bottom"), ("border_above", f"{W}top"))
    return {key: drawn[tag] for key, tag in sides if tag in drawn}


def is_drawn(border: Element) -> bool:
    return border.get(f"{W}val", "nil") not in ("nil", "none")


def is_on(toggle: Element) -> bool:
    return toggle.get(f"{W}val", "1") not in OFF


def number(element: Element, name: str) -> float:
    """The attribute as a number; 0 for what is none."""
    return _sensible(element.get(f"{W}{name}", "0"))


def whole(text: str, otherwise: int) -> int:
    """A count, 0 or more, as it is typed."""
    return int(_sensible(text)) if text and text.isdecimal() else otherwise


def _sensible(text: str) -> float:
    """0 for what is no number, and for one beyond all measure."""
    try:
        return found if abs(found := float(text)) <= LARGEST else 0.0
    except ValueError:
        return 0.0


def points(element: Element, name: str) -> float:
    return measured(element.get(f"{W}{name}", "0"))


def measured(length: str) -> float:
    """A length in points: of bare twips, or with its unit ("1.5cm")."""
    unit = length[-2:]
    return _sensible(length[:-2]) * UNITS[unit] if unit in UNITS else _sensible(length) / TWIPS


def value(element: Element | None, name: str) -> str:
    """The w:val of the child of that name; "" without one."""
    held = child(element, f"{W}{name}")
    return "" if held is None else held.get(f"{W}val", "")


def child(element: Element | None, tag: str) -> Element | None:
    """The first child of that tag; twice as fast as find, and asked some thousand times."""
    return None if element is None else next(element.iterchildren(tag), None)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    return element.iter(*(f"{W}{name}" for name in names))

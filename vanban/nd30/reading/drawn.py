"""The ruled lines of form, however they were made: a border, a drawn shape, typed or underlined."""

import re

from vanban.metrics import text_width
from vanban.nd30.paper import Layout, Look
from vanban.nd30.reading.properties import descendants, measured, whole
from vanban.nd30.typed_rule import is_typed
from vanban.xml_part import Element, W

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
EMU = 12700  # to a point
STRAIGHT = ("line", "straightConnector1")
FLAT = 6.0  # points: a line may lean this far, a box is higher
WIDTH = re.compile(r"(?:^|;)\s*width:\s*([\d.]+(?:pt|in|cm|mm|pc)?)")
CONNECTOR = "#_x0000_t32"


def drawn_lengths(paragraph: Element) -> list[float]:
    """The lengths in points of the lines drawn on a paragraph."""
    found = (
        _drawing_length(holder) if holder.tag == f"{W}drawing" else _vml_length(holder)
        for holder in descendants(paragraph, "drawing", "pict")
        if not _is_second_form(holder)
    )
    return [length for length in found if length is not None]


def ruled_length(drawn: list[float], text: str, look: Look, layout: Layout, room: float) -> float | None:
    """The length in points of the rule of a paragraph; None when it has none, 0 when the length cannot be
    told: which of two drawn lines belongs to it, no one can say."""
    if drawn:
        return drawn[0] if len(drawn) == 1 else 0.0
    if is_typed(text):
        return text_width(text.strip(), look.size, bold=look.bold, italic=look.italic)
    if layout.border_below or (layout.border_above and not text.strip()):
        return max(0.0, room - layout.left_indent - layout.right_indent) if room else 0.0
    return None


def _is_second_form(holder: Element) -> bool:
    """The same shape once more, for older programs."""
    parent = holder.getparent()
    return parent is not None and parent.tag == FALLBACK


def _drawing_length(drawing: Element) -> float | None:
    form, extent = drawing.find(f".//{A}prstGeom"), drawing.find(f".//{DRAWING}extent")
    if form is None or extent is None or form.get("prst") not in STRAIGHT:
        return None
    wide, high = (_emu(extent.get(name, "0")) for name in ("cx", "cy"))
    return wide if high <= FLAT else None


def _emu(length: str) -> float:
    return whole(length, 0) / EMU


def _vml_length(pict: Element) -> float | None:
    line = pict.find(f".//{V}line")
    if line is not None:
        return _between(line.get("from", ""), line.get("to", ""))
    shape = next((one for one in pict.iter(f"{V}shape", f"{V}rect") if _is_line(one)), None)
    width = None if shape is None else WIDTH.search(shape.get("style", ""))
    return None if shape is None else measured(_with_unit(width[1])) if width else 0.0


def _is_line(shape: Element) -> bool:
    is_rule = "{urn:schemas-microsoft-com:office:office}hr" in shape.attrib
    return is_rule or shape.get("type") == CONNECTOR


def _between(start: str, end: str) -> float | None:
    (left, top), (right, bottom) = _point(start), _point(end)
    return abs(right - left) if abs(bottom - top) <= FLAT else None


def _point(text: str) -> tuple[float, float]:
    x, _, y = text.partition(",")
    return measured(_with_unit(x)), measured(_with_unit(y))


def _with_unit(length: str) -> str:
    """A bare length of VML is in points."""
    return length if length[-2:].isalpha() else f"{length}pt"

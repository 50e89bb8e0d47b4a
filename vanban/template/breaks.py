"""Line breaks, tabs, new paragraphs and new pages inside a value, made Word's own by docxtpl's rule."""

import re
from io import BytesIO

from docxtpl import DocxTemplate

BREAKS = "\n\t\a\f"
BREAK = re.compile(f"[{BREAKS}]")
END = "</w:p>"
_resolve = DocxTemplate(BytesIO()).resolve_listing


def with_breaks(xml: str, *, nested: bool) -> str:
    """The same XML with w:br, w:tab and w:p in place of the characters \\n, \\t, \\a and \\f of its texts.

    Only paragraphs with such a character are touched; ``nested`` says that paragraphs may stand inside
    paragraphs (text boxes), and then docxtpl reads the whole.
    """
    if not any(character in xml for character in BREAKS):
        return xml
    return _resolve(xml) if nested else _each_paragraph(xml)


def _each_paragraph(xml: str) -> str:
    pieces, done = [], 0
    for found in BREAK.finditer(xml):
        at = found.start()
        start = max(xml.rfind("<w:p>", done, at), xml.rfind("<w:p ", done, at))
        if at < done or start < 0 or xml.find(END, start, at) >= 0:
            continue
        end = xml.find(END, at) + len(END)
        pieces += [xml[done:start], _resolve(xml[start:end])]
        done = end
    return "".join([*pieces, xml[done:]])

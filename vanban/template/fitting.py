"""What Word asks of every document and a template alone cannot promise: a paragraph at the end of each cell,
and each value in a place that takes its kind."""

import re

from vanban.template.problems import BrokenTemplate

# What has to end with a paragraph; without one Word calls the file damaged.
HOLDERS = ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote")
# Between these a text stands nowhere, and none of these stands in a text.
OUTSIDE = r"(?:</w:(?:r|p|pPr|tbl|tcPr|hyperlink)>|<w:(?:p|tc|body)(?: [^>]*)?>)"
MISFIT = re.compile(
    rf"{OUTSIDE}\s*(?:[^<\s]|</w:t>)"  # text, or a picture, where only runs or paragraphs stand
    r"|<w:t(?: [^>]*[^>/])?>[^<]*<w:[rp][ >]"  # runs or paragraphs inside a text
    r"|(?:</w:(?:p|tbl|tcPr)>|<w:(?:tc|body)(?: [^>]*)?>)<w:r[ >]"
    r"|(?:</w:(?:r|pPr)>|<w:p>)<w:p[ >]"
)


def at_risk(source: str) -> tuple[str, ...]:
    """The holders that end with a tag in this Jinja source, so that their last paragraph may be left out."""
    return tuple(name for name in HOLDERS if f"}}</w:{name}>" in source)


def ended(xml: str, holders: tuple[str, ...]) -> str:
    """The same XML with an empty paragraph at the end of every such holder that ends without one."""
    for name in holders:
        *pieces, rest = xml.split(f"</w:{name}>")
        xml = "".join(f"{piece}{_missing(piece, name)}</w:{name}>" for piece in pieces) + rest
    return xml


def _missing(piece: str, name: str) -> str:
    paragraph = max(map(piece.rfind, ("<w:p>", "<w:p ", "<w:p/>")))
    before = max(map(piece.rfind, (f"<w:{name}>", f"<w:{name} ", "</w:tbl>")))
    return "" if paragraph > before else "<w:p/>"


def takes_markup(source: str) -> bool:
    """Whether a tag like {{r x }} or {{p x }} stands where no text may."""
    return re.search(OUTSIDE + r"\s*\{\{", source) is not None


def refuse_misfits(xml: str) -> None:
    """BrokenTemplate when a value came out where Word keeps nothing of its kind: it would be lost unseen."""
    if MISFIT.search(xml):
        raise BrokenTemplate(
            "Mẫu Word có thẻ không hợp với giá trị của nó: chữ và ảnh cần {{ … }}, chữ định dạng cần {{r … }}, "
            "các đoạn định dạng và văn bản con cần {{p … }} đứng riêng một đoạn."
        )

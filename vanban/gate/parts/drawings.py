"""Drawings in markup, VML and SVG: what they may fetch, follow and run."""

import re

from vanban.gate.parts.relationships import is_web_address
from vanban.gate.refused import Refused, external_link, hyperlink

VML, SVG = "urn:schemas-microsoft-com:vml", "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
DRAWINGS = {VML, SVG, XHTML}
ACTIVE = {"script", "foreignObject", "handler", "listener", "iframe", "embed", "object"}
RELATIONSHIPS = ("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                 "http://purl.oclc.org/ooxml/officeDocument/relationships")  # fmt: skip
# What a VML shape leads to when it is clicked; of any other element, href is where its picture comes from.
FETCHED = {"src", "althref"}
VML_PICTURES = {"imagedata", "fill", "stroke", "image"}
HARMLESS_SOURCES = ("#", "cid:", *(f"data:image/{kind}" for kind in ("png", "jpeg", "jpg", "gif", "bmp")))
# A backslash spells letters by number, and so hides the rest.
FETCHING_STYLE = re.compile(
    r"""@import|image-set|\\|url\s*+\(\s*+['"]?+\s*+(?!#|data:image/)""", re.IGNORECASE
)


def refuse_unsafe_drawing(part: str, namespace: str, name: str, attributes: dict[str, str]) -> None:
    """Raises Refused for an element of VML, SVG or XHTML that reaches outside the file or holds code."""
    for key, value in attributes.items():
        home, _, attribute = key.rpartition(" ")
        if home not in RELATIONSHIPS:  # where the value is not an address but the name of one
            _refuse_address(part, namespace, name, attribute, value.strip())
        if not home and namespace != VML:
            refuse_fetching_style(part, value)
    if namespace != VML and (name in ACTIVE or any(_is_code(*pair) for pair in attributes.items())):
        raise Refused("svg-script", "Tệp có ảnh SVG chứa mã chạy. Thay ảnh đó bằng ảnh PNG rồi tải lại.")


def refuse_fetching_style(part: str, text: str) -> None:
    """Raises Refused for a style that fetches pictures, fonts or other styles."""
    if FETCHING_STYLE.search(text):
        raise external_link(part, text.strip())


def _refuse_address(part: str, namespace: str, name: str, attribute: str, address: str) -> None:
    if not address:
        return
    if attribute in FETCHED or (attribute == "href" and _fetches(namespace, name)):
        if not address.casefold().startswith(HARMLESS_SOURCES):
            raise external_link(part, address)
    elif attribute == "href" and not is_web_address(address):
        raise hyperlink(address)
    elif attribute == "attributeName" and address.endswith("href"):  # an animation of where a link leads
        raise external_link(part, address)


def _fetches(namespace: str, name: str) -> bool:
    return name in VML_PICTURES if namespace == VML else name != "a"


def _is_code(key: str, value: str) -> bool:
    is_handler = key.rpartition(" ")[2].casefold().startswith("on")
    return is_handler or value.strip().casefold().startswith(("javascript:", "data:text/html"))

"""The XML of one part of a .docx: read without entities or network, written as Word writes it.

The only module that imports lxml, which ships no types: an element is Any.
"""

from typing import Any

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{W_NAMESPACE}}}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

_SAFELY: dict[str, bool] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "collect_ids": False,
}
_PARSER = etree.XMLParser(**_SAFELY)
_LARGE = etree.XMLParser(huge_tree=True, **_SAFELY)
_COMPACT = etree.XMLParser(remove_blank_text=True, **_SAFELY)
DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"  # before every part

Element = Any


class UnreadablePart(ValueError):
    """The text is no well-formed XML, or declares a document type, which no Word file does."""


def parse(xml: str | bytes) -> Element:
    return _parsed(xml, _PARSER)


def parse_large(xml: bytes) -> Element:
    """Also texts over 10 MB. The caller has seen to the size of the whole and to document types."""
    return _parsed(xml, _LARGE)


def parse_compact(xml: str | bytes) -> Element:
    """Without the spaces between elements that only lay the file out."""
    return _parsed(xml, _COMPACT)


def _parsed(xml: str | bytes, parser: Any) -> Element:
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadablePart(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise UnreadablePart("DOCTYPE")
    return root


def serialise(root: Element, *, declared: bool = True) -> bytes:
    if not declared:
        return etree.tostring(root, encoding="UTF-8", xml_declaration=False, with_tail=False)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def new_element(name: str) -> Element:
    """An element of WordprocessingML that stands nowhere yet."""
    return etree.Element(f"{W}{name}")


def sub_element(owner: Element, tag: str) -> Element:
    """A new last child of the owner, by its full tag."""
    return etree.SubElement(owner, tag)


def parse_or_new(part: bytes | None, name: str) -> Element:
    """The root of the part; without a part, a new root of WordprocessingML of that name."""
    return etree.Element(f"{W}{name}", nsmap={"w": W_NAMESPACE}) if part is None else parse(part)


def query(path: str):
    """An XPath compiled once, with the prefix w; call it with an element."""
    return etree.XPath(path, namespaces={"w": W_NAMESPACE})


def is_element(node: Element) -> bool:
    """Not a comment or a processing instruction."""
    return isinstance(node.tag, str)


def local_name(element: Element) -> str:
    return etree.QName(element).localname


def is_mark(node: Element) -> bool:
    """Whether the node is a processing instruction: no text or element, but a place between them."""
    return node.tag is etree.PI


def drop_repeated_namespaces(element: Element) -> None:
    """Below the element, no namespace is declared that is declared around it already."""
    parent, place = element.getparent(), element.getparent().index(element)
    parent.append(
        element
    )  # on its way in lxml compares the declarations; taken out first, it would copy them
    parent.insert(place, element)

"""How a rendered part becomes the bytes lxml would have written, by the shortest way proven for it.

Proven when the template is read: on the string path a document is never parsed, only put into lxml's
spelling; on the lxml path it is parsed, its columns and picture numbers are set, and it is written again.
"""

from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import NamedTuple

from jinja2 import Environment

from vanban.shared_columns import share_columns
from vanban.template.breaks import with_breaks
from vanban.template.columns import fit_columns
from vanban.template.environment import ENVIRONMENT, TEXT_ENVIRONMENT
from vanban.template.problems import BrokenTemplate
from vanban.template.skeleton import Skeleton, skeleton
from vanban.template.text_parts import Kind, TextPart
from vanban.xml_part import (
    DECLARATION,
    Element,
    UnreadablePart,
    W,
    drop_repeated_namespaces,
    parse,
    parse_compact,
    serialise,
)

TEXT = '<w:t xml:space="preserve">'  # what rich text and line breaks are written in
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
FIRST_PICTURE = 1001
TEXT_BOX = "txbxContent"

Written = Callable[[str], bytes]


class Path(IntEnum):
    STRING = 0
    LXML = 1
    COMPATIBLE = 2  # through python-docx, for values that bring parts of their own; the text goes by LXML


class Way(NamedTuple):
    """``written`` raises BrokenTemplate when what was rendered is not well-formed."""

    path: Path
    environment: Environment
    written: Written


def way_of(part: TextPart) -> Way:
    """How the part is compiled, and how its rendered text is written."""
    bare = skeleton(ENVIRONMENT, part.source)
    if bare and bare.is_whole and bare.is_balanced() and _is_string_enough(part.kind, bare):
        # docxtpl leaves the notes as Jinja wrote them.
        environment = ENVIRONMENT if part.kind is Kind.NOTES else TEXT_ENVIRONMENT
        return Way(Path.STRING, environment, _string_way(part, bare))
    return Way(Path.LXML, ENVIRONMENT, lxml_way(part))


def lxml_way(part: TextPart, *, nested: bool = False) -> Written:
    """``nested``: the values may bring paragraphs inside paragraphs."""
    nested = nested or TEXT_BOX in part.source
    if part.kind is Kind.NOTES:
        return lambda xml: _checked(with_breaks(xml, nested=nested))
    root = {Kind.DOCUMENT: _document, Kind.BORDER: _parsed_compact, Kind.PROPERTIES: _parsed}[part.kind]
    if part.kind is Kind.PROPERTIES:
        return lambda xml: serialise(root(xml))
    return lambda xml: serialise(root(with_breaks(xml, nested=nested)))


def _is_string_enough(kind: Kind, bare: Skeleton) -> bool:
    if kind is Kind.DOCUMENT:
        return bare.has_fixed_tables() and not bare.has(PICTURE)
    return kind is not Kind.BORDER or bare.has_only_text_at_the_ends()


def _string_way(part: TextPart, bare: Skeleton) -> Written:
    if part.kind is Kind.PROPERTIES:  # values hold no breaks that Word knows here
        return lambda xml: DECLARATION + xml.encode()
    nested = TEXT_BOX in part.source
    if part.kind is Kind.NOTES:
        return lambda xml: with_breaks(xml, nested=nested).encode()
    empties = _empties({*bare.may_be_empty(), TEXT})

    def written(xml: str) -> bytes:
        xml = with_breaks(xml, nested=nested)
        for whole, short in empties:
            xml = xml.replace(whole, short)
        return DECLARATION + xml.encode()

    return written


def _empties(opening_tags: Iterable[str]) -> list[tuple[str, str]]:
    """An element with nothing inside, and lxml's spelling of it. No text holds a bare >, so the end of the
    opening tag is enough to know it by: short enough to be found fast."""
    names = {(tag[1:-1].split()[0], tag.endswith('">')) for tag in opening_tags}
    return [
        (f'"></{name}>', '"/>') if has_attributes else (f"<{name}></{name}>", f"<{name}/>")
        for name, has_attributes in sorted(names)
    ]


def _document(xml: str) -> Element:
    root = _parsed(xml)
    drop_repeated_namespaces(root.find(f"{W}body"))
    fit_columns(root)
    share_columns(root)
    for number, picture in enumerate(root.iter(PICTURE), FIRST_PICTURE):
        picture.set("id", str(number))
    return root


def _parsed(xml: str) -> Element:
    return _or_broken(parse, xml)


def _parsed_compact(xml: str) -> Element:
    return _or_broken(parse_compact, xml)


def _checked(xml: str) -> bytes:
    content = xml.encode()
    _or_broken(parse, content)
    return content


def _or_broken(read: Callable[[str | bytes], Element], xml: str | bytes) -> Element:
    try:
        return read(xml)
    except UnreadablePart as error:
        raise BrokenTemplate(
            "Mẫu Word có thẻ mở, đóng không khớp nên văn bản dựng ra bị hỏng. "
            "Hãy xem lại các cặp {% if %}…{% endif %} và {% for %}…{% endfor %}."
        ) from error

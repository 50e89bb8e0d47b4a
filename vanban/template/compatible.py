"""Documents whose values bring parts of their own, through python-docx and docxtpl's own objects.

Only what such a value adds (media, relationships, styles, lists) is theirs; the text takes the lxml path.
"""

import re
import struct
from collections.abc import Callable, Container, Sequence
from io import BytesIO
from random import Random
from typing import Any, Protocol
from zipfile import BadZipFile

from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.pkgwriter import _ContentTypesItem
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docxcompose import composer
from docxtpl import DocxTemplate, InlineImage

from vanban.inserts import Insert, Picture, Subdocument
from vanban.package import Frame, Parts, write_parts
from vanban.template.binding import Markup, as_text, bound, markup
from vanban.template.paths import lxml_way
from vanban.template.problems import BrokenTemplate
from vanban.template.text_parts import Kind, TextPart, name_of, set_properties
from vanban.values import Cleaned, UnusableValue, field_of
from vanban.xml_part import Element, local_name, serialise

NO_PICTURE = (
    *(InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError),
    *(struct.error, ArithmeticError, LookupError, TypeError, ValueError),
)
NO_DOCUMENT = (BadZipFile, AttributeError, KeyError, ValueError, TypeError, SyntaxError, RecursionError)
TYPES = "[Content_Types].xml"
NAMESPACE = re.compile(r' xmlns:(\w+)="[^"]*"')


# It draws the ids of lists; drawn alike for every document, equal values give equal bytes.
DRAWN = composer.random = Random(0)  # noqa: S311 (ids, not secrets)
Render = Callable[[Any, dict[str, Any]], str]


class Compiled(Protocol):
    @property
    def part(self) -> TextPart: ...


class Compatible:
    """One template opened for one document. What stays the same is taken from the frame."""

    def __init__(self, content: bytes, context: Cleaned, frame: Frame):
        self._frame = frame
        self._word: Any = DocxTemplate(BytesIO(content))
        self._word.render_init()
        self._values = context.values
        self._attached: dict[int, Markup] = {}
        set_properties(self._word.docx)
        self._parts = {name_of(part): part for part in self._word.docx.part.package.iter_parts()}

    def document(self, compiled: Sequence[Compiled], render: Render) -> bytes:
        """The notes first, for a subdocument adds its own to them; then the rest, in docxtpl's order."""
        for one in compiled:
            if one.part.kind is Kind.NOTES:
                self._parts[one.part.name]._blob = self._written(one, render)
        DRAWN.seed(0)
        bound(self._values, self._attach)
        others = [one for one in compiled if one.part.kind is not Kind.NOTES]
        written = {one.part.name: self._written(one, render) for one in others}
        return self._frame.filled(_saved(self._word.docx.part.package, written, self._frame))

    def _written(self, compiled: Compiled, render: Render) -> bytes:
        self._word.current_rendering_part = self._parts[compiled.part.name]
        bind = as_text if compiled.part.kind is Kind.PROPERTIES else self._bind
        return lxml_way(compiled.part, nested=bool(self._attached))(
            render(compiled, bound(self._values, bind))
        )

    def _bind(self, insert: Insert) -> Markup:
        """What is printed where the part being written asks for it, and only then."""
        if isinstance(insert, Subdocument):
            return self._attached.get(id(insert)) or Markup(_not_in_notes)
        if isinstance(insert, Picture):
            return Markup(lambda: self._picture(insert))
        return Markup(lambda: markup(insert, self._relate))

    def _relate(self, address: str) -> str:
        part = self._word.current_rendering_part
        return part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def _picture(self, picture: Picture) -> str:
        if not hasattr(self._word.current_rendering_part, "new_pic_inline"):
            _not_in_notes()
        sides = [side and Mm(side) for side in (picture.width_mm, picture.height_mm)]
        image = InlineImage(self._word, BytesIO(picture.content), *sides, anchor=picture.link or None)
        try:
            return str(image)
        except NO_PICTURE as error:
            raise self._unusable(
                picture, "không phải là ảnh PNG, JPEG, GIF, BMP hay TIFF đọc được"
            ) from error

    def _attach(self, insert: Insert) -> None:
        """The styles, lists, pictures and notes of a subdocument, into the file being made."""
        if not isinstance(insert, Subdocument):
            return
        try:
            body = self._word.new_subdoc(BytesIO(insert.content)).subdocx.element.body
        except NO_DOCUMENT as error:
            raise self._unusable(insert, "không phải là tệp Word (.docx) đọc được") from error
        known = frozenset(found[0] for found in NAMESPACE.finditer(_start_tag(self._word.docx.element)))
        blocks = [block for block in body if local_name(block) != "sectPr"]
        self._attached[id(insert)] = Markup("".join(_standing_alone(block, known) for block in blocks))

    def _unusable(self, insert: Insert, reason: str) -> UnusableValue:
        return UnusableValue(field_of(insert, self._values), reason)


def hollow(parts: Parts, changing: Container[str]) -> bytes:
    """The template for python-docx to add to: of XML that stays the same it reads no more than the root."""
    steady = {name for name in parts if name.endswith(".xml") and name not in changing and name != TYPES}
    return write_parts(
        {name: _root(part) if name in steady else part for name, part in parts.items()}, compressed=False
    )


def _root(part: bytes) -> bytes:
    try:
        root = parse_xml(part)
    except SyntaxError:  # nobody reads it as XML
        return part
    del root[:]
    return serialise(root)


def _saved(package: Any, written: Parts, steady: Frame) -> dict[str, bytes | None]:
    """What python-docx would save, but for the parts that are written already or stay the same."""
    parts = list(package.iter_parts())
    for part in parts:
        part.before_marshal()
    types, relations = _ContentTypesItem.from_parts(parts).blob, package.rels.xml
    saved: dict[str, bytes | None] = {TYPES: types, "_rels/.rels": relations}
    for part in parts:
        name = name_of(part)
        if name not in written:
            saved[name] = None if name in steady else part.blob
        if len(part.rels):
            saved[part.partname.rels_uri.membername] = part.rels.xml
    return {**saved, **written}


def _not_in_notes() -> str:
    raise BrokenTemplate(
        "Mẫu Word đặt ảnh hoặc văn bản con trong cước chú, nơi chỉ nhận chữ. Hãy chuyển thẻ đó ra thân văn bản."
    )


def _start_tag(element: Element) -> str:
    written = serialise(element, declared=False).decode()
    return written[: written.index(">") + 1]


def _standing_alone(block: Element, known: frozenset[str]) -> str:
    """The block as text; namespaces that the document around it declares are not declared again."""
    written = serialise(block, declared=False).decode()
    start = written.index(">")

    def kept(declaration: re.Match[str]) -> str:
        is_needed = declaration[0] not in known and f"{declaration[1]}:" in NAMESPACE.sub("", written)
        return declaration[0] if is_needed else ""

    return NAMESPACE.sub(kept, written[:start]) + written[start:]

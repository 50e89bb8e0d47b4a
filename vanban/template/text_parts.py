"""The parts of a template that hold text, as Jinja sources made by docxtpl, and the parts that hold none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from docx.oxml.parser import parse_xml
from docxtpl import DocxTemplate

from vanban.package import read_parts
from vanban.rule_lines import RuledLines
from vanban.template.problems import BrokenTemplate
from vanban.xml_part import DECLARATION, drop_repeated_namespaces

STYLES = "word/styles.xml"
TAGS = ("{{", "{%", "{#")
# What docxtpl sets anew in every document, so that these elements stand there even when empty.
PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")


class Kind(Enum):
    """A text part by the way docxtpl writes it: through lxml, through python-docx, as rendered."""

    DOCUMENT = ()
    BORDER = ("header+xml", "footer+xml")
    PROPERTIES = ("core-properties+xml",)
    NOTES = ("footnotes+xml", "endnotes+xml")


@dataclass(frozen=True)
class TextPart:
    name: str
    kind: Kind
    source: str

    @property
    def has_tags(self) -> bool:
        return any(tag in self.source for tag in TAGS)


@dataclass(frozen=True)
class Opened:
    """A template taken apart: its text, the document first; every part as python-docx saves it; its lines."""

    texts: tuple[TextPart, ...]
    parts: dict[str, bytes]
    lines: RuledLines


def opened(content: bytes) -> Opened:
    """BrokenTemplate when the file is not a .docx."""
    try:
        return _opened(content)
    except (
        BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        SyntaxError,
        AttributeError,
        RecursionError,
        re.error,  # docxtpl puts what stands in a tag into a pattern
    ) as error:
        raise BrokenTemplate(
            "Tệp này không phải là tệp Word (.docx) đọc được. Hãy mở bằng Word rồi lưu lại thành .docx."
        ) from error


def _opened(content: bytes) -> Opened:
    word = DocxTemplate(BytesIO(content))
    word.init_docx()
    document: Any = word.get_docx()
    set_properties(document)
    saved = BytesIO()
    document.save(saved)
    parts = read_parts(saved.getvalue())
    drop_repeated_namespaces(document.element.body)
    lines = RuledLines(parts.get(STYLES), document.element)
    main = TextPart(name_of(document.part), Kind.DOCUMENT, _document_source(word))
    return Opened((main, *_others(word, document.part)), parts, lines)


def set_properties(document: Any) -> None:
    """As docxtpl does, but for a file without properties none are made up."""
    if any(_kind(part) is Kind.PROPERTIES for part in document.part.package.iter_parts()):
        for name in PROPERTIES:
            setattr(document.core_properties, name, getattr(document.core_properties, name))


def _others(word: DocxTemplate, document: Any) -> Iterator[TextPart]:
    for part in sorted(document.package.iter_parts(), key=_turn):
        kind = _kind(part)
        if kind is Kind.NOTES:  # docxtpl takes these as they stand in the file
            yield TextPart(name_of(part), kind, _tagged(word, part.blob.decode("utf-8")))
        elif kind is Kind.PROPERTIES:
            yield TextPart(name_of(part), kind, _tagged(word, part.blob.removeprefix(DECLARATION).decode()))
        elif kind:
            yield TextPart(name_of(part), kind, _tagged(word, word.xml_to_string(parse_xml(part.blob))))


def _kind(part: Any) -> Kind | None:
    return next((kind for kind in Kind if kind.value and part.content_type.endswith(kind.value)), None)


def _turn(part: Any) -> int:
    """docxtpl's order, by which pictures and links are numbered: headers, footers, properties, notes."""
    turns = [ending for kind in Kind for ending in kind.value]
    return next((at for at, ending in enumerate(turns) if part.content_type.endswith(ending)), len(turns))


def name_of(part: Any) -> str:
    return str(part.partname).removeprefix("/")


def _document_source(word: DocxTemplate) -> str:
    """docxtpl's source of the body, put back into the document it came from."""
    document: Any = word.get_docx()
    body = word.get_xml()
    whole = word.xml_to_string(document.element)
    start = whole.index("<w:body")
    bare = body[body.index(">") :]  # the namespaces are declared on w:document already
    end = whole.rindex("</w:body>") + len("</w:body>") if "</w:body>" in whole else len(whole)
    return whole[:start] + _tagged(word, "<w:body" + bare) + whole[end:]


def _tagged(word: DocxTemplate, xml: str) -> str:
    """docxtpl's escapes {_{ }_} {_% %_} stand for braces in the template's own text, never in a value."""
    source = word.patch_xml(xml)
    for escape, text in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
        source = source.replace(escape, f"{{{{ '{text}' }}}}")
    return source

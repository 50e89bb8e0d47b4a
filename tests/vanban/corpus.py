"""Word templates that use every feature of docxtpl, made here, and docxtpl itself to hold ours against."""

import struct
import zlib
from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, RichText, RichTextParagraph
from docxtpl import Listing as TheirListing
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from vanban.inserts import Listing, Picture, Rich, RichParagraphs, Run, Subdocument
from vanban.package import read_parts
from vanban.template import Template
from vanban.values import cleaned
from vanban.vietnamese import clause_letter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NOTE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
NOTE_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def saved(document: Any) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def template(
    *paragraphs: str, rows=(), header="", footer="", footnote="", endnote="", sections=1, **properties
) -> bytes:
    """Paragraphs, then a table of the rows; each text may hold tags."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        fill(document.add_table(len(rows), max(map(len, rows))), rows)
    for _ in range(sections - 1):
        document.add_section()
    document.sections[0].header.paragraphs[0].text = header
    document.sections[0].footer.paragraphs[0].text = footer
    for kind, text in (("footnotes", footnote), ("endnotes", endnote)):
        if text:
            add_notes(document, kind, text)
    for name, text in properties.items():
        setattr(document.core_properties, name, text)
    return saved(document)


def fill(table: Any, rows: Any) -> None:
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=False):
            cell.text = text


def add_notes(document: Any, kind: str, text: str) -> None:
    """A part as Word writes it: double quotation marks and a line's end behind the declaration."""
    one = kind.removesuffix("s")
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:{kind} xmlns:w="{W}">'
        f'<w:{one} w:id="1"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{one}></w:{kind}>'
    )
    package = document.part.package
    part = Part(PackURI(f"/word/{kind}.xml"), f"{NOTE_CONTENT}{kind}+xml", xml.encode(), package)
    document.part.relate_to(part, NOTE_TYPE + kind)


def raw(body: str, namespaces: str = "") -> bytes:
    """A document whose body is written by hand."""
    document = Document()
    element = document.element.body
    for child in list(element)[:-1]:
        element.remove(child)
    shell = parse_xml(f'<w:body xmlns:w="{W}" {namespaces}>{body}</w:body>')
    element.text = shell.text
    for child in list(shell):
        element.insert(len(element) - 1, child)
    return saved(document)


def png(red: int = 200, width: int = 4, height: int = 3) -> bytes:
    """A picture of one colour."""
    rows = (b"\0" + bytes((red, 80, 80)) * width) * height
    head = struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


def environment() -> SandboxedEnvironment:
    made = SandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=lambda x: "" if x is None else x
    )
    made.filters["diem"] = clause_letter
    return made


def by_docxtpl(content: bytes, values: Mapping[str, Any]) -> dict[str, bytes]:
    """What docxtpl makes of the same values, cleaned as ours are."""
    word = DocxTemplate(BytesIO(content))
    word.init_docx()
    word.render({name: _theirs(value, word) for name, value in cleaned(values).values.items()}, environment())
    return read_parts(saved(word))


def by_us(content: bytes, values: Mapping[str, Any]) -> dict[str, bytes]:
    return read_parts(compiled(content).render(values))


compiled = lru_cache(Template)


def differing(content: bytes, values: Mapping[str, Any]) -> list[str]:
    """The parts that are not the same, byte for byte."""
    ours, theirs = by_us(content, values), by_docxtpl(content, values)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def _theirs(value: Any, word: Any) -> Any:
    if isinstance(value, dict):
        return {key: _theirs(item, word) for key, item in value.items()}
    if isinstance(value, list):
        return [_theirs(item, word) for item in value]
    if isinstance(value, Rich):
        return _rich(value, word)
    if isinstance(value, RichParagraphs):
        paragraphs = RichTextParagraph()
        for one in value.paragraphs:
            paragraphs.add(_rich(one.text, word), parastyle=one.style)
        return paragraphs
    if isinstance(value, Listing):
        return TheirListing(value.text)
    if isinstance(value, Picture):
        sides = [side and Mm(side) for side in (value.width_mm, value.height_mm)]
        return InlineImage(word, BytesIO(value.content), *sides, anchor=value.link or None)
    return word.new_subdoc(BytesIO(value.content)) if isinstance(value, Subdocument) else value


def _rich(value: Rich, word: Any) -> RichText:
    text = RichText()
    for run in value.runs:
        text.add(run.text, **_properties(run), url_id=word.build_url_id(run.link) if run.link else None)
    return text


def _properties(run: Run) -> dict[str, Any]:
    return {name: value for name, value in vars(run).items() if name not in ("text", "link")}

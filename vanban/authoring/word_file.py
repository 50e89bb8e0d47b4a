"""A form, section by section, as the bytes of a .docx."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vanban.authoring.ooxml import DECLARATION, NAMESPACES, Xml, join, style_id, when
from vanban.authoring.page import Page, first_page_header, page_number_header, section_properties
from vanban.authoring.styles import FONT, styles_xml
from vanban.package import write_parts

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = {
    "word/document.xml": f"{_WORD}.document.main+xml",
    "word/styles.xml": f"{_WORD}.styles+xml",
    "word/settings.xml": f"{_WORD}.settings+xml",
    "word/fontTable.xml": f"{_WORD}.fontTable+xml",
    "word/header1.xml": f"{_WORD}.header+xml",
    "word/header2.xml": f"{_WORD}.header+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}
DOCUMENT_RELATIONS = (
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdFonts", "fontTable", "fontTable.xml"),
    ("rIdPageNumber", "header", "header1.xml"),
    ("rIdFirstPage", "header", "header2.xml"),
)


@dataclass(frozen=True)
class Section:
    """A run of pages of one size and turn; the next section starts on a new page.

    only_when: the field that must be true for the section to be there. Such a section is the last of its
    file and lies as the one before it, whose page it leaves behind when it is not there.
    """

    page: Page
    content: Sequence[Xml]
    only_when: str = ""


def word_file(*sections: Section, name: str = "{{ title }}") -> bytes:
    """The .docx of the sections in turn; ``name`` goes into its properties. Equal forms, equal bytes."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _package_relations(),
        "docProps/core.xml": _core_properties(name),
        "word/_rels/document.xml.rels": _relations(
            (key, f"{_OFFICE}/relationships/{kind}", target) for key, kind, target in DOCUMENT_RELATIONS
        ),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/styles.xml": styles_xml(),
        "word/header1.xml": page_number_header(),
        "word/header2.xml": first_page_header(),
        "word/document.xml": _document(sections),
    }
    return write_parts({part: xml.encode() for part, xml in parts.items()}, compressed=False)


def _document(sections: Sequence[Section]) -> str:
    first, *_ = sections
    body = join(*first.content, *(_next(before, section) for before, section in pairwise(sections)))
    end = section_properties(sections[-1].page)
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{end}</w:body></w:document>"


def _next(before: Section, section: Section) -> Xml:
    started = join(_section_end(before.page), *section.content)
    return when(section.only_when, started) if section.only_when else started


def _section_end(page: Page) -> Xml:
    """A section but the last ends in a paragraph, made too small to spill onto a page of its own."""
    style = f'<w:pStyle w:val="{style_id("Ngắt phần")}"/>'
    return Xml(f"<w:p><w:pPr>{style}{section_properties(page)}</w:pPr></w:p>")


def _content_types() -> str:
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in CONTENT_TYPES.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _package_relations() -> str:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    document = f"{_OFFICE}/relationships/officeDocument"
    return _relations((("rId1", document, "word/document.xml"), ("rId2", core, "docProps/core.xml")))


def _relations(rows) -> str:
    relations = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in rows
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def _core_properties(name: str) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{name}</dc:title>'
        "<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )


def _settings() -> str:
    compatibility = "http://schemas.microsoft.com/office/word"
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
        f'w:name="compatibilityMode" w:uri="{compatibility}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def _font_table() -> str:
    return (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{FONT}">'
        '<w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )

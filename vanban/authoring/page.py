"""Paper, margins and page number (Annex I, I.1 to I.7). Measures in twips."""

from dataclasses import dataclass

from vanban.authoring.ooxml import DECLARATION, NAMESPACES, Xml, paragraph

A4_SHORT, A4_LONG = 11906, 16838  # 210 mm and 297 mm
HEADER = 567  # the page number stands 10 mm from the edge, inside the top margin


@dataclass(frozen=True)
class Page:
    """One size and turn of the paper with its margins.

    The right margin is the 15 mm the decree allows at least: beside the national title in size 13,
    which must stay on one line, that leaves the longest usual name of an issuer a line of its own.
    """

    width: int
    height: int
    top: int = 1134  # 20 mm
    bottom: int = 1134
    left: int = 1701  # 30 mm
    right: int = 851  # 15 mm

    @property
    def text_width(self) -> int:
        return self.width - self.left - self.right


PORTRAIT = Page(A4_SHORT, A4_LONG)
LANDSCAPE = Page(A4_LONG, A4_SHORT, right=1134)


def section_properties(page: Page) -> Xml:
    """A section on its own page, numbered from 1, with the number of its first page not shown."""
    orient = ' w:orient="landscape"' if page.width > page.height else ""
    return Xml(
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdPageNumber"/>'
        '<w:headerReference w:type="first" r:id="rIdFirstPage"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{page.width}" w:h="{page.height}"{orient}/>'
        f'<w:pgMar w:top="{page.top}" w:right="{page.right}" w:bottom="{page.bottom}" w:left="{page.left}" '
        f'w:header="{HEADER}" w:footer="{HEADER}" w:gutter="0"/>'
        '<w:pgNumType w:fmt="decimal" w:start="1"/><w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def page_number_header() -> str:
    field = Xml('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>')
    return _header(paragraph("Số trang", field))


def first_page_header() -> str:
    return _header(paragraph("Số trang"))


def _header(content: Xml) -> str:
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{content}</w:hdr>"

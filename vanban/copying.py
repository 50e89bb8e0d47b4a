"""Copies of an issued document: what stands under its end on paper (Mẫu 3.1), and the line of an electronic copy
(Mẫu 3.2). Annex I, part II; which text is copied in part, vanban.extracting says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import count

from vanban.authoring.ooxml import Xml, join, run
from vanban.relations import Package, R
from vanban.sections import sections_of
from vanban.story import DOCUMENT, Story
from vanban.vietnamese import long_date, padded
from vanban.xml_part import W_NAMESPACE, Element, W, new_element, parse, serialise

OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
HALF_POINTS = {10: 20, 11: 22, 12: 24, 13: 26, 14: 28}
FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>'
RULE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
SHORT_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
SIDE_OF_SHORT_RULE = '<w:ind w:left="1300" w:right="1300" w:firstLine="0"/>'
LEFT_SHARE = 2250  # of 5000
SEAL_LINES = 4  # room for signature and seal


class CopyForm(StrEnum):
    """Điều 25: a whole copy, a copy of parts, a copy of a copy."""

    WHOLE = "whole"
    EXTRACT = "extract"
    OF_COPY = "of_copy"

    @property
    def words(self) -> str:
        return WORDS[self]

    @property
    def symbol(self) -> str:
        """Annex III, I: SY, TrS, SL."""
        return SYMBOLS[self]


WORDS = {CopyForm.WHOLE: "SAO Y", CopyForm.EXTRACT: "TRÍCH SAO", CopyForm.OF_COPY: "SAO LỤC"}
SYMBOLS = {CopyForm.WHOLE: "SY", CopyForm.EXTRACT: "TrS", CopyForm.OF_COPY: "SL"}


@dataclass(frozen=True)
class CopyMark:
    """What a paper copy says of itself."""

    form: CopyForm
    issuer_lines: tuple[str, ...]
    number: int
    symbol: str  # "SY-UBND"
    place: str
    made_on: date
    signature_lines: tuple[str, ...]
    signer_name: str
    recipients: tuple[str, ...]
    filing: str  # "VT"


def with_copy_mark(content: bytes, mark: CopyMark) -> bytes:
    """The .docx with the elements of the copy under the end of its text, on the same paper, under a rule as wide
    as the text. Raises Problem when the file cannot be read."""
    story = Story(content)
    body = story.document.find(f"{W}body")
    ending = body.find(f"{W}sectPr")
    for block in _blocks(mark):
        body.append(block) if ending is None else ending.addprevious(block)
    return story.written()


def _blocks(mark: CopyMark) -> Sequence[Element]:
    xml = join(_paragraph("", RULE, size=11), _head(mark), _paragraph("", size=11), _end(mark), _last())
    return list(parse(f'<w:body xmlns:w="{W_NAMESPACE}">{xml}</w:body>'))


def _head(mark: CopyMark) -> Xml:
    issuer = [_paragraph(line, "", "center", 13, bold=True) for line in mark.issuer_lines]
    issuer.append(_paragraph("", SHORT_RULE, size=10, indent=SIDE_OF_SHORT_RULE))
    number = _paragraph(f"Số: {padded(mark.number)}/{mark.symbol}", "", "center", 13)
    form = _paragraph(mark.form.words, "", "center", 14, bold=True)
    day = _paragraph(f"{mark.place}, {long_date(mark.made_on)}", "", "center", 13, italic=True)
    return _table([(join(*issuer, number), join(form, _paragraph("", size=13), day))])


def _end(mark: CopyMark) -> Xml:
    received = [_paragraph("Nơi nhận:", "", "left", 12, bold=True, italic=True)]
    received += [_paragraph(f"- {one};", "", "left", 11) for one in mark.recipients]
    received.append(_paragraph(f"- Lưu: {mark.filing}.", "", "left", 11))
    signed = [_paragraph(line, "", "center", 14, bold=True) for line in mark.signature_lines]
    signed += [_paragraph("", size=14)] * SEAL_LINES
    signed.append(_paragraph(mark.signer_name, "", "center", 14, bold=True))
    return _table([(join(*received), join(*signed))])


def _paragraph(
    text: str,
    border: str = "",
    align: str = "left",
    size: int = 13,
    *,
    bold: bool = False,
    italic: bool = False,
    indent: str = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>',
) -> Xml:
    """Size in points. It stays with what follows: the elements of a copy are not torn apart."""
    weight = "<w:b/><w:bCs/>" * bold + "<w:i/><w:iCs/>" * italic
    letters = f'{FONT}{weight}<w:color w:val="000000"/><w:sz w:val="{HALF_POINTS[size]}"/><w:szCs w:val="{HALF_POINTS[size]}"/>'
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    properties = f'<w:pPr><w:keepNext/><w:keepLines/>{border}{spacing}{indent}<w:jc w:val="{align}"/><w:rPr>{letters}</w:rPr></w:pPr>'
    return join(Xml(f"<w:p>{properties}"), run(text, letters) if text else Xml(""), Xml("</w:p>"))


def _table(rows: Sequence[tuple[Xml, Xml]]) -> Xml:
    shares = (LEFT_SHARE, 5000 - LEFT_SHARE)
    grid = "".join(f'<w:gridCol w:w="{share * 2}"/>' for share in shares)
    properties = '<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
    inside = "".join(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_cells(row, shares)}</w:tr>" for row in rows)
    return Xml(f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{inside}</w:tbl>")


def _cells(row: tuple[Xml, Xml], shares: tuple[int, int]) -> str:
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="pct"/></w:tcPr>{cell}</w:tc>'
        for cell, share in zip(row, shares, strict=True)
    )


def _last() -> Xml:
    """Word wants a paragraph behind a table; of no height, so that no page is begun for it."""
    return Xml(
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
    )


def electronic_text(form: CopyForm, agency_name: str, at: datetime) -> str:
    """What the agency's digital signature shows on an electronic copy; at is Viet Nam's time with its zone."""
    return f"{form.words}; {agency_name}; {at.isoformat(timespec='seconds')}"


def with_electronic_text(content: bytes, text: str) -> bytes:
    """The .docx with the text top right on its first page (ô 14), Times New Roman 10, upright, black."""
    package = Package.read(Story(content).written())
    root = parse(package.parts[DOCUMENT])
    section = sections_of(root)[0]
    line = parse(
        f'<w:hdr xmlns:w="{W_NAMESPACE}">{_paragraph(text, "", "right", 10).replace("<w:keepNext/>", "")}</w:hdr>'
    )
    old = next((one for one in section.iter(f"{W}headerReference") if one.get(f"{W}type") == "first"), None)
    if old is not None:
        relation = package.relation(DOCUMENT, old.get(f"{R}id"))
        part = f"word/{relation.get('Target')}" if relation is not None else ""
        line.extend(list(parse(package.parts[part])) if part in package.parts else [])
        section.remove(old)
    header = _free_name(package)
    package.add(header, serialise(line), HEADER_TYPE)
    reference = new_element("headerReference")
    reference.set(f"{W}type", "first")
    reference.set(
        f"{R}id", package.relate(DOCUMENT, f"{OFFICE_RELATION}/header", header.removeprefix("word/"), None)
    )
    section.insert(0, reference)
    _own_first_page(section)
    package.parts[DOCUMENT] = serialise(root)
    return package.written()


def _free_name(package: Package) -> str:
    return next(name for number in count(1) if (name := f"word/header{number}.xml") not in package.parts)


def _own_first_page(section: Element) -> None:
    if section.find(f"{W}titlePg") is None:
        mark = new_element("titlePg")
        after = next(
            (
                section.find(f"{W}{name}")
                for name in ("textDirection", "bidi", "rtlGutter", "docGrid")
                if section.find(f"{W}{name}") is not None
            ),
            None,
        )
        section.append(mark) if after is None else after.addprevious(mark)

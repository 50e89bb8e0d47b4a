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
TABLE = (
    '<w:tblW w:w="5000" w:type="pct"/>'
    '<w:tblBorders><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:tblBorders>'
    '<w:tblLayout w:type="fixed"/>'
)
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
    """One row under the rule: it goes to the next page as a whole where this one has no room for it."""
    left = join(*_head_left(mark), _paragraph(""), *_received(mark))
    right = join(*_head_right(mark), _paragraph(""), *_signed(mark))
    xml = join(_paragraph("", size=11), _table(left, right), _last())
    return list(parse(f'<w:body xmlns:w="{W_NAMESPACE}">{xml}</w:body>'))


def _head_left(mark: CopyMark) -> Sequence[Xml]:
    issuer = [_paragraph(line, "", "center", bold=True) for line in mark.issuer_lines]
    number = _paragraph(f"Số: {padded(mark.number)}/{mark.symbol}", "", "center")
    return [*issuer, _short_rule(), number]


def _head_right(mark: CopyMark) -> Sequence[Xml]:
    form = _paragraph(mark.form.words, "", "center", 14, bold=True)
    day = _paragraph(f"{mark.place}, {long_date(mark.made_on)}", "", "center", italic=True)
    return [form, *[_paragraph("")] * max(1, len(mark.issuer_lines) - 1), day]


def _received(mark: CopyMark) -> Sequence[Xml]:
    heading = _paragraph("Nơi nhận:", "", "left", 12, bold=True, italic=True)
    lines = [f"- {one};" for one in mark.recipients] + [f"- Lưu: {mark.filing}."]
    return [heading, *(_paragraph(line, "", "left", 11) for line in lines)]


def _signed(mark: CopyMark) -> Sequence[Xml]:
    lines = [_paragraph(line, "", "center", 14, bold=True) for line in mark.signature_lines]
    name = _paragraph(mark.signer_name, "", "center", 14, bold=True)
    return [*lines, *[_paragraph("", size=14)] * SEAL_LINES, name]


def _short_rule() -> Xml:
    """A third to a half of the line, under the agency's name."""
    spacing = '<w:spacing w:before="0" w:after="80" w:line="60" w:lineRule="exact"/>'
    return Xml(f"<w:p><w:pPr><w:keepNext/>{SHORT_RULE}{spacing}{SIDE_OF_SHORT_RULE}</w:pPr></w:p>")


def _paragraph(
    text: str,
    border: str = "",
    align: str = "left",
    size: int = 13,
    *,
    bold: bool = False,
    italic: bool = False,
) -> Xml:
    """Size in points. It stays with what follows: the elements of a copy are not torn apart."""
    weight = "<w:b/><w:bCs/>" * bold + "<w:i/><w:iCs/>" * italic
    letters = f'{FONT}{weight}<w:color w:val="000000"/><w:sz w:val="{HALF_POINTS[size]}"/><w:szCs w:val="{HALF_POINTS[size]}"/>'
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    indent = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'
    properties = f'<w:pPr><w:keepNext/><w:keepLines/>{border}{spacing}{indent}<w:jc w:val="{align}"/><w:rPr>{letters}</w:rPr></w:pPr>'
    return join(Xml(f"<w:p>{properties}"), run(text, letters) if text else Xml(""), Xml("</w:p>"))


def _table(left: Xml, right: Xml) -> Xml:
    shares = (LEFT_SHARE, 5000 - LEFT_SHARE)
    grid = "".join(f'<w:gridCol w:w="{share * 2}"/>' for share in shares)
    sides = zip((left, right), shares, strict=True)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="pct"/></w:tcPr>{side}</w:tc>' for side, share in sides
    )
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    return Xml(f"<w:tbl><w:tblPr>{TABLE}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{row}</w:tbl>")


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

"""Untidy templates as Word writes them, and the catalogue of an invented kind of document."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from xml.sax.saxutils import escape

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from vanban.controls import DATE, NUMBER
from vanban.own_templates import Catalogue, catalogue_of, faults, mended
from vanban.own_templates.fault import Fault
from vanban.package import read_parts, write_parts

DOCUMENT = "word/document.xml"
SAMPLE = {
    "title": "Về việc thành lập Tổ mẫu",
    "grouped": False,
    "year": 2026,
    "letterhead": {"place": "Mẫu", "issuer_lines": ["ỦY BAN NHÂN DÂN", "XÃ MẪU"]},
    "tasks": ["Việc thứ nhất", "Việc thứ hai"],
    "teams": [
        {
            "name": "Tổ xóm Bản Mẫu",
            "members": [{"full_name": "Nguyễn Văn Mẫu", "role": "Tổ trưởng"}],
        },
        {"name": "Tổ xóm Bản Thử", "members": [{"full_name": "Trần Thị Thử", "role": "Tổ phó"}]},
    ],
}
WORDS = {
    "title": "Trích yếu",
    "grouped": "Nhiều Tổ",
    "year": "Năm",
    "letterhead.place": "Địa danh",
    "letterhead.issuer_lines": "Tên cơ quan",
    "tasks": "Nhiệm vụ",
    "teams": "Các Tổ",
    "teams[].name": "Tên Tổ",
    "teams[].members": "Thành viên",
    "teams[].members[].full_name": "Họ và tên",
    "teams[].members[].role": "Vai trò",
}


@cache
def catalogue() -> Catalogue:
    return catalogue_of(SAMPLE, WORDS)


def run(text: str, form: str = "") -> str:
    properties = f"<w:rPr>{form}</w:rPr>" if form else ""
    return f'<w:r w:rsidR="00AB12CD">{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*inside: str) -> str:
    """A paragraph of runs; what is no markup is a run."""
    return f"<w:p>{''.join(one if one.startswith('<') else run(one) for one in inside)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells; a cell is the text of a paragraph, or paragraphs."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(_row(cells) for cells in rows)}</w:tbl>"


def _row(cells: tuple[str, ...]) -> str:
    paragraphs = [cell if cell.startswith("<w:p>") else p(cell) for cell in cells]
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{one}</w:tc>' for one in paragraphs)}</w:tr>"


def control(tag: str) -> str:
    properties = f'<w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{run('     ')}</w:sdtContent></w:sdt>"


WAITING = p("Số: ", control(NUMBER.tag), control(DATE.tag))


TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/header1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
</Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}"/>
</Relationships>"""
FRAME = {
    "[Content_Types].xml": TYPES.encode(),
    "_rels/.rels": RELATIONS.format(kind="officeDocument", target="word/document.xml").encode(),
    "word/_rels/document.xml.rels": RELATIONS.format(kind="header", target="header1.xml").encode(),
}


def header(*blocks: str) -> bytes:
    return f"<w:hdr {nsdecls('w')}>{''.join(blocks)}</w:hdr>".encode()


def body(*blocks: str) -> str:
    names = nsdecls("w", "r", "wp", "a", "v")
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
    return f"{start}<w:document {names} {mc}><w:body>{''.join(blocks)}<w:sectPr/></w:body></w:document>"


def word_file(*blocks: str, parts: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
    """A .docx of exactly these blocks, with the controls a template needs after them."""
    xml = body(*blocks, WAITING)
    parse_xml(xml.encode())
    return write_parts({**FRAME, "word/header1.xml": header(p("")), DOCUMENT: xml.encode(), **parts})


def found(*blocks: str, **options) -> list[Fault]:
    return list(faults(word_file(*blocks), catalogue(), **options))


def codes(*blocks: str) -> list[str]:
    return [fault.code for fault in found(*blocks)]


def the_fault(*blocks: str) -> Fault:
    (one,) = found(*blocks)
    return one


def mended_body(*blocks: str) -> str:
    """The body of the mended file, without the controls."""
    xml = read_parts(mended(word_file(*blocks), catalogue()).content)[DOCUMENT].decode()
    return xml.partition("<w:body>")[2].partition(WAITING)[0]


def mendings(*blocks: str) -> tuple[str, ...]:
    return mended(word_file(*blocks), catalogue()).mendings

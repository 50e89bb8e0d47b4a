"""Papers to judge, made of few words: lines without a file, and small .docx files."""

from dataclasses import fields, replace
from datetime import date

from vanban.nd30.finding import Finding
from vanban.nd30.paper import Element, Layout, Line, Look, Paper, Section, Stretch
from vanban.nd30.reading import read
from vanban.nd30.rulebook import RULES
from vanban.package import write_parts

TODAY = date(2026, 3, 5)
LOOKS = {field.name for field in fields(Look)}
LAYOUTS = {field.name for field in fields(Layout)}
PAGE = Section(210, 297, 20, 20, 30, 15, 10, True, "header", "center", "", Look(size=14), 1)

CENTRED = {"alignment": "center"}
BOLD = {**CENTRED, "bold": True}
TEXT = {"alignment": "both", "first_indent": 36.0, "before": 6.0}
SET = {  # how each element is rightly set
    Element.SUPERIOR: {**CENTRED, "size": 13.0},
    Element.ISSUER: {**BOLD, "size": 13.0},
    Element.NATION: {**BOLD, "size": 13.0},
    Element.MOTTO: BOLD,
    Element.NUMBER: {**CENTRED, "size": 13.0},
    Element.PLACE_AND_DATE: {**CENTRED, "italic": True},
    Element.SUBJECT: {**CENTRED, "size": 12.0},
    Element.ADDRESSEES: CENTRED,
    Element.BASIS: {**TEXT, "italic": True},
    Element.BODY: TEXT,
    Element.RECIPIENTS_HEAD: {"size": 12.0, "bold": True, "italic": True},
    Element.RECIPIENT: {"size": 11.0},
    Element.SIGNATURE: CENTRED,
    Element.ANNEX_REFERENCE: {**CENTRED, "italic": True},
}


def line(text: str, element: Element = Element.BODY, **changes) -> Line:
    """A line set as its element asks, but for what is said: fields of Look, Layout or Line."""
    bold_elements = [
        "TYPE_NAME",
        "TITLE",
        "AUTHORITY",
        "RESOLVES",
        "SIGNING_AUTHORITY",
        "SIGNER",
        "ANNEX_MARK",
        "ANNEX_TITLE",
    ]
    usual = BOLD if element.name in bold_elements else SET.get(element, {})
    said = {**usual, **changes}
    look = Look(**{name: said.pop(name) for name in LOOKS & said.keys()})
    layout = Layout(**{name: said.pop(name) for name in LAYOUTS & said.keys()})
    stretches = (Stretch(0, len(text), look),)
    return Line(text, element, place="đoạn", stretches=stretches, layout=layout, **said)


def paper(*lines: Line | str, on: date = TODAY, sections=(PAGE,)) -> Paper:
    """A paper of these lines; a bare text is a line of the body."""
    told = [line(one) if isinstance(one, str) else one for one in lines]
    for ordinal, one in enumerate(told):
        one.ordinal = ordinal
    return Paper(told, on, sections)


def decision(**changes: Line | str | None) -> Paper:
    """A right decision of a commune's chairman. A name of a line with another text, line or None changes
    or drops that line: decision(number="Số: 5/QĐ-UBND")."""
    told = {
        "superior": None,
        "issuer": line("ỦY BAN NHÂN DÂN XÃ MẪU", Element.ISSUER, ruled=70.0),
        "nation": line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Element.NATION),
        "motto": line("Độc lập - Tự do - Hạnh phúc", Element.MOTTO, ruled=171.0),
        "number": line("Số: 05/QĐ-UBND", Element.NUMBER),
        "place_and_date": line("Mẫu, ngày 05 tháng 3 năm 2026", Element.PLACE_AND_DATE),
        "subject": None,
        "type_name": line("QUYẾT ĐỊNH", Element.TYPE_NAME),
        "title": line("Về việc thành lập Tổ chuyển đổi số cộng đồng", Element.TITLE, ruled=120.0),
        "addressees": None,
        "authority": line("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU", Element.AUTHORITY),
        "basis": line("Căn cứ Luật Mẫu ngày 01 tháng 3 năm 2025;", Element.BASIS),
        "proposal": line("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.", Element.BASIS),
        "resolves": line("QUYẾT ĐỊNH:", Element.RESOLVES),
        "article": line("Điều 1. Thành lập Tổ", bold=True),
        "body": line("Thành lập Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu./."),
        "recipients_head": line("Nơi nhận:", Element.RECIPIENTS_HEAD),
        "recipient": line("- Như Điều 1;", Element.RECIPIENT),
        "filing": line("- Lưu: VT, VHXH.", Element.RECIPIENT),
        "signing": line("CHỦ TỊCH", Element.SIGNING_AUTHORITY),
        "signer": line("Nguyễn Văn Mẫu", Element.SIGNER),
        "annex": None,
    }
    for name, change in changes.items():
        told[name] = _changed(told[name], change)
    return paper(*(one for one in told.values() if one))


def letter(**changes: Line | str | None) -> Paper:
    """A right công văn to one addressee, changed as decision() is."""
    dropped = ["type_name", "title", "authority", "basis", "proposal", "resolves", "article"]
    told = {
        "number": "Số: 05/UBND-VHXH",
        "subject": line("V/v rà soát danh sách Tổ chuyển đổi số cộng đồng", Element.SUBJECT),
        "addressees": line("Kính gửi: Trưởng xóm Bản Mẫu", Element.ADDRESSEES),
        "recipient": "- Như trên;",
    }
    return decision(**{**dict.fromkeys(dropped), **told, **changes})


def _changed(usual: Line | None, change: Line | str | None) -> Line | None:
    return line(change, usual.element, ruled=usual.ruled) if isinstance(change, str) and usual else change


def on_page(**changes) -> Section:
    return replace(PAGE, **changes)


def findings(rule: str, judged: Paper) -> list[Finding]:
    """What the rule of that id finds."""
    import vanban.nd30.rules

    assert vanban.nd30.rules
    return list(RULES[rule].findings(judged))


def quotes(rule: str, judged: Paper) -> list[str]:
    """The letters that the rule finds fault with, place by place."""
    return [finding.quote for finding in findings(rule, judged)]


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}/relationships" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
A4 = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:bottom="1134" w:left="1701" w:right="851"/></w:sectPr>'
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def docx(body: str, section: str = A4, **parts: str) -> bytes:
    """A .docx of this markup; parts by the name of their root: styles='<w:style …/>', hdr='<w:p/>'."""
    files = {"styles": "styles", "numbering": "numbering", "hdr": "header1", "theme": "theme/theme1"}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/relationships/{name}" Target="{files[name]}.xml"/>'
        for name in parts
    )
    written = {
        "[Content_Types].xml": f'<Types xmlns="{TYPES}"/>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>',
        "word/document.xml": f"<w:document {SPACES}><w:body>{body}{section}</w:body></w:document>",
    }
    for name, content in parts.items():
        root = "a:theme" if name == "theme" else f"w:{name}"
        written[f"word/{files[name]}.xml"] = f"<{root} {SPACES}>{content}</{root}>"
    return write_parts({name: xml.encode() for name, xml in written.items()})


def p(text: str, properties: str = "", letters: str = "") -> str:
    """One paragraph of markup."""
    run = f'<w:r><w:rPr>{letters}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def table(*rows: tuple[str, ...], properties: str = "") -> str:
    """Cells of markup, row by row."""
    cells = "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{cells}</w:tbl>"


def read_docx(body: str, section: str = A4, **parts: str) -> Paper:
    return read(docx(body, section, **parts), TODAY)

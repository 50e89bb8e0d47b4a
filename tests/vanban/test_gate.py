import io
import os
import shutil
import struct
import subprocess
import zipfile
import zlib

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.gate import Refused, inspect
from vanban.gate.container.archive import verified

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 1024


def png():
    def chunk(kind, data):
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    header = struct.pack(">2L5B", 2, 2, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\x00" + b"\xff\x00\x00" * 2 + b"\x00" + b"\x00\xff\x00" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def saved(document):
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def letter():
    document = docx.Document()
    document.add_heading("Quyết định", level=1)
    document.add_paragraph("Thành lập Tổ chuyển đổi số cộng đồng.")
    return saved(document)


LETTER = letter()


def parts(content=LETTER):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    """A zip of (name, bytes) pairs or of a dict; pairs may repeat a name."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, data in entries.items() if isinstance(entries, dict) else entries:
            archive.writestr(name, data)
    return content.getvalue()


def letter_with(name, data):
    return zipped(parts() | {name: data})


def letter_without(name):
    return zipped({part: data for part, data in parts().items() if part != name})


def letter_replacing(name, old, new):
    before = parts()[name]
    assert old in before
    return letter_with(name, before.replace(old, new, 1))


def letter_declaring(declaration, name="word/extra.bin", data=b"data"):
    types = parts()[TYPES].replace(b"</Types>", declaration.encode() + b"</Types>")
    return zipped(parts() | {TYPES: types, name: data})


def letter_typed(content_type):
    return letter_replacing(TYPES, f"{WORD_TYPE}.document.main+xml".encode(), content_type.encode())


def relationship(kind, target, mode="External"):
    return f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'.encode()


def letter_related(kind, target, mode="External"):
    added = relationship(kind, target, mode) + b"</Relationships>"
    return letter_replacing(DOCUMENT_RELATIONSHIPS, b"</Relationships>", added)


def letter_holding(body):
    """The letter with raw XML as the first children of its body; w, v, o and m: are bound."""
    declared = (
        f'<w:body xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{body}'
    )
    return letter_replacing(MAIN, b"<w:body>", declared.encode())


def character(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text):
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def paragraph(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def field(*inside):
    return paragraph(character("begin"), *inside, character("separate"), character("end"))


def text_box(inside):
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>"


def svg(inside, attributes=""):
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" {attributes}>'
    declaration = '<Default Extension="svg" ContentType="image/svg+xml"/>'
    return letter_declaring(declaration, "word/media/image1.svg", f"{picture}{inside}</svg>")


def wrongly_sized(content, name, size):
    """The directory and the local header of one entry both declare another size."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entry = archive.getinfo(name)
        directory_at = archive.start_dir
    changed = bytearray(content)
    struct.pack_into("<L", changed, entry.header_offset + 22, size)
    at = changed.index(name.encode(), directory_at) - 46
    struct.pack_into("<L", changed, at + 24, size)
    return bytes(changed)


def holding_deflated(compressed, plain, name=b"word/a.bin"):
    """A zip of one entry, made by hand: these deflated bytes declared to be those plain bytes."""
    sizes = zlib.crc32(plain), len(compressed), len(plain)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, *sizes, len(name), 0) + name + compressed
    directory = (
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *sizes, len(name), *[0] * 6) + name
    )
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), len(local), 0)
    return local + directory + end


def deflated(plain, mode=zlib.Z_FINISH):
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(plain) + stream.flush(mode)


def overlapping():
    """An entry whose stored bytes are themselves an entry, listed in the directory too."""
    inner = zipped({"word/b.bin": b"x" * 50}, zipfile.ZIP_STORED)
    content = bytearray(zipped({"word/a.bin": inner, "word/b.bin": b"x" * 50}, zipfile.ZIP_STORED))
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, at + 42, content.index(inner))
    return bytes(content)


def renamed_inside(content, name):
    changed = bytearray(content)
    at = changed.index(name.encode())
    changed[at] ^= 0x20
    return bytes(changed)


def with_flipped_data(content):
    """One bit of the first entry's stored bytes turned."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first = archive.infolist()[0]
    changed = bytearray(content)
    changed[first.header_offset + 30 + len(first.filename) + 5] ^= 1
    return bytes(changed)


def flagged_as_encrypted(content):
    changed = bytearray(content)
    at = changed.index(b"PK\x01\x02")
    changed[6] |= 1
    changed[at + 8] |= 1
    return bytes(changed)


def doctype(encoding="utf-8"):
    declaration = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    return declaration.encode(encoding)


def nested(levels):
    return "<w:p>" * levels + "</w:p>" * levels


NOT_DOCX = {
    "nothing": ("empty", b""),
    "over 20 MB": ("too-large", lambda: b"PK\x03\x04" + b"\x00" * (20 * 1024 * 1024)),
    "Word 97": ("doc", OLE + "WordDocument".encode("utf-16-le")),
    "Excel 97": ("xls", OLE + "Workbook".encode("utf-16-le")),
    "another OLE file": ("ole", OLE),
    "password": ("encrypted", OLE + "EncryptedPackage".encode("utf-16-le")),
    "PDF": ("pdf", b"%PDF-1.7\n%\xe2\xe3"),
    "RTF": ("rtf", b"{\\rtf1\\ansi}"),
    "web page": ("xml", b"\xef\xbb\xbf<html><body>Xin</body></html>"),
    "flat XML in UTF-16": ("xml", "<office:document/>".encode("utf-16")),
    "plain text": ("not-docx", "Quyết định".encode()),
    "PNG": ("not-docx", png()),
    "Excel": ("xlsx", zipped({TYPES: b"<Types/>", "xl/workbook.xml": b"<workbook/>"})),
    "PowerPoint": ("pptx", zipped({TYPES: b"<Types/>", "ppt/presentation.xml": b"<p/>"})),
    "OpenDocument": ("odt", zipped({"mimetype": b"application/vnd.oasis...", "content.xml": b"<x/>"})),
    "Word template": ("dotx", letter_typed(f"{WORD_TYPE}.template.main+xml")),
    "folder zipped by hand": ("no-content-types", zipped({"van-ban/quyet-dinh.docx": LETTER})),
}

BAD_ZIP = {
    "cut in the middle": ("broken-zip", LETTER[: len(LETTER) // 2]),
    "cut at the last byte": ("broken-zip", LETTER[:-1]),
    "only the first bytes": ("broken-zip", LETTER[:30]),
    "bytes after the end": ("broken-zip", LETTER + b"\x00"),
    "wrong checksum": ("broken-zip", with_flipped_data(zipped(parts(), zipfile.ZIP_STORED))),
    "damaged deflate": ("broken-zip", with_flipped_data(LETTER)),
    "smaller than declared": ("broken-zip", wrongly_sized(LETTER, MAIN, 10**6)),
    "larger than declared": ("broken-zip", wrongly_sized(LETTER, MAIN, 10)),
    "local name differs": ("broken-zip", renamed_inside(LETTER, TYPES)),
    "bytes after the end of a deflated entry": (
        "broken-zip",
        holding_deflated(deflated(b"abc") + b"x", b"abc"),
    ),
    "a deflated entry without end": (
        "broken-zip",
        holding_deflated(deflated(b"abc", zlib.Z_SYNC_FLUSH), b"abc"),
    ),
    "a sound entry by hand, but no document": (
        "no-content-types",
        holding_deflated(deflated(b"abc"), b"abc"),
    ),
    "overlapping entries": ("broken-zip", overlapping()),
    "rare compression": ("broken-zip", zipped(parts(), zipfile.ZIP_LZMA)),
    "zip encryption": ("encrypted", flagged_as_encrypted(LETTER)),
    "too many entries": (
        "too-many-entries",
        lambda: zipped(parts() | {f"word/{i}.bin": b"" for i in range(2000)}),
    ),
    "name with ..": ("strange-name", letter_with("word/../../etc/cron.d/a", b"")),
    "absolute name": ("strange-name", letter_with("/etc/passwd", b"")),
    "backslash name": ("strange-name", letter_with("word\\..\\a.xml", b"<a/>")),
    "drive name": ("strange-name", letter_with("C:a.xml", b"<a/>")),
    "same name in other case": ("repeated-name", letter_with("word/DOCUMENT.xml", b"<a/>")),
    "declared bomb": ("bomb", lambda: letter_with("word/media/a.bin", b"\x00" * (20 * 1024 * 1024))),
    "total above 100 MB": (
        "bomb",
        lambda: zipped(
            parts() | {f"word/media/{i}.bin": (os.urandom(1024) * 64 + b"\0" * 2**19) * 16 for i in range(12)}
        ),
    ),
    "huge XML": (
        "bomb",
        lambda: letter_with("customXml/item1.xml", (b"<a>" + os.urandom(2500).hex().encode()) * 9000),
    ),
}

BAD_PACKAGE = {
    "no content types": ("no-content-types", letter_without(TYPES)),
    "no main document": ("no-document", letter_without(MAIN)),
    "no root relationships": ("no-document", letter_without("_rels/.rels")),
    "root leads elsewhere": (
        "no-document",
        letter_replacing("_rels/.rels", b"word/document.xml", b"word/styles.xml"),
    ),
    "main part is no document": ("not-a-document", letter_typed("application/xml")),
    "macro-enabled main part": (
        "macro",
        letter_typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
    ),
    "type declared twice": (
        "repeated-type",
        letter_declaring(f'<Override PartName="/{MAIN}" ContentType="application/xml"/>'),
    ),
    "macro by name": ("macro", letter_with("word/vbaProject.bin", b"\xd0\xcf")),
    "macro by type": (
        "macro",
        letter_declaring('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
    ),
    "macro by type of an extension in other case": (
        "macro",
        letter_declaring('<Default Extension="Bin" ContentType="x/vbaProject"/>', "word/extra.BIN"),
    ),
    "macro by type of a name in other case": (
        "macro",
        letter_declaring(
            '<Override PartName="/Word/Extra.bin" ContentType="x/vbaProject"/>', "word/EXTRA.bin"
        ),
    ),
    "ActiveX by name": ("activex", letter_with("word/activeX/activeX1.bin", b"x")),
    "OLE by name": ("ole-object", letter_with("word/embeddings/oleObject1.bin", b"x")),
    "strict file": (
        "strict",
        letter_replacing(
            "_rels/.rels",
            f"{OFFICE}/officeDocument".encode(),
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
        ),
    ),
}

BAD_MARKUP = {
    "not well-formed": ("broken-xml", letter_with(MAIN, b"<a><b></a>")),
    "empty": ("broken-xml", letter_with(MAIN, b"")),
    "two roots": ("broken-xml", letter_with(MAIN, b"<a/><b/>")),
    "unbound prefix": ("broken-xml", letter_with(MAIN, b"<w:a/>")),
    "undeclared entity": ("broken-xml", letter_with(MAIN, b"<a>&b;</a>")),
    "document type": ("document-type", letter_with(MAIN, doctype())),
    "document type in UTF-16": ("document-type", letter_with(MAIN, doctype("utf-16"))),
    "document type in custom XML": ("document-type", letter_with("customXml/item1.xml", doctype())),
    "document type in content types": ("document-type", letter_with(TYPES, doctype())),
    "document type in relationships": ("document-type", letter_with(DOCUMENT_RELATIONSHIPS, doctype())),
    "document type in SVG": ("document-type", letter_with("word/media/a.svg", doctype())),
    "document type in an SVG in other case": ("document-type", letter_with("word/media/A.SVG", doctype())),
    "part that only its type makes XML": (
        "document-type",
        letter_declaring('<Default Extension="bin" ContentType="application/xml"/>', data=doctype()),
    ),
    "other encoding": ("encoding", letter_with(MAIN, b'<?xml version="1.0" encoding="cp1258"?><a/>')),
    "UTF-7": ("encoding", letter_with(MAIN, b'<?xml version="1.0" encoding="UTF-7"?><a/>')),
    "too deep": ("too-complex", letter_holding(nested(300))),
    "too long": (
        "too-complex",
        lambda: letter_holding("".join(f"<w:p w:a='{i * 7919 % 10**6}'/>" for i in range(1_000_001))),
    ),
}

BAD_LINK = {
    "picture from the web": ("external-link", letter_related("image", "http://203.0.113.1/a.png")),
    "picture from a disk": ("external-link", letter_related("image", "file:///etc/passwd")),
    "OLE link": ("ole-object", letter_related("oleObject", "file:///C:/a.xlsx")),
    "template": ("attached-template", letter_related("attachedTemplate", "file:///C:/mau.dotm")),
    "frame": ("external-link", letter_related("frame", "http://203.0.113.1/")),
    "relationships in other case": (
        "external-link",
        letter_with(
            "word/_rels/styles.xml.RELS", parts(letter_related("image", "file:///a"))[DOCUMENT_RELATIONSHIPS]
        ),
    ),
    "mode in other case": ("external-link", letter_related("image", "http://203.0.113.1/", "EXTERNAL")),
    "hyperlink to a disk": ("hyperlink", letter_related("hyperlink", "file:///C:/a.exe")),
    "hyperlink to a share": ("hyperlink", letter_related("hyperlink", "\\\\203.0.113.1\\a")),
    "hyperlink to a script": ("hyperlink", letter_related("hyperlink", "JavaScript:alert(1)")),
    "inserted document": ("inserted-document", letter_related("aFChunk", "/word/styles.xml", "Internal")),
    "sub-document": ("inserted-document", letter_related("subDocument", "chuong-2.docx")),
    "ActiveX control": ("activex", letter_related("control", "styles.xml", "Internal")),
    "macro": ("macro", letter_related("vbaProject", "styles.xml", "Internal")),
    "embedded package": ("ole-object", letter_related("package", "styles.xml", "Internal")),
    "internal target above the root": ("outside-link", letter_related("image", "../../a.png", "Internal")),
    "internal target with a scheme": (
        "outside-link",
        letter_related("image", "file:///etc/passwd", "Internal"),
    ),
    "internal target in percent signs": ("outside-link", letter_related("image", "%2e%2e/../a", "Internal")),
    "internal target that is not there": ("broken-link", letter_related("image", "NULL", "Internal")),
}

DDE = 'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"'
BAD_BODY = {
    "altChunk": ("inserted-document", letter_holding('<w:altChunk w:id="a"/>')),
    "OLE object": (
        "ole-object",
        letter_holding(paragraph('<w:r><w:object><o:OLEObject Type="Link"/></w:object></w:r>')),
    ),
    "control": (
        "activex",
        letter_holding(paragraph('<w:r><w:object><w:control w:name="a"/></w:object></w:r>')),
    ),
    "VML picture by address": (
        "external-link",
        letter_holding(paragraph('<w:r><w:pict><v:imagedata src="file:///etc/passwd"/></w:pict></w:r>')),
    ),
    "SVG picture by address": ("external-link", svg('<image x:href="http://203.0.113.1/a.png"/>')),
    "SVG script": ("svg-script", svg("<script>alert(1)</script>")),
    "DDEAUTO": ("field", letter_holding(field(instruction(DDE)))),
    "lower case": ("field", letter_holding(field(instruction(' includepicture "http://203.0.113.1/a.png"')))),
    "split over runs": (
        "field",
        letter_holding(field(instruction("DD"), instruction("EAU"), instruction("TO c:"))),
    ),
    "split over paragraphs": (
        "field",
        letter_holding(
            paragraph(character("begin"), instruction(" INCLUDE"))
            + paragraph(instruction('TEXT "c:\\\\a.txt"'), character("separate"), character("end"))
        ),
    ),
    "split by deletion": (
        "field",
        letter_holding(
            field(instruction("LI"), "<w:del><w:r><w:delInstrText>NK a</w:delInstrText></w:r></w:del>")
        ),
    ),
    "without result": (
        "field",
        letter_holding(paragraph(character("begin"), instruction("LINK a"), character("end"))),
    ),
    "never closed": ("field", letter_holding(paragraph(character("begin"), instruction("LINK a")))),
    "written as plain text": ("field", letter_holding(field("<w:r><w:t>DDEAUTO cmd</w:t></w:r>"))),
    "simple field": ("field", letter_holding(paragraph('<w:fldSimple w:instr=" RD c:\\a.docx "/>'))),
    "inside another field": (
        "field",
        letter_holding(
            field(instruction("IF 1 = 1 "), field(instruction(DDE))[len("<w:p>") : -len("</w:p>")])
        ),
    ),
    "in a text box": ("field", letter_holding(paragraph(text_box(field(instruction(DDE)))))),
    "around a text box": (
        "field",
        letter_holding(field(instruction(DDE), text_box(paragraph()))),
    ),
    "cut by a text box": (
        "hidden-field",
        letter_holding(field(instruction("DD"), text_box(paragraph(instruction("x"))), instruction("E a"))),
    ),
    "name made by another field": (
        "hidden-field",
        letter_holding(
            field(
                field(instruction("QUOTE 68 68 69"))[len("<w:p>") : -len("</w:p>")], instruction(" c:\\\\a")
            )
        ),
    ),
    "hyperlink field to a disk": (
        "hyperlink",
        letter_holding(field(instruction('HYPERLINK "file:///C:/a.exe"'))),
    ),
    "in a header": (
        "field",
        letter_with(
            "word/header9.xml",
            f"<w:hdr {nsdecls('w')}>{field(instruction(DDE))}</w:hdr>".encode(),
        ),
    ),
}

HOSTILE = NOT_DOCX | BAD_ZIP | BAD_PACKAGE | BAD_MARKUP | BAD_LINK | BAD_BODY


@pytest.mark.parametrize(("code", "content"), HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_ordinary_document_is_refused(code, content):
    with pytest.raises(Refused) as refused:
        inspect(content() if callable(content) else content)
    assert refused.value.code == code


@pytest.mark.parametrize(("code", "content"), NOT_DOCX.values(), ids=NOT_DOCX.keys())
def test_a_refusal_is_a_sentence_that_says_what_to_do(code, content):
    with pytest.raises(Refused, match=r"^Tệp .*(tải lại|tải lên).*\.$"):
        inspect(content() if callable(content) else content)


def test_inflating_stops_at_the_declared_size():
    entry = zipfile.ZipInfo("word/a.bin")
    entry.file_size = 15

    def endless():
        yield from (b"x" * 10, b"x" * 10)
        pytest.fail("went on inflating")

    with pytest.raises(Refused, match="bị hỏng"):
        list(verified(endless(), entry))


def test_old_word_files_get_the_advice_for_them():
    with pytest.raises(Refused) as refused:
        inspect(NOT_DOCX["Word 97"][1])
    assert refused.value.message == (
        "Tệp là Word 97-2003 (.doc). Mở bằng Word, chọn Lưu thành .docx rồi tải lại."
    )


def test_a_refusal_names_the_part_at_fault():
    with pytest.raises(Refused, match=r"word/header9\.xml"):
        inspect(BAD_BODY["in a header"][1])


def letter_of_everything():
    """What offices put into a letter: picture, header, footer, comment, list, table, sections."""
    document = docx.Document()
    document.core_properties.author = "Nguyễn Văn Mẫu"
    document.add_picture(io.BytesIO(png()))
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].header.paragraphs[0].text = "2"
    document.sections[0].footer.paragraphs[0].text = "Lưu: VT"
    run = document.add_paragraph("Điều 1.", style="List Number").add_run(" Thành lập")
    document.add_comment(run, text="Xem lại", author="Trần Thị Thử")
    document.add_section()
    document.add_table(3, 3).cell(0, 0).add_table(2, 2)
    return saved(document)


def letter_with_chart():
    types = (
        b'<Default Extension="xlsx" ContentType='
        b'"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
        b'<Override PartName="/word/charts/chart1.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/></Types>'
    )
    namespace = b"http://schemas.openxmlformats.org/package/2006/relationships"
    workbook = relationship("package", "../embeddings/Sheet1.xlsx", "Internal")
    added = {
        TYPES: parts()[TYPES].replace(b"</Types>", types),
        "word/charts/chart1.xml": b"<c/>",
        "word/charts/_rels/chart1.xml.rels": b'<Relationships xmlns="%s">%s</Relationships>'
        % (namespace, workbook),
        "word/embeddings/Sheet1.xlsx": zipped({TYPES: b"<Types/>"}),
    }
    return zipped(parts() | added)


def letter_with_tracked_changes():
    document = docx.Document()
    change = '<w:ins {} w:id="1" w:author="Lò Văn Ví Dụ"><w:r><w:t>mới</w:t></w:r></w:ins>'
    document.add_paragraph("cũ ")._p.append(parse_xml(change.format(nsdecls("w"))))
    return saved(document)


def nested_field():
    inner = field(instruction(" MERGEFIELD so_luong "))[len("<w:p>") : -len("</w:p>")]
    return field(instruction(" IF "), inner, instruction(' > 5 "nhiều" "ít" '))


BENIGN = {
    "letter": LETTER,
    "letter stored without compression": zipped(parts(), zipfile.ZIP_STORED),
    "folders listed": zipped({"word/": b"", "docProps/": b""} | parts()),
    "picture, header, footer, comment, table": letter_of_everything(),
    "tracked changes": letter_with_tracked_changes(),
    "chart with its workbook": letter_with_chart(),
    "web hyperlink": letter_related("hyperlink", "https://example.vn/van-ban?so=1"),
    "e-mail hyperlink": letter_related("hyperlink", "MAILTO:van-thu@example.vn"),
    "hyperlink to a bookmark": letter_related("hyperlink", "#phu-luc"),
    "custom XML": letter_with("customXml/item1.xml", b"<a xmlns='urn:x'>1</a>"),
    "custom XML in UTF-16": letter_with(
        "customXml/item1.xml", '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16")
    ),
    "XML with a byte order mark": letter_with("customXml/item1.xml", b"\xef\xbb\xbf<a/>"),
    "SVG picture": svg('<a x:href="https://example.vn"><path d="M0 0"/></a>'),
    "page number": letter_holding(field(instruction(" PAGE "))),
    "table of contents": letter_holding(field(instruction(' TOC \\o "1-3" \\h '))),
    "field in a field": letter_holding(nested_field()),
    "field in the result of a field": letter_holding(
        paragraph(character("begin"), instruction("TOC"), character("separate"))
        + field(instruction("PAGEREF _Toc1"))
        + paragraph(character("end"))
    ),
    "two fields without result": letter_holding(
        paragraph(character("begin"), instruction("PAGE"), character("end")) * 2
    ),
    "sum of a field": letter_holding(
        field(instruction("="), field(instruction("PAGE"))[5:-6], instruction("-1"))
    ),
    "link to a bookmark by field": letter_holding(field(instruction('HYPERLINK \\l "_Toc1"'))),
    "link to the web by field": letter_holding(field(instruction('HYPERLINK "https://example.vn"'))),
    "prose about fields": letter_holding(
        paragraph("<w:r><w:t>DDEAUTO LINK altChunk &lt;!DOCTYPE&gt;</w:t></w:r>")
    ),
    "text box in the result of a field": letter_holding(
        paragraph(
            character("begin"),
            instruction("REF a"),
            character("separate"),
            text_box(field(instruction("PAGE"))),
            character("end"),
        )
    ),
    "deep tables": letter_holding(nested(200)),
}


@pytest.mark.parametrize("content", BENIGN.values(), ids=BENIGN.keys())
def test_an_ordinary_document_passes(content):
    assert inspect(content) is None


@pytest.mark.pdf
def test_a_document_saved_by_libreoffice_passes(tmp_path):
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice (soffice) is not installed")
    (tmp_path / "thu.docx").write_bytes(letter_of_everything())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", "out", "thu.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    assert inspect((tmp_path / "out" / "thu.docx").read_bytes()) is None


def gate_answers(content):
    """True for a pass, False for a refusal; any other exception fails the test."""
    try:
        inspect(content)
    except Refused:
        return False
    return True


MUTATIONS = st.lists(
    st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4), st.integers(0, 4)), max_size=5
)


def mutated(content, mutations):
    """At each place (a fraction of the length), some bytes are cut out and others put in."""
    for place, inserted, cut in mutations:
        at = int(place * len(content))
        content = content[:at] + inserted + content[at + cut :]
    return content


@given(MUTATIONS)
@settings(deadline=None)
def test_mutated_files_only_pass_or_are_refused(mutations):
    gate_answers(mutated(LETTER, mutations))


@given(st.sampled_from(sorted(parts())), MUTATIONS)
@settings(deadline=None)
def test_mutated_parts_only_pass_or_are_refused(name, mutations):
    gate_answers(letter_with(name, mutated(parts()[name], mutations)))


@given(st.integers(0, len(LETTER) - 1))
@settings(deadline=None)
def test_every_shorter_file_is_refused(length):
    assert not gate_answers(LETTER[:length])


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_random_bytes_are_refused(content):
    assert not gate_answers(content)


@given(st.integers(1, 12), st.booleans())
@settings(deadline=None)
def test_a_field_is_refused_wherever_its_runs_are_split(cut, upper):
    name = "includetext " if not upper else "INCLUDETEXT "
    runs = instruction(name[:cut]), instruction(name[cut:] + "a.docx")
    assert not gate_answers(letter_holding(field(*runs)))

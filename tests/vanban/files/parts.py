"""Packages whose parts are not what a document holds: declarations, markup, relationships."""

from tests.vanban.files.charts import chart_of, letter_related_workbook, letter_with_chart
from tests.vanban.files.letters import (
    LETTER,
    MAIN,
    OFFICE,
    OLE,
    TYPES,
    letter_declaring,
    letter_replacing,
    letter_typed,
    letter_with,
    letter_without,
)

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
    "macro data by name": ("macro", letter_with("word/vbaData.xml", b"<a/>")),
    "macro by a harmless name": ("ole-object", letter_with("word/media/image9.bin", OLE)),
    "macro-enabled template": (
        "macro",
        letter_typed("application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ),
    "type declared for two spellings of an extension": (
        "repeated-type",
        letter_declaring('<Default Extension="XML" ContentType="application/x"/>'),
    ),
    "ActiveX by type": (
        "activex",
        letter_declaring(
            '<Override PartName="/word/extra.bin" ContentType="application/vnd.ms-office.activeX"/>'
        ),
    ),
    "OLE by type": (
        "ole-object",
        letter_declaring(
            '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>'
        ),
    ),
    "Word file in the file": ("ole-object", letter_with("word/embeddings/thu.docx", LETTER)),
    "program in the file": ("program", letter_with("word/media/image1.bin", b"MZ\x90\x00" + bytes(99))),
    "program of another system": ("program", letter_with("word/a.bin", b"\x7fELF" + bytes(99))),
    "script in the file": ("program", letter_with("word/a.bin", b"#!/bin/sh\nrm -r ~\n")),
    "add-in": ("add-in", letter_with("word/webextensions/webextension1.xml", b"<a/>")),
    "add-in by type": (
        "add-in",
        letter_declaring(
            '<Override PartName="/word/extra.bin" ContentType="application/vnd.ms-office.webextension+xml"/>'
        ),
    ),
    "ribbon of its own": ("add-in", letter_with("customUI/customUI14.xml", b"<customUI onLoad='a'/>")),
    "main part with another root": ("not-a-document", letter_with(MAIN, b"<a/>")),
    "main part that is a web page": (
        "not-a-document",
        letter_with(MAIN, b'<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'),
    ),
    "chart workbook with macros": ("macro", chart_of({"xl/vbaProject.bin": b"x"})),
    "chart workbook with commands of old": (
        "chart-workbook",
        chart_of({"xl/macrosheets/sheet1.xml": b"<a/>"}),
    ),
    "chart workbook with a database": ("chart-workbook", chart_of({"xl/connections.xml": b"<a/>"})),
    "chart workbook that is no zip": ("broken-zip", letter_with_chart(b"PK\x03\x04" + bytes(50))),
    "chart workbook that is another thing": ("ole-object", letter_with_chart(b"x" * 50)),
    "workbook outside a chart": ("ole-object", letter_related_workbook()),
}

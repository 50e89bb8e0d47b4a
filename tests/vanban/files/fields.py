"""Fields that reach out of the file, openly or in hiding."""

from docx.oxml.ns import nsdecls

from tests.vanban.files.letters import (
    character,
    field,
    hyperlink_to,
    inner,
    instruction,
    letter_holding,
    letter_with,
    paragraph,
    text_box,
)

DDE = 'DDEAUTO c:\\\\windows\\\\cmd.exe "/k calc"'
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

BAD_FIELD = {
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
    "command in a field": ("field", letter_holding(field(instruction("MACROBUTTON Auto [bấm vào đây]")))),
    "words to the printer": ("field", letter_holding(field(instruction('PRINT "\\\\27E"')))),
    "control in a field": ("field", letter_holding(field(instruction("CONTROL Forms.CommandButton.1 \\s")))),
    "database": ("field", letter_holding(field(instruction('DATABASE \\d "C:\\a.mdb"')))),
    "merge data of old": ("field", letter_holding(field(instruction("DATA c:\\a.docx")))),
    "embedded by field": ("field", letter_holding(field(instruction("EMBED Excel.Sheet.8")))),
    "imported picture": ("field", letter_holding(field(instruction("IMPORT c:\\a.bmp")))),
    "name in quotes": ("field", letter_holding(field(instruction('"DDE" a b')))),
    "name after a mark that is not seen": ("field", letter_holding(field(instruction("\u200bDDE a b")))),
    "name parted by a tab": (
        "field",
        letter_holding(field(instruction("INCLUDETEXT"), "<w:r><w:tab/></w:r>", instruction("c:\\a"))),
    ),
    "name parted by a line": (
        "field",
        letter_holding(field(instruction("INCLUDETEXT"), "<w:r><w:br/></w:r>", instruction("c:\\a"))),
    ),
    "name parted by a paragraph": (
        "field",
        letter_holding(
            paragraph(character("begin"), instruction("INCLUDETEXT"))
            + paragraph(instruction("c:\\a"), character("separate"), character("end"))
        ),
    ),
    "name behind deleted letters": (
        "field",
        letter_holding(
            field("<w:del><w:r><w:delInstrText>X</w:delInstrText></w:r></w:del>", instruction("LINK a b"))
        ),
    ),
    "in a footnote": (
        "field",
        letter_with(
            "word/footnotes.xml",
            f"<w:footnotes {nsdecls('w')}><w:footnote>{field(instruction(DDE))}</w:footnote></w:footnotes>".encode(),
        ),
    ),
    "in a building block": (
        "field",
        letter_with(
            "word/glossary/document.xml",
            f"<w:glossaryDocument {nsdecls('w')}>{field(instruction(DDE))}</w:glossaryDocument>".encode(),
        ),
    ),
    "in strict markup": (
        "field",
        letter_with(
            "word/header9.xml",
            field(instruction(DDE)).replace("<w:p>", f"<w:p xmlns:w='{STRICT}'>", 1).encode(),
        ),
    ),
    "hyperlink field to a share": ("hyperlink", hyperlink_to('HYPERLINK "\\\\203.0.113.1\\a"')),
    "hyperlink field behind its tip": ("hyperlink", hyperlink_to('HYPERLINK \\o "xem" "file:///C:/a.exe"')),
    "hyperlink field in curly quotes": ("hyperlink", hyperlink_to("HYPERLINK “file:///C:/a.exe”")),
    "hyperlink field without quotes": ("hyperlink", hyperlink_to("hyperlink javascript:alert(1)")),
    "hyperlink field with an address made by another": (
        "hidden-field",
        letter_holding(field(instruction("HYPERLINK "), inner(field(instruction('QUOTE "file:///C:/a"'))))),
    ),
    "begun in a story that is none": (
        "field",
        letter_holding(
            f'<w:p><x:comment xmlns:x="urn:x">{character("begin")}{instruction("D")}</x:comment>'
            + instruction("DE cmd")
            + character("end")
            + "</w:p>"
        ),
    ),
    "begun in a text box and ended behind it": (
        "hidden-field",
        letter_holding(
            paragraph(
                text_box(paragraph(character("begin"), instruction("D"))),
                instruction("DE cmd"),
                character("end"),
            )
        ),
    ),
}

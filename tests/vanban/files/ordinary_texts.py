"""What offices send every day: what stands in the text."""

import io

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.vanban.files.letters import (
    WORD_TYPE,
    character,
    field,
    hyperlink_to,
    inner,
    instruction,
    letter_holding,
    letter_plus,
    letter_set,
    letter_with,
    nested,
    override,
    paragraph,
    related_to,
    saved,
    text_box,
)
from tests.vanban.files.pictures import png

OTHER = {
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}


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
    document.add_section().orientation = WD_ORIENT.LANDSCAPE
    document.add_table(3, 3).cell(0, 0).add_table(2, 2)
    return saved(document)


def long_table():
    document = docx.Document()
    table = document.add_table(0, 5, style="Table Grid")
    row = table.add_row()._tr
    for _ in range(300):
        table._tbl.append(parse_xml(row.xml))
    return saved(document)


def tracked(kind, text="t"):
    run = f"<w:r><w:{text}>mới</w:{text}></w:r>"
    return letter_holding(paragraph(f'<w:{kind} w:id="1" w:author="Lò Văn Ví Dụ">{run}</w:{kind}>'))


def notes(kind):
    note = f"<w:{kind}s {nsdecls('w')}><w:{kind} w:id='1'>{paragraph('<w:r><w:t>Xem</w:t></w:r>')}</w:{kind}></w:{kind}s>"
    return letter_plus(
        {f"word/{kind}s.xml": note.encode()},
        override(f"word/{kind}s.xml", f"{WORD_TYPE}.{kind}s+xml"),
        related_to("rIdN", f"{kind}s", f"{kind}s.xml"),
    )


def part(name, xml, kind, content_type):
    """A part of its own that the document points to."""
    return letter_plus(
        {f"word/{name}": xml.encode()}, override(f"word/{name}", content_type), related_to("rIdO", kind, name)
    )


def in_both_ways(new, old):
    """For programs that know the new markup, and for those that do not."""
    return paragraph(
        f"<w:r><mc:AlternateContent><mc:Choice Requires='w'>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


BOX = "<w:txbxContent><w:p><w:r><w:t>Nơi nhận</w:t></w:r></w:p></w:txbxContent>"
CITATION = 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationID":"a","properties":{"plainCitation":"(1)"}}'

TEXTS = {
    "picture, header, footer, comment, table": letter_of_everything(),
    "a list of 300 people": long_table(),
    "insertion": tracked("ins"),
    "deletion": tracked("del", "delText"),
    "move": tracked("moveFrom"),
    "footnotes": notes("footnote"),
    "endnotes": notes("endnote"),
    "replies to comments": part(
        "commentsExtended.xml",
        f'<w15:commentsEx xmlns:w15="{OTHER["w15"]}"/>',
        "commentsExtended",
        f"{WORD_TYPE}.commentsExtended+xml",
    ),
    "people who commented": part(
        "people.xml", f'<w15:people xmlns:w15="{OTHER["w15"]}"/>', "people", f"{WORD_TYPE}.people+xml"
    ),
    "SmartArt": part(
        "diagrams/data1.xml",
        f'<dgm:dataModel xmlns:dgm="{OTHER["dgm"]}"><dgm:ptLst/></dgm:dataModel>',
        "diagramData",
        "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml",
    ),
    "building blocks": part(
        "glossary/document.xml",
        f"<w:glossaryDocument {nsdecls('w')}><w:docParts/></w:glossaryDocument>",
        "glossaryDocument",
        f"{WORD_TYPE}.document.glossary+xml",
    ),
    "equation": letter_holding(
        f'<w:p><m:oMath xmlns:m="{OTHER["m"]}"><m:r><m:t>a=b</m:t></m:r></m:oMath></w:p>'
    ),
    "content control": letter_holding(
        '<w:sdt><w:sdtPr><w:tag w:val="so"/><w:dataBinding w:xpath="/a/b" w:storeItemID="{1}"/></w:sdtPr>'
        "<w:sdtContent><w:p/></w:sdtContent></w:sdt>"
    ),
    "bookmark": letter_holding(
        '<w:p><w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkEnd w:id="1"/></w:p>'
    ),
    "line break and tab": letter_holding("<w:p><w:r><w:t>a</w:t><w:br/><w:tab/><w:t>b</w:t></w:r></w:p>"),
    "text box": letter_holding(in_both_ways(BOX, f"<w:pict><v:textbox>{BOX}</v:textbox></w:pict>")),
    "watermark": letter_holding(
        '<w:p><w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r></w:p>'
    ),
    "VML picture kept in the file": letter_holding(
        '<w:p><w:r><w:pict><v:shape href="https://example.vn"><v:imagedata r:id="rId1" o:title="a"/></v:shape></w:pict></w:r></w:p>'
    ),
    "form field": letter_holding(
        paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="a"/></w:ffData></w:fldChar></w:r>',
            instruction("FORMTEXT"),
            character("separate"),
            character("end"),
        )
    ),
    "letter to many, without its source": letter_set(
        "<w:mailMerge><w:mainDocumentType w:val='formLetters'/></w:mailMerge>"
    ),
    "prose about fields": letter_holding(
        paragraph("<w:r><w:t>DDEAUTO LINK altChunk &lt;!DOCTYPE&gt;</w:t></w:r>")
    ),
    "braces in prose": letter_holding(paragraph("<w:r><w:t>{{ ten }} {% if %} { }</w:t></w:r>")),
    "deep tables": letter_holding(nested(200)),
    "properties of an office": letter_with(
        "docProps/app.xml",
        b"<Properties><Template>Normal.dotm</Template><Company>UBND</Company></Properties>",
    ),
}

FIELDS = {
    **{
        f"field {text.split()[0]}": letter_holding(field(instruction(f" {text} ")))
        for text in (
            "PAGE",
            "NUMPAGES",
            'DATE \\@ "dd/MM/yyyy"',
            "REF _Ref1 \\h",
            "MERGEFIELD ho_ten",
            "SEQ Bảng",
            'TOC \\o "1-3" \\h',
            "SECTIONPAGES",
            "DOCPROPERTY Company",
            CITATION,
        )
    },
    "page number in short": letter_holding('<w:p><w:fldSimple w:instr=" PAGE "/></w:p>'),
    "field in a field": letter_holding(
        field(
            instruction(" IF "),
            inner(field(instruction(" MERGEFIELD so "))),
            instruction(' > 5 "nhiều" "ít" '),
        )
    ),
    "field in the result of a field": letter_holding(
        paragraph(character("begin"), instruction("TOC"), character("separate"))
        + field(instruction('HYPERLINK \\l "_Toc1"'))
        + field(instruction("PAGEREF _Toc1"))
        + paragraph(character("end"))
    ),
    "page in the result of a hyperlink": letter_holding(
        paragraph(
            character("begin"),
            instruction('HYPERLINK \\l "_Toc1"'),
            character("separate"),
            inner(field(instruction("PAGEREF _Toc1 \\h"))),
            character("end"),
        )
    ),
    "two fields without result": letter_holding(
        paragraph(character("begin"), instruction("PAGE"), character("end")) * 2
    ),
    "sum of a field": letter_holding(
        field(instruction("="), inner(field(instruction("PAGE"))), instruction("-1"))
    ),
    "link to a bookmark by field": hyperlink_to('HYPERLINK \\l "_Toc1" \\o "xem"'),
    "link to the web by field": hyperlink_to('HYPERLINK "https://example.vn" \\t "_blank"'),
    "text box in the result of a field": letter_holding(
        paragraph(
            character("begin"),
            instruction("REF a"),
            character("separate"),
            text_box(field(instruction("PAGE"))),
            character("end"),
        )
    ),
}

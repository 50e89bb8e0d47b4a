"""What offices send every day."""

from tests.vanban.files.letters import (
    LETTER,
    TYPES,
    character,
    field,
    instruction,
    letter_holding,
    letter_related,
    letter_with,
    nested,
    paragraph,
    parts,
    relationship,
    saved,
    svg,
    text_box,
    zipped,
)


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

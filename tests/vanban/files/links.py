"""Relationships that lead out of the file, or to what may not be in it."""

from tests.vanban.files.letters import DOCUMENT_RELATIONSHIPS, letter_related, letter_with, parts

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
    "mode that nobody knows": (
        "outside-link",
        letter_related("hyperlink", "https://example.vn", "Elsewhere"),
    ),
    "mode with a blank": ("external-link", letter_related("image", "http://203.0.113.1/a.png", " External ")),
    "video from the web": ("external-link", letter_related("video", "https://example.vn/a.mp4")),
    "sheet that transforms": ("external-link", letter_related("transform", "http://203.0.113.1/a.xsl")),
    "style sheet of a frame": ("external-link", letter_related("frame", "\\\\203.0.113.1\\a")),
    "settings from outside": ("external-link", letter_related("settings", "file:///C:/a.xml")),
    "header from outside": ("external-link", letter_related("header", "http://203.0.113.1/header.xml")),
    "list of people to merge": ("mail-merge", letter_related("mailMergeSource", "file:///C:/a.xlsx")),
    "people kept in the file": ("mail-merge", letter_related("recipientData", "styles.xml", "Internal")),
    "chart over a linked workbook": ("external-link", letter_related("package", "file:///C:/a.xlsx")),
    "task pane": ("add-in", letter_related("webextensiontaskpanes", "styles.xml", "Internal")),
    "ribbon": ("add-in", letter_related("extensibility", "styles.xml", "Internal")),
    "binary of a control": ("activex", letter_related("activeXControlBinary", "styles.xml", "Internal")),
    "hyperlink to a file beside it": ("hyperlink", letter_related("hyperlink", "phu-luc.docx")),
    "hyperlink to a helper program": ("hyperlink", letter_related("hyperlink", "ms-msdt:/id a")),
    "hyperlink to a search": ("hyperlink", letter_related("hyperlink", "search-ms:query=a")),
    "hyperlink of data": ("hyperlink", letter_related("hyperlink", "data:text/html,a")),
    "internal target on a share": ("outside-link", letter_related("image", "\\\\203.0.113.1\\a", "Internal")),
    "internal target without scheme": (
        "outside-link",
        letter_related("image", "//203.0.113.1/a", "Internal"),
    ),
    "empty internal target": ("outside-link", letter_related("image", "", "Internal")),
    "more relationships than a document has": (
        "too-complex",
        lambda: letter_with(
            DOCUMENT_RELATIONSHIPS,
            parts()[DOCUMENT_RELATIONSHIPS].replace(
                b"</Relationships>",
                b'<Relationship Id="a" Type="a" Target="styles.xml"/>' * 20_001 + b"</Relationships>",
            ),
        ),
    ),
}

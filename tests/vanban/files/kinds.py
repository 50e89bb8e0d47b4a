"""Files that are no .docx at all, alone or in front of one."""

import zipfile

from tests.vanban.files.letters import LETTER, OLE, TYPES, WORD_TYPE, letter_typed, parts, zipped
from tests.vanban.files.pictures import gif, jpeg, png

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
    "Word template in its own name": ("dotx", letter_typed(f"{WORD_TYPE}.template.main+xml; charset=utf-8")),
    "PDF before the document": ("pdf", b"%PDF-1.7\n" + LETTER),
    "web page before the document": ("xml", b"<html><script>alert(1)</script></html>" + LETTER),
    "photograph before the document": ("not-docx", jpeg() + LETTER),
    "picture before the document": ("not-docx", gif() + LETTER),
    "program before the document": ("not-docx", b"MZ" + bytes(500) + LETTER),
    "one byte before the document": ("not-docx", b"\x00" + LETTER),
    "spanning mark before the document": ("not-docx", b"PK\x07\x08" + LETTER),
    "PDF inside the first entry": (
        "hidden-bytes",
        zipped({"a.txt": b"%PDF-1.4\n1 0 obj"} | parts(), zipfile.ZIP_STORED),
    ),
    "tape archive that begins as a zip": ("hidden-bytes", LETTER[:257] + b"ustar" + LETTER[262:]),
}

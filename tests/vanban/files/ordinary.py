"""What offices send every day: zips, packages and links as programs write them."""

import io
import zipfile

from tests.vanban.files.by_hand import by_hand
from tests.vanban.files.charts import letter_with_chart
from tests.vanban.files.letters import (
    LETTER,
    letter_declaring,
    letter_plus,
    letter_related,
    letter_with,
    letter_with_image,
    override,
    parts,
    related_to,
    svg,
    zipped,
)
from tests.vanban.files.pictures import bitmap, emf, gif, jpeg, png, tiff, webp, wmf

PACKAGE = "application/vnd.openxmlformats-package"
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
)


def streamed():
    """As servers write: sizes after the bytes, for the stream cannot go back."""

    class Stream(io.RawIOBase):
        def __init__(self):
            self.content = b""

        def writable(self):
            return True

        def write(self, data):
            self.content += bytes(data)
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts().items():
            archive.writestr(name, data)
    return stream.content


def in_long_form():
    """As .NET writes: eight bytes for each size."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts().items():
            with archive.open(name, "w", force_zip64=True) as entry:
                entry.write(data)
    return content.getvalue()


def signed():
    origin = "_xmlsignatures/origin.sigs"
    roots = parts()["_rels/.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rIdS" Type="{PACKAGE}/2006/relationships/digital-signature/origin" '
        f'Target="{origin}"/></Relationships>'.encode(),
    )
    signature = b'<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>'
    link = RELATIONSHIPS.format(related_to("rId1", "signature", "sig1.xml")).encode()
    declared = f'<Default Extension="sigs" ContentType="{PACKAGE}.digital-signature-origin"/>' + override(
        "_xmlsignatures/sig1.xml", f"{PACKAGE}.digital-signature-xmlsignature+xml"
    )
    added = {origin: b"", "_xmlsignatures/sig1.xml": signature, "_xmlsignatures/_rels/origin.sigs.rels": link}
    return letter_plus({"_rels/.rels": roots} | added, declared)


def with_embedded_font():
    font = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
    link = RELATIONSHIPS.format(related_to("rId1", "font", "fonts/font1.odttf")).encode()
    return letter_plus(
        {"word/fonts/font1.odttf": b"MZ" + bytes(range(256)), "word/_rels/fontTable.xml.rels": link},
        f'<Default Extension="odttf" ContentType="{font}"/>',
    )


PACKAGES = {
    "letter": LETTER,
    "letter stored without compression": zipped(parts(), zipfile.ZIP_STORED),
    "folders listed": zipped({"word/": b"", "docProps/": b""} | parts()),
    "written as a stream": streamed(),
    "sizes in long form": in_long_form(),
    "padding behind a name": by_hand(parts(), local_extra=b"\x20\xa2\x06\x00" + bytes(6)),
    "times of a Unix file": by_hand(parts(), extra=b"UT\x05\x00\x01" + bytes(4)),
    "a Vietnamese part name": by_hand(parts() | {"word/media/ảnh.bin": b"x"}, flags=0x800),
    "packed as well as can be": by_hand(parts(), flags=2),
    "digital signature": signed(),
    "embedded font that happens to begin as a program": with_embedded_font(),
    "printer settings": letter_plus(
        {"word/printerSettings/printerSettings1.bin": bytes(99)},
        f'<Default Extension="bin" ContentType="{PACKAGE}/printer"/>',
        related_to("rIdP", "printerSettings", "printerSettings/printerSettings1.bin"),
    ),
    "chart with its workbook": letter_with_chart(),
    "custom XML": letter_with("customXml/item1.xml", b"<a xmlns='urn:x'>1</a>"),
    "custom XML in UTF-16": letter_with(
        "customXml/item1.xml", '<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16")
    ),
    "custom XML of a document library": letter_with(
        "customXml/item1.xml",
        b'<?mso-contentType?><s:schema xmlns:s="http://www.w3.org/2001/XMLSchema"><s:import '
        b'schemaLocation="http://example.vn/dc.xsd"/></s:schema>',
    ),
    "XML with a byte order mark": letter_with("customXml/item1.xml", b"\xef\xbb\xbf<a/>"),
    "a comment in the XML": letter_with("customXml/item1.xml", b"<!-- <!DOCTYPE a> --><a/>"),
    "web hyperlink": letter_related("hyperlink", "https://example.vn/van-ban?so=1"),
    "e-mail hyperlink": letter_related("hyperlink", "MAILTO:van-thu@example.vn"),
    "hyperlink to a bookmark": letter_related("hyperlink", "#phu-luc"),
    "picture of an e-mail that is gone": letter_related("image", "cid:image001.png@01DA"),
}

PICTURES = {
    "PNG": letter_with_image(png(), "image/png"),
    "photograph with notes of its camera": letter_with_image(jpeg(4000, 3000, bytes(60_000)), "image/jpeg"),
    "photograph of 108 million points": letter_with_image(jpeg(12_000, 9_000), "image/jpg"),
    "GIF": letter_with_image(gif(), "image/gif"),
    "BMP": letter_with_image(bitmap(), "image/bmp"),
    "TIFF": letter_with_image(tiff(), "image/tiff"),
    "TIFF of Windows": letter_with_image(tiff(order="<"), "image/tiff"),
    "WebP": letter_with_image(webp(), "image/webp"),
    "metafile": letter_with_image(emf(), "image/x-emf"),
    "metafile of old": letter_with_image(wmf(), "image/x-wmf"),
    "SVG": svg('<a x:href="https://example.vn"><path d="M0 0" fill="url(#a)"/></a>'),
    "SVG with a style": svg("<style>a{fill:#f00}</style><path class='a' d='M0 0'/>"),
    "SVG with a picture inside": svg('<image x:href="data:image/png;base64,AAAA"/>'),
    "data of a drawing program": letter_declaring(
        '<Default Extension="bin" ContentType="application/x-ink"/>'
    ),
}

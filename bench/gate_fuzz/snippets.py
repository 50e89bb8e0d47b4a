"""What somebody cunning would put into a file."""

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

ADDRESSES = (
    *(
        "file:///etc/passwd",
        "\\\\203.0.113.1\\a",
        "http://203.0.113.1/a.png",
        "javascript:alert(1)",
        "../../a",
    ),
    *("https://example.vn", "External", "DDEAUTO cmd", "begin", "rId1", "", "application/xml"),
)
ELEMENTS = tuple(
    f"<{name} {SPACES}{rest}"
    for name, rest in (
        ("w:altChunk", ' r:id="rId1"/>'),
        ("w:control", "/>"),
        ("o:OLEObject", "/>"),
        ("v:imagedata", ' src="file:///etc/passwd"/>'),
        ("w:instrText", ">DDEAUTO cmd</w:instrText>"),
        ("w:instrText", ">INCLUDE</w:instrText>"),
        ("w:fldChar", ' w:fldCharType="begin"/>'),
        ("w:fldChar", ' w:fldCharType="separate"/>'),
        ("w:fldChar", ' w:fldCharType="end"/>'),
        ("w:fldSimple", ' w:instr="LINK a b"/>'),
        ("w:subDoc", ' r:id="rId1"/>'),
        ("w:txbxContent", "/>"),
        ("w:p", "/>"),
        ("w:t", ">{{ a }}</w:t>"),
        (
            "Relationship",
            f' Id="rIdF" Type="{OFFICE}/image" Target="http://203.0.113.1" TargetMode="External"/>',
        ),
        ("Relationship", f' Id="rIdG" Type="{OFFICE}/hyperlink" Target="file:///a" TargetMode="External"/>'),
        (
            "Relationship",
            f' Id="rIdH" Type="{OFFICE}/attachedTemplate" Target="\\\\a\\b" TargetMode="external"/>',
        ),
        ("Relationship", f' Id="rIdI" Type="{OFFICE}/vbaProject" Target="document.xml"/>'),
    )
)
WORDS = (
    *(
        b"<!DOCTYPE a>",
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///a">]>',
        b"&b;",
        b"<![CDATA[",
        b"<!--",
        b"-->",
    ),
    *(
        b"{{",
        b"}}",
        b"{%",
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\x00",
        b"\xff\xfe",
        b"MZ",
        b"vbaProject",
        b"%PDF-",
    ),
)
TAG_PIECES = (
    *("{{ ", " }}", "{% ", " %}", "{# ", " #}", "{%p ", "{%tr ", "{{r ", "{%- ", " -%}", "{_{", "“", "’"),
    *(
        "if a",
        "for x in xs",
        "endif",
        "endfor",
        "else",
        "set a = 1",
        "raw",
        "endraw",
        "colspan a",
        "vm",
        "hm",
    ),
    *("{{ a }}", "{% if a %}", "{% endif %}", "{% for x in xs %}", "{% endfor %}", "{{ loop.index }}"),
    *(
        "a",
        ".b",
        "()",
        "[0]",
        "__class__",
        "|upper",
        "|safe",
        " + 1",
        " ~ b",
        "'c'",
        " is none",
        "(",
        ")",
        "\\",
    ),
)

"""The few pieces of WordprocessingML the forms are written in, as text.

Plain strings handed to these functions are text and are escaped; what they return is markup (Xml).
Measures are twips: twenty to a point, 567 to a centimetre.
"""

from zlib import crc32

from markupsafe import escape

from vanban.vietnamese import fold

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Xml(str):
    """Markup, as against text still to be escaped."""

    __slots__ = ()


def join(*pieces: str) -> Xml:
    return Xml("".join(piece if isinstance(piece, Xml) else run(piece) for piece in pieces))


def run(text: str, properties: str = "") -> Xml:
    """Text in one formatting. Quotes stay as they are, so that Jinja reads them inside its tags."""
    formatting = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    text = str(escape(text)).replace("&#34;", '"').replace("&#39;", "'")
    return Xml(f'<w:r>{formatting}<w:t xml:space="preserve">{text}</w:t></w:r>')


def bold(text: str) -> Xml:
    return run(text, "<w:b/><w:bCs/>")


def paragraph(style: str, *pieces: str, keep_with_next: bool = False) -> Xml:
    keep = "<w:keepNext/>" if keep_with_next else ""
    return Xml(f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{keep}</w:pPr>{join(*pieces)}</w:p>')


def style_id(name: str) -> str:
    """Word's name for a style inside the file: "Tên cơ quan" is TenCoQuan."""
    return "".join(word.capitalize() for word in fold(name).split())


def control(tag: str, alias: str, text: str) -> Xml:
    """An inline content control that can be filled but not deleted; Word shows the alias on it."""
    identifier = crc32(tag.encode()) & 0x7FFFFFFF
    properties = (
        f'<w:alias w:val="{escape(alias)}"/><w:tag w:val="{escape(tag)}"/><w:id w:val="{identifier}"/>'
        '<w:lock w:val="sdtLocked"/><w:text/>'
    )
    return Xml(f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>")


def each(item: str, items: str, *paragraphs: Xml) -> Xml:
    """The paragraphs once for every item of a list of fields."""
    return join(_tag(f"for {item} in {items}"), *paragraphs, _tag("endfor"))


def when(condition: str, *paragraphs: Xml, otherwise: Xml | None = None) -> Xml:
    """The paragraphs if the field is true (or not empty), else the other ones."""
    middle = () if otherwise is None else (_tag("else"), otherwise)
    return join(_tag(f"if {condition}"), *paragraphs, *middle, _tag("endif"))


def _tag(statement: str) -> Xml:
    return paragraph("Thẻ mẫu", run(f"{{%p {statement} %}}"))

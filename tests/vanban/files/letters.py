"""A letter, and the letter with one part, one declaration, one relationship or one element changed."""

import io
import zipfile

import docx

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
DOCUMENT_RELATIONSHIPS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 1024


def saved(document):
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def letter():
    document = slim_document()
    document.add_heading("Quyết định", level=1)
    document.add_paragraph("Thành lập Tổ chuyển đổi số cộng đồng.")
    return saved(document)


def slim_document():
    """Without the hundreds of styles that python-docx brings, which are read with every file made of it."""
    document = docx.Document()
    for link in list(document.part.rels.values()):
        if link.reltype.endswith("stylesWithEffects"):
            del document.part.rels[link.rId]
    styles = document.styles.element
    for style in styles.xpath("w:latentStyles | w:style[not(@w:default)][not(@w:styleId='Heading1')]"):
        styles.remove(style)
    return document


LETTER = letter()


def parts(content=LETTER):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(entries, method=zipfile.ZIP_DEFLATED):
    """A zip of (name, bytes) pairs or of a dict; pairs may repeat a name."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, data in entries.items() if isinstance(entries, dict) else entries:
            archive.writestr(name, data)
    return content.getvalue()


def letter_with(name, data):
    return zipped(parts() | {name: data})


def letter_without(name):
    return zipped({part: data for part, data in parts().items() if part != name})


def letter_replacing(name, old, new):
    before = parts()[name]
    assert old in before
    return letter_with(name, before.replace(old, new, 1))


def letter_declaring(declaration, name="word/extra.bin", data=b"data"):
    types = parts()[TYPES].replace(b"</Types>", declaration.encode() + b"</Types>")
    return zipped(parts() | {TYPES: types, name: data})


def letter_typed(content_type):
    return letter_replacing(TYPES, f"{WORD_TYPE}.document.main+xml".encode(), content_type.encode())


def relationship(kind, target, mode="External"):
    return f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'.encode()


def letter_related(kind, target, mode="External"):
    added = relationship(kind, target, mode) + b"</Relationships>"
    return letter_replacing(DOCUMENT_RELATIONSHIPS, b"</Relationships>", added)


def letter_holding(body):
    """The letter with raw XML as the first children of its body; w, v, o and m: are bound."""
    declared = (
        f'<w:body xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        f'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{body}'
    )
    return letter_replacing(MAIN, b"<w:body>", declared.encode())


def character(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text):
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def paragraph(*runs):
    return f"<w:p>{''.join(runs)}</w:p>"


def field(*inside):
    return paragraph(character("begin"), *inside, character("separate"), character("end"))


def text_box(inside):
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></w:pict></w:r>"


def svg(inside, attributes=""):
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" {attributes}>'
    declaration = '<Default Extension="svg" ContentType="image/svg+xml"/>'
    return letter_declaring(declaration, "word/media/image1.svg", f"{picture}{inside}</svg>")


def doctype(encoding="utf-8"):
    declaration = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    return declaration.encode(encoding)


def nested(levels):
    return "<w:p>" * levels + "</w:p>" * levels


def letter_with_image(data, content_type, name="word/media/image1.bin"):
    return letter_declaring(f'<Override PartName="/{name}" ContentType="{content_type}"/>', name, data)


def letter_set(inside):
    """The letter with raw XML as the first children of its settings."""
    before = parts()["word/settings.xml"]
    at = before.index(b">", before.index(b"<w:settings")) + 1
    return letter_with("word/settings.xml", before[:at] + inside.encode() + before[at:])


def inner(field):
    """A field without the paragraph around it, to stand in another."""
    return field[len("<w:p>") : -len("</w:p>")]


def hyperlink_to(instruction_text):
    return letter_holding(field(instruction(instruction_text)))


def letter_plus(added, declared="", related=""):
    """The letter with more parts, declarations of them and relationships of the document to them."""
    types = parts()[TYPES].replace(b"</Types>", f"{declared}</Types>".encode())
    links = parts()[DOCUMENT_RELATIONSHIPS].replace(
        b"</Relationships>", f"{related}</Relationships>".encode()
    )
    return zipped(parts() | {TYPES: types, DOCUMENT_RELATIONSHIPS: links} | added)


def override(part, content_type):
    return f'<Override PartName="/{part}" ContentType="{content_type}"/>'


def related_to(key, kind, target, mode="Internal"):
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'

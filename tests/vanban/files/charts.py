"""A letter with a chart, and the workbook of its figures."""

from tests.vanban.files.letters import (
    DOCUMENT_RELATIONSHIPS,
    TYPES,
    parts,
    relationship,
    zipped,
)

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DRAWN_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
DECLARED = (
    f'<Default Extension="xlsx" ContentType="{SHEET_TYPE}"/>'
    f'<Override PartName="/word/charts/chart1.xml" ContentType="{DRAWN_TYPE}"/></Types>'
).encode()
NAMESPACE = b"http://schemas.openxmlformats.org/package/2006/relationships"


def letter_with_chart(workbook=None):
    workbook = zipped({TYPES: b"<Types/>"}) if workbook is None else workbook
    link = relationship("package", "../embeddings/Sheet1.xlsx", "Internal")
    added = {
        TYPES: parts()[TYPES].replace(b"</Types>", DECLARED),
        "word/charts/chart1.xml": b"<c/>",
        "word/charts/_rels/chart1.xml.rels": b'<Relationships xmlns="%s">%s</Relationships>'
        % (NAMESPACE, link),
        "word/embeddings/Sheet1.xlsx": workbook,
    }
    return zipped(parts() | added)


def chart_of(workbook_parts):
    return letter_with_chart(zipped({TYPES: b"<Types/>"} | workbook_parts))


def letter_related_workbook():
    """The workbook stands in the text itself, not behind a chart."""
    before = parts(letter_with_chart())
    link = relationship("package", "embeddings/Sheet1.xlsx", "Internal")
    changed = before[DOCUMENT_RELATIONSHIPS].replace(b"</Relationships>", link + b"</Relationships>")
    return zipped(before | {DOCUMENT_RELATIONSHIPS: changed})

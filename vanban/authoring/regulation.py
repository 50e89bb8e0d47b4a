"""What a decision promulgates (Mẫu 1.3): its head, and its text in chapters and articles (II.6.đ)."""

from vanban.authoring.blocks import goes_with, unnumbered_letterhead
from vanban.authoring.ooxml import Xml, join, paragraph


def promulgated(kind: str, subject: str, document: str, issuer: str) -> Xml:
    """The head: who issues it, its kind and subject, and the document it goes with."""
    return join(
        unnumbered_letterhead(),
        paragraph("Tên loại", kind),
        paragraph("Trích yếu", subject),
        goes_with(document, issuer),
    )


def chapter(numeral: str, heading: str, *articles: Xml) -> Xml:
    """Chapter and its heading, each on a line of its own."""
    return join(paragraph("Chương", f"Chương {numeral}"), paragraph("Tên chương", heading), *articles)

"""Whether a signed PDF says what was approved."""

from blueprints.documents import queries as documents
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from core.errors import DomainError
from vanban.redline.printed import pdf_differs
from vanban.stamp import stamp


def refuse_other_text(document: Document, pdf: bytes) -> None:
    """Raises DomainError naming the first differences."""
    differences = pdf_differs(pdf, documents.content(document.sha256))
    if differences and document.state is DocumentState.ISSUED:
        # signed before it had its number: the line "(Kèm theo …)" stays blank (Annex I, III.1.c)
        differences = pdf_differs(pdf, _electronic(document)) and differences
    if differences:
        raise DomainError(
            f"Nội dung bản PDF không khớp với văn bản đã duyệt. {' '.join(differences)} "
            "Tải gói ký của đúng văn bản này, ký lại rồi tải lên.",
            "file",
        )


def _electronic(document: Document) -> bytes:
    """The issued document with number and date in its head alone."""
    approved = documents.version(document, document.version_count - 1)
    assert document.number is not None  # noqa: S101 (an issued document has its number)
    assert document.issued_on is not None  # noqa: S101
    content = documents.content(approved.sha256)
    return stamp(content, document.number, document.issued_on, fill_attachments=False)

"""The words of issued documents are read by the worker; reading one twice does no harm."""

import logging

from sqlalchemy import or_, select

from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.lookup.models import DocumentText
from core import jobs
from core.database import db, insert_missing, writing
from vanban.plain_text import text_of
from vanban.problem import Problem
from vanban.searching import exact_words, folded_words
from vanban.vietnamese import fold

log = logging.getLogger(__name__)
LONGEST_TEXT = 300_000
AT_ONCE = 200


def ask(document_id: int) -> None:
    """After the issue: tell the worker."""
    jobs.enqueue(read, document_id)


@jobs.job
def read(document_id: int) -> None:
    """Keep the words of one issued document."""
    document = db.session.get(Document, document_id)
    if document is None or document.state is not DocumentState.ISSUED or document.issued_on is None:
        return
    text = _text(document)
    values = {
        "unit_id": document.unit_id,
        "province_id": document.province_id,
        "kind_code": document.kind_code,
        "year": document.issued_on.year,
        "issued_on": document.issued_on,
        "number_key": fold(document.notation),
        "sha256": document.sha256,
        "folded": folded_words(text),
        "exact": exact_words(text),
        "text": text,
    }
    with writing():
        insert_missing(DocumentText, document_id=document_id, **values)
        kept = db.session.get_one(DocumentText, document_id)
        for name, value in values.items():
            setattr(kept, name, value)


def _text(document: Document) -> str:
    """What a list calls it, then its file; a file that cannot be read leaves the first."""
    called = f"{kind(document.kind_code).type_name} số {document.notation} {document.title}"
    try:
        return f"{called}\n{text_of(documents.content(document.sha256))}"[:LONGEST_TEXT]
    except Problem as problem:
        log.warning("the words of document %s could not be read: %s", document.id, problem)
        return called


def ask_for_unread() -> None:
    """At the worker's start: what was issued before there was search, or lost in a crash."""
    jobs.enqueue(read_unread)


@jobs.job
def read_unread() -> None:
    while ids := _unread():
        for document_id in ids:
            read(document_id)


def _unread() -> list[int]:
    found = (
        select(Document.id)
        .outerjoin(DocumentText, DocumentText.document_id == Document.id)
        .where(
            Document.state == DocumentState.ISSUED,
            or_(DocumentText.document_id.is_(None), DocumentText.sha256 != Document.sha256),
        )
        .order_by(Document.id)
        .limit(AT_ONCE)
    )
    ids = list(db.session.scalars(found))
    db.session.rollback()
    return ids

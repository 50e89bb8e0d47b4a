"""What became of an issued document."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.corrections.models import DocumentLink, Recall
from blueprints.documents.models import Document, Subject
from blueprints.documents.rules import DocumentState
from core.database import db

CORRECTING = "cong-van-dinh-chinh%"


@dataclass(frozen=True)
class Aftermath:
    """recall: None unless it was recalled; newer: links of what replaces or amends it; older: of what it
    replaces or amends itself; corrections: the letters about it; corrects: what it is a letter about."""

    recall: Recall | None
    newer: Sequence[DocumentLink]
    older: Sequence[DocumentLink]
    corrections: Sequence[Document]
    corrects: Document | None

    @property
    def replaced_by(self) -> Document | None:
        """The issued document that took its place."""
        return next(
            (
                link.newer
                for link in self.newer
                if link.relation == "replaces" and link.newer.state is DocumentState.ISSUED
            ),
            None,
        )


def aftermath(document: Document) -> Aftermath:
    is_issued = document.state is DocumentState.ISSUED
    return Aftermath(
        recall=recall_of(document) if is_issued else None,
        newer=_links(document, of_newer=True) if is_issued else (),
        older=_links(document, of_newer=False),
        corrections=_corrections(document) if is_issued else (),
        corrects=_corrected_by(document) if document.kind_code.startswith(CORRECTING[:-1]) else None,
    )


def recall_of(document: Document) -> Recall | None:
    found = select(Recall).where(Recall.document_id == document.id).options(joinedload(Recall.recorded_by))
    return db.session.scalar(found)


def _links(document: Document, *, of_newer: bool) -> Sequence[DocumentLink]:
    """Without those whose newer document was given up."""
    found = select(DocumentLink).join(DocumentLink.newer)
    mine = DocumentLink.older_id if of_newer else DocumentLink.newer_id
    found = found.where(mine == document.id, Document.state != DocumentState.DISCARDED)
    found = found.options(joinedload(DocumentLink.newer), joinedload(DocumentLink.older))
    return db.session.scalars(found.order_by(DocumentLink.id)).all()


def _corrections(document: Document) -> Sequence[Document]:
    found = (
        select(Document)
        .join(Document.subjects)
        .where(
            Subject.record_id == document.id,
            Document.kind_code.like(CORRECTING),
            Document.state != DocumentState.DISCARDED,
        )
    )
    return db.session.scalars(found.order_by(Document.id)).all()


def _corrected_by(letter: Document) -> Document | None:
    found = (
        select(Document)
        .join(Subject, Subject.record_id == Document.id)
        .where(Subject.document_id == letter.id)
    )
    return db.session.scalar(found)


def link_between(newer_id: int, older_id: int) -> DocumentLink | None:
    return db.session.scalar(
        select(DocumentLink).where(DocumentLink.newer_id == newer_id, DocumentLink.older_id == older_id)
    )


MOST_OFFERED = 100


def may_replace(document: Document, kind_codes: Sequence[str]) -> Sequence[Document]:
    """Documents of these kinds and the same agency that could replace this one, newest first."""
    found = select(Document).where(
        Document.unit_id == document.unit_id,
        Document.agency_id == document.agency_id,
        Document.kind_code.in_(kind_codes),
        Document.id > document.id,
        Document.state != DocumentState.DISCARDED,
    )
    return db.session.scalars(found.order_by(Document.id.desc()).limit(MOST_OFFERED)).all()

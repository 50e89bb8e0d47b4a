"""Reads of copies; loading also decides whether one exists for this account."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from blueprints.accounts.models import Account
from blueprints.copies.models import DocumentCopy
from blueprints.documents import queries as documents
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from core.database import db
from core.errors import DomainError, NotFound
from core.paging import Page, page_size
from vanban.copying import CopyForm
from vanban.extracting import Passage, passages
from vanban.problem import Problem


def document_to_copy(by: Account, document_id: int, *, lock: bool = False) -> Document:
    """An issued document of the very unit of the account: others copy what was sent to them."""
    found = documents.document(by.unit, document_id, lock=lock)
    if found.state is not DocumentState.ISSUED:
        raise DomainError("Chỉ sao văn bản đã phát hành. Cấp số, phát hành văn bản trước rồi mới sao.")
    if found.unit_id != by.unit_id:
        raise DomainError("Văn bản này của đơn vị khác; văn thư của đơn vị đó sao văn bản.")
    return found


def copies_of(document: Document) -> Sequence[DocumentCopy]:
    found = select(DocumentCopy).where(DocumentCopy.document_id == document.id)
    found = found.options(joinedload(DocumentCopy.signer), joinedload(DocumentCopy.clerk))
    return db.session.scalars(found.order_by(DocumentCopy.id.desc())).all()


def whole_copies(document: Document) -> Sequence[DocumentCopy]:
    """From which a sao lục can be made."""
    return [one for one in copies_of(document) if one.form is CopyForm.WHOLE]


def copy(home: Unit, copy_id: int) -> DocumentCopy:
    found = select(DocumentCopy).join(Document, Document.id == DocumentCopy.document_id)
    here = reach(home, Document.unit_id, Document.province_id)
    loaded = db.session.scalar(found.where(DocumentCopy.id == copy_id, here))
    if loaded is None:
        raise NotFound("Không có bản sao này trong phạm vi của đồng chí.")
    return loaded


def register(unit: Unit, year: int, before: int | None = None) -> Page[DocumentCopy]:
    """The unit's copies of one year, the newest first."""
    found = select(DocumentCopy).where(DocumentCopy.unit_id == unit.id, DocumentCopy.year == year)
    if before:
        found = found.where(DocumentCopy.id < before)
    found = found.options(joinedload(DocumentCopy.document), joinedload(DocumentCopy.signer))
    return Page.of(db.session.scalars(found.order_by(DocumentCopy.id.desc()).limit(page_size() + 1)).all())


def passages_of(document: Document) -> list[Passage]:
    """What an extract can be made of; none where the file cannot be read."""
    try:
        return passages(documents.content(document.sha256))
    except Problem:
        return []

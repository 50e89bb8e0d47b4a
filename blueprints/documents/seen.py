"""Which version of a document each person has last seen: noted when the person acts on it, or says so."""

from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from blueprints.accounts.models import Account
from blueprints.documents import queries
from blueprints.documents.models import Document
from core import clock
from core.audit import action
from core.database import Model, Moment, db
from core.errors import DomainError


class DocumentView(Model):
    """The newest version of the document that the account has seen."""

    __tablename__ = "document_views"

    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id"), primary_key=True, autoincrement=False
    )
    account_id: Mapped[int] = mapped_column(
        ForeignKey("accounts.id"), primary_key=True, autoincrement=False, index=True
    )
    ordinal: Mapped[int]
    at: Mapped[datetime] = mapped_column(Moment, default=clock.now)


def note(document: Document, account_id: int, ordinal: int | None = None) -> None:
    """Inside an action that holds the document: the account has seen this version; by default the current
    one, which whoever acts on the document has seen."""
    seen = ordinal or document.version_count
    kept = db.session.get(DocumentView, (document.id, account_id))
    if kept is None:
        db.session.add(DocumentView(document_id=document.id, account_id=account_id, ordinal=seen))
    elif kept.ordinal < seen:
        kept.ordinal, kept.at = seen, clock.now()


def see(document_id: int, ordinal: int | None, *, by: Account) -> None:
    """The account says that it has seen the version; what comes after is shown to it as a difference."""
    with action(by, "document.see") as entry:
        document = queries.document(by.unit, document_id, lock=True)
        if not ordinal or not 0 < ordinal <= document.version_count:
            raise DomainError("Văn bản không có phiên bản này. Tải lại trang rồi thực hiện lại.")
        note(document, by.id, ordinal)
        entry.about(document, document.unit_id, version=ordinal)


def last_seen(document: Document, account: Account) -> int | None:
    """The ordinal of the version; None when the account has seen none."""
    found = select(DocumentView.ordinal).where(
        DocumentView.document_id == document.id, DocumentView.account_id == account.id
    )
    return db.session.scalar(found)

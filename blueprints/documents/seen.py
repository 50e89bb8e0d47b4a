"""Which version of a document each person has last seen: noted when the person acts on it, or says so."""

from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from core import clock
from core.database import Model, Moment, db


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


def note(document: Document, account_id: int) -> None:
    """Inside an action: whoever acts on the document has seen its current version."""
    kept = db.session.get(DocumentView, (document.id, account_id))
    if kept is None:
        kept = DocumentView(document_id=document.id, account_id=account_id)
        db.session.add(kept)
    kept.ordinal, kept.at = document.version_count, clock.now()


def last_seen(document: Document, account: Account) -> int | None:
    """The ordinal of the version; None when the account has seen none."""
    found = select(DocumentView.ordinal).where(
        DocumentView.document_id == document.id, DocumentView.account_id == account.id
    )
    return db.session.scalar(found)

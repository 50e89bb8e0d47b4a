"""Which document replaces or amends which, and which were recalled."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.corrections.rules import Relation
from blueprints.documents.models import Document
from core import clock
from core.database import Model, Moment, one_of


class DocumentLink(Model):
    """The newer document replaces or amends the older one, once the newer is issued."""

    __tablename__ = "document_links"
    __table_args__ = (UniqueConstraint("newer_id", "older_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    newer_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    older_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    relation: Mapped[Relation] = mapped_column(one_of(Relation))
    made_by_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    made_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    newer: Mapped[Document] = relationship(foreign_keys=[newer_id])
    older: Mapped[Document] = relationship(foreign_keys=[older_id])


class Recall(Model):
    """An issued document was called back; it stays as it was, and is shown as recalled (Điều 18.4)."""

    __tablename__ = "recalls"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), unique=True)
    recalled_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(500))
    notified: Mapped[list[str]] = mapped_column(
        JSON, default=list
    )  # who was told to send it back or delete it
    recorded_by_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    recorded_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)

    recorded_by: Mapped[Account] = relationship()

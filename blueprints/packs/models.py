"""A pack of drafts, and each draft it is to make."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents.models import Document
from blueprints.packs.rules import ItemState, PackState
from blueprints.units.models import Unit
from core import clock
from core.database import Model, Moment, one_of


class Pack(Model):
    """What one person asked for at once."""

    __tablename__ = "packs"
    __table_args__ = (Index(None, "unit_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))  # home of who asked
    author_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    kind_codes: Mapped[list[str]] = mapped_column(JSON)
    each_record: Mapped[bool]  # a document for each record rather than one for a commune's together
    state: Mapped[PackState] = mapped_column(one_of(PackState), default=PackState.RUNNING, index=True)
    finished_at: Mapped[datetime | None] = mapped_column(Moment)

    unit: Mapped[Unit] = relationship()
    author: Mapped[Account] = relationship()


class PackItem(Model):
    """One draft of a pack."""

    __tablename__ = "pack_items"
    __table_args__ = (Index(None, "pack_id", "state", "id"), Index(None, "pack_id", "id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    pack_id: Mapped[int] = mapped_column(ForeignKey("packs.id"))
    commune_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    kind_code: Mapped[str] = mapped_column(String(60))
    record_ids: Mapped[list[int]] = mapped_column(JSON)
    state: Mapped[ItemState] = mapped_column(one_of(ItemState), default=ItemState.WAITING)
    problem: Mapped[str] = mapped_column(String(1000), default="")
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)

    commune: Mapped[Unit] = relationship()
    document: Mapped[Document | None] = relationship()

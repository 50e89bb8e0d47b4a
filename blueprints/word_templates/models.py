"""Files brought as templates that have faults, kept for a day."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from core import clock
from core.database import Model, Moment


class FaultyTemplate(Model):
    """What was said of a file that cannot be a template yet, with its copy full of comments.

    Whoever brought it may fetch the copy for a day; then the row goes.
    """

    __tablename__ = "faulty_templates"

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    kind_code: Mapped[str] = mapped_column(String(60))
    brought_at: Mapped[datetime] = mapped_column(Moment, default=clock.now, index=True)
    note: Mapped[str] = mapped_column(String(500), default="")
    mendings: Mapped[list[str]] = mapped_column(JSON, default=list)
    faults: Mapped[list[dict[str, Any]]] = mapped_column(JSON)  # each: message, place, quote, suggestion
    commented: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)

"""The words of issued documents, as they are searched."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.documents.models import Document
from core.database import Model


class DocumentText(Model):
    """One issued document's text.

    Beside it the migration keeps what each database searches by: on SQLite the FTS5 table document_words, which
    triggers keep in step; on PostgreSQL the columns folded_vector and exact_vector with their GIN indexes.
    """

    __tablename__ = "document_texts"
    __table_args__ = (
        Index(None, "unit_id", "document_id"),
        Index(None, "province_id", "document_id"),
        Index(None, "unit_id", "number_key"),
        Index(None, "province_id", "number_key"),
    )

    document_id: Mapped[int] = mapped_column(
        ForeignKey("documents.id"), primary_key=True, autoincrement=False
    )
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    kind_code: Mapped[str] = mapped_column(String(60))
    year: Mapped[int]
    issued_on: Mapped[date]
    number_key: Mapped[str] = mapped_column(String(80))  # "12/qd-ubnd"
    sha256: Mapped[str] = mapped_column(String(64))  # of the file that was read
    folded: Mapped[str] = mapped_column(Text)
    exact: Mapped[str] = mapped_column(Text, deferred=True)
    text: Mapped[str] = mapped_column(Text)

    document: Mapped[Document] = relationship()

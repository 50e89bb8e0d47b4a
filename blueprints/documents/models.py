"""Documents, their versions, the bytes of their files, what the rules and LibreOffice made of them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.documents.rules import DocumentState, PreviewState, TemplateState
from blueprints.units.models import Agency, Signer, Unit
from core import clock
from core.database import Model, Moment, one_of
from vanban.vietnamese import padded


class Document(Model):
    """One document through its life, from first draft to the register."""

    __tablename__ = "documents"
    __table_args__ = (
        Index(None, "unit_id", "state", "id"),
        Index(None, "province_id", "state", "id"),
        Index(None, "unit_id", "id"),
        Index(None, "province_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind_code: Mapped[str] = mapped_column(String(60))
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))  # the commune or province whose it is
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"))  # its own id, of a province's document
    agency_id: Mapped[int] = mapped_column(ForeignKey("agencies.id"), index=True)
    signer_id: Mapped[int] = mapped_column(ForeignKey("signers.id"))
    drafter_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    title: Mapped[str] = mapped_column(String(500))  # trích yếu
    symbol: Mapped[str] = mapped_column(String(60))  # "QĐ-UBND"
    state: Mapped[DocumentState] = mapped_column(
        one_of(DocumentState),
        default=DocumentState.DRAFT,
    )
    # What the draft was asked to be made of.
    request: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    # What its template was told; large, and only one page asks for it.
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, deferred=True)
    # The numbers in it that the registry answers for, as they were when it was made (see kinds.Figure).
    figures: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list, deferred=True)
    # Those kept as printed though the registry has others: name, now (the registry's), reason.
    kept_figures: Mapped[list[dict[str, str]]] = mapped_column(JSON, default=list, deferred=True)
    # Its last version made from the registry; later ones were edited.
    drafted_ordinal: Mapped[int] = mapped_column(default=0)
    # Which template made the last draft from the registry; no id: the one that came with the software.
    template_id: Mapped[int | None] = mapped_column(ForeignKey("word_templates.id"))
    template_sha256: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    version_count: Mapped[int] = mapped_column(default=0)
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"), index=True)  # current version's
    return_reason: Mapped[str] = mapped_column(String(2000), default="")
    # Why it was submitted although it would make true what a local rule forbids; empty when it would not.
    exception_reason: Mapped[str] = mapped_column(String(1000), default="")
    submitted_at: Mapped[datetime | None] = mapped_column(Moment)
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    approved_at: Mapped[datetime | None] = mapped_column(Moment)
    number: Mapped[int | None]
    issued_on: Mapped[date | None]

    unit: Mapped[Unit] = relationship(foreign_keys=[unit_id])
    agency: Mapped[Agency] = relationship()
    signer: Mapped[Signer] = relationship()
    drafter: Mapped[Account] = relationship(foreign_keys=[drafter_id])
    approver: Mapped[Account | None] = relationship(foreign_keys=[approver_id])
    subjects: Mapped[list["Subject"]] = relationship(back_populates="document")
    template: Mapped["WordTemplate | None"] = relationship()

    @property
    def notation(self) -> str:
        """Number and symbol, "05/QĐ-UBND"; "…/QĐ-UBND" before issue."""
        return f"{padded(self.number) if self.number else '…'}/{self.symbol}"

    def file_name(self, ordinal: int) -> str:
        """Of one version's file: no person's name, and nothing two documents could share."""
        if self.number:
            return f"{self.number:02}-{self.kind_code}-{self.issued_on:%Y-%m-%d}-pb{ordinal}.docx"
        return f"du-thao-{self.kind_code}-{self.id}-pb{ordinal}.docx"


class Subject(Model):
    """A record that the document is about; which table it is of, the document's kind says."""

    __tablename__ = "document_subjects"
    __table_args__ = (Index(None, "record_id", "document_id"),)

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    record_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)

    document: Mapped[Document] = relationship(back_populates="subjects")


class StoredFile(Model):
    """Bytes of a .docx, kept once for each content; never changed."""

    __tablename__ = "stored_files"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)


class WordTemplate(Model):
    """One version of an office's own Word template for a kind of document.

    In force when it is approved, from from_on until the day before ended_on, unless a later one is.
    """

    __tablename__ = "word_templates"
    __table_args__ = (UniqueConstraint("unit_id", "kind_code", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))  # the commune or province whose it is
    kind_code: Mapped[str] = mapped_column(String(60))
    ordinal: Mapped[int]  # 1, 2, 3 … of the office and kind
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"))
    sample_sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"))  # made of the kind's sample
    state: Mapped[TemplateState] = mapped_column(one_of(TemplateState), default=TemplateState.DRAFT)
    note: Mapped[str] = mapped_column(String(500), default="")
    mendings: Mapped[list[str]] = mapped_column(JSON, default=list)  # what was mended in the file brought
    author_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    approver_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))  # or who refused it
    decided_at: Mapped[datetime | None] = mapped_column(Moment)
    refusal: Mapped[str] = mapped_column(String(2000), default="")
    from_on: Mapped[date | None]
    ended_on: Mapped[date | None]  # the first day it is no longer used

    unit: Mapped[Unit] = relationship()
    author: Mapped[Account] = relationship(foreign_keys=[author_id])
    approver: Mapped[Account | None] = relationship(foreign_keys=[approver_id])

    def lasts(self, on: date) -> bool:
        """Whether drafts are made by it on the day, or will be from a later one."""
        if self.state is not TemplateState.APPROVED or self.from_on is None:
            return False
        return self.ended_on is None or self.ended_on > max(on, self.from_on)

    def is_in_force(self, on: date) -> bool:
        return self.lasts(on) and self.from_on is not None and self.from_on <= on


class Version(Model):
    """One state of the document's file, with who brought it and why."""

    __tablename__ = "document_versions"
    __table_args__ = (UniqueConstraint("document_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    ordinal: Mapped[int]  # 1, 2, 3 …
    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    note: Mapped[str] = mapped_column(String(500), default="")

    document: Mapped[Document] = relationship(foreign_keys=[document_id])
    author: Mapped[Account] = relationship()
    file: Mapped[StoredFile] = relationship()


class FormatCheck(Model):
    """What the rulebook says of a file; made anew when the rules, the former units or the day changed."""

    __tablename__ = "checks"

    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"), primary_key=True)
    edition: Mapped[str] = mapped_column(String(40))  # of the rules and of the units that ended
    checked_on: Mapped[date]
    problem: Mapped[str] = mapped_column(String(500), default="")  # why the file could not be checked
    errors: Mapped[int] = mapped_column(default=0)
    warnings: Mapped[int] = mapped_column(default=0)
    notes: Mapped[int] = mapped_column(default=0)
    report: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict, deferred=True)


class Preview(Model):
    """The PDF of a file as LibreOffice lays it out, made outside the request."""

    __tablename__ = "previews"

    sha256: Mapped[str] = mapped_column(ForeignKey("stored_files.sha256"), primary_key=True)
    state: Mapped[PreviewState] = mapped_column(
        one_of(PreviewState),
        default=PreviewState.WAITING,
    )
    page_count: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    problem: Mapped[str] = mapped_column(String(500), default="")
    pdf: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True, deferred_raiseload=True)


class PreviewPage(Model):
    """One page of a preview, as PNG."""

    __tablename__ = "preview_pages"

    sha256: Mapped[str] = mapped_column(ForeignKey("previews.sha256"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    png: Mapped[bytes] = mapped_column(LargeBinary)

"""Case files and the papers in them."""

from datetime import date

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.accounts.models import Account
from blueprints.case_files import rules
from blueprints.documents.models import Document
from blueprints.teams.models import Team
from blueprints.units.models import Unit
from core.database import Model


class CaseFile(Model):
    """Lengths are those of Annex VI, part II, III."""

    __tablename__ = "case_files"
    __table_args__ = (
        UniqueConstraint("unit_id", "year", "notation"),
        Index(None, "unit_id", "year", "id"),
        Index(None, "team_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    province_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    team_id: Mapped[int | None] = mapped_column(ForeignKey("teams.id"))  # None: of a campaign
    creator_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    year: Mapped[int]
    notation: Mapped[str] = mapped_column(String(20))  # "01.CĐS"
    title: Mapped[str] = mapped_column(String(500))
    maintenance_years: Mapped[int | None]  # None: for ever
    started_on: Mapped[date]
    ended_on: Mapped[date | None]  # closed: nothing in it changes any more
    handed_over_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(500), default="")

    unit: Mapped[Unit] = relationship(foreign_keys=[unit_id])
    team: Mapped[Team | None] = relationship()
    creator: Mapped[Account] = relationship()
    papers: Mapped[list["CasePaper"]] = relationship(order_by="CasePaper.ordinal")

    @property
    def maintenance(self) -> str:
        return rules.maintenance_words(self.maintenance_years)

    @property
    def archive_due(self) -> date | None:
        return None if self.handed_over_on else rules.archive_due(self.ended_on, self.maintenance_years)


class CasePaper(Model):
    """One line of the list of contents: an issued document, or a paper from outside."""

    __tablename__ = "case_papers"
    __table_args__ = (
        UniqueConstraint("case_file_id", "ordinal"),
        UniqueConstraint("case_file_id", "document_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    case_file_id: Mapped[int] = mapped_column(ForeignKey("case_files.id"))
    ordinal: Mapped[int]
    document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"), index=True)
    number: Mapped[str] = mapped_column(String(60), default="")
    issued_on: Mapped[date | None]
    subject: Mapped[str] = mapped_column(String(600))  # tên loại và trích yếu
    author: Mapped[str] = mapped_column(String(200), default="")
    pages: Mapped[str] = mapped_column(String(20), default="")  # tờ, trang số
    note: Mapped[str] = mapped_column(String(500), default="")
    sha256: Mapped[str | None] = mapped_column(ForeignKey("stored_files.sha256"))
    file_type: Mapped[str] = mapped_column(String(4), default="")  # "docx", "pdf", "" without a file

    document: Mapped[Document | None] = relationship()

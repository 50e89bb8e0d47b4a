"""Reads of case files; loading also decides whether one exists for this account."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from blueprints.case_files.models import CaseFile, CasePaper
from blueprints.documents.models import Document, Subject
from blueprints.documents.rules import DocumentState
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size


def case_file(home: Unit, case_file_id: int, *, lock: bool = False) -> CaseFile:
    found = select(CaseFile).where(
        CaseFile.id == case_file_id, reach(home, CaseFile.unit_id, CaseFile.province_id)
    )
    if lock:
        found = found.with_for_update(of=CaseFile)
    else:
        found = found.options(
            joinedload(CaseFile.unit), joinedload(CaseFile.creator), selectinload(CaseFile.papers)
        )
    loaded = db.session.scalar(found)
    if loaded is None:
        raise NotFound("Không có hồ sơ này trong phạm vi của đồng chí. Chọn trong danh sách hồ sơ.")
    return loaded


def case_files(unit: Unit, year: int, after: int | None = None) -> Page[CaseFile]:
    """The unit's list of the year, in the order they were opened."""
    found = _of_year(unit, year)
    if after:
        found = found.where(CaseFile.id > after)
    return Page.of(db.session.scalars(found.limit(page_size() + 1)).all())


def every_case_file(unit: Unit, year: int) -> Sequence[CaseFile]:
    return db.session.scalars(_of_year(unit, year)).all()


def _of_year(unit: Unit, year: int):
    found = select(CaseFile).where(CaseFile.unit_id == unit.id, CaseFile.year == year)
    return found.options(joinedload(CaseFile.creator)).order_by(CaseFile.id)


def open_case_files(unit: Unit) -> Sequence[CaseFile]:
    """To which something can still be added, the newest first."""
    found = select(CaseFile).where(CaseFile.unit_id == unit.id, CaseFile.ended_on.is_(None))
    return db.session.scalars(found.order_by(CaseFile.id.desc()).limit(200)).all()


def offered(case: CaseFile) -> Sequence[Document]:
    """Issued documents about the team of the case file that it does not hold yet, the oldest first."""
    if case.team_id is None or case.ended_on:
        return []
    held = select(CasePaper.document_id).where(
        CasePaper.case_file_id == case.id, CasePaper.document_id.is_not(None)
    )
    found = (
        select(Document)
        .join(Document.subjects)
        .where(
            Subject.record_id == case.team_id,
            Document.unit_id == case.unit_id,
            Document.state == DocumentState.ISSUED,
            Document.id.not_in(held),
        )
    )
    return db.session.scalars(found.order_by(Document.issued_on, Document.id).limit(50)).all()


def paper(case: CaseFile, paper_id: int) -> CasePaper:
    found = db.session.get(CasePaper, paper_id)
    if found is None or found.case_file_id != case.id:
        raise NotFound("Hồ sơ không có tài liệu này.")
    return found

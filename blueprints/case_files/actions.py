"""Open a case file, put papers into it, close it, hand it to the archive."""

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import func, select

from blueprints.accounts.models import Account
from blueprints.case_files import queries
from blueprints.case_files.models import CaseFile, CasePaper
from blueprints.documents import actions as documents
from blueprints.documents import queries as document_queries
from blueprints.documents.kinds import kind
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.teams import queries as teams
from core import clock
from core.audit import action
from core.database import db
from core.errors import DomainError
from vanban import gate

LARGEST_PDF = 20 * 1024 * 1024
CLOSED = "Hồ sơ đã kết thúc nên không thêm, bớt tài liệu được nữa."


@dataclass(frozen=True)
class CaseFacts:
    title: str
    notation: str
    maintenance_years: int | None
    started_on: date
    note: str = ""


@dataclass(frozen=True)
class PaperFacts:
    """A paper from outside as the list of contents names it."""

    subject: str
    number: str = ""
    issued_on: date | None = None
    author: str = ""
    pages: str = ""
    note: str = ""


def open_case(facts: CaseFacts, team_id: int | None = None, *, by: Account) -> CaseFile:
    with action(by, "case_file.open") as entry:
        if team_id is not None:
            teams.team(by.unit, team_id)
        year = facts.started_on.year
        taken = select(CaseFile.id).where(
            CaseFile.unit_id == by.unit_id, CaseFile.year == year, CaseFile.notation == facts.notation
        )
        if db.session.scalar(taken):
            raise DomainError(f"Năm {year} đã có hồ sơ số {facts.notation}. Nhập số khác.", "notation")
        case = CaseFile(
            unit_id=by.unit_id,
            province_id=by.unit.parent_id or by.unit_id,
            team_id=team_id,
            creator_id=by.id,
            year=year,
            **asdict(facts),
        )
        db.session.add(case)
        entry.about(case, case.unit_id)
    return case


def add_document(case_file_id: int, document_id: int, *, by: Account) -> CasePaper:
    """An issued document may be in several case files; in one of them only once."""
    with action(by, "case_file.add") as entry:
        case = _open_to(by, case_file_id)
        document = document_queries.document(by.unit, document_id)
        if document.state is not DocumentState.ISSUED:
            raise DomainError("Chỉ lưu văn bản đã phát hành vào hồ sơ; dự thảo không lưu (Điều 29).")
        held = select(CasePaper.id).where(
            CasePaper.case_file_id == case.id, CasePaper.document_id == document.id
        )
        if db.session.scalar(held):
            raise DomainError(f"Hồ sơ đã có văn bản số {document.notation}.")
        paper = _add(case, _of_document(document))
        paper.document_id = document.id
        entry.about(case, case.unit_id, notation=document.notation)
    return paper


def _of_document(document: Document) -> PaperFacts:
    title = document.title[:1].lower() + document.title[1:]
    return PaperFacts(
        subject=f"{kind(document.kind_code).type_name} {title}",
        number=document.notation,
        issued_on=document.issued_on,
        author=document.agency.name,
    )


def add_paper(case_file_id: int, facts: PaperFacts, content: bytes = b"", *, by: Account) -> CasePaper:
    """A paper from outside, with its file when there is one. It is kept as it is and never opened here."""
    file_type = _type_of(content) if content else ""
    with action(by, "case_file.add") as entry:
        case = _open_to(by, case_file_id)
        paper = _add(case, facts)
        paper.file_type, paper.sha256 = file_type, documents.keep(content) if content else None
        entry.about(case, case.unit_id)
    return paper


def _type_of(content: bytes) -> str:
    if content.startswith(b"%PDF-"):
        if len(content) > LARGEST_PDF or b"%%EOF" not in content[-2048:]:
            raise DomainError("Tệp PDF bị cắt hoặc lớn hơn 20 MB. Quét hoặc xuất lại rồi tải lên.", "file")
        return "pdf"
    try:
        gate.inspect(content)
    except gate.Refused as refused:
        raise DomainError(refused.message, "file") from refused
    return "docx"


def _add(case: CaseFile, facts: PaperFacts) -> CasePaper:
    last = select(func.max(CasePaper.ordinal)).where(CasePaper.case_file_id == case.id)
    paper = CasePaper(
        case_file_id=case.id, ordinal=(db.session.scalar(last) or 0) + 1, file_type="", **asdict(facts)
    )
    db.session.add(paper)
    return paper


def remove(case_file_id: int, paper_id: int, *, by: Account) -> None:
    """A double or a rough copy leaves the case file (Điều 29.4b); the document itself stays."""
    with action(by, "case_file.remove") as entry:
        case = _open_to(by, case_file_id)
        gone = queries.paper(case, paper_id)
        later = select(CasePaper).where(CasePaper.case_file_id == case.id, CasePaper.ordinal > gone.ordinal)
        following = db.session.scalars(later.order_by(CasePaper.ordinal)).all()
        db.session.delete(gone)
        for paper in following:
            db.session.flush()  # one after the other, so that no two have one ordinal
            paper.ordinal -= 1
        entry.about(case, case.unit_id)


def close(case_file_id: int, ended_on: date, *, by: Account) -> CaseFile:
    with action(by, "case_file.close") as entry:
        case = _open_to(by, case_file_id)
        if not case.started_on <= ended_on <= clock.today():
            raise DomainError("Ngày kết thúc từ ngày bắt đầu hồ sơ đến hôm nay.", "ended_on")
        if not db.session.scalar(select(CasePaper.id).where(CasePaper.case_file_id == case.id).limit(1)):
            raise DomainError("Hồ sơ chưa có tài liệu nào nên chưa kết thúc được.", "ended_on")
        case.ended_on = ended_on
        entry.about(case, case.unit_id)
    return case


def hand_over(case_file_id: int, *, by: Account) -> CaseFile:
    """To the agency's archive (Điều 30)."""
    with action(by, "case_file.hand_over") as entry:
        case = _own(by, case_file_id)
        if case.ended_on is None or case.handed_over_on:
            raise DomainError("Chỉ nộp lưu một lần, sau khi hồ sơ đã kết thúc.")
        case.handed_over_on = clock.today()
        entry.about(case, case.unit_id)
    return case


def _own(by: Account, case_file_id: int) -> CaseFile:
    case = queries.case_file(by.unit, case_file_id, lock=True)
    if case.unit_id != by.unit_id:
        raise DomainError("Hồ sơ này của đơn vị khác; đơn vị đó cập nhật hồ sơ.")
    return case


def _open_to(by: Account, case_file_id: int) -> CaseFile:
    case = _own(by, case_file_id)
    if case.ended_on:
        raise DomainError(CLOSED)
    return case

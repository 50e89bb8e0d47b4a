"""A case file taken away: its files, the list of its contents and its metadata; and the list of the year."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from blueprints.case_files.models import CaseFile, CasePaper
from blueprints.documents import queries as documents
from blueprints.documents.kinds import kind
from blueprints.units.models import Unit
from core.sheets import Head, Table, xlsx
from vanban.case_metadata import CaseEntry, CaseHead, case_xml
from vanban.vietnamese import short_date

BEGINNING = (1980, 1, 1, 0, 0, 0)  # equal case files give equal archives
CONTENTS_HEADS = (
    Head("STT", 6),
    Head("Số, ký hiệu", 18),
    Head("Ngày tháng năm", 16),
    Head("Tên loại và trích yếu nội dung văn bản", 70),
    Head("Tác giả văn bản", 36),
    Head("Tờ số/Trang số", 14),
    Head("Ghi chú", 30),
)
YEAR_HEADS = (
    Head("Số và ký hiệu HS", 18),
    Head("Tên đề mục và tiêu đề hồ sơ", 80),
    Head("Thời hạn bảo quản", 20),
    Head("Người lập hồ sơ", 26),
    Head("Ghi chú", 30),
)


def archive(case: CaseFile) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as zipped:
        _put(zipped, "muc-luc.xlsx", contents(case))
        _put(zipped, "metadata.xml", metadata(case))
        for paper in case.papers:
            if name := file_name(paper):
                _put(zipped, name, _content(paper))
    return file.getvalue()


def _put(zipped: ZipFile, name: str, content: bytes) -> None:
    zipped.writestr(ZipInfo(name, BEGINNING), content)


def file_name(paper: CasePaper) -> str:
    """Empty for a paper without a file; no name of a person is in it."""
    ending = "docx" if paper.document else paper.file_type
    return f"van-ban/{paper.ordinal:03}.{ending}" if ending else ""


def _content(paper: CasePaper) -> bytes:
    sha256 = paper.document.sha256 if paper.document else paper.sha256
    return documents.content(sha256 or "")


def contents(case: CaseFile) -> bytes:
    """Mục lục văn bản, tài liệu (Annex V, IV)."""
    rows = [
        (
            paper.ordinal,
            paper.number,
            short_date(paper.issued_on) if paper.issued_on else "",
            paper.subject,
            paper.author,
            paper.pages,
            paper.note,
        )
        for paper in case.papers
    ]
    titles = (
        "MỤC LỤC VĂN BẢN, TÀI LIỆU",
        f"Số, ký hiệu hồ sơ: {case.notation}",
        f"Năm {case.year}",
        case.title,
    )
    return xlsx(Table(titles, CONTENTS_HEADS, rows))


def list_of_year(unit: Unit, year: int, cases: Sequence[CaseFile]) -> bytes:
    """Danh mục hồ sơ (Annex V, II)."""
    rows = [(one.notation, one.title, one.maintenance, one.creator.full_name, one.note) for one in cases]
    for_ever = sum(one.maintenance_years is None for one in cases)
    remarks = (
        f"Danh mục hồ sơ này có {len(cases)} hồ sơ, bao gồm:",
        f"{for_ever} hồ sơ bảo quản vĩnh viễn;",
        f"{len(cases) - for_ever} hồ sơ bảo quản có thời hạn.",
    )
    return xlsx(Table(("DANH MỤC HỒ SƠ", f"Năm {year}", unit.title), YEAR_HEADS, rows, remarks=remarks))


def metadata(case: CaseFile) -> bytes:
    head = CaseHead(
        organ_id=case.unit.code,
        year=case.year,
        notation=case.notation,
        title=case.title,
        maintenance=case.maintenance,
        creator=case.creator.full_name,
        started_on=case.started_on,
        ended_on=case.ended_on,
        note=case.note,
    )
    return case_xml(head, map(_entry, case.papers))


def _entry(paper: CasePaper) -> CaseEntry:
    number, _, symbol = paper.number.partition("/")
    return CaseEntry(
        ordinal=paper.ordinal,
        type_name=kind(paper.document.kind_code).type_name if paper.document else "",
        number=number,
        symbol=symbol,
        issued_on=paper.issued_on,
        author=paper.author,
        subject=paper.subject,
        note=paper.note,
        file=file_name(paper),
    )

"""The metadata of a case file as XML, by the field names and lengths of Annex VI, part II."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

LANGUAGE = "Tiếng Việt"


@dataclass(frozen=True)
class CaseEntry:
    ordinal: int
    type_name: str
    number: str  # "12", empty for a paper without one
    symbol: str
    issued_on: date | None
    author: str
    subject: str
    note: str
    file: str  # its name in the archive, empty without one


@dataclass(frozen=True)
class CaseHead:
    organ_id: str
    year: int
    notation: str
    title: str
    maintenance: str
    creator: str
    started_on: date
    ended_on: date | None
    note: str


def case_xml(head: CaseHead, entries: Iterable[CaseEntry]) -> bytes:
    """UTF-8, days as dd/mm/yyyy, empty where nothing is known."""
    papers = list(entries)
    code = _fields(OrganId=head.organ_id[:13], FileCatalog=head.year, FileNotation=head.notation[:20])
    told = _fields(
        Title=head.title[:500],
        Maintenance=head.maintenance[:30],
        Creator=head.creator[:30],
        Language=LANGUAGE,
        StartDate=_day(head.started_on),
        EndDate=_day(head.ended_on),
        DocTotal=len(papers),
        Description=head.note[:500],
    )
    documents = "".join(f"<Document>{_document(one)}</Document>" for one in papers)
    inside = f"<FileCode>{code}</FileCode>{told}<Documents>{documents}</Documents>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<File>{inside}</File>\n'.encode()


def _document(one: CaseEntry) -> str:
    return _fields(
        DocOrdinal=one.ordinal,
        TypeName=one.type_name[:100],
        CodeNumber=one.number[:11],
        CodeNotation=one.symbol[:30],
        IssuedDate=_day(one.issued_on),
        OrganName=one.author[:200],
        Subject=one.subject[:500],
        Language=LANGUAGE,
        Description=one.note[:500],
        FileName=one.file,
    )


def _fields(**values: object) -> str:
    return "".join(f"<{name}>{escape(str(value), quote=False)}</{name}>" for name, value in values.items())


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""

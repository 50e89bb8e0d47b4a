"""Number, date, register line, frozen file and effects: the issue of a document."""

from datetime import date

from blueprints.accounts.models import Account
from blueprints.delegations import queries as delegations
from blueprints.documents import actions as documents
from blueprints.documents import previews, queries
from blueprints.documents.kinds import DocumentKind, Issued, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import Act, DocumentState
from blueprints.register import queries as register
from blueprints.register import rules
from blueprints.register.models import NumberSeries, RegisterEntry
from blueprints.units.models import Agency, Numbering
from core import clock
from core.audit import action
from core.database import db, insert_missing
from core.errors import DomainError
from vanban.stamp import stamp
from vanban.vietnamese import padded


class AlreadyIssued(Exception):
    """The same document was issued by an earlier click; its number stands. The message is for the user."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def issue(
    document_id: int, issued_on: date, *, by: Account, copies: int = 1, fill_attachments: bool = True
) -> RegisterEntry:
    """Number, date, register line, frozen file and effects: together or not at all.

    The series row stays locked from the taking of the number to the commit, so a number is neither
    given twice nor lost. fill_attachments: also write number and date above the attached list, as on
    paper; an electronic document may leave them blank (Annex I, III.1.c).
    """
    # durable: a number told to the clerk is written on paper the next minute
    with action(by, "document.issue", durable=True) as entry:
        document = _issuable(document_id, by)
        _refuse_lapsed(document, issued_on)
        its_kind = kind(document.kind_code)
        number = _take_number(document, its_kind, issued_on)
        _freeze(document, number, issued_on, fill_attachments, by=by)
        register_entry = _register(document, its_kind, copies, by=by)
        its_kind.effects(
            Issued(document.id, tuple(document.request["record_ids"]), issued_on, document.notation)
        )
        entry.about(document, document.unit_id, notation=document.notation)
        sha256 = document.sha256
    previews.ask(sha256)
    return register_entry


def _issuable(document_id: int, by: Account) -> Document:
    document = queries.document(by.unit, document_id, lock=True)
    if document.state is DocumentState.ISSUED:
        raise AlreadyIssued(f"Văn bản đã được phát hành với số {document.notation}.")
    return queries.document_for(Act.ISSUE, by, document_id)


def _refuse_lapsed(document: Document, issued_on: date) -> None:
    """Who signs by a delegation signs only while it holds; whoever was in office at approval has signed."""
    if document.signer.standing.needs_delegation:
        problem = delegations.authority_problem(document.signer, document.kind_code, issued_on)
        if problem:
            raise DomainError(f"Chưa phát hành được. {problem}", "issued_on")


def series_of(agency: Agency, its_kind: DocumentKind) -> str:
    return its_kind.symbol if agency.numbering is Numbering.BY_TYPE else rules.COMMON_SERIES


def _take_number(document: Document, its_kind: DocumentKind, issued_on: date) -> int:
    key = (document.agency_id, series_of(document.agency, its_kind), issued_on.year)
    insert_missing(NumberSeries, agency_id=key[0], series=key[1], year=key[2], last_number=0)
    series = db.session.get_one(NumberSeries, key, with_for_update=True, populate_existing=True)
    assert document.approved_at is not None  # noqa: S101 (an approved document bears its moment)
    problem = rules.issue_date_problem(
        issued_on,
        approved_on=clock.day_of(document.approved_at),
        today=clock.today(),
        last_issued_on=series.last_issued_on,
    )
    if problem:
        raise DomainError(problem, "issued_on")
    # The register too: an office that changes its way of numbering within a year repeats no number.
    last = max(
        series.last_number, register.last_registered(document.agency_id, issued_on.year, document.symbol)
    )
    series.last_number, series.last_issued_on = last + 1, issued_on
    return series.last_number


def _freeze(document: Document, number: int, issued_on: date, fill_attachments: bool, *, by: Account) -> None:
    approved = queries.content(document.sha256)
    stamped = stamp(approved, number, issued_on, fill_attachments=fill_attachments)
    document.state, document.number, document.issued_on = DocumentState.ISSUED, number, issued_on
    documents.add_version(
        document, stamped, f"Bản phát hành số {padded(number)}/{document.symbol}", author_id=by.id
    )


def _register(document: Document, its_kind: DocumentKind, copies: int, *, by: Account) -> RegisterEntry:
    assert document.issued_on is not None  # noqa: S101 (set by _freeze)
    assert document.number is not None  # noqa: S101
    entry = RegisterEntry(
        unit_id=document.unit_id,
        agency_id=document.agency_id,
        series=series_of(document.agency, its_kind),
        year=document.issued_on.year,
        number=document.number,
        symbol=document.symbol,
        issued_on=document.issued_on,
        type_name=its_kind.type_name,
        title=document.title,
        signer_name=document.facts["signature"]["name"],
        recipients="; ".join(document.facts["recipients"])[:1000],
        holder=f"{document.agency.filing}"[:100],
        copies=copies,
        document_id=document.id,
        sha256=document.sha256,
        clerk_id=by.id,
        registered_at=clock.now(),
    )
    db.session.add(entry)
    return entry

"""Number, date, register line, frozen file and effects: the issue of a document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from blueprints.accounts.models import Account
from blueprints.delegations import queries as delegations
from blueprints.documents import actions as documents
from blueprints.documents import previews, queries
from blueprints.documents.kinds import DocumentKind, Issued, kind
from blueprints.documents.models import Document
from blueprints.documents.rules import Act, DocumentState
from blueprints.lookup import actions as lookup
from blueprints.register import queries as register
from blueprints.register import rules
from blueprints.register.models import Delivery, RegisterEntry
from blueprints.register.rules import EntryState
from blueprints.register.taking import Place, take
from core import clock
from core.audit import action
from core.errors import DomainError
from vanban.controls import NUMBER
from vanban.stamp import missing_controls, stamp, waiting_controls


class AlreadyIssued(Exception):
    """The same document was issued by an earlier click; its number stands. The message is for the user.

    by_this_form: the earlier click was on this very page.
    """

    def __init__(self, message: str, *, by_this_form: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.by_this_form = by_this_form


@dataclass(frozen=True)
class Choices:
    """What the clerk chooses at issue.

    fill_attachments: also write number and date above the attached list, as on paper; an electronic
    document may leave them blank (Annex I, III.1.c). number: one kept or left free, None for the next;
    reason: why number and day leave their order. recipients: where copies go. key: of the form.
    """

    copies: int = 1
    fill_attachments: bool = True
    number: int | None = None
    reason: str = ""
    recipients: tuple[str, ...] = ()
    key: str | None = None


AS_USUAL = Choices()


def issue(document_id: int, issued_on: date, chosen: Choices = AS_USUAL, *, by: Account) -> RegisterEntry:
    """Number, date, register line, frozen file and effects: together or not at all."""
    # durable: a number told to the clerk is written on paper the next minute
    with action(by, "document.issue", durable=True) as entry:
        document = _issuable(document_id, chosen.key, by)
        _refuse_lapsed(document, issued_on)
        its_kind = kind(document.kind_code)
        line = take(_place(document, its_kind, issued_on, chosen), by=by)
        _freeze(document, line, issued_on, chosen.fill_attachments, by=by)
        _register(line, document, its_kind, chosen)
        its_kind.effects(
            Issued(document.id, tuple(document.request["record_ids"]), issued_on, document.notation)
        )
        entry.about(document, document.unit_id, notation=line.notation)
        sha256 = document.sha256
    previews.ask(sha256)
    lookup.ask(document_id)
    return line


def _issuable(document_id: int, key: str | None, by: Account) -> Document:
    document = queries.document(by.unit, document_id, lock=True)
    if document.state is DocumentState.ISSUED:
        line = register.entry_asked_by(key)
        raise AlreadyIssued(
            f"Văn bản đã được phát hành với số {document.notation}.",
            by_this_form=line is not None and line.document_id == document.id,
        )
    return queries.document_for(Act.ISSUE, by, document_id)


def _refuse_lapsed(document: Document, issued_on: date) -> None:
    """Who signs by a delegation signs only while it holds; whoever was in office at approval has signed."""
    if document.signer.standing.needs_delegation:
        problem = delegations.authority_problem(document.signer, document.kind_code, issued_on)
        if problem:
            raise DomainError(f"Chưa phát hành được. {problem}", "issued_on")


def series_of(document: Document, its_kind: DocumentKind, year: int) -> str:
    way = register.way_in(document.agency_id, year)
    return way.series_of(its_kind.symbol, normative=its_kind.is_normative)


def _place(document: Document, its_kind: DocumentKind, issued_on: date, chosen: Choices) -> Place:
    assert document.approved_at is not None  # noqa: S101 (an approved document bears its moment)
    return Place(
        agency=document.agency,
        series=series_of(document, its_kind, issued_on.year),
        symbol=rules.full_symbol(document.symbol, issued_on.year, normative=its_kind.is_normative),
        on=issued_on,
        number=chosen.number,
        reason=chosen.reason,
        approved_on=clock.day_of(document.approved_at),
        key=chosen.key,
    )


def _freeze(
    document: Document, line: RegisterEntry, issued_on: date, fill_attachments: bool, *, by: Account
) -> None:
    approved = queries.content(document.sha256)
    lost = _lost_controls(document, approved)
    if lost:
        raise DomainError(
            f"Bản đã duyệt mất {', '.join(lost)} nên không ghi được số, ngày. Trả lại để người soạn lập lại "
            "hoặc tải lên bản còn đủ các ô ghi số, ngày rồi trình lại."
        )
    normative = kind(document.kind_code).is_normative
    stamped = stamp(approved, line.number, issued_on, fill_attachments, with_year=normative)
    document.state, document.number, document.issued_on = DocumentState.ISSUED, line.number, issued_on
    document.symbol = line.symbol
    documents.add_version(document, stamped, f"Bản phát hành số {line.notation}", author_id=by.id)


def _lost_controls(document: Document, approved: bytes) -> tuple[str, ...]:
    """A number has its place in whatever is numbered; a date where the draft had one: minutes have none."""
    drafted = queries.content(queries.version(document, 1).sha256)
    return missing_controls(approved, {NUMBER, *waiting_controls(drafted)})


def _register(line: RegisterEntry, document: Document, its_kind: DocumentKind, chosen: Choices) -> None:
    line.type_name, line.title = its_kind.type_name, document.title
    line.signer_name = document.facts["signature"]["name"]
    line.recipients = "; ".join(document.facts["recipients"])[:1000]
    line.holder = f"{document.agency.filing}"[:100]
    line.copies = chosen.copies
    line.document_id, line.sha256 = document.id, document.sha256
    line.deliveries = deliveries_to(chosen.recipients)
    line.searchable()


def mark_recalled(document: Document, reason: str) -> None:
    """Inside an action: the line says that the document was recalled, unless its year is closed."""
    line = register.entry_of(document)
    if line is not None and not register.is_closed(line.unit_id, line.year):
        line.state, line.end_reason = EntryState.RECALLED, reason


def deliveries_to(recipients: Sequence[str]) -> list[Delivery]:
    """A copy for each, whoever is named twice once."""
    return [Delivery(recipient=one[:200], copies=1) for one in dict.fromkeys(recipients)]

"""What the clerk does in the register beside issuing: keep a number, void one, register what paper brought."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from blueprints.accounts.models import Account
from blueprints.register import queries, rules
from blueprints.register.actions import deliveries_to
from blueprints.register.models import AdvisoryBody, RegisterEntry
from blueprints.register.rules import EntryState
from blueprints.register.taking import (
    AlreadyDone,
    Place,
    already_taken,
    locked_series,
    new_entry,
    open_year,
    take,
)
from blueprints.units import queries as units
from blueprints.units.models import Agency
from core import clock
from core.audit import action
from core.database import db
from core.errors import DomainError, NotFound


@dataclass(frozen=True)
class Issuer:
    """Under whose name a number stands: an agency, or an advisory body that uses its seal."""

    agency: Agency
    body: AdvisoryBody | None = None

    def series_of(self, type_symbol: str, year: int, *, normative: bool = False) -> str:
        if self.body:
            return f"{rules.BODY}{self.body.id}"
        return queries.way_in(self.agency.id, year).series_of(type_symbol, normative=normative)

    def symbol_of(self, type_symbol: str) -> str:
        own = self.body.symbol if self.body else self.agency.symbol
        return f"{type_symbol}-{own}" if type_symbol else own


def issuers(by: Account) -> dict[str, Issuer]:
    """Everybody the clerk's unit gives numbers to, by the value of a choice: "3" an agency, "@5" a body."""
    found = {f"{agency.id}": Issuer(agency) for agency in units.agencies(by.unit_id)}
    bodies = {
        f"{rules.BODY}{body.id}": Issuer(body.agency, body) for body in queries.advisory_bodies(by.unit)
    }
    return found | bodies


def issuer_names(by: Account) -> dict[str, str]:
    return {value: one.body.name if one.body else one.agency.name for value, one in issuers(by).items()}


def issuer(by: Account, value: str) -> Issuer:
    found = issuers(by).get(value)
    if found is None:
        raise NotFound("Đơn vị không có cơ quan ban hành đã chọn.")
    return found


@dataclass(frozen=True)
class Reservation:
    """A number to be kept: in which series (a type is asked for even where types share one), for what."""

    issuer: str
    type_symbol: str
    purpose: str
    until: date
    normative: bool = False
    key: str | None = None


def once(act: Callable[[], RegisterEntry]) -> RegisterEntry:
    """A form sent twice is answered twice, and done once."""
    try:
        return act()
    except AlreadyDone as done:
        return db.session.get_one(RegisterEntry, done.entry_id)


def reserve(asked: Reservation, *, by: Account) -> RegisterEntry:
    """Keep the next number of this year for a document that is still to come."""
    return once(lambda: _reserve(asked, by))


def _reserve(asked: Reservation, by: Account) -> RegisterEntry:
    today = clock.today()
    if asked.until < today:
        raise DomainError("Ngày giữ số đến không được trước ngày hôm nay.", "until")
    with action(by, "register.reserve", durable=True) as entry:
        its = issuer(by, asked.issuer)
        series = its.series_of(asked.type_symbol, today.year, normative=asked.normative)
        open_year(by.unit_id, today.year)
        row = locked_series(its.agency.id, series, today.year)
        done = queries.entry_asked_by(asked.key)
        if done is not None:
            raise AlreadyDone(done)
        row.last_number += 1
        line = new_entry(its.agency, series, today.year, row.last_number, by=by)
        if its.body:
            line.symbol = f"…-{its.body.symbol}"
        line.state, line.purpose, line.reserved_until = EntryState.RESERVED, asked.purpose, asked.until
        line.request_key = asked.key
        line.searchable()
        entry.about(line, by.unit_id, notation=line.notation)
    return line


def void(entry_id: int, reason: str, *, by: Account) -> RegisterEntry:
    """The number stays in the register with the reason, and is never used again."""
    with action(by, "register.void", durable=True) as entry:
        line = queries.entry(by.unit, entry_id, lock=True)
        open_year(by.unit_id, line.year)
        _refuse_void(line)
        line.state, line.end_reason = EntryState.VOID, reason
        entry.about(line, by.unit_id, notation=line.notation)
    return line


def _refuse_void(line: RegisterEntry) -> None:
    if line.state is EntryState.VOID:
        raise DomainError(already_taken(line))
    if line.document_id is not None or line.state is EntryState.RECALLED:
        raise DomainError(
            f"Văn bản số {line.notation} đã phát hành nên không hủy số. Sai sót thì đính chính, thay thế hoặc "
            "thu hồi từ trang của văn bản."
        )


def void_missing(
    agency_id: int, series: str, year: int, number: int, reason: str, *, by: Account
) -> RegisterEntry:
    """A number that was left free is accounted for: nobody will use it."""
    with action(by, "register.void", durable=True) as entry:
        its = _own_agency(by, agency_id)
        open_year(by.unit_id, year)
        row = locked_series(its.id, series, year)
        taken = queries.numbered(its.id, series, year, number)
        if taken is not None:
            raise DomainError(already_taken(taken), "reason")
        if not row.first_number <= number < row.last_number:
            raise DomainError(
                f"Số {number} không phải số trống của dãy này. Tải lại trang Số trống.", "reason"
            )
        line = new_entry(its, series, year, number, by=by)
        line.state, line.end_reason = EntryState.VOID, reason
        line.searchable()
        entry.about(line, by.unit_id, notation=line.notation)
    return line


def _own_agency(by: Account, agency_id: int) -> Agency:
    return issuer(by, f"{agency_id}").agency


@dataclass(frozen=True)
class PaperDocument:
    """A document made elsewhere, as it stands on paper; number: None to give it the next one."""

    issuer: str
    type_symbol: str  # "" of a công văn
    symbol: str
    issued_on: date
    title: str
    signer_name: str
    recipients: tuple[str, ...]
    holder: str
    copies: int = 1
    number: int | None = None
    normative: bool = False
    reason: str = ""
    note: str = ""
    key: str | None = None


def register_paper(paper: PaperDocument, *, by: Account) -> RegisterEntry:
    """A line for a document that was not drafted here."""
    return once(lambda: _register_paper(paper, by))


def _register_paper(paper: PaperDocument, by: Account) -> RegisterEntry:
    with action(by, "register.paper", durable=True) as entry:
        its = issuer(by, paper.issuer)
        year = paper.issued_on.year
        place = Place(
            agency=its.agency,
            series=its.series_of(paper.type_symbol, year, normative=paper.normative),
            symbol=rules.full_symbol(paper.symbol, year, normative=paper.normative),
            on=paper.issued_on,
            number=paper.number,
            reason=paper.reason,
            key=paper.key,
        )
        line = take(place, by=by)
        line.type_name = rules.TYPE_NAMES[paper.type_symbol or rules.LETTERS]
        line.title, line.signer_name, line.holder = paper.title, paper.signer_name, paper.holder
        line.recipients, line.copies = "; ".join(paper.recipients)[:1000], paper.copies
        line.note = paper.note
        line.deliveries = deliveries_to(paper.recipients)
        line.searchable()
        entry.about(line, by.unit_id, notation=line.notation)
    return line

"""Taking a number: the year open, the series locked until the commit, the number and its day in order."""

from dataclasses import dataclass
from datetime import date

from blueprints.accounts.models import Account
from blueprints.register import queries, rules
from blueprints.register.models import NumberSeries, RegisterEntry, RegisterYear
from blueprints.register.rules import EntryState
from blueprints.units.models import Agency
from core import clock
from core.database import db, insert_missing
from core.errors import DomainError
from vanban.vietnamese import short_date


class AlreadyDone(Exception):
    """The same form was sent before; what it brought into the register stands."""

    def __init__(self, entry: RegisterEntry) -> None:
        super().__init__(entry.id)
        self.entry_id = entry.id


@dataclass(frozen=True)
class Place:
    """Which number is wanted for what.

    number: None for the next one; reason: why number and day leave their order; approved_on: None for a
    paper document, whose signing this register did not see; key: of the form that asks.
    """

    agency: Agency
    series: str
    symbol: str
    on: date
    number: int | None = None
    reason: str = ""
    approved_on: date | None = None
    key: str | None = None


def open_year(unit_id: int, year: int) -> None:
    """Inside an action: refuse to write in a closed register; nobody closes it before the commit."""
    insert_missing(RegisterYear, unit_id=unit_id, year=year, reason="")
    key = (unit_id, year)
    found = db.session.get_one(RegisterYear, key, with_for_update={"read": True}, populate_existing=True)
    if found.closed_at:
        raise DomainError(
            f"Sổ văn bản đi năm {year} đã khóa ngày {short_date(clock.day_of(found.closed_at))} nên không "
            "ghi thêm, không sửa được. Văn bản mới lấy số và ngày của năm nay."
        )


def locked_series(agency_id: int, series: str, year: int) -> NumberSeries:
    """Inside an action: the series' row, nobody else's until the transaction ends."""
    key = (agency_id, series, year)
    insert_missing(
        NumberSeries,
        agency_id=agency_id,
        series=series,
        year=year,
        last_number=0,
        first_number=1,
        first_reason="",
    )
    return db.session.get_one(NumberSeries, key, with_for_update=True, populate_existing=True)


def take(place: Place, *, by: Account) -> RegisterEntry:
    """Inside an action: the line of the register with the number and its day; the caller writes the rest.

    The series stays locked to the commit, so a number is neither given twice nor lost.
    """
    year = place.on.year
    open_year(place.agency.unit_id, year)
    series = locked_series(place.agency.id, place.series, year)
    done = queries.entry_asked_by(place.key)
    if done is not None:
        raise AlreadyDone(done)
    last = max(series.last_number, queries.last_registered(place.agency.id, year, place.symbol))
    number = place.number or last + 1
    held = _refuse_taken(place, number)
    out_of_order = _refuse_day(place, number, last, series)
    out_of_order |= _refuse_leap(place, number, last + 1, is_held=held is not None)
    entry = held or new_entry(place.agency, place.series, year, number, by=by)
    entry.symbol, entry.issued_on, entry.state = place.symbol, place.on, EntryState.ISSUED
    entry.back_reason = place.reason if out_of_order else ""
    entry.request_key = place.key or entry.request_key
    series.last_number = max(last, number)
    series.last_issued_on = max(series.last_issued_on or place.on, place.on)
    return entry


def new_entry(agency: Agency, series: str, year: int, number: int, *, by: Account) -> RegisterEntry:
    entry = RegisterEntry(
        unit_id=agency.unit_id,
        agency_id=agency.id,
        series=series,
        year=year,
        number=number,
        symbol=rules.waiting_symbol(series, year, agency.symbol),
        clerk_id=by.id,
        registered_at=clock.now(),
    )
    db.session.add(entry)
    return entry


def _refuse_taken(place: Place, number: int) -> RegisterEntry | None:
    """The line that keeps the number, if it waits for a document; a number that is used up is refused."""
    agency_id, year = place.agency.id, place.on.year
    held = queries.numbered(agency_id, place.series, year, number)
    taken = held or queries.bearing(agency_id, year, place.symbol, number)
    if taken is None or taken.state is EntryState.RESERVED:
        return held
    raise DomainError(already_taken(taken), "number")


def already_taken(taken: RegisterEntry) -> str:
    if taken.state is EntryState.VOID:
        return f"Số {taken.notation} đã hủy ({taken.end_reason}); số đã hủy không dùng lại. Chọn số khác."
    day = short_date(taken.issued_on) if taken.issued_on else ""
    return f"Số {taken.notation} đã cấp cho {taken.subject}, ngày {day}. Số và ký hiệu không trùng trong một năm."


def _refuse_day(place: Place, number: int, last: int, series: NumberSeries) -> bool:
    """Whether the day breaks the order of numbers, for a reason that was given."""
    before, after = series.last_issued_on, None
    if number <= last:
        before, after = queries.days_around(place.agency.id, place.series, place.on.year, number)

    def problem(*, with_reason: bool) -> str | None:
        return rules.issue_date_problem(
            place.on,
            approved_on=place.approved_on,
            today=clock.today(),
            last_issued_on=before,
            next_issued_on=after,
            with_reason=with_reason,
        )

    refused = problem(with_reason=bool(place.reason))
    if refused:
        raise DomainError(refused, "issued_on")
    return problem(with_reason=False) is not None


def _refuse_leap(place: Place, number: int, following: int, *, is_held: bool) -> bool:
    """Whether the number is not the next one nor one that was kept, for a reason that was given."""
    problem = rules.far_number_problem(number, following, with_reason=bool(place.reason))
    if not problem and number < following and not is_held and not place.reason:
        problem = f"Số {number} là số còn trống trước số kế tiếp ({following}). Ghi lý do cấp số lùi."
    if problem:
        raise DomainError(problem, "number")
    return number != following and not is_held

"""Reads of the register; each is of one unit, and an entry of another is not found."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import joinedload, selectinload

from blueprints.documents.models import Document
from blueprints.register import rules
from blueprints.register.models import (
    AdvisoryBody,
    NumberingDecision,
    NumberSeries,
    RecipientList,
    RegisterEntry,
    RegisterYear,
)
from blueprints.register.rules import EntryState, Way
from blueprints.units.models import Agency, Unit
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size
from vanban.vietnamese import fold


@dataclass(frozen=True)
class RegisterFilter:
    """Which lines of a unit's register of a year; state and month: None for all."""

    unit_id: int
    year: int
    type_name: str = ""
    state: EntryState | None = None
    month: int | None = None
    search: str = ""

    @property
    def is_narrowed(self) -> bool:
        return bool(self.type_name or self.state or self.month or self.search)


def _found(asked: RegisterFilter) -> Select[Any]:
    found = select(RegisterEntry).where(
        RegisterEntry.unit_id == asked.unit_id, RegisterEntry.year == asked.year
    )
    if asked.type_name:
        found = found.where(RegisterEntry.type_name == asked.type_name)
    if asked.state:
        found = found.where(RegisterEntry.state == asked.state)
    if asked.month:
        last = monthrange(asked.year, asked.month)[1]
        days = (date(asked.year, asked.month, 1), date(asked.year, asked.month, last))
        found = found.where(RegisterEntry.issued_on.between(*days))
    return _searched(found, asked.search) if asked.search else found


def _searched(found: Select[Any], search: str) -> Select[Any]:
    """By number and symbol, "12/QĐ-UBND", or by words of the title in any spelling."""
    words = RegisterEntry.search_key.contains(fold(search), autoescape=True)
    if search.isascii() and search.isdigit() and len(search) < 7:
        return found.where(or_(RegisterEntry.number == int(search), words))
    parts = rules.notation_parts(search)
    if parts is None:
        return found.where(words)
    symbol = RegisterEntry.search_key.contains(f"/{fold(parts[1])}", autoescape=True)
    return found.where(RegisterEntry.number == parts[0], symbol)


def register(asked: RegisterFilter, before: int | None = None) -> Page[RegisterEntry]:
    """The lines asked for, the newest first."""
    found = _found(asked)
    if before:
        found = found.where(RegisterEntry.id < before)
    found = found.options(joinedload(RegisterEntry.agency), selectinload(RegisterEntry.deliveries))
    return Page.of(db.session.scalars(found.order_by(RegisterEntry.id.desc()).limit(page_size() + 1)).all())


def whole_register(asked: RegisterFilter) -> Sequence[RegisterEntry]:
    """Every line asked for, series by series in the order of numbers, for binding (Điều 16.2.b)."""
    found = _found(asked).options(joinedload(RegisterEntry.agency), selectinload(RegisterEntry.deliveries))
    order = (RegisterEntry.agency_id, RegisterEntry.series, RegisterEntry.number)
    return db.session.scalars(found.order_by(*order)).all()


def years(unit: Unit) -> Sequence[int]:
    found = select(RegisterEntry.year).where(RegisterEntry.unit_id == unit.id).distinct()
    return db.session.scalars(found.order_by(RegisterEntry.year.desc())).all()


def type_names(unit: Unit, year: int) -> Sequence[str]:
    found = select(RegisterEntry.type_name).where(
        RegisterEntry.unit_id == unit.id, RegisterEntry.year == year, RegisterEntry.type_name != ""
    )
    return db.session.scalars(found.distinct().order_by(RegisterEntry.type_name)).all()


def entry(unit: Unit, entry_id: int, *, lock: bool = False) -> RegisterEntry:
    found = select(RegisterEntry).where(RegisterEntry.id == entry_id, RegisterEntry.unit_id == unit.id)
    loaded = db.session.scalar(found.with_for_update(of=RegisterEntry) if lock else found)
    if loaded is None:
        raise NotFound("Sổ văn bản đi của đơn vị không có dòng này. Chọn lại trong sổ.")
    return loaded


def entry_of(document: Document) -> RegisterEntry | None:
    return db.session.scalar(select(RegisterEntry).where(RegisterEntry.document_id == document.id))


def entry_asked_by(key: str | None) -> RegisterEntry | None:
    """What the form with this key has already brought into the register."""
    return db.session.scalar(select(RegisterEntry).where(RegisterEntry.request_key == key)) if key else None


def numbered(agency_id: int, series: str, year: int, number: int) -> RegisterEntry | None:
    key = (agency_id, series, year, number)
    columns = (RegisterEntry.agency_id, RegisterEntry.series, RegisterEntry.year, RegisterEntry.number)
    return db.session.scalar(
        select(RegisterEntry).where(*(c == value for c, value in zip(columns, key, strict=True)))
    )


def bearing(agency_id: int, year: int, symbol: str, number: int) -> RegisterEntry | None:
    """The line with this number and symbol, in whatever series."""
    found = select(RegisterEntry).where(
        RegisterEntry.agency_id == agency_id, RegisterEntry.year == year, RegisterEntry.number == number
    )
    return db.session.scalar(found.where(RegisterEntry.symbol == symbol))


def days_around(agency_id: int, series: str, year: int, number: int) -> tuple[date | None, date | None]:
    """The latest day a lower number of the series bears, and the earliest that a higher one does."""
    of_series = select(func.max(RegisterEntry.issued_on), func.min(RegisterEntry.issued_on)).where(
        RegisterEntry.agency_id == agency_id, RegisterEntry.series == series, RegisterEntry.year == year
    )
    before = db.session.execute(of_series.where(RegisterEntry.number < number)).one()[0]
    after = db.session.execute(of_series.where(RegisterEntry.number > number)).one()[1]
    return before, after


def next_number(agency_id: int, series: str, year: int, symbol: str) -> int:
    """The number after the last one; it is taken only under the lock."""
    found = db.session.get(NumberSeries, (agency_id, series, year))
    return 1 + max(found.last_number if found else 0, last_registered(agency_id, year, symbol))


def last_registered(agency_id: int, year: int, symbol: str) -> int:
    """The highest number the agency's register holds with this symbol in the year, in whatever series."""
    found = select(func.max(RegisterEntry.number)).where(
        RegisterEntry.agency_id == agency_id, RegisterEntry.year == year, RegisterEntry.symbol == symbol
    )
    return db.session.scalar(found) or 0


def reserved(agency_id: int, series: str, year: int) -> Sequence[RegisterEntry]:
    found = select(RegisterEntry).where(
        RegisterEntry.agency_id == agency_id, RegisterEntry.series == series, RegisterEntry.year == year
    )
    found = found.where(RegisterEntry.state == EntryState.RESERVED)
    return db.session.scalars(found.order_by(RegisterEntry.number)).all()


def way_in(agency_id: int, year: int) -> Way:
    """How the agency's numbers run in the year: by the latest decision from that year or before it."""
    found = (
        select(NumberingDecision)
        .where(NumberingDecision.agency_id == agency_id, NumberingDecision.from_on <= date(year, 12, 31))
        .order_by(NumberingDecision.from_on.desc())
        .limit(1)
    )
    decision = db.session.scalar(found)
    return decision.way if decision else Way()


def numbering_decisions(unit: Unit) -> Sequence[NumberingDecision]:
    found = select(NumberingDecision).join(NumberingDecision.agency).where(Agency.unit_id == unit.id)
    order = (NumberingDecision.agency_id, NumberingDecision.from_on.desc())
    return db.session.scalars(found.options(joinedload(NumberingDecision.agency)).order_by(*order)).all()


def advisory_bodies(unit: Unit) -> Sequence[AdvisoryBody]:
    found = select(AdvisoryBody).join(AdvisoryBody.agency).where(Agency.unit_id == unit.id)
    return db.session.scalars(found.options(joinedload(AdvisoryBody.agency)).order_by(AdvisoryBody.id)).all()


def register_year(unit_id: int, year: int) -> RegisterYear | None:
    return db.session.get(RegisterYear, (unit_id, year))


def is_closed(unit_id: int, year: int) -> bool:
    found = register_year(unit_id, year)
    return found is not None and found.closed_at is not None


def recipient_lists(unit: Unit) -> Sequence[RecipientList]:
    found = select(RecipientList).where(RecipientList.unit_id == unit.id)
    return db.session.scalars(found.order_by(RecipientList.name)).all()


def recipient_list(unit: Unit, list_id: int) -> RecipientList:
    found = select(RecipientList).where(RecipientList.id == list_id, RecipientList.unit_id == unit.id)
    loaded = db.session.scalar(found)
    if loaded is None:
        raise NotFound("Đơn vị không có danh sách nơi nhận này. Chọn lại trong danh sách.")
    return loaded

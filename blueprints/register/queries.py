"""Reads of the register."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from blueprints.documents.models import Document
from blueprints.register.models import NumberSeries, RegisterEntry
from blueprints.units.models import Unit
from core.database import db
from core.paging import Page, page_size


def register(unit: Unit, year: int, before: int | None = None) -> Page[RegisterEntry]:
    """The unit's register of one year, the newest line first."""
    found = select(RegisterEntry).where(RegisterEntry.unit_id == unit.id, RegisterEntry.year == year)
    if before:
        found = found.where(RegisterEntry.id < before)
    found = found.options(joinedload(RegisterEntry.agency), joinedload(RegisterEntry.clerk))
    rows = db.session.scalars(found.order_by(RegisterEntry.id.desc()).limit(page_size() + 1)).all()
    return Page.of(rows)


def whole_register(unit: Unit, year: int) -> Sequence[RegisterEntry]:
    """Every line of the year in the order of issue, for printing and binding (Điều 16.2b)."""
    found = select(RegisterEntry).where(RegisterEntry.unit_id == unit.id, RegisterEntry.year == year)
    return db.session.scalars(
        found.options(joinedload(RegisterEntry.agency)).order_by(RegisterEntry.id)
    ).all()


def entry_of(document_id: int) -> RegisterEntry | None:
    """The line of an issued document."""
    return db.session.scalar(select(RegisterEntry).where(RegisterEntry.document_id == document_id))


def years(unit: Unit) -> Sequence[int]:
    found = select(RegisterEntry.year).where(RegisterEntry.unit_id == unit.id).distinct()
    return db.session.scalars(found.order_by(RegisterEntry.year.desc())).all()


def last_number(document: Document, series: str, year: int) -> int:
    """The last number given, 0 before the first; the next one is taken only under the lock."""
    found = db.session.get(NumberSeries, (document.agency_id, series, year))
    counted = found.last_number if found else 0
    return max(counted, last_registered(document.agency_id, year, document.symbol))


def last_registered(agency_id: int, year: int, symbol: str) -> int:
    """The highest number the agency's register holds with this symbol in the year, in whatever series."""
    found = select(func.max(RegisterEntry.number)).where(
        RegisterEntry.agency_id == agency_id, RegisterEntry.year == year, RegisterEntry.symbol == symbol
    )
    return db.session.scalar(found) or 0

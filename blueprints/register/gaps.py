"""What is missing of a year's numbers: between the first and the last of every series (Điều 15.1)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from blueprints.register import queries, rules
from blueprints.register.models import NumberSeries, RegisterEntry
from blueprints.register.rules import EntryState
from blueprints.units.models import Agency, Unit
from core.database import db
from vanban.vietnamese import padded


@dataclass(frozen=True)
class SeriesReport:
    """One series of the year: from which number to which, and what is not a plain document among them."""

    agency: Agency
    series: str
    name: str
    first: int
    first_reason: str
    last: int
    missing: Sequence[int]
    reserved: Sequence[RegisterEntry]
    void: Sequence[RegisterEntry]

    @property
    def missing_in_words(self) -> str:
        """ "03 đến 05, 09"."""
        runs = rules.in_runs(self.missing)
        return ", ".join(padded(a) if a == b else f"{padded(a)} đến {padded(b)}" for a, b in runs)


def report(unit: Unit, year: int) -> list[SeriesReport]:
    """Every series of the unit's agencies in which a number was given or held in the year."""
    numbers: dict[tuple[int, str], list[int]] = defaultdict(list)
    of_year = (RegisterEntry.unit_id == unit.id, RegisterEntry.year == year)
    columns = select(RegisterEntry.agency_id, RegisterEntry.series, RegisterEntry.number)
    for agency_id, series, number in db.session.execute(columns.where(*of_year)):
        numbers[agency_id, series].append(number)
    held: dict[tuple[int, str], list[RegisterEntry]] = defaultdict(list)
    states = (EntryState.RESERVED, EntryState.VOID)
    found = select(RegisterEntry).where(*of_year, RegisterEntry.state.in_(states))
    for entry in db.session.scalars(found.order_by(RegisterEntry.number)):
        held[entry.agency_id, entry.series].append(entry)
    bodies = {f"{rules.BODY}{body.id}": body.name for body in queries.advisory_bodies(unit)}
    return [_report(one, numbers, held, bodies) for one in _series(unit, year)]


def _series(unit: Unit, year: int) -> Sequence[tuple[NumberSeries, Agency]]:
    found = (
        select(NumberSeries, Agency)
        .join(Agency, Agency.id == NumberSeries.agency_id)
        .where(Agency.unit_id == unit.id, NumberSeries.year == year)
        .order_by(NumberSeries.agency_id, NumberSeries.series)
    )
    return [(row[0], row[1]) for row in db.session.execute(found)]


def _report(
    one: tuple[NumberSeries, Agency],
    numbers: dict[tuple[int, str], list[int]],
    held: dict[tuple[int, str], list[RegisterEntry]],
    bodies: dict[str, str],
) -> SeriesReport:
    series, agency = one
    key = (series.agency_id, series.series)
    return SeriesReport(
        agency=agency,
        series=series.series,
        name=bodies.get(series.series) or rules.series_name(series.series),
        first=series.first_number,
        first_reason=series.first_reason,
        last=series.last_number,
        missing=rules.missing_numbers(numbers[key], series.first_number),
        reserved=[entry for entry in held[key] if entry.state is EntryState.RESERVED],
        void=[entry for entry in held[key] if entry.state is EntryState.VOID],
    )


@dataclass(frozen=True)
class YearCounts:
    """Of a unit's register of a year."""

    lines: int
    missing: int
    reserved: int


def counts(unit_id: int, year: int) -> YearCounts:
    """Asked on every look at the register, so counted by the database, in one statement."""
    of_year = (RegisterEntry.unit_id == unit_id, RegisterEntry.year == year)
    expected = (
        select(func.sum(NumberSeries.last_number - NumberSeries.first_number + 1))
        .join(Agency, Agency.id == NumberSeries.agency_id)
        .where(Agency.unit_id == unit_id, NumberSeries.year == year)
    )
    in_range = (
        select(func.count())
        .select_from(RegisterEntry)
        .join(
            NumberSeries,
            (NumberSeries.agency_id == RegisterEntry.agency_id)
            & (NumberSeries.series == RegisterEntry.series)
            & (NumberSeries.year == RegisterEntry.year),
        )
        .where(*of_year, RegisterEntry.number >= NumberSeries.first_number)
    )
    missing = func.coalesce(expected.scalar_subquery(), 0) - in_range.correlate(None).scalar_subquery()
    reserved = func.count().filter(RegisterEntry.state == EntryState.RESERVED)
    asked = select(func.count(), missing, reserved).select_from(RegisterEntry).where(*of_year)
    return YearCounts(*db.session.execute(asked).one())


def free_numbers(agency_id: int, series: str, year: int) -> list[int]:
    """Numbers of one series that nothing bears or keeps, below its last one."""
    row = db.session.get(NumberSeries, (agency_id, series, year))
    if row is None:
        return []
    found = select(RegisterEntry.number).where(
        RegisterEntry.agency_id == agency_id, RegisterEntry.series == series, RegisterEntry.year == year
    )
    return rules.missing_numbers(db.session.scalars(found).all(), row.first_number)

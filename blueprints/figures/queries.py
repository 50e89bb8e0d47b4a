"""The figures of a unit on a day, as a sheet with one row for each commune or team."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from blueprints.figures import counts
from blueprints.figures import minimums as limits
from blueprints.figures.rules import Figures, Minimums
from blueprints.figures.rules import total as total_of
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.paging import Page


@dataclass(frozen=True)
class Row:
    """The figures of a commune (code is its own) or of one team (code is empty)."""

    id: int
    code: str
    title: str
    figures: Figures


@dataclass(frozen=True)
class Sheet:
    """The figures of a unit on a day, and what its rows come to."""

    unit: Unit
    on: date
    rows: Sequence[Row]
    total: Figures
    minimums: Minimums

    @property
    def is_of_communes(self) -> bool:
        return self.unit.level is Level.PROVINCE

    def page(self, after: int | None) -> Page[Row]:
        """The rows after that of this identity; from the first where it is none of these."""
        return Page.among(self.rows, after)


def sheet(unit: Unit, on: date, keeps: Callable[[Row], bool] = lambda _: True) -> Sheet:
    """Of a province by commune, of a commune by team; only the rows that are kept, and their sum.

    Whoever is answered must have the unit in reach: units.queries.unit decides that.
    """
    least = limits.minimums(unit.province_id or unit.id, on)
    of = _by_commune if unit.level is Level.PROVINCE else _by_team
    rows = [row for row in of(unit, on, least) if keeps(row)]
    return Sheet(unit, on, rows, total_of(row.figures for row in rows), least)


def _by_commune(province: Unit, on: date, least: Minimums) -> list[Row]:
    found = counts.by_commune(province.id, on, least)
    nothing = counts.none_at_all(on, least)
    return [
        Row(commune.id, commune.code, commune.title, found.get(commune.id, nothing))
        for commune in units.communes(province)
    ]


def _by_team(commune: Unit, on: date, least: Minimums) -> list[Row]:
    return [Row(team_id, "", title, its) for team_id, title, its in counts.by_team(commune.id, on, least)]

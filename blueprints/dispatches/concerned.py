"""Who is urged: the units below, with what their teams lack in the registry today."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blueprints.dispatches import rules
from blueprints.dispatches.rules import Lack
from blueprints.documents.kinds import DraftRequest
from blueprints.figures import queries as figures
from blueprints.figures.rules import Figures
from blueprints.teams import queries as teams
from blueprints.teams.wording import village_head
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core import clock
from core.database import db


@dataclass(frozen=True)
class Concerned:
    """addressees: how each of the lacking units is addressed, in the order of lacks."""

    unit: Unit
    total: Figures
    lacks: Sequence[Lack]
    addressees: Sequence[str]

    @property
    def said(self) -> Callable[[Lack], str]:
        return rules.of_communes if self.unit.level is Level.PROVINCE else rules.of_villages

    @property
    def is_listed(self) -> bool:
        return len(self.lacks) > rules.HANDFUL


def load(request: DraftRequest, *, lock: bool = False) -> Concerned:
    unit = db.session.get_one(Unit, request.unit_id)
    found = _communes(unit) if unit.level is Level.PROVINCE else _villages(unit)
    lacking = [(lack, addressee) for lack, addressee in found if lack.is_any]
    total = figures.sheet(unit, clock.today()).total
    return Concerned(unit, total, [lack for lack, _ in lacking], [addressee for _, addressee in lacking])


def _communes(province: Unit) -> list[tuple[Lack, str]]:
    names = {commune.id: commune.full_name for commune in units.villages(province)}
    return [
        (_of(row.title, row.figures, has_none=not row.figures.teams), f"Ủy ban nhân dân {names[row.id]}")
        for row in figures.sheet(province, clock.today()).rows
    ]


def _villages(commune: Unit) -> list[tuple[Lack, str]]:
    """The commune's own team is none of theirs."""
    counted = {row.id: row.figures for row in figures.sheet(commune, clock.today()).rows}
    of_unit = {
        team.unit_id: counted[team.id]
        for team in teams.teams_of(commune.id)
        if team.is_established and team.id in counted
    }
    return [
        (
            _of(village.title, of_unit.get(village.id, Figures()), has_none=village.id not in of_unit),
            f"{village_head(village)} {village.name}",
        )
        for village in units.villages(commune)
    ]


def _of(title: str, its: Figures, *, has_none: bool) -> Lack:
    return Lack(title, has_none, its.below, its.teams - its.led)


def problems(concerned: Concerned) -> list[str]:
    if concerned.lacks:
        return []
    return [
        f"Theo sổ Tổ hôm nay, trên địa bàn {concerned.unit.full_name} không còn đơn vị nào phải đôn đốc kiện toàn."
    ]

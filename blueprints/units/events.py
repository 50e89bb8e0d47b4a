"""Reads about what changed units: the events of a unit, and the name it bore on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select, union
from sqlalchemy.orm import joinedload, selectinload

from blueprints.units import rules
from blueprints.units.models import FormerUnit, Heir, Unit, UnitEvent
from blueprints.units.rules import EventKind
from core.database import db
from core.errors import NotFound

MOST_EVENTS = 30


@dataclass(frozen=True)
class EventLine:
    """One event in the life of a unit."""

    event: UnitEvent
    former: tuple[FormerUnit, ...]  # those that concern the unit

    @property
    def sentence(self) -> str:
        heirs = {heir.unit_id: heir.title for one in self.former for heir in one.heirs}
        return rules.event_sentence(self.event.kind, [one.title for one in self.former], list(heirs.values()))

    @property
    def is_own(self) -> bool:
        """Recorded here by an office, not by the reform of 2025."""
        return self.event.kind is not EventKind.REFORM


def events_of(unit: Unit) -> list[EventLine]:
    """What made, changed or ended the unit and, of a commune, its villages: the newest first."""
    ids = union(
        select(FormerUnit.id).where(FormerUnit.unit_id == unit.id),
        select(Heir.former_unit_id).where(Heir.unit_id == unit.id),
        select(FormerUnit.id).join(UnitEvent).where(UnitEvent.unit_id == unit.id),
    )
    found = (
        select(FormerUnit)
        .where(FormerUnit.id.in_(ids))
        .options(joinedload(FormerUnit.event), selectinload(FormerUnit.heirs))
        .order_by(FormerUnit.ended_on.desc(), FormerUnit.event_id.desc(), FormerUnit.id)
    )
    return _by_event(db.session.scalars(found.limit(20 * MOST_EVENTS)).all())[:MOST_EVENTS]


def _by_event(former: Iterable[FormerUnit]) -> list[EventLine]:
    lines: dict[UnitEvent, list[FormerUnit]] = {}
    for one in former:
        lines.setdefault(one.event, []).append(one)
    return [EventLine(event, tuple(those)) for event, those in lines.items()]


def event(home: Unit, event_id: int) -> EventLine:
    """An event of home or below that an office recorded, with all that it changed."""
    within = (Unit.id == home.id) | (Unit.province_id == home.id)
    found = db.session.scalar(
        select(UnitEvent)
        .join(Unit, Unit.id == UnitEvent.unit_id)
        .where(UnitEvent.id == event_id, within)
        .options(selectinload(UnitEvent.former).selectinload(FormerUnit.heirs))
    )
    if found is None:
        raise NotFound("Không có thay đổi đơn vị này trong phạm vi của đồng chí.")
    return EventLine(found, tuple(found.former))


def name_on(unit: Unit, day: date) -> str:
    """The title the unit bore on the day, through every change of name; of an ended one its last."""
    former = select(FormerUnit.type_name, FormerUnit.name, FormerUnit.ended_on).where(
        FormerUnit.unit_id == unit.id
    )
    names = [(f"{type_name} {name}", ended_on) for type_name, name, ended_on in db.session.execute(former)]
    return rules.name_on(names, unit.title, day)


def last_changes(unit_ids: Sequence[int]) -> list[date]:
    """The last day on which any of the units began or changed, none where nothing is recorded."""
    own = select(func.max(FormerUnit.ended_on)).where(FormerUnit.unit_id.in_(unit_ids))
    as_heir = select(func.max(FormerUnit.ended_on)).join(Heir).where(Heir.unit_id.in_(unit_ids))
    return [day for day in (db.session.scalar(own), db.session.scalar(as_heir)) if day]

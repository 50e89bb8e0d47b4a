"""Villages renamed, merged, divided, dissolved: dated events, each resting on a resolution.

A unit that changed keeps its record, and what it was until that day is kept beside it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from blueprints.units import events, queries, reform, rules
from blueprints.units.models import FormerUnit, Heir, Unit, UnitEvent
from blueprints.units.rules import EventKind, Level
from core.audit import Actor, Entry, action
from core.database import LONGEST_KEY, db
from core.errors import DomainError
from vanban.vietnamese import sort_key


@dataclass(frozen=True)
class Name:
    type_name: str
    name: str

    @property
    def title(self) -> str:
        return f"{self.type_name} {self.name}"

    @property
    def key(self) -> tuple[str, str]:
        """Equal for names that differ in case or the place of a tone only."""
        return self.type_name, sort_key(self.name)[:LONGEST_KEY]


@dataclass(frozen=True)
class Resolution:
    """What a change rests on, and its day of effect."""

    on: date
    legal_basis: str
    today: date


Follower = Callable[[Sequence[int]], None]
_followers: list[Follower] = []


def follower(follow: Follower) -> Follower:
    """Told, inside the transaction, which units were renamed, moved or ended: what a feature above keeps
    of a unit's name or place is put right there."""
    _followers.append(follow)
    return follow


def rename_village(village_id: int, name: Name, resolution: Resolution, *, by: Actor) -> UnitEvent:
    """A new name, or another type: xóm that becomes tổ dân phố."""
    with action(by, "unit.rename_village") as entry:
        village = db.session.get_one(Unit, village_id)
        commune, (village,) = _held(village.parent_id, [village_id])
        event = begin(EventKind.RENAME, commune, [village], resolution, by)
        if village.title == name.title:
            raise DomainError("Tên mới giống tên đang dùng. Nhập tên mới hoặc chọn loại khác.", "name")
        _refuse_taken(commune, name, besides=[village.id])
        former = as_it_was(event, village)
        village.called(name.type_name, name.name)
        inherit(former, village)
        end(entry, event, [village])
    return event


def merge_villages(
    commune_id: int,
    village_ids: Sequence[int],
    name: Name,
    resolution: Resolution,
    *,
    by: Actor,
    continuing_id: int | None = None,
) -> UnitEvent:
    """Two or more villages become one: a new one, or one of them, which may take the new name."""
    with action(by, "unit.merge_villages") as entry:
        commune, villages = _held(commune_id, village_ids)
        if len(villages) < 2:
            raise DomainError("Chọn ít nhất hai thôn, xóm, tổ dân phố để sáp nhập.")
        event = begin(EventKind.MERGE, commune, villages, resolution, by)
        _refuse_taken(commune, name, besides=village_ids)
        former = [as_it_was(event, village) for village in villages]
        continuing = next((one for one in villages if one.id == continuing_id), None)
        merged = continuing or _new_village(commune)
        merged.called(name.type_name, name.name)
        for village in villages:
            if village is not merged:
                village.ended_on = resolution.on
        for one in former:
            inherit(one, merged)
        end(entry, event, villages)
    return event


def divide_village(village_id: int, names: Sequence[Name], resolution: Resolution, *, by: Actor) -> UnitEvent:
    """One village becomes several; the part that keeps its very name goes on as the village."""
    with action(by, "unit.divide_village") as entry:
        commune, (village,) = _held(db.session.get_one(Unit, village_id).parent_id, [village_id])
        if len(names) < 2 or len({name.key for name in names}) < len(names):
            raise DomainError("Ghi ít nhất hai tên, không trùng nhau, mỗi tên một dòng.", "names")
        event = begin(EventKind.SPLIT, commune, [village], resolution, by)
        for name in names:
            _refuse_taken(commune, name, besides=[village.id], field="names")
        former = as_it_was(event, village)
        own = Name(village.type_name, village.name).key
        parts = [village if name.key == own else _new_village(commune, name) for name in names]
        main = village if village in parts else parts[0]
        if main is not village:
            village.ended_on = resolution.on
        for part in parts:
            inherit(former, part, is_main=part is main)
        end(entry, event, [village])
    return event


def dissolve_village(village_id: int, resolution: Resolution, *, by: Actor) -> UnitEvent:
    """The village ends, and no other takes its place."""
    with action(by, "unit.dissolve_village") as entry:
        commune, (village,) = _held(db.session.get_one(Unit, village_id).parent_id, [village_id])
        event = begin(EventKind.DISSOLVE, commune, [village], resolution, by)
        as_it_was(event, village)
        village.ended_on = resolution.on
        end(entry, event, [village])
    return event


def _held(commune_id: int | None, village_ids: Sequence[int]) -> tuple[Unit, list[Unit]]:
    """The commune and its chosen villages, which nobody else changes meanwhile."""
    commune = db.session.get_one(Unit, commune_id, with_for_update=True)
    return commune, living(commune, village_ids)


def living(parent: Unit, unit_ids: Sequence[int]) -> list[Unit]:
    """The chosen units below the parent in Vietnamese order, each of which must still exist."""
    found = (
        select(Unit)
        .where(Unit.parent_id == parent.id, Unit.id.in_(unit_ids), Unit.ended_on.is_(None))
        .order_by(Unit.sort_key, Unit.id)
    )
    units = list(db.session.scalars(found))
    if len(units) < len(set(unit_ids)):
        raise DomainError(
            "Có đơn vị đã chọn không còn nữa: đã được sáp nhập, chia hoặc giải thể. Mở lại trang để chọn lại."
        )
    return units


def begin(kind: EventKind, own: Unit, units: Sequence[Unit], resolution: Resolution, by: Actor) -> UnitEvent:
    """The event of a unit's own (the commune of changed villages), if the units may change on that day."""
    changes = events.last_changes([unit.id for unit in units])
    problem = rules.day_problem(resolution.on, resolution.today, changes)
    if problem:
        raise DomainError(problem, "on")
    event = UnitEvent(
        kind=kind,
        on=resolution.on,
        legal_basis=resolution.legal_basis,
        unit_id=own.id,
        recorded_by_id=by.id,
    )
    db.session.add(event)
    return event


def as_it_was(event: UnitEvent, unit: Unit) -> FormerUnit:
    """The unit as it was until the event; asked before the unit changes."""
    parent = unit.parent
    is_village = unit.level is Level.VILLAGE
    province = db.session.get_one(Unit, unit.province_id)
    former = FormerUnit(
        event=event,
        code=unit.code,
        type_name=unit.type_name,
        name=unit.name,
        province_name=province.title,
        commune_title=parent.title if parent and is_village else "",
        unit_id=unit.id,
        ended_on=event.on,
        **reform.former_keys(unit.type_name, unit.name),
    )
    db.session.add(former)
    return former


def inherit(former: FormerUnit, unit: Unit, *, is_main: bool = True) -> None:
    """The former unit went to this one, called as it is now."""
    former.heirs.append(Heir(unit=unit, is_main=is_main, title=unit.title))


def end(entry: Entry, event: UnitEvent, units: Iterable[Unit]) -> None:
    """Tell the audit and whoever follows the units."""
    ids = [unit.id for unit in units]
    entry.about(event, event.unit_id, units=ids)
    for follow in _followers:
        follow(ids)


def _new_village(commune: Unit, name: Name | None = None) -> Unit:
    village = Unit(
        code=queries.next_village_code(commune),
        level=Level.VILLAGE,
        parent_id=commune.id,
        province_id=commune.parent_id,
    )
    if name:
        village.called(name.type_name, name.name)
    db.session.add(village)
    return village


def _refuse_taken(commune: Unit, name: Name, besides: Sequence[int], field: str = "name") -> None:
    same = select(Unit.id).where(
        Unit.parent_id == commune.id,
        Unit.ended_on.is_(None),
        Unit.id.not_in(besides),
        Unit.type_name == name.type_name,
        Unit.sort_key == name.key[1],
    )
    if db.session.scalar(same):
        raise DomainError(f"{commune.title} đã có {rules.in_text(name.title)}. Chọn tên khác.", field)

"""Communes renamed, merged, divided, as a province's administrator records it."""

from collections.abc import Sequence

from sqlalchemy import func, insert, select, update

from blueprints.units import actions, rules
from blueprints.units.changes import Name, Resolution, as_it_was, begin, end, inherit, living
from blueprints.units.models import Agency, Unit, UnitEvent
from blueprints.units.rules import EventKind, Level
from core.audit import Actor, action
from core.database import LONGEST_KEY, db
from core.errors import DomainError
from vanban.vietnamese import sort_key

NAMED_AFTER_THE_UNIT = ("name", "superior_line", "header_lines", "place")


def rename_commune(commune_id: int, name: Name, resolution: Resolution, *, by: Actor) -> UnitEvent:
    """A new name or type; its agencies take the new name wherever theirs was made of the old one."""
    with action(by, "unit.rename_commune") as entry:
        province, (commune,) = _held(db.session.get_one(Unit, commune_id).parent_id, [commune_id])
        if commune.title == name.title:
            raise DomainError("Tên mới giống tên đang dùng. Nhập tên mới hoặc chọn loại khác.", "name")
        event = begin(EventKind.RENAME, commune, [commune], resolution, by)
        _refuse_taken(province, name, besides=[commune.id])
        former = as_it_was(event, commune)
        _rename(commune, name)
        inherit(former, commune)
        end(entry, event, [commune])
    return event


def merge_communes(
    province_id: int,
    commune_ids: Sequence[int],
    continuing_id: int,
    name: Name,
    resolution: Resolution,
    *,
    by: Actor,
) -> UnitEvent:
    """Communes become one, which keeps the code of the one that goes on; villages move to it."""
    with action(by, "unit.merge_communes") as entry:
        province, communes = _held(province_id, commune_ids)
        merged = next((one for one in communes if one.id == continuing_id), None)
        if len(communes) < 2 or merged is None:
            raise DomainError("Chọn ít nhất hai xã, phường, đặc khu, và đơn vị tiếp tục trong số đó.")
        event = begin(EventKind.MERGE, merged, communes, resolution, by)
        _refuse_taken(province, name, besides=commune_ids)
        former = [as_it_was(event, commune) for commune in communes]
        if merged.title != name.title:
            _rename(merged, name)
        for commune in communes:
            if commune is not merged:
                commune.ended_on = resolution.on
                _move_villages(select(Unit.id).where(Unit.parent_id == commune.id), merged)
                _move_events(commune, merged)
        for one in former:
            inherit(one, merged)
        end(entry, event, communes)
    return event


def divide_commune(
    commune_id: int,
    name: Name,
    code: str,
    village_ids: Sequence[int],
    resolution: Resolution,
    *,
    by: Actor,
) -> UnitEvent:
    """Some villages of a commune become a new one, with the code the state gave it; the rest go on."""
    with action(by, "unit.divide_commune") as entry:
        province, (commune,) = _held(db.session.get_one(Unit, commune_id).parent_id, [commune_id])
        villages = living(commune, village_ids)
        event = begin(EventKind.SPLIT, commune, [commune], resolution, by)
        _refuse_taken(province, name, besides=[])
        if db.session.scalar(select(Unit.id).where(Unit.code == code)):
            raise DomainError(f"Mã {code} đã là mã của đơn vị khác. Kiểm tra lại mã đơn vị.", "code")
        former = as_it_was(event, commune)
        new = Unit(code=code, level=Level.COMMUNE, parent_id=province.id, province_id=province.id)
        new.called(name.type_name, name.name)
        db.session.add(new)
        db.session.flush()
        db.session.execute(insert(Agency), actions.agency_rows(new))
        _move_villages(select(Unit.id).where(Unit.id.in_([one.id for one in villages])), new)
        inherit(former, commune)
        inherit(former, new, is_main=False)
        end(entry, event, [commune, *villages])
    return event


def _held(province_id: int | None, commune_ids: Sequence[int]) -> tuple[Unit, list[Unit]]:
    province = db.session.get_one(Unit, province_id, with_for_update=True)
    return province, living(province, commune_ids)


def _move_villages(ids, commune: Unit) -> None:
    """With all that ended in them; each keeps its code."""
    db.session.flush()
    db.session.execute(update(Unit).where(Unit.id.in_(ids)).values(parent_id=commune.id))


def _move_events(commune: Unit, merged: Unit) -> None:
    """What changed the commune's villages is read where the villages are."""
    moved = update(UnitEvent).where(UnitEvent.unit_id == commune.id).values(unit_id=merged.id)
    db.session.execute(moved)


def _rename(commune: Unit, name: Name) -> None:
    before = {row["code"]: row for row in actions.agency_rows(commune)}
    commune.called(name.type_name, name.name)
    commune.type_is_capital = False
    after = {row["code"]: row for row in actions.agency_rows(commune)}
    for agency in commune.agencies:
        for field in NAMED_AFTER_THE_UNIT:
            if getattr(agency, field) == before[agency.code][field]:
                setattr(agency, field, after[agency.code][field])


def _refuse_taken(province: Unit, name: Name, besides: Sequence[int]) -> None:
    same = select(func.count()).where(
        Unit.parent_id == province.id,
        Unit.ended_on.is_(None),
        Unit.id.not_in(besides),
        Unit.type_name == name.type_name,
        Unit.sort_key == sort_key(name.name)[:LONGEST_KEY],
    )
    if db.session.scalar(same):
        raise DomainError(f"{province.title} đã có {rules.in_text(name.title)}. Chọn tên khác.", "name")

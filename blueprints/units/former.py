"""The communes that ended, for whoever reads a text that may still name them."""

from datetime import datetime
from functools import lru_cache

from sqlalchemy import select

from blueprints.units import history
from blueprints.units.models import Unit, UnitEvent
from blueprints.units.rules import Level
from core.database import db
from vanban.nd30.paper import FormerUnit, FormerUnits

PROVINCES_KEPT = 8  # a server answers for one province, a demo for a few


def last_event() -> tuple[int, datetime | None]:
    """Identity and moment of the last change of units recorded: what former_communes() stands for."""
    found = select(UnitEvent.id, UnitEvent.recorded_at).order_by(UnitEvent.id.desc()).limit(1)
    row = db.session.execute(found).first()
    return (row[0], row[1]) if row else (0, None)


def former_communes(province_id: int, as_of: tuple[int, datetime | None]) -> FormerUnits:
    """Communes that ended in what is now the province, by their title in small letters; without those
    whose title a commune of today bears anywhere in the country. as_of: last_event(); asked of the
    database once for each event."""
    return _former_communes(province_id, as_of) if as_of[0] else {}


@lru_cache(maxsize=PROVINCES_KEPT)
def _former_communes(province_id: int, _: tuple[int, datetime | None]) -> FormerUnits:
    today = _titles_of_today()
    former: dict[str, FormerUnit] = {}
    for those in history.successor_index(province_id).values():
        for one in those:
            key = one.title.casefold()
            if one.ended_on and key not in today:
                heirs = dict.fromkeys(heir.title for heir in one.successors)
                known = former.get(key, FormerUnit(one.title, one.ended_on, ()))
                last_day, every = max(known.ended_on, one.ended_on), heirs | dict.fromkeys(known.successors)
                former[key] = FormerUnit(one.title, last_day, tuple(every))
    return former


def _titles_of_today() -> set[str]:
    found = select(Unit.type_name, Unit.name).where(Unit.level == Level.COMMUNE, Unit.ended_on.is_(None))
    return {f"{type_name} {name}".casefold() for type_name, name in db.session.execute(found)}

"""The communes as they were until 01/7/2025, and where each went."""

import csv
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import insert, select

from blueprints.units import rules
from blueprints.units.models import FormerUnit, Heir, Unit, UnitEvent
from blueprints.units.rules import EventKind
from core.database import LONGEST_KEY, db
from vanban.vietnamese import fold

FILE = Path(__file__).parent / "data" / "units-before-2025.csv"
REFORM_ON = date(2025, 7, 1)
LEGAL_BASIS = (
    "Các nghị quyết của Ủy ban Thường vụ Quốc hội năm 2025 về việc sắp xếp các đơn vị hành chính cấp xã "
    "của từng tỉnh, thành phố"
)
OLD_TYPES = ("Xã", "Phường", "Thị trấn", "Huyện")

_FORMER, _HEIRS = FormerUnit.__table__, Heir.__table__  # twice as fast as through their records


class OldUnit(NamedTuple):
    """One commune of before; a district that had none stands for itself, without a code."""

    code: str
    type_name: str
    name: str
    district: str
    province_name: str


def load_former_units() -> int:
    """Inside a transaction: the former communes, unless they are there; answers how many were new."""
    if db.session.scalar(select(UnitEvent.id).where(UnitEvent.kind == EventKind.REFORM)):
        return 0
    today = {code: id_ for id_, code in db.session.execute(select(Unit.id, Unit.code))}
    heirs = heirs_of_old_units(set(today))
    if not heirs:
        return 0
    event = UnitEvent(kind=EventKind.REFORM, on=REFORM_ON, legal_basis=LEGAL_BASIS)
    db.session.add(event)
    db.session.flush()
    rows = [_row(old, event.id) for old in heirs]
    db.session.execute(insert(_FORMER), rows)  # pyright: ignore[reportArgumentType]
    ids = _ids_of(event.id)
    links = [_link(ids[old], line, today) for old, lines in heirs.items() for line in lines]
    db.session.execute(insert(_HEIRS), links)  # pyright: ignore[reportArgumentType]
    return len(rows)


def _ids_of(event_id: int) -> dict[OldUnit, int]:
    """Read back: asking for each identity while inserting takes three times as long."""
    old = FormerUnit
    found = select(old.id, old.code, old.type_name, old.name, old.district, old.province_name)
    return {OldUnit(*own): id_ for id_, *own in db.session.execute(found.where(old.event_id == event_id))}


def heirs_of_old_units(known_codes: set[str]) -> dict[OldUnit, list[dict[str, str]]]:
    """Every old unit with the lines of the file that lead from it to units on record here."""
    found: dict[OldUnit, list[dict[str, str]]] = {}
    with FILE.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            if line["new_code"] not in known_codes:
                continue
            district = line["old_district"] if line["old_unit"] else ""
            title = line["old_unit"] or line["old_district"]
            old = OldUnit(line["old_code"], *split_name(title), district, line["old_province"])
            found.setdefault(old, []).append(line)
    return found


@cache
def split_name(title: str) -> tuple[str, str]:
    return rules.split_name(title, OLD_TYPES)  # many communes of the country bear one name


def _row(old: OldUnit, event_id: int) -> dict[str, Any]:
    return {
        **old._asdict(),
        **former_keys(old.type_name, old.name),
        "event_id": event_id,
        "commune_title": "",
        "unit_id": None,
        "ended_on": REFORM_ON,
    }


def former_keys(type_name: str, name: str) -> dict[str, str]:
    name_key = _folded(name)
    return {
        "search_key": f"{_folded(type_name)} {name_key}"[:LONGEST_KEY],
        "name_key": name_key[:LONGEST_KEY],
    }


_folded_word = cache(fold)  # names are made of few words


def _folded(text: str) -> str:
    return " ".join(_folded_word(word) for word in text.split())


def _link(former_id: int, line: dict[str, str], today: dict[str, int]) -> dict[str, Any]:
    return {
        "former_unit_id": former_id,
        "unit_id": today[line["new_code"]],
        "is_main": line["is_main_successor"] == "1",
        "title": line["new_unit"],
    }

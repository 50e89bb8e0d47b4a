"""Changes of units, agencies and signers."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from blueprints.units import queries, reform, rules
from blueprints.units.models import Agency, AgencyCode, Signer, Unit
from blueprints.units.rules import COMMUNE_TYPES, PROVINCE_TYPES, Level, Standing
from core.audit import Actor, action
from core.database import LONGEST_KEY, db, writing
from core.errors import Conflict, DomainError
from vanban.vietnamese import fold, sort_key

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class AgencyText:
    """What an office may set of its own agency."""

    name: str
    superior_line: str
    header_lines: str
    place: str
    symbol: str
    filing: str
    head_position: str
    exchange_code: str


def load_units() -> int:
    """Load the country's provinces and communes once, each with its agencies; answers how many were new.

    The communes of before 2025 come with them, also where an earlier version had loaded the units alone.
    """
    with writing():
        new = 0 if db.session.scalar(select(Unit.id).limit(1)) else _load_units_of_today()
        reform.load_former_units()
    return new


def _load_units_of_today() -> int:
    rows = _rows_of("units-2025.csv")
    named = {row["unit_code"] for row in _rows_of("named-after-people.csv")}
    db.session.execute(insert(Unit), list(_province_rows(rows)))
    ids = {code: id_ for id_, code in db.session.execute(select(Unit.id, Unit.code))}
    db.session.execute(insert(Unit), [_commune_row(row, ids, row["unit_code"] in named) for row in rows])
    units = db.session.scalars(select(Unit)).all()
    db.session.execute(insert(Agency), [values for unit in units for values in agency_rows(unit)])
    return len(units)


def _rows_of(file_name: str) -> list[dict[str, str]]:
    with (DATA / file_name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _province_rows(rows: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    for code, name in {row["province_code"]: row["province"] for row in rows}.items():
        values = _named(name, PROVINCE_TYPES)
        yield values | {
            "code": code,
            "level": Level.PROVINCE,
            "type_is_capital": values["name"] == "Hồ Chí Minh",  # Annex II, III.1c
        }


def _commune_row(row: dict[str, str], ids: dict[str, int], named_after_person: bool) -> dict[str, Any]:
    return _named(row["unit"], COMMUNE_TYPES) | {
        "code": row["unit_code"],
        "level": Level.COMMUNE,
        "type_is_capital": named_after_person,
        "parent_id": ids[row["province_code"]],
        "province_id": ids[row["province_code"]],
        "latitude": _figure(row["latitude"]),
        "longitude": _figure(row["longitude"]),
        "area_km2": _figure(row["area_km2"]),
    }


def _figure(text: str) -> float | None:
    return float(text) if text else None  # a few units have no measured area


def _named(unit_name: str, types: tuple[str, ...]) -> dict[str, str]:
    type_name, name = rules.split_name(unit_name, types)
    return {
        "type_name": type_name,
        "name": name,
        "search_key": fold(f"{type_name} {name}"),
        "sort_key": sort_key(name)[:LONGEST_KEY],
    }


def agency_rows(unit: Unit) -> list[dict[str, Any]]:
    """The two agencies a unit has from the start: its People's Committee and its specialised office."""
    place = rules.place_name(unit.type_name, unit.name, unit.type_is_capital)
    committee = {
        "unit_id": unit.id,
        "code": AgencyCode.COMMITTEE,
        "name": f"Ủy ban nhân dân {unit.full_name}",
        "superior_line": "",
        "header_lines": f"ỦY BAN NHÂN DÂN\n{unit.title.upper()}",
        "place": place,
        "symbol": "UBND",
        "head_position": "Chủ tịch",
        "revision": 1,
    }
    if unit.level is Level.PROVINCE:
        office = {
            "name": "Sở Khoa học và Công nghệ",
            "superior_line": f"ỦY BAN NHÂN DÂN {unit.title.upper()}",
            "header_lines": "SỞ KHOA HỌC\nVÀ CÔNG NGHỆ",
            "symbol": "SKHCN",
            "filing": "VT, BCVTCĐS",
            "head_position": "Giám đốc",
        }
        filing = "VT, KGVX"
    else:
        office = {
            "name": "Phòng Văn hóa - Xã hội",
            "superior_line": f"UBND {unit.title.upper()}",
            "header_lines": "PHÒNG VĂN HÓA - XÃ HỘI",
            "symbol": "VHXH",
            "filing": "VT, VHXH",
            "head_position": "Trưởng phòng",
        }
        filing = "VT, VHXH"
    committee["filing"] = filing
    return [committee, committee | office | {"code": AgencyCode.OFFICE}]


def add_village(commune_id: int, type_name: str, name: str, *, by: Actor) -> Unit:
    with action(by, "unit.add_village") as entry:
        commune = db.session.get_one(Unit, commune_id, with_for_update=True)
        _refuse_double(commune, type_name, name)
        village = Unit(
            code=queries.next_village_code(commune),
            level=Level.VILLAGE,
            parent_id=commune.id,
            province_id=commune.parent_id,
        )
        village.called(type_name, name)
        db.session.add(village)
        entry.about(village, commune.id)
    return village


def _refuse_double(commune: Unit, type_name: str, name: str) -> None:
    # By sort key: case and the place of the tone do not tell two names apart, accents do.
    same = select(Unit.id).where(
        Unit.parent_id == commune.id,
        Unit.ended_on.is_(None),
        Unit.type_name == type_name,
        Unit.sort_key == sort_key(name)[:LONGEST_KEY],
    )
    if db.session.scalar(same):
        raise DomainError(f"{commune.title} đã có {type_name.lower()} {name}. Chọn trong danh sách.", "name")


def set_agency(agency_id: int, text: AgencyText, revision: int | None, *, by: Actor) -> Agency:
    with action(by, "agency.set") as entry:
        agency = db.session.get_one(Agency, agency_id, with_for_update=True)
        if revision != agency.revision:
            raise Conflict(
                "Người khác vừa sửa thông tin cơ quan này. Mở lại trang để xem bản mới nhất rồi sửa tiếp."
            )
        for field, value in vars(text).items():
            setattr(agency, field, value)
        entry.about(agency, agency.unit_id)
    return agency


def add_signer(
    agency_id: int,
    *,
    full_name: str,
    position: str,
    standing: Standing,
    from_on: date,
    by: Actor | None,
    legal_basis: str = "",
    account_id: int | None = None,
) -> Signer:
    """Put somebody in office as signer."""
    with action(by, "signer.add") as entry:
        agency = db.session.get_one(Agency, agency_id, with_for_update=True)
        signer = Signer(
            agency_id=agency_id,
            full_name=full_name,
            position=position,
            standing=standing,
            from_on=from_on,
            legal_basis=legal_basis,
            account_id=account_id,
        )
        db.session.add(signer)
        entry.about(signer, agency.unit_id)
    return signer


def end_signer(agency_id: int, signer_id: int, to_on: date, *, by: Actor) -> None:
    with action(by, "signer.end") as entry:
        agency = db.session.get_one(Agency, agency_id)
        signer = queries.signer(agency, signer_id)
        if to_on < signer.from_on:
            raise DomainError("Ngày thôi ký phải từ ngày bắt đầu ký trở đi.", "to_on")
        signer.to_on = to_on
        entry.about(signer, agency.unit_id)

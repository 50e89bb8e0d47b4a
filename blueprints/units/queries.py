"""Reads about units; loading also decides whether the unit exists for this account's unit."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from blueprints.units import rules
from blueprints.units.models import Agency, AgencyCode, Signer, Unit
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size
from vanban.vietnamese import fold

Column = InstrumentedAttribute[int] | InstrumentedAttribute[int | None]


def reach(home: Unit, commune_id: Column, province_id: Column) -> ColumnElement[bool]:
    """Rows of the home unit or of a unit below it."""
    return province_id == home.id if home.level is Level.PROVINCE else commune_id == home.id


def _below(home: Unit) -> ColumnElement[bool]:
    above = Unit.province_id if home.level is Level.PROVINCE else Unit.parent_id
    return or_(Unit.id == home.id, above == home.id)


def unit(home: Unit, code: str) -> Unit:
    """The unit of that code, with its parent, if it is home or below."""
    found = rules.CODE.fullmatch(code) and db.session.scalar(
        select(Unit).where(Unit.code == code, _below(home)).options(joinedload(Unit.parent))
    )
    if not found:
        raise NotFound(f"Không có đơn vị mã {code} trong phạm vi của đồng chí.")
    return found


def commune(home: Unit, code: str) -> Unit:
    found = unit(home, code)
    if found.level is not Level.COMMUNE:
        raise NotFound(f"{found.title} không phải là xã, phường, đặc khu.")
    return found


def unit_by_code(code: str) -> Unit:
    """For the command line, which answers to nobody's scope."""
    found = db.session.scalar(select(Unit).where(Unit.code == code).options(joinedload(Unit.parent)))
    if found is None:
        raise NotFound(f"Không có đơn vị mã {code}. Mã tỉnh gồm 2 chữ số, mã xã gồm 5 chữ số.")
    return found


class UnitChoice(NamedTuple):
    """A unit as a select offers it."""

    id: int
    code: str
    title: str


_CHOICES_BELOW = (
    select(Unit.id, Unit.code, Unit.type_name + " " + Unit.name)
    .where(Unit.parent_id == bindparam("parent_id"))
    .order_by(Unit.sort_key, Unit.id)
)


def communes(home: Unit) -> Sequence[UnitChoice]:
    """Communes to choose from: home itself, or all of the province, in Vietnamese order."""
    if home.level is not Level.PROVINCE:
        return [UnitChoice(home.id, home.code, home.title)]
    return [UnitChoice(*row) for row in db.session.execute(_CHOICES_BELOW, {"parent_id": home.id})]


def villages(commune: Unit) -> Sequence[Unit]:
    found = select(Unit).where(Unit.parent_id == commune.id).order_by(Unit.sort_key, Unit.id)
    return db.session.scalars(found).all()


def units_below(home: Unit, search: str = "", after: int | None = None) -> Page[Unit]:
    """Direct children of home, folded search, keyset-paged in Vietnamese order."""
    found = select(Unit).where(Unit.parent_id == home.id)
    if search:
        found = found.where(Unit.search_key.contains(fold(search), autoescape=True))
    if after and (last := db.session.get(Unit, after)):
        found = found.where(
            or_(Unit.sort_key > last.sort_key, (Unit.sort_key == last.sort_key) & (Unit.id > last.id))
        )
    return Page.of(db.session.scalars(found.order_by(Unit.sort_key, Unit.id).limit(page_size() + 1)).all())


def next_village_code(commune: Unit) -> str:
    used = select(func.count()).where(Unit.parent_id == commune.id)
    return rules.village_code(commune.code, (db.session.scalar(used) or 0) + 1)


_AGENCIES_OF = (
    select(Agency)
    .where(Agency.unit_id == bindparam("unit_id"))
    .options(joinedload(Agency.signers))
    .order_by(Agency.id)
)


def agencies(unit_id: int) -> Sequence[Agency]:
    """The unit's agencies with everybody who signs or has signed for them."""
    return db.session.scalars(_AGENCIES_OF, {"unit_id": unit_id}).unique().all()


def agencies_by_code(unit_id: int) -> dict[AgencyCode, Agency]:
    return {agency.code: agency for agency in agencies(unit_id)}


def agency(unit_id: int, code: str) -> Agency:
    for found in agencies(unit_id):
        if found.code == code:
            return found
    raise NotFound("Đơn vị này không có cơ quan ban hành đã chọn.")


def signers(agency: Agency, on: date) -> Sequence[Signer]:
    """Those in office on the day, the head first."""
    return [one for one in agency.signers if rules.in_office(one.from_on, one.to_on, on)]


def signer(agency: Agency, signer_id: int) -> Signer:
    found = next((one for one in agency.signers if one.id == signer_id), None)
    if found is None:
        raise NotFound("Không có người ký này trong cơ quan ban hành.")
    return found

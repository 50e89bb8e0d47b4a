"""Reads about units; loading also decides whether the unit exists for this account's unit."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from blueprints.units import rules
from blueprints.units.models import Agency, AgencyCode, FormerUnit, Heir, Signer, Unit, UnitEvent
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
    .where(Unit.parent_id == bindparam("parent_id"), Unit.ended_on.is_(None))
    .order_by(Unit.sort_key, Unit.id)
)


def communes(home: Unit) -> Sequence[UnitChoice]:
    """Communes to choose from: home itself, or all of the province, in Vietnamese order."""
    if home.level is not Level.PROVINCE:
        return [UnitChoice(home.id, home.code, home.title)]
    return [UnitChoice(*row) for row in db.session.execute(_CHOICES_BELOW, {"parent_id": home.id})]


def villages(commune: Unit) -> Sequence[Unit]:
    """Villages of the commune that exist (and of a province its communes)."""
    found = select(Unit).where(Unit.parent_id == commune.id, Unit.ended_on.is_(None))
    return db.session.scalars(found.order_by(Unit.sort_key, Unit.id)).all()


def units_below(home: Unit, search: str = "", after: int | None = None) -> Page[Unit]:
    """Direct children of home that exist, keyset-paged in Vietnamese order; folded search, also among the
    names of the units they came from."""
    found = select(Unit).where(Unit.parent_id == home.id, Unit.ended_on.is_(None))
    if search:
        by_name = Unit.search_key.contains(fold(search), autoescape=True)
        found = found.where(or_(by_name, Unit.id.in_(units_formerly(home, search))))
    if after and (last := db.session.get(Unit, after)):
        found = found.where(
            or_(Unit.sort_key > last.sort_key, (Unit.sort_key == last.sort_key) & (Unit.id > last.id))
        )
    return Page.of(db.session.scalars(found.order_by(Unit.sort_key, Unit.id).limit(page_size() + 1)).all())


def units_formerly(home: Unit, search: str) -> Select[int]:
    """Identities of units of home and below that came from a unit with the searched words in its name.

    Asked of the units of home, each with its few former ones, not of all that ever were. For a list of
    teams: or_(…, Team.unit_id.in_(units_formerly(home, search)), Team.commune_id.in_(the same)).
    """
    heirs = select(Heir.unit_id).join(FormerUnit, FormerUnit.id == Heir.former_unit_id)
    return heirs.where(
        Heir.unit_id.in_(select(Unit.id).where(_below(home))),
        FormerUnit.search_key.contains(fold(search), autoescape=True),
    )


def former_below(home: Unit, search: str) -> Select[FormerUnit]:
    """Former units with the searched words in their names, that units of home and below came from."""
    heirs = select(Heir.former_unit_id).where(Heir.unit_id.in_(select(Unit.id).where(_below(home))))
    named = FormerUnit.search_key.contains(fold(search), autoescape=True)
    found = select(FormerUnit).where(FormerUnit.id.in_(heirs), named)
    return found.order_by(FormerUnit.ended_on.desc(), FormerUnit.id)


def next_village_code(commune: Unit) -> str:
    """After the last code ever given in the commune: villages end and move, their codes stay theirs."""
    given = select(Unit.code).where(Unit.code.startswith(f"{commune.code}-"))
    last = db.session.scalar(given.order_by(func.length(Unit.code).desc(), Unit.code.desc()).limit(1))
    return rules.village_code(commune.code, int(last.partition("-")[2]) + 1 if last else 1)


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


def own_unit(event: UnitEvent) -> Unit:
    """Whose change it is: the commune of changed villages, or the commune itself."""
    return db.session.get_one(Unit, event.unit_id)

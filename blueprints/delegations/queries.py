"""Reads about delegations: who may sign for an agency, for which kind, on which day."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, select
from sqlalchemy.orm import joinedload

from blueprints.delegations import rules
from blueprints.delegations.models import Delegation
from blueprints.units import queries as units
from blueprints.units.models import Agency, Signer, Unit
from blueprints.units.rules import Standing, in_office
from core.database import db
from core.errors import NotFound

WAY_OUT = "Đề nghị trả lại văn bản để người soạn chọn người ký khác ở mục “Sửa thông tin” rồi trình lại."

_OF_AGENCY = (
    select(Delegation)
    .where(Delegation.agency_id == bindparam("agency_id"))
    .options(joinedload(Delegation.giver), joinedload(Delegation.signer))
)


def signers_for(agency: Agency, kind_code: str, on: date) -> list[Signer]:
    """Those who may sign a document of the kind on the day, the head first."""
    in_office_now = units.signers(agency, on)
    papers = {one.signer_id: one for one in db.session.scalars(_OF_AGENCY, {"agency_id": agency.id})}
    return [one for one in in_office_now if _may_sign(one, papers.get(one.id), kind_code, on)]


def _may_sign(signer: Signer, paper: Delegation | None, kind_code: str, on: date) -> bool:
    if paper is None:
        return not signer.standing.needs_delegation
    return rules.holds(paper.plain, kind_code, on)


def authority_problem(signer: Signer, kind_code: str, on: date) -> str | None:
    """Why this person does not sign a document of the kind on the day, and the way out; None when they do."""
    paper = of_signer(signer.id)
    if paper is not None:
        why = rules.lapse(paper.plain, kind_code, on)
        if why:
            return f"{signer.full_name} không ký được văn bản này ngày {on:%d/%m/%Y}: {why}. {WAY_OUT}"
    if not in_office(signer.from_on, signer.to_on, on):
        return f"{signer.full_name} không giữ chức vụ {signer.position} ngày {on:%d/%m/%Y}. {WAY_OUT}"
    return None


def of_signer(signer_id: int) -> Delegation | None:
    found = select(Delegation).where(Delegation.signer_id == signer_id)
    return db.session.scalar(found.options(joinedload(Delegation.giver), joinedload(Delegation.signer)))


def delegations(unit: Unit) -> Sequence[Delegation]:
    """Of every agency of the unit, the younger first."""
    found = (
        select(Delegation)
        .join(Delegation.agency)
        .where(Agency.unit_id == unit.id)
        .options(joinedload(Delegation.agency), joinedload(Delegation.giver), joinedload(Delegation.signer))
        .order_by(Delegation.from_on.desc(), Delegation.id.desc())
    )
    return db.session.scalars(found).all()


def delegation(unit: Unit, delegation_id: int) -> Delegation:
    found = db.session.get(Delegation, delegation_id)
    if found is None or found.agency.unit_id != unit.id:
        raise NotFound("Đơn vị không có ủy quyền này.")
    return found


def givers(unit_id: int, on: date) -> list[Signer]:
    """Who can give: the heads in office of the unit's agencies, by themselves or in acting."""
    heads = (one for agency in units.agencies(unit_id) for one in units.signers(agency, on))
    return [one for one in heads if not one.standing.needs_delegation and one.standing is not Standing.DEPUTY]

"""Reads of the rules of composition."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, or_, select

from blueprints.composition.models import CompositionRule
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound

_VALID_ON = (
    select(CompositionRule)
    .where(
        CompositionRule.province_id == bindparam("province_id"),
        CompositionRule.from_on <= bindparam("on"),
        or_(CompositionRule.to_on.is_(None), CompositionRule.to_on >= bindparam("on")),
    )
    .order_by(CompositionRule.from_on, CompositionRule.id)
)


def rules_on(province_id: int, on: date) -> dict[Level, CompositionRule]:
    """The rule of each level that is valid in the province on the day."""
    found = db.session.scalars(_VALID_ON, {"province_id": province_id, "on": on})
    return {one.level: one for one in found}


def rule_for(province_id: int, level: Level, on: date) -> CompositionRule | None:
    return rules_on(province_id, on).get(level)


def rules_of(province_id: int) -> Sequence[CompositionRule]:
    """All rules of the province, past ones too: by level, the newest first."""
    found = select(CompositionRule).where(CompositionRule.province_id == province_id)
    return db.session.scalars(
        found.order_by(CompositionRule.level, CompositionRule.from_on.desc(), CompositionRule.id.desc())
    ).all()


def province_of(home: Unit) -> int:
    """The province whose rules hold in the unit."""
    return home.id if home.level is Level.PROVINCE else home.province_id or 0


def rule(home: Unit, rule_id: int) -> CompositionRule:
    found = db.session.get(CompositionRule, rule_id)
    if found is None or found.province_id != province_of(home):
        raise NotFound("Tỉnh của đồng chí không có quy định này. Chọn quy định trong danh sách.")
    return found

"""Drafts that are about a unit itself, not about records of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import url_for

from blueprints.documents.kinds import DraftRequest, DraftSubject
from blueprints.units import queries as units
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound


@dataclass(frozen=True)
class AboutUnit:
    """subject, records_of and load of a kind that units of these levels draft about themselves."""

    levels: frozenset[Level]

    def subject(self, home: Unit, record_id: int | None, unit_code: str | None) -> DraftSubject:
        unit = units.unit(home, unit_code) if unit_code else home
        if unit.level not in self.levels:
            raise NotFound("Đơn vị này không ban hành loại văn bản này. Chọn loại khác ở mục Soạn văn bản.")
        scopes: Mapping[str, str] = {"don-vi": unit.title}
        return DraftSubject(unit.id, unit.full_name, scopes, {}, url_for("drafts.choose"), "Soạn văn bản")

    def records_of(self, unit: Unit, record_id: int | None, every: bool) -> tuple[int, ...]:
        return ()

    def load(self, request: DraftRequest, *, lock: bool = False) -> Unit:
        return db.session.get_one(Unit, request.unit_id)

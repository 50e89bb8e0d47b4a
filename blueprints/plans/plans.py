"""A plan for the teams: what its template is told, and its figures."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from blueprints.citations import queries as citations
from blueprints.composition import queries as composition
from blueprints.composition.models import CompositionRule
from blueprints.composition.wording import bases_of
from blueprints.documents.kinds import DraftRequest, Figure
from blueprints.documents.wording import letterhead, phrase, phrases, signature
from blueprints.figures import queries as figures
from blueprints.plans import wording
from blueprints.plans.facts import ImplementationPlan, Phase, PlannedTask, UnitTasks
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode, Unit
from blueprints.units.rules import Level
from vanban.vietnamese import counted, slashed_date

KIND = "ke-hoach-trien-khai"
default_bases = partial(citations.default_bases, KIND)


def facts(unit: Unit, request: DraftRequest, on: date) -> ImplementationPlan:
    agency = units.agency(unit.id, AgencyCode.COMMITTEE)
    rules = composition.rules_on(composition.province_of(unit), on)
    typed, area = request.details, unit.full_name
    total = figures.sheet(unit, on).total
    bases = request.legal_bases
    return ImplementationPlan(
        letterhead=letterhead(agency, "KH", on),
        title=wording.title(area),
        issuer_name=f"Ủy ban nhân dân {area}",
        area_name=area,
        legal_bases=default_bases(unit.id, on) if bases is None else bases,
        purposes=phrases(typed["purposes"]),
        requirements=phrases(typed["requirements"]),
        as_of=slashed_date(on),
        team_count=counted(total.teams),
        member_count=counted(total.members),
        scope=phrases(typed["scope"]),
        phases=tuple(map(_phase, typed["phases"])),
        founder=phrase(typed["founder"]),
        commune_size=_size(rules.get(Level.COMMUNE)),
        village_size=_size(rules.get(Level.VILLAGE)),
        size_basis=bases_of(rules),
        commune_seats=phrases(typed["commune_seats"]),
        village_seats=phrases(typed["village_seats"]),
        joining=phrases(typed["joining"]),
        activities=phrases(typed["activities"]),
        management=phrases(typed["management"]),
        funding=phrase(typed["funding"]),
        units=by_unit(typed["units"]),
        asked=phrase(typed["asked"]),
        tasks=tuple(_task(ordinal, row) for ordinal, row in enumerate(typed["tasks"], start=1)),
        recipients=wording.recipients(unit.level, area, unit.type_name.lower()),
        filing=agency.filing,
        signature=signature(agency, replace(request, collective=True)),
    )


def _phase(row: Mapping[str, Any]) -> Phase:
    return Phase(f"Từ {row['began']} đến {row['ended']}", phrase(row["work"]), phrase(row["target"]))


def _size(rule: CompositionRule | None) -> str:
    return rule.size.lower().replace("người", "thành viên") if rule else ""


def by_unit(rows: Iterable[Mapping[str, Any]]) -> tuple[UnitTasks, ...]:
    """The tasks of one unit together, units in the order of their first task."""
    tasks: dict[str, list[str]] = {}
    for row in rows:
        tasks.setdefault(row["unit"].strip(), []).append(phrase(row["task"]))
    return tuple(UnitTasks(name, tuple(its)) for name, its in tasks.items())


def _task(ordinal: int, row: Mapping[str, Any]) -> PlannedTask:
    return PlannedTask(ordinal, row["task"], row["lead"], row["support"], row["product"], row["deadline"])


def bound_figures(unit: Unit, _: DraftRequest, on: date) -> tuple[Figure, ...]:
    total = figures.sheet(unit, on).total
    source = f"Sổ Tổ của {unit.full_name}, các Tổ đã thành lập và chưa giải thể"
    if not total.teams:
        return (Figure("team_count", "Số Tổ đang hoạt động", "chưa có", source, on),)
    return (
        Figure("team_count", "Số Tổ đang hoạt động", counted(total.teams), source, on),
        Figure("member_count", "Số thành viên", counted(total.members), source, on),
    )

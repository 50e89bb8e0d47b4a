"""Villages, teams and people of the demo, written as plain rows: a country has 457.820 members."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import func, select

from blueprints.demo.content import members
from blueprints.teams.actions import TEAM_NAME, MemberFacts
from blueprints.teams.decisions import record_decision
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import TeamState
from blueprints.units.models import Unit
from blueprints.units.rules import Level, village_code
from core.database import LONGEST_KEY, Model, db, insert_rows, reserve_ids
from vanban.vietnamese import exact, fold, person_sort_key


@dataclass(frozen=True)
class Paper:
    """A decision on paper that established teams before they were put on record."""

    notation: str
    decided_on: date


def counted(column: Any, condition: Any) -> int:
    return db.session.scalar(select(func.count(column)).where(condition)) or 0


def add_villages(commune: Unit, named: Sequence[tuple[str, str]]) -> list[Unit]:
    """Inside an action: villages of these kinds and names."""
    first = counted(Unit.id, Unit.parent_id == commune.id) + 1
    ids = reserve_ids(Unit, len(named))
    villages = []
    for id_, ordinal, (type_name, name) in zip(ids, range(first, first + len(named)), named, strict=True):
        village = Unit(id=id_, code=village_code(commune.code, ordinal), level=Level.VILLAGE)
        village.parent_id, village.province_id = commune.id, commune.parent_id
        village.type_is_capital = False
        village.called(type_name, name)
        villages.append(village)
    insert_rows(Unit, [_row(village) for village in villages])
    return villages


def add_teams(
    commune: Unit, stands: Sequence[Unit], sizes: Sequence[int], who: Iterator, paper: Paper | None = None
) -> None:
    """Inside an action: a team of so many members in each unit; established by the paper, or waiting."""
    decision = record_decision(commune, paper.notation, paper.decided_on) if paper and stands else None
    founded = {"established_on": decision.decided_on, "established_by_id": decision.id} if decision else {}
    teams, listed = [], []
    for id_, unit, size in zip(reserve_ids(Team, len(stands)), stands, sizes, strict=True):
        team = Team(id=id_, name=TEAM_NAME, member_count=size, collaborator_count=0, revision=1)
        team.placed_in(unit, commune)
        team.state = TeamState.ESTABLISHED if decision else TeamState.PROPOSED
        teams.append(_row(team) | founded)
        listed += [(id_, facts) for facts in members(size, unit.type_name, unit.title, who)]
    insert_rows(Team, teams)
    began = {"began_on": decision.decided_on, "began_by_id": decision.id} if decision else {}
    add_people(commune, listed, **began)


def add_people(commune: Unit, listed: Sequence[tuple[int, MemberFacts]], **began: Any) -> None:
    """Inside an action: (team, facts) each as a person in the team."""
    ids = reserve_ids(Person, len(listed))
    place = {"commune_id": commune.id, "province_id": commune.province_id}
    insert_rows(
        Person, [{"id": id_, **place, **_person(facts)} for id_, (_, facts) in zip(ids, listed, strict=True)]
    )
    plain = {"note": "", "revision": 1, **began}
    insert_rows(
        Membership,
        [
            {"team_id": team_id, "person_id": id_, "role": facts.role, **plain}
            for id_, (team_id, facts) in zip(ids, listed, strict=True)
        ],
    )


def _row(record: Model) -> dict[str, Any]:
    """What the record says of its own columns."""
    return {key: value for key, value in vars(record).items() if not key.startswith("_")}


def _person(facts: MemberFacts) -> dict[str, Any]:
    return {
        "full_name": facts.full_name,
        "birth_year": facts.birth_year,
        "sex": facts.sex,
        "occupation": facts.occupation,
        "address": facts.address,
        "phone": facts.phone,
        **_keys(facts.full_name),
    }


@lru_cache(maxsize=1000)
def _keys(full_name: str) -> dict[str, str]:
    return {
        "search_key": fold(full_name)[:LONGEST_KEY],
        "exact_key": exact(full_name)[:LONGEST_KEY],
        "sort_key": person_sort_key(full_name)[:LONGEST_KEY],
    }

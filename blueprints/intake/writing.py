"""A plan made true: rows inserted by the thousand inside the transaction of the action that calls."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from typing import Any

from sqlalchemy import bindparam, select, update

from blueprints.composition.rules import TeamRole
from blueprints.intake.places import bare_team_name
from blueprints.intake.placing import Place
from blueprints.intake.planning import Item, Plan, TeamPlan
from blueprints.intake.queries import KnownMember, KnownTeam, KnownUnit
from blueprints.teams.actions import TEAM_NAME
from blueprints.teams.models import Decision, Membership, Person, Team, team_keys
from blueprints.teams.queries import lock_teams
from blueprints.teams.rules import TeamState
from blueprints.units import rules as unit_rules
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import LONGEST_KEY, db, insert_rows, reserve_ids
from vanban.vietnamese import exact, fold, sort_key

OF_PERSON = ("birth_year", "sex", "occupation", "address", "phone")
OF_MEMBERSHIP = ("role", "note")


def write(plan: Plan) -> dict[str, Any]:
    """Record what the plan says; answers what was made and changed, as undoing needs it (JSON)."""
    touched = [team for team in plan.teams if team.written or team.becomes_established]
    lock_teams([team.place.team.id for team in touched if team.place.team])
    made: dict[str, Any] = {"villages": _villages(plan.new_villages)}
    made["decisions"], decisions = _decisions(touched)
    known = [team for team in touched if team.place.team]
    made["teams"] = _teams([team for team in touched if team.place.team is None], decisions)
    made["touched"] = [_touch(team, decisions) for team in known]
    made |= _members(touched, decisions)
    made["changed"] = _change([(team, item) for team in touched for item in team.written if item.member])
    return made


def ranges(ids: Iterable[int]) -> list[list[int]]:
    """[[1, 3], [7, 7]] of 1, 2, 3, 7: identities reserved together are kept short."""
    found: list[list[int]] = []
    for one in sorted(ids):
        if found and found[-1][1] == one - 1:
            found[-1][1] = one
        else:
            found.append([one, one])
    return found


def _villages(places: Sequence[Place]) -> list[list[int]]:
    """Villages that the registry did not know; each commune counts its own on."""
    commune_ids = sorted({place.commune.id for place in places})
    if not commune_ids:
        return []
    held = select(Unit.id).where(Unit.id.in_(commune_ids)).order_by(Unit.id).with_for_update()
    db.session.execute(held)
    codes = _free_codes(commune_ids)
    ids = reserve_ids(Unit, len(places))
    rows = []
    for id_, place in zip(ids, places, strict=True):
        title_key, order = fold(place.title)[:LONGEST_KEY], sort_key(place.name)[:LONGEST_KEY]
        code = next(codes[place.commune.id])
        rows.append(
            {
                **{"id": id_, "code": code, "level": Level.VILLAGE, "parent_id": place.commune.id},
                **{"province_id": place.commune.province_id, "type_is_capital": False},
                **{"type_name": place.type_name, "name": place.name},
                **{"search_key": title_key, "sort_key": order},
            }
        )
        place.unit = KnownUnit(
            *(id_, code, place.type_name, place.name, place.commune.id, place.commune.province_id, order)
        )
    insert_rows(Unit, rows)
    return ranges(ids)


def _free_codes(commune_ids: Sequence[int]) -> dict[int, Iterator[str]]:
    """By commune: the codes that its next villages take."""
    found = db.session.execute(select(Unit.id, Unit.code).where(Unit.id.in_(commune_ids)))
    codes = {row.id: row.code for row in found}
    taken = set(db.session.scalars(select(Unit.code).where(Unit.parent_id.in_(commune_ids))))
    return {id_: _untaken(code, taken) for id_, code in codes.items()}


def _untaken(commune_code: str, taken: set[str]) -> Iterator[str]:
    for ordinal in count(1):
        code = unit_rules.village_code(commune_code, ordinal)
        if code not in taken:
            yield code


Key = tuple[int, str, Any]


def _key(team: TeamPlan) -> Key | None:
    """Commune, number and day of the decision that establishes the team, None when none does."""
    return (team.place.commune.id, *team.decision) if team.decision and team.becomes_established else None


def _decisions(teams: Sequence[TeamPlan]) -> tuple[list[list[int]], dict[Key, int]]:
    """The decisions from paper, each on record once; new ones, and all by key."""
    wanted = {key: team.place.commune for team in teams if (key := _key(team))}
    if not wanted:
        return [], {}
    communes = {key[0] for key in wanted}
    known = db.session.execute(
        select(Decision.commune_id, Decision.notation, Decision.decided_on, Decision.id).where(
            Decision.commune_id.in_(communes)
        )
    )
    found = {(row[0], row[1], row[2]): row[3] for row in known}
    new = [key for key in wanted if key not in found]
    ids = reserve_ids(Decision, len(new))
    rows = [
        {
            **{"id": id_, "commune_id": key[0], "province_id": wanted[key].province_id},
            **{"notation": key[1], "decided_on": key[2], "title": "", "document_id": None},
            "search_key": fold(key[1])[:LONGEST_KEY],
        }
        for id_, key in zip(ids, new, strict=True)
    ]
    insert_rows(Decision, rows)
    return ranges(ids), found | dict(zip(new, ids, strict=True))


def _teams(teams: Sequence[TeamPlan], decisions: dict[Key, int]) -> list[list[int]]:
    ids = reserve_ids(Team, len(teams))
    rows = []
    for id_, plan in zip(ids, teams, strict=True):
        place, key = plan.place, _key(plan)
        assert place.unit is not None  # noqa: S101 (new villages are made before)
        members, collaborators = _counts(plan.written)
        named = next((item.row.team_name for item in plan.written if item.row.team_name), "")
        name = bare_team_name(named) or TEAM_NAME
        rows.append(
            {
                **{"id": id_, "unit_id": place.unit.id, "commune_id": place.commune.id},
                **{"province_id": place.commune.province_id, "name": name, "revision": 1},
                **{"state": TeamState.ESTABLISHED if key else TeamState.PROPOSED},
                **{"established_on": key and key[2], "established_by_id": key and decisions[key]},
                **{"dissolved_on": None, "dissolved_by_id": None},
                **{"member_count": members, "collaborator_count": collaborators},
                **team_keys(name, place.unit, place.commune),
            }
        )
        place.team = KnownTeam(id_, place.unit.id, name, False, None, None, 0, 0, 0)
    insert_rows(Team, rows)
    return ranges(ids)


def _counts(items: Sequence[Item]) -> tuple[int, int]:
    """Members and collaborators that these rows bring into their team."""
    collaborators = sum(item.row.role is TeamRole.COLLABORATOR for item in items)
    return len(items) - collaborators, collaborators


def _touch(plan: TeamPlan, decisions: dict[Key, int]) -> dict[str, Any]:
    """A team that was there: its counts, and whether a decision now establishes it."""
    team, key = plan.place.team, _key(plan)
    assert team is not None  # noqa: S101
    members, collaborators = _counts([item for item in plan.written if item.member is None])
    for item in plan.written:
        if item.member and "role" in item.changes:
            shift = _counts([item])[1] - (item.member.role is TeamRole.COLLABORATOR)
            members, collaborators = members - shift, collaborators + shift
    changed: dict[str, Any] = {"revision": team.revision + 1}
    changed["member_count"] = team.member_count + members
    changed["collaborator_count"] = team.collaborator_count + collaborators
    if key:
        changed |= {
            "state": TeamState.ESTABLISHED,
            "established_on": key[2],
            "established_by_id": decisions[key],
        }
        begun = update(Membership).where(Membership.team_id == team.id, Membership.began_on.is_(None))
        begun = begun.values(began_on=key[2], began_by_id=decisions[key], revision=Membership.revision + 1)
        db.session.execute(begun, execution_options={"synchronize_session": False})
    db.session.execute(update(Team.__table__).where(Team.__table__.c.id == team.id).values(**changed))  # pyright: ignore[reportArgumentType]
    counts = [team.member_count, team.collaborator_count]
    return {"id": team.id, "revision": team.revision + 1, "counts": counts, "established": bool(key)}


def _members(teams: Sequence[TeamPlan], decisions: dict[Key, int]) -> dict[str, Any]:
    new = [
        (team, key, item)
        for team in teams
        for key in [_key(team)]
        for item in team.written
        if item.member is None
    ]
    people, memberships = reserve_ids(Person, len(new)), reserve_ids(Membership, len(new))
    person_rows, membership_rows = [], []
    for person_id, membership_id, (team, key, item) in zip(people, memberships, new, strict=True):
        row, commune = item.row, team.place.commune
        person_rows.append(
            {
                "id": person_id,
                "commune_id": commune.id,
                "province_id": commune.province_id,
                "full_name": row.full_name,
                "birth_year": row.birth_year,
                "sex": row.sex,
                "occupation": row.occupation,
                "address": row.address,
                "phone": row.phone,
                "merged_into_id": None,
                "sort_key": item.name_key,
                "search_key": fold(row.full_name)[:LONGEST_KEY],
                "exact_key": exact(row.full_name)[:LONGEST_KEY],
            }
        )
        membership_rows.append(
            {
                "id": membership_id,
                "team_id": team.place.team.id,  # pyright: ignore[reportOptionalMemberAccess]
                "person_id": person_id,
                "role": row.role,
                "note": row.note,
                "revision": 1,
                "began_on": key and key[2],
                "began_by_id": key and decisions[key],
                "ended_on": None,
                "ended_by_id": None,
            }
        )
    insert_rows(Person, person_rows)
    insert_rows(Membership, membership_rows)
    return {"people": ranges(people), "memberships": ranges(memberships)}


_CHANGE_PERSON = (
    update(Person.__table__)  # pyright: ignore[reportArgumentType]
    .where(Person.__table__.c.id == bindparam("of_person"))
    .values({name: bindparam(name) for name in OF_PERSON})
)
_CHANGE_MEMBERSHIP = (
    update(Membership.__table__)  # pyright: ignore[reportArgumentType]
    .where(Membership.__table__.c.id == bindparam("of_membership"))
    .values(
        {name: bindparam(name) for name in OF_MEMBERSHIP} | {"revision": Membership.__table__.c.revision + 1}
    )
)


def _change(items: Sequence[tuple[TeamPlan, Item]]) -> list[dict[str, Any]]:
    """Members who were there: old values are answered, for undoing."""
    if not items:
        return []
    values = [(item.member, _after(item)) for _, item in items if item.member]
    set_values(values)
    begun = {id(item): int(_key(team) is not None) for team, item in items}
    return [
        {
            **{"membership": item.member.membership_id, "person": item.member.person_id},
            "revision": item.member.revision + 1 + begun[id(item)],
            "old": {name: getattr(item.member, name) for name in (*OF_PERSON, *OF_MEMBERSHIP)},
        }
        for _, item in items
        if item.member
    ]


def _after(item: Item) -> dict[str, Any]:
    values = {name: getattr(item.member, name) for name in (*OF_PERSON, *OF_MEMBERSHIP)}
    return values | {name: new for name, (_, new) in item.changes.items()}


def set_values(values: Sequence[tuple[KnownMember, dict[str, Any]]]) -> None:
    people = [{name: new[name] for name in OF_PERSON} | {"of_person": one.person_id} for one, new in values]
    members = [
        {name: new[name] for name in OF_MEMBERSHIP} | {"of_membership": one.membership_id}
        for one, new in values
    ]
    db.session.execute(_CHANGE_PERSON, people)
    db.session.execute(_CHANGE_MEMBERSHIP, members)

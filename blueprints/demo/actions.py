"""Load the demo: once, and then top the province up to the numbers asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import func, insert, select

from blueprints.accounts import actions as accounts
from blueprints.accounts import queries as account_queries
from blueprints.demo import PASSWORD
from blueprints.demo.content import ACCOUNTS, PROVINCE, VILLAGES, members, people
from blueprints.teams.actions import TEAM_NAME, MemberFacts
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rosters import roster
from blueprints.teams.rules import TeamState
from blueprints.units import actions as units
from blueprints.units.models import Agency, AgencyCode, Signer, Unit
from blueprints.units.queries import unit_by_code
from blueprints.units.rules import VILLAGE_TYPES, Level, Standing, split_name, village_code
from core.audit import action
from core.database import LONGEST_KEY, db
from core.errors import DomainError
from vanban.vietnamese import exact, fold, person_sort_key

IN_OFFICE_FROM = date(2025, 7, 1)
MEMBERS_OF_A_DEMO_TEAM = 7
MOST_MEMBERS_OF_A_TEAM = 100  # names and years of birth of the invented people repeat after 180


@dataclass(frozen=True)
class Loaded:
    teams: int
    members: int


def load(team_total: int = 0, member_total: int = 0) -> Loaded:
    """The demo province with at least so many teams and members; loading twice changes nothing more."""
    units.load_units()
    if not account_queries.demo_accounts():
        for account in ACCOUNTS:
            _create_account(account)
    with action(None, "demo.load") as entry:
        province = unit_by_code(PROVINCE)
        _put_signers_in_office(province)
        who = people()
        if not _counted(Team.id, Team.province_id == province.id):
            _fill_demo_communes(who)
        _top_up(province, team_total, member_total, who)
        entry.about(province, province.id)
        teams = _counted(Team.id, Team.province_id == province.id)
        total = select(func.coalesce(func.sum(Team.member_count), 0)).where(Team.province_id == province.id)
        return Loaded(teams, db.session.scalar(total) or 0)


def _create_account(account: Any) -> None:
    accounts.create(
        account.username,
        full_name=account.full_name,
        role=account.role,
        unit_id=unit_by_code(account.unit_code).id,
        password=PASSWORD,
        must_change_password=False,
        is_demo=True,
        by=None,
    )


def _counted(column: Any, condition: Any) -> int:
    return db.session.scalar(select(func.count(column)).where(condition)) or 0


def _put_signers_in_office(province: Unit) -> None:
    """Somebody signs for every agency of the province, so that every commune can draft."""
    its_units = select(Unit.id).where((Unit.parent_id == province.id) | (Unit.id == province.id))
    without = (
        select(Agency)
        .where(Agency.unit_id.in_(its_units), Agency.id.not_in(select(Signer.agency_id)))
        .order_by(Agency.id)
    )
    accounts_of = {(a.unit_id, a.role.value): a for a in account_queries.demo_accounts()}
    rows = [row for agency in db.session.scalars(without) for row in _signers_of(agency, accounts_of)]
    if rows:
        db.session.execute(insert(Signer), rows)


def _signers_of(agency: Agency, accounts_of: dict[Any, Any]) -> list[dict[str, Any]]:
    chairs = agency.code is AgencyCode.COMMITTEE
    account = accounts_of.get((agency.unit_id, "leader" if chairs else "department_head"))
    head = {
        "agency_id": agency.id,
        "full_name": account.full_name if account else f"Trần Văn {agency.head_position.title()}",
        "position": agency.head_position,
        "standing": Standing.HEAD,
        "from_on": IN_OFFICE_FROM,
        "legal_basis": "",
        "account_id": account.id if account else None,
    }
    deputy = head | {
        "full_name": "Phạm Thị Cấp Phó",
        "position": f"Phó {agency.head_position}",
        "standing": Standing.DEPUTY,
        "account_id": None,
    }
    return [head, deputy]


def _fill_demo_communes(who: Iterator) -> None:
    for commune_code, villages in VILLAGES.items():
        commune = unit_by_code(commune_code)
        named = [split_name(village, VILLAGE_TYPES) for village in villages]
        stands = [commune, *_add_villages(commune, named)]
        sizes = [MEMBERS_OF_A_DEMO_TEAM] * len(stands)
        _add_teams(commune, stands, sizes, who)


def _add_villages(commune: Unit, named: Sequence[tuple[str, str]]) -> list[Unit]:
    first = _counted(Unit.id, Unit.parent_id == commune.id) + 1
    villages = []
    for ordinal, (type_name, name) in enumerate(named, start=first):
        village = Unit(
            code=village_code(commune.code, ordinal),
            level=Level.VILLAGE,
            parent_id=commune.id,
            province_id=commune.parent_id,
        )
        village.called(type_name, name)
        villages.append(village)
    db.session.add_all(villages)
    db.session.flush()
    return villages


def _add_teams(commune: Unit, stands: Sequence[Unit], sizes: Sequence[int], who: Iterator) -> None:
    teams = []
    for unit, size in zip(stands, sizes, strict=True):
        team = Team(name=TEAM_NAME, member_count=size)
        team.placed_in(unit, commune)
        teams.append(team)
    db.session.add_all(teams)
    db.session.flush()
    listed = [
        (team.id, facts)
        for team, unit in zip(teams, stands, strict=True)
        for facts in members(team.member_count, unit.type_name, unit.title, who)
    ]
    _add_people(commune, listed)


def _add_people(commune: Unit, listed: Sequence[tuple[int, MemberFacts]]) -> None:
    """Core inserts: a province has 12.151 members."""
    if not listed:
        return
    rows = [_person_row(commune, facts) for _, facts in listed]
    ids = db.session.scalars(insert(Person).returning(Person.id, sort_by_parameter_order=True), rows).all()
    db.session.execute(
        insert(Membership),
        [
            {"team_id": team_id, "person_id": person_id, "role": facts.role, "note": "", "revision": 1}
            for person_id, (team_id, facts) in zip(ids, listed, strict=True)
        ],
    )


def _person_row(commune: Unit, facts: MemberFacts) -> dict[str, Any]:
    return {
        "commune_id": commune.id,
        "province_id": commune.province_id,
        "full_name": facts.full_name,
        "birth_year": facts.birth_year,
        "sex": facts.sex,
        "occupation": facts.occupation,
        "address": facts.address,
        "phone": facts.phone,
        "search_key": fold(facts.full_name)[:LONGEST_KEY],
        "exact_key": exact(facts.full_name)[:LONGEST_KEY],
        "sort_key": person_sort_key(facts.full_name)[:LONGEST_KEY],
    }


def _top_up(province: Unit, team_total: int, member_total: int, who: Iterator) -> None:
    """New villages with their teams, spread evenly over the communes, until the totals are reached."""
    missing = team_total - _counted(Team.id, Team.province_id == province.id)
    held = select(func.coalesce(func.sum(Team.member_count), 0)).where(Team.province_id == province.id)
    if member_total > MOST_MEMBERS_OF_A_TEAM * max(team_total, team_total - missing):
        raise DomainError(f"Mỗi Tổ dùng thử có tối đa {MOST_MEMBERS_OF_A_TEAM} thành viên; tăng số Tổ.")
    members_missing = max(member_total - (db.session.scalar(held) or 0), 0)
    if missing <= 0:
        _enlarge(province, members_missing, who)
        return
    sizes = iter(_shares(members_missing, missing))
    communes = db.session.scalars(
        select(Unit).where(Unit.parent_id == province.id).order_by(Unit.sort_key, Unit.id)
    ).all()
    with_team = set(db.session.scalars(select(Team.unit_id).where(Team.province_id == province.id)))
    for commune, share in zip(communes, _shares(missing, len(communes)), strict=True):
        own = [] if commune.id in with_team or not share else [commune]
        stands = own + _add_villages(commune, list(_new_names(commune, share - len(own))))
        _add_teams(commune, stands, list(islice(sizes, len(stands))), who)


def _enlarge(province: Unit, count: int, who: Iterator) -> None:
    """So many more members, spread over the teams that wait to be established."""
    waiting = select(Team).where(Team.province_id == province.id, Team.state == TeamState.PROPOSED)
    teams = db.session.scalars(waiting.order_by(Team.id)).all()
    if not teams or not count:
        return
    for team, share in zip(teams, _shares(count, len(teams)), strict=True):
        known = {(m.person.full_name, m.person.birth_year) for m in roster([team.id])}
        strangers = (one for one in who if (one[0], one[2]) not in known)
        listed = members(share + 2, "", team.unit.title, strangers)[2:]  # after the leader and the deputy
        _add_people(team.commune, [(team.id, facts) for facts in listed])
        team.member_count += share


def _new_names(commune: Unit, count: int) -> Iterator[tuple[str, str]]:
    type_name = "Tổ dân phố" if commune.type_name == "Phường" else "Xóm"
    first = _counted(Unit.id, Unit.parent_id == commune.id) + 1
    for ordinal in range(first, first + count):
        yield type_name, f"Mẫu {ordinal}"


def _shares(total: int, parts: int) -> list[int]:
    """Whole shares that add up to the total and differ by one at most."""
    share, rest = divmod(total, parts)
    return [share + (ordinal < rest) for ordinal in range(parts)]

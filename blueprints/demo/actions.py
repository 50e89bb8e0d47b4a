"""Load the demo: once, and then top the province up to the numbers asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import func, insert, select

from blueprints.accounts import actions as accounts
from blueprints.accounts import queries as account_queries
from blueprints.citations import actions as citations
from blueprints.composition import actions as composition
from blueprints.demo import PASSWORD
from blueprints.demo.content import ACCOUNTS, HOME_COMMUNE, PROVINCE, VILLAGES, members, people
from blueprints.demo.filling import Paper, add_people, add_teams, add_villages, counted
from blueprints.teams.models import Team
from blueprints.teams.rosters import roster
from blueprints.teams.rules import TeamState
from blueprints.units import actions as units
from blueprints.units.models import Agency, AgencyCode, Signer, Unit
from blueprints.units.queries import unit_by_code
from blueprints.units.rules import VILLAGE_TYPES, Level, Standing, split_name
from core.audit import action
from core.database import db
from core.errors import DomainError

IN_OFFICE_FROM = date(2025, 7, 1)
MEMBERS_OF_A_DEMO_TEAM = 10  # as the rule of the province asks
WAITING_IN_HOME = 4
PAPER = Paper("15/QĐ-UBND", date(2026, 1, 12))
MOST_TEAMS_OF_A_PROVINCE = 6000
PROVINCE_SIZE = (1431, 12_151)
MOST_MEMBERS_OF_A_TEAM = 100  # names and years of birth of the invented people repeat after 180


@dataclass(frozen=True)
class Loaded:
    teams: int
    members: int


def load(team_total: int = 0, member_total: int = 0) -> Loaded:
    """The demo province with at least so many teams and members; loading twice changes nothing more.

    More teams than a province has are spread over the country: the demo province keeps its own size.
    """
    units.load_units()
    citations.load_seeds()
    composition.load_presets()
    if not account_queries.demo_accounts():
        for account in ACCOUNTS:
            _create_account(account)
    with action(None, "demo.load") as entry:
        province = unit_by_code(PROVINCE)
        _put_signers_in_office(province)
        who = people()
        if not counted(Team.id, Team.province_id == province.id):
            _fill_demo_communes(who)
        if team_total > MOST_TEAMS_OF_A_PROVINCE:
            own_teams, own_members = PROVINCE_SIZE
            _top_up(province, own_teams, min(own_members, member_total), who)
            _fill_the_country(province, team_total - own_teams, max(member_total - own_members, 0), who)
        else:
            _top_up(province, team_total, member_total, who)
        entry.about(province, province.id)
        return _loaded()


def _loaded() -> Loaded:
    found = select(func.count(Team.id), func.coalesce(func.sum(Team.member_count), 0))
    return Loaded(*db.session.execute(found).one())


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
    """The first team waits for its decision; in the other communes the village teams stand already."""
    for commune_code, villages in VILLAGES.items():
        commune = unit_by_code(commune_code)
        stands = [commune, *add_villages(commune, [split_name(one, VILLAGE_TYPES) for one in villages])]
        cut = WAITING_IN_HOME if commune_code == HOME_COMMUNE else 1
        add_teams(commune, stands[:cut], [MEMBERS_OF_A_DEMO_TEAM] * cut, who)
        rest = len(stands) - cut
        add_teams(commune, stands[cut:], [MEMBERS_OF_A_DEMO_TEAM] * rest, who, PAPER)


def _top_up(province: Unit, team_total: int, member_total: int, who: Iterator) -> None:
    """New villages with their teams, spread evenly over the communes, until the totals are reached."""
    missing = team_total - counted(Team.id, Team.province_id == province.id)
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
        stands = own + add_villages(commune, list(_new_names(commune, share - len(own))))
        _add_mostly_established(commune, stands, list(islice(sizes, len(stands))), who)


def _add_mostly_established(
    commune: Unit, stands: Sequence[Unit], sizes: Sequence[int], who: Iterator
) -> None:
    """Two of three teams stand by a decision on paper, the others wait for theirs."""
    cut = len(stands) * 2 // 3
    add_teams(commune, stands[:cut], sizes[:cut], who, PAPER)
    add_teams(commune, stands[cut:], sizes[cut:], who)


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
        add_people(team.commune, [(team.id, facts) for facts in listed])
        team.member_count += share


def _fill_the_country(home: Unit, team_total: int, member_total: int, who: Iterator) -> None:
    """The teams and members beyond the demo province, in all the other provinces by their communes."""
    provinces = db.session.scalars(
        select(Unit).where(Unit.level == Level.PROVINCE, Unit.id != home.id).order_by(Unit.id)
    ).all()
    weights = [counted(Unit.id, Unit.parent_id == province.id) for province in provinces]
    teams = _shares_by(team_total, weights)
    for province, team_share, member_share in zip(
        provinces, teams, _shares_by(member_total, weights), strict=True
    ):
        _top_up(province, team_share, member_share, who)


def _shares_by(total: int, weights: Sequence[int]) -> list[int]:
    """Whole shares in proportion to the weights that add up to the total."""
    ends = [total * sum(weights[: place + 1]) // (sum(weights) or 1) for place in range(len(weights))]
    return [end - begin for begin, end in zip([0, *ends], ends, strict=False)]


def _new_names(commune: Unit, count: int) -> Iterator[tuple[str, str]]:
    type_name = "Tổ dân phố" if commune.type_name == "Phường" else "Xóm"
    first = counted(Unit.id, Unit.parent_id == commune.id) + 1
    for ordinal in range(first, first + count):
        yield type_name, f"Mẫu {ordinal}"


def _shares(total: int, parts: int) -> list[int]:
    """Whole shares that add up to the total and differ by one at most."""
    share, rest = divmod(total, parts)
    return [share + (ordinal < rest) for ordinal in range(parts)]

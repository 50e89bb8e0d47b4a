"""Establishing teams: what the decision and its tờ trình are told, and what the decision makes true."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from blueprints.documents import wording as headed
from blueprints.documents.kinds import DraftRequest, Issued
from blueprints.teams import actions, decisions, papers, queries, rosters, rules, violations, wording
from blueprints.teams.facts import EstablishmentDecision, EstablishmentProposal, TeamSection
from blueprints.teams.models import Membership, Team
from blueprints.teams.queries import TeamCounts
from blueprints.teams.rules import TeamState
from blueprints.units import queries as units
from blueprints.units.models import Agency, AgencyCode, Unit
from core import clock
from core.errors import DomainError
from vanban.vietnamese import long_date, padded, roman

DECISION = "quyet-dinh-thanh-lap"
PROPOSAL = "to-trinh-thanh-lap"


@dataclass
class Surroundings:
    """What every draft about teams of one commune is told alike, read when it is first asked for."""

    commune: Unit

    @cached_property
    def agencies(self) -> dict[AgencyCode, Agency]:
        return units.agencies_by_code(self.commune.id)

    @cached_property
    def established(self) -> TeamCounts:
        return queries.counts(self.commune, queries.TeamFilter(state=TeamState.ESTABLISHED))


class Roster(NamedTuple):
    """The teams of a draft with their members, loaded once."""

    around: Surroundings
    teams: Sequence[Team]
    members: dict[int, list[Membership]]

    def of(self, team_ids: Sequence[int]) -> "Roster":
        """Of some of its teams, with nothing read again."""
        teams = [team for team in self.teams if team.id in team_ids]
        return Roster(self.around, teams, {team.id: self.members[team.id] for team in teams})

    @property
    def commune(self) -> Unit:
        return self.around.commune

    @property
    def grouped(self) -> bool:
        return len(self.teams) > 1

    @property
    def member_count(self) -> int:
        return sum(map(len, self.members.values()))


def load(request: DraftRequest, *, lock: bool = False) -> Roster:
    return roster_of(request.record_ids, lock=lock)


def roster_of(team_ids: Sequence[int], *, lock: bool = False) -> Roster:
    if lock:
        queries.lock_teams(team_ids)
    teams = queries.teams_by_id(team_ids)
    if not teams:
        raise DomainError(queries.NO_TEAM_CHOSEN, "scope")
    members: dict[int, list[Membership]] = {team.id: [] for team in teams}
    for member in rosters.roster([team.id for team in teams]):
        members[member.team_id].append(member)
    return Roster(Surroundings(teams[0].commune), teams, members)


def decision_facts(roster: Roster, request: DraftRequest, on: date) -> EstablishmentDecision:
    agencies = roster.around.agencies
    agency, office = agencies[AgencyCode.COMMITTEE], agencies[AgencyCode.OFFICE]
    authority = wording.authority(agency, roster.commune, request.collective)
    return EstablishmentDecision(
        letterhead=headed.letterhead(agency, "QĐ", on),
        title=f"Về việc thành lập {wording.named(roster.commune, roster.teams)}",
        authority=authority.upper(),
        authority_name=authority,
        commune_name=roster.commune.full_name,
        legal_bases=wording.bases(request, roster.commune, on),
        proposal=_proposed_by(roster, office),
        grouped=roster.grouped,
        teams=_sections(roster),
        team_name=wording.named(roster.commune, roster.teams),
        team_count=padded(len(roster.teams)),
        member_count=padded(roster.member_count),
        list_title=f"Thành viên {wording.named(roster.commune, roster.teams)}",
        tasks=wording.TASKS,
        executors=wording.executors(roster.commune, roster.teams),
        recipients=wording.decision_recipients(roster.commune),
        filing=agency.filing,
        signature=headed.signature(agency, request),
    )


def proposal_facts(roster: Roster, request: DraftRequest, on: date) -> EstablishmentProposal:
    office, counts = roster.around.agencies[AgencyCode.OFFICE], roster.around.established
    return EstablishmentProposal(
        letterhead=headed.letterhead(office, "TTr", on),
        title=f"Về việc thành lập {wording.named(roster.commune, roster.teams)}",
        addressee=f"Chủ tịch Ủy ban nhân dân {roster.commune.full_name}",
        legal_bases=wording.bases(request, roster.commune, on),
        office_name=office.name,
        commune_name=roster.commune.full_name,
        grouped=roster.grouped,
        teams=_sections(roster),
        team_name=wording.named(roster.commune, roster.teams),
        team_count=padded(len(roster.teams)),
        member_count=padded(roster.member_count),
        established_team_count=padded(counts.teams),
        established_member_count=padded(counts.members),
        enclosures=("Dự thảo Quyết định thành lập kèm theo danh sách thành viên", _meeting_minutes(roster)),
        recipients=("Như trên",),
        filing=office.filing,
        signature=headed.signature(office, request),
    )


def _proposed_by(roster: Roster, office: Agency) -> str:
    """The last basis of the decision (Mẫu 1.2), with the tờ trình when one has been issued."""
    proposer = f"Theo đề nghị của {wording.head_of(office)}"
    proposal = papers.issued_about([team.id for team in roster.teams], PROPOSAL)
    if proposal is None or proposal.issued_on is None:
        return proposer
    return f"{proposer} tại Tờ trình số {proposal.notation} {long_date(proposal.issued_on)}"


def _sections(roster: Roster) -> tuple[TeamSection, ...]:
    return tuple(
        TeamSection(
            numeral=roman(ordinal),
            name=team.full_name,
            member_count=padded(len(roster.members[team.id])),
            leader_name=wording.leader_name(roster.members[team.id]),
            members=tuple(
                wording.member_row(i, member) for i, member in enumerate(roster.members[team.id], start=1)
            ),
        )
        for ordinal, team in enumerate(roster.teams, start=1)
    )


def _meeting_minutes(roster: Roster) -> str:
    if all(team.is_of_commune for team in roster.teams):
        return "Văn bản cử thành viên của các cơ quan, đoàn thể có liên quan"
    return "Biên bản họp giới thiệu thành viên của thôn, xóm, tổ dân phố"


def problems(roster: Roster) -> list[str]:
    """Sentences that keep the teams from being put forward for establishment."""
    found = []
    for team in roster.teams:
        if team.state is not TeamState.PROPOSED:
            found.append(f"{team.full_name}: {_past(team)}. Bỏ Tổ này khỏi văn bản.")
            continue
        if not team.unit.exists:
            found.append(_without_unit(team))
            continue
        missing = rules.missing_for_establishment([member.role for member in roster.members[team.id]])
        if missing:
            found.append(f"{team.full_name}: {missing}. Mở trang của Tổ để bổ sung.")
    return found


def _without_unit(team: Team) -> str:
    return f"{team.full_name}: {team.unit.title} không còn nữa. Lập Tổ ở đơn vị kế tiếp."


def breaches(roster: Roster) -> tuple[str, ...]:
    """What the local rule of today forbids in the rosters that the decision would make true."""
    return violations.breaches_of(roster.teams, roster.members, clock.today())


def _past(team: Team) -> str:
    return "đã giải thể" if team.is_dissolved else "đã được thành lập"


def establish(issued: Issued) -> None:
    """The decision makes its teams exist, with the members proposed for them, from the day it bears."""
    roster = roster_of(issued.record_ids, lock=True)
    decision = decisions.decided_by(issued, roster.commune)
    for team in roster.teams:
        if team.state is not TeamState.PROPOSED:
            raise DomainError(f"{team.full_name} đã được thành lập bằng một quyết định khác.")
        if not team.unit.exists:
            raise DomainError(_without_unit(team))
        actions.found_by(team, roster.members[team.id], decision)

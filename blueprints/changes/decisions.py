"""What the decisions about changes are told, and what keeps them from being put before the chair."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from blueprints.changes import queries, rules
from blueprints.changes.facts import (
    DissolutionDecision,
    DissolvedTeam,
    LeaverRow,
    RoleRow,
    RosterDecision,
    TeamChange,
)
from blueprints.changes.models import RosterChange
from blueprints.changes.queries import Place, Proposal
from blueprints.changes.rules import TITLES, ChangeKind, Nature
from blueprints.documents import wording as headed
from blueprints.documents.kinds import DraftRequest
from blueprints.teams import decisions as in_force
from blueprints.teams import queries as teams
from blueprints.teams import violations, wording
from blueprints.teams.models import Decision, Team
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode, Unit
from core import clock
from vanban.vietnamese import long_date, padded, roman

ROSTER_DECISION = "quyet-dinh-kien-toan"
DISSOLUTION = "quyet-dinh-giai-the"


def load_changes(request: DraftRequest, *, lock: bool = False) -> Proposal:
    return queries.changes_to_decide(request.record_ids, lock=lock)


def load_dissolutions(request: DraftRequest, *, lock: bool = False) -> Proposal:
    return queries.dissolutions_to_decide(request.record_ids, lock=lock)


def roster_facts(proposal: Proposal, request: DraftRequest, on: date) -> RosterDecision:
    nature = rules.nature_of([change.kind for change in proposal.every_change])
    sections = tuple(_section(roman(i), team, proposal) for i, team in enumerate(proposal.teams, start=1))
    amended = _amended([team.id for team in proposal.teams])
    name = wording.named(proposal.commune, proposal.teams)
    return RosterDecision(
        **_head(proposal, request, on, f"{TITLES[nature]} {name}", [*amended, *_wishes(proposal)]),
        nature=nature.value,
        grouped=proposal.grouped,
        teams=sections,
        team_name=name,
        replaced=tuple(
            _cited(decision, proposal.commune)
            for decision in amended
            if nature is not Nature.REORGANISE or _ceases(decision, proposal)
        ),
        joined_count=padded(sum(len(section.joined) for section in sections)),
        left_count=padded(sum(len(section.left) for section in sections)),
        changed_count=padded(sum(len(section.changed) for section in sections)),
        before_count=padded(sum(int(section.before_count) for section in sections)),
        after_count=padded(sum(int(section.after_count) for section in sections)),
        list_title=f"Thành viên {name}",
        tasks=wording.TASKS,
    )


def dissolution_facts(proposal: Proposal, request: DraftRequest, on: date) -> DissolutionDecision:
    name = wording.named(proposal.commune, proposal.teams)
    founding = _founding(proposal)
    return DissolutionDecision(
        **_head(proposal, request, on, f"Về việc giải thể {name}", founding),
        grouped=proposal.grouped,
        teams=tuple(_dissolved(i, team, proposal) for i, team in enumerate(proposal.teams, start=1)),
        team_name=name,
        repealed=tuple(
            _cited(decision, proposal.commune) for decision in founding if _ceases(decision, proposal)
        ),
        handover=_handover(proposal.commune, {team.id for team in proposal.teams}),
    )


def _head(
    proposal: Proposal, request: DraftRequest, on: date, title: str, also_based_on: Sequence[Decision | str]
) -> dict[str, Any]:
    """What every decision about teams of a commune is told, whatever it decides."""
    agencies = units.agencies_by_code(request.unit_id)
    agency, office = agencies[AgencyCode.COMMITTEE], agencies[AgencyCode.OFFICE]
    authority = wording.authority(agency, proposal.commune, request.collective)
    return {
        "letterhead": headed.letterhead(agency, "QĐ", on),
        "title": title,
        "authority": authority.upper(),
        "authority_name": authority,
        "commune_name": proposal.commune.full_name,
        "legal_bases": _bases(proposal, request, on, also_based_on),
        "proposal": f"Theo đề nghị của {wording.head_of(office)}",
        "executors": _executors(proposal),
        "recipients": wording.decision_recipients(proposal.commune),
        "filing": agency.filing,
        "signature": headed.signature(agency, request),
    }


def _executors(proposal: Proposal) -> str:
    """Who leaves stands in no list of the team: Article 1 names them; a dissolution lists nobody."""
    said = wording.executors(proposal.commune, proposal.teams)
    kinds = {change.kind for change in proposal.every_change}
    if ChangeKind.DISSOLVE in kinds:
        return said.replace(
            "các ông (bà) có tên trong danh sách kèm theo", "các thành viên của Tổ bị giải thể"
        )
    if ChangeKind.LEAVE not in kinds:
        return said
    return said.replace("có tên trong danh sách", "có tên tại Điều 1 và trong danh sách")


def _bases(
    proposal: Proposal, request: DraftRequest, on: date, also: Sequence[Decision | str]
) -> tuple[str, ...]:
    """The chosen bases, then the decisions that are changed and the wishes, unless they are among them."""
    chosen = wording.bases(request, proposal.commune, on)
    added = [f"Căn cứ {_cited(one, proposal.commune)}" if isinstance(one, Decision) else one for one in also]
    return (*chosen, *(basis for basis in added if not any(basis in known for known in chosen)))


def _cited(decision: Decision, commune: Unit) -> str:
    """ "Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch … về việc thành lập …"."""
    subject = f" {decision.title[:1].lower()}{decision.title[1:]}" if decision.title else ""
    return (
        f"Quyết định số {decision.notation} {long_date(decision.decided_on)} của Chủ tịch Ủy ban nhân dân "
        f"{commune.full_name}{subject}"
    )


def _wishes(proposal: Proposal) -> list[str]:
    """The applications the chair has considered, one line for each way."""
    kinds = {change.kind for change in proposal.every_change}
    leaders = "Tổ trưởng các Tổ" if proposal.grouped else "Tổ trưởng"
    said = []
    if ChangeKind.LEAVE in kinds:
        said.append(f"Xét đơn xin thôi tham gia Tổ và đề xuất của {leaders}")
    if ChangeKind.JOIN in kinds:
        said.append(f"Xét nguyện vọng tham gia Tổ và giới thiệu của {leaders}")
    return said


def _section(numeral: str, team: Team, proposal: Proposal) -> TeamChange:
    standing, changes = proposal.standing[team.id], proposal.changes[team.id]
    places = queries.roster_after(standing, changes)
    joined = [place for place in places if place.is_new]
    left = [change for change in changes if change.kind is ChangeKind.LEAVE]
    moved = [change for change in changes if change.kind is ChangeKind.ROLE]
    return TeamChange(
        numeral=numeral,
        name=team.full_name,
        joined=tuple(wording.member_row(i, place) for i, place in enumerate(joined, start=1)),
        left=tuple(_leaver(i, change) for i, change in enumerate(left, start=1)),
        changed=tuple(_role_row(i, change) for i, change in enumerate(moved, start=1)),
        before_count=padded(len(standing)),
        after_count=padded(len(places)),
        members=tuple(wording.member_row(i, place) for i, place in enumerate(places, start=1)),
        leader_name=wording.leader_name(places),
    )


def _leaver(ordinal: int, change: RosterChange) -> LeaverRow:
    member = change.membership
    assert member is not None  # noqa: S101 (who leaves has a place to leave)
    person = member.person
    return LeaverRow(
        ordinal=ordinal,
        full_name=person.full_name,
        birth_year=str(person.birth_year or ""),
        occupation=person.occupation,
        address=person.address,
        role=member.role.label,
        reason=change.reason.rstrip(" ."),
        sex=person.sex.label if person.sex else "",
    )


def _role_row(ordinal: int, change: RosterChange) -> RoleRow:
    member = change.membership
    assert member is not None  # noqa: S101
    assert change.role is not None  # noqa: S101 (a change of position names the new one)
    return RoleRow(
        ordinal=ordinal,
        full_name=member.person.full_name,
        birth_year=str(member.person.birth_year or ""),
        from_role=member.role.label,
        to_role=change.role.label,
        sex=member.person.sex.label if member.person.sex else "",
    )


def _amended(team_ids: Sequence[int]) -> list[Decision]:
    """What the new decision changes: the founding decision, and the last one that changed a roster."""
    return in_force.decisions_in_force(team_ids)


def _founding(proposal: Proposal) -> list[Decision]:
    found = {team.established_by_id: team.established_by for team in proposal.teams if team.established_by}
    return sorted(found.values(), key=lambda decision: (decision.decided_on, decision.id))


def _ceases(decision: Decision, proposal: Proposal) -> bool:
    """Whether none of the decision's teams goes on."""
    ending = {team.id for team in proposal.teams}
    return not set(in_force.standing_teams_by(decision.id)) - ending


def _dissolved(ordinal: int, team: Team, proposal: Proposal) -> DissolvedTeam:
    reason = next((change.reason for change in proposal.changes[team.id] if change.reason), "")
    return DissolvedTeam(
        ordinal=ordinal,
        name=team.full_name,
        member_count=padded(len(proposal.standing[team.id])),
        founding=_cited(team.established_by, proposal.commune) if team.established_by else "",
        reason=reason.rstrip(" ."),
    )


def _handover(commune: Unit, ending: set[int]) -> str:
    """The commune's own team takes over, or the committee where it has none."""
    own = teams.standing_team_of(commune.id)
    if own is not None and own.is_established and own.id not in ending:
        return own.full_name
    return f"Ủy ban nhân dân {commune.full_name}"


def roster_problems(proposal: Proposal) -> list[str]:
    found = []
    for team in proposal.teams:
        if not team.is_established:
            found.append(f"{team.full_name}: {team.state.label.lower()}. Bỏ Tổ này khỏi văn bản.")
        elif not proposal.changes[team.id]:
            found.append(
                f"{team.full_name}: chưa có đề nghị nào chờ Chủ tịch quyết định. Ghi đề nghị và ngày Tổ trưởng "
                "giới thiệu ở mục Thay đổi thành viên."
            )
        else:
            found += _leadership(
                team, queries.roster_after(proposal.standing[team.id], proposal.changes[team.id])
            )
    return found


def _leadership(team: Team, places: Sequence[Place]) -> list[str]:
    problem = rules.leadership_problem([place.role for place in places])
    return [f"{team.full_name}: sau thay đổi {problem}."] if problem else []


def dissolution_problems(proposal: Proposal) -> list[str]:
    return [
        f"{team.full_name}: chưa có đề nghị giải thể hoặc đã giải thể. Bỏ Tổ này khỏi văn bản."
        for team in proposal.teams
        if not team.is_established or not proposal.changes[team.id]
    ]


def roster_breaches(proposal: Proposal) -> tuple[str, ...]:
    """What the rosters, once changed, would break of the province's rules so that a reason is asked for."""
    places = {
        team.id: queries.roster_after(proposal.standing[team.id], proposal.changes[team.id])
        for team in proposal.teams
    }
    return violations.breaches_of(proposal.teams, places, clock.today())

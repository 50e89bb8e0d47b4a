"""Facts of changes to clearly fictitious teams."""

from dataclasses import replace

from blueprints.changes.facts import (
    DissolutionDecision,
    DissolvedTeam,
    LeaverRow,
    RoleRow,
    RosterDecision,
    TeamChange,
)
from tests.vanban.samples import NAMES, decision, rendered, section

TEAM = "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
TEAMS = "các Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu"


def founding(number: int = 12, team: str = TEAM) -> str:
    return (
        f"Quyết định số {number}/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân xã Mẫu "
        f"về việc thành lập {team}"
    )


def leaver(ordinal: int = 1, **changes) -> LeaverRow:
    name = NAMES[ordinal % len(NAMES)]
    row = LeaverRow(ordinal, name, "1975", "Công chức xã", "Xóm Bản Mẫu", "Tổ phó", "Chuyển công tác")
    return replace(row, **changes)


def new_role(ordinal: int = 1, **changes) -> RoleRow:
    row = RoleRow(ordinal, NAMES[ordinal % len(NAMES)], "1988", "Thành viên", "Tổ phó")
    return replace(row, **changes)


def change(
    numeral: str = "I",
    joined: int = 0,
    left: int = 0,
    changed: int = 0,
    before: int = 8,
    village: str = "xóm Bản Mẫu",
) -> TeamChange:
    team = section(numeral, before - left + joined, village)
    return TeamChange(
        numeral=numeral,
        name=team.name,
        joined=team.members[len(team.members) - joined :],
        left=tuple(map(leaver, range(1, left + 1))),
        changed=tuple(map(new_role, range(1, changed + 1))),
        before_count=f"{before:02d}",
        after_count=team.member_count,
        members=team.members,
        leader_name=team.leader_name,
    )


def roster_decision(nature: str, *teams: TeamChange, **changes) -> RosterDecision:
    """Of one team, or of several when more are given."""
    founded = decision()
    grouped = len(teams) > 1
    name = TEAMS if grouped else TEAM
    facts = RosterDecision(
        letterhead=founded.letterhead,
        title=f"Về việc kiện toàn {name}",
        authority=founded.authority,
        authority_name=founded.authority_name,
        commune_name=founded.commune_name,
        legal_bases=founded.legal_bases,
        proposal=founded.proposal,
        nature=nature,
        grouped=grouped,
        teams=teams,
        team_name=name,
        replaced=(founding(),),
        joined_count=f"{sum(len(team.joined) for team in teams):02d}",
        left_count=f"{sum(len(team.left) for team in teams):02d}",
        changed_count=f"{sum(len(team.changed) for team in teams):02d}",
        before_count=f"{sum(int(team.before_count) for team in teams):02d}",
        after_count=f"{sum(int(team.after_count) for team in teams):02d}",
        list_title=f"Thành viên {name}",
        tasks=founded.tasks,
        executors=founded.executors,
        recipients=founded.recipients,
        filing=founded.filing,
        signature=founded.signature,
    )
    return replace(facts, **changes)


def dissolved(ordinal: int = 1, **changes) -> DissolvedTeam:
    team = DissolvedTeam(
        ordinal=ordinal,
        name=f"Tổ chuyển đổi số cộng đồng xóm {ordinal}",
        member_count="07",
        founding=founding(ordinal + 10, f"Tổ chuyển đổi số cộng đồng xóm {ordinal}, xã Mẫu"),
        reason="Sáp nhập xóm",
    )
    return replace(team, **changes)


def dissolution(*teams: DissolvedTeam, **changes) -> DissolutionDecision:
    """Of one team, or of several when more are given."""
    teams = teams or (dissolved(),)
    founded = decision()
    grouped = len(teams) > 1
    name = TEAMS if grouped else TEAM
    facts = DissolutionDecision(
        letterhead=founded.letterhead,
        title=f"Về việc giải thể {name}",
        authority=founded.authority,
        authority_name=founded.authority_name,
        commune_name=founded.commune_name,
        legal_bases=founded.legal_bases,
        proposal=founded.proposal,
        grouped=grouped,
        teams=teams,
        team_name=name,
        repealed=tuple(team.founding for team in teams),
        handover="Tổ chuyển đổi số cộng đồng xóm Bản Thử, xã Mẫu",
        executors=founded.executors,
        recipients=founded.recipients,
        filing=founded.filing,
        signature=founded.signature,
    )
    return replace(facts, **changes)


def one_team(nature: str, **changes) -> bytes:
    return rendered(roster_decision(nature, change(**changes)))


def several_teams(nature: str = "thay-the", joined: int = 1, left: int = 1, changed: int = 1) -> bytes:
    teams = (change(numeral, joined, left, changed, village=f"xóm {numeral}") for numeral in ("I", "II"))
    return rendered(roster_decision(nature, *teams))

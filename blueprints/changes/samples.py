"""What a try of a Word template about changes of teams is told: plainly invented, a value in every list."""

from blueprints.changes.facts import (
    DissolutionDecision,
    DissolvedTeam,
    LeaverRow,
    RoleRow,
    RosterDecision,
    TeamChange,
)
from blueprints.teams import samples
from blueprints.teams.samples import TEAM, TEAM_IN_COMMUNE
from blueprints.teams.wording import TASKS

FOUNDING = (
    "Quyết định số 00/QĐ-UBND ngày 05 tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân xã Mẫu về việc thành lập "
    f"{TEAM_IN_COMMUNE}"
)


def roster_decision() -> RosterDecision:
    change = _team_change()
    return RosterDecision(
        letterhead=samples.letterhead("QĐ"),
        title=f"Về việc kiện toàn {TEAM_IN_COMMUNE}",
        authority=samples.HEAD,
        authority_name=samples.HEAD_IN_TEXT,
        commune_name="xã Mẫu",
        legal_bases=samples.LEGAL_BASES,
        proposal=samples.PROPOSED,
        nature="kien-toan",
        grouped=False,
        teams=(change,),
        team_name=TEAM_IN_COMMUNE,
        replaced=(FOUNDING,),
        joined_count="01",
        left_count="01",
        changed_count="01",
        before_count=change.before_count,
        after_count=change.after_count,
        list_title=f"Thành viên {TEAM_IN_COMMUNE}",
        tasks=TASKS,
        executors=samples.EXECUTORS,
        recipients=samples.RECIPIENTS,
        filing=samples.FILING,
        signature=samples.CHAIR,
    )


def _team_change() -> TeamChange:
    members = samples.members()
    count = f"{len(members):02}"
    return TeamChange(
        numeral="I",
        name=TEAM,
        joined=(members[-1],),
        left=(
            LeaverRow(
                1, "Bế Thị Thôi Mẫu", "1970", "Nông dân", "Xóm Bản Mẫu", "Tổ phó", "Chuyển nơi ở", "Nữ"
            ),
        ),
        changed=(
            RoleRow(1, members[1].full_name, members[1].birth_year, "Thành viên", "Tổ phó", members[1].sex),
        ),
        before_count=count,
        after_count=count,
        members=members,
        leader_name=members[0].full_name,
    )


def dissolution() -> DissolutionDecision:
    return DissolutionDecision(
        letterhead=samples.letterhead("QĐ"),
        title=f"Về việc giải thể {TEAM_IN_COMMUNE}",
        authority=samples.HEAD,
        authority_name=samples.HEAD_IN_TEXT,
        commune_name="xã Mẫu",
        legal_bases=samples.LEGAL_BASES,
        proposal=samples.PROPOSED,
        grouped=False,
        teams=(DissolvedTeam(1, TEAM, "05", FOUNDING, "Sáp nhập xóm Bản Mẫu vào xóm Bản Thử"),),
        team_name=TEAM_IN_COMMUNE,
        repealed=(FOUNDING,),
        handover="Tổ chuyển đổi số cộng đồng xóm Bản Thử, xã Mẫu",
        executors=samples.EXECUTORS,
        recipients=samples.RECIPIENTS,
        filing=samples.FILING,
        signature=samples.CHAIR,
    )

"""What the Word templates about changes of teams are told."""

from dataclasses import dataclass

from blueprints.documents.facts import Letterhead, Signature
from blueprints.teams.facts import MemberRow


@dataclass(frozen=True)
class LeaverRow:
    """One member who leaves a team; every value is the text to print, empty when unknown."""

    ordinal: int  # restarts at 1 in each team
    full_name: str
    birth_year: str
    occupation: str
    address: str
    role: str  # in the team until now: "Tổ phó"
    reason: str  # "Chuyển công tác", without end punctuation
    sex: str = ""  # "Nam", "Nữ" or "" when unknown


@dataclass(frozen=True)
class RoleRow:
    """One member who stays in the team in another role."""

    ordinal: int  # restarts at 1 in each team
    full_name: str
    birth_year: str
    from_role: str  # "Thành viên"
    to_role: str  # "Tổ trưởng"
    sex: str = ""


@dataclass(frozen=True)
class TeamChange:
    """One team whose roster changes; counts are printed as "05"."""

    numeral: str  # "I", "II", … in the order of the list
    name: str  # "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
    joined: tuple[MemberRow, ...]
    left: tuple[LeaverRow, ...]
    changed: tuple[RoleRow, ...]
    before_count: str
    after_count: str
    members: tuple[MemberRow, ...]  # the roster after the change
    leader_name: str  # of its Tổ trưởng after the change; empty when there is none


@dataclass(frozen=True)
class RosterDecision:
    """Quyết định bổ sung, thay thế, cho thôi thành viên, đổi nhiệm vụ, kiện toàn Tổ, with its list.

    Counts are of all teams together, "05"; "00" when nobody joins, leaves or changes role.
    """

    letterhead: Letterhead
    title: str  # "Về việc bổ sung thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    authority: str
    authority_name: str
    commune_name: str
    legal_bases: tuple[str, ...]
    proposal: str
    nature: str  # "bo-sung", "thay-the", "cho-thoi", "doi-vai-tro" or "kien-toan"
    grouped: bool  # several teams in one decision
    teams: tuple[TeamChange, ...]
    team_name: str  # of the one team with its place, or "các Tổ chuyển đổi số cộng đồng …" when grouped
    # "Quyết định số 12/QĐ-UBND ngày … về việc …": amended; by kien-toan, replaced
    replaced: tuple[str, ...]
    joined_count: str
    left_count: str
    changed_count: str
    before_count: str
    after_count: str
    list_title: str  # "Thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    tasks: tuple[str, ...]  # the team's duties; kien-toan states them anew, as it replaces the founding
    executors: str
    recipients: tuple[str, ...]  # "Như Điều 4" comes first
    filing: str
    signature: Signature


@dataclass(frozen=True)
class DissolvedTeam:
    """One team that ends."""

    ordinal: int
    name: str  # "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
    member_count: str  # "05"
    founding: str  # "Quyết định số 12/QĐ-UBND ngày … về việc …"; empty when unknown
    reason: str  # "Sáp nhập xóm Bản Mẫu vào xóm Bản Thử", without end punctuation


@dataclass(frozen=True)
class DissolutionDecision:
    """Quyết định giải thể Tổ; with a list of the teams when there are several."""

    letterhead: Letterhead
    title: str  # "Về việc giải thể Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    authority: str
    authority_name: str
    commune_name: str
    legal_bases: tuple[str, ...]
    proposal: str
    grouped: bool
    teams: tuple[DissolvedTeam, ...]
    team_name: str  # as in RosterDecision
    repealed: tuple[str, ...]  # decisions that cease altogether; none when they still hold for other teams
    handover: str  # who takes over: "Tổ chuyển đổi số cộng đồng xóm Bản Thử, xã Mẫu"
    executors: str
    recipients: tuple[str, ...]  # "Như Điều 4" comes first
    filing: str
    signature: Signature

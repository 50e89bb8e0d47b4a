"""What the Word templates about changes of teams are told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature
from blueprints.teams.facts import MemberRow


@dataclass(frozen=True)
class LeaverRow:
    """One member who leaves a team; every value is the text to print, empty when unknown."""

    ordinal: Annotated[int, "Số thứ tự trong Tổ"]  # restarts at 1 in each team
    full_name: Annotated[str, "Họ và tên"]
    birth_year: Annotated[str, "Năm sinh"]
    occupation: Annotated[str, "Nghề nghiệp, chức vụ"]
    address: Annotated[str, "Nơi ở"]
    role: Annotated[str, "Nhiệm vụ trong Tổ trước khi thôi"]  # in the team until now: "Tổ phó"
    reason: Annotated[str, "Lý do thôi tham gia"]  # "Chuyển công tác", without end punctuation
    sex: Annotated[str, "Giới tính"] = ""  # "Nam", "Nữ" or "" when unknown


@dataclass(frozen=True)
class RoleRow:
    """One member who stays in the team in another role."""

    ordinal: Annotated[int, "Số thứ tự trong Tổ"]  # restarts at 1 in each team
    full_name: Annotated[str, "Họ và tên"]
    birth_year: Annotated[str, "Năm sinh"]
    from_role: Annotated[str, "Nhiệm vụ cũ"]  # "Thành viên"
    to_role: Annotated[str, "Nhiệm vụ mới"]  # "Tổ trưởng"
    sex: Annotated[str, "Giới tính"] = ""


@dataclass(frozen=True)
class TeamChange:
    """One team whose roster changes; counts are printed as "05"."""

    numeral: Annotated[str, "Số La Mã của Tổ trong danh sách"]  # "I", "II", … in the order of the list
    name: Annotated[str, "Tên Tổ"]  # "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
    joined: Annotated[tuple[MemberRow, ...], "Người bổ sung vào Tổ"]
    left: Annotated[tuple[LeaverRow, ...], "Người thôi tham gia Tổ"]
    changed: Annotated[tuple[RoleRow, ...], "Người đổi nhiệm vụ"]
    before_count: Annotated[str, "Số thành viên của Tổ trước khi thay đổi"]
    after_count: Annotated[str, "Số thành viên của Tổ sau khi thay đổi"]
    # the roster after the change
    members: Annotated[tuple[MemberRow, ...], "Thành viên của Tổ sau khi thay đổi"]
    # of its Tổ trưởng after the change; empty when there is none
    leader_name: Annotated[str, "Họ và tên Tổ trưởng"]


@dataclass(frozen=True)
class RosterDecision:
    """Quyết định bổ sung, thay thế, cho thôi thành viên, đổi nhiệm vụ, kiện toàn Tổ, with its list.

    Counts are of all teams together, "05"; "00" when nobody joins, leaves or changes role.
    """

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    # "Về việc bổ sung thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    title: Annotated[str, "Trích yếu"]
    authority: Annotated[str, "Thẩm quyền ban hành, in hoa"]
    authority_name: Annotated[str, "Thẩm quyền ban hành, trong câu"]
    commune_name: Annotated[str, "Tên xã, phường, đặc khu trong câu"]
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    proposal: Annotated[str, "Đề nghị của cơ quan chuyên môn (căn cứ cuối)"]
    # "bo-sung", "thay-the", "cho-thoi", "doi-vai-tro" or "kien-toan"
    nature: Annotated[str, "Loại thay đổi (mã)"]
    grouped: Annotated[bool, "Văn bản về nhiều Tổ (đúng hoặc sai)"]  # several teams in one decision
    teams: Annotated[tuple[TeamChange, ...], "Các Tổ có thay đổi"]
    # of the one team with its place, or "các Tổ chuyển đổi số cộng đồng …" when grouped
    team_name: Annotated[str, "Tên Tổ kèm địa bàn, hoặc tên chung của các Tổ"]
    # "Quyết định số 12/QĐ-UBND ngày … về việc …": amended; by kien-toan, replaced
    replaced: Annotated[tuple[str, ...], "Quyết định được sửa đổi, thay thế"]
    joined_count: Annotated[str, "Tổng số người bổ sung"]
    left_count: Annotated[str, "Tổng số người thôi tham gia"]
    changed_count: Annotated[str, "Tổng số người đổi nhiệm vụ"]
    before_count: Annotated[str, "Tổng số thành viên trước khi thay đổi"]
    after_count: Annotated[str, "Tổng số thành viên sau khi thay đổi"]
    # "Thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    list_title: Annotated[str, "Tên danh sách kèm theo"]
    # the team's duties; kien-toan states them anew, as it replaces the founding
    tasks: Annotated[tuple[str, ...], "Nhiệm vụ của Tổ"]
    executors: Annotated[str, "Người chịu trách nhiệm thi hành"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]  # "Như Điều 4" comes first
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]


@dataclass(frozen=True)
class DissolvedTeam:
    """One team that ends."""

    ordinal: Annotated[int, "Số thứ tự"]
    name: Annotated[str, "Tên Tổ"]  # "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
    member_count: Annotated[str, "Số thành viên của Tổ"]  # "05"
    # "Quyết định số 12/QĐ-UBND ngày … về việc …"; empty when unknown
    founding: Annotated[str, "Quyết định thành lập Tổ"]
    # "Sáp nhập xóm Bản Mẫu vào xóm Bản Thử", without end punctuation
    reason: Annotated[str, "Lý do giải thể"]


@dataclass(frozen=True)
class DissolutionDecision:
    """Quyết định giải thể Tổ; with a list of the teams when there are several."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]  # "Về việc giải thể Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    authority: Annotated[str, "Thẩm quyền ban hành, in hoa"]
    authority_name: Annotated[str, "Thẩm quyền ban hành, trong câu"]
    commune_name: Annotated[str, "Tên xã, phường, đặc khu trong câu"]
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    proposal: Annotated[str, "Đề nghị của cơ quan chuyên môn (căn cứ cuối)"]
    grouped: Annotated[bool, "Văn bản về nhiều Tổ (đúng hoặc sai)"]
    teams: Annotated[tuple[DissolvedTeam, ...], "Các Tổ giải thể"]
    team_name: Annotated[str, "Tên Tổ kèm địa bàn, hoặc tên chung của các Tổ"]  # as in RosterDecision
    # decisions that cease altogether; none when they still hold for other teams
    repealed: Annotated[tuple[str, ...], "Quyết định hết hiệu lực"]
    # who takes over: "Tổ chuyển đổi số cộng đồng xóm Bản Thử, xã Mẫu"
    handover: Annotated[str, "Nơi nhận bàn giao"]
    executors: Annotated[str, "Người chịu trách nhiệm thi hành"]
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]  # "Như Điều 4" comes first
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]

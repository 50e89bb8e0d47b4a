"""What the Word templates about teams are told."""

from dataclasses import dataclass
from typing import Annotated

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class MemberRow:
    """One row of the attached list; every value is the text to print, empty when unknown."""

    ordinal: Annotated[int, "Số thứ tự trong Tổ"]  # restarts at 1 in each team
    full_name: Annotated[str, "Họ và tên"]
    birth_year: Annotated[str, "Năm sinh"]
    sex: Annotated[str, "Giới tính"]  # "Nam", "Nữ" or ""
    # occupation or position, as the list's own column says
    occupation: Annotated[str, "Nghề nghiệp, chức vụ"]
    address: Annotated[str, "Nơi ở"]
    phone: Annotated[str, "Số điện thoại"]
    role: Annotated[str, "Nhiệm vụ trong Tổ"]  # "Tổ trưởng", "Tổ phó", "Thành viên"
    note: Annotated[str, "Ghi chú"]


@dataclass(frozen=True)
class TeamSection:
    """One team in the attached list."""

    numeral: Annotated[str, "Số La Mã của Tổ trong danh sách"]  # "I", "II", … in the order of the list
    name: Annotated[str, "Tên Tổ"]  # "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
    member_count: Annotated[str, "Số thành viên của Tổ"]  # "05": below ten with a leading zero
    leader_name: Annotated[str, "Họ và tên Tổ trưởng"]  # of its Tổ trưởng; empty when there is none yet
    members: Annotated[tuple[MemberRow, ...], "Thành viên của Tổ"]


@dataclass(frozen=True)
class EstablishmentDecision:
    """Quyết định thành lập Tổ chuyển đổi số cộng đồng, with its attached list."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    # trích yếu: "Về việc thành lập Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    title: Annotated[str, "Trích yếu"]
    # "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU" or "ỦY BAN NHÂN DÂN XÃ MẪU"
    authority: Annotated[str, "Thẩm quyền ban hành, in hoa"]
    # the same in running text: "Chủ tịch Ủy ban nhân dân xã Mẫu"
    authority_name: Annotated[str, "Thẩm quyền ban hành, trong câu"]
    # "xã Mẫu"; what follows "Ủy ban nhân dân"
    commune_name: Annotated[str, "Tên xã, phường, đặc khu trong câu"]
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]  # without the closing ";"
    # "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội", without the closing "."
    proposal: Annotated[str, "Đề nghị của cơ quan chuyên môn (căn cứ cuối)"]
    grouped: Annotated[bool, "Văn bản về nhiều Tổ (đúng hoặc sai)"]  # several teams in one decision
    teams: Annotated[tuple[TeamSection, ...], "Các Tổ trong văn bản"]  # one section when not grouped
    # of the one team with its place, or "các Tổ chuyển đổi số cộng đồng …" when grouped
    team_name: Annotated[str, "Tên Tổ kèm địa bàn, hoặc tên chung của các Tổ"]
    team_count: Annotated[str, "Số Tổ"]  # "12"
    member_count: Annotated[str, "Tổng số thành viên"]  # of all sections together, "05"
    # "Thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    list_title: Annotated[str, "Tên danh sách kèm theo"]
    # the duties in Article 2, each a phrase without end punctuation
    tasks: Annotated[tuple[str, ...], "Nhiệm vụ của Tổ"]
    # who carries the decision out: a phrase for the last article
    executors: Annotated[str, "Người chịu trách nhiệm thi hành"]
    # without dash and end punctuation; "Như Điều 4" comes first
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]  # "VT, VHXH": what follows "Lưu: "
    signature: Annotated[Signature, "Chữ ký"]


@dataclass(frozen=True)
class EstablishmentProposal:
    """Tờ trình of the commune office to the chair, proposing the establishment."""

    letterhead: Annotated[Letterhead, "Phần đầu văn bản"]
    title: Annotated[str, "Trích yếu"]  # "Về việc thành lập Tổ chuyển đổi số cộng đồng …"
    addressee: Annotated[str, "Nơi kính gửi"]  # "Chủ tịch Ủy ban nhân dân xã Mẫu"
    legal_bases: Annotated[tuple[str, ...], "Căn cứ ban hành"]
    office_name: Annotated[str, "Tên cơ quan trình"]  # "Phòng Văn hóa - Xã hội"
    commune_name: Annotated[str, "Tên xã, phường, đặc khu trong câu"]  # "xã Mẫu"
    grouped: Annotated[bool, "Văn bản về nhiều Tổ (đúng hoặc sai)"]
    teams: Annotated[tuple[TeamSection, ...], "Các Tổ trong văn bản"]
    team_name: Annotated[str, "Tên Tổ kèm địa bàn, hoặc tên chung của các Tổ"]
    team_count: Annotated[str, "Số Tổ"]
    member_count: Annotated[str, "Tổng số thành viên"]
    # teams of the commune already established, "03"; "00" when there is none
    established_team_count: Annotated[str, "Số Tổ đã thành lập của xã"]
    established_member_count: Annotated[str, "Số thành viên của các Tổ đã thành lập"]
    enclosures: Annotated[tuple[str, ...], "Tài liệu gửi kèm"]  # the documents sent along
    recipients: Annotated[tuple[str, ...], "Nơi nhận"]
    filing: Annotated[str, "Nơi lưu"]
    signature: Annotated[Signature, "Chữ ký"]

"""What the Word templates about teams are told."""

from dataclasses import dataclass

from blueprints.documents.facts import Letterhead, Signature


@dataclass(frozen=True)
class MemberRow:
    """One row of the attached list; every value is the text to print, empty when unknown."""

    ordinal: int  # restarts at 1 in each team
    full_name: str
    birth_year: str
    sex: str  # "Nam", "Nữ" or ""
    occupation: str  # occupation or position, as the list's own column says
    address: str
    phone: str
    role: str  # "Tổ trưởng", "Tổ phó", "Thành viên"
    note: str


@dataclass(frozen=True)
class TeamSection:
    """One team in the attached list."""

    numeral: str  # "I", "II", … in the order of the list
    name: str  # "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
    member_count: str  # "05": below ten with a leading zero
    leader_name: str  # of its Tổ trưởng; empty when there is none yet
    members: tuple[MemberRow, ...]


@dataclass(frozen=True)
class EstablishmentDecision:
    """Quyết định thành lập Tổ chuyển đổi số cộng đồng, with its attached list."""

    letterhead: Letterhead
    title: str  # trích yếu: "Về việc thành lập Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    authority: str  # "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU" or "ỦY BAN NHÂN DÂN XÃ MẪU"
    authority_name: str  # the same in running text: "Chủ tịch Ủy ban nhân dân xã Mẫu"
    commune_name: str  # "xã Mẫu"; what follows "Ủy ban nhân dân"
    legal_bases: tuple[str, ...]  # without the closing ";"
    proposal: str  # "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội", without the closing "."
    grouped: bool  # several teams in one decision
    teams: tuple[TeamSection, ...]  # one section when not grouped
    team_name: str  # of the one team with its place, or "các Tổ chuyển đổi số cộng đồng …" when grouped
    team_count: str  # "12"
    member_count: str  # of all sections together, "05"
    list_title: str  # "Thành viên Tổ chuyển đổi số cộng đồng xóm Bản Mẫu, xã Mẫu"
    tasks: tuple[str, ...]  # the duties in Article 2, each a phrase without end punctuation
    executors: str  # who carries the decision out: a phrase for the last article
    recipients: tuple[str, ...]  # without dash and end punctuation; "Như Điều 4" comes first
    filing: str  # "VT, VHXH": what follows "Lưu: "
    signature: Signature


@dataclass(frozen=True)
class EstablishmentProposal:
    """Tờ trình of the commune office to the chair, proposing the establishment."""

    letterhead: Letterhead
    title: str  # "Về việc thành lập Tổ chuyển đổi số cộng đồng …"
    addressee: str  # "Chủ tịch Ủy ban nhân dân xã Mẫu"
    legal_bases: tuple[str, ...]
    office_name: str  # "Phòng Văn hóa - Xã hội"
    commune_name: str  # "xã Mẫu"
    grouped: bool
    teams: tuple[TeamSection, ...]
    team_name: str
    team_count: str
    member_count: str
    established_team_count: str  # teams of the commune already established, "03"; "00" when there is none
    established_member_count: str
    enclosures: tuple[str, ...]  # the documents sent along
    recipients: tuple[str, ...]
    filing: str
    signature: Signature

"""How documents about teams are based, worded and closed, whatever they decide."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from blueprints.citations import queries as citations
from blueprints.citations.rules import EVERY_KIND
from blueprints.composition.rules import TeamRole
from blueprints.documents.kinds import DraftRequest
from blueprints.teams.facts import MemberRow
from blueprints.teams.models import Team
from blueprints.units.models import Agency, Unit

InRoster = Any  # with person, role and note: a Membership, or a place in a proposed roster

TASKS = (
    "Cập nhật kiến thức, kỹ năng về chuyển đổi số; tham gia đầy đủ các lớp tập huấn được triệu tập",
    "Tuyên truyền để người dân trên địa bàn hiểu mục đích, ý nghĩa và lợi ích của chuyển đổi số, của phong "
    "trào “Bình dân học vụ số”",
    "Hướng dẫn người dân sử dụng dịch vụ công trực tuyến, định danh điện tử, thanh toán không dùng tiền mặt "
    "và các nền tảng số thiết yếu; giải đáp vướng mắc ngay tại cơ sở",
    "Hướng dẫn người dân bảo đảm an toàn thông tin, bảo vệ dữ liệu cá nhân trên môi trường mạng",
    "Thực hiện các nhiệm vụ chuyển đổi số khác do Ủy ban nhân dân cấp xã giao; báo cáo kết quả định kỳ hằng "
    "tháng và khi có yêu cầu",
    "Phát hiện, nhân rộng sáng kiến, cách làm hay; đề xuất khen thưởng tập thể, cá nhân có thành tích",
)


def authority(agency: Agency, commune: Unit, collective: bool) -> str:
    body = f"Ủy ban nhân dân {commune.full_name}"
    return body if collective else f"{agency.head_position} {body}"


def named(commune: Unit, teams: Sequence[Team]) -> str:
    """The one team with its place, or all of them by their commune."""
    first = teams[0]
    if len(teams) > 1:
        return f"các {first.name} trên địa bàn {commune.full_name}"
    return first.full_name if first.is_of_commune else f"{first.full_name}, {commune.full_name}"


def bases(request: DraftRequest, commune: Unit, on: date) -> tuple[str, ...]:
    if request.legal_bases is not None:
        return request.legal_bases
    return default_bases(commune.id, on)


def default_bases(unit_id: int, on: date) -> tuple[str, ...]:
    """What the bank of citations offers the unit for any document about teams on the day."""
    return citations.default_bases(EVERY_KIND, unit_id, on)


def head_of(office: Agency) -> str:
    """ "Trưởng phòng Văn hóa - Xã hội": the word that title and office share is said once."""
    shared = office.head_position.split()[-1]
    name = office.name
    return (
        f"{office.head_position} {name[len(shared) :].strip() if name.lower().startswith(shared) else name}"
    )


def executors(commune: Unit, teams: Sequence[Team]) -> str:
    """Who carries a decision about the teams out: a phrase for its last article."""
    heads = sorted({village_head(team.unit) for team in teams if not team.is_of_commune})
    people = [
        f"Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân {commune.full_name}",
        "Trưởng phòng Văn hóa - Xã hội",
        *heads,
    ]
    return f"{', '.join(people)} và các ông (bà) có tên trong danh sách kèm theo"


def village_head(village: Unit) -> str:
    if village.type_name.startswith("Tổ"):
        return "Tổ trưởng tổ dân phố"
    return f"Trưởng {village.type_name.lower()}"


def decision_recipients(commune: Unit) -> tuple[str, ...]:
    return (
        "Như Điều 4",
        "Sở Khoa học và Công nghệ (b/c)",
        f"Thường trực Đảng ủy, Thường trực HĐND {commune.full_name}",
    )


def leader_name(members: Sequence[InRoster]) -> str:
    return next((member.person.full_name for member in members if member.role is TeamRole.LEADER), "")


def member_row(ordinal: int, member: InRoster) -> MemberRow:
    person = member.person
    return MemberRow(
        ordinal=ordinal,
        full_name=person.full_name,
        birth_year=str(person.birth_year or ""),
        sex=person.sex.label if person.sex else "",
        occupation=person.occupation,
        address=person.address,
        phone=person.phone,
        role=member.role.label,
        note=member.note,
    )

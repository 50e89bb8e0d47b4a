"""What a clerk types for minutes and for an invitation, and what the forms begin with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from blueprints.documents.details import Count, Day, Line, Paragraphs, Rows
from blueprints.documents.kinds import DraftRequest
from blueprints.meetings import wording
from blueprints.meetings.subjects import Introducing
from blueprints.teams.models import Membership
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode, Unit

HOUR_HINT = "Ghi như 19 giờ 30 hoặc 19h30."

MINUTES = (
    Line("village", "Thôn, xóm, tổ dân phố", hint="Ghi cả loại: xóm Bản Mẫu.", required="Ghi tên thôn, xóm."),
    Day("day", "Ngày họp", required="Ghi ngày họp."),
    Line("began", "Giờ bắt đầu", hint=HOUR_HINT, required="Ghi giờ bắt đầu."),
    Line("ended", "Giờ kết thúc", hint=HOUR_HINT, required="Ghi giờ kết thúc."),
    Line("place", "Địa điểm", required="Ghi địa điểm họp."),
    Count("invited", "Số người được mời", least=1, required="Ghi số người được mời."),
    Count("present", "Số người có mặt", least=1, required="Ghi số người có mặt."),
    Line("absence", "Lý do vắng mặt"),
    Paragraphs("guests", "Đại biểu dự họp", hint="Mỗi người một dòng.", rows=2),
    Line("chair_name", "Chủ trì (chủ tọa)", required="Ghi họ và tên người chủ trì."),
    Line("chair_position", "Chức vụ của người chủ trì", required="Ghi chức vụ của người chủ trì."),
    Line("secretary_name", "Thư ký", required="Ghi họ và tên thư ký."),
    Line("secretary_position", "Chức vụ, nghề nghiệp của thư ký"),
    Paragraphs("opinions", "Ý kiến thảo luận", hint="Mỗi ý kiến một dòng; bỏ trống nếu không có."),
    Line("voting", "Cách biểu quyết"),
    Rows(
        "people",
        "Những người được giới thiệu",
        hint="Người đã đề nghị vào Tổ được điền sẵn từ sổ; xóa chữ ở dòng không giới thiệu.",
        required="Ghi ít nhất một người được giới thiệu.",
        columns=(
            Line("full_name", "Họ và tên", required="Ghi họ và tên, hoặc xóa cả dòng."),
            Count("birth_year", "Năm sinh", least=1900, most=2100),
            Line("occupation", "Nghề nghiệp, chức vụ"),
            Line("role", "Nhiệm vụ", required="Ghi nhiệm vụ được giới thiệu."),
            Count("votes", "Số người đồng ý"),
        ),
    ),
    Paragraphs("conclusions", "Kết luận", required="Ghi kết luận của cuộc họp."),
)

INVITATION = (
    Line("title", "Nội dung cuộc họp (trích yếu)", required="Ghi nội dung cuộc họp."),
    Paragraphs("invitees", "Kính mời", hint="Mỗi nơi, mỗi người một dòng.", required="Ghi thành phần mời."),
    Line("chair", "Chủ trì", required="Ghi người chủ trì."),
    Day("day", "Ngày họp", required="Ghi ngày họp."),
    Line("hour", "Giờ họp", hint=HOUR_HINT, required="Ghi giờ họp."),
    Line("place", "Địa điểm", required="Ghi địa điểm."),
    Paragraphs(
        "notes", "Vấn đề cần lưu ý", hint="Tài liệu mang theo, nội dung chuẩn bị; mỗi ý một dòng.", rows=3
    ),
)


def prefill_minutes(found: Introducing, _: DraftRequest, on: date) -> Mapping[str, Any]:
    village = found.team.unit.full_name if found.team and not found.team.is_of_commune else ""
    return {
        "village": village,
        "day": on.isoformat(),
        "place": f"Nhà văn hóa {village}" if village else "",
        "voting": wording.VOTING,
        "people": [_person(member) for member in found.members],
        "conclusions": list(wording.conclusions(found.commune.full_name)),
    }


def _person(member: Membership) -> dict[str, Any]:
    person = member.person
    return {
        "full_name": person.full_name,
        "birth_year": person.birth_year,
        "occupation": person.occupation,
        "role": member.role.label,
        "votes": None,
    }


def prefill_invitation(unit: Unit, _: DraftRequest, on: date) -> Mapping[str, Any]:
    agency = units.agency(unit.id, AgencyCode.COMMITTEE)
    head = next(iter(units.signers(agency, on)), None)
    return {
        "title": wording.OCCASION,
        "invitees": list(wording.INVITEES[unit.level]),
        "chair": f"Đồng chí {head.full_name}, {head.position} {agency.name}" if head else "",
        "place": f"Hội trường {agency.name}",
    }

"""What a clerk types for a commendation, and what the form begins with."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from blueprints.commendations import wording
from blueprints.commendations.rules import reward_on
from blueprints.commendations.subjects import Offered
from blueprints.documents.details import Count, Line, Rows
from blueprints.documents.kinds import DraftRequest
from blueprints.teams.models import Membership, Team
from blueprints.teams.wording import head_of
from blueprints.units import queries as units
from blueprints.units.models import AgencyCode

DETAILS = (
    Line("proposer", "Theo đề nghị của", required="Ghi người đề nghị khen thưởng."),
    Line(
        "achievement",
        "Thành tích được khen",
        hint="Viết tiếp sau “Tặng Giấy khen cho …”.",
        required="Ghi thành tích được khen.",
        longest=400,
    ),
    Rows(
        "collectives",
        "Tập thể được khen",
        hint="Xóa chữ ở dòng không khen; dòng trống không được in.",
        columns=(
            Line("name", "Tập thể", required="Ghi tên tập thể, hoặc xóa cả dòng."),
            Line("merit", "Thành tích", longest=500),
        ),
    ),
    Rows(
        "people",
        "Cá nhân được khen",
        hint="Thành viên của Tổ được điền sẵn từ sổ; xóa chữ ở dòng không khen.",
        columns=(
            Line("full_name", "Họ và tên", required="Ghi họ và tên, hoặc xóa cả dòng."),
            Line("position", "Chức vụ, đơn vị"),
            Line("merit", "Thành tích", longest=500),
        ),
    ),
    Count(
        "collective_reward",
        "Tiền thưởng mỗi tập thể (đồng)",
        hint="Mức điền sẵn là tỷ lệ nhân lương cơ sở theo bảng của phần mềm, chưa đối chiếu với văn bản gốc: "
        "kiểm tra trước khi trình. Bỏ trống nếu không ghi mức.",
    ),
    Count("person_reward", "Tiền thưởng mỗi cá nhân (đồng)"),
    Line("reward_basis", "Văn bản quy định mức thưởng", hint="Bắt buộc khi đã ghi mức thưởng."),
    Line("fund", "Nguồn tiền thưởng", required="Ghi nguồn tiền thưởng."),
)


def prefill(offered: Offered, _: DraftRequest, on: date) -> Mapping[str, Any]:
    unit, team = offered.unit, offered.team
    reward = reward_on(wording.AWARDS[unit.level], on)
    office = units.agency(unit.id, AgencyCode.OFFICE)
    return {
        "proposer": head_of(office),
        "achievement": wording.achievement(on),
        "collectives": [{"name": team.full_name, "merit": ""}] if team else [],
        "people": [_row(member, team) for member in offered.members] if team else [],
        "collective_reward": reward.collective if reward else None,
        "person_reward": reward.person if reward else None,
        "reward_basis": reward.basis if reward else "",
        "fund": wording.fund(unit),
    }


def _row(member: Membership, team: Team) -> dict[str, str]:
    position = f"{member.role.label} {team.full_name}"
    return {"full_name": member.person.full_name, "position": position, "merit": ""}

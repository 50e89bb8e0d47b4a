"""What a try of the regulation's Word template is told: a commune that is plainly invented."""

from blueprints.regulations.facts import RegulationDecision, TeamMakeUp
from blueprints.teams.samples import (
    CHAIR,
    FILING,
    HEAD,
    HEAD_IN_TEXT,
    LEGAL_BASES,
    PROPOSED,
    letterhead,
)
from blueprints.teams.wording import TASKS

TEAMS = "Tổ chuyển đổi số cộng đồng trên địa bàn xã Mẫu"
PLAN = "Kế hoạch số 00/KH-UBND"  # named in full among the bases


def regulation() -> RegulationDecision:
    return RegulationDecision(
        letterhead=letterhead("QĐ"),
        title=f"Ban hành Quy chế hoạt động của {TEAMS}",
        subject=f"Hoạt động của {TEAMS}",
        authority=HEAD,
        authority_name=HEAD_IN_TEXT,
        commune_name="xã Mẫu",
        office_name="Phòng Văn hóa - Xã hội",
        legal_bases=LEGAL_BASES,
        proposal=PROPOSED,
        make_up=(
            TeamMakeUp("Tổ cấp xã", ("Số lượng: đúng 3 người", "Tổ trưởng: đại diện lãnh đạo cấp xã"), PLAN),
            TeamMakeUp(
                "Tổ thôn, xóm, tổ dân phố",
                ("Số lượng: ít nhất 3 người", "Tổ trưởng: Trưởng thôn, Trưởng xóm, Tổ trưởng tổ dân phố"),
                PLAN,
            ),
        ),
        has_collaborators=True,
        tasks=TASKS,
        term="05 năm",
        leave_notice="ít nhất 15 ngày",
        meetings="mỗi tháng 01 lần",
        reporting="trước ngày 25 hằng tháng",
        reporting_basis=PLAN,
        executors=(
            "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mẫu, Trưởng phòng Văn hóa - Xã hội, Trưởng "
            "các xóm, thành viên các Tổ chuyển đổi số cộng đồng và các cơ quan, tổ chức, cá nhân có liên quan"
        ),
        recipients=(
            "Như Điều 2",
            "Sở Khoa học và Công nghệ (b/c)",
            "Thường trực Đảng ủy, Thường trực HĐND xã Mẫu",
        ),
        filing=FILING,
        signature=CHAIR,
    )

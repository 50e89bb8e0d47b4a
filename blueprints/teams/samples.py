"""What a try of a Word template about teams is told: a commune and people that are plainly invented."""

from blueprints.documents.facts import Letterhead, Signature
from blueprints.teams.facts import EstablishmentDecision, EstablishmentProposal, MemberRow, TeamSection
from blueprints.teams.wording import TASKS

TEAM = "Tổ chuyển đổi số cộng đồng xóm Bản Mẫu"
TEAM_IN_COMMUNE = f"{TEAM}, xã Mẫu"
HEAD = "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU"
HEAD_IN_TEXT = "Chủ tịch Ủy ban nhân dân xã Mẫu"
PROPOSED = "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội"
EXECUTORS = (
    "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mẫu, Trưởng phòng Văn hóa - Xã hội, Trưởng xóm "
    "và các ông (bà) có tên trong danh sách kèm theo"
)
LEGAL_BASES = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Căn cứ Kế hoạch số 00/KH-UBND ngày 01 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Mẫu",
)
RECIPIENTS = ("Như Điều 4", "Sở Khoa học và Công nghệ (b/c)", "Thường trực Đảng ủy, Thường trực HĐND xã Mẫu")
FILING = "VT, VHXH"
CHAIR = Signature(("CHỦ TỊCH",), "Lê Văn Người Ký")
PEOPLE = (
    ("Nguyễn Văn Mẫu", "1975", "Nam", "Trưởng xóm", "Tổ trưởng"),
    ("Trần Thị Thử", "1988", "Nữ", "Bí thư Chi đoàn", "Tổ phó"),
    ("Lò Văn Ví Dụ", "1990", "Nam", "Giáo viên", "Thành viên"),
    ("Hoàng Thị Giả Định", "1982", "Nữ", "Chi hội trưởng Chi hội Phụ nữ", "Thành viên"),
    ("Nông Văn Minh Họa", "1995", "Nam", "Công an viên", "Thành viên"),
)


def letterhead(symbol: str) -> Letterhead:
    return Letterhead("", ("ỦY BAN NHÂN DÂN", "XÃ MẪU"), f"{symbol}-UBND", "Mẫu", 2026)


def members() -> tuple[MemberRow, ...]:
    return tuple(
        MemberRow(ordinal, name, born, sex, occupation, "Xóm Bản Mẫu", f"090000000{ordinal}", role, "")
        for ordinal, (name, born, sex, occupation, role) in enumerate(PEOPLE, start=1)
    )


def teams() -> tuple[TeamSection, ...]:
    return (TeamSection("I", TEAM, f"{len(PEOPLE):02}", PEOPLE[0][0], members()),)


def decision() -> EstablishmentDecision:
    return EstablishmentDecision(
        letterhead=letterhead("QĐ"),
        title=f"Về việc thành lập {TEAM_IN_COMMUNE}",
        authority=HEAD,
        authority_name=HEAD_IN_TEXT,
        commune_name="xã Mẫu",
        legal_bases=LEGAL_BASES,
        proposal=PROPOSED,
        grouped=False,
        teams=teams(),
        team_name=TEAM_IN_COMMUNE,
        team_count="01",
        member_count=f"{len(PEOPLE):02}",
        list_title=f"Thành viên {TEAM_IN_COMMUNE}",
        tasks=TASKS,
        executors=EXECUTORS,
        recipients=RECIPIENTS,
        filing=FILING,
        signature=CHAIR,
    )


def proposal() -> EstablishmentProposal:
    return EstablishmentProposal(
        letterhead=Letterhead("UBND XÃ MẪU", ("PHÒNG VĂN HÓA - XÃ HỘI",), "TTr-VHXH", "Mẫu", 2026),
        title=f"Về việc thành lập {TEAM_IN_COMMUNE}",
        addressee=HEAD_IN_TEXT,
        legal_bases=LEGAL_BASES,
        office_name="Phòng Văn hóa - Xã hội",
        commune_name="xã Mẫu",
        grouped=False,
        teams=teams(),
        team_name=TEAM_IN_COMMUNE,
        team_count="01",
        member_count=f"{len(PEOPLE):02}",
        established_team_count="03",
        established_member_count="27",
        enclosures=(
            "Dự thảo Quyết định thành lập kèm theo danh sách thành viên",
            "Biên bản họp giới thiệu thành viên của xóm Bản Mẫu",
        ),
        recipients=("Như trên",),
        filing=FILING,
        signature=Signature(("TRƯỞNG PHÒNG",), "Trần Thị Người Ký"),
    )

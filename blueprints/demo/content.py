"""Who and what the demo is made of. Every name of a person says that it is invented."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from blueprints.composition.rules import TeamRole
from blueprints.teams.actions import MemberFacts
from blueprints.teams.rules import Sex
from core.access import Role

PROVINCE = "04"  # Cao Bằng
HOME_COMMUNE = "01477"  # xã Trùng Khánh

VILLAGES = {
    "01477": ("Xóm Bản Mẫu", "Xóm Nà Thử", "Xóm Khuổi Ví Dụ", "Xóm Lũng Minh Họa", "Xóm Pò Giả Định"),
    "01273": ("Tổ dân phố Mẫu 1", "Tổ dân phố Mẫu 2", "Tổ dân phố Mẫu 3"),
    "01321": ("Xóm Cốc Mẫu", "Xóm Phiêng Thử", "Xóm Nặm Ví Dụ"),
}


@dataclass(frozen=True)
class DemoAccount:
    username: str
    full_name: str
    role: Role
    unit_code: str


ACCOUNTS = (
    DemoAccount("canbo", "Hoàng Thị Cán Bộ", Role.OFFICER, HOME_COMMUNE),
    DemoAccount("vanthu", "Nông Thị Văn Thư", Role.CLERK, HOME_COMMUNE),
    DemoAccount("lanhdao", "Lương Văn Lãnh Đạo", Role.LEADER, HOME_COMMUNE),
    DemoAccount("truongphong", "Bế Văn Trưởng Phòng", Role.DEPARTMENT_HEAD, HOME_COMMUNE),
    DemoAccount("taichinh", "Triệu Thị Tài Chính", Role.FINANCE, HOME_COMMUNE),
    DemoAccount("quantri", "Đàm Văn Quản Trị", Role.ADMINISTRATOR, HOME_COMMUNE),
    DemoAccount("canbo.tinh", "Vi Thị Cán Bộ Tỉnh", Role.OFFICER, PROVINCE),
    DemoAccount("quantri.tinh", "Mã Văn Quản Trị Tỉnh", Role.ADMINISTRATOR, PROVINCE),
)

SURNAMES = ("Nông", "Hoàng", "Lương", "Bế", "Triệu", "Đàm", "Lý", "Nguyễn", "Hà", "Lục", "Vi", "Trần")
GIVEN_NAMES = ("Mẫu", "Thử", "Ví Dụ", "Giả Định", "Minh Họa")
OCCUPATIONS = (
    "Trưởng xóm",
    "Bí thư Chi đoàn",
    "Giáo viên",
    "Công an viên",
    "Nhân viên y tế",
    "Chi hội trưởng Chi hội Phụ nữ",
    "Cán bộ hưu trí",
    "Nông dân",
    "Nhân viên bưu điện",
    "Sinh viên",
)
HEAD_OF = {"Xóm": "Trưởng xóm", "Tổ dân phố": "Tổ trưởng tổ dân phố"}


def people() -> Iterator[tuple[str, Sex, int, str]]:
    """Full name, sex, year of birth, phone: no two in a row that a duplicate rule would take for one."""
    for ordinal, surname in enumerate(cycle(SURNAMES)):
        sex = Sex.FEMALE if ordinal % 2 else Sex.MALE
        middle = "Thị" if sex is Sex.FEMALE else "Văn"
        given = GIVEN_NAMES[(ordinal // len(SURNAMES)) % len(GIVEN_NAMES)]
        yield f"{surname} {middle} {given}", sex, 1962 + (ordinal * 7) % 45, f"09{ordinal % 10**8:08}"


def members(count: int, village_type: str, address: str, who: Iterator) -> list[MemberFacts]:
    """A team's people: a leader, a deputy, and members."""
    roles = [TeamRole.LEADER, TeamRole.DEPUTY, *[TeamRole.MEMBER] * count][:count]
    found = []
    for ordinal, (role, (full_name, sex, birth_year, phone)) in enumerate(zip(roles, who, strict=False)):
        occupation = OCCUPATIONS[ordinal % len(OCCUPATIONS)]
        if role is TeamRole.LEADER:
            occupation = HEAD_OF.get(village_type, "Phó Chủ tịch Ủy ban nhân dân")
        found.append(
            MemberFacts(
                full_name=full_name,
                role=role,
                birth_year=birth_year,
                sex=sex,
                occupation=occupation,
                address=address,
                phone=phone,
            )
        )
    return found

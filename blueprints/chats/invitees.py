"""Whom a group invites besides the teams' people, and how often it is reviewed: dated data with its basis.

The plan of 2022 named posts of the district. There are no districts since 01/7/2025; each post is read as
the one of the commune that has taken its work over, which the basis says.
"""

from dataclasses import dataclass
from datetime import date

from blueprints.chats.rules import GroupKind

EVERYWHERE = ""
PLAN = (
    "Mục II.3.3 Kế hoạch triển khai Tổ chuyển đổi số cộng đồng trên địa bàn tỉnh Hà Tĩnh (dự thảo năm 2022)"
)
WITHOUT_DISTRICTS = date(2025, 7, 1)
LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
PLANNED_FROM = date(2022, 5, 1)  # the first month of the plan's own schedule


@dataclass(frozen=True)
class Invitee:
    """A post whose holder is invited; the key is what a group remembers."""

    key: str
    words: str
    group: GroupKind
    from_on: date
    legal_basis: str
    to_on: date | None = None
    province_code: str = EVERYWHERE

    def holds(self, group: GroupKind, province_code: str, on: date) -> bool:
        here = self.province_code in (EVERYWHERE, province_code)
        return self.group is group and here and _is_between(self.from_on, self.to_on, on)


def _is_between(from_on: date, to_on: date | None, on: date) -> bool:
    return from_on <= on and (to_on is None or on <= to_on)


def _in_place_of(post: str) -> str:
    return f"{PLAN}: mời {post} cấp huyện; từ ngày 01/7/2025 không còn cấp huyện nên mời người giữ việc đó ở cấp xã"


INVITEES = (
    Invitee(
        "post:culture-district",
        "Trưởng phòng Văn hóa và Thông tin cấp huyện",
        GroupKind.COMMUNE,
        PLANNED_FROM,
        PLAN,
        to_on=LAST_DAY_OF_DISTRICTS,
    ),
    Invitee(
        "post:education-district",
        "Trưởng phòng Giáo dục và Đào tạo cấp huyện",
        GroupKind.COMMUNE,
        PLANNED_FROM,
        PLAN,
        to_on=LAST_DAY_OF_DISTRICTS,
    ),
    Invitee(
        "post:youth-district",
        "Bí thư Đoàn Thanh niên cấp huyện",
        GroupKind.COMMUNE,
        PLANNED_FROM,
        PLAN,
        to_on=LAST_DAY_OF_DISTRICTS,
    ),
    Invitee(
        "post:culture",
        "Trưởng phòng Văn hóa - Xã hội",
        GroupKind.COMMUNE,
        WITHOUT_DISTRICTS,
        _in_place_of("Trưởng phòng Văn hóa và Thông tin"),
    ),
    Invitee(
        "post:education",
        "Cán bộ phụ trách giáo dục của xã, phường",
        GroupKind.COMMUNE,
        WITHOUT_DISTRICTS,
        _in_place_of("Trưởng phòng Giáo dục và Đào tạo"),
    ),
    Invitee(
        "post:youth",
        "Bí thư Đoàn cấp xã",
        GroupKind.COMMUNE,
        WITHOUT_DISTRICTS,
        _in_place_of("Bí thư Đoàn Thanh niên"),
    ),
)


def invited(group: GroupKind, province_code: str, on: date) -> tuple[Invitee, ...]:
    """Posts invited to a group of the kind in the province on the day, in the order of the plan."""
    return tuple(one for one in INVITEES if one.holds(group, province_code, on))


@dataclass(frozen=True)
class ReviewPeriod:
    """A group whose members were last noted longer ago wants looking after."""

    months: int
    from_on: date
    legal_basis: str
    to_on: date | None = None


REVIEW_PERIODS = (ReviewPeriod(3, PLANNED_FROM, "do đơn vị đặt"),)


def review_period(on: date) -> ReviewPeriod:
    """The newest period that holds on the day; the first one for any day before them all."""
    holding = [one for one in REVIEW_PERIODS if _is_between(one.from_on, one.to_on, on)]
    return max(holding, key=lambda one: one.from_on) if holding else REVIEW_PERIODS[0]

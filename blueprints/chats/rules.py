"""Who must be in the Zalo group of a team, and when a group wants looking after (R46 to R50)."""

import calendar
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from blueprints.composition.rules import TeamRole

LINK = re.compile(r"https://zalo\.me/g/[A-Za-z0-9]{4,40}")
LEADING = (TeamRole.LEADER, TeamRole.DEPUTY)


class GroupKind(StrEnum):
    """A commune team's common group, or the group of a village's team."""

    COMMUNE = "commune"
    VILLAGE = "village"


class Seat(NamedTuple):
    """A person's place in a team of the commune; collaborators have none."""

    team_id: int
    person_id: int
    role: TeamRole


def person_key(person_id: int) -> str:
    return f"person:{person_id}"


def by_team(seats: Iterable[Seat]) -> dict[int, list[Seat]]:
    found: dict[int, list[Seat]] = {}
    for seat in seats:
        found.setdefault(seat.team_id, []).append(seat)
    return found


def required_seats(
    team_id: int, commune_team_id: int | None, seats: Mapping[int, Sequence[Seat]]
) -> list[Seat]:
    """Whose presence the group of the team asks for, nobody twice; seats: all of the commune, by team.

    The commune's group: its team, and the leaders and deputies of all village teams (R46). A village's
    group: its team, and the leader of the commune's team (R48).
    """
    found = {seat.person_id: seat for seat in seats.get(team_id, ())}
    if team_id == commune_team_id:
        invited = (seat for its in seats.values() for seat in its if seat.role in LEADING)
    else:
        commune_team = seats.get(commune_team_id or 0, ())
        invited = (seat for seat in commune_team if seat.role == TeamRole.LEADER)
    for seat in invited:
        found.setdefault(seat.person_id, seat)
    return list(found.values())


class ChatState(StrEnum):
    """What a list of groups can be narrowed to."""

    MISSING = "chua-co"
    LACKING_PEOPLE = "thieu-nguoi"
    STALE = "qua-han"


@dataclass(frozen=True)
class Standing:
    """How the group of one team stands; present and required count who must be in it."""

    exists: bool
    required: int
    present: int
    is_stale: bool

    @property
    def lacks_people(self) -> bool:
        return self.exists and self.present < self.required

    def is_in(self, state: ChatState) -> bool:
        return {
            ChatState.MISSING: not self.exists,
            ChatState.LACKING_PEOPLE: self.lacks_people,
            ChatState.STALE: self.is_stale,
        }[state]


def standing(
    created_on: date | None,
    updated_on: date | None,
    required: Collection[str],
    present: Collection[str],
    oldest_fresh_day: date,
) -> Standing:
    """A group without members noted since its beginning is as old as that beginning."""
    exists = created_on is not None
    last = updated_on or created_on
    return Standing(
        exists=exists,
        required=len(set(required)),
        present=len(set(required) & set(present)) if exists else 0,
        is_stale=exists and last is not None and last < oldest_fresh_day,
    )


def months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def link_problem(link: str) -> str | None:
    if not link or LINK.fullmatch(link):
        return None
    return (
        "Đường dẫn nhóm phải có dạng https://zalo.me/g/… Mở nhóm trong Zalo, chọn “Link nhóm”, sao chép rồi "
        "dán vào đây; không nhận đường dẫn của trang khác."
    )


def days_problem(created_on: date | None, updated_on: date | None, today: date) -> tuple[str, str] | None:
    """(field, sentence) of the first day that cannot be."""
    if created_on and created_on > today:
        return "created_on", "Ngày lập nhóm không được sau ngày hôm nay."
    if updated_on and created_on is None:
        return "created_on", "Nhập ngày lập nhóm trước khi ghi ngày cập nhật thành viên."
    if updated_on and updated_on > today:
        return "members_updated_on", "Ngày cập nhật thành viên không được sau ngày hôm nay."
    if updated_on and created_on and updated_on < created_on:
        return "members_updated_on", "Ngày cập nhật thành viên không được trước ngày lập nhóm."
    return None


@dataclass(frozen=True)
class Sums:
    """The groups of a commune's teams."""

    teams: int
    existing: int
    lacking_people: int
    stale: int

    @property
    def missing(self) -> int:
        return self.teams - self.existing

    def has(self, state: ChatState) -> bool:
        counts = {
            ChatState.MISSING: self.missing,
            ChatState.LACKING_PEOPLE: self.lacking_people,
            ChatState.STALE: self.stale,
        }
        return counts[state] > 0


def sums(standings: Sequence[Standing]) -> Sums:
    return Sums(
        teams=len(standings),
        existing=sum(one.exists for one in standings),
        lacking_people=sum(one.lacks_people for one in standings),
        stale=sum(one.is_stale for one in standings),
    )

"""What a team must be made of: positions, sizes, required people; standard library only."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from blueprints.units.rules import Level


class TeamRole(StrEnum):
    """Position in the team; the order of declaration is the order in a list."""

    LEADER = "leader"
    DEPUTY = "deputy"
    MEMBER = "member"
    COLLABORATOR = "collaborator"

    @property
    def label(self) -> str:
        return ROLE_LABELS[self]

    @property
    def rank(self) -> int:
        return list(TeamRole).index(self)


ROLE_LABELS = {
    TeamRole.LEADER: "Tổ trưởng",
    TeamRole.DEPUTY: "Tổ phó",
    TeamRole.MEMBER: "Thành viên",
    TeamRole.COLLABORATOR: "Cộng tác viên",
}


class RequiredOf(StrEnum):
    """Whose place a requirement speaks of; collaborators fill none."""

    LEADER = "leader"
    DEPUTY = "deputy"
    MEMBER = "member"
    ANY = "any"

    @property
    def label(self) -> str:
        return "Người trong Tổ" if self is RequiredOf.ANY else TeamRole(self.value).label

    def takes(self, role: TeamRole) -> bool:
        return self is RequiredOf.ANY or self.value == role.value


@dataclass(frozen=True)
class Requirement:
    """At least so many people of one place in the team who hold a position.

    keys: folded names of the position that are accepted; empty: whatever they are in their daily work.
    A person who holds two required positions counts for both.
    """

    role: RequiredOf
    position: str = ""  # as it is said: "Bí thư Chi đoàn"
    keys: tuple[str, ...] = ()
    count: int = 1
    is_blocking: bool = True
    words: str = ""  # added to the sentence in brackets

    def is_met_by(self, seat: "Seat") -> bool:
        return self.role.takes(seat.role) and (
            not self.keys or any(holds(seat.occupation_key, key) for key in self.keys)
        )


@dataclass(frozen=True)
class Rule:
    """What holds for the teams of one level of a province; None: no limit."""

    level: Level
    minimum: int | None = None
    maximum: int | None = None
    size_is_blocking: bool = True
    surplus_as_collaborators: bool = False
    residence_required: bool = False
    requirements: tuple[Requirement, ...] = ()


@dataclass(frozen=True)
class Seat:
    """One person of a roster, as the rules see them.

    lives_here: whether the recorded address is of the team's area; None when it does not say.
    """

    role: TeamRole
    occupation_key: str = ""  # folded
    lives_here: bool | None = None
    name: str = ""

    @property
    def counts(self) -> bool:
        """Whether the person is one of the team's number (R27)."""
        return self.role is not TeamRole.COLLABORATOR


class Breach(StrEnum):
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"
    NO_LEADER = "no_leader"
    SECOND_LEADER = "second_leader"
    LEADER_POSITION = "leader_position"
    POSITION_MISSING = "position_missing"
    RESIDENCE = "residence"


@dataclass(frozen=True)
class Violation:
    code: Breach
    sentence: str
    repair: str
    is_blocking: bool


# Folded words that make another position of the one they stand before.
NOT_THE_POSITION = r"(?<!\bpho )(?<!\bnguyen )(?<!\bcuu )"


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(rf"{NOT_THE_POSITION}(?<!\w){re.escape(key)}(?!\w)")


def holds(occupation_key: str, key: str) -> bool:
    """Whether the folded occupation names the position: "truong xom na thu", but not "pho truong xom"."""
    return _pattern(key).search(occupation_key) is not None


def check(rule: Rule | None, seats: Sequence[Seat]) -> tuple[Violation, ...]:
    """Everything about the roster that the rule forbids; without a rule only what holds for every team."""
    counted = [seat for seat in seats if seat.counts]
    leaders = [seat for seat in counted if seat.role is TeamRole.LEADER]
    found = list(_leader_problems(rule, leaders))
    if rule is not None:
        found += _size_problems(rule, len(counted))
        for requirement in rule.requirements:
            found += _position_problems(rule, requirement, counted)
        found += _residence_problems(rule, counted)
    return tuple(found)


def _leader_problems(rule: Rule | None, leaders: Sequence[Seat]) -> Iterator[Violation]:
    """One leader, no more and no fewer (R21), whatever a province says."""
    if not leaders:
        wanted = next((r for r in rule.requirements if r.role is RequiredOf.LEADER), None) if rule else None
        who = f" ({wanted.position})" if wanted and wanted.position else ""
        yield Violation(Breach.NO_LEADER, "Chưa có Tổ trưởng.", f"Chọn một Tổ trưởng{who}.", True)
    elif len(leaders) > 1:
        yield Violation(
            Breach.SECOND_LEADER,
            f"Có {len(leaders)} Tổ trưởng; mỗi Tổ chỉ có một.",
            f"Giữ một Tổ trưởng, đổi nhiệm vụ của {len(leaders) - 1} người còn lại.",
            True,
        )


def _size_problems(rule: Rule, size: int) -> Iterator[Violation]:
    wanted = size_in_words(rule.minimum, rule.maximum).lower()
    if rule.minimum is not None and size < rule.minimum:
        yield Violation(
            Breach.TOO_FEW,
            f"Tổ có {size} người; quy định {wanted}.",
            f"Bổ sung {rule.minimum - size} thành viên.",
            rule.size_is_blocking,
        )
    if rule.maximum is not None and size > rule.maximum:
        surplus = size - rule.maximum
        repair = f"Chuyển {surplus} người thành cộng tác viên." if rule.surplus_as_collaborators else ""
        yield Violation(
            Breach.TOO_MANY,
            f"Tổ có {size} người; quy định {wanted}.",
            repair or f"Bớt {surplus} người khỏi Tổ.",
            rule.size_is_blocking,
        )


def _position_problems(rule: Rule, requirement: Requirement, seats: Sequence[Seat]) -> Iterator[Violation]:
    held = sum(requirement.is_met_by(seat) for seat in seats)
    lacking = requirement.count - held
    if lacking <= 0:
        return
    words = f" ({requirement.words})" if requirement.words else ""
    if requirement.role is RequiredOf.LEADER:
        if any(requirement.role.takes(seat.role) for seat in seats):  # told once that there is no leader
            yield Violation(
                Breach.LEADER_POSITION,
                f"Tổ trưởng phải là {requirement.position}{words}.",
                f"Chọn {requirement.position} làm Tổ trưởng; nếu Tổ trưởng đã giữ chức vụ đó, ghi vào ô "
                "Nghề nghiệp, chức vụ.",
                requirement.is_blocking,
            )
        return
    yield Violation(
        Breach.POSITION_MISSING,
        f"{_required(requirement)}{words}: {_has(requirement, held)}.",
        _filling(rule, requirement, lacking, len(seats)),
        requirement.is_blocking,
    )


def _required(requirement: Requirement) -> str:
    role, position, count = requirement.role, requirement.position, requirement.count
    if not position:
        return f"Phải có ít nhất {count} {role.label.lower()}"
    if role is RequiredOf.DEPUTY and count == 1:
        return f"Tổ phó phải là {position}"
    who = "người" if role is RequiredOf.ANY else role.label.lower()
    return f"Phải có ít nhất {count} {who} là {position}"


def _has(requirement: Requirement, held: int) -> str:
    who = "Tổ phó" if requirement.role is RequiredOf.DEPUTY else "người"
    if not held:
        return f"Tổ chưa có {who} như vậy"
    return f"Tổ mới có {held} {who} như vậy"


def _filling(rule: Rule, requirement: Requirement, lacking: int, size: int) -> str:
    who = requirement.position or requirement.role.label.lower()
    place = "" if requirement.role is RequiredOf.ANY else f" làm {requirement.role.label.lower()}"
    if rule.maximum is not None and size + lacking > rule.maximum:
        return f"Chọn hoặc thay {lacking} người là {who}{place}."
    return f"Bổ sung hoặc chọn {lacking} người là {who}{place}."


def _residence_problems(rule: Rule, seats: Sequence[Seat]) -> Iterator[Violation]:
    """Never blocking: an address tells where somebody lives, and working in the area is enough (R18)."""
    strangers = [seat for seat in seats if seat.lives_here is False] if rule.residence_required else []
    if strangers:
        names = ", ".join(seat.name for seat in strangers if seat.name)
        yield Violation(
            Breach.RESIDENCE,
            f"{len(strangers)} người có nơi ở ngoài địa bàn của Tổ{f': {names}' if names else ''}.",
            "Xác nhận người đó đang làm việc trên địa bàn, sửa nơi ở, hoặc thay người khác.",
            False,
        )


def size_in_words(minimum: int | None, maximum: int | None) -> str:
    """ "Từ 3 đến 5 người"; "" without any limit."""
    if minimum is not None and maximum is not None:
        return f"Đúng {minimum} người" if minimum == maximum else f"Từ {minimum} đến {maximum} người"
    if minimum is not None:
        return f"Ít nhất {minimum} người"
    return f"Nhiều nhất {maximum} người" if maximum is not None else ""


def days_meet(from_on: date, to_on: date | None, other_from: date, other_to: date | None) -> bool:
    """Whether two spans of days, both ends included, share a day; None goes on without end."""
    return (to_on is None or other_from <= to_on) and (other_to is None or from_on <= other_to)

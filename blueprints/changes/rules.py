"""How a roster may be changed, and what a decision about the changes is called; standard library only."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from blueprints.composition.rules import TeamRole


class ChangeKind(StrEnum):
    JOIN = "join"
    LEAVE = "leave"
    ROLE = "role"
    DISSOLVE = "dissolve"

    @property
    def label(self) -> str:
        return {
            "join": "Tham gia Tổ",
            "leave": "Xin thôi",
            "role": "Đổi nhiệm vụ",
            "dissolve": "Giải thể Tổ",
        }[self.value]


class ChangeState(StrEnum):
    """From the wish to the chair's decision (R28 to R30); true only from the day of the decision."""

    REQUESTED = "requested"
    INTRODUCED = "introduced"
    DECIDED = "decided"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return STATE_LABELS[self]

    @property
    def is_open(self) -> bool:
        return self in (ChangeState.REQUESTED, ChangeState.INTRODUCED)


STATE_LABELS = {
    ChangeState.REQUESTED: "Đề nghị, chờ Tổ trưởng",
    ChangeState.INTRODUCED: "Chờ Chủ tịch quyết định",
    ChangeState.DECIDED: "Đã có quyết định",
    ChangeState.REFUSED: "Không đồng ý",
    ChangeState.WITHDRAWN: "Đã rút",
}


class Nature(StrEnum):
    """What a decision about the changes of a roster is called after."""

    ADD = "bo-sung"
    REPLACE = "thay-the"
    LEAVE = "cho-thoi"
    ROLES = "doi-vai-tro"
    REORGANISE = "kien-toan"


TITLES = {
    Nature.ADD: "Về việc bổ sung thành viên",
    Nature.REPLACE: "Về việc thay thế thành viên",
    Nature.LEAVE: "Về việc cho thôi tham gia",
    Nature.ROLES: "Về việc phân công lại nhiệm vụ của thành viên",
    Nature.REORGANISE: "Về việc kiện toàn",
}


@dataclass(frozen=True)
class Seat:
    """One person in one position of a roster."""

    person_id: int
    role: TeamRole


@dataclass(frozen=True)
class Change:
    """What happens to one person; role: the new one of who joins or changes, None for who leaves."""

    kind: ChangeKind
    person_id: int
    role: TeamRole | None = None


def nature_of(kinds: Collection[ChangeKind]) -> Nature:
    """Named after the one thing it does; a person for a person is a replacement; anything more, kiện toàn."""
    joins, leaves = (sum(one is kind for one in kinds) for kind in (ChangeKind.JOIN, ChangeKind.LEAVE))
    if joins + leaves < len(kinds):
        return Nature.ROLES if not joins and not leaves else Nature.REORGANISE
    if not leaves:
        return Nature.ADD
    if not joins:
        return Nature.LEAVE
    return Nature.REPLACE if joins == leaves else Nature.REORGANISE


def after(standing: Sequence[Seat], changes: Sequence[Change]) -> tuple[Seat, ...]:
    """The roster once the changes are true: who leaves is gone, who stays keeps the place in the list.

    A change about somebody who is not there changes nothing, and nobody sits twice.
    """
    leaving = {change.person_id for change in changes if change.kind is ChangeKind.LEAVE}
    new_roles = {change.person_id: change.role for change in changes if change.kind is ChangeKind.ROLE}
    staying = [
        replace(seat, role=new_roles.get(seat.person_id) or seat.role)
        for seat in standing
        if seat.person_id not in leaving
    ]
    seated = {seat.person_id for seat in staying}
    for change in changes:
        if change.kind is ChangeKind.JOIN and change.role and change.person_id not in seated:
            staying.append(Seat(change.person_id, change.role))
            seated.add(change.person_id)
    return tuple(staying)


def leadership_problem(roles: Collection[TeamRole]) -> str | None:
    """Why a team with these positions cannot go on, as the end of a sentence (R21, R31)."""
    members = [role for role in roles if role is not TeamRole.COLLABORATOR]
    if not members:
        return "không còn thành viên nào; nếu Tổ không hoạt động nữa thì đề nghị giải thể"
    leaders = sum(role is TeamRole.LEADER for role in members)
    if leaders == 0:
        return "không còn Tổ trưởng; giới thiệu người thay hoặc đổi nhiệm vụ một thành viên thành Tổ trưởng"
    if leaders > 1:
        return "có hai Tổ trưởng; cho Tổ trưởng cũ thôi hoặc đổi nhiệm vụ trong cùng quyết định"
    return None


def asks_for_replacement(role: TeamRole, member_count: int, minimum: int) -> bool:
    """Whether one who leaves this position must be replaced: the leader, or one of the least there must be."""
    if role is TeamRole.COLLABORATOR:
        return False
    return role is TeamRole.LEADER or member_count - 1 < minimum

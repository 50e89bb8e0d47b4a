"""Positions in a team; standard library only."""

from enum import StrEnum


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

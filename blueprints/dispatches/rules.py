"""What the teams of a unit lack, in words; standard library only."""

from collections.abc import Sequence
from dataclasses import dataclass

HANDFUL = 5  # units that a letter names one by one; more of them stand in its annex


@dataclass(frozen=True)
class Lack:
    """Of one unit: whether it has no team at all, and how many of its teams are too small or have no leader.

    below: None where no rule sets a least number of members.
    """

    title: str
    has_none: bool
    below: int | None = None
    leaderless: int = 0

    @property
    def is_any(self) -> bool:
        return self.has_none or bool(self.below) or bool(self.leaderless)


NO_TEAM, TOO_SMALL, NO_LEADER = "chưa thành lập Tổ", "có số thành viên ít hơn quy định", "chưa có Tổ trưởng"


def of_communes(lack: Lack) -> str:
    """Of a commune with several teams."""
    if lack.has_none:
        return _sentence([NO_TEAM])
    counts = [(lack.below or 0, TOO_SMALL), (lack.leaderless, NO_LEADER)]
    return _sentence([f"{count:02} Tổ {said}" for count, said in counts if count])


def of_villages(lack: Lack) -> str:
    """Of a village with its one team."""
    told = [(lack.has_none, NO_TEAM), (lack.below, f"Tổ {TOO_SMALL}"), (lack.leaderless, f"Tổ {NO_LEADER}")]
    return _sentence([said for holds, said in told if holds])


def together(lacks: Sequence[Lack], unit_kind: str) -> tuple[str, ...]:
    """What is lacking in all of them: "03 xã, phường chưa thành lập Tổ"."""
    none = sum(lack.has_none for lack in lacks)
    below = sum(lack.below or 0 for lack in lacks)
    leaderless = sum(lack.leaderless for lack in lacks)
    told = [
        (none, f"{none:02} {unit_kind} {NO_TEAM}"),
        (below, f"{below:02} Tổ {TOO_SMALL}"),
        (leaderless, f"{leaderless:02} Tổ {NO_LEADER}"),
    ]
    return tuple(said for count, said in told if count)


def _sentence(parts: Sequence[str]) -> str:
    said = "; ".join(parts)
    return said[:1].upper() + said[1:]

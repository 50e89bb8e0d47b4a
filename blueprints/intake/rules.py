"""Where an intake stands, and what comes of each of its rows; standard library only."""

from enum import StrEnum


class IntakeState(StrEnum):
    READING = "reading"
    UNREADABLE = "unreadable"
    COLUMNS = "columns"  # somebody must say which column holds what
    READY = "ready"
    COMMITTED = "committed"
    UNDONE = "undone"
    DISCARDED = "discarded"

    @property
    def label(self) -> str:
        return STATE_LABELS[self]


STATE_LABELS = {
    IntakeState.READING: "Đang đọc tệp",
    IntakeState.UNREADABLE: "Không đọc được",
    IntakeState.COLUMNS: "Chờ chọn cột",
    IntakeState.READY: "Chờ ghi vào sổ",
    IntakeState.COMMITTED: "Đã ghi vào sổ",
    IntakeState.UNDONE: "Đã hoàn tác",
    IntakeState.DISCARDED: "Đã bỏ",
}


class Outcome(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    SUSPECTED = "suspected"
    REFUSED = "refused"

    @property
    def label(self) -> str:
        return OUTCOME_LABELS[self]

    @property
    def is_written(self) -> bool:
        return self is Outcome.NEW or self is Outcome.CHANGED

    @property
    def is_held_back(self) -> bool:
        return self is Outcome.SUSPECTED or self is Outcome.REFUSED


OUTCOME_LABELS = {
    Outcome.NEW: "Thêm mới",
    Outcome.CHANGED: "Thay đổi",
    Outcome.SAME: "Đã có, không đổi",
    Outcome.SUSPECTED: "Nghi trùng",
    Outcome.REFUSED: "Không nhận",
}


def is_same_year(one: int | None, other: int | None) -> bool:
    """Two people of one name are told apart only by years of birth that are both known and differ."""
    return one is None or other is None or one == other

"""The states of a pack and its drafts, and how the files of its archive are called."""

import re
from collections.abc import Callable
from enum import StrEnum

LONGEST_STEP = 60  # letters: with a folder before it, every system still keeps the name
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$")


class PackState(StrEnum):
    RUNNING = "running"
    FINISHED = "finished"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return {"running": "Đang lập", "finished": "Đã lập xong", "cancelled": "Đã dừng"}[self.value]


class ItemState(StrEnum):
    WAITING = "waiting"
    MADE = "made"
    FAILED = "failed"
    SKIPPED = "skipped"

    @property
    def label(self) -> str:
        return ITEM_LABELS[self]


ITEM_LABELS = {
    ItemState.WAITING: "Chờ lập",
    ItemState.MADE: "Đã lập",
    ItemState.FAILED: "Chưa lập được",
    ItemState.SKIPPED: "Đã có dự thảo",
}


def file_step(words: str, fold: Callable[[str], str]) -> str:
    """A folder or file name that every system keeps: "xa-trung-khanh". fold: words without their marks."""
    step = re.sub(r"[^a-z0-9]+", "-", fold(words).lower()).strip("-")[:LONGEST_STEP].strip("-")
    return f"x-{step}" if not step or DEVICES.match(step) else step


def unique(name: str, taken: set[str]) -> str:
    """The name, counted on when it is taken; it is taken from now on."""
    stem, dot, ending = name.rpartition(".")
    found, ordinal = name, 1
    while found in taken:
        ordinal += 1
        found = f"{stem}-{ordinal}{dot}{ending}" if dot else f"{name}-{ordinal}"
    taken.add(found)
    return found

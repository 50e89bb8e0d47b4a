"""Laws and decrees that texts on this work cite, with their force in time (known/laws.csv)."""

import re
from dataclasses import dataclass
from datetime import date

from vanban.nd30.phrases import Phrases, rows

CERTAIN = "chắc chắn"


@dataclass(frozen=True)
class Law:
    number: str  # "72/2025/QH15"
    name: str
    kind: str
    signed: date
    in_force: date
    ceased: date | None  # the first day it was no longer in force
    replaced_by: str
    source: str
    certainty: str

    @property
    def is_certain(self) -> bool:
        return self.certainty == CERTAIN

    def is_over(self, on: date) -> bool:
        return self.ceased is not None and self.ceased <= on


def _read(row: dict[str, str]) -> Law:
    days = {
        name: date.fromisoformat(row[name]) if row[name] else None
        for name in ("signed", "in_force", "ceased")
    }
    return Law(**{**row, **days})  # pyright: ignore[reportArgumentType]


LAWS = tuple(_read(row) for row in rows("laws.csv"))
BY_NUMBER = {law.number: law for law in LAWS}
NAMES = Phrases({law.name: law.name for law in LAWS if law.kind == "Luật"})


def named(name: str) -> tuple[Law, ...]:
    """Every law of that name, the newest first."""
    same = [law for law in LAWS if law.name.lower() == name.lower()]
    return tuple(sorted(same, key=lambda law: law.signed, reverse=True))


def padded(number: str) -> str:
    """ "06/2022/QH15" of "6/2022/QH15"."""
    return re.sub(r"^(\d)(?=/)", r"0\1", number)

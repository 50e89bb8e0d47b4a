"""The rules, each a small function with its id, severity and clause; and the two packs they are kept in.

A rule of ten lines and two tests is a rule: decorate it, and it is in force.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Flag, auto
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from vanban.nd30.finding import Finding, Issue, Severity
from vanban.nd30.paper import Paper

Judge = Callable[[Paper], Iterator[Issue]]
Judging = TypeVar("Judging", bound=Judge)


class Pack(Flag):
    """Which documents a rule is for."""

    ADMINISTRATIVE = auto()  # Nghị định 30/2020/NĐ-CP
    NORMATIVE = auto()  # resolutions of the people's council, Nghị định 78/2025/NĐ-CP
    BOTH = ADMINISTRATIVE | NORMATIVE


@dataclass(frozen=True)
class Rule:
    id: str  # "<element>.<what>", kebab-case Vietnamese without accents
    severity: Severity
    clause: str
    packs: Pack
    judge: Judge

    def findings(self, paper: Paper) -> Iterator[Finding]:
        return (Finding(self.id, self.severity, self.clause, issue) for issue in self.judge(paper))


RULES: dict[str, Rule] = {}


def rule(id: str, severity: Severity, clause: str, packs: Pack = Pack.BOTH) -> Callable[[Judging], Judging]:  # noqa: A002
    """Puts the function into the rulebook. It yields an Issue for each place that breaks it."""

    def enter(judge: Judging) -> Judging:
        if id in RULES:
            raise ValueError(f"hai quy tắc cùng mã {id}")
        RULES[id] = Rule(id, severity, clause, packs, judge)
        return judge

    return enter


@cache
def edition() -> str:
    """Twelve letters that change with any change of the rules, of what they know or how a file is read."""
    folder = Path(__file__).parent
    files = sorted(file for file in folder.rglob("*") if file.suffix in (".py", ".csv", ".txt"))
    return sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]

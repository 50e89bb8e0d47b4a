"""Rules for tests of what is done with findings, whatever the real rulebook says."""

import re
from collections.abc import Iterator
from datetime import date

from vanban.nd30.finding import Issue, Repair, Severity
from vanban.nd30.paper import Line
from vanban.nd30.rulebook import Pack, Rule

TODAY = date(2026, 3, 5)


def instead(
    wrong: str, right: str | None = None, severity: Severity = Severity.ERROR, rule_id: str = "chu.sai"
) -> Rule:
    """A rule against every text that matches; right: what may safely be written instead."""

    def judge(paper) -> Iterator[Issue]:
        for line in paper.lines:
            for found in re.finditer(wrong, line.judged):
                yield issue(line, found.start(), found.end(), right)

    return Rule(rule_id, severity, "Phụ lục I", Pack.BOTH, judge)


def issue(line: Line | None, start: int = 0, end: int = 0, replacement: str | None = None) -> Issue:
    return Issue("Chữ viết sai.", "Viết lại cho đúng.", line, start, end, replacement)


def whole(repair: Repair | None = None, rule_id: str = "van-ban.thieu", severity=Severity.WARNING) -> Rule:
    """A rule that every document breaks as a whole."""

    def judge(_) -> Iterator[Issue]:
        yield Issue("Văn bản thiếu một phần.", "Bổ sung phần đó.", repair=repair)

    return Rule(rule_id, severity, "Điều 8", Pack.BOTH, judge)


def in_force(monkeypatch, *rules: Rule) -> None:
    """These rules and no other."""
    monkeypatch.setattr("vanban.nd30.check.RULES", {rule.id: rule for rule in rules})

"""Papers of bare text, and what one rule says of them."""

from datetime import date

import vanban.nd30.rules  # noqa: F401
from vanban.nd30.finding import Finding
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import RULES

ON = date(2026, 5, 1)


def paper(*lines: str | Line, element: Element = Element.BODY, on: date = ON, **more) -> Paper:
    made = [line if isinstance(line, Line) else Line(line, element, place="đoạn 1") for line in lines]
    return Paper(made, on, **more)


def numbered(*lines: str | Line, element: Element = Element.BODY, on: date = ON) -> Paper:
    """A document that has its number."""
    head = Line("Số: 12/QĐ-UBND", Element.NUMBER)
    return paper(head, *lines, element=element, on=on)


def findings(rule: str, judged: Paper) -> list[Finding]:
    return list(RULES[rule].findings(judged))


def quotes(rule: str, *lines: str | Line, element: Element = Element.BODY, on: date = ON) -> list[str]:
    """What the rule points at."""
    return [found.quote for found in findings(rule, paper(*lines, element=element, on=on))]


def repaired(rule: str, text: str, element: Element = Element.BODY) -> str:
    """The line with every replacement of the rule written in."""
    judged = paper(text, element=element)
    for found in reversed(findings(rule, judged)):
        issue = found.issue
        assert issue.replacement is not None
        text = text[: issue.start] + issue.replacement + text[issue.end :]
    return text


def said_of(text: str, element: Element = Element.BODY, on: date = ON) -> list[str]:
    """The ids of all rules that say something of one line in the middle of a text."""
    judged = paper(text, "Kết thúc./.", element=element, on=on)
    return [rule.id for rule in RULES.values() for _ in rule.findings(judged)]

"""A .docx held against the rulebook."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import vanban.nd30.rules  # noqa: F401 (puts the rules in the rulebook)
from vanban.nd30 import replacing
from vanban.nd30.finding import Finding
from vanban.nd30.paper import Element, FormerUnits, Paper
from vanban.nd30.reading import read
from vanban.nd30.report import Remark, Report
from vanban.nd30.rulebook import RULES, Pack
from vanban.problem import Problem
from vanban.vietnamese import thousands

PROFILES = {"nd30": Pack.ADMINISTRATIVE, "qppl": Pack.NORMATIVE}
MOST_OF_A_RULE = 100  # findings kept of one rule: more tell nothing new
LONGEST_QUOTE = 200
MOST_LETTERS = 600_000  # three hundred pages; every rule reads them all

NUMBER_WORD = re.compile("^số ?:? ?", re.IGNORECASE)
NORMATIVE_SYMBOL = re.compile(r"/ *[0-9]{4} */ *NQ *- *HĐND")


def check(
    content: bytes, *, today: date, pack: Pack | None = None, former_units: FormerUnits | None = None
) -> Report:
    """What is wrong with the form of a .docx that has passed the gate.

    pack: which rules; None: by the document itself (see pack_of). today: by which a document without a
    date of its own is judged. Raises Problem when the file cannot be read or holds no text.
    """
    paper = paper_of(content, today, former_units)
    return _report(paper, pack or pack_of(paper))


def paper_of(content: bytes, today: date, former_units: FormerUnits | None = None) -> Paper:
    paper = read(content, today)
    if not any(line.text.strip() for line in paper.lines):
        raise Problem(
            "Tệp không có chữ nào để kiểm tra. Nếu văn bản là ảnh quét, cần bản Word gõ bằng chữ; "
            "nếu không, kiểm tra lại tệp đã chọn."
        )
    if sum(len(line.text) for line in paper.lines) > MOST_LETTERS:
        raise Problem(
            f"Văn bản có hơn {thousands(MOST_LETTERS)} ký tự, quá dài để kiểm tra một lần. Tách phụ lục thành "
            "tệp riêng rồi kiểm tra từng tệp."
        )
    paper.former_units = former_units or {}
    return paper


def pack_of(paper: Paper) -> Pack:
    """A resolution of a people's council whose number bears the year is a legal normative document."""
    number = paper.first(Element.NUMBER)
    is_normative = (
        paper.type_name.startswith("NGHỊ QUYẾT") and number and NORMATIVE_SYMBOL.search(number.text)
    )
    return Pack.NORMATIVE if is_normative else Pack.ADMINISTRATIVE


def findings_in(paper: Paper, pack: Pack) -> list[Finding]:
    """Of every rule of the pack, in reading order."""
    found = [one for rule in RULES.values() if rule.packs & pack for one in rule.findings(paper)]
    places = {id(line): place for place, line in enumerate(paper.lines)}
    return sorted(found, key=lambda one: _reading_order(one, places))


def _reading_order(finding: Finding, places: dict[int, int]) -> tuple[int, int]:
    line = finding.issue.line
    return (places[id(line)], finding.issue.start) if line else (-1, 0)


def _report(paper: Paper, pack: Pack) -> Report:
    found = findings_in(paper, pack)
    kept = list(_first_of_each_rule(found))
    story = paper.story
    numbers = {id(one): number for number, one in enumerate(story.paragraphs if story else ())}
    return Report(
        type_name=paper.type_name,
        number=_notation(paper),
        on=paper.on.isoformat(),
        profile=next(name for name, its_pack in PROFILES.items() if its_pack & pack),
        findings=tuple(_remark(one, numbers) for one in kept),
        unlisted=len(found) - len(kept),
    )


def _first_of_each_rule(found: Iterable[Finding]) -> Iterable[Finding]:
    told: Counter[str] = Counter()
    for one in found:
        told[one.rule] += 1
        if told[one.rule] <= MOST_OF_A_RULE:
            yield one


def _notation(paper: Paper) -> str:
    line = paper.first(Element.NUMBER)
    said = NUMBER_WORD.sub("", " ".join(line.text.split())) if line else ""
    return f"…{said}" if said.startswith("/") else said


def _remark(finding: Finding, numbers: dict[int, int]) -> Remark:
    line, issue = finding.issue.line, finding.issue
    start, end = replacing.letters_of(issue)
    return Remark(
        rule=finding.rule,
        severity=finding.severity.value,
        clause=finding.clause,
        place=finding.place,
        paragraph=numbers.get(id(line.paragraph)) if line else None,
        start=start,
        end=end,
        quote=_cut(finding.quote),
        found=issue.found,
        asked=issue.asked,
        repair=replacing.words_of(issue),
    )


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"

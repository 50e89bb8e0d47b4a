"""Laws and decrees: in force at the document's date, with their right number and day."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vanban.nd30.clauses import BASES, CITING
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.laws import BY_NUMBER, NAMES, Law, named, padded
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.prose import SENTENCES, before
from vanban.nd30.rulebook import Pack, rule
from vanban.nd30.symbols import citations, without_spaces
from vanban.vietnamese.dates import long_date, short_date

NUMBER = re.compile(r"\s+(?:số\s+)?(?P<number>\d{1,3}/\d{4}/QH\d{1,2})")
DAY = re.compile(r"\s*,?\s*ngày\s+(?P<day>\d{1,2})(?:/| tháng )(?P<month>\d{1,2})(?:/| năm )(?P<year>\d{4})")
YEAR = re.compile(r"\s+năm\s+(?P<year>\d{4})")
AMENDED = re.compile(r"(?:điều|khoản|điểm) của $")  # the law told of is the one that amends it
OF_LAW = re.compile(r"^\s*(?:Căn cứ|Căn cứ vào)\s+(?P<law>(?:Bộ luật|Luật|Pháp lệnh)\s)")


class Mention(NamedTuple):
    """A law called by its name, and what the text adds to the name."""

    line: Line
    start: int
    end: int
    name: str
    number: str
    day: tuple[int, int, int] | None  # year, month, day
    year: int | None


def _mentions(paper: Paper) -> Iterator[Mention]:
    for line in paper.of(*SENTENCES):
        for start, end, name in NAMES.found(line.judged):
            if AMENDED.search(before(line, start)):
                continue
            number = NUMBER.match(line.judged, end)
            day = DAY.match(line.judged, number.end() if number else end)
            year = YEAR.match(line.judged, end)
            yield Mention(
                line,
                start,
                (day or number or year).end() if (day or number or year) else end,  # pyright: ignore[reportOptionalMemberAccess]
                name,
                number["number"] if number else "",
                (int(day["year"]), int(day["month"]), int(day["day"])) if day else None,
                int(year["year"]) if year else None,
            )


def _meant(mention: Mention) -> Law | None:
    """The one law that the text tells of; None when name alone does not tell, or nothing fits."""
    if mention.number:
        return BY_NUMBER.get(padded(mention.number))
    fits = [
        law
        for law in named(mention.name)
        if (mention.day and law.signed == _day(mention.day))
        or (not mention.day and mention.year == law.signed.year)
    ]
    return fits[0] if len(fits) == 1 else None


def _day(parts: tuple[int, int, int]) -> date | None:
    try:
        return date(*parts)
    except ValueError:
        return None


def _cited_laws(paper: Paper, elements: tuple[Element, ...]) -> Iterator[tuple[Line, int, int, Law]]:
    """Every known law of the lines, by number or by name with its day or year."""
    for cited in citations(paper, elements):
        law = BY_NUMBER.get(padded(without_spaces(cited.written)))
        if law:
            yield cited.line, cited.start, cited.end, law
    for mention in _mentions(paper):
        law = _meant(mention)
        if law and not mention.number and mention.line.element in elements:
            yield mention.line, mention.start, mention.end, law


def _over(paper: Paper, elements: tuple[Element, ...], certain: bool) -> Iterator[Issue]:
    for line, start, end, law in _cited_laws(paper, elements):
        if law.is_over(paper.on) and law.ceased and law.is_certain is certain:
            yield Issue(
                f"{law.kind} số {law.number} đã hết hiệu lực từ {short_date(law.ceased)}.",
                f"Thay bằng văn bản số {law.replaced_by}.",
                line,
                start,
                end,
            )


@rule("luat.het-hieu-luc", Severity.ERROR, BASES)
def bases_are_in_force(paper: Paper) -> Iterator[Issue]:
    yield from _over(paper, (Element.BASIS,), certain=True)


@rule("luat.co-the-het-hieu-luc", Severity.WARNING, BASES)
def bases_are_thought_to_be_in_force(paper: Paper) -> Iterator[Issue]:
    yield from _over(paper, (Element.BASIS,), certain=False)


@rule("luat.het-hieu-luc-trong-bai", Severity.NOTE, CITING)
def laws_told_of_may_be_over(paper: Paper) -> Iterator[Issue]:
    yield from _over(paper, (Element.BODY,), certain=True)
    yield from _over(paper, (Element.BODY,), certain=False)


@rule("luat.chua-hieu-luc", Severity.WARNING, BASES)
def bases_have_come_into_force(paper: Paper) -> Iterator[Issue]:
    for line, start, end, law in _cited_laws(paper, (Element.BASIS,)):
        if law.in_force > paper.on:
            found = f"{law.name} đến {short_date(law.in_force)} mới có hiệu lực."
            yield Issue(found, "Kiểm tra lại căn cứ theo ngày của văn bản.", line, start, end)


@rule("luat.sai-so", Severity.WARNING, BASES)
def a_law_has_its_own_number(paper: Paper) -> Iterator[Issue]:
    for mention in _mentions(paper):
        known = named(mention.name)
        if mention.number and padded(mention.number) not in BY_NUMBER:
            numbers = " hoặc ".join(law.number for law in known)
            found = f"{mention.name} ghi số {mention.number}."
            yield Issue(
                found, f"Kiểm tra lại số; đã biết: {numbers}.", mention.line, mention.start, mention.end
            )


@rule("luat.sai-ngay", Severity.WARNING, BASES)
def a_law_has_its_own_day(paper: Paper) -> Iterator[Issue]:
    for mention in _mentions(paper):
        known = named(mention.name)
        one = BY_NUMBER.get(padded(mention.number))
        able = [one] if one else list(known)
        if mention.day and able and _day(mention.day) not in [law.signed for law in able]:
            days = " hoặc ".join(long_date(law.signed) for law in able)
            yield Issue(
                f"{mention.name} ghi ngày {mention.day[2]}/{mention.day[1]}/{mention.day[0]}.",
                f"Kiểm tra lại ngày; đã biết: {days}.",
                mention.line,
                mention.start,
                mention.end,
            )


@rule("luat.co-so", Severity.NOTE, BASES, Pack.ADMINISTRATIVE)
def laws_are_cited_without_number(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, (Element.BASIS,)):
        told = cited.line.judged[: cited.start]
        if cited.groups[-1].startswith("QH") and OF_LAW.match(told) and "/QH" not in told:
            yield Issue(
                f"Căn cứ ghi số của luật: “{cited.written}”.",
                "Nghị định không yêu cầu ghi số, ký hiệu của Luật, Pháp lệnh; ghi tên luật và ngày.",
                cited.line,
                cited.start,
                cited.end,
            )


@rule("luat.thieu-ngay", Severity.NOTE, BASES)
def laws_are_cited_with_day_or_number(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.BASIS):
        law = OF_LAW.match(line.judged)
        if law and not re.search(r"\d{4}", line.judged):
            yield Issue(
                "Căn cứ luật không ghi ngày hoặc năm.",
                "Ghi ngày, tháng, năm của luật.",
                line,
                law.start("law"),
                0,
            )


@rule("luat.hai-cach", Severity.NOTE, BASES)
def laws_are_cited_in_one_way(paper: Paper) -> Iterator[Issue]:
    laws = [line for line in paper.of(Element.BASIS) if OF_LAW.match(line.judged)]
    with_number = [line for line in laws if re.search(r"/QH\d", line.judged)]
    if with_number and len(with_number) < len(laws):
        rarer = (
            with_number if len(with_number) * 2 <= len(laws) else [x for x in laws if x not in with_number]
        )
        yield Issue("Luật khi ghi số, khi không ghi số.", "Ghi các luật theo một cách.", rarer[0])

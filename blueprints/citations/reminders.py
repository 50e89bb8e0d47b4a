"""What is to be said of lines of the bases as somebody typed them. Nothing here stops a draft."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from blueprints.citations import queries, rules
from blueprints.citations.models import LegalText
from blueprints.citations.queries import Known
from blueprints.citations.rules import TextState
from blueprints.units.models import Unit
from vanban import citing
from vanban.citing import Reading
from vanban.nd30.bodies import DISSOLVED
from vanban.vietnamese import fold, short_date

MOST_LINES = 100
HAS_YEAR = re.compile(r"/(?:19|20)\d\d/")  # such a number is given once


@dataclass(frozen=True)
class Reminder:
    """line: counted from 1; is_grave: most probably wrong, not only to be looked at."""

    line: int
    words: str
    is_grave: bool = False


def reminders(home: Unit, lines: Sequence[str], on: date) -> list[Reminder]:
    """Of every line in turn: expired, not yet in force, another number or day than the bank has, amended,
    to be checked, made by a body that no longer exists."""
    told = [citing.read(line) for line in lines[:MOST_LINES]]
    numbers = [one.number for one in told if one.number]
    known = queries.resembling(home, numbers, [one.day for one in told if one.day])
    return [
        Reminder(place, words, is_grave)
        for place, one in enumerate(told, start=1)
        for words, is_grave in _of_line(one, known, on)
    ]


Said = tuple[str, bool]


def _of_line(told: Reading, known: Sequence[Known], on: date) -> Iterator[Said]:
    meant = _meant(told, known)
    if meant:
        yield from _misquoted(told, meant)
        yield from _of_text(told, meant, on)
    yield from _of_issuer(told, on)


def _meant(told: Reading, known: Sequence[Known]) -> Known | None:
    """The text of the bank that the line means: by its number, else by its name or its day."""
    fits = _numbered(told, known) or _named(told, known)
    same_day = [one for one in fits if one.text.signed_on == told.day]
    return next(iter(same_day or fits), None)


def _numbered(told: Reading, known: Sequence[Known]) -> list[Known]:
    key = citing.number_key(told.number)
    fits = [one for one in known if key and one.text.number_key == key]
    # A number without its year comes again every year and everywhere: the day or the issuer must fit too.
    return [one for one in fits if HAS_YEAR.search(told.number) or _fits(told, one)]


def _fits(told: Reading, one: Known) -> bool:
    return one.text.signed_on == told.day or _issuer_key(one.text.issuer) == _issuer_key(told.issuer)


def _issuer_key(issuer: str) -> str:
    return fold(issuer.replace("UBND", "Ủy ban nhân dân").replace("HĐND", "Hội đồng nhân dân"))


def _named(told: Reading, known: Sequence[Known]) -> list[Known]:
    """Of a law: the same name, the longest that the line holds, or the number but for the National Assembly
    that passed it; of other texts the same kind, day and trích yếu."""
    of_kind = [one for one in known if one.text.kind == told.kind]
    if told.kind not in rules.WITHOUT_ISSUER:
        return [one for one in of_kind if one.text.signed_on == told.day and _holds(told, one)]
    by_name = [one for one in of_kind if _holds(told, one)]
    longest = max((len(one.text.title) for one in by_name), default=0)
    by_number = [one for one in of_kind if told.number and _stem(one.text.number) == _stem(told.number)]
    return [one for one in by_name if len(one.text.title) == longest] or by_number


def _holds(told: Reading, one: Known) -> bool:
    return fold(one.text.title) in fold(told.rest)


def _stem(number: str) -> str:
    return re.sub(r"QH\d+$", "QH", citing.number_key(number))


def _misquoted(told: Reading, meant: Known) -> Iterator[Said]:
    text = meant.text
    if told.number and citing.number_key(told.number) != text.number_key:
        yield f"{_said_of(text)}; dòng này ghi số {told.number}.", True
    if told.says_day and text.signed_on and told.day != text.signed_on:
        typed = f"ngày {short_date(told.day)}" if told.day else "một ngày không có trong lịch"
        yield (
            f"Kho căn cứ ghi {text.name} ngày {short_date(text.signed_on)}; dòng này ghi {typed}.",
            True,
        )


def _said_of(text: LegalText) -> str:
    if text.kind in rules.WITHOUT_ISSUER:
        return f"Kho căn cứ ghi {citing.short(text.cited())} là số {text.number}"
    return f"Kho căn cứ có {text.name} cùng ngày, cùng trích yếu"


def _of_text(told: Reading, meant: Known, on: date) -> Iterator[Said]:
    text, state = meant.text, meant.state(on)
    if state is TextState.OVER and meant.to_on:
        heir = f"; thay bằng {text.replaced_by.name}" if text.replaced_by else ""
        yield f"{text.name} đã hết hiệu lực từ {short_date(meant.to_on + timedelta(days=1))}{heir}.", True
    if state is TextState.COMING and meant.from_on:
        yield f"{text.name} đến {short_date(meant.from_on)} mới có hiệu lực.", True
    if meant.doubt:
        yield f"{text.name} cần kiểm tra: {meant.doubt[:1].lower()}{meant.doubt[1:]}.", False
    for one in text.amended_by:
        if one.is_in_force(on) and not _tells_of(told, one.cited()):
            yield (
                f"{text.name} được sửa đổi, bổ sung bởi {one.name}; ghi thêm nếu căn cứ vào phần đã sửa.",
                False,
            )


def _tells_of(told: Reading, amending: citing.Cited) -> bool:
    day = f"ngày {amending.signed_on:%d}" if amending.signed_on else amending.number
    return amending.number in told.rest or (amending.title in told.rest and day in told.rest)


def _of_issuer(told: Reading, on: date) -> Iterator[Said]:
    """A fact about the issuer today: what it made may still be cited."""
    found = next(iter(DISSOLVED.found(told.issuer)), None)
    if found is None or found.start or on < found.meaning.ceased:
        return
    body, name = found.meaning, told.issuer[: found.end]
    gone = f"{name} không còn từ {short_date(body.ceased)} ({body.basis}), nay là {body.successor}"
    if told.day and told.day >= body.ceased:
        yield f"{gone}; dòng này ghi văn bản ban hành sau ngày đó.", True
    else:
        yield f"{gone}; văn bản đã ban hành vẫn viện dẫn được nếu còn hiệu lực.", False

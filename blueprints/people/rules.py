"""How people are searched for, told apart and shown; standard library only."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

SHOWN_DIGITS = 3
FEWEST_DIGITS = 3  # of a fragment of a phone number
NOTATION = re.compile(r"\d+\s*/.*")
ADULT = 18


def masked(phone: str) -> str:
    """ "0912345678" as "•••••••678": enough to tell two numbers apart, not to call one."""
    return "•" * max(len(phone) - SHOWN_DIGITS, 0) + phone[-SHOWN_DIGITS:] if phone else ""


def phone_fragment(typed: str) -> str | None:
    """The digits of what looks like a part of a phone number; None for anything else."""
    digits = re.sub(r"[\s.()+-]", "", typed)
    if not (digits.isascii() and digits.isdigit()) or len(digits) < FEWEST_DIGITS:
        return None
    return re.sub(r"^84(?=\d{9,})", "0", digits)


def is_notation(typed: str) -> bool:
    """Whether it looks like number and symbol of a document: "12/QĐ-UBND", "12/"."""
    return bool(NOTATION.fullmatch(typed))


@dataclass(frozen=True)
class Known:
    """A person as the duplicate rule sees them."""

    id: int
    commune_id: int
    name_key: str  # folded: two spellings of one name are suspected to be one
    birth_year: int | None
    phone: str


def are_suspected(one: Known, other: Known) -> bool:
    """Whether two records may be one person, by folded name, year of birth and phone.

    One phone: suspected when the name or the year is one too. Two known phones that differ: only one name
    in one commune with no different year. A phone unknown: one name with no different year in one commune,
    one name and one year anywhere in the province.
    """
    same_name = one.name_key == other.name_key
    years = {one.birth_year, other.birth_year}
    if one.phone and one.phone == other.phone:
        return same_name or (len(years) == 1 and None not in years)
    if not same_name:
        return False
    if one.commune_id == other.commune_id:
        return len(years - {None}) < 2
    return len(years) == 1 and None not in years and not (one.phone and other.phone)


def suspected_pairs(people: Sequence[Known]) -> Iterator[tuple[Known, Known]]:
    """Every suspected pair once, the earlier record first.

    Nobody is suspected who shares neither commune, year nor phone, so only those are compared.
    """
    told = set()
    for bucket in _buckets(people):
        for one, other in combinations(sorted(bucket, key=lambda person: person.id), 2):
            if (one.id, other.id) not in told and are_suspected(one, other):
                told.add((one.id, other.id))
                yield one, other


def _buckets(people: Sequence[Known]) -> Iterator[list[Known]]:
    for shared in ("commune_id", "birth_year", "phone"):
        buckets: dict[object, list[Known]] = {}
        for person in people:
            buckets.setdefault(getattr(person, shared), []).append(person)
        yield from (bucket for value, bucket in buckets.items() if value)


@dataclass(frozen=True)
class Stay:
    """An interval of somebody in a team; began None while it is only proposed."""

    team_id: int
    began: date | None
    ended: date | None


def overlap(one: Stay, other: Stay) -> bool:
    """Whether the two are in the same team at the same time, so that one person would sit there twice."""
    if one.team_id != other.team_id:
        return False
    begins = max(one.began or date.max, other.began or date.max)
    ends = min(one.ended or date.max, other.ended or date.max)
    return begins < ends or (one.began is None and other.began is None)


def may_be_minor(birth_year: int | None, today: date) -> bool:
    """Somebody under 18 joins with a parent's consent (R23); the year alone leaves one year in doubt."""
    return birth_year is not None and today.year - birth_year <= ADULT

"""Reads about people; loading also decides whether the person exists for this account's unit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, case, false, func, literal, or_, select
from sqlalchemy.orm import aliased, joinedload

from blueprints.composition.rules import TeamRole
from blueprints.people import rules
from blueprints.people.rules import Known
from blueprints.teams.models import Decision, Membership, Person, Team
from blueprints.teams.rules import Sex, TeamState
from blueprints.units.models import Unit
from blueprints.units.queries import reach
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size
from vanban.vietnamese import exact, fold

LACKS = {"dien-thoai": Person.phone == "", "nam-sinh": Person.birth_year.is_(None)}


@dataclass(frozen=True)
class PersonFilter:
    """What a list of members is narrowed to; empty means all."""

    search: str = ""
    commune_id: int | None = None
    role: TeamRole | None = None
    sex: Sex | None = None
    lacks: str = ""  # a key of LACKS: who has no phone, no year of birth on record


class MemberRow(NamedTuple):
    """One member of a team as a list of people shows it; id is the membership's."""

    id: int
    person_id: int
    full_name: str
    birth_year: int | None
    sex: Sex | None
    occupation: str
    phone: str
    role: TeamRole
    team_id: int
    team_state: TeamState
    unit_title: str
    commune_id: int
    commune_title: str


_own, _commune = aliased(Unit), aliased(Unit)
_ROWS = (
    select(
        Membership.id,
        Person.id,
        Person.full_name,
        Person.birth_year,
        Person.sex,
        Person.occupation,
        Person.phone,
        Membership.role,
        Team.id,
        Team.state,
        _own.type_name + " " + _own.name,
        Team.commune_id,
        _commune.type_name + " " + _commune.name,
    )
    .select_from(Person)
    .join(Membership, and_(Membership.person_id == Person.id, Membership.ended_on.is_(None)))
    .join(Team, Membership.team_id == Team.id)
    .join(_own, Team.unit_id == _own.id)
    .join(_commune, Team.commune_id == _commune.id)
)
_MEMBERS = (
    select(Membership.id)
    .select_from(Person)
    .join(Membership, and_(Membership.person_id == Person.id, Membership.ended_on.is_(None)))
)
_COUNT = (
    select(func.count())
    .select_from(Person)
    .join(Membership, and_(Membership.person_id == Person.id, Membership.ended_on.is_(None)))
)
# Kept with the teams, so that the whole list is counted without reading it.
_COUNT_OF_ALL = select(func.coalesce(func.sum(Team.member_count + Team.collaborator_count), 0))


def members(home: Unit, narrowed: PersonFilter, after: int | None = None) -> Page[MemberRow]:
    """Members of the teams of home and below: exact accents first, then by given name."""
    rank = _rank(narrowed.search)
    order = [] if rank is None else [rank]
    found = _MEMBERS.where(*_conditions(home, narrowed))
    if after and (last := _place(after)):
        found = found.where(_behind(rank, *last, narrowed.search))
    # The page is chosen first, so that only its own members are joined with their teams and units.
    page = found.order_by(*order, Person.sort_key, Membership.id).limit(page_size() + 1).subquery()
    rows = _ROWS.join(page, page.c.id == Membership.id).order_by(*order, Person.sort_key, Membership.id)
    return Page.of([MemberRow(*row) for row in db.session.execute(rows)])


def every_member(home: Unit, narrowed: PersonFilter) -> list[MemberRow]:
    """The whole list as it is narrowed, for a workbook."""
    found = _ROWS.where(*_conditions(home, narrowed)).order_by(Person.sort_key, Membership.id)
    return [MemberRow(*row) for row in db.session.execute(found)]


def count(home: Unit, narrowed: PersonFilter) -> int:
    if narrowed == PersonFilter(commune_id=narrowed.commune_id):
        of_all = _COUNT_OF_ALL.where(reach(home, Team.commune_id, Team.province_id))
        of_all = of_all.where(Team.state != TeamState.DISSOLVED)
        if narrowed.commune_id:
            of_all = of_all.where(Team.commune_id == narrowed.commune_id)
        return db.session.scalar(of_all) or 0
    return db.session.scalar(_COUNT.where(*_conditions(home, narrowed))) or 0


def _conditions(home: Unit, narrowed: PersonFilter) -> Iterator[ColumnElement[bool]]:
    yield reach(home, Person.commune_id, Person.province_id)
    if narrowed.search:
        yield _matches(home, narrowed.search)
    if narrowed.commune_id:
        yield Person.commune_id == narrowed.commune_id
    if narrowed.role:
        yield Membership.role == narrowed.role
    if narrowed.sex:
        yield Person.sex == narrowed.sex
    if narrowed.lacks in LACKS:
        yield LACKS[narrowed.lacks]


def _matches(home: Unit, typed: str) -> ColumnElement[bool]:
    """A fragment of a phone, number and symbol of a decision, or words of a name in any order."""
    digits = rules.phone_fragment(typed)
    if digits:
        return Person.phone.contains(digits, autoescape=True)
    if rules.is_notation(typed):
        wanted = select(Decision.id).where(
            reach(home, Decision.commune_id, Decision.province_id),
            Decision.search_key.contains(fold(typed), autoescape=True),
        )
        return Membership.began_by_id.in_(wanted)
    words = fold(typed).split()
    return and_(*(Person.search_key.contains(word, autoescape=True) for word in words)) if words else false()


def _rank(typed: str) -> ColumnElement[int] | None:
    """0 for who has the very words, accents and all, 1 for the others; None where nothing was typed."""
    words = exact(typed).split()
    if not words:
        return None
    hits = and_(*(Person.exact_key.contains(word, autoescape=True) for word in words))
    return case((hits, 0), else_=1)


def _place(membership_id: int) -> tuple[Person, int] | None:
    found = db.session.execute(
        select(Person, Membership.id).join(Membership).where(Membership.id == membership_id)
    ).first()
    return (found[0], found[1]) if found else None


def _behind(
    rank: ColumnElement[int] | None, last: Person, membership_id: int, typed: str
) -> ColumnElement[bool]:
    after_name = or_(
        Person.sort_key > last.sort_key,
        and_(Person.sort_key == last.sort_key, Membership.id > membership_id),
    )
    if rank is None:
        return after_name
    place = literal(0 if all(word in last.exact_key for word in exact(typed).split()) else 1)
    return or_(rank > place, and_(rank == place, after_name))


def person(home: Unit, person_id: int) -> Person:
    found = db.session.scalar(
        select(Person).where(Person.id == person_id, reach(home, Person.commune_id, Person.province_id))
    )
    if found is None:
        raise NotFound("Không có người này trong phạm vi của đồng chí. Chọn trong danh sách thành viên.")
    return found


def suspected_of(person: Person) -> Sequence[Person]:
    """Others of the province who may be the same person."""
    same_phone = Person.phone == person.phone if person.phone else false()
    found = (
        select(Person)
        .where(
            Person.province_id == person.province_id,
            Person.id != person.id,
            Person.merged_into_id.is_(None),
            or_(Person.search_key == person.search_key, same_phone),
        )
        .order_by(Person.sort_key, Person.id)
        .limit(50)
    )
    me = _known(person)
    return [other for other in db.session.scalars(found) if rules.are_suspected(me, _known(other))]


def _known(person: Any) -> Known:
    return Known(person.id, person.commune_id, person.search_key, person.birth_year, person.phone)


MOST_PAIRS = 200


class Pair(NamedTuple):
    """Two records that may be one person, the earlier first."""

    one: Person
    other: Person


def suspected_pairs(home: Unit) -> list[Pair]:
    """Suspected duplicates of home and below, at most MOST_PAIRS, by name and then by phone."""
    found = chain.from_iterable(rules.suspected_pairs(group) for group in _alike(home))
    pairs = dict.fromkeys((one.id, other.id) for one, other in islice(found, MOST_PAIRS))
    return _loaded(list(pairs))


def _alike(home: Unit) -> Iterator[list[Known]]:
    """People who share a name, then those who share a phone; read only as far as they are asked for."""
    within = and_(reach(home, Person.commune_id, Person.province_id), Person.merged_into_id.is_(None))
    columns = (Person.id, Person.commune_id, Person.search_key, Person.birth_year, Person.phone)
    for shared in (Person.search_key, Person.phone):
        rows = db.session.execute(
            select(shared, *columns).where(within, shared != "").order_by(shared, Person.id),
            execution_options={"yield_per": 500},
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            known = [Known(*row[1:]) for row in group]
            if len(known) > 1:
                yield known


def _loaded(ids: Sequence[tuple[int, int]]) -> list[Pair]:
    wanted = {id_ for pair in ids for id_ in pair}
    found = {one.id: one for one in db.session.scalars(select(Person).where(Person.id.in_(wanted)))}
    return [Pair(found[one], found[other]) for one, other in ids]


def stays(person_ids: Sequence[int]) -> Sequence[Membership]:
    """Every interval of these people, with the teams."""
    found = (
        select(Membership)
        .where(Membership.person_id.in_(person_ids))
        .options(
            joinedload(Membership.team).joinedload(Team.unit),
            joinedload(Membership.team).joinedload(Team.commune),
        )
        .order_by(Membership.began_on, Membership.id)
    )
    return db.session.scalars(found).all()

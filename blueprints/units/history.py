"""What became of the units of before: an old name or code, and the units of today it is found in."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import aliased

from blueprints.units import rules
from blueprints.units.models import FormerUnit, Heir, Unit
from blueprints.units.queries import former_below
from blueprints.units.rules import COMMUNE_TYPES, VILLAGE_TYPES, Level
from core.database import db
from vanban.vietnamese import exact, fold

SHORTEST_SEARCH = 2
HINTS_SHOWN = 5
MOST_FOUND = 60  # of one name in the country
LONGEST_CHAIN = 20  # events from a former unit to one that exists


class Successor(NamedTuple):
    """A unit that exists, where a former one went."""

    unit_id: int
    code: str
    title: str
    parent_title: str
    province_id: int
    province_title: str
    is_main: bool


@dataclass(frozen=True)
class Succession:
    """A unit of before, or of today, and the units of today it is found in; several when it was divided."""

    title: str
    code: str
    commune_title: str  # of a village
    district: str
    province_name: str
    ended_on: date | None  # None: it exists
    unit_id: int | None  # the record it was, when it was one
    successors: tuple[Successor, ...]

    @property
    def divided(self) -> bool:
        return len(self.successors) > 1

    @property
    def sentence(self) -> str:
        """ "Xã Chí Viễn (trước 01/7/2025) nay thuộc xã Đàm Thủy"; of a unit of today only its title."""
        if self.ended_on is None:
            return self.title
        heirs = [heir.title for heir in self.successors]
        is_renamed = self.unit_id in {heir.unit_id for heir in self.successors}
        return rules.succession_sentence(self.title, self.ended_on, heirs, is_renamed)


def successors(text: str, province_id: int | None = None) -> list[Succession]:
    """What a name or code, of before or of today, stands for.

    text: with or without accents and the word of the kind; after commas the district, province or commune
    it was in: "xã Đình Phong, huyện Trùng Khánh". A name typed with its accents finds only units of just
    that name, where there are any. province_id: today's province. The units of today come last.
    """
    wanted = rules.sought(fold(text))
    if not wanted.name:
        return []
    found = [*_former_of(wanted.name), *_today_of(wanted.name)]
    if province_id:
        title = db.session.get_one(Unit, province_id).title
        found = [one for one in found if _is_in_province(one, province_id, title)]
    found = [one for one in found if rules.is_there(wanted.places, _places(one))]
    just_so = [one for one in found if _is_spelt(one, text)]
    return just_so or found


def successor_index(province_id: int, level: Level = Level.COMMUNE) -> dict[str, tuple[Succession, ...]]:
    """For imports: folded title and folded bare name → all units of the province, of before and of today,
    that bear it. A few questions to the database, however many names are looked up."""
    is_village = FormerUnit.commune_title != ""
    here = select(Heir.former_unit_id).join(Unit).where(Unit.province_id == province_id)
    former = select(FormerUnit).where(
        FormerUnit.id.in_(here), is_village if level is Level.VILLAGE else ~is_village
    )
    today = (Unit.province_id == province_id) & (Unit.level == level) & Unit.ended_on.is_(None)
    found = [*_with_successors(db.session.scalars(former).all()), *_units_of_today(today)]
    index: dict[str, list[Succession]] = defaultdict(list)
    for one in found:
        for key in _keys(one.title):
            index[key].append(one)
    return {key: tuple(those) for key, those in index.items()}


def _keys(title: str) -> set[str]:
    folded = fold(title)
    return {folded, _without_type(folded)}


def _without_type(folded_title: str) -> str:
    return next(
        (folded_title[len(kind) + 1 :] for kind in _FOLDED_TYPES if folded_title.startswith(f"{kind} ")),
        folded_title,
    )


_FOLDED_TYPES = sorted(
    {fold(one) for one in (*COMMUNE_TYPES, *VILLAGE_TYPES, "Thị trấn", "Huyện")}, key=len, reverse=True
)


def _former_of(folded: str) -> list[Succession]:
    found = select(FormerUnit).where(
        or_(FormerUnit.search_key == folded, FormerUnit.name_key == folded, FormerUnit.code == folded)
    )
    newest_first = found.order_by(FormerUnit.ended_on.desc(), FormerUnit.id).limit(MOST_FOUND)
    return _with_successors(db.session.scalars(newest_first).all())


def _today_of(folded: str) -> list[Succession]:
    titles = [folded, *(f"{kind} {folded}" for kind in _FOLDED_TYPES)]
    named = or_(Unit.search_key.in_(titles), Unit.code == folded)
    return _units_of_today(named & (Unit.level != Level.PROVINCE) & Unit.ended_on.is_(None))


_parent, _province = aliased(Unit), aliased(Unit)


def _units_of_today(condition: ColumnElement[bool]) -> list[Succession]:
    found = (
        select(Unit, _parent, _province)
        .outerjoin(_parent, Unit.parent_id == _parent.id)
        .outerjoin(_province, Unit.province_id == _province.id)
        .where(condition)
        .order_by(Unit.level, Unit.sort_key, Unit.id)
    )
    return [_as_it_is(*row) for row in db.session.execute(found)]


def _as_it_is(unit: Unit, parent: Unit, province: Unit) -> Succession:
    itself = _successor(unit, parent, province, True)
    commune_title = parent.title if unit.level is Level.VILLAGE else ""
    return Succession(unit.title, unit.code, commune_title, "", province.title, None, unit.id, (itself,))


def _successor(unit: Unit, parent: Unit | None, province: Unit | None, is_main: bool) -> Successor:
    return Successor(
        unit.id,
        unit.code,
        unit.title,
        parent.title if parent else "",
        province.id if province else unit.id,
        province.title if province else unit.title,
        is_main,
    )


def _with_successors(former: Sequence[FormerUnit]) -> list[Succession]:
    heirs = _living_heirs([one.id for one in former])
    return [
        Succession(
            one.title,
            one.code,
            one.commune_title,
            one.district,
            one.province_name,
            one.ended_on,
            one.unit_id,
            heirs[one.id],
        )
        for one in former
    ]


class _Link(NamedTuple):
    former_id: int
    unit_id: int
    is_main: bool
    ended_on: date | None
    successor: Successor


def _living_heirs(former_ids: Sequence[int]) -> dict[int, tuple[Successor, ...]]:
    """Where each former unit is today: an heir that ended itself stands for its own heirs."""
    links = _links(former_ids)
    for _ in range(LONGEST_CHAIN):
        ended = {link.unit_id for link in links if link.ended_on}
        if not ended:
            break
        links = list(_carried_on(links, _last_links(ended)))
    heirs: dict[int, dict[int, Successor]] = {id_: {} for id_ in former_ids}
    for link in sorted(links, key=lambda link: (not link.is_main, link.unit_id)):
        heirs[link.former_id].setdefault(link.unit_id, link.successor._replace(is_main=link.is_main))
    return {id_: tuple(those.values()) for id_, those in heirs.items()}


def _links(former_ids: Iterable[int]) -> list[_Link]:
    found = (
        select(Heir.former_unit_id, Heir.is_main, Unit, _parent, _province)
        .join(Unit, Unit.id == Heir.unit_id)
        .outerjoin(_parent, Unit.parent_id == _parent.id)
        .outerjoin(_province, Unit.province_id == _province.id)
        .where(Heir.former_unit_id.in_(former_ids))
    )
    return [
        _Link(former_id, unit.id, is_main, unit.ended_on, _successor(unit, parent, province, is_main))
        for former_id, is_main, unit, parent, province in db.session.execute(found)
    ]


def _last_links(ended_ids: Iterable[int]) -> dict[int, list[_Link]]:
    """Ended unit → where it went when it ended."""
    last = (
        select(FormerUnit.unit_id, FormerUnit.id)
        .join(Unit, Unit.id == FormerUnit.unit_id)
        .where(FormerUnit.unit_id.in_(ended_ids), FormerUnit.ended_on == Unit.ended_on)
    )
    unit_of = {former_id: unit_id or 0 for unit_id, former_id in db.session.execute(last)}
    links: dict[int, list[_Link]] = defaultdict(list)
    for link in _links(unit_of):
        links[unit_of[link.former_id]].append(link)
    return links


def _carried_on(links: Iterable[_Link], last: dict[int, list[_Link]]) -> Iterable[_Link]:
    for link in links:
        if link.ended_on is None:
            yield link
        for later in last.get(link.unit_id, ()) if link.ended_on else ():
            yield later._replace(former_id=link.former_id, is_main=link.is_main and later.is_main)


def _is_in_province(one: Succession, province_id: int, province_title: str) -> bool:
    if not one.successors:  # dissolved, here and after 2025
        return one.province_name == province_title
    return any(heir.province_id == province_id for heir in one.successors)


def _places(one: Succession) -> set[str]:
    """Every place the unit was in or is in, folded."""
    titles = {one.district, one.province_name, one.commune_title}
    for heir in one.successors:
        titles |= {heir.parent_title, heir.province_title}
    return {fold(title) for title in titles if title}


def _is_spelt(one: Succession, typed: str) -> bool:
    """Whether the name was typed with accents, and with just these."""
    name = exact(typed.split(",")[0])
    return name != fold(name) and exact(one.title).endswith(name)


def hints(home: Unit, search: str) -> list[str]:
    """Sentences beside a search among units or teams of home: which former units it has found.

    Those whose name lives on in their only successor are left out.
    """
    if len(fold(search)) < SHORTEST_SEARCH:
        return []
    former = former_below(home, search).limit(MOST_FOUND)
    found = _with_successors(db.session.scalars(former).all())
    telling = [one for one in found if [heir.title for heir in one.successors] != [one.title]]
    return [one.sentence for one in telling[:HINTS_SHOWN]]


def heir_of(unit_id: int) -> Successor | None:
    """Where most of an ended unit is today; None when it was dissolved, or still exists."""
    heirs: dict[int, Successor] = {}
    for link in _last_links([unit_id]).get(unit_id, []):
        heirs |= {one.unit_id: one for one in _living_heirs([link.former_id])[link.former_id]}
    return max(heirs.values(), key=lambda one: one.is_main, default=None)

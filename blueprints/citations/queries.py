"""Reads of the bank: every text as it stands for one unit, with what its office or province found out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, or_, select
from sqlalchemy.orm import aliased, joinedload, selectinload

from blueprints.citations import rules
from blueprints.citations.models import EVERYWHERE, CitationUse, CitingWay, LegalText, LegalTextCheck
from blueprints.citations.rules import EVERY_KIND, TextState
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size
from vanban import citing
from vanban.vietnamese import fold

MOST_OFFERED = 60


@dataclass(frozen=True)
class Known:
    """A text as it stands for one unit: days of force and doubt are what the unit, else its province, else
    the bank itself has of them."""

    text: LegalText
    from_on: date | None
    to_on: date | None
    doubt: str

    @property
    def id(self) -> int:
        return self.text.id

    def state(self, on: date) -> TextState:
        return rules.state(self.from_on, self.to_on, on)

    @property
    def days(self) -> str:
        return rules.days_in_words(self.from_on, self.to_on)


@dataclass(frozen=True)
class Offer:
    """A text that a draft can take: the whole line of the bases, and what is to be said of it."""

    id: int
    line: str
    doubt: str


def _near(home: Unit) -> list[int]:
    """The unit and, above a commune, its province."""
    return [home.id] if home.level is Level.PROVINCE else [home.id, home.province_id or home.id]


def _province_code(home: Unit) -> str:
    if home.level is Level.PROVINCE:
        return home.code
    province = db.session.get(Unit, home.province_id) if home.province_id else None
    return province.code if province else EVERYWHERE


def unit_within(home: Unit, unit_id: int) -> Unit | None:
    """The unit of that identity, if it is home or below."""
    found = db.session.get(Unit, unit_id)
    return found if found and home.id in (found.id, found.parent_id, found.province_id) else None


def visible(home: Unit) -> ColumnElement[bool]:
    """Texts of everybody that hold in the province, and those of the unit and of its province."""
    here = LegalText.place_code.in_((EVERYWHERE, _province_code(home)))
    return or_(and_(LegalText.owner_id.is_(None), here), LegalText.owner_id.in_(_near(home)))


class _Standing:
    """The columns that tell how a text stands for the unit."""

    def __init__(self, home: Unit):
        self._home = home
        self._own, self._above = aliased(LegalTextCheck), aliased(LegalTextCheck)
        self.from_on, self.to_on = self._day("from_on"), self._day("to_on")
        looked_up = or_(self._own.id.is_not(None), self._above.id.is_not(None))
        self.doubt = case((looked_up, ""), else_=LegalText.doubt)

    def _day(self, name: str) -> Any:
        own, above = self._own, self._above
        return case(
            (own.sets_days, getattr(own, name)),
            (above.sets_days, getattr(above, name)),
            else_=getattr(LegalText, name),
        )

    def texts(self) -> Select[LegalText, Any, Any, Any]:
        near = _near(self._home)
        columns = (self.from_on, self.to_on, self.doubt)
        found = select(LegalText, *columns).options(selectinload(LegalText.replaced_by))
        found = found.where(visible(self._home))
        for check, unit_id in ((self._own, near[0]), (self._above, near[-1])):
            found = found.outerjoin(check, and_(check.text_id == LegalText.id, check.unit_id == unit_id))
        return found

    def in_state(self, state: TextState, on: date) -> ColumnElement[bool]:
        over = and_(self.to_on.is_not(None), self.to_on < on)
        coming = and_(self.from_on.is_not(None), self.from_on > on)
        if state is TextState.OVER:
            return over
        return and_(~over, coming) if state is TextState.COMING else and_(~over, ~coming)


def _known(found: Select[LegalText, Any, Any, Any]) -> list[Known]:
    return [Known(*row) for row in db.session.execute(found)]


def texts(home: Unit, on: date, search: str = "", asked: str = "", after: int | None = None) -> Page[Known]:
    """The bank by rank and day, keyset-paged. asked: a TextState, rules.TO_CHECK, or "" for all."""
    standing = _Standing(home)
    found = standing.texts()
    if search:
        found = found.where(LegalText.search_key.contains(fold(search), autoescape=True))
    if asked == rules.TO_CHECK:
        found = found.where(standing.doubt != "")
    elif asked:
        found = found.where(standing.in_state(TextState(asked), on))
    if after and (last := db.session.get(LegalText, after)):
        same = and_(LegalText.order_key == last.order_key, LegalText.id > last.id)
        found = found.where(or_(LegalText.order_key > last.order_key, same))
    return Page.of(_known(found.order_by(LegalText.order_key, LegalText.id).limit(page_size() + 1)))


def text(home: Unit, text_id: int) -> Known:
    found = _known(_Standing(home).texts().where(LegalText.id == text_id))
    if not found:
        raise NotFound("Kho căn cứ của đơn vị không có văn bản này. Chọn văn bản trong danh sách.")
    return found[0]


def numbered(home: Unit, number: str) -> Known | None:
    """The text of that number, the newest when a number came again in another year."""
    key = citing.number_key(number)
    found = _known(_Standing(home).texts().where(LegalText.number_key == key))
    return max(found, key=lambda one: one.text.signed_on or date.min, default=None)


def resembling(home: Unit, numbers: Iterable[str], days: Iterable[date]) -> list[Known]:
    """What typed lines may mean: texts of these numbers, texts made on these days, and all laws."""
    keys = [citing.number_key(number) for number in numbers]
    may_be = or_(
        LegalText.number_key.in_(keys),
        LegalText.signed_on.in_(list(days)),
        LegalText.kind.in_(rules.WITHOUT_ISSUER),
    )
    return _known(_Standing(home).texts().where(may_be).order_by(LegalText.order_key.desc()))


def check_of(home: Unit, text_id: int) -> LegalTextCheck | None:
    """What the unit itself, else its province, found out about the text."""
    near = _near(home)
    found = select(LegalTextCheck).where(LegalTextCheck.text_id == text_id, LegalTextCheck.unit_id.in_(near))
    checks = db.session.scalars(found.options(joinedload(LegalTextCheck.unit))).all()
    return min(checks, key=lambda check: near.index(check.unit_id), default=None)


def prints_law_numbers(home: Unit) -> bool:
    """As the unit has it, else as its province has it; the decree asks for no number."""
    near = _near(home)
    ways = db.session.scalars(select(CitingWay).where(CitingWay.unit_id.in_(near))).all()
    nearest = min(ways, key=lambda way: near.index(way.unit_id), default=None)
    return nearest.law_number if nearest else False


def uses(home: Unit, kind_code: str) -> Sequence[CitationUse]:
    """For each text the use that counts for this kind of document: the unit's own before its province's
    before what came along, one for this kind before one for every kind."""
    near = [*_near(home), None]
    found = select(CitationUse).where(
        CitationUse.kind_code.in_((kind_code, EVERY_KIND)),
        or_(CitationUse.unit_id.is_(None), CitationUse.unit_id.in_(_near(home))),
    )
    kept: dict[int, CitationUse] = {}
    for use in sorted(
        db.session.scalars(found), key=lambda use: (near.index(use.unit_id), use.kind_code == EVERY_KIND)
    ):
        kept.setdefault(use.text_id, use)
    return list(kept.values())


@dataclass(frozen=True)
class UsedText:
    """A text with the use of it that counts for a kind of document."""

    use: CitationUse
    known: Known


def used(home: Unit, kind_code: str) -> list[UsedText]:
    """The texts with a use for the kind that the unit can see, in the order they are printed in."""
    by_text = {use.text_id: use for use in uses(home, kind_code)}
    found = _known(_Standing(home).texts().where(LegalText.id.in_(by_text)))
    together = [UsedText(by_text[known.id], known) for known in found]
    return sorted(
        together, key=lambda one: (one.use.ordinal, citing.key_of(one.use.opening, one.known.text.cited()))
    )


def default_bases(kind_code: str, unit_id: int, on: date) -> tuple[str, ...]:
    """The bases offered for a new draft of the kind by the unit on the day: opening words, full citation, no
    end punctuation, in the order of printing. Only what is in force."""
    home = db.session.get_one(Unit, unit_id)
    law_number = prints_law_numbers(home)
    return tuple(
        citing.basis(one.use.opening, one.known.text.cited(on), points=one.use.points, law_number=law_number)
        for one in used(home, kind_code)
        if one.use.is_offered and _may_be_cited(one.known, on) and _holds(one.use, on)
    )


def _may_be_cited(known: Known, on: date) -> bool:
    return known.text.signed_on is not None and known.state(on) is TextState.IN_FORCE


def _holds(use: CitationUse, on: date) -> bool:
    return rules.state(use.from_on, use.to_on, on) is TextState.IN_FORCE


def offered(home: Unit, on: date, kind_code: str = "", search: str = "") -> list[Offer]:
    """What a draft of the kind may take from the bank: at most MOST_OFFERED texts in force, by rank."""
    standing = _Standing(home)
    found = standing.texts().where(
        LegalText.signed_on.is_not(None), standing.in_state(TextState.IN_FORCE, on)
    )
    if search:
        found = found.where(LegalText.search_key.contains(fold(search), autoescape=True))
    known = _known(found.order_by(LegalText.order_key, LegalText.id).limit(MOST_OFFERED))
    of_kind = {use.text_id: use for use in uses(home, kind_code)} if kind_code else {}
    law_number = prints_law_numbers(home)
    return [Offer(one.id, _line(one, of_kind.get(one.id), on, law_number), one.doubt) for one in known]


def _line(known: Known, use: CitationUse | None, on: date, law_number: bool) -> str:
    text = known.text
    opening = use.opening if use else citing.opening_of(text.kind, text.number)
    points = use.points if use else ""
    return citing.basis(opening, text.cited(on), points=points, law_number=law_number)

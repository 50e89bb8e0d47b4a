"""How an agency's numbers run, decided by its head; the first number of an office that moves in; a year's end."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from blueprints.accounts.models import Account
from blueprints.register import gaps, queries, rules
from blueprints.register.keeping import issuer
from blueprints.register.models import AdvisoryBody, NumberingDecision, RegisterEntry, RegisterYear
from blueprints.register.rules import Numbering
from blueprints.register.taking import locked_series, open_year
from blueprints.units.models import Agency, Unit
from core import clock
from core.audit import action
from core.database import db, insert_missing
from core.errors import DomainError


@dataclass(frozen=True)
class DecisionText:
    """What the head decided; groups: symbols of types that share a series, of Numbering.GROUPS only."""

    agency_id: int
    numbering: Numbering
    from_on: date
    legal_basis: str
    groups: tuple[tuple[str, ...], ...] = ()


def decide_numbering(text: DecisionText, *, by: Account) -> NumberingDecision:
    """From the year of from_on on; a year in which numbers were given keeps the way it began with."""
    with action(by, "register.decide_numbering") as entry:
        agency = issuer(by, f"{text.agency_id}").agency
        db.session.get_one(Agency, agency.id, with_for_update=True)
        _refuse_within_a_year(agency, text.from_on)
        decision = NumberingDecision(
            agency_id=agency.id,
            from_on=text.from_on,
            legal_basis=text.legal_basis,
            numbering=text.numbering,
            groups=[list(group) for group in text.groups] if text.numbering is Numbering.GROUPS else [],
            recorded_by_id=by.id,
        )
        db.session.add(decision)
        entry.about(agency, by.unit_id, numbering=text.numbering.value)
    return decision


def _refuse_within_a_year(agency: Agency, from_on: date) -> None:
    given = select(func.max(RegisterEntry.year)).where(
        RegisterEntry.agency_id == agency.id, RegisterEntry.year >= from_on.year
    )
    last = db.session.scalar(given)
    if last:
        raise DomainError(
            f"Năm {last} đã cấp số theo cách đang dùng; số trong một năm chạy liên tiếp theo một cách. "
            f"Cách mới áp dụng từ 01/01/{last + 1}.",
            "from_on",
        )
    same = select(NumberingDecision.id).where(
        NumberingDecision.agency_id == agency.id, NumberingDecision.from_on == from_on
    )
    if db.session.scalar(same):
        raise DomainError("Đã ghi một quyết định về cách đánh số áp dụng từ ngày này.", "from_on")


def start_series(
    chosen: str, type_symbol: str, first_number: int, reason: str, *, normative: bool = False, by: Account
) -> None:
    """The first number given here this year, where the ones before it stand in another book."""
    year = clock.today().year
    with action(by, "register.start_series") as entry:
        its = issuer(by, chosen)
        series = its.series_of(type_symbol, year, normative=normative)
        open_year(by.unit_id, year)
        row = locked_series(its.agency.id, series, year)
        if row.last_number >= row.first_number:
            raise DomainError(
                f"Dãy số này năm {year} đã cấp đến số {row.last_number} nên không đặt lại số bắt đầu. "
                "Văn bản giấy còn thiếu thì đăng ký từng số.",
                "first_number",
            )
        row.first_number, row.last_number, row.first_reason = first_number, first_number - 1, reason
        entry.about(its.agency, by.unit_id)


def add_body(agency_id: int, name: str, symbol: str, legal_basis: str, *, by: Account) -> AdvisoryBody:
    """An advisory body that issues under its own name gets a series of its own (Annex I, II.3.a)."""
    with action(by, "register.add_body") as entry:
        agency = issuer(by, f"{agency_id}").agency
        if any(
            body.agency_id == agency.id and body.symbol == symbol for body in queries.advisory_bodies(by.unit)
        ):
            raise DomainError(f"Đã có tổ chức viết tắt là “{symbol}”. Chọn chữ viết tắt khác.", "symbol")
        body = AdvisoryBody(agency_id=agency.id, name=name, symbol=symbol, legal_basis=legal_basis)
        db.session.add(body)
        entry.about(body, by.unit_id)
    return body


def close_year(year: int, reason: str, *, by: Account) -> None:
    """From now on nothing is added to the unit's register of the year, and nothing in it changes."""
    with action(by, "register.close", durable=True) as entry:
        insert_missing(RegisterYear, unit_id=by.unit_id, year=year, reason="")
        key = (by.unit_id, year)
        book = db.session.get_one(RegisterYear, key, with_for_update=True, populate_existing=True)
        if book.closed_at:
            raise DomainError(f"Sổ năm {year} đã khóa rồi.")
        counts = gaps.counts(by.unit_id, year)
        problem = rules.closing_problem(
            year,
            clock.today(),
            missing=counts.missing,
            reserved=counts.reserved,
            with_reason=bool(reason),
        )
        if problem:
            raise DomainError(problem, "reason")
        if not counts.lines:
            raise DomainError(f"Sổ năm {year} không có dòng nào để khóa.")
        book.closed_at, book.closed_by_id, book.reason = clock.now(), by.id, reason
        unit = db.session.get_one(Unit, by.unit_id)
        entry.about(unit, unit.id, year=year, lines=counts.lines, **({"reason": reason} if reason else {}))

"""Changes of the bank: an office keeps its own texts and what it found out about the others."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from blueprints.accounts.models import Account
from blueprints.citations import queries, rules, seeds
from blueprints.citations.models import (
    CitationUse,
    CitingWay,
    LegalText,
    LegalTextAmendment,
    LegalTextCheck,
    keys_of,
)
from core import clock
from core.audit import action
from core.database import db, insert_missing, writing
from core.errors import Conflict, DomainError
from vanban.vietnamese import short_date


@dataclass(frozen=True)
class TextFacts:
    """Everything an office says of a text of its own."""

    kind: str
    number: str
    signed_on: date
    issuer: str
    title: str
    from_on: date | None = None
    to_on: date | None = None
    doubt: str = ""


@dataclass(frozen=True)
class CheckFacts:
    """What an office found out about a text that came along; without sets_days the days stay the bank's."""

    note: str
    sets_days: bool = False
    from_on: date | None = None
    to_on: date | None = None


def add_text(facts: TextFacts, *, by: Account) -> LegalText:
    with action(by, "legal_text.add") as entry:
        _refuse_bad(facts, by)
        text = LegalText(owner_id=by.unit_id)
        _write(text, facts)
        db.session.add(text)
        entry.about(text, by.unit_id)
    return text


def change_text(text_id: int, facts: TextFacts, revision: int | None, *, by: Account) -> LegalText:
    with action(by, "legal_text.change") as entry:
        text = _own(text_id, by)
        if revision != text.revision:
            raise Conflict(
                "Người khác vừa sửa văn bản này. Nội dung đồng chí nhập vẫn còn trên trang; lưu lần nữa sẽ thay "
                "bản đó."
            )
        _refuse_bad(facts, by, besides=text)
        _write(text, facts)
        entry.about(text, by.unit_id)
    return text


def mark_replaced(text_id: int, number: str, from_on: date, *, by: Account) -> LegalText:
    """From this day another text of the bank stands in the place of the office's own."""
    with action(by, "legal_text.replace") as entry:
        text = _own(text_id, by)
        heir = queries.numbered(by.unit, number)
        if heir is None or heir.id == text.id:
            raise DomainError(
                f"Kho căn cứ chưa có văn bản số {number}. Thêm văn bản thay thế vào kho trước.", "number"
            )
        if text.from_on and from_on <= text.from_on:
            raise DomainError(f"Ngày thay thế phải sau {short_date(text.from_on)}.", "from_on")
        text.replaced_by_id, text.to_on = heir.id, date.fromordinal(from_on.toordinal() - 1)
        entry.about(text, by.unit_id)
    return text


def check_text(text_id: int, facts: CheckFacts, *, by: Account) -> LegalTextCheck:
    """Note that the office has looked the text up; a second look replaces the first."""
    with action(by, "legal_text.check") as entry:
        known = queries.text(by.unit, text_id)
        _refuse_days(facts.from_on, facts.to_on)
        found = select(LegalTextCheck).where(
            LegalTextCheck.unit_id == by.unit_id, LegalTextCheck.text_id == known.id
        )
        check = db.session.scalar(found) or LegalTextCheck(unit_id=by.unit_id, text_id=known.id)
        for name, value in asdict(facts).items():
            setattr(check, name, value)
        check.checked_by_id, check.checked_on = by.id, clock.today()
        db.session.add(check)
        entry.about(known.text, by.unit_id)
    return check


def use_text(
    kind_code: str, number: str, opening: str, points: str, ordinal: int, *, by: Account
) -> CitationUse:
    """Offer the text of that number for drafts of the kind."""
    with action(by, "legal_text.use") as entry:
        known = queries.numbered(by.unit, number)
        if known is None:
            raise DomainError(
                f"Kho căn cứ chưa có văn bản số {number}. Thêm văn bản vào kho trước.", "number"
            )
        use = _own_use(kind_code, known.id, by)
        use.opening, use.points, use.ordinal, use.is_offered = opening, points, ordinal, True
        entry.about(known.text, by.unit_id, kind=kind_code)
    return use


def stop_using(kind_code: str, text_id: int, *, by: Account) -> CitationUse:
    """The text is no longer offered for drafts of the kind, here and below."""
    with action(by, "legal_text.stop_using") as entry:
        known = queries.text(by.unit, text_id)
        use = _own_use(kind_code, known.id, by)
        use.is_offered = False
        entry.about(known.text, by.unit_id, kind=kind_code)
    return use


def write_law_numbers(law_number: bool, *, by: Account) -> CitingWay:
    """Whether the office's drafts print the numbers of laws."""
    with action(by, "citing.set") as entry:
        way = db.session.scalar(select(CitingWay).where(CitingWay.unit_id == by.unit_id))
        way = way or CitingWay(unit_id=by.unit_id)
        way.law_number = law_number
        db.session.add(way)
        entry.about(way, by.unit_id, law_number=law_number)
    return way


def _own(text_id: int, by: Account) -> LegalText:
    text = queries.text(by.unit, text_id).text
    if text.owner_id != by.unit_id:
        raise DomainError(
            "Văn bản này do phần mềm hoặc cấp trên đưa vào kho; đơn vị chỉ ghi kết quả kiểm tra, không sửa."
        )
    return text


def _own_use(kind_code: str, text_id: int, by: Account) -> CitationUse:
    found = select(CitationUse).where(
        CitationUse.unit_id == by.unit_id,
        CitationUse.kind_code == kind_code,
        CitationUse.text_id == text_id,
    )
    use = db.session.scalar(found)
    if use is None:
        use = CitationUse(unit_id=by.unit_id, kind_code=kind_code, text_id=text_id, opening=rules.OPENINGS[0])
        db.session.add(use)
    return use


def _refuse_bad(facts: TextFacts, by: Account, besides: LegalText | None = None) -> None:
    if not facts.issuer and facts.kind not in rules.WITHOUT_ISSUER:
        raise DomainError("Nhập cơ quan ban hành; chỉ Luật, Pháp lệnh không ghi cơ quan ban hành.", "issuer")
    _refuse_days(facts.from_on, facts.to_on)
    other = queries.numbered(by.unit, facts.number)
    if other and other.text is not besides and other.text.signed_on == facts.signed_on:
        raise DomainError(f"Kho đã có {other.text.name} cùng ngày ban hành.", "number")


def _refuse_days(from_on: date | None, to_on: date | None) -> None:
    if from_on and to_on and to_on < from_on:
        raise DomainError("Ngày hết hiệu lực phải từ ngày có hiệu lực trở đi.", "to_on")


def _write(text: LegalText, facts: TextFacts) -> None:
    for name, value in asdict(facts).items():
        setattr(text, name, value)
    told = {name: getattr(facts, name) for name in ("kind", "number", "signed_on", "issuer", "title")}
    for name, key in keys_of(**told).items():
        setattr(text, name, key)


def load_seeds() -> int:
    """Bring the texts and uses that come along up to what this version knows; answers how many were new.

    They are nobody's to change, so a later version may mend them; what offices noted stays.
    """
    with writing():
        rows = seeds.text_rows()
        new = _load_texts(rows)
        ids = _seeded_ids(LegalText.number)
        _link(rows, ids)
        _load_uses(seeds.use_rows(), ids)
    return new


def _seeded_ids(key: Any) -> dict[str, int]:
    found = select(key, LegalText.id).where(LegalText.seed_key.is_not(None))
    return dict(db.session.execute(found).all())


def _load_texts(rows: list[dict[str, Any]]) -> int:
    there = _seeded_ids(LegalText.seed_key)
    plain = [{name: value for name, value in row.items() if name not in seeds.LINKS} for row in rows]
    new = [row | {"revision": 1} for row in plain if row["seed_key"] not in there]
    if new:
        db.session.execute(insert(LegalText), new)
    _update([row | {"of": there[row["seed_key"]]} for row in plain if row["seed_key"] in there])
    return len(new)


def _update(rows: list[dict[str, Any]]) -> None:
    """Rows with the same columns, and under "of" the identity of the text each is about."""
    if rows:
        table: Any = LegalText.__table__
        columns = {name: bindparam(name) for name in rows[0] if name != "of"}
        db.session.connection().execute(
            update(table).where(table.c.id == bindparam("of")).values(columns), rows
        )


def _link(rows: list[dict[str, Any]], ids: dict[str, int]) -> None:
    _update([{"of": ids[row["number"]], "replaced_by_id": ids.get(row["replaced_by"])} for row in rows])
    for row in rows:
        for number in row["amended_by"].split(";"):
            if number:
                insert_missing(LegalTextAmendment, text_id=ids[row["number"]], by_id=ids[number])


def _load_uses(rows: list[dict[str, Any]], ids: dict[str, int]) -> None:
    db.session.execute(delete(CitationUse).where(CitationUse.seed_key.is_not(None)))
    kept = [{name: value for name, value in row.items() if name != "number"} for row in rows]
    texts = [{"text_id": ids[row["number"]]} for row in rows]
    db.session.execute(insert(CitationUse), [use | text for use, text in zip(kept, texts, strict=True)])

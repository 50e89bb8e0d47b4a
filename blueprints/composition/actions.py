"""Changes of the rules of composition: by the province's own officers and administrators."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select

from blueprints.accounts.models import Account
from blueprints.composition import queries
from blueprints.composition.models import LEVEL_NAMES, CompositionRule
from blueprints.composition.rules import days_meet
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.access import Role
from core.audit import action
from core.database import db, writing
from core.errors import Conflict, DomainError
from vanban.vietnamese import short_date

PRESETS = Path(__file__).parent / "data" / "presets.json"
KEEPERS = (Role.OFFICER, Role.ADMINISTRATOR)


@dataclass(frozen=True)
class RuleText:
    """Everything a province says in one rule; requirements as the model keeps them."""

    level: Level
    from_on: date
    legal_basis: str
    to_on: date | None = None
    minimum: int | None = None
    maximum: int | None = None
    size_is_blocking: bool = True
    surplus_as_collaborators: bool = False
    residence_required: bool = False
    requirements: tuple[dict[str, Any], ...] = ()
    note: str = ""


def add(text: RuleText, *, by: Account) -> CompositionRule:
    with action(by, "composition.add") as entry:
        province = _own_province(by)
        _refuse_bad(text, province.id)
        rule = CompositionRule(province_id=province.id)
        _write(rule, text)
        db.session.add(rule)
        entry.about(rule, province.id)
    return rule


def change(rule_id: int, text: RuleText, revision: int | None, *, by: Account) -> CompositionRule:
    """Mend what was recorded; a new regulation is a new rule from its own day."""
    with action(by, "composition.change") as entry:
        province = _own_province(by)
        rule = _unchanged(by, rule_id, revision)
        _refuse_bad(text, province.id, besides=rule)
        _write(rule, text)
        entry.about(rule, province.id)
    return rule


def end(rule_id: int, to_on: date, revision: int | None, *, by: Account) -> CompositionRule:
    """The rule holds until this day and no longer; it stays on record."""
    with action(by, "composition.end") as entry:
        province = _own_province(by)
        rule = _unchanged(by, rule_id, revision)
        if to_on < rule.from_on:
            raise DomainError(f"Ngày hết hiệu lực phải từ {short_date(rule.from_on)} trở đi.", "to_on")
        _refuse_overlap(province.id, rule.level, rule.from_on, to_on, besides=rule)
        rule.to_on = to_on
        entry.about(rule, province.id)
    return rule


def may_keep(account: Account) -> bool:
    return account.role in KEEPERS and account.unit.level is Level.PROVINCE


def _own_province(by: Account) -> Unit:
    """The province, locked, so that two rules written at once cannot overlap unseen."""
    if not may_keep(by):
        raise DomainError("Quy định thành phần do cán bộ phụ trách hoặc quản trị của tỉnh sửa.")
    return db.session.get_one(Unit, by.unit_id, with_for_update=True)


def _unchanged(by: Account, rule_id: int, revision: int | None) -> CompositionRule:
    rule = queries.rule(by.unit, rule_id)
    if revision != rule.revision:
        raise Conflict(
            "Người khác vừa sửa quy định này. Mở lại danh sách để xem bản mới nhất; nội dung đồng chí nhập "
            "vẫn còn trên trang, lưu lần nữa sẽ thay bản đó."
        )
    return rule


def _refuse_bad(text: RuleText, province_id: int, besides: CompositionRule | None = None) -> None:
    if text.level not in LEVEL_NAMES:
        raise DomainError("Chọn cấp của Tổ: Tổ cấp xã hoặc Tổ thôn, xóm, tổ dân phố.", "level")
    if text.minimum is not None and text.maximum is not None and text.minimum > text.maximum:
        raise DomainError("Số người nhiều nhất phải từ số người ít nhất trở lên.", "maximum")
    if text.to_on is not None and text.to_on < text.from_on:
        raise DomainError("Ngày hết hiệu lực phải từ ngày bắt đầu trở đi.", "to_on")
    _refuse_overlap(province_id, text.level, text.from_on, text.to_on, besides)


def _refuse_overlap(
    province_id: int, level: Level, from_on: date, to_on: date | None, besides: CompositionRule | None = None
) -> None:
    for other in queries.rules_of(province_id):
        if other is besides or other.level is not level:
            continue
        if days_meet(from_on, to_on, other.from_on, other.to_on):
            raise DomainError(
                f"Thời gian trùng với quy định khác của {other.level_name}: “{other.legal_basis}”, "
                f"{_validity(other)}. Ghi ngày hết hiệu lực cho quy định đó trước.",
                "from_on",
            )


def _validity(rule: CompositionRule) -> str:
    since = f"từ {short_date(rule.from_on)}"
    return (
        f"{since} đến hết {short_date(rule.to_on)}" if rule.to_on else f"{since}, chưa có ngày hết hiệu lực"
    )


def _write(rule: CompositionRule, text: RuleText) -> None:
    for field, value in asdict(text).items():
        setattr(rule, field, list(value) if field == "requirements" else value)


def load_presets() -> int:
    """Add the rules that came along and are not yet there; one that an office has changed is left alone."""
    with writing():
        rows = [row for preset in json.loads(PRESETS.read_text("utf-8")) for row in _preset_row(preset)]
        if rows:
            db.session.execute(insert(CompositionRule), rows)
    return len(rows)


def _preset_row(preset: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The row to insert, if the province is there and speaks of this level in no rule of its own."""
    province_id = db.session.scalar(select(Unit.id).where(Unit.code == preset["province"]))
    level = Level(preset["level"])
    if province_id is None:
        return
    if any(rule.level is level or rule.preset == preset["preset"] for rule in queries.rules_of(province_id)):
        return
    kept = {name: value for name, value in preset.items() if name != "province"}
    to_on = preset["to_on"] and date.fromisoformat(preset["to_on"])
    days = {"from_on": date.fromisoformat(preset["from_on"]), "to_on": to_on}
    yield kept | days | {"province_id": province_id, "level": level, "revision": 1}

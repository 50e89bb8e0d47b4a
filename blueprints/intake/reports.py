"""What came of a list, as its page shows it and its command prints it: plain values."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any

from blueprints.intake.columns import Table
from blueprints.intake.placing import Divided
from blueprints.intake.planning import Item, Plan
from blueprints.intake.rows import Reading
from blueprints.intake.rules import Outcome
from blueprints.people.rules import masked
from blueprints.units.rules import in_text
from vanban.vietnamese import short_date

MOST_SHOWN = 500  # rows of each outcome that is written; those held back are all shown
CHANGED_NAMES = {
    **{"birth_year": "năm sinh", "sex": "giới tính", "occupation": "nghề nghiệp", "address": "nơi ở"},
    **{"phone": "số điện thoại", "note": "ghi chú", "role": "nhiệm vụ"},
}


def table_report(table: Table) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "heads": list(table.heads),
        "columns": {key.value: at for key, at in table.columns.items()},
        "missing": list(table.missing),
        "head": table.first_head + 1,
        "first_row": table.head + 2,
        "village": table.village,
        "is_left_out": table.is_left_out,
    }


def reading_report(reading: Reading) -> dict[str, Any]:
    return {
        "tables": [table_report(table) for table in reading.tables],
        "skipped": [list(line) for line in reading.skipped[:MOST_SHOWN]],
        "without_table": list(reading.without_table),
        "sizes": dict(reading.sizes),
    }


def plan_report(plan: Plan) -> dict[str, Any]:
    by_outcome = {outcome: [item for item in plan.items if item.outcome is outcome] for outcome in Outcome}
    remarked = [item for item in plan.items if item.remarks and not item.outcome.is_held_back]
    return {
        "counts": {outcome.value: len(items) for outcome, items in by_outcome.items()},
        "rows": {
            outcome.value: _lines(items, None if outcome.is_held_back else MOST_SHOWN)
            for outcome, items in by_outcome.items()
            if outcome is not Outcome.SAME
        },
        "remark_count": len(remarked),
        "remarks": [_line(item, _sentence("; ".join(item.remarks))) for item in remarked[:MOST_SHOWN]],
        "new_teams": len(plan.new_teams),
        "decided_teams": sum(team.becomes_established and bool(team.written) for team in plan.teams),
        "divided": [_divided(one) for one in plan.divided],
        "new_villages": [f"{place.title}, {in_text(place.commune.title)}" for place in plan.new_villages],
    }


def _divided(one: Divided) -> dict[str, Any]:
    return {
        **{"key": one.key, "name": one.name, "chosen": one.chosen, "rows": one.rows},
        "divided_on": short_date(one.divided_on) if one.divided_on else "",
        "heirs": [{"code": unit.code, "title": unit.title} for unit in one.heirs],
    }


def _lines(items: Sequence[Item], most: int | None) -> list[dict[str, Any]]:
    return [_line(item, _said(item)) for item in items[:most]]


def _line(item: Item, said: str) -> dict[str, Any]:
    row = item.row
    team = item.place.title if item.place else row.village or row.commune
    return {"sheet": row.sheet, "row": row.number, "name": row.full_name, "team": team, "said": said}


def _said(item: Item) -> str:
    """What the row changes, or why it is held back, as one sentence."""
    if item.outcome.is_held_back:
        return _sentence("; ".join(item.reasons))
    if item.outcome is Outcome.CHANGED:
        return "; ".join(_changes(item))
    return item.row.role.label if item.row.role else ""


def _changes(item: Item) -> Iterable[str]:
    for name, (old, new) in item.changes.items():
        if name == "phone":  # a list tells its own numbers, not those of the registry
            old = masked(old)
        yield f"{CHANGED_NAMES[name]}: {_words(old) or 'chưa ghi'} → {_words(new)}"


def _words(value: Any) -> str:
    if isinstance(value, StrEnum):
        return value.label  # pyright: ignore[reportAttributeAccessIssue] (roles and sexes have words)
    return "" if value is None else str(value)


def _sentence(clauses: str) -> str:
    return f"{clauses[:1].upper()}{clauses[1:]}."

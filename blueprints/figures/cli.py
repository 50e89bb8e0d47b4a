"""flask --app app figures …"""

import json
from datetime import date
from typing import Any

import click

from blueprints.figures import queries, rules
from blueprints.figures.columns import COLUMNS
from blueprints.figures.queries import Sheet
from blueprints.figures.rules import Figures
from blueprints.units import queries as units
from core.commands import Commands, day_option
from vanban.vietnamese import short_date

figures = Commands("figures", help="Figures of teams and members, as documents quote them.")


@figures.command("show")
@click.option("--unit", "unit_code", required=True, help="Code of a province or a commune.")
@click.option("--on", callback=day_option, help="The day: 2026-03-05 or 05/03/2026; today when not given.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def show(unit_code: str, on: date, as_json: bool) -> None:
    """The figures of a unit on a day, by commune or by team."""
    sheet = queries.sheet(units.unit_by_code(unit_code), on)
    warnings = rules.contradictions(sheet.total, sheet.minimums)
    if as_json:
        click.echo(json.dumps(_told(sheet, warnings), ensure_ascii=False, indent=2))
        return
    click.echo(f"{sheet.unit.title}, ngày {short_date(on)}")
    click.echo("\t".join(("Đơn vị", *(column.title for column in COLUMNS))))
    for row in sheet.rows:
        click.echo("\t".join((row.title, *(column.text(row.figures) for column in COLUMNS))))
    click.echo("\t".join(("Cộng", *(column.text(sheet.total) for column in COLUMNS))))
    for sentence in warnings:
        click.echo(sentence)


def _told(sheet: Sheet, warnings: list[str]) -> dict[str, Any]:
    return {
        "unit": sheet.unit.code,
        "title": sheet.unit.title,
        "on": sheet.on.isoformat(),
        "total": _numbers(sheet.total),
        "rows": [{"code": row.code, "title": row.title, **_numbers(row.figures)} for row in sheet.rows],
        "warnings": warnings,
    }


def _numbers(counted: Figures) -> dict[str, int | float | None]:
    return {column.key: column.number(counted) for column in COLUMNS}

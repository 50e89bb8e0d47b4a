"""flask --app app teams …"""

import json
from datetime import date

import click

from blueprints.teams import queries, rosters
from blueprints.teams import violations as measures
from blueprints.teams.models import Membership
from blueprints.teams.violations import BreakingTeam
from blueprints.units import queries as units
from blueprints.units.rules import Level
from core import clock
from core.commands import Commands, day_option
from core.errors import DomainError
from vanban.vietnamese import short_date

teams = Commands("teams", help="Teams and their members.")


@teams.command("roster")
@click.argument("team_id", metavar="TEAM", type=click.IntRange(min=1))
@click.option("--on", required=True, callback=day_option, help="The day: 2026-03-05 or 05/03/2026.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def roster(team_id: int, on: date, as_json: bool) -> None:
    """Who was in the team on a day."""
    team = queries.team_by_id(team_id)
    rows = [_row(member) for member in rosters.roster_on(team.id, on)]
    if as_json:
        told = {"team": team.id, "name": team.full_name, "on": on.isoformat(), "members": rows}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo(f"{team.full_name}, ngày {short_date(on)}: {len(rows)} người")
    for ordinal, row in enumerate(rows, start=1):
        click.echo(f"{ordinal}\t{row['full_name']}\t{row['role_name']}\t{row['birth_year'] or ''}")


def _row(member: Membership) -> dict[str, object]:
    person = member.person
    return {
        "full_name": person.full_name,
        "birth_year": person.birth_year,
        "role": member.role.value,
        "role_name": member.role.label,
        "began_on": member.began_on.isoformat() if member.began_on else None,
        "began_by": member.began_by.notation if member.began_by else None,
        "ended_on": member.ended_on.isoformat() if member.ended_on else None,
        "ended_by": member.ended_by.notation if member.ended_by else None,
    }


@teams.command("violations")
@click.option("--unit", "unit_code", required=True, help="Code of the province or commune.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def violations(unit_code: str, as_json: bool) -> None:
    """Teams that are not made of what the rule valid today asks for."""
    unit = units.unit_by_code(unit_code)
    if unit.level is Level.VILLAGE:
        raise DomainError(
            f"{unit.title} là thôn, xóm, tổ dân phố. Nhập mã tỉnh (2 chữ số) hoặc mã xã (5 chữ số)."
        )
    today = clock.today()
    measured = measures.breaking(unit, today)
    if as_json:
        told = {
            "unit": unit.code,
            "on": today.isoformat(),
            "checked": measured.checked,
            "breaking": len(measured.teams),
            "communes": [one._asdict() for one in measured.sums],
            "teams": [_breaking_row(team) for team in measured.teams],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    click.echo(
        f"{unit.title}, ngày {short_date(today)}: {len(measured.teams)}/{measured.checked} Tổ chưa đạt"
    )
    for team in measured.teams:
        said = " ".join(f"{one.sentence} {one.repair}" for one in team.violations)
        click.echo(f"{team.id}\t{team.commune_title}\t{team.unit_title}\t{said}")


def _breaking_row(team: BreakingTeam) -> dict[str, object]:
    return {
        "id": team.id,
        "commune": team.commune_title,
        "unit": team.unit_title,
        "level": team.level.value,
        "state": team.state.value,
        "violations": [
            {
                "code": one.code.value,
                "sentence": one.sentence,
                "repair": one.repair,
                "is_blocking": one.is_blocking,
            }
            for one in team.violations
        ],
    }

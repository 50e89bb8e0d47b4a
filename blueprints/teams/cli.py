"""flask --app app teams …"""

import json
from datetime import date

import click

from blueprints.teams import queries, rosters
from blueprints.teams.models import Membership
from core import clock
from core.commands import Commands
from vanban.vietnamese import parse_date, short_date

teams = Commands("teams", help="Teams and their members.")


def _day(_: click.Context, __: click.Parameter, typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    try:
        return parse_date(typed, clock.today())
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@teams.command("roster")
@click.argument("team_id", metavar="TEAM", type=click.IntRange(min=1))
@click.option("--on", required=True, callback=_day, help="The day: 2026-03-05 or 05/03/2026.")
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

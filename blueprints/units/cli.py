"""flask --app app units …"""

import click

from blueprints.units import actions, history
from blueprints.units.history import Succession
from core.commands import Commands
from core.errors import NotFound
from vanban.vietnamese import short_date

units = Commands("units", help="Provinces, communes, villages.")


@units.command("load")
def load() -> None:
    """Load the 34 provinces and 3.321 communes, and the communes of before 01/7/2025, once."""
    new = actions.load_units()
    click.echo(f"Đã nạp {new} đơn vị hành chính." if new else "Đơn vị hành chính đã có sẵn.")


@units.command("successor")
@click.argument("sought", metavar="NAME_OR_CODE")
def successor(sought: str) -> None:
    """What an old unit is today: by name or code; after a comma the district or province it was in."""
    found = history.successors(sought)
    if not found:
        raise NotFound(
            f"Không có đơn vị nào tên hoặc mã “{sought}”. Kiểm tra lại tên, hoặc bỏ bớt tên huyện, tỉnh."
        )
    for one in found:
        click.echo("\n".join(_told(one)))


def _told(one: Succession) -> list[str]:
    """A unit and, indented, each unit of today it is found in."""
    if one.ended_on is None:
        return [f"{_heading(one)}: đơn vị hiện nay"]
    end = f"{_heading(one)}, trước {short_date(one.ended_on)}"
    if not one.successors:
        return [f"{end}: đã giải thể"]
    ways = f"chia về {len(one.successors)} đơn vị" if one.divided else "nay là"
    return [f"{end}: {ways}", *(_line(heir, marked=one.divided) for heir in one.successors)]


def _heading(one: Succession) -> str:
    places = [place for place in (one.commune_title, one.district, one.province_name) if place]
    code = f" ({one.code})" if one.code else ""
    return ", ".join([f"{one.title}{code}", *places])


def _line(heir: history.Successor, *, marked: bool) -> str:
    mark = " (chính)" if marked and heir.is_main else ""
    return f"  {heir.code}  {heir.title}, {heir.parent_title}{mark}"

"""flask --app app units …"""

import click

from blueprints.units import actions
from core.commands import Commands

units = Commands("units", help="Provinces, communes, villages.")


@units.command("load")
def load() -> None:
    """Load the 34 provinces and 3.321 communes, once."""
    new = actions.load_units()
    click.echo(f"Đã nạp {new} đơn vị hành chính." if new else "Đơn vị hành chính đã có sẵn.")

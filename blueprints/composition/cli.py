"""flask --app app composition …"""

import click

from blueprints.composition import actions
from core.commands import Commands

composition = Commands("composition", help="What a team must be made of.")


@composition.command("load")
def load() -> None:
    """Add the rules that come along for the provinces that are loaded."""
    new = actions.load_presets()
    click.echo(f"Đã nạp {new} quy định thành phần." if new else "Quy định thành phần mẫu đã có sẵn.")

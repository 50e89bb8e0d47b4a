"""flask --app app citations …"""

import click

from blueprints.citations import actions
from core.commands import Commands

citations = Commands("citations", help="The bank of legal bases.")


@citations.command("seed")
def seed() -> None:
    """Load the legal texts that come along; texts and notes of offices stay as they are."""
    new = actions.load_seeds()
    click.echo(f"Đã nạp {new} văn bản vào kho căn cứ." if new else "Kho căn cứ kèm phần mềm đã có sẵn.")

"""flask --app app demo …"""

import click
import flask_migrate

from blueprints.demo import actions
from core.commands import Commands

demo = Commands("demo", help="A province to try the product on.")


@demo.command("load")
@click.option("--teams", type=click.IntRange(min=0), default=0, help="Top the province up to so many teams.")
@click.option(
    "--members", type=click.IntRange(min=0), default=0, help="Top the province up to so many members."
)
def load(teams: int, members: int) -> None:
    """Load Cao Bằng with invented people, once; then top it up to the totals asked for."""
    flask_migrate.upgrade()
    loaded = actions.load(teams, members)
    click.echo(f"Dữ liệu dùng thử: {loaded.teams} Tổ, {loaded.members} thành viên.")

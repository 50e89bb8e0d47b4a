"""flask --app app demo …"""

import click
import flask_migrate
from flask.cli import AppGroup

from blueprints.demo import actions

demo = AppGroup("demo", help="A province to try the product on.")


@demo.command("load")
@click.option("--teams", default=0, help="Top the province up to so many teams.")
@click.option("--members", default=0, help="Top the province up to so many members.")
def load(teams: int, members: int) -> None:
    """Load Cao Bằng with invented people, once; then top it up to the totals asked for."""
    flask_migrate.upgrade()
    loaded = actions.load(teams, members)
    click.echo(f"Dữ liệu dùng thử: {loaded.teams} Tổ, {loaded.members} thành viên.")

"""Teams and their members."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.teams import cli, kinds, views  # noqa: F401 (the kinds register themselves)

    app.register_blueprint(views.teams)
    app.cli.add_command(cli.teams)

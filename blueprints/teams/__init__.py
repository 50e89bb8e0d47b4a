"""Teams and their members."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.teams import cli, history_views, kinds, views  # noqa: F401 (the kinds register themselves)

    app.register_blueprint(views.teams)
    app.register_blueprint(history_views.team_history)
    app.cli.add_command(cli.teams)

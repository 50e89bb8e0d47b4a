"""Teams and their members."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.teams import (
        cli,
        history_views,
        kinds,  # noqa: F401 (the kinds register themselves)
        merger_views,
        views,
        violations_views,
    )

    app.register_blueprint(views.teams)
    app.register_blueprint(violations_views.team_violations)
    app.register_blueprint(history_views.team_history)
    app.register_blueprint(merger_views.mergers_of_teams)
    app.cli.add_command(cli.teams)

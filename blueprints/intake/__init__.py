"""Lists of teams as offices keep them in Excel: read, repaired, compared with the registry, recorded."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.intake import cli, views  # noqa: F401 (the commands join the group of teams)

    app.register_blueprint(views.intake)

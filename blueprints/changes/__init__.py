"""Join, leave, replace, change of position, dissolution: proposed first, true from the day of a decision."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.changes import kinds, views  # noqa: F401 (the kinds register themselves)

    app.register_blueprint(views.changes)

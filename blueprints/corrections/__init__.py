"""What follows an issued document that is wrong: correction, amendment, replacement, recall (Điều 18.3, 18.4)."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.corrections import kinds, queries, views  # noqa: F401 (the kinds register themselves)

    app.register_blueprint(views.corrections)
    app.jinja_env.globals["aftermath_of"] = queries.aftermath

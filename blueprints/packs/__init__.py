"""Packs: many drafts of several kinds in one go, made in the background, taken away as one archive."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.packs import views

    app.register_blueprint(views.packs)

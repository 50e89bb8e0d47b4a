"""Drafts, versions, previews; knows no noun but its own."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.documents import cli, views

    app.register_blueprint(views.documents)
    app.cli.add_command(cli.documents)

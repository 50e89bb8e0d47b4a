"""Provinces, communes, villages; agencies and signers."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.units import cli, views

    app.register_blueprint(views.units)
    app.cli.add_command(cli.units)

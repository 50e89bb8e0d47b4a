"""Provinces, communes, villages; agencies and signers."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.units import change_views, cli, views

    app.register_blueprint(views.units)
    app.register_blueprint(change_views.unit_changes)
    app.cli.add_command(cli.units)

"""The figures that documents quote: teams and members by unit and on a day, and whether they can be true."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.figures import cli, views

    app.register_blueprint(views.figures)
    app.cli.add_command(cli.figures)

"""What a team must be made of, by province, level and day: dated data of the local authority."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.composition import cli, views

    app.register_blueprint(views.composition)
    app.cli.add_command(cli.composition)

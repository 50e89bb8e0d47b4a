"""People who sign in, their unit and role."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.accounts import cli, identity, views

    identity.install(app)
    app.register_blueprint(views.accounts)
    app.cli.add_command(cli.accounts)

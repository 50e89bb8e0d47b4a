"""A province to try the product on: real units, people who are plainly invented."""

from flask import Flask

PASSWORD = "to-so-dung-thu"  # noqa: S105 (shown on the sign-in page of the demo)


def install(app: Flask) -> None:
    from blueprints.demo import cli

    app.cli.add_command(cli.demo)
    app.jinja_env.globals["demo_password"] = PASSWORD

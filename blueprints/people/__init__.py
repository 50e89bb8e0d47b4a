"""The people of the teams: found, told apart, merged, and their phones kept from idle eyes."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.people import rules, views

    app.register_blueprint(views.people)
    app.add_template_filter(rules.masked)

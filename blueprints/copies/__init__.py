"""Copies of issued documents (sao y, trích sao, sao lục) and their register."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.copies import views

    app.register_blueprint(views.copies)

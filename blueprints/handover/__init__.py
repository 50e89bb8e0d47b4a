"""Signing of documents, the package for the office's other systems, and taking the signed file back."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.handover import views

    app.register_blueprint(views.handover)

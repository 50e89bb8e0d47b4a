"""In what order a document is checked before it is signed: routes as data, and the steps of each document."""

from flask import Flask


def install(app: Flask) -> None:
    """Its tables and rules; the pages are of the approvals."""
    from blueprints.reviews import models as models

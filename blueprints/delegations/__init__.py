"""Who signs for the head of an agency in his stead or absence, by what paper, for what and how long."""

from flask import Flask


def install(app: Flask) -> None:
    """Its tables and rules; the pages are of the approvals."""
    from blueprints.delegations import models as models

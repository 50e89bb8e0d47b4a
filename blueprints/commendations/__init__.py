"""Commendations of teams and their people."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.commendations import kinds  # noqa: F401 (the kind registers itself)

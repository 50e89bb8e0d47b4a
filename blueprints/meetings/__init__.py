"""Meetings of villages and offices about teams: minutes, invitations."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.meetings import kinds  # noqa: F401 (the kinds register themselves)

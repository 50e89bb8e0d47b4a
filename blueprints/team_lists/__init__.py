"""Lists of members, in the columns a clerk chooses."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.team_lists import kinds  # noqa: F401 (the kinds register themselves)

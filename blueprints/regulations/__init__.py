"""The regulation a commune issues for its teams."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.regulations import kinds  # noqa: F401 (the kinds register themselves)

"""Letters that urge those below to mend their teams."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.dispatches import kinds  # noqa: F401 (the kinds register themselves)

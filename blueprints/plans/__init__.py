"""Plans of a province or a commune for its teams."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.plans import kinds  # noqa: F401 (the kind registers itself)

"""The tờ trình of a province to its council on support for the teams."""

from flask import Flask


def install(app: Flask) -> None:
    from blueprints.resolutions import kinds  # noqa: F401 (the kind registers itself)

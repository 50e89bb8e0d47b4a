"""Every route of the app, with a path that could be asked for."""

from collections.abc import Mapping
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from core.access import Role

MISSING: Mapping[str, Any] = {"code": "00000", "agency_code": "ubnd"}
MISSING_NUMBER = 987_654
COVERING_ROLES = (Role.CLERK, Role.LEADER, Role.ADMINISTRATOR)  # as few as reach every route


def routes(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def example_path(rule: Rule, values: Mapping[str, Any] = MISSING) -> str:
    """The route's path for these values; what is not given is a record that does not exist."""
    given = {name: values.get(name, MISSING_NUMBER) for name in rule.arguments}
    built = rule.build(given, append_unknown=False)
    assert built is not None
    return built[1]


def roles_of(app: Flask, rule: Rule) -> frozenset | None:
    """Who may call the route; None is anyone."""
    return app.view_functions[rule.endpoint].access  # pyright: ignore[reportFunctionMemberAccess]


def callers(app: Flask, method: str) -> list[tuple[Role, Rule]]:
    """Every route of the method, each with one role that may call it."""
    return [
        (next(role for role in COVERING_ROLES if role in (roles_of(app, rule) or Role)), rule)
        for rule in routes(app)
        if method in (rule.methods or ())
    ]

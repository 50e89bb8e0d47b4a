"""Deny by default: every endpoint says who may call it, and silence is refused."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from flask import Flask, current_app, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.exceptions import Forbidden

from core.pages import go_to

View = TypeVar("View", bound=Callable[..., Any])


class Role(StrEnum):
    """What a person does in the unit."""

    OFFICER = "officer"
    CLERK = "clerk"
    LEADER = "leader"
    DEPARTMENT_HEAD = "department_head"
    FINANCE = "finance"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        return ROLE_LABELS[self]


ROLE_LABELS = {
    Role.OFFICER: "Cán bộ phụ trách",
    Role.CLERK: "Văn thư",
    Role.LEADER: "Lãnh đạo",
    Role.DEPARTMENT_HEAD: "Trưởng phòng chuyên môn",
    Role.FINANCE: "Cán bộ tài chính",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
EVERY_ROLE = frozenset(Role)
# Who keeps the registry and drafts from it.
KEEPERS = (Role.OFFICER, Role.CLERK)
OPEN_BEFORE_NEW_PASSWORD = {"accounts.password", "accounts.sign_out"}
ANYONE: frozenset[Role] | None = None


def requires(*roles: Role) -> Callable[[View], View]:
    """Only accounts with one of these roles may call the view."""
    return _marked(frozenset(roles))


def signed_in(view: View) -> View:
    """Every signed-in account may call the view; what it shows is scoped by its queries."""
    return _marked(EVERY_ROLE)(view)


def public(view: View) -> View:
    """Anyone may call the view, signed in or not."""
    return _marked(ANYONE)(view)


def _marked(access: frozenset[Role] | None) -> Callable[[View], View]:
    def mark(view: View) -> View:
        view.access = access  # pyright: ignore[reportFunctionMemberAccess]
        return view

    return mark


def install(app: Flask) -> None:
    app.before_request(_check)


def _check() -> ResponseReturnValue | None:
    if request.endpoint is None or request.endpoint == "static":
        return None
    view = current_app.view_functions[request.endpoint]
    access = getattr(view, "access", frozenset())
    if access is ANYONE:
        return None
    if not current_user.is_authenticated:
        return current_app.login_manager.unauthorized()  # pyright: ignore[reportAttributeAccessIssue]
    if current_user.role not in access:
        raise Forbidden
    if current_user.must_change_password and request.endpoint not in OPEN_BEFORE_NEW_PASSWORD:
        return go_to("accounts.password")
    return None

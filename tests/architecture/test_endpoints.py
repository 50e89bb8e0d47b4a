"""Deny by default: every endpoint says who may call it."""

from core.access import ANYONE, Role

PUBLIC = {"accounts.sign_in", "site.alive"}
ADMINISTRATORS_ONLY = {
    "accounts.index",
    "accounts.new",
    "accounts.edit",
    "accounts.disable",
    "accounts.enable",
    "accounts.reset",
    "site.log",
}
UNSAID = object()


def said(app) -> dict[str, object]:
    """Endpoint → who may call it: a set of roles, ANYONE, or UNSAID."""
    return {
        name: getattr(view, "access", UNSAID) for name, view in app.view_functions.items() if name != "static"
    }


def test_every_endpoint_says_who_may_call_it(app):
    assert [name for name, access in said(app).items() if access is UNSAID] == []


def test_only_signing_in_and_the_watchdog_are_for_anyone(app):
    assert {name for name, access in said(app).items() if access is ANYONE} == PUBLIC


def test_accounts_and_the_log_are_for_administrators_only(app):
    only = {name for name, access in said(app).items() if access == frozenset({Role.ADMINISTRATOR})}
    assert only == ADMINISTRATORS_ONLY


def test_a_number_is_given_by_a_clerk_only(app):
    assert said(app)["register.issue"] == frozenset({Role.CLERK})


def test_no_address_changes_anything_by_being_visited(app):
    """An act of its own, without a page, is asked for by POST alone."""
    acts = ("submit", "withdraw", "approve", "upload", "redraft", "discard", "remove", "remove_member")
    acts += ("disable", "enable", "reset", "sign_out", "preview_again")
    visited = [r.endpoint for r in app.url_map.iter_rules() if "GET" in (r.methods or ())]
    assert [name for name in visited if name.split(".")[-1] in acts] == []

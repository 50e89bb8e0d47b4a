"""Who this request is from: the cookie's key, looked up among the sessions kept here."""

from flask import Flask
from flask_login import LoginManager

from blueprints.accounts import actions, queries, rules, sign_in_again
from blueprints.accounts.models import Account
from core import clock


def install(app: Flask) -> None:
    manager: LoginManager = app.login_manager  # pyright: ignore[reportAttributeAccessIssue]
    manager.user_loader(account_of)
    manager.unauthorized_handler(sign_in_again.ask)


def account_of(session_key: str) -> Account | None:
    now = clock.now()
    session = queries.live_session(session_key, now)
    if session is None:
        return None
    if now - session.seen_at > rules.SEEN_STEP:
        actions.seen(session_key)
        session = queries.live_session(session_key, now)
        if session is None:
            return None
    session.account.session_key = session_key
    return session.account

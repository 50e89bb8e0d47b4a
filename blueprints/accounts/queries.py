"""Reads about accounts and sessions."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from blueprints.accounts import rules
from blueprints.accounts.models import Account, FailedSignIn, SignInSession
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core.database import db
from core.errors import NotFound
from core.paging import Page, page_size


def hashed(session_key: str) -> str:
    """Only the hash is kept, so that a copy of the database opens no session."""
    return hashlib.sha256(session_key.encode()).hexdigest()


# Asked at every request, so built once: building a statement costs more than running it.
_SESSION_OF = (
    select(SignInSession)
    .join(SignInSession.account)
    .join(Account.unit)
    .where(SignInSession.key_hash == bindparam("key_hash"), Account.disabled_at.is_(None))
    .options(contains_eager(SignInSession.account).contains_eager(Account.unit))
)


def live_session(session_key: str, now: datetime) -> SignInSession | None:
    """The session with its account and unit, if it is neither over nor its account disabled."""
    found = db.session.scalar(_SESSION_OF, {"key_hash": hashed(session_key)})
    if found is None or rules.session_is_over(found.started_at, found.seen_at, now):
        return None
    return found


def account_named(username: str) -> Account | None:
    return db.session.scalar(select(Account).where(Account.username == username.strip().lower()))


def is_throttled(username: str, address: str, now: datetime) -> bool:
    recent = FailedSignIn.at > now - rules.THROTTLE_WINDOW
    of_address = select(func.count()).where(FailedSignIn.address == address, recent)
    of_name = of_address.where(FailedSignIn.username == username)
    return rules.is_throttled(db.session.scalar(of_name) or 0, db.session.scalar(of_address) or 0)


def accounts_below(home: Unit, after: int | None = None) -> Page[Account]:
    """Accounts of the home unit and those below it, by user name."""
    found = select(Account).join(Account.unit).where(_within(home))
    if after and (last := db.session.get(Account, after)):
        found = found.where(Account.username > last.username)
    found = found.options(contains_eager(Account.unit)).order_by(Account.username)
    return Page.of(db.session.scalars(found.limit(page_size() + 1)).all())


def _within(home: Unit):
    above = Unit.province_id if home.level is Level.PROVINCE else Unit.parent_id
    return or_(Unit.id == home.id, above == home.id)


def account(home: Unit, account_id: int) -> Account:
    found = db.session.scalar(
        select(Account)
        .join(Account.unit)
        .where(Account.id == account_id, _within(home))
        .options(contains_eager(Account.unit))
    )
    if found is None:
        raise NotFound("Không có tài khoản này trong phạm vi của đồng chí.")
    return found


def everybody() -> Sequence[Account]:
    """For the command line."""
    found = select(Account).options(joinedload(Account.unit)).order_by(Account.username)
    return db.session.scalars(found).all()


def demo_accounts() -> Sequence[Account]:
    """The accounts shown on the sign-in page; none outside the demo."""
    shown = select(Account).where(Account.is_demo, Account.disabled_at.is_(None))
    return db.session.scalars(shown.options(joinedload(Account.unit)).order_by(Account.id)).all()

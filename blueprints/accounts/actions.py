"""Changes of accounts, and signing in and out."""

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error
from sqlalchemy import delete, update

from blueprints.accounts import queries, rules
from blueprints.accounts.models import Account, FailedSignIn, SignInSession
from blueprints.units.models import Unit
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.audit import Actor, action
from core.database import db, writing
from core.errors import DomainError
from vanban.vietnamese import clean

LONGEST_NAME = 100
WRONG = "Tên đăng nhập hoặc mật khẩu không đúng."
THROTTLED = (
    "Đăng nhập sai nhiều lần nên tạm dừng. Thử lại sau 15 phút, hoặc nhờ người quản trị đặt lại mật khẩu."
)


@cache
def hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _hash_of_nobody() -> str:
    return hasher().hash(secrets.token_urlsafe())


def sign_in(username: str, password: str, address: str) -> tuple[Account, str]:
    """The account and the key of its new session. A wrong name takes as long as a wrong password."""
    username, now = username.strip().lower()[:60], clock.now()
    if queries.is_throttled(username, address, now):
        raise DomainError(THROTTLED)
    account = queries.account_named(username)
    kept = account.password_hash if account else _hash_of_nobody()
    right = _matches(kept, password)
    if account is None or not right or not account.is_active:
        _remember_failure(username, address)
        raise DomainError(WRONG)
    return account, open_session(account.id)


def _matches(kept: str, password: str) -> bool:
    try:
        return hasher().verify(kept, password)
    except Argon2Error:
        return False


def _remember_failure(username: str, address: str) -> None:
    with writing():
        now = clock.now()
        db.session.execute(delete(FailedSignIn).where(FailedSignIn.at < now - rules.THROTTLE_WINDOW))
        db.session.add(FailedSignIn(username=username, address=address, at=now))


def open_session(account_id: int) -> str:
    """The key of a new session of the account, told to nobody but its cookie."""
    key = secrets.token_urlsafe(32)
    with writing():
        now = clock.now()
        db.session.execute(delete(SignInSession).where(SignInSession.started_at < now - rules.AGE_LIMIT))
        db.session.add(
            SignInSession(key_hash=queries.hashed(key), account_id=account_id, started_at=now, seen_at=now)
        )
    return key


def seen(session_key: str) -> None:
    with writing():
        kept = SignInSession.key_hash == queries.hashed(session_key)
        db.session.execute(update(SignInSession).where(kept).values(seen_at=clock.now()))


def sign_out(session_key: str) -> None:
    with writing():
        db.session.execute(delete(SignInSession).where(SignInSession.key_hash == queries.hashed(session_key)))


def create(
    username: str,
    *,
    full_name: str,
    role: Role,
    unit_id: int,
    password: str,
    by: Actor | None,
    must_change_password: bool = True,
    is_demo: bool = False,
) -> Account:
    """A new account; the password given is the first one, to be changed at the first sign-in."""
    with action(by, "account.create") as entry:
        username = username.strip().lower()
        _refuse_bad(rules.username_problem(username), "username")
        _refuse_bad(rules.password_problem(password, username), "password")
        if queries.account_named(username):
            raise DomainError("Tên đăng nhập này đã có người dùng. Chọn tên khác.", "username")
        account = Account(
            username=username,
            full_name=_own_name(full_name),
            role=role,
            unit_id=_home(unit_id),
            password_hash=hasher().hash(password),
            must_change_password=must_change_password,
            is_demo=is_demo,
        )
        db.session.add(account)
        entry.about(account, unit_id, role=role)
    return account


def _own_name(full_name: str) -> str:
    name = clean(full_name)
    if not 0 < len(name) <= LONGEST_NAME:
        raise DomainError(f"Họ và tên gồm 1 đến {LONGEST_NAME} ký tự.", "full_name")
    return name


def _home(unit_id: int) -> int:
    """Accounts belong to a commune or a province: a village has no office."""
    if db.session.get_one(Unit, unit_id).level is Level.VILLAGE:
        raise DomainError("Tài khoản thuộc xã, phường, đặc khu hoặc tỉnh, không thuộc thôn.", "unit_code")
    return unit_id


def _refuse_bad(problem: str | None, field: str) -> None:
    if problem:
        raise DomainError(problem, field)


def change_password(account_id: int, old: str, new: str, *, by: Actor) -> None:
    """The owner's own change; every session ends, so a stolen one does too."""
    with action(by, "account.change_password") as entry:
        account = db.session.get_one(Account, account_id)
        if not _matches(account.password_hash, old):
            raise DomainError("Mật khẩu hiện tại không đúng.", "old")
        if old == new:
            raise DomainError("Mật khẩu mới phải khác mật khẩu hiện tại.", "new")
        _refuse_bad(rules.password_problem(new, account.username), "new")
        _set_password(account, new, must_change=False)
        entry.about(account, account.unit_id)


def reset_password(account_id: int, *, by: Actor | None) -> str:
    """A new first password, told once to the administrator; every session of the account ends."""
    password = secrets.token_urlsafe(9)
    with action(by, "account.reset_password") as entry:
        account = db.session.get_one(Account, account_id)
        _set_password(account, password, must_change=True)
        entry.about(account, account.unit_id)
    return password


def _set_password(account: Account, password: str, *, must_change: bool) -> None:
    account.password_hash = hasher().hash(password)
    account.must_change_password = must_change
    _end_sessions(account.id)


def _end_sessions(account_id: int) -> None:
    db.session.execute(delete(SignInSession).where(SignInSession.account_id == account_id))


def disable(account_id: int, *, by: Actor | None) -> None:
    """No sign-in from now on, and every open session ends; what the person did stays on record."""
    with action(by, "account.disable") as entry:
        account = db.session.get_one(Account, account_id)
        if by is not None and by.id == account_id:
            raise DomainError("Không thể tự khóa tài khoản đang dùng. Nhờ quản trị viên khác thực hiện.")
        account.disabled_at = clock.now()
        _end_sessions(account_id)
        entry.about(account, account.unit_id)


def enable(account_id: int, *, by: Actor | None) -> None:
    with action(by, "account.enable") as entry:
        account = db.session.get_one(Account, account_id)
        account.disabled_at = None
        entry.about(account, account.unit_id)


def edit(account_id: int, *, full_name: str, role: Role, unit_id: int, by: Actor) -> None:
    with action(by, "account.edit") as entry:
        account = db.session.get_one(Account, account_id)
        if by.id == account_id and role is not account.role:
            raise DomainError("Không thể tự đổi vai trò của mình. Nhờ quản trị viên khác thực hiện.", "role")
        account.full_name, account.role, account.unit_id = _own_name(full_name), role, _home(unit_id)
        entry.about(account, unit_id, role=role)

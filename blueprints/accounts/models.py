"""People who sign in, their sessions, and failed attempts."""

from datetime import datetime

from flask_login import UserMixin
from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from blueprints.units.models import Unit
from core import clock
from core.access import Role
from core.database import Model, Moment, one_of


class Account(UserMixin, Model):
    """A person who signs in: one role, in one unit, acting within it and below it."""

    __tablename__ = "accounts"
    __table_args__ = (Index(None, "unit_id", "username"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(60), unique=True)
    full_name: Mapped[str] = mapped_column(String(100))
    role: Mapped[Role] = mapped_column(one_of(Role))
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    password_hash: Mapped[str] = mapped_column(String(200))
    must_change_password: Mapped[bool] = mapped_column(default=False)
    is_demo: Mapped[bool] = mapped_column(default=False, index=True)
    created_at: Mapped[datetime] = mapped_column(Moment, default=clock.now)
    disabled_at: Mapped[datetime | None] = mapped_column(Moment)

    unit: Mapped[Unit] = relationship()

    # The session this request was signed in by; set when it is loaded from the cookie.
    session_key: str = ""

    def get_id(self) -> str:
        """What the cookie holds: the key of a session kept here, never the account itself."""
        return self.session_key

    @property
    def is_active(self) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self.disabled_at is None

    @property
    def role_name(self) -> str:
        return self.role.label


class SignInSession(Model):
    """A session that dies at sign-out, at a new password, when disabled, idle or old."""

    __tablename__ = "sign_in_sessions"

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    started_at: Mapped[datetime] = mapped_column(Moment)
    seen_at: Mapped[datetime] = mapped_column(Moment)

    account: Mapped[Account] = relationship()


class FailedSignIn(Model):
    """A wrong password, counted per name and address; forgotten after the throttle's window."""

    __tablename__ = "failed_sign_ins"
    __table_args__ = (Index(None, "address", "at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(60))
    address: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime] = mapped_column(Moment)

"""Settings: safe defaults, the office's own values from the environment, no half-configured start."""

import os
import secrets
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SECRET_BYTES = 32


class BadSetting(Exception):
    """A setting that must be mended before the app can start; the message says how."""


def load(overrides: dict[str, Any] | None = None) -> dict[str, Any]:
    """The configuration of one app.

    TOSO_INSTANCE: folder of the office's data. TOSO_DATABASE_URL: another database, for example
    postgresql+psycopg://user:password@host/name. TOSO_HTTPS=1: cookies only over HTTPS.
    TOSO_PROXY=1: one proxy of the office stands in front and says who asks.
    TOSO_SIGNING_KEYS, TOSO_SIGNING_PASSPHRASE, TOSO_SEAL_MM, TOSO_TRUSTED_ROOTS, TOSO_TSA_URL: signing, see
    docs/operations.md; without them it is done by keys brought for one signature.
    """
    instance = Path(os.environ.get("TOSO_INSTANCE") or ROOT / "instance").resolve()
    if overrides and "INSTANCE" in overrides:
        instance = Path(overrides["INSTANCE"])
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)  # personal data: nobody else's to read
    return {
        "INSTANCE": instance,
        "MIGRATIONS": ROOT / "migrations",
        "WORD_TEMPLATES": ROOT / "docx_templates",
        "SECRET_KEY": _secret_key(instance),
        "SQLALCHEMY_DATABASE_URI": _database_url(instance),
        # A failing statement goes to the log without what somebody typed.
        "SQLALCHEMY_ENGINE_OPTIONS": {"hide_parameters": True},
        "SESSION_COOKIE_NAME": "toso",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "SESSION_COOKIE_SECURE": os.environ.get("TOSO_HTTPS") == "1",
        "MAX_CONTENT_LENGTH": 21 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 2 * 1024 * 1024,
        "WTF_CSRF_TIME_LIMIT": None,  # a form lives as long as the session
        "SEND_FILE_MAX_AGE_DEFAULT": 86_400,
        "TEMPLATES_AUTO_RELOAD": False,
        "BEHIND_PROXY": os.environ.get("TOSO_PROXY") == "1",
        "SIGNING_KEYS": _folder("TOSO_SIGNING_KEYS"),
        "SIGNING_PASSPHRASE": os.environ.get("TOSO_SIGNING_PASSPHRASE", ""),
        "SEAL_MM": _millimetres("TOSO_SEAL_MM", 35.0),
        "TRUSTED_ROOTS": _folder("TOSO_TRUSTED_ROOTS"),
        "TSA_URL": os.environ.get("TOSO_TSA_URL") or None,
        **(overrides or {}),
    }


def _folder(name: str) -> Path | None:
    given = os.environ.get(name)
    if given and not Path(given).is_dir():
        raise BadSetting(f"{name} must be a folder that exists")
    return Path(given) if given else None


def _millimetres(name: str, otherwise: float) -> float:
    given = os.environ.get(name)
    try:
        size = float(given) if given else otherwise
    except ValueError:
        size = 0.0
    if not 10 <= size <= 60:
        raise BadSetting(f"{name} must be the diameter of the seal in millimetres, such as 35 or 36")
    return size


def _database_url(instance: Path) -> str:
    url = os.environ.get("TOSO_DATABASE_URL") or f"sqlite:///{instance / 'toso.db'}"
    if not url.startswith(("sqlite:", "postgresql+psycopg:", "postgresql:")):
        raise BadSetting("TOSO_DATABASE_URL must start with sqlite: or postgresql+psycopg:")
    return url.replace("postgresql:", "postgresql+psycopg:", 1)


def _secret_key(instance: Path) -> str:
    """The environment's key, or one made at the first start and kept with the data."""
    given = os.environ.get("TOSO_SECRET_KEY")
    if given is not None:
        return _long_enough(given)
    file = instance / "secret-key"
    if not file.exists():
        _write_once(file, secrets.token_urlsafe(SECRET_BYTES))
    return _long_enough(file.read_text().strip())


def _long_enough(key: str) -> str:
    if len(key) < SECRET_BYTES:
        raise BadSetting(f"the secret key is too short: give at least {SECRET_BYTES} characters")
    return key


def _write_once(file: Path, text: str) -> None:
    # Two processes may start together; the first one's key counts.
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        handle.write(text)
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()

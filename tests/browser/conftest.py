"""Real Chromium before the real server. A person has a browser of their own, and a witness beside it."""

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from app import create_app
from blueprints.accounts.models import Account
from blueprints.demo import PASSWORD as DEMO_PASSWORD
from blueprints.demo.content import ACCOUNTS
from blueprints.units.models import Unit
from blueprints.units.queries import unit_by_code
from core.database import db
from tests.browser.office import Office, running
from tests.browser.witness import Witness
from tests.builders import PASSWORD, Make
from tests.conftest import missing

DEMO_NAMES = {account.username for account in ACCOUNTS}
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
]
DESK: dict[str, Any] = {"viewport": {"width": 1366, "height": 768}, "locale": "vi-VN"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "locale": "vi-VN",
    "has_touch": True,
    "is_mobile": True,
}
PATIENCE_MS = 15_000

Opened = Callable[..., Page]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if program is None:
        missing("Chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def office(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Asks for Chromium first: without it no server need start."""
    with running(tmp_path_factory.mktemp("office")) as office:
        yield office


@pytest.fixture(scope="session")
def registry(office: Office, cheap_hashing: None) -> Iterator[tuple[Flask, Make]]:
    """The office's own database, for what a test needs to stand there already. No preview is asked for."""
    app = create_app({"INSTANCE": office.instance, "JOBS": "off"})
    yield app, Make()
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def make(registry: tuple[Flask, Make]) -> Iterator[Make]:
    app, make = registry
    with app.app_context():
        yield make
        db.session.remove()


@pytest.fixture
def commune(make: Make) -> Unit:
    """A commune of this test alone: its numbers begin at 01."""
    return make.commune(province=unit_by_code("04"))


@pytest.fixture
def browser_of(chromium: Browser, office: Office) -> Iterator[Callable[..., BrowserContext]]:
    """Contexts at the size of a desk or, with phone=True, of a phone; at the end their witnesses are heard."""
    opened: list[tuple[BrowserContext, Witness]] = []

    def context(*, phone: bool = False, **more: Any) -> BrowserContext:
        made = chromium.new_context(base_url=office.address, **(PHONE if phone else DESK), **more)
        made.set_default_timeout(PATIENCE_MS)
        opened.append((made, Witness(made, office.address)))
        return made

    yield context
    for made, _ in opened:
        made.close()
    assert [said for _, witness in opened for said in witness.complaints] == []


@pytest.fixture
def visitor(browser_of: Callable[..., BrowserContext]) -> Opened:
    """A page of somebody not signed in."""
    return lambda **how: browser_of(**how).new_page()


@pytest.fixture
def sign_in(browser_of: Callable[..., BrowserContext]) -> Opened:
    """A page of somebody signed in: an account made by the test, or the name of a demo account."""

    def signed_in(who: Account | str, **how: Any) -> Page:
        context = browser_of(**how)
        begin_session(context, who if isinstance(who, str) else who.username)
        return context.new_page()

    return signed_in


def begin_session(context: BrowserContext, username: str) -> None:
    """Sign in without drawing a page; the context keeps the cookie."""
    password = DEMO_PASSWORD if username in DEMO_NAMES else PASSWORD
    page = BeautifulSoup(context.request.get("/dang-nhap").text(), "html.parser")
    token = page.select_one("[name=csrf_token]")
    assert token is not None
    typed: dict[str, str | float | bool] = {
        "csrf_token": str(token["value"]),
        "username": username,
        "password": password,
    }
    answer = context.request.post("/dang-nhap", form=typed, max_redirects=0)
    assert answer.status == 303, f"{username} could not sign in: {answer.status}"

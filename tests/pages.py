"""A browser without JavaScript: opens pages, fills labelled fields, presses named buttons, and inspects
every page it fetches, whatever the test asks."""

from contextvars import Context
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from flask import Flask, url_for
from werkzeug.test import TestResponse

from blueprints.accounts import actions as accounts
from blueprints.accounts.models import Account
from tests.inspection import BadPage, inspect

MOST_REDIRECTS = 5


class Browser:
    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client = app.test_client()
        self.typed: dict[str, Any] = {}
        self.path = "/"
        self.status = 0
        self.headers: Any = {}
        self.page = BeautifulSoup("", "lxml")

    def enter_as(self, account: Account) -> "Browser":
        """Signed in at once; tests of the sign-in itself go through its page."""
        key = Context().run(self._session_key, account.id)
        with self.client.session_transaction() as session:
            session["_user_id"], session["_fresh"] = key, True
        return self

    def _session_key(self, account_id: int) -> str:
        with self.app.app_context():
            return accounts.open_session(account_id)

    def open(self, path: str, *, status: int = 200, htmx: bool = False, **values: Any) -> "Browser":
        """Go to a path, or to an endpoint with its values; htmx: ask for it as a fragment."""
        if not path.startswith("/"):
            with self.app.test_request_context():
                path = url_for(path, **values)
        headers = {"HX-Request": "true"} if htmx else {}
        response = self._ask(self.client.get, path, headers=headers)
        return self._show(response, path, status, inspected=not htmx)

    @staticmethod
    def _ask(method: Any, *given: Any, **named: Any) -> Any:
        """In a context of its own: a request must not share the test's database session and user."""
        return Context().run(method, *given, **named)

    def fill(self, label: str, value: Any) -> "Browser":
        """Type into the field with this label (its beginning); for a file a (stream, name) pair."""
        control = self.field(label)
        self.typed[control["name"]] = value
        return self

    def choose(self, label: str, option: str) -> "Browser":
        """Choose the option with these words, in a select or among radio buttons."""
        control = self.field(label) if self._has_field(label) else None
        if control is not None and control.name == "select":
            found = next(o for o in control.find_all("option") if option in o.get_text())
            self.typed[control["name"]] = found.get("value", found.get_text())
            return self
        radio = self.field(option)
        self.typed[radio["name"]] = radio["value"]
        return self

    def press(self, button: str, *, status: int = 200, htmx: bool = False) -> "Browser":
        """Submit the form that holds the button with these words."""
        pressed = self._button(button)
        form = pressed.find_parent("form")
        if form is None:
            raise BadPage(f"the button {button!r} stands outside any form")
        named = {str(pressed["name"]): str(pressed.get("value", ""))} if pressed.get("name") else {}
        return self.send(form, status=status, htmx=htmx, **named)

    def send(self, form: Tag, *, status: int = 200, htmx: bool = False, **changed: Any) -> "Browser":
        values = {**self._values(form), **changed}
        action = urljoin(self.path, str(form.get("action") or self.path))
        headers = {"HX-Request": "true"} if htmx else {}
        if str(form.get("method", "get")).lower() == "get":
            asked = urlsplit(action)._replace(query=urlencode(values)).geturl()
            response = self._ask(self.client.get, asked, headers=headers)
            return self._show(response, asked, status, inspected=not htmx)
        response = self._ask(
            self.client.post,
            action,
            data=values,
            headers=headers,
            content_type=str(form.get("enctype") or "") or None,
        )
        return self._show(response, action, status, inspected=not htmx)

    def post(self, endpoint: str, values: dict[str, Any], *, status: int = 200, **route: Any) -> "Browser":
        """Post what no button is given for; the page open now, or else the home page, gives the token."""
        if self.page.select_one("[name=csrf_token]") is None:
            self.open("/")
        with self.app.test_request_context():
            path = url_for(endpoint, **route)
        token = str(self.page.select_one("[name=csrf_token]")["value"])  # pyright: ignore[reportOptionalSubscript]
        answer = self._ask(
            self.client.post, path, data={"csrf_token": token, **values}, content_type="multipart/form-data"
        )
        return self._show(answer, path, status)

    def bare(self, method: str, path: str, *, with_token: bool = True, **given: Any) -> TestResponse:
        """The answer itself, no redirect followed; what a page would send along (its token) goes with it."""
        if method == "POST" and with_token:
            given["headers"] = {"X-CSRFToken": self._token(), **given.get("headers", {})}
        return self._ask(getattr(self.client, method.lower()), path, **given)

    def _token(self) -> str:
        """The session's, from the page open now or else from the first page it may open."""
        if not self.page.select_one("meta[name=csrf-token]"):
            self.open("/")
        return str(self.page.select_one("meta[name=csrf-token]")["content"])  # pyright: ignore[reportOptionalSubscript]

    def follow(self, link: str, *, status: int = 200) -> "Browser":
        found = [a for a in self.page.select("main a[href], header a[href]") if link in a.get_text()]
        if not found:
            raise AssertionError(f"no link {link!r} on {self.path}; there are {self.links()}")
        first = next((a for a in found if a.get_text().strip().startswith(link)), found[0])
        return self.open(urljoin(self.path, str(first["href"])), status=status)

    def take(self, button: str) -> TestResponse:
        """The answer of the form that holds the button, when it is a file."""
        form = self._button(button).find_parent("form")
        assert form is not None
        return self._ask(self.client.post, urljoin(self.path, str(form["action"])), data=self._values(form))

    def download(self, link: str) -> TestResponse:
        """The answer behind a link, when it is a file."""
        found = next(a for a in self.page.select("a[href]") if link in a.get_text())
        return self._ask(self.client.get, urljoin(self.path, str(found["href"])))

    @property
    def text(self) -> str:
        """What the main part of the page says, spaces collapsed."""
        return " ".join((self.page.find("main") or self.page).get_text(" ").split())

    @property
    def heading(self) -> str:
        return " ".join(self.page.h1.get_text().split()) if self.page.h1 else ""

    @property
    def refusal(self) -> str:
        """Why the page did not do what it was asked: its summary of errors, or its own words as an error page."""
        summary = self.page.select_one("[role=alert]")
        said = summary or (self.page.select_one("main .reading > p") if self.status >= 400 else None)
        return " ".join(said.get_text(" ").split()) if said else ""

    @property
    def summary(self) -> str:
        """What the error summary says, "" where there is none."""
        found = self.page.select_one(".error-summary")
        return " ".join(found.get_text(" ").split()) if found else ""

    def column(self, title: str) -> list[str]:
        """The cells of the tables' column with this title, from top to bottom."""
        cells = self.page.select(f"td[data-label='{title}']")
        return [" ".join(cell.get_text().split()) for cell in cells]

    def links(self) -> list[str]:
        return [" ".join(a.get_text().split()) for a in self.page.select("main a[href]")]

    def buttons(self) -> list[str]:
        return [" ".join(b.get_text().split()) for b in self.page.select("main button")]

    def error_of(self, label: str) -> str:
        """The words beside the field."""
        control = self.field(label)
        beside = self.page.find(id=f"{control.get('id')}-error")
        return beside.get_text(strip=True) if beside else ""

    def field(self, label: str) -> Tag:
        for found in self.page.select("label[for]"):
            if " ".join(found.get_text().split()).startswith(label):
                control = self.page.find(id=found["for"])
                if isinstance(control, Tag):
                    return control
        raise AssertionError(f"no field labelled {label!r} on {self.path}")

    def value_of(self, label: str) -> str:
        control = self.field(label)
        if control.name == "select":
            chosen = control.find("option", selected=True)
            return str(chosen["value"]) if chosen else ""
        return (
            control.get_text().lstrip("\r\n") if control.name == "textarea" else str(control.get("value", ""))
        )

    def _has_field(self, label: str) -> bool:
        return any(
            " ".join(found.get_text().split()).startswith(label) for found in self.page.select("label[for]")
        )

    def _button(self, words: str) -> Tag:
        for button in self.page.select("button"):
            if " ".join(button.get_text().split()).startswith(words):
                return button
        raise AssertionError(f"no button {words!r} on {self.path}; there are {self.buttons()}")

    def _values(self, form: Tag) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for control in form.select("input[name], select[name], textarea[name]"):
            name, kind = str(control["name"]), control.get("type")
            if kind == "file" or (kind in ("radio", "checkbox") and not control.has_attr("checked")):
                continue
            values[name] = (
                [*values.get(name, ()), control["value"]] if kind == "checkbox" else _value(control)
            )
        names = {str(control["name"]) for control in form.select("[name]")}
        values.update({name: value for name, value in self.typed.items() if name in names})
        return {name: value for name, value in values.items() if value is not None}

    def _show(self, response: TestResponse, path: str, status: int, *, inspected: bool = True) -> "Browser":
        for _ in range(MOST_REDIRECTS):
            if response.status_code not in (302, 303):
                break
            path = urljoin(path, response.headers["Location"])
            response = self._ask(self.client.get, path)
        self.typed = {}
        self.path, self.status = urlsplit(path)._replace(fragment="").geturl(), response.status_code
        self.headers = response.headers
        self.page = _parsed(response)
        assert response.status_code == status, f"{path} answered {response.status_code}: {self.text[:400]}"
        if inspected:
            inspect(self.page, path, response)
        return self


def _parsed(response: TestResponse) -> BeautifulSoup:
    html = response.get_data(as_text=True)
    # lxml is twice as fast, but makes a whole page of a fragment
    return BeautifulSoup(html, "lxml" if html.startswith("<!DOCTYPE") else "html.parser")


def _value(control: Tag) -> Any:
    if control.name == "textarea":
        return control.get_text().lstrip("\r\n")
    if control.name == "select":
        chosen = control.find("option", selected=True) or control.find("option")
        return chosen.get("value", chosen.get_text()) if isinstance(chosen, Tag) else None
    return control.get("value", "on" if control.get("type") == "checkbox" else "")

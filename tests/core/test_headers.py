"""Every answer bears the headers that keep a browser on this site, whatever the answer is."""

import pytest

from core.access import Role
from tests.architecture.routes import example_path, routes

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def missing(answer) -> list[str]:
    """Headers that the answer lacks, or bears with another value."""
    policy = answer.headers.get("Content-Security-Policy", "")
    wrong = [name for name, value in ALWAYS.items() if answer.headers.get(name) != value]
    if "default-src 'none'" not in policy or "unsafe" in policy:
        wrong.append("Content-Security-Policy")
    return wrong


@pytest.mark.parametrize(
    "role", [None, Role.CLERK, Role.ADMINISTRATOR], ids=lambda role: role.value if role else "nobody"
)
def test_every_route_answers_with_every_header(app, make, browse, role):
    browser = browse(make.account(role) if role else None)
    paths = [example_path(rule) for rule in routes(app) if "GET" in rule.methods]
    assert {path: wrong for path in paths if (wrong := missing(browser.bare("GET", path)))} == {}


@pytest.fixture
def broken(app, monkeypatch):
    """The path of a page whose code fails."""

    def fail():
        raise RuntimeError

    fail.access = None
    monkeypatch.setitem(app.view_functions, "site.alive", fail)
    return "/song"


@pytest.mark.parametrize(
    ("status", "method", "path"),
    [
        (400, "POST", "/dang-nhap"),
        (403, "GET", "/tai-khoan"),
        (404, "GET", "/khong-co"),
        (405, "POST", "/song"),
    ],
)
def test_a_refusal_bears_every_header(make, browse, status, method, path):
    answer = browse(make.account(Role.OFFICER)).bare(method, path, with_token=status != 400)
    assert (answer.status_code, missing(answer)) == (status, [])


def test_a_failure_bears_every_header(browse, broken):
    answer = browse().bare("GET", broken)
    assert (answer.status_code, missing(answer)) == (500, [])


def test_a_failure_says_so_in_vietnamese(browse, broken):
    assert "Hệ thống gặp lỗi" in browse().bare("GET", broken).text


@pytest.fixture(params=["app.css", "app.js", "vendor/htmx-2.0.11/htmx.min.js"])
def static_file(request, browse):
    with browse().bare("GET", f"/static/{request.param}") as answer:
        yield answer


def test_a_static_file_may_be_kept_by_the_browser(static_file):
    assert static_file.cache_control.max_age >= 86_400


def test_a_static_file_is_of_the_kind_it_says(static_file):
    assert static_file.headers["X-Content-Type-Options"] == "nosniff"

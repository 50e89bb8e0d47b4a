"""Answers: a page, a block of it for htmx, or leaving for a page of this site."""

import pytest
from jinja2 import DictLoader

from core.pages import go_to, is_own_path, leave_for, render

SWAP = {"HX-Request": "true"}
BOOSTED = {"HX-Request": "true", "HX-Boosted": "true"}
RESTORED = {"HX-Request": "true", "HX-History-Restore-Request": "true"}


@pytest.fixture
def pages(bare_app):
    """A request to an app with one page that has a block of rows."""
    bare_app.jinja_loader = DictLoader(
        {
            "base.html": "<main>{% block content %}{% endblock %}</main>",
            "rows.html": "{% extends 'base.html' %}{% block content %}<h1>Tổ</h1>"
            "{% block rows %}{% for row in rows %}[{{ row }}]{% endfor %}{{ said }}{% endblock %}"
            "{% endblock %}",
        }
    )
    bare_app.context_processor(lambda: {"said": "!"})
    bare_app.add_url_rule("/", "site.home", lambda: "")
    bare_app.add_url_rule("/to/<int:team_id>", "teams.show", lambda team_id: "")
    return bare_app.test_request_context


@pytest.mark.parametrize(
    ("headers", "html"),
    [
        pytest.param({}, "<main><h1>Tổ</h1>[a][b]!</main>", id="plain"),
        pytest.param(SWAP, "[a][b]!", id="htmx-swap"),
        pytest.param(BOOSTED, "<main><h1>Tổ</h1>[a][b]!</main>", id="boosted-link"),
        pytest.param(RESTORED, "<main><h1>Tổ</h1>[a][b]!</main>", id="history-restore"),
    ],
)
def test_only_a_swap_gets_the_block_alone(pages, headers, html):
    with pages(headers=headers):
        assert render("rows.html", block="rows", rows="ab").get_data(as_text=True) == html


def test_a_swap_gets_the_whole_page_where_no_block_is_named(pages):
    with pages(headers=SWAP):
        assert "<main>" in render("rows.html", rows="").get_data(as_text=True)


def test_a_block_escapes_as_the_page_does(pages):
    with pages(headers=SWAP):
        assert render("rows.html", block="rows", rows=["<b>"]).get_data(as_text=True) == "[&lt;b&gt;]!"


def test_an_answer_says_that_it_differs_for_htmx(pages):
    with pages():
        assert "HX-Request" in render("rows.html", rows="").vary


def test_a_page_bears_its_status(pages):
    with pages():
        assert render("rows.html", rows="", status=422).status_code == 422


@pytest.mark.parametrize("headers", [{}, BOOSTED], ids=["plain", "boosted"])
def test_leaving_is_a_see_other(pages, headers):
    with pages(headers=headers):
        left = go_to("teams.show", team_id=7)
        assert (left.status_code, left.location) == (303, "/to/7")


def test_htmx_is_told_to_navigate(pages):
    with pages(headers=SWAP):
        left = go_to("teams.show", team_id=7)
        assert (left.status_code, left.headers["HX-Redirect"], left.get_data()) == (200, "/to/7", b"")


OWN = ["/", "/to/7", "/to/?q=nà thử", "/to/?next=https://xau.example", "/sổ-văn-bản", "/to/7#thanh-vien"]
FOREIGN = [
    "",
    "to/7",
    "//xau.example",
    "///xau.example",
    "////xau.example/to",
    "/\\xau.example",
    "\\\\xau.example",
    "/\t/xau.example",
    "/\n/xau.example",
    "/to\r\nX-Dat: 1",
    "\t//xau.example",
    " //xau.example",
    "/\x00/xau.example",
    "https://xau.example",
    "https:xau.example",
    "HTTPS:/xau.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\u2028/xau.example",
    "\u202e/to/7",
    "@xau.example",
]


@pytest.mark.parametrize("path", OWN)
def test_a_path_of_this_site_is_its_own(path):
    assert is_own_path(path)


@pytest.mark.parametrize("path", [pytest.param(path, id=ascii(path)) for path in FOREIGN])
def test_what_a_browser_could_take_elsewhere_is_not(path):
    assert not is_own_path(path)


def test_leaving_for_elsewhere_leads_home(pages):
    with pages():
        assert leave_for("//xau.example").location == "/"

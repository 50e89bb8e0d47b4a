"""Answers: a page, a block of a page for htmx, or leave for another page."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from flask import Flask, Response, current_app, make_response, redirect, render_template, request, url_for
from werkzeug.routing import IntegerConverter, Map

from vanban.vietnamese import clean

LARGEST_ID = 2**31 - 1


def install(app: Flask) -> None:
    app.url_map.converters["int"] = RecordIdConverter
    app.jinja_env.globals["asset"] = asset


@cache
def asset(name: str) -> str:
    """The address of a static file; it changes with the content, so a browser may keep the file."""
    file = Path(current_app.static_folder or "") / name
    version = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
    return f"{current_app.static_url_path}/{name}?v={version}"


def asked_text(name: str, longest: int = 100) -> str:
    """Text given in the query, cleaned as what is typed into a form is."""
    return clean(request.args.get(name, ""))[:longest]


class RecordIdConverter(IntegerConverter):
    """A whole number that can be a record's identity; a larger one is a page that does not exist."""

    def __init__(self, url_map: Map, **options: Any) -> None:
        super().__init__(url_map, **{"max": LARGEST_ID, **options})


def asked_id(name: str) -> int | None:
    """A record's identity given in the query, None when it is missing or cannot be one."""
    given = request.args.get(name, type=int)
    return given if given and 0 < given <= LARGEST_ID else None


def wants_fragment() -> bool:
    """True for an htmx swap of a part of the page; boosted links and history restores want all of it."""
    headers = request.headers
    return (
        headers.get("HX-Request") == "true"
        and headers.get("HX-Boosted") != "true"
        and headers.get("HX-History-Restore-Request") != "true"
    )


def render(template: str, *, block: str | None = None, status: int = 200, **context: Any) -> Response:
    """The page, or only its named block when htmx asked for a fragment."""
    html = (
        _render_block(template, block, context)
        if block and wants_fragment()
        else render_template(template, **context)
    )
    response = make_response(html, status)
    response.vary.add("HX-Request")
    return response


def _render_block(template_name: str, block: str, context: dict[str, Any]) -> str:
    current_app.update_template_context(context)
    template = current_app.jinja_env.get_template(template_name)
    return "".join(template.blocks[block](template.new_context(context)))


def go_to(endpoint: str, **values: Any) -> Response:
    """Leave for another page.

    htmx would follow a 303 and swap what it found there into the form's place, so it is told to
    navigate instead.
    """
    return _leave(url_for(endpoint, **values))


def leave_for(path: str) -> Response:
    """Leave for a path of this site that came with the request; anything else leads home."""
    return _leave(path if is_own_path(path) else url_for("site.home"))


def is_own_path(path: str) -> bool:
    """True only for a path on this server: no scheme, no host, nothing a browser reads as one."""
    if not path.startswith("/") or not path.isprintable() or "\\" in path:
        return False
    return not path.startswith("//")


def _leave(url: str) -> Response:
    if wants_fragment():
        return Response(status=200, headers={"HX-Redirect": url})
    return make_response(redirect(url, code=303))

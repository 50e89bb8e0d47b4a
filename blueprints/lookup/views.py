"""Search: the filters are in the address, the words never are, for they may be somebody's name."""

import re

from flask import Blueprint, request, session
from flask.typing import ResponseReturnValue

from blueprints.accounts.views import me
from blueprints.documents.kinds import kind_or_none, kinds
from blueprints.lookup import queries
from blueprints.lookup.queries import Hits, Narrowed, Place
from blueprints.units import queries as units
from core.access import signed_in
from core.pages import asked_id, asked_text, render
from vanban.searching import asked
from vanban.vietnamese import clean

lookup = Blueprint("lookup", __name__)
LONGEST = 200
PLACE = re.compile(r"([0-2])-([0-9]{1,9})")
LAST_WORDS = "last_searched"  # in the signed cookie: going back to the page shows the results again


@lookup.get("/tra-cuu")
@signed_in
def index() -> ResponseReturnValue:
    return _page(session.get(LAST_WORDS, ""), Place())


@lookup.post("/tra-cuu")
@signed_in
def search() -> ResponseReturnValue:
    """The words come in the body of the request, so that neither address nor log holds them."""
    words = _cleaned(request.form.get("words", ""))
    session[LAST_WORDS] = words
    return _page(words, _place(request.form.get("behind", "")))


def _cleaned(typed: str) -> str:
    try:
        return clean(typed)[:LONGEST]
    except ValueError:
        return ""


def _place(typed: str) -> Place:
    found = PLACE.fullmatch(typed)
    return Place(int(found[1]), int(found[2])) if found else Place()


def _page(words: str, begin: Place) -> ResponseReturnValue:
    home, query, narrowed = me().unit, asked(words), _narrowed()
    found = queries.hits(home, query, narrowed, begin) if query else Hits([], None)
    return render(
        "lookup/index.html",
        block="rows",
        words=words,
        found=found,
        narrowed=narrowed,
        kinds=kinds(),
        years=queries.years(home),
        communes=units.communes(home),
        is_first=begin == Place(),
        asks=bool(query),
    )


def _narrowed() -> Narrowed:
    """From the address, or from the form that has them again for who changes them with the words."""
    code = request.form.get("loai", asked_text("loai", 60))
    return Narrowed(
        kind_code=code if kind_or_none(code) else "",
        year=_whole(request.form.get("nam")) if "nam" in request.form else asked_id("nam"),
        unit_id=_whole(request.form.get("don-vi")) if "don-vi" in request.form else asked_id("don-vi"),
    )


def _whole(typed: str | None) -> int | None:
    return int(typed) if typed and re.fullmatch("[0-9]{1,9}", typed) else None

"""Keyset pages: each page starts after the last row of the one before, on an index."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlencode

from flask import Flask, has_request_context, request, session

Row = TypeVar("Row")
SIZES = (50, 100, 200)
SIZE_ASKED = "so-dong"
# Another page size starts the list anew.
_NOT_KEPT = {SIZE_ASKED, "sau", "truoc"}


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page of a list; next_after is the identity to go on from, None at the end."""

    rows: Sequence[Row]
    next_after: int | None

    @classmethod
    def of(cls, found: Sequence[Row]) -> "Page[Row]":
        """From page_size() + 1 rows asked for: the one too many tells that the list goes on."""
        size = page_size()
        rows = found[:size]
        return cls(rows, rows[-1].id if len(found) > size else None)  # pyright: ignore[reportAttributeAccessIssue]

    @classmethod
    def among(cls, rows: Sequence[Row], after: int | None) -> "Page[Row]":
        """Of a list that is computed whole: the rows after that of this identity, or the first ones."""
        places = [row.id for row in rows]  # pyright: ignore[reportAttributeAccessIssue]
        begin = places.index(after) + 1 if after in places else 0
        return cls.of(rows[begin : begin + page_size() + 1])


def page_size() -> int:
    """Rows of a page: what this person chose last, 50 before that."""
    kept = session.get(SIZE_ASKED) if has_request_context() else None
    return kept if kept in SIZES else SIZES[0]


def install(app: Flask) -> None:
    app.before_request(_remember_size)
    app.jinja_env.globals["page_sizes"] = page_sizes


def _remember_size() -> None:
    asked = request.args.get(SIZE_ASKED, type=int)
    if asked in SIZES and asked != page_size():
        session[SIZE_ASKED] = asked


def page_sizes() -> list[tuple[int, str, bool]]:
    """Each page size with the address of this list in it, and whether it is the one in use."""
    kept = [(name, value) for name, value in request.args.items(multi=True) if name not in _NOT_KEPT]
    return [
        (size, f"{request.path}?{urlencode([*kept, (SIZE_ASKED, size)])}", size == page_size())
        for size in SIZES
    ]

"""Keyset pages: each page starts after the last row of the one before, on an index."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")
PAGE_SIZE = 50


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page of a list; next_after is the identity to go on from, None at the end."""

    rows: Sequence[Row]
    next_after: int | None

    @classmethod
    def of(cls, found: Sequence[Row], size: int = PAGE_SIZE) -> "Page[Row]":
        """From size + 1 rows asked for: the one too many tells that the list goes on."""
        rows = found[:size]
        return cls(rows, rows[-1].id if len(found) > size else None)  # pyright: ignore[reportAttributeAccessIssue]

"""What a clerk types for a kind of document, beside the records it is about: declarations, no fields yet.

Values are plain JSON, as DraftRequest.details keeps them; empty is "" or [] or, of a count, None.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Detail:
    """required: the sentence said when it is left empty; "" when it may be."""

    name: str
    label: str
    hint: str = field(default="", kw_only=True)
    required: str = field(default="", kw_only=True)


@dataclass(frozen=True)
class Line(Detail):
    """A line of text: str."""

    longest: int = field(default=300, kw_only=True)


@dataclass(frozen=True)
class Paragraphs(Detail):
    """Paragraphs or points, each on a line: list[str]."""

    rows: int = field(default=5, kw_only=True)


@dataclass(frozen=True)
class Day(Detail):
    """A day: "2026-11-25"."""


@dataclass(frozen=True)
class Count(Detail):
    """A whole number: int."""

    least: int = field(default=0, kw_only=True)
    most: int = field(default=1_000_000_000, kw_only=True)


@dataclass(frozen=True)
class Choice(Detail):
    """One of the choices, value → words: str."""

    choices: Mapping[str, str] = field(default_factory=dict, kw_only=True)


@dataclass(frozen=True)
class Several(Detail):
    """Any of the choices, value → words: list[str], in the order of the choices."""

    choices: Mapping[str, str] = field(default_factory=dict, kw_only=True)


@dataclass(frozen=True)
class Rows(Detail):
    """Rows of a table, each with these columns: list[dict]; a row with nothing in it is none."""

    columns: tuple[Line | Day | Count | Choice, ...] = field(default=(), kw_only=True)
    most: int = field(default=300, kw_only=True)


def empty_of(detail: Detail) -> Any:
    """The value of a detail that nobody filled in."""
    if isinstance(detail, Paragraphs | Several | Rows):
        return []
    return None if isinstance(detail, Count) else ""

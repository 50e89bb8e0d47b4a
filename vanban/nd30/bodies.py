"""Bodies that no longer exist, and what took their work over (known/bodies.csv)."""

from datetime import date
from typing import NamedTuple

from vanban.nd30.phrases import Phrases, rows


class Dissolved(NamedTuple):
    ceased: date  # the first day it no longer existed
    successor: str
    basis: str


DISSOLVED = Phrases(
    {
        row["name"]: Dissolved(date.fromisoformat(row["ceased"]), row["successor"], row["basis"])
        for row in rows("bodies.csv")
    }
)

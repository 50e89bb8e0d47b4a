"""The words by which a document cites another (Annex I, II.6.a, II.6.b; Annex II, V.7)."""

from vanban.citing.order import arranged, inserted, key_of, key_of_line, opening_of, rank
from vanban.citing.points import points_in_words
from vanban.citing.reading import Reading, number_key, read
from vanban.citing.wording import Cited, basis, full, short

__all__ = [
    "Cited",
    "Reading",
    "arranged",
    "basis",
    "full",
    "inserted",
    "key_of",
    "key_of_line",
    "number_key",
    "opening_of",
    "points_in_words",
    "rank",
    "read",
    "short",
]

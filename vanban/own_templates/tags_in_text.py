"""The tags in the text of one paragraph, also those that nobody closed or opened."""

import re
from collections.abc import Iterator
from typing import NamedTuple

CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
# At the edge of a paragraph a single brace would be joined to a brace in the paragraph beside it.
BRACES = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|\{\Z|\A\}")
LEVEL = re.compile(r"(p|tr|tc|r) ")
LEVELS = ("p", "tr", "tc")  # paragraph, row, cell: what a tag may take away with it
WORD = re.compile(r"\w+")


class Tag(NamedTuple):
    """text[start:end] of a paragraph."""

    text: str
    start: int
    end: int

    @property
    def opening(self) -> str:
        return self.text[:2]

    @property
    def is_complete(self) -> bool:
        return self.text.endswith(CLOSING.get(self.opening, "\0")) and len(self.text) > 3

    @property
    def level(self) -> str:
        """ "p" of {%p for … %}; "" of a tag inside a line."""
        found = LEVEL.match(self.text[2:])
        return found[1] if found else ""

    @property
    def inner(self) -> str:
        """What the tag says, without braces and level."""
        whole = self.text[2:-2]
        return whole[len(self.level) :].strip()

    @property
    def word(self) -> str:
        """The first word of a statement: "for"; "" of a tag that prints."""
        found = WORD.match(self.inner) if self.opening == "{%" else None
        return found[0] if found else ""

    @property
    def rest(self) -> str:
        """What follows the first word of a statement."""
        return self.inner.removeprefix(self.word).strip()


def tags_in(text: str) -> list[Tag]:
    return list(_tags(text))


def _tags(text: str) -> Iterator[Tag]:
    at = 0
    while found := BRACES.search(text, at):
        end = _end(text, found)
        yield Tag(text[found.start() : end], found.start(), end)
        at = end


def _end(text: str, found: re.Match[str]) -> int:
    """Where the tag that begins here ends: before the next one when nobody closed it."""
    if found[0] not in CLOSING:
        return found.end()
    if found[0] == "{#":
        closed = text.find("#}", found.end())
        return len(text) if closed < 0 else closed + 2
    following = BRACES.search(text, found.end())
    if following is None:
        return len(text)
    return following.start() if following[0] in CLOSING else following.end()

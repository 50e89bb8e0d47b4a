"""A Jinja source as tags: each as it is written, where, and which of them a syntax tree came from."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from vanban.template import ENVIRONMENT

LONGEST_TAG = 500
LONGEST_SHOWN = 120
BEGINS, ENDS = {"variable_begin", "block_begin"}, {"variable_end", "block_end"}
MARKUP = re.compile(r"<[^<>]*>|<[^<>]*$")


class Written(NamedTuple):
    """A tag as the source has it; ``line`` counts from 1, ``place`` are characters from the start."""

    source: str
    line: int
    place: int = 0

    @property
    def is_long(self) -> bool:
        return len(self.source) > LONGEST_TAG

    @property
    def shown(self) -> str:
        """On one line, without markup, and never longer than a reader needs."""
        text = " ".join(MARKUP.sub("", self.source).split())
        return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"

    @property
    def word(self) -> str:
        """The first word of a statement: "for" of {% for x in xs %}; "" of a tag that prints."""
        found = re.match(r"\{%[-+]?\s*(\w+)", self.source)
        return found[1] if found else ""


class Unparsed(Exception):
    """Jinja cannot read the source; ``tag`` is where it gave up."""

    def __init__(self, tag: Written) -> None:
        super().__init__(tag.source)
        self.tag = tag


class _Ordinals(Extension):
    """Numbers the lines of a syntax tree by tag. All of a Word document may stand on one line."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        ordinal = 0
        for token in stream:
            ordinal += token.type in BEGINS
            yield Token(ordinal, token.type, token.value)


_NUMBERING = ENVIRONMENT.overlay(extensions=[_Ordinals])


def parsed(source: str) -> tuple[list[Written], nodes.Template]:
    """The tags and the tree of exactly this source; the ``lineno`` of a node is the ordinal of its tag, from 1.

    Raises Unparsed for what is no Jinja, and for {% raw %}, which leaves tags behind in the document.
    """
    tags: list[Written] = []
    try:
        tags.extend(_tags(source))
        return tags, _NUMBERING.parse(source)
    # A number of 5.000 digits is a ValueError, parentheses 200 deep a RecursionError.
    except (TemplateSyntaxError, ValueError, RecursionError) as error:
        ordinal = getattr(error, "lineno", 0) or 0
        at = tags[min(ordinal, len(tags)) - 1] if tags else Written("", 1)
        raise Unparsed(at) from error


def _tags(source: str) -> Iterator[Written]:
    pieces: list[str] = []
    first_line = place = 0
    for line, kind, value in ENVIRONMENT.lexer.tokeniter(source, None):
        if kind == "raw_begin":
            raise TemplateSyntaxError("raw", line)
        if kind in BEGINS:
            pieces, first_line, place = [], line, source.find(value, place)
        pieces.append(value)
        if kind in ENDS:
            tag = "".join(pieces)
            yield Written(tag, first_line, place)
            place += len(tag)


def tag_at(source: str, place: int) -> Written | None:
    """The tag that begins at this place of the source; None when it has no end or cannot be read."""
    piece = source[place : place + LONGEST_TAG + 2]
    line = source.count("\n", 0, place) + 1
    try:
        found = next(_tags(piece), None)
    except TemplateSyntaxError:
        return None
    return found._replace(line=line, place=place) if found and found.place == 0 else None

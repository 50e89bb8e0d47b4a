"""What stands in a document and is not its own wording: quotations and addresses are not judged."""

import re
from collections.abc import Iterator, Sequence

QUOTATION = re.compile('“[^”]*(?:”|$)|"[^"“”]*["”]')
ADDRESS = re.compile(
    r"[\w.+-]{1,64}@[\w.-]{0,80}\w|(?:https?://|www\.)[^\s“”]+?(?=[.,;:)]*(?:\./\.)?(?:\s|$))"
    r"|[\w-]{1,60}(?:\.[\w-]{1,30}){0,4}\.(?:vn|com|net|org|docx?|xlsx?|pdf|png)\b"
)
OPEN_END = re.compile("“[^”]*$")
TO_CLOSING = re.compile("^[^“”]*”")
SAME_SIGNS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u2010": "-"})
HIDDEN = "\ufffc"
LONGEST_QUOTATION = 60  # in paragraphs; one that never closes is a slip, not a quotation


def without_quotations(text: str) -> str:
    """The text with what is quoted made spaces and addresses made HIDDEN, so that every other letter keeps its
    place.

    Quoted is what stands between “ and ”, or between straight quotes. A quotation left open reaches to the
    end of its paragraph. No-break spaces and hyphens become plain ones.
    """
    plain = text.translate(SAME_SIGNS)
    if "“" in plain or '"' in plain:
        plain = QUOTATION.sub(_inside_blank, plain)
    return ADDRESS.sub(_hidden, plain) if "." in plain or "@" in plain else plain


def own_words(texts: Sequence[str]) -> Iterator[str]:
    """The same for paragraphs in turn: a quotation may run over several of them."""
    quoted_to = 0
    for place, text in enumerate(texts):
        if place < quoted_to:
            yield " " * len(text)
            continue
        if place == quoted_to and place:
            text = TO_CLOSING.sub(_blank, text)
        yield without_quotations(text)
        if OPEN_END.search(text):
            quoted_to = _closing(texts, place) or quoted_to


def _closing(texts: Sequence[str], opening: int) -> int | None:
    following = range(opening + 1, min(opening + LONGEST_QUOTATION, len(texts)))
    told = next((place for place in following if "”" in texts[place] or "“" in texts[place]), None)
    return told if told is not None and TO_CLOSING.match(texts[told]) else None


def _inside_blank(found: re.Match[str]) -> str:
    return found[0][0] + " " * (len(found[0]) - 2) + found[0][-1]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _hidden(found: re.Match[str]) -> str:
    return HIDDEN * len(found[0])

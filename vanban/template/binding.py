"""Inserts turned into what Jinja prints: the XML docxtpl has for them, in place of the value."""

from collections.abc import Callable
from typing import Any

from docxtpl import Listing, RichText, RichTextParagraph

from vanban import inserts
from vanban.inserts import INSERTS, Insert, Rich, RichParagraphs, Run, text_of

SPELLINGS = (("&quot;", '"'), ("&#x27;", "'"), ("<w:p></w:p>", "<w:p/>"))
Relate = Callable[[str], str]  # an address → the id of its relationship in the part being written


class Markup:
    """XML that is printed as it stands. No str: a filter for text finds nothing to spoil here."""

    def __init__(self, xml: str | Callable[[], str]):
        self._xml = xml

    def __html__(self) -> str:
        return self._xml if isinstance(self._xml, str) else self._xml()

    def __str__(self) -> str:
        return self.__html__()


def bound(value: Any, bind: Callable[[Insert], Any]) -> Any:
    """The same values with each insert bound."""
    kind = type(value)
    if kind is dict:
        return {key: bound(item, bind) for key, item in value.items()}
    if kind is list:
        return [bound(item, bind) for item in value]
    return bind(value) if kind in INSERTS else value


def as_text(insert: Insert) -> str:
    """For the properties of the file, which hold text alone."""
    return text_of(insert)


def as_markup(insert: Insert) -> Markup:
    """For inserts that bring no part of their own."""
    return Markup(markup(insert, lambda address: ""))


def markup(insert: Insert, relate: Relate) -> str:
    if isinstance(insert, Rich):
        return _spelled(_rich(insert, relate).xml)
    if isinstance(insert, RichParagraphs):
        paragraphs = RichTextParagraph()
        for one in insert.paragraphs:
            paragraphs.add(_rich(one.text, relate), parastyle=one.style)
        return _spelled(paragraphs.xml)
    if isinstance(insert, inserts.Listing):
        return Listing(insert.text).xml
    raise TypeError(insert)


def _rich(insert: Rich, relate: Relate) -> RichText:
    text = RichText()
    for run in insert.runs:
        text.add(run.text, **_properties(run), url_id=relate(run.link) if run.link else None)
    return text


def _properties(run: Run) -> dict[str, Any]:
    return {name: value for name, value in vars(run).items() if name not in ("text", "link")}


def _spelled(xml: str) -> str:
    """docxtpl's XML as lxml writes it."""
    for theirs, ours in SPELLINGS:
        xml = xml.replace(theirs, ours)
    return xml

"""The border that every value crosses on its way into a document, and the one rule it is cleaned by.

The rule is that of the registry (vanban.vietnamese.clean), line by line; a line feed or a carriage return
ends a line and nothing else does. NFC; every kind of space is one plain space, none at the ends of a line;
dropped are control characters, format characters (bidi overrides, zero-width, BOM, soft hyphen), characters
drawn as nothing, unassigned code points and noncharacters. So a name reads in the document as the registry
finds it. A lone surrogate is refused: half a character cannot be guessed. A run of formatted text keeps one
space at its ends, for other text goes on there; a Listing keeps its tabs and breaks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from vanban.inserts import (
    INSERTS,
    Insert,
    Listing,
    Picture,
    Rich,
    RichParagraphs,
    Run,
    Subdocument,
    brings_parts,
)
from vanban.problem import Problem
from vanban.vietnamese import clean

DEEPEST = 50
LONGEST_NUMBER = 10**18  # beyond it Python's own limit on printing digits comes near
LONGEST_SIDE_MM = 500
LARGEST_SIZE = 3276  # in half-points, the largest Word has
FLAGS = ("bold", "italic", "strike", "subscript", "superscript", "rtl")
LINKS = ("http", "https", "mailto")
LINE = re.compile("\r\n|[\n\r]")
NAME = re.compile(r"[\w .,:#+-]*")  # of a style, font, colour or language: it stands in an attribute
COLOUR = re.compile("(#?[0-9A-Fa-f]{6}|auto)?")
NOT_PLAIN = "không phải là chữ, số nguyên, danh sách hay nhóm trường"
BAD_LINK = "có liên kết không dùng được; chỉ nhận địa chỉ http, https hoặc mailto"


class UnusableValue(Problem, TypeError, ValueError):
    """A value that no document can print; ``field`` is spelled from the top: ``teams[0].name``."""

    def __init__(self, field: str, reason: str):
        super().__init__(f"Giá trị của trường “{field}” {reason}.")
        self.field = field


class Cleaned(NamedTuple):
    """Values fit for a template: dicts, lists, clean text, whole numbers, None, inserts."""

    values: dict[str, Any]
    has_inserts: bool
    brings_parts: bool
    brings_documents: bool


class _Refused(Exception):
    pass


def cleaned(values: Mapping[str, Any]) -> Cleaned:
    """Every text cleaned; tuples become lists. UnusableValue names the first field that cannot be used."""
    inserts: list[Insert] = []
    try:
        plain = _plain(dict(values), inserts, DEEPEST + 1)
    except _Refused:
        raise UnusableValue(*next(_refusals(dict(values), "", DEEPEST + 1))) from None
    documents = any(isinstance(insert, Subdocument) for insert in inserts)
    return Cleaned(plain, bool(inserts), any(map(brings_parts, inserts)), documents)


def _plain(value: Any, inserts: list[Insert], deeper: int) -> Any:
    kind = type(value)
    if deeper and kind is dict:
        _check_names(tuple(value))
        return {
            key: _clean(item) if type(item) is str else _plain(item, inserts, deeper - 1)
            for key, item in value.items()
        }
    if kind is str:
        return _clean(value)
    if value is None or kind is bool:
        return value
    if kind is int and abs(value) < LONGEST_NUMBER:
        return value
    if deeper and kind in (list, tuple):
        return [_plain(item, inserts, deeper - 1) for item in value]
    if kind in INSERTS:
        inserts.append(_clean_insert(value))
        return inserts[-1]
    raise _Refused(_why_not(value, deeper))


def _why_not(value: Any, deeper: int) -> str:
    if not deeper:
        return f"lồng nhau quá {DEEPEST} lớp"
    return "là số quá lớn để in" if type(value) is int else f"{NOT_PLAIN}: {type(value).__name__}"


def _refusals(value: Any, field: str, deeper: int) -> Iterator[tuple[str, str]]:
    """Each refused value below the field, with the reason; walked only when there is one."""
    if deeper and type(value) in (dict, list, tuple):
        for name, key, item in members(value, field):
            if type(value) is dict and not _is_name(key):
                yield name, "có tên trường không dùng được"
            yield from _refusals(item, name, deeper - 1)
        return
    try:
        _plain(value, [], deeper)
    except _Refused as refused:
        yield field, str(refused)


def members(value: Any, field: str = "") -> Iterator[tuple[str, Any, Any]]:
    """What a mapping or a list holds: its name spelled from the top, its key or place, itself."""
    if type(value) is dict:
        yield from ((f"{field}.{key}".removeprefix("."), key, item) for key, item in value.items())
    elif type(value) in (list, tuple):
        yield from ((f"{field}[{place}]", place, item) for place, item in enumerate(value))


def field_of(wanted: Any, value: Any, field: str = "") -> str:
    """Where in the values this very object stands; "" when it does not."""
    if value is wanted:
        return field
    found = (field_of(wanted, item, name) for name, _, item in members(value, field))
    return next(filter(None, found), "")


@lru_cache(maxsize=20_000)  # most of what a document says, the next one says too
def _clean(text: str) -> str:
    try:
        return _clean_lines(text) if "\n" in text or "\r" in text else clean(text)
    except ValueError:
        raise _Refused("có ký tự hỏng (nửa ký tự Unicode); hãy xoá và gõ lại chỗ đó") from None


def _clean_lines(text: str) -> str:
    return "\n".join(map(clean, LINE.split(text))).strip("\n")


@lru_cache(maxsize=2_000)
def _check_names(names: tuple[Any, ...]) -> None:
    if not all(map(_is_name, names)):
        raise _Refused


def _is_name(name: Any) -> bool:
    """A name may come to be printed, by a loop over a mapping."""
    try:
        return type(name) is str and _clean(name) == name
    except _Refused:
        return False


def _clean_insert(insert: Insert) -> Insert:
    if isinstance(insert, Rich):
        return Rich(tuple(map(_clean_run, insert.runs)))
    if isinstance(insert, RichParagraphs):
        return RichParagraphs(
            tuple(
                replace(one, text=_clean_insert(one.text), style=_name(one.style))
                for one in insert.paragraphs
            )
        )
    if isinstance(insert, Listing):
        return Listing(_each_piece(insert.text, "([\n\t\a\f])", clean))
    if not isinstance(insert.content, bytes):
        raise _Refused("phải là nội dung của một tệp")
    return _clean_picture(insert) if isinstance(insert, Picture) else insert


def _clean_picture(picture: Picture) -> Picture:
    for side in (picture.width_mm, picture.height_mm):
        if side is not None and not (isinstance(side, int | float) and 0 < side <= LONGEST_SIDE_MM):
            raise _Refused(f"có cạnh ảnh không dùng được; chỉ nhận từ trên 0 đến {LONGEST_SIDE_MM} mm")
    return replace(picture, link=_link(picture.link))


def _clean_run(run: Run) -> Run:
    names = {name: _name(getattr(run, name)) for name in ("style", "font", "underline", "lang")}
    if any(type(getattr(run, name)) is not bool for name in FLAGS):
        raise _Refused(f"có định dạng không dùng được; {', '.join(FLAGS)} chỉ nhận true hoặc false")
    if type(run.size) is not int or not 0 <= run.size <= LARGEST_SIZE:
        raise _Refused(f"có cỡ chữ không dùng được; chỉ nhận từ 0 đến {LARGEST_SIZE} nửa điểm")
    if not all(COLOUR.fullmatch(_text(colour)) for colour in (run.color, run.highlight)):
        raise _Refused("có màu không dùng được; chỉ nhận sáu chữ số như FF0000")
    return replace(run, text=_each_piece(run.text, "([\n\t])", _inner), link=_link(run.link), **names)


def _each_piece(text: str, breaks: str, read: Any) -> str:
    pieces = re.split(breaks, _text(text))
    try:
        return "".join(piece if place % 2 else read(piece) for place, piece in enumerate(pieces))
    except ValueError:
        raise _Refused("có ký tự hỏng (nửa ký tự Unicode); hãy xoá và gõ lại chỗ đó") from None


def _inner(text: str) -> str:
    """Clean, with one space left where the text begins or ends with spaces: other text goes on there."""
    inside = clean(text)
    if not inside:
        return " " if text and text.isspace() else ""
    return f"{' ' * text[0].isspace()}{inside}{' ' * text[-1].isspace()}"


def _text(text: Any) -> str:
    if not isinstance(text, str):
        raise _Refused(NOT_PLAIN)
    return text


def _name(name: Any) -> str:
    if NAME.fullmatch(_text(name)):
        return name
    raise _Refused(f"có tên kiểu, phông hoặc màu không dùng được: {name!r}")


def _link(address: Any) -> str:
    text = _text(address)
    try:
        usable = not text or (urlsplit(text).scheme in LINKS and clean(text) == text)
    except ValueError:
        usable = False
    if not usable:
        raise _Refused(BAD_LINK)
    return text

"""Tags with what Word's autocorrect and input methods put into them, made plain again."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import NamedTuple

GAP = "[ \u00a0\u00ad\u200b-\u200d\u2060\ufeff]{0,2}"
BODY = "[^{}｛｝]*?"
LOOSE_TAG = re.compile(
    rf"(?P<print>[{{｛]{GAP}[{{｛])(?P<printed>{BODY})[}}｝]{GAP}[}}｝]"
    rf"|(?P<order>[{{｛]{GAP}[%％])(?P<ordered>{BODY})[%％]{GAP}[}}｝]"
)
STRING_OR_NAME = re.compile(r"'[^']*'|\"[^\"]*\"|[^\W\d]\w*")

QUOTES = dict.fromkeys("“”„‟″«»＂", '"') | dict.fromkeys("‘’‚‛′`´＇", "'")
DASHES = dict.fromkeys("‐‑‒–—−", "-")
DOTS = {"…": "..."}
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
JOINED_WORDS = (
    (re.compile(r"^end\s+(if|for)\b", re.IGNORECASE), r"end\1"),
    (re.compile(r"^else\s+if\b", re.IGNORECASE), "elif"),
    (re.compile(r"^(p|tr|tc)\s*end\s+(if|for)\b", re.IGNORECASE), r"\1 end\2"),
    (re.compile(r"^(p|tr|tc)\s*else\s+if\b", re.IGNORECASE), r"\1 elif"),
)
LEVEL = re.compile(r"^(p|tr|tc)\s*(?=(for|if|elif|else|endfor|endif)\b)", re.IGNORECASE)


class LooseTag(NamedTuple):
    """text[start:end], which means the tag ``plain``; ``changes`` say in Vietnamese what was done to it."""

    start: int
    end: int
    plain: str
    changes: tuple[str, ...]


def loose_tags(text: str, names: Collection[str]) -> Iterator[LooseTag]:
    """Every tag in the text of a paragraph. ``names`` are the words a tag can be made of, in their case."""
    for found in LOOSE_TAG.finditer(text):
        is_order = found["order"] is not None
        body = found["ordered"] if is_order else found["printed"]
        changes: list[str] = []
        for change, mend in _mends(is_order, names):
            mended = mend(body)
            if mended != body:
                changes.append(change)
            body = mended
        plain = f"{{%{body}%}}" if is_order else f"{{{{{body}}}}}"
        if _braces_differ(found[0], plain):
            changes.insert(0, "viết lại dấu ngoặc nhọn")
        yield LooseTag(found.start(), found.end(), plain, tuple(changes))


def _mends(is_order: bool, names: Collection[str]):
    yield "đổi ký tự toàn khổ thành ký tự thường", lambda body: _mapped(body, FULL_WIDTH)
    yield "đổi dấu nháy cong thành dấu nháy thẳng", lambda body: _mapped(body, QUOTES)
    yield "đổi gạch ngang dài thành dấu trừ", lambda body: _mapped(body, DASHES)
    yield "đổi dấu ba chấm liền thành ba dấu chấm", lambda body: _mapped(body, DOTS)
    yield "đổi dấu cách đặc biệt thành dấu cách thường", _plain_spaces
    yield "bỏ ký tự ẩn", _visible
    yield "gộp dấu thanh vào chữ cái", lambda body: unicodedata.normalize("NFC", body)
    if is_order:
        yield "viết liền tên lệnh", _joined
    yield "đổi chữ hoa thành chữ thường", lambda body: _in_known_case(body, names)


def _mapped(body: str, letters: dict[str, str]) -> str:
    return body.translate(str.maketrans(letters))


def _plain_spaces(body: str) -> str:
    return "".join(" " if letter.isspace() else letter for letter in body)


def _visible(body: str) -> str:
    return "".join(letter for letter in body if unicodedata.category(letter) != "Cf")


def _joined(body: str) -> str:
    """{% p for … %} is {%p for … %}, {% end if %} is {% endif %}."""
    said = body.strip()
    for pattern, joined in JOINED_WORDS:
        said = pattern.sub(joined, said)
    level = LEVEL.match(said)
    if level and not body.startswith((f"{level[1]} ", f"{level[1]}  ")):
        return f"{level[1].lower()} {said[level.end() :]} "
    if said == body.strip():
        return body
    return f"{said} " if level else f" {said} "


def _in_known_case(body: str, names: Collection[str]) -> str:
    """Word capitalises the first letter of a sentence: a name nobody knows is the one that differs from it
    in case alone, if there is just one."""

    def known(found: re.Match[str]) -> str:
        word = found[0]
        if word[0] in "'\"" or word in names:
            return word
        alike = {name for name in names if name.casefold() == word.casefold()}
        return alike.pop() if len(alike) == 1 else word

    return STRING_OR_NAME.sub(known, body)


def _braces_differ(written: str, plain: str) -> bool:
    return written[:2] != plain[:2] or written[-2:] != plain[-2:]

"""One spelling for text that comes from keyboards, web pages and old files, and its search key."""

import re
import unicodedata
from functools import lru_cache
from string import ascii_uppercase

VIETNAMESE_MARKED = (
    "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
)
# Text of these alone is in NFC already, and nothing in it is ever dropped.
ORDINARY = re.compile(f"[ -~{VIETNAMESE_MARKED}–—“”‘’…]*")
KEPT_WORDS, LONGEST_KEPT = 16_384, 20  # names are made of few syllables
# Letters and marks in name, yet drawn as nothing: two names could differ by them unseen.
INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)
TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng
SURROGATE = re.compile("[\ud800-\udfff]")
# Control, format (bidi overrides and isolates, zero-width, BOM, soft hyphen), unassigned.
DROPPED_CATEGORIES = {"Cc", "Cf", "Cn"}


def clean(text: str) -> str:
    """One line of text in the single spelling the registry keeps.

    1. Every kind of space (tab, newline, no-break, ideographic ...) becomes one plain space.
    2. Dropped: control characters, format characters (bidi overrides and isolates, zero-width, BOM,
       soft hyphen), other characters drawn as nothing, unassigned code points and noncharacters.
    3. What is left is put in NFC; runs of spaces become one; both ends are stripped.

    Cleaning twice changes nothing. "Unassigned" is judged by this Python's Unicode tables.
    A lone surrogate raises ValueError: it is half a character, and the other half cannot be guessed.
    """
    if ORDINARY.fullmatch(text):
        return " ".join(text.split())
    return _cleaned(text)


def _cleaned(text: str) -> str:
    """clean() for any text whatever."""
    _refuse_surrogates(text)
    visible = "".join(" " if character.isspace() else character for character in text if _is_kept(character))
    return " ".join(unicodedata.normalize("NFC", INVISIBLE.sub("", visible)).split())


def clean_lines(text: str) -> str:
    """Text of several lines, each cleaned; lines are joined by a newline, and blank lines are kept
    between lines but not before the first or after the last."""
    return "\n".join(clean(line) for line in text.splitlines()).strip("\n")


def fold(text: str) -> str:
    """The search key: clean, without tones, marks or case, đ as d; punctuation stays.

    fold("Nguyễn  Văn Đức") == "nguyen van duc", whatever the spelling (NFC, NFD, hoà, hòa).
    Raises what clean() raises.
    """
    cleaned = clean(text)
    if ORDINARY.fullmatch(cleaned):
        return " ".join([_bare_word(word) for word in cleaned.split(" ")])
    return _folded(cleaned)


def _bare_word(word: str) -> str:
    return _kept_bare(word) if len(word) <= LONGEST_KEPT else word.translate(BARE_LETTERS)


@lru_cache(KEPT_WORDS)
def _kept_bare(word: str) -> str:
    return word.translate(BARE_LETTERS)


def _folded(cleaned: str) -> str:
    """fold() of any cleaned text."""
    letters = unicodedata.normalize("NFD", cleaned.casefold().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return clean(bare)


def exact(text: str) -> str:
    """The search key that keeps accents: clean, without case, each word's tone at its end.

    exact("Hoà") == exact("HÒA") and exact("Đức") != exact("Dục"). Raises what clean() raises.
    """
    return " ".join(_tone_last(word) for word in clean(text).casefold().split(" "))


@lru_cache(maxsize=20_000)
def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = "".join(letter for letter in letters if letter in TONES)
    return unicodedata.normalize("NFC", "".join(x for x in letters if x not in TONES)) + tones


def _is_kept(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) not in DROPPED_CATEGORIES


def _refuse_surrogates(text: str) -> None:
    if SURROGATE.search(text):
        raise ValueError("Văn bản có ký tự hỏng (nửa ký tự Unicode). Hãy xoá và gõ lại chỗ đó.")


BARE_LETTERS = str.maketrans({letter: _folded(letter) for letter in VIETNAMESE_MARKED + ascii_uppercase})

"""Vietnamese dictionary order as an ASCII key, so that any database sorts names by comparing bytes."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from vanban.vietnamese.text import KEPT_WORDS, LONGEST_KEPT, ORDINARY, clean

# Codes are compared byte by byte, so their first bytes fix the order of kinds:
# end of level " " < space "!" < other signs "#" < numbers < a … z < letters of other scripts "{".
# "}" and "~" come after every first byte, hence a + anything < ă + anything < â + anything < b.
END = " "
SPACE, SIGN, FOREIGN = "!", "#", "{"
SHAPED_LETTERS = {
    "a\u0306": "a}",
    "a\u0302": "a~",
    "e\u0302": "e}",
    "o\u0302": "o}",
    "o\u031b": "o~",
    "u\u031b": "u}",
}
TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
NO_TONE, OTHER_MARK = "0", "9"
TOKEN = re.compile(r"\d+|.")


def sort_key(text: str) -> str:
    """An ASCII string whose binary order is Vietnamese dictionary order, whatever the case.

    First the letters (a ă â b c d đ e ê … o ô ơ … u ư …) with numbers by value, so that "Tổ dân phố 2"
    comes before "Tổ dân phố 10"; then, only between equal letters, the tones word by word: ngang, huyền,
    hỏi, ngã, sắc, nặng. A shorter text comes before a longer one that begins with it; hoà and hòa are equal.
    On PostgreSQL compare it with COLLATE "C". Raises what clean() raises.
    """
    return _key(clean(text).split(" "))


def person_sort_key(full_name: str) -> str:
    """Order of people in a list: by tên (the last word), then họ (the first), then đệm (all between)."""
    *family_and_middle, given = full_name.split() or [""]
    family, middle = family_and_middle[:1], family_and_middle[1:]
    if not ORDINARY.fullmatch(full_name):
        return END.join(sort_key(" ".join(part)) for part in ([given], family, middle))
    return END.join((_key([given]), _key(family), _key(middle)))


def _key(words: Sequence[str]) -> str:
    """The key of cleaned words; of none it is that of an empty one."""
    codes = [_kept_codes(word) if len(word) <= LONGEST_KEPT else _codes(word) for word in words or ("",)]
    return f"{SPACE.join([letters for letters, _ in codes])}{END}{SPACE.join([tones for _, tones in codes])}"


def _codes(word: str) -> tuple[str, str]:
    """The word's letters and its tones."""
    characters = _characters(word.casefold())
    return "".join(map(_letters_code, characters)), _tones_code(characters)


_kept_codes = lru_cache(KEPT_WORDS)(_codes)


def _characters(word: str) -> list[tuple[str, str]]:
    """The word's numbers and characters in turn, each a (base, marks over it) pair."""
    characters: list[tuple[str, str]] = []
    for token in TOKEN.findall(unicodedata.normalize("NFD", word)):
        if unicodedata.combining(token[0]) and characters:
            base, marks = characters.pop()
            characters.append((base, marks + token))
        else:
            characters.append((token, ""))
    return characters


def _letters_code(character: tuple[str, str]) -> str:
    base, marks = character
    if base.isdecimal():
        return _number_code(base)
    if base == "đ":
        return "d}"
    if base.isascii() and base.isalpha():
        return _shaped(base, marks) or base
    return f"{FOREIGN if base.isalpha() else SIGN}{ord(base):06x}"


def _shaped(base: str, marks: str) -> str:
    return next((SHAPED_LETTERS[base + mark] for mark in marks if base + mark in SHAPED_LETTERS), "")


def _number_code(digits: str) -> str:
    """The count of digits, then the digits: every longer number is larger. Counts above 8 go on after a 9."""
    value = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return "9" * (len(value) // 9) + str(len(value) % 9) + value


def _tones_code(word: list[tuple[str, str]]) -> str:
    """The tones of one word wherever they are written in it: hoà and hòa are one word."""
    marks = [mark for base, marks in word for mark in marks if base + mark not in SHAPED_LETTERS]
    return "".join(TONES.get(mark) or f"{OTHER_MARK}{ord(mark):06x}" for mark in marks) or NO_TONE

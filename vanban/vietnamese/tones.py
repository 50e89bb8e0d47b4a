"""Where the tone is written on oa, oe and uy at a word's end: hoà, khoẻ, thuỷ or hòa, khỏe, thủy.

Both are right, one document should keep to one. A person's own name is spelled as its owner does: do not
send names through here.
"""

import re
import unicodedata
from typing import Literal

from vanban.vietnamese.text import TONES

Style = Literal["new", "old"]
# The old style marks the first vowel, the new one the second. In "quý" u belongs to the consonant.
_RIME = re.compile(
    rf"(?<![qQ])([oO](?=[{TONES}]?[aeAE])|[uU](?=[{TONES}]?[yY]))([{TONES}]?)([aeyAEY])([{TONES}]?)$"
)
_WORD = re.compile(r"[^\W\d_]+")


def tone_placed(text: str, style: Style) -> str:
    """The text (in NFC) with every such tone in one style: "hoà" is new, "hòa" is old. All else stays."""
    return _WORD.sub(lambda word: _word_placed(word[0], style), text)


def _word_placed(word: str, style: Style) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    placed = _RIME.sub(lambda rime: _rime_placed(rime, style), letters)
    return word if placed == letters else unicodedata.normalize("NFC", placed)


def _rime_placed(rime: re.Match[str], style: Style) -> str:
    first, early, second, late = rime.groups()
    if early and late:  # no word has two tones
        return rime[0]
    tone = early or late
    return first + second + tone if style == "new" else first + tone + second

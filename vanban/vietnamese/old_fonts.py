"""Text typed for the fonts of before Unicode: TCVN3 (.VnTime, ABC) and VNI-Windows.

Such text is Latin letters that only those fonts draw as Vietnamese: "NguyÔn V¨n", "Nguyeãn Vaên". Proper
Vietnamese must never be touched, so text is converted only when it holds letters that Vietnamese does not
write, and all that comes out are syllables that Vietnamese could write.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from vanban.vietnamese.text import VIETNAMESE_MARKED

TCVN3 = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TONES = {"ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ù": "\u0301", "ï": "\u0323"}
_HATS = {"â": "", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "á": "\u0301", "ä": "\u0323"}
_BREVES = {"ê": "", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "é": "\u0301", "ë": "\u0323"}
_WHOLE = {"ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "í": "í", "ì": "ì", "î": "ỵ", "ö": "ư", "ô": "ơ"}


def _composed(base: str, marks: str) -> str:
    return unicodedata.normalize("NFC", base + marks)


def _vni_pairs() -> dict[str, str]:
    pairs = {f"{vowel}{typed}": _composed(vowel, mark) for vowel in "aeouy" for typed, mark in _TONES.items()}
    pairs |= {f"{v}{typed}": _composed(v + "\u0302", mark) for v in "aeo" for typed, mark in _HATS.items()}
    pairs |= {f"a{typed}": _composed("a\u0306", mark) for typed, mark in _BREVES.items()}
    pairs |= {f"ô{typed}": _composed("ơ", mark) for typed, mark in _TONES.items()}
    pairs |= {f"ö{typed}": _composed("ư", mark) for typed, mark in _TONES.items()}
    both = pairs | _WHOLE
    capitals = {typed.upper(): letter.upper() for typed, letter in both.items()}
    mixed = {typed[0].upper() + typed[1:]: letter.upper() for typed, letter in pairs.items()}
    return both | capitals | mixed


VNI = _vni_pairs()
_VNI_TOKEN = re.compile("|".join(sorted(map(re.escape, VNI), key=len, reverse=True)))

# Letters that Vietnamese does not write, and vowels that it never writes side by side.
_TCVN3_ONLY = re.compile(f"[{''.join(code for code in TCVN3 if code not in VIETNAMESE_MARKED)}]")
_VNI_ONLY = re.compile("[øûïåäëüñöæîØÛÏÅÄËÜÑÖÆÎ]|[aA][ùõâáàãêéèúÙÕÂÁÀÃÊÉÈÚ]|[eE][ùõâáàãÙÕÂÁÀÃ]")
SUSPECT = re.compile(f"{_TCVN3_ONLY.pattern}|{_VNI_ONLY.pattern}")
_ONLY_UNICODE = re.compile(
    "[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9\u0300-\u0323]"
)

_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?"
    "(?:uyê|oai|oay|oeo|uây|uyu|uya|iêu|yêu|uôi|ươi|ươu|oa|oă|oe|oo|uâ|uê|uy|uơ|ua|uô|ưa|ươ|ia|iê|ya|yê"
    "|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?"
)
_TONE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W\d_]+")


class Reread(NamedTuple):
    """Text as it was meant, and the font it was typed for."""

    text: str
    font: str


def is_syllable(word: str) -> bool:
    """Whether Vietnamese could write the word: one onset, one rime, at most one tone."""
    bare, tones = _TONE_MARKS.subn("", unicodedata.normalize("NFD", word.lower()))
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def from_tcvn3(text: str) -> str:
    return " ".join(_in_case(word) for word in text.split(" "))


def _in_case(word: str) -> str:
    """A word in capitals has its toned letters in capitals too: their font had no codes of their own."""
    read = "".join(TCVN3.get(letter, letter) for letter in word)
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return read.upper() if len(plain) > 1 and all(letter.isupper() for letter in plain) else read


def from_vni(text: str) -> str:
    return _VNI_TOKEN.sub(lambda found: VNI[found[0]], text)


def reread(text: str) -> Reread | None:
    """The text as it was meant, None for text that is no old-font text beyond doubt."""
    if text.isascii() or _ONLY_UNICODE.search(text):
        return None
    readings = [
        Reread(read(text), font)
        for font, only, read in (("TCVN3", _TCVN3_ONLY, from_tcvn3), ("VNI", _VNI_ONLY, from_vni))
        if only.search(text)
    ]
    plausible = [reading for reading in readings if _is_plausible(text, reading)]
    return plausible[0] if len(plausible) == 1 else None


def _is_plausible(text: str, reading: Reread) -> bool:
    """Every word that the font changed is a syllable; words it left alone may be anything."""
    if re.search(r"[^\w\s!-~–—“”‘’…]", reading.text):
        return False
    changed = [word for word in _WORD.findall(reading.text) if not word.isascii()]
    return reading.text != text and bool(changed) and all(is_syllable(word) for word in changed)


def reread_all(texts: Iterable[str]) -> dict[str, Reread]:
    """What of the texts of one sheet was typed for an old font.

    "Hoà" is a word in Unicode and another one in VNI. It is read as VNI only on a sheet where all else is.
    """
    distinct = set(texts)
    if not SUSPECT.search("\n".join(distinct)):
        return {}
    found = {text: its for text in distinct if (its := reread(text))}
    fonts = {its.font for its in found.values()}
    if len(fonts) == 1 and not any(_ONLY_UNICODE.search(text) for text in distinct):
        font = fonts.pop()
        read = from_tcvn3 if font == "TCVN3" else from_vni
        for text in distinct - found.keys():
            reading = Reread(read(text), font)
            if not text.isascii() and _is_plausible(text, reading):
                found[text] = reading
    return found

"""Names of people and units in their proper capitals, from lists and headings that are all capitals or none.

Capitals do not tell everything: "IA RSAI" may be "Ia RSai" or "Ia Rsai". A name that mixes both already is
its owner's own spelling and stays.
"""

import re

from vanban.vietnamese.numerals import roman_value
from vanban.vietnamese.old_fonts import is_syllable
from vanban.vietnamese.text import clean

UNIT_KINDS = (
    "Tỉnh",
    "Thành phố",
    "Thủ đô",
    "Huyện",
    "Quận",
    "Thị xã",
    "Thị trấn",
    "Xã",
    "Phường",
    "Đặc khu",
    "Thôn",
    "Xóm",
    "Bản",
    "Làng",
    "Ấp",
    "Buôn",
    "Khu",
    "Khóm",
    "Khu phố",
    "Tổ dân phố",
)
KIND = re.compile(
    rf"({'|'.join(sorted(UNIT_KINDS, key=len, reverse=True))}) +(?=\S)", re.IGNORECASE
)  # "Khu phố" before "Khu"
CAPITAL_KIND = ("Thủ đô Hà Nội", "Thành phố Hồ Chí Minh")  # Phụ lục II, III.1c
# Written otherwise than their kind of name would be, and "số" before a number.
KEPT_SPELLINGS = ("M'gar", "M'ta", "KDang", "SRó", "số")

APOSTROPHES = "'’ʼ"
RUN = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f]|[{APOSTROPHES}-](?=[^\W\d_]))*")
KEPT = {word.lower(): word for word in KEPT_SPELLINGS}


def person_name(text: str) -> str:
    """ "Nguyễn Thị H'Bia" of "NGUYỄN THỊ H'BIA": a capital on every syllable (Phụ lục II, II.1), but not after
    the hyphens of a foreign name in Vietnamese spelling: "Vla-đi-mia" (II.2b)."""
    name = clean(text)
    return WORD.sub(_person_word, name) if _says_no_case(name) else name


def place_name(text: str) -> str:
    """ "Ea H'Leo" of "EA H'LEO", "Định Bàn" of "định bàn"; Roman numerals stay (Phụ lục II, III.1a)."""
    name = clean(text)
    return WORD.sub(_place_word, name) if _says_no_case(name) else name


def unit_title(text: str) -> str:
    """ "Xã Định Bàn" of "XÃ ĐỊNH BÀN", as at the head of a line or in a table."""
    return ", ".join(_titled(*_kind_and_name(part)) for part in clean(text).split(", "))


def unit_in_running_text(text: str, *, is_named_for_person: bool = False) -> str:
    """ "xã Định Bàn" of "XÃ ĐỊNH BÀN"; with places after commas too: "xã Định Bàn, tỉnh Cao Bằng".

    The kind keeps its capital before a number or numeral and, which only the caller can know, before the
    name of a person or an event (Phụ lục II, III.1b), in Thủ đô Hà Nội and Thành phố Hồ Chí Minh (III.1c).
    """
    first, *others = [_kind_and_name(part) for part in clean(text).split(", ")]
    said = _titled(*first) if is_named_for_person else _in_text(*first)
    return ", ".join([said, *(_in_text(*other) for other in others)])


def _kind_and_name(unit: str) -> tuple[str, str]:
    found = KIND.match(unit)
    kind, name = (found[1], unit[found.end() :]) if found else ("", unit)
    return kind[:1].upper() + kind[1:].lower(), name if _is_numeral(name) else place_name(name)


def _titled(kind: str, name: str) -> str:
    return f"{kind} {name}".strip()


def _in_text(kind: str, name: str) -> str:
    title = _titled(kind, name)
    is_capital = title in CAPITAL_KIND or name[:1].isdigit() or _is_numeral(name.partition(" ")[0])
    return title if is_capital or not kind else title[0].lower() + title[1:]


def _says_no_case(name: str) -> bool:
    return name.isupper() or name.islower()


def _person_word(found: re.Match[str]) -> str:
    """A capital at the start and after an apostrophe, none after a hyphen."""
    parts = re.split(f"([{APOSTROPHES}])", found[0].lower())
    return "".join(_capital(part) for part in parts)


def _place_word(found: re.Match[str]) -> str:
    word = found[0].lower()
    return KEPT.get(word) or _numeral_alone(word) or RUN.sub(lambda run: _capital(run[0]), word)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _numeral_alone(word: str) -> str:
    """Inside a name, only what no Vietnamese syllable is: Vi and Xi are names."""
    numeral = word.upper()
    return numeral if _is_numeral(numeral) and not is_syllable(word) else ""


def _is_numeral(word: str) -> bool:
    """Whether it is a Roman numeral in capitals below 40: units are not counted further."""
    try:
        return re.fullmatch("[IVX]{1,7}", word) is not None and roman_value(word) > 0
    except ValueError:
        return False

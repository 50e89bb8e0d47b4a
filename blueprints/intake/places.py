"""Where a team stands, as lists name it: in a column, over a section, in a title, on the sheet's tab."""

import re
from functools import lru_cache
from typing import NamedTuple

from vanban.vietnamese import clean, fold, place_name

TEAM = (
    r"to (?:cd ?scd|cn ?scd|cds ?cd|cns ?cd|cds cong dong|cns cong dong"
    r"|(?:chuyen doi|cong nghe) so(?: cong dong)?|de an 06)"
)
VILLAGE = r"khu pho|to dan pho|tdp|thon|xom|ban|lang|ap|buon|khom|khu|to(?! (?:truong|pho|vien|cd|cn|chuyen|cong|de an))"
COMMUNE = r"xa|phuong|dac khu|thi tran"
ENDING = rf"(?=\s*(?:[,;:(\[]|\s[-–]\s|\s(?:{COMMUNE})\s|\s(?:huyen|tinh|thanh pho|nam 20)\b|$))"

ORDINAL = re.compile(r"(?:[ivxl]+|\d+(?:\.\d+)*|[a-hđ])\s*[.):/-]+\s*|[-*+•]\s*")
IN_VILLAGE = re.compile(rf"\b({VILLAGE})\.?\s+(\S.*?){ENDING}")
IN_COMMUNE = re.compile(
    rf"\b({COMMUNE})\.?\s+(\S.*?)(?=\s*(?:[,;:(\[]|\s[-–]\s|\s(?:huyen|tinh|thanh pho|nam 20)\b|$))"
)
OF_COMMUNE_TEAM = re.compile(rf"\b{TEAM}\s+(?:cua\s+)?(?:{COMMUNE})\b")
SECTION = re.compile(rf"(?:{TEAM}\s+)?(?:cua\s+)?(?:{VILLAGE}|{COMMUNE})\b|{TEAM}\b")
# With their accents, for "tờ" and "bàn" fold to the same; or typed without any.
KINDS = {
    *("khu phố", "tổ dân phố", "tdp", "thôn", "xóm", "bản", "làng", "ấp", "buôn", "khóm", "khu", "tổ"),
    *("xã", "phường", "đặc khu", "thị trấn"),
}
SPELLED_OUT = {"tdp": "Tổ dân phố"}
SHORT = re.compile(r"(x|p|tt|đk)\.\s*(?=\S)", re.IGNORECASE)
COMMUNES_IN_SHORT = {"x": "Xã", "p": "Phường", "tt": "Thị trấn", "đk": "Đặc khu"}


class Place(NamedTuple):
    """What a text says of a place; "" for what it does not say."""

    village: str = ""  # "Xóm Bản Mẫu"
    commune: str = ""  # "Xã Mẫu"
    is_team_of_commune: bool = False  # "Tổ chuyển đổi số cộng đồng xã Mẫu"


@lru_cache(4096)
def place_in(text: str) -> Place:
    """The village and the commune that a title or a section names."""
    text = without_ordinal(clean(text))
    folded = fold(text)
    if len(folded) != len(text):
        return Place()
    village, commune = _first(IN_VILLAGE, text, folded), _first(IN_COMMUNE, text, folded)
    if village and commune and commune.start() <= village.start() <= commune.end():
        village = None  # "xã Bản Mẫu" is a commune
    of_commune = commune is not None and village is None and OF_COMMUNE_TEAM.search(folded) is not None
    return Place(_named(text, village), _named(text, commune), of_commune)


def _first(pattern: re.Pattern[str], text: str, folded: str) -> re.Match[str] | None:
    for found in pattern.finditer(folded):
        kind = text[slice(*found.span(1))].casefold()
        if kind in KINDS or kind.isascii():
            return found
    return None


def commune_in_full(text: str) -> str:
    """ "Xã Mẫu" of "X. Mẫu", "Phường 3" of "P.3"; anything else as it is."""
    found = SHORT.match(text)
    return f"{COMMUNES_IN_SHORT[found[1].lower()]} {text[found.end() :]}" if found else text


def without_ordinal(text: str) -> str:
    """ "Xóm Mẫu" of "I. Xóm Mẫu" and of "2) Xóm Mẫu"."""
    found = ORDINAL.match(fold(text))
    return text[found.end() :] if found and found.end() < len(text) else text


def _named(text: str, found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    kind, name = text[slice(*found.span(1))], text[slice(*found.span(2))].strip(" .-–")
    kind = SPELLED_OUT.get(fold(kind), kind)
    if name.isupper():
        name = place_name(name)
    return f"{kind[0].upper()}{kind[1:].lower()} {name}"


@lru_cache(4096)
def section_place(text: str) -> Place | None:
    """The place that a row of one text opens a section for, None when it is no such row."""
    words = fold(without_ordinal(text))
    if not SECTION.match(words):
        return None
    found = place_in(text)
    return found if found.village or found.commune else None


@lru_cache(4096)
def village_of(text: str) -> Place:
    """The village that a cell of the village's column names: with or without its kind, its team, its commune."""
    found = place_in(text)
    if found.village:
        return found
    if found.commune:
        return found._replace(is_team_of_commune=True)
    return Place(without_ordinal(text).strip())


@lru_cache(4096)
def bare_team_name(text: str) -> str:
    """ "Tổ công nghệ số cộng đồng" of "Tổ công nghệ số cộng đồng xóm Mẫu, xã Mẫu"; a registry adds the place."""
    folded = fold(text)
    found = [one for one in (_first(IN_VILLAGE, text, folded), _first(IN_COMMUNE, text, folded)) if one]
    end = min((one.start() for one in found), default=len(text)) if len(folded) == len(text) else len(text)
    return text[:end].strip(" ,-–") if end else ""

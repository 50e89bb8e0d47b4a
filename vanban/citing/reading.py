"""What a typed line of the bases cites."""

import re
from dataclasses import dataclass
from datetime import date

from vanban.nd30.symbols import SYMBOL, TYPE_NAMES
from vanban.vietnamese.days_in_text import days_in

OPENINGS = ("Căn cứ", "Thực hiện", "Xét")
_OPENING = re.compile(rf"\s*(?P<opening>{'|'.join(OPENINGS)})(?:\s+vào)?\s+", re.IGNORECASE)
_KIND = re.compile(rf"(?<!\w)(?P<kind>Hiến pháp|Bộ luật|Lệnh|{TYPE_NAMES})(?!\w)")
_ISSUER = re.compile(r"(?<!\w)của\s+(?P<issuer>\S.*)")
_AMENDED = re.compile(r",?\s+(?:đã\s+)?được sửa đổi")
_TITLE = re.compile(
    r",?\s+(?:về|phê duyệt|quy định|ban hành|hướng dẫn|triển khai|sửa đổi|đôn đốc|thực hiện|cụ thể hóa)(?!\w)"
)


@dataclass(frozen=True)
class Reading:
    """opening: "" when the line begins with none; kind, number, issuer: "" when not told. number is written
    without spaces; rest: what follows the opening."""

    opening: str
    kind: str
    number: str
    day: date | None
    says_day: bool  # also a day that does not exist
    issuer: str
    rest: str


def read(line: str) -> Reading:
    """Never refuses: what cannot be made out is empty."""
    begun = _OPENING.match(line)
    rest = (line[begun.end() :] if begun else line).strip()
    own = _AMENDED.split(rest)[0]  # what follows tells of the texts that amend it
    kind, number = _KIND.search(own), SYMBOL.search(own)
    after = own[number.end() :] if number else own
    days, issuer = days_in(after), _ISSUER.search(after)
    return Reading(
        opening=next((one for one in OPENINGS if begun and one.lower() == begun["opening"].lower()), ""),
        kind=kind["kind"] if kind else "",
        number=re.sub(r"\s+", "", number[0]) if number else "",
        day=days[0].day if days else None,
        says_day=bool(days),
        issuer=_TITLE.split(issuer["issuer"])[0].strip() if issuer else "",
        rest=rest,
    )


def number_key(number: str) -> str:
    """The same for every spelling of one number: "6/2022/QH15" and "06 /2022/qh15"."""
    return re.sub(r"[\s.]+", "", number).upper().lstrip("0")

"""The order of the bases of a document: by the opening word, by rank, within a rank by day."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from vanban.citing.reading import OPENINGS, read
from vanban.citing.wording import Cited

# Of "kind|number|issuer": the first that fits is the rank. Texts of the Party stand, as custom has it, before
# those of the authorities of their own level, and the Party's central ones behind what binds everybody.
_COMMUNE = r"(?:xã|phường|đặc khu)(?!\w)"
RANKS = tuple(
    re.compile(pattern)
    for pattern in (
        r"Hiến pháp",
        r"(?:Bộ luật|Luật)\|",
        r"Nghị quyết\|[^|]*/QH\d",
        r"Pháp lệnh|Nghị quyết\|[^|]*UBTVQH",
        r"Lệnh|Quyết định\|[^|]*-CTN",
        r"Nghị định|Nghị quyết\|[^|]*/NQ-CP",
        r"[^|]*\|[^|]*[-/]TTg\|",
        r"Thông tư",
        r"[^|]*\|[^|]*[-/]\w*TW\|",
        r"[^|]*\|[^|]*\|(?:Bộ|Văn phòng Chính phủ|Thanh tra Chính phủ|Ban Chỉ đạo Trung ương)",
        r"[^|]*\|[^|]*/TU\|",
        rf"[^|]*\|[^|]*HĐND[^|]*\|(?!.*{_COMMUNE})",
        rf"[^|]*\|[^|]*UBND[^|]*\|(?!.*{_COMMUNE})",
        r"[^|]*\|[^|]*\|Sở",
        r"[^|]*\|[^|]*/ĐU\|",
        r"[^|]*\|[^|]*HĐND",
        r"[^|]*\|[^|]*UBND",
    )
)
CARRIED_OUT = ("Kế hoạch", "Chương trình", "Công văn", "Chỉ thị", "Kết luận", "Thông báo", "Hướng dẫn")
LOOKED_AT = ("Tờ trình", "Báo cáo", "Biên bản")
_OF_PARTY = re.compile(r"\d+-[A-Za-zĐđ]+/")
Key = tuple[int, int, date]


def opening_of(kind: str, number: str) -> str:
    """ "Căn cứ" for what gives authority, "Thực hiện" for plans, dispatches and texts of the Party, "Xét" for
    what is put before the issuer."""
    if kind.startswith(LOOKED_AT):
        return "Xét"
    carried_out = kind.startswith(CARRIED_OUT) or _OF_PARTY.match(number)
    return "Thực hiện" if carried_out else "Căn cứ"


def rank(kind: str, number: str, issuer: str) -> int:
    """0 for the Constitution, higher for what binds less; len(RANKS) for what is not known."""
    told = f"{kind}|{number}|{issuer}"
    return next((place for place, fits in enumerate(RANKS) if fits.match(told)), len(RANKS))


def key_of(opening: str, text: Cited) -> Key:
    return _key(opening, text.kind, text.number, text.issuer, text.signed_on)


def key_of_line(line: str) -> Key | None:
    """None for a line that cites nothing known: "Theo đề nghị của …"."""
    told = read(line)
    if not told.opening or not told.kind:
        return None
    return _key(told.opening, told.kind, told.number, told.issuer, told.day)


def _key(opening: str, kind: str, number: str, issuer: str, day: date | None) -> Key:
    place = OPENINGS.index(opening) if opening in OPENINGS else len(OPENINGS)
    return place, rank(kind, number, issuer), day or date.max


def arranged(bases: Iterable[tuple[str, Cited]]) -> list[tuple[str, Cited]]:
    """Pairs of opening and text in the order they are printed in."""
    return sorted(bases, key=lambda pair: key_of(*pair))


def inserted(typed: Sequence[str], more: Iterable[str]) -> list[str]:
    """The typed lines in their own order, with each further line at its place; none twice."""
    lines = list(typed)
    for line in more:
        if line not in lines:
            lines.insert(_place(lines, line), line)
    return lines


def _place(lines: Sequence[str], line: str) -> int:
    """Behind the last line that goes before it; what cannot be ranked goes last."""
    key = key_of_line(line)
    if key is None:
        return len(lines)
    before = [place for place, other in enumerate(lines) if (known := key_of_line(other)) and known <= key]
    if before:
        return before[-1] + 1
    return 0

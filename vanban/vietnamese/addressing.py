"""Whom a document is sent to: the lines of Kính gửi (Nghị định 30/2020, Phụ lục I, II.9) and forms of address."""

import re
from collections.abc import Sequence
from typing import Literal

from vanban.vietnamese.text import clean
from vanban.vietnamese.tones import tone_placed

Sex = Literal["Nam", "Nữ"]
TO = "Kính gửi:"
# A document that goes to several names the higher level first, and on one level the Party, the elected body,
# the committee, the Front, then offices. No clause asks for it; every register of outgoing mail does it.
_POSITION = "(?:(?:đồng chí|phó|chủ tịch|bí thư|thường trực|ban thường vụ) )*"
LEVELS = (
    rf"{_POSITION}(?:ban chấp hành trung ương|thủ tướng|chính phủ|quốc hội|bộ|văn phòng (?:trung ương|chính phủ))\b",
    r"(?:[^,]* )?(?:tỉnh|thành phố|thủ đô|thành ủy|sở)\b",
)
RANKS = tuple(
    rf"{_POSITION}{body}\b"
    for body in (
        "(?:ban chấp hành|tỉnh ủy|thành ủy|đảng ủy)",
        "(?:quốc hội|hội đồng nhân dân)",
        "(?:thủ tướng|chính phủ|ủy ban nhân dân)",
        "ủy ban mặt trận tổ quốc",
    )
)


def addressed(addressees: Sequence[str]) -> tuple[str, ...]:
    """The lines of Kính gửi: one addressee on the line itself, several below with "-", ";" and a last ".".

    Raises ValueError when there is none.
    """
    names = [name for name in (clean(given).rstrip(" ;.") for given in addressees) if name]
    if not names:
        raise ValueError("Văn bản chưa có nơi nhận ở dòng “Kính gửi”. Hãy ghi ít nhất một nơi.")
    if len(names) == 1:
        return (f"{TO} {names[0]}",)
    *others, last = names
    return (TO, *(f"- {name};" for name in others), f"- {last}.")


def person_addressed(
    full_name: str, position: str = "", *, sex: Sex | None = None, is_comrade: bool = False
) -> str:
    """ "Ông Nguyễn Văn Mẫu, Trưởng phòng Kinh tế"; "Ông (Bà)" while the sex is not known; "Đồng chí" among
    members of the Party."""
    title = "Đồng chí" if is_comrade else {"Nam": "Ông", "Nữ": "Bà", None: "Ông (Bà)"}[sex]
    return f"{title} {full_name}, {position}" if position else f"{title} {full_name}"


def in_rank_order(addressees: Sequence[str]) -> list[str]:
    """Higher level first, on one level by kind of body; what is equal stays in the order given."""
    return sorted(addressees, key=lambda name: (_place(LEVELS, name), _place(RANKS, name)))


def _place(patterns: Sequence[str], name: str) -> int:
    """Which pattern is the first that the name begins with; after the last one for none."""
    said = tone_placed(clean(name).casefold(), "old")
    return next((place for place, pattern in enumerate(patterns) if re.match(pattern, said)), len(patterns))

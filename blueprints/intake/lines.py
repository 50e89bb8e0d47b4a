"""Lines of a table that are nobody: section heads, sums, signatures, heads repeated on a new page."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache

from blueprints.intake.fields import field_of
from blueprints.intake.places import without_ordinal
from vanban.vietnamese import fold

SUM = re.compile(
    r"(?:tong(?: (?:cong|so))?|cong)\b(?! (?:tac|an|doan|nghe|dong)).*"
    r"|(?:danh sach|bang)(?: tren| nay)? (?:co|gom)\b.*|an dinh.*|trong do\b.*"
)
SIGNATURE = re.compile(
    r"(?:nguoi|can bo|don vi|noi) (?:lap|ky|tong hop|nhan|lap bieu|lap bang)\b.*|t\.?m\.? .*|kt\.? .*|thu truong.*"
    r"|(?:pho )?chu tich(?: ubnd.*)?|uy ban nhan dan.*|ubnd .*|xac nhan .*|ky ten.*|\(?ky,? .*|truong (?:thon|xom|ban)"
    r"|.*\bngay [\d. ]* ?thang [\d. ]* ?nam [\d. ]*"
)


class Line(Enum):
    EMPTY = "empty"
    SUM = "sum"
    SIGNATURE = "signature"
    HEAD = "head"
    OTHER = "other"


def kind_of(texts: Sequence[str]) -> Line:
    """What the filled cells of a line without a person's name make it."""
    if not texts:
        return Line.EMPTY
    if any(is_sum(text) for text in texts):
        return Line.SUM
    if any(is_signature(text) for text in texts):
        return Line.SIGNATURE
    heads = sum(field_of(text) is not None for text in texts)
    return Line.HEAD if heads > 1 and (heads == len(texts) or heads > 2) else Line.OTHER


@lru_cache(4096)
def is_sum(text: str) -> bool:
    return SUM.fullmatch(fold(without_ordinal(text))) is not None


@lru_cache(4096)
def is_signature(text: str) -> bool:
    return SIGNATURE.fullmatch(fold(text)) is not None

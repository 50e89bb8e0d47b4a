"""The content controls that wait for issue: their tags, names and contents until then. Those of number and
date are filled in; the draft mark goes.

Spaces are no-break spaces, so the line does not break inside the gap left for the pen.
"""

from typing import NamedTuple

GAP = "\u00a0"


class Control(NamedTuple):
    """One content control: its tag in the file, its name on the screen, what it holds before issue."""

    tag: str
    alias: str
    empty: str


def _empty_date(gap: int) -> str:
    return f"ngày{GAP * gap}tháng{GAP * gap}năm {{{{ letterhead.year }}}}"


NUMBER = Control("so-van-ban", "Số văn bản", GAP * 8)
DATE = Control("ngay-ban-hanh", "Ngày ban hành", _empty_date(5))
ATTACHED_NUMBER = Control("so-van-ban-kem-theo", "Số văn bản (dòng Kèm theo)", GAP * 6)
ATTACHED_DATE = Control("ngay-ban-hanh-kem-theo", "Ngày ban hành (dòng Kèm theo)", _empty_date(4))
DRAFT_MARK = Control("dau-du-thao", "Dấu dự thảo", "DỰ THẢO")
CONTROLS = (NUMBER, DATE, ATTACHED_NUMBER, ATTACHED_DATE, DRAFT_MARK)

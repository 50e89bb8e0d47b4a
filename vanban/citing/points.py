"""Parts of a text, from the small to the large: "điểm c khoản 1 Điều 21" (Annex I, II.6.b; Annex II, V.7)."""

import re

from vanban.problem import Problem

# In the order they are said; điểm and khoản lower case, what is larger with a capital.
PARTS = ("điểm", "khoản", "Điều", "Tiểu mục", "Mục", "Chương", "Phần")
_BY_NAME = {part.lower(): place for place, part in enumerate(PARTS)}
_LABELS = {
    "điểm": r"[a-zđăâêôơư]{1,2}",
    "khoản": r"\d{1,3}[a-zđ]?",
    "Điều": r"\d{1,3}[a-zđ]?",
    "Tiểu mục": r"\d{1,2}",
    "Mục": r"\d{1,2}",
    "Chương": r"[IVXLC]{1,7}|\d{1,2}",
    "Phần": r"[IVXLC]{1,7}|\d{1,2}",
}
_PART = re.compile(
    rf"(?<!\w)(?P<name>{'|'.join(sorted(_BY_NAME, key=len, reverse=True))})(?!\w)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*,\s*|\s+và\s+|\s*;\s*")


class BadPoints(Problem):
    """What was typed names no parts of a text."""


def points_in_words(typed: str) -> str:
    """The parts in their order and with their capitals, however they were typed; "" for nothing typed.

    Several labels of one part stay together: "điểm a, b khoản 1". Raises BadPoints.
    """
    typed = " ".join(typed.split())
    if not typed:
        return ""
    names = list(_PART.finditer(typed))
    if not names or names[0].start():
        raise _unreadable(typed)
    ends = [name.start() for name in names[1:]] + [len(typed)]
    said = [_said(name["name"], typed[name.end() : end]) for name, end in zip(names, ends, strict=True)]
    places = [place for place, _ in said]
    if len(set(places)) < len(places):
        raise BadPoints(f"“{typed}” ghi một cấp hai lần; mỗi căn cứ ghi một chuỗi điểm, khoản, Điều.")
    return " ".join(words for _, words in sorted(said))


def _said(name: str, labels: str) -> tuple[int, str]:
    place = _BY_NAME[name.lower()]
    part = PARTS[place]
    found = [label for label in _BETWEEN.split(labels.strip().strip(",;").strip()) if label]
    cased = [label.upper() if part in ("Chương", "Phần") else label.lower() for label in found]
    if not cased or not all(re.fullmatch(_LABELS[part], label) for label in cased):
        raise _unreadable(f"{name}{labels}".strip())
    return place, f"{part} {', '.join(cased)}"


def _unreadable(typed: str) -> BadPoints:
    return BadPoints(f"Không đọc được “{typed[:60]}”. Ghi như: điểm c khoản 1 Điều 21.")

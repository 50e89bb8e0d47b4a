"""What the elements of form are known by: patterns over text without accents and case, tolerant of the
mistakes that the rules are there to find."""

import re
from functools import lru_cache

from vanban.nd30.paper import Element, Line
from vanban.vietnamese import fold

LOOKED_AT = 160  # letters; a mark of form is never longer
REMEMBERED = 1024
HEAD_MARKS = (
    (Element.NATION, re.compile(r"cong hoa xa hoi chu ng.{0,40}")),
    (Element.MOTTO, re.compile(r"doc lap\W{1,5}tu do\W{1,5}hanh phuc\W*")),
    (Element.NUMBER, re.compile(r"so ?:? ?[\d ._…/a-z-]{0,24}/.{0,40}|so ?:.{0,24}")),
    (Element.PLACE_AND_DATE, re.compile(r".{0,60}\bngay.{0,12}\bthang.{0,12}\bnam.{0,12}")),
    (
        Element.PLACE_AND_DATE,
        re.compile(r"[^\d,]{2,50}, ?(?:ngay ?)?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2,4}\.?"),
    ),
    (Element.SUBJECT, re.compile(r"v ?[/.] ?v\b.*|\(?ve viec\b.*")),
    (Element.URGENCY, re.compile(r"(?:hoa toc|thuong khan|khan)(?: hen gio)?")),
    (Element.CIRCULATION, re.compile(r"xem xong tra lai|luu hanh noi bo")),
    (Element.DRAFT_MARK, re.compile(r"\(?du thao(?: lan (?:thu )?\w+)?\)?[ .:]*")),
)
RECIPIENTS_HEAD = re.compile(r"noi nhan\W{0,4}")
SIGNING_FORM = re.compile(r"(?:tm|kt|tl|tuq|q) ?\. ?\w.*")
POSITION = re.compile(
    r"\b(?:chu tich|bi thu|giam doc|cuc truong|chi cuc truong|vu truong|truong (?:phong|ban|thon|ban)|chanh"
    r"|bo truong|thu truong|hieu truong|to truong|thu ky|chu toa|chu tri|thu tuong|tong thu ky|vien truong"
    r"|doi truong|tram truong|ke toan truong|nguoi lap|nguoi ghi|pho (?:chu tich|giam doc|bi thu|truong|chanh|vien|hieu|cuc|to)"
    r"|thanh tra|truong dai dien|truong doan|uy vien)"
)
ANNEX_MARK = re.compile(r"phu luc(?: so)?(?: ?[ivxlc]{1,6}| ?\d{1,3})?[ .:]*(?:\(?kem theo\b.*)?")
ANNEX_REFERENCE = re.compile(r"\( ?(?:ban hanh )?kem theo\b.*")
ADDRESSEES = re.compile(r"kinh gui\b.*|\W*kinh gui ?:.*")
RESOLVES = re.compile(r"(?:quyet dinh|quyet nghi|nghi quyet)[ :.]*")
BASIS = re.compile(r"(?:can cu|theo de nghi|xet|thuc hien|tren co so|can cu vao)\b.*")
AUTHORITY = re.compile(
    r"(?:chu tich|uy ban|hoi dong|giam doc|truong ban|ban|bo truong|thu truong|chanh|cuc|chi cuc|hieu truong"
    r"|thu tuong|khoa \w+,|so|phong)\b.*"
)
DIVISION = re.compile(
    r"(?:dieu \d+|chuong [ivxlc]+|phan [ivxlc\d]+|muc \d+|[ivx]{1,5}\.|\d{1,2}\.|[a-z]\))(?:\W.*)?"
)
COPIES = re.compile(r"[A-ZĐ]{1,6}\.? ?\(\d{1,4}\)\.?")
CONTACT = re.compile(r"(?:dia chi|so nha|tru so|dien thoai|d\.?t|tel|fax|e-?mail|website|thu dien tu)\b ?:.*")
IN_BRACKETS = re.compile(r"\(.*\)\.?")


def key(line: Line) -> str:
    """The beginning of the line without accents and case; filled up when the line goes on, so that no
    short mark matches it."""
    return _key(line.text.strip()[: LOOKED_AT + 1])


@lru_cache(REMEMBERED)
def _key(text: str) -> str:
    beginning = fold(text[:LOOKED_AT])
    return beginning if len(text) <= LOOKED_AT else beginning.ljust(LOOKED_AT, "…")


def head_mark(text: str) -> Element | None:
    """The element of the head that this key is."""
    if len(text) >= LOOKED_AT - 40:
        return None
    return next((element for element, mark in HEAD_MARKS if mark.fullmatch(text)), None)


def is_national(text: str) -> bool:
    """The key of the national title or the motto."""
    return text.startswith(("cong hoa", "doc lap")) and head_mark(text) in (Element.NATION, Element.MOTTO)


def in_capitals(line: Line) -> bool:
    """It has letters, and none of them is small."""
    text = line.text[:LOOKED_AT]
    return any(letter.isalpha() for letter in text) and (line.look.capitals or text.upper() == text)


def is_signing(line: Line) -> bool:
    """TM. …, KT. …, or a position, in capitals."""
    text = key(line)
    return in_capitals(line) and bool(SIGNING_FORM.fullmatch(text) or POSITION.match(text))


def is_blank(line: Line) -> bool:
    return not line.text.strip() or (line.ruled is not None and not any(map(str.isalnum, line.text)))

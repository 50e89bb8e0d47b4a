"""Where the words of a PDF stand, and by them the places the decree names (Annex I, IV): the signature between
position and name, the blanks of number and date.

Lengths are points from the upper left corner of the page.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from vanban.pdf.poppler import PACKAGE, TIMEOUT
from vanban.pdf.room import program, room, run
from vanban.signing.failed import NoPlace, damaged

WORDS = ("pdftotext",)
PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)
WORD = re.compile(
    r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', re.DOTALL
)
SAME_LINE = 2.0  # words of one line may differ so much in height
COLUMN_GAP = 14.0  # wider than any space inside a line
SAME_CENTRE = 40.0  # how far a name may stand from the middle of its position
LONGEST_BLOCK = 170.0  # from the name up to the authority line


class Box(NamedTuple):
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True)
class Word:
    text: str
    box: Box


@dataclass(frozen=True)
class Page:
    """Its place from 0, its size, and its words in reading order."""

    index: int
    width: float
    height: float
    words: tuple[Word, ...]


@dataclass(frozen=True)
class Line:
    text: str
    box: Box


@dataclass(frozen=True)
class Spot:
    """A box on the page with this index."""

    page: int
    box: Box
    page_height: float


def pages_of(pdf: bytes) -> list[Page]:
    """The words of each page. Raises UnreadablePdf for what is no PDF."""
    with room("words") as folder:
        (folder / "document.pdf").write_bytes(pdf)
        command = [program(WORDS, PACKAGE), "-bbox", "-enc", "UTF-8", "document.pdf", "-"]
        printed = (run(command, folder, TIMEOUT) or b"").decode(errors="replace")
    pages = [_page(index, *found) for index, found in enumerate(PAGE.findall(printed))]
    if not pages:
        raise damaged()
    return pages


def _page(index: int, width: str, height: str, content: str) -> Page:
    words = tuple(
        Word(_plain(text), Box(*(float(number) for number in corners)))
        for *corners, text in WORD.findall(content)
    )
    return Page(index, float(width), float(height), words)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", html.unescape(text))


def signature_spot(pages: Iterable[Page], signer: str) -> Spot:
    """The room between the signer's position and name, as wide as both (Annex I, II.7d).

    The first line that is the name and has a line in capitals above it, on whatever page. Raises NoPlace.
    """
    for page in pages:
        lines = _lines(page.words)
        for name in (line for line in lines if line.text == _plain(signer)):
            above = _above(name, lines)
            if any(line.text.isupper() for line in above):
                return Spot(page.index, _widest_gap([*above, name]), page.height)
    raise NoPlace(
        f"Không tìm thấy tên người ký “{signer}” dưới dòng chức vụ trong bản PDF. "
        "Kiểm tra họ tên người ký trong văn bản rồi tạo lại bản PDF."
    )


def blanks(page: Page) -> dict[str, Spot]:
    """The blank before "/QĐ-UBND", and those after "ngày" and "tháng" of its first place-and-date line.

    By "number", "day" and "month"; of each only when it is still blank.
    """
    number = _gap(page, (re.compile(r"Số:?"), re.compile(r"/[A-ZĐ]")))
    date = (re.compile("ngày"), re.compile("tháng"), re.compile("năm"))
    day, month = _gap(page, date), _gap(page, date, skipped=1)
    found = {"number": number, "day": day, "month": month}
    return {name: Spot(page.index, box, page.height) for name, box in found.items() if box}


def year_printed(page: Page) -> int | None:
    """The year of the first place-and-date line."""
    for (_, first), (_, second) in pairwise(enumerate(_by_line(page.words))):
        if first.text == "năm" and re.fullmatch(r"\d{4}", second.text):
            return int(second.text)
    return None


def _gap(page: Page, sequence: Sequence[re.Pattern[str]], skipped: int = 0) -> Box | None:
    """The room between two words that follow each other on one line, of the first such line."""
    words = list(_by_line(page.words))
    for start in range(len(words) - len(sequence) + 1):
        found = words[start : start + len(sequence)]
        matched = all(pattern.match(word.text) for pattern, word in zip(sequence, found, strict=True))
        if matched and _on_one_line(found):
            before, after = found[skipped].box, found[skipped + 1].box
            return Box(before.right, before.top, after.left, before.bottom)
    return None


def _by_line(words: Iterable[Word]) -> Iterator[Word]:
    for row in _rows(words):
        yield from row


def _on_one_line(words: Sequence[Word]) -> bool:
    tops = [word.box.top for word in words]
    return max(tops) - min(tops) <= SAME_LINE


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words of the same height, from left to right, over all columns."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.top):
        if rows and word.box.top - rows[-1][0].box.top <= SAME_LINE:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.box.left) for row in rows]


def _lines(words: Iterable[Word]) -> list[Line]:
    """Rows cut where a column ends."""
    return [line for row in _rows(words) for line in _cut(row)]


def _cut(row: Sequence[Word]) -> Iterator[Line]:
    part = [row[0]]
    for before, word in pairwise(row):
        if word.box.left - before.box.right > COLUMN_GAP:
            yield _joined(part)
            part = []
        part.append(word)
    yield _joined(part)


def _joined(words: Sequence[Word]) -> Line:
    boxes = [word.box for word in words]
    around = Box(boxes[0].left, min(b.top for b in boxes), boxes[-1].right, max(b.bottom for b in boxes))
    return Line(" ".join(word.text for word in words), around)


def _above(name: Line, lines: Sequence[Line]) -> list[Line]:
    """The lines of the signature block over the name, from the top."""
    return [
        line
        for line in lines
        if 0 < name.box.top - line.box.top <= LONGEST_BLOCK
        and abs(line.box.middle - name.box.middle) <= SAME_CENTRE
    ]


def _widest_gap(lines: Sequence[Line]) -> Box:
    """Where the signature goes, also when a second position stands just over the name (Annex I, II.7c)."""
    upper, lower = max(pairwise(lines), key=lambda pair: pair[1].box.top - pair[0].box.bottom)
    left, right = min(upper.box.left, lower.box.left), max(upper.box.right, lower.box.right)
    middle = (upper.box.middle + lower.box.middle) / 2
    half = max(middle - left, right - middle)
    return Box(middle - half, upper.box.bottom, middle + half, lower.box.top)

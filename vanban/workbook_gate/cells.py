"""One sheet measured as a stream: how far its cells reach, and which of them only look empty.

Sheets as programs write them are passed by patterns, at the speed of memory. A sheet written in any other
way is read again element by element, which is slower and misses nothing.
"""

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from vanban.gate.refused import Refused
from vanban.workbook_gate.kind import RESAVE

MOST_COLUMNS, MOST_ROWS, MOST_CELLS = 200, 60_000, 3_000_000
MOST_BLANKS = 20_000
LONGEST_TAG = 64 * 1024
WINDOW = 1024 * 1024

NEAR = rb"(?:[A-Z]|[A-F][A-Z]|G[A-R])(?:[1-5]\d{4}|60000|[1-9]\d{0,3})"  # A1 to GR60000
UNUSUAL_CELL = re.compile(rb'<c(?![a-zA-Z])(?! r="' + NEAR + rb'")')
UNUSUAL_ROW = re.compile(rb'<row(?![a-zA-Z])(?! r="(?:[1-5]\d{4}|60000|[1-9]\d{0,3})")')
PREFIXED = re.compile(rb":(?:c|row)[\s/>]")
NO_RESULT = re.compile(
    rb'<c r="([A-Z]+\d+)"[^<>]*><f(?:[^<>]*/>|[^<>]*>[^<]*</f>)(?:<v\s*/>|<v[^<>]*></v>)?</c>'
)
ERROR = re.compile(rb'<c r="([A-Z]+\d+)"[^<>]* t="e"')
REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


@dataclass
class Blanks:
    """(row, column) from 0 of cells that a reader takes for empty and are not."""

    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)


class CellScan:
    """Takes a part chunk by chunk; Refused when it is a sheet that reaches too far."""

    def __init__(self, part: str, *, is_sheet: bool) -> None:
        self.blanks = Blanks()
        self._part, self._is_sheet = part, is_sheet
        self._pieces: list[bytes] = []
        self._size = 0
        self._rest = b""
        self._exact: _ExactScan | None = None
        self._seen: list[bytes] = []

    def take(self, chunk: bytes) -> None:
        self._pieces.append(chunk)
        self._size += len(chunk)
        if self._size >= WINDOW:
            self._look(final=False)

    def finish(self) -> None:
        self._look(final=True)
        if self._exact is not None:
            self._exact.finish()
        elif self._is_sheet and not self._rest.rstrip().endswith(b"worksheet>"):
            raise _broken(self._part)

    def _look(self, *, final: bool) -> None:
        fresh = b"".join(self._pieces)
        self._pieces, self._size = [], 0
        if self._exact is not None:
            self._exact.take(fresh)
            return
        window = self._rest + fresh
        if self._is_unusual(window, final=final):
            self._read_exactly(fresh)
            return
        if self._is_sheet:
            self._seen.append(fresh)
            self._note_blanks(window)
        self._rest = window[-200:] if final else _unfinished(window)

    def _is_unusual(self, window: bytes, *, final: bool) -> bool:
        if not self._is_sheet:
            if b"sheetData" in window:
                raise Refused("hidden-sheet", f"Phần {self._part[:60]!r} chứa bảng tính ẩn. {RESAVE}")
            return False
        whole = window if final else window[: len(window) - len(_unfinished(window))]
        return bool(UNUSUAL_CELL.search(whole) or UNUSUAL_ROW.search(whole) or PREFIXED.search(whole))

    def _read_exactly(self, fresh: bytes) -> None:
        """From the first byte on, element by element."""
        self._exact = _ExactScan(self._part, self.blanks)
        for piece in self._seen:
            self._exact.take(piece)
        self._seen = []
        self._exact.take(fresh)

    def _note_blanks(self, window: bytes) -> None:
        if b"<f" in window:
            self.blanks.formulas.update(_positions(NO_RESULT.findall(window), self.blanks))
        if b' t="e"' in window:
            self.blanks.errors.update(_positions(ERROR.findall(window), self.blanks))


def _unfinished(window: bytes) -> bytes:
    """From the last cell on, which the next chunk may go on with."""
    at = max(window.rfind(b"<c "), window.rfind(b"<row"))
    if at < 0 or len(window) - at > LONGEST_TAG:
        at = max(window.rfind(b"<"), len(window) - LONGEST_TAG)
    return window[at:]


def _positions(references: list[bytes], blanks: Blanks) -> set[tuple[int, int]]:
    if len(references) > MOST_BLANKS or len(blanks.formulas) + len(blanks.errors) > MOST_BLANKS:
        raise Refused(
            "too-many-formulas",
            "Trang tính có quá nhiều công thức chưa tính. Mở bằng Excel, lưu lại rồi tải lên.",
        )
    return {position(reference.decode()) for reference in references}


def position(reference: str) -> tuple[int, int]:
    """(row, column) from 0 of "B3". Raises ValueError for anything else."""
    found = REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(f"{reference!r} is no cell")
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


class _ExactScan:
    """Follows rows and cells as a reader does, whether or not they say where they stand."""

    def __init__(self, part: str, blanks: Blanks) -> None:
        self._part, self._blanks = part, blanks
        self._blanks.formulas.clear()
        self._blanks.errors.clear()
        self._row, self._column = -1, -1
        self._farthest_row = self._farthest_column = 0
        self._elements = 0
        self._inside = False
        self._has_formula = self._has_value = self._is_error = False
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.buffer_text = True
        self._in_value = False

    def take(self, piece: bytes) -> None:
        self._parse(piece, final=False)

    def finish(self) -> None:
        self._parse(b"", final=True)

    def _parse(self, piece: bytes, *, final: bool) -> None:
        try:
            self._parser.Parse(piece, final)
        except (expat.ExpatError, ValueError):
            raise _broken(self._part) from None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_CELLS:
            raise _too_far()
        name = tag.rpartition(":")[2]
        if name == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column = -1
        elif name == "c":
            self._begin_cell(attributes)
        elif name == "f":
            self._has_formula = True
        elif name in ("v", "t") and self._inside:
            self._in_value = True

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        if "r" in attributes:
            self._row, self._column = position(attributes["r"])
        else:
            self._column += 1
        self._inside, self._is_error = True, attributes.get("t") == "e"
        self._has_formula = self._has_value = False

    def _text(self, data: str) -> None:
        if self._in_value and data:
            self._has_value = True

    def _end(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in ("v", "t"):
            self._in_value = False
        elif name == "c":
            self._inside = False
            self._end_cell()

    def _end_cell(self) -> None:
        """A cell that holds only a look (a border, a colour) takes no room in a reader."""
        here = self._row, self._column
        if self._is_error:
            self._blanks.errors.add(here)
        elif self._has_formula and not self._has_value:
            self._blanks.formulas.add(here)
        if self._has_value or self._has_formula:
            self._farthest_row = max(self._farthest_row, self._row)
            self._farthest_column = max(self._farthest_column, self._column)
            self._refuse_far()

    def _refuse_far(self) -> None:
        if self._farthest_row >= MOST_ROWS or self._farthest_column >= MOST_COLUMNS:
            raise _too_far()


def _too_far() -> Refused:
    return Refused(
        "too-far",
        f"Trang tính có ô dữ liệu nằm ngoài {MOST_COLUMNS} cột hoặc 60.000 dòng đầu. "
        "Xóa các cột, dòng thừa ở xa bảng, lưu rồi tải lại.",
    )


def _broken(part: str) -> Refused:
    return Refused("broken-xml", f"Thành phần {part[:60]!r} trong tệp bị hỏng. {RESAVE}")

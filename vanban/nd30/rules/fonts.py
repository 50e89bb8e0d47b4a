"""Font and colour of all letters (Annex I, part I, I.4)."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from vanban.nd30 import mending
from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Look, Paper, Stretch
from vanban.nd30.rulebook import rule

CLAUSE = annex_i("I", "4")
FONT = "Times New Roman"
ALIKE = ("Liberation Serif", "Tinos", "Times", "TimesNewRomanPSMT", "Thorndale")
SIGNS = ("Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings", "Cambria Math")
FREE = (Element.URGENCY, Element.CIRCULATION)  # stamped in red


@rule("phong-chu.khac", Severity.ERROR, CLAUSE)
def letters_in_times_new_roman(paper: Paper) -> Iterator[Issue]:
    yield from _by_font(paper, lambda font: font not in (FONT, *ALIKE, *SIGNS))


@rule("phong-chu.thay-the", Severity.WARNING, CLAUSE)
def no_substitute_for_times_new_roman(paper: Paper) -> Iterator[Issue]:
    yield from _by_font(paper, lambda font: font in ALIKE)


@rule("mau-chu.khac-den", Severity.ERROR, CLAUSE)
def letters_are_black(paper: Paper) -> Iterator[Issue]:
    coloured: dict[str, list[Line]] = defaultdict(list)
    for line, stretch in _lettered(paper, lambda look: bool(look.colour)):
        if line.element not in FREE:
            coloured[stretch.look.colour].append(line)
    for colour, lines in coloured.items():
        mend = mending.letters("Đổi chữ sang màu đen.", _once(lines), colour="")
        yield Issue(
            f"{_count(lines)} có chữ màu #{colour.upper()}.", "Dùng chữ màu đen.", lines[0], repair=mend
        )


def _by_font(paper: Paper, is_wrong: Callable[[str], bool]) -> Iterator[Issue]:
    used: dict[str, list[Line]] = defaultdict(list)
    for line, stretch in _lettered(paper, lambda look: is_wrong(look.font)):
        used[stretch.look.font].append(line)
    for font, lines in used.items():
        mend = mending.letters(f"Đổi sang phông chữ {FONT}.", _once(lines), font=FONT)
        yield Issue(
            f"{_count(lines)} dùng phông chữ {font}.", f"Dùng phông chữ {FONT}.", lines[0], repair=mend
        )


def _lettered(paper: Paper, is_wrong: Callable[[Look], bool]) -> Iterator[tuple[Line, Stretch]]:
    """What looks wrong and has letters."""
    for line in paper.lines:
        for stretch in line.stretches:
            if is_wrong(stretch.look) and any(
                map(str.isalpha, line.text[max(stretch.start, len(line.label)) : stretch.end])
            ):
                yield line, stretch


def _once(lines: list[Line]) -> list[Line]:
    return list({id(line): line for line in lines}.values())


def _count(lines: list[Line]) -> str:
    count = len(_once(lines))
    return "Đoạn này" if count == 1 else f"Đoạn này và {count - 1} đoạn khác"

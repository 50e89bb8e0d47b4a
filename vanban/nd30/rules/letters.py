"""Size, weight, slant, case and centring of every element of form, from the table of the decree."""

from collections.abc import Iterator

from vanban.nd30 import mending
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.forms import FORMS, Form
from vanban.nd30.paper import Line, Paper
from vanban.nd30.rulebook import Judge, rule

FACES = {(False, False): "chữ đứng, không đậm", (True, False): "chữ đứng, đậm"}
FACES |= {(False, True): "chữ nghiêng, không đậm", (True, True): "chữ nghiêng, đậm"}
CLOSE = 0.05  # points: what counts as the same size
INDENTED = 28.0  # points: a line this far in may be centred by eye


def size_of(form: Form) -> Judge:
    low, high = form.sizes
    asked = f"Dùng cỡ chữ {low:g}." if low == high else f"Dùng cỡ chữ từ {low:g} đến {high:g}."

    def judge(paper: Paper) -> Iterator[Issue]:
        for line in paper.of(form.element):
            size = line.look.size
            if not low - CLOSE <= size <= high + CLOSE and _is_judged(line):
                right = low if size < low else high
                mend = mending.letters(f"Đổi sang cỡ chữ {right:g}.", [line], size=right)
                yield Issue(f"{form.name} đang ở cỡ chữ {_decimal(size)}.", asked, line, repair=mend)

    return judge


def face_of(form: Form) -> Judge:
    asked = _face_words(form)

    def judge(paper: Paper) -> Iterator[Issue]:
        for line in paper.of(form.element):
            bold = line.look.bold if form.bold is None else form.bold
            italic = line.look.italic if form.italic is None else form.italic
            if (line.look.bold, line.look.italic) != (bold, italic) and _is_judged(line):
                found = f"{form.name} đang là {FACES[line.look.bold, line.look.italic]}."
                mend = mending.letters(f"Đổi sang {FACES[bold, italic]}.", [line], bold=bold, italic=italic)
                yield Issue(found, f"Trình bày {asked}.", line, repair=mend)

    return judge


def case_of(form: Form) -> Judge:
    wanted = "chữ in hoa" if form.capitals else "chữ in thường"

    def judge(paper: Paper) -> Iterator[Issue]:
        for line in paper.of(form.element):
            if _is_in_capitals(line) is not form.capitals and _is_judged(line):
                right = line.text.upper() if form.capitals else None
                yield Issue(
                    f"{form.name} không trình bày bằng {wanted}.",
                    f"Viết bằng {wanted}" + (f": “{right.strip()}”." if right else "."),
                    line,
                    0,
                    len(line.text),
                    replacement=right,
                )

    return judge


def centring_of(form: Form) -> Judge:
    def judge(paper: Paper) -> Iterator[Issue]:
        for line in paper.of(form.element):
            if line.layout.alignment not in ("center", "") and not _is_moved_in(line):
                mend = mending.layout(
                    "Canh giữa dòng này.", [line], alignment="center", left_indent=0, first_indent=0
                )
                yield Issue(f"{form.name} chưa được canh giữa.", "Canh giữa dòng này.", line, repair=mend)

    return judge


def _is_judged(line: Line) -> bool:
    return any(letter.isalpha() for letter in line.text)


def _is_in_capitals(line: Line) -> bool:
    """All its letters are large; for what should be small, a word or an abbreviation alone decides nothing."""
    return line.look.capitals or line.text.upper() == line.text


def _is_moved_in(line: Line) -> bool:
    moved = line.layout.left_indent + line.layout.first_indent > INDENTED
    return moved or line.text[:1].isspace() or line.layout.alignment == "right"


def _face_words(form: Form) -> str:
    if form.bold is None or form.italic is None:
        return "chữ nghiêng" if form.italic else "chữ đứng"
    return FACES[form.bold, form.italic]


def _decimal(size: float) -> str:
    return f"{size:g}".replace(".", ",")


def _enter(form: Form) -> None:
    rule(f"{form.id}.co-chu", form.severity, form.clause)(size_of(form))
    if (form.bold, form.italic) != (None, None):
        rule(f"{form.id}.kieu-chu", form.severity, form.clause)(face_of(form))
    if form.capitals is not None:
        rule(f"{form.id}.in-hoa", form.severity, form.clause)(case_of(form))
    if form.centred:
        rule(f"{form.id}.canh-giua", Severity.WARNING, form.clause)(centring_of(form))


for form in FORMS:
    _enter(form)

"""Kính gửi (Annex I, part I, II.9)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import rule

CLAUSE = annex_i("II", "9", "d")
HEAD = re.compile(r"\s*kính\s*gửi\s*(:?)\s*", re.IGNORECASE)
DASHED = re.compile(r"\s*[-–—+•]\s*")


@rule("kinh-gui.thieu", Severity.ERROR, annex_i("II", "9", "b"))
def proposals_and_letters_are_addressed(paper: Paper) -> Iterator[Issue]:
    is_letter = not paper.type_name and paper.first(Element.SUBJECT)
    if paper.first(Element.ADDRESSEES) or not (paper.type_name == "TỜ TRÌNH" or is_letter):
        return
    name = "Công văn" if is_letter else "Tờ trình"
    yield Issue(f"{name} không có phần “Kính gửi”.", "Ghi “Kính gửi:” và tên nơi trực tiếp giải quyết.")


@rule("kinh-gui.bao-cao", Severity.NOTE, annex_i("II", "9", "b"))
def reports_to_a_higher_body_are_addressed(paper: Paper) -> Iterator[Issue]:
    if paper.type_name == "BÁO CÁO" and not paper.first(Element.ADDRESSEES):
        yield Issue("Báo cáo không có phần “Kính gửi”.", "Báo cáo gửi cơ quan cấp trên phải có “Kính gửi:”.")


@rule("kinh-gui.dau-hai-cham", Severity.ERROR, CLAUSE)
def colon_after_kinh_gui(paper: Paper) -> Iterator[Issue]:
    line = paper.first(Element.ADDRESSEES)
    found = HEAD.match(line.text) if line else None
    if line and found and not found[1]:
        yield Issue(
            "Sau “Kính gửi” không có dấu hai chấm.", "Ghi: “Kính gửi:”.", line, 0, found.end(), "Kính gửi: "
        )


@rule("kinh-gui.mot-noi", Severity.ERROR, CLAUSE)
def one_addressee_stands_on_the_same_line(paper: Paper) -> Iterator[Issue]:
    head, names = _addressees(paper)
    if head and len(names) == 1 and names[0] is not head:
        yield Issue(
            "Gửi một nơi nhưng tên nơi nhận ở dòng riêng.",
            "Ghi “Kính gửi:” và tên nơi nhận trên cùng một dòng.",
            names[0],
        )


@rule("kinh-gui.nhieu-noi", Severity.ERROR, CLAUSE)
def several_addressees_have_a_line_each(paper: Paper) -> Iterator[Issue]:
    head, names = _addressees(paper)
    if head is None or len(names) < 2:
        return
    if names[0] is head:
        yield Issue(
            "Gửi nhiều nơi nhưng nơi thứ nhất ghi liền sau “Kính gửi:”.",
            "Xuống dòng, mỗi nơi nhận một dòng riêng.",
            head,
        )
    for line in names[names[0] is head :]:
        if not re.match(r"\s*-", line.text):
            yield Issue(
                "Đầu dòng tên nơi nhận không có gạch đầu dòng (-).",
                f"Ghi: “- {DASHED.sub('', line.text, count=1).strip()}”.",
                line,
            )


@rule("kinh-gui.dau-cau", Severity.ERROR, CLAUSE)
def addressees_end_in_semicolons_and_a_full_stop(paper: Paper) -> Iterator[Issue]:
    _, names = _addressees(paper)
    if len(names) < 2:
        return
    for line in names:
        asked = "." if line is names[-1] else ";"
        text = line.text.rstrip()
        if not text.endswith(asked):
            last = text[-1:]
            kept = "" if last in ",.;:" else last
            name = "dấu chấm (.)" if asked == "." else "dấu chấm phẩy (;)"
            yield Issue(
                f"Cuối dòng nơi nhận không có {name}.",
                f"Kết thúc dòng bằng {name}.",
                line,
                len(text) - 1,
                len(text),
                kept + asked,
            )


def _addressees(paper: Paper) -> tuple[Line | None, list[Line]]:
    """The line "Kính gửi:", and the lines that name someone, that one among them if it does. A công điện has
    "… điện:" in its place, which is none."""
    lines = list(paper.of(Element.ADDRESSEES))
    if not lines:
        return None, []
    head = lines[0]
    found = HEAD.match(head.text)
    if found is None:
        return None, lines
    named = bool(head.text[found.end() :].strip())
    return head, lines if named else lines[1:]

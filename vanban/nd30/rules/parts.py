"""What a decision or resolution must have besides (sample forms 1.1 to 1.3 of Annex III)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import SAMPLES, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.kinds import DECIDING
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import Pack, rule
from vanban.vietnamese import fold

ARTICLE = re.compile(r"\s*Điều\s+(\d{1,3})")


@rule("can-cu.thieu", Severity.ERROR, annex_i("II", "6", "a"))
def decision_has_bases(paper: Paper) -> Iterator[Issue]:
    if _decides(paper) and not paper.first(Element.BASIS):
        yield Issue(f"{_name(paper)} không có căn cứ ban hành.", "Ghi các căn cứ, mỗi căn cứ một dòng.")


@rule("tham-quyen.thieu", Severity.ERROR, SAMPLES, Pack.ADMINISTRATIVE)
def decision_names_the_authority(paper: Paper) -> Iterator[Issue]:
    if _decides(paper) and not paper.first(Element.AUTHORITY):
        yield Issue(
            f"{_name(paper)} không có dòng thẩm quyền ban hành trên phần căn cứ.",
            "Ghi chức vụ của người đứng đầu hoặc tên tập thể, cơ quan ban hành bằng chữ in hoa.",
            paper.first(Element.BASIS),
        )


@rule("loi-quyet-dinh.thieu", Severity.ERROR, SAMPLES, Pack.ADMINISTRATIVE)
def decision_decides(paper: Paper) -> Iterator[Issue]:
    if _decides(paper) and not paper.first(Element.RESOLVES):
        words = "QUYẾT ĐỊNH:" if paper.type_name == "QUYẾT ĐỊNH" else "QUYẾT NGHỊ:"
        yield Issue(
            f"{_name(paper)} không có dòng “{words}” sau phần căn cứ.", f"Ghi “{words}” trên một dòng riêng."
        )


@rule("loi-quyet-dinh.dau-hai-cham", Severity.WARNING, SAMPLES)
def resolving_line_ends_in_a_colon(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.RESOLVES):
        text = line.text.rstrip()
        if not text.endswith(":"):
            words = text.rstrip(".: \t\n\u00a0")
            yield Issue(
                f"Sau “{words}” không có dấu hai chấm.",
                f"Ghi: “{words}:”.",
                line,
                0,
                len(line.text),
                f"{words}:",
            )


@rule("loi-quyet-dinh.loi-van", Severity.WARNING, SAMPLES)
def a_resolution_resolves_and_a_decision_decides(paper: Paper) -> Iterator[Issue]:
    right = {"NGHỊ QUYẾT": "QUYẾT NGHỊ:", "QUYẾT ĐỊNH": "QUYẾT ĐỊNH:"}.get(paper.type_name, "")
    for line in paper.of(Element.RESOLVES) if right else ():
        if fold(line.text).strip(" .:") != fold(right).strip(":"):
            found = f"{paper.type_name.capitalize()} ghi “{line.text.strip()}”."
            yield Issue(found, f"Ghi: “{right}”.", line, 0, len(line.text), right)


@rule("dieu.thieu", Severity.WARNING, SAMPLES)
def decision_is_laid_out_by_articles(paper: Paper) -> Iterator[Issue]:
    if _decides(paper) and not any(ARTICLE.match(line.text) for line in _body(paper)):
        yield Issue(f"{_name(paper)} không chia theo điều.", "Bố cục nội dung theo điều, khoản, điểm.")


def _decides(paper: Paper) -> bool:
    return paper.type_name in DECIDING


def _name(paper: Paper) -> str:
    return paper.type_name.capitalize()


def _body(paper: Paper) -> Iterator[Line]:
    return paper.of(Element.BODY)

"""Số, ký hiệu of the documents that a text cites."""

import re
from collections import defaultdict
from collections.abc import Iterator

from vanban.nd30.clauses import CITING, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Paper
from vanban.nd30.prose import RUNNING
from vanban.nd30.rulebook import rule
from vanban.nd30.symbols import PARTY_BODIES, Citation, citations, right_form, without_spaces

SYMBOL_RULE = annex_i("II", "3", "c")
PARTY = "Hướng dẫn 36-HD/VPTW"
# Which National Assembly passes laws in a year; in the year of an election there are two.
TERMS = {2026: (15, 16), 2021: (14, 15), 2016: (13, 14), 2011: (12, 13), 2007: (11, 12), 2002: (10, 11)}
TERM_BEGINS = ((2027, 16), (2022, 15), (2017, 14), (2012, 13), (2008, 12), (2003, 11), (1998, 10))


def _at(cited: Citation, found: str, asked: str, replacement: str | None = None) -> Issue:
    return Issue(found, asked, cited.line, cited.start, cited.end, replacement)


def _is_party(cited: Citation) -> bool:
    return len(cited.groups) == 2 and re.fullmatch(PARTY_BODIES, cited.groups[1]) is not None


@rule("vien-dan.ky-hieu-dang", Severity.ERROR, PARTY)
def party_documents_are_numbered_the_party_way(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, RUNNING):
        right = right_form(cited)
        if right and _is_party(cited) and without_spaces(cited.written) != right:
            found = f"Ký hiệu văn bản của Đảng viết là “{cited.written}”."
            yield _at(
                cited, found, f"Viết số trước, gạch nối, tên loại, gạch chéo, cơ quan: “{right}”.", right
            )


@rule("vien-dan.ky-hieu", Severity.ERROR, SYMBOL_RULE)
def state_documents_are_numbered_the_state_way(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, RUNNING):
        right = right_form(cited)
        if right and not _is_party(cited) and without_spaces(cited.written) != right:
            yield _at(cited, f"Số, ký hiệu viết là “{cited.written}”.", f"Viết “{right}”.", right)


@rule("vien-dan.khoang-trang", Severity.ERROR, SYMBOL_RULE)
def no_spaces_in_a_number(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, RUNNING):
        right = without_spaces(cited.written)
        if cited.written != right and right_form(cited) in (None, right):
            yield _at(
                cited, f"Ký hiệu viết có khoảng trắng: “{cited.written}”.", f"Viết liền: “{right}”.", right
            )


@rule("vien-dan.nhat-quan", Severity.WARNING, CITING)
def one_document_has_one_number(paper: Paper) -> Iterator[Issue]:
    written: dict[str, list[Citation]] = defaultdict(list)
    for cited in citations(paper):
        written[cited.key].append(cited)
    for same in written.values():
        forms = [without_spaces(cited.written) for cited in same]
        usual = right_form(same[0]) or max(forms, key=forms.count)
        for cited, form in zip(same, forms, strict=True):
            if form != usual and usual in forms:
                found = f"Cùng một văn bản khi viết “{form}”, khi viết “{usual}”."
                yield _at(cited, found, f"Viết thống nhất “{usual}”.", usual)


@rule("vien-dan.thieu-nam", Severity.WARNING, "Nghị định 78/2025/NĐ-CP; Luật Ban hành VBQPPL")
def decrees_and_circulars_carry_their_year(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, RUNNING):
        if (
            cited.type_name in ("Nghị định", "Thông tư")
            and not cited.year
            and cited.groups[0] in ("NĐ", "TT")
        ):
            yield _at(
                cited, f"Số của {cited.type_name.lower()} không có năm: “{cited.written}”.", _with_year(cited)
            )


def _with_year(cited: Citation) -> str:
    year = cited.day["day"][-4:] if cited.day else "<năm ban hành>"
    return f"Viết “{cited.number}/{year}/{'-'.join(cited.groups)}”."


@rule("vien-dan.khoa-quoc-hoi", Severity.ERROR, CITING)
def the_assembly_of_a_law_sat_in_its_year(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper, RUNNING):
        term = re.fullmatch(r"QH(\d{1,2})", cited.groups[-1])
        if term and cited.year and int(cited.year) >= 1998:
            able = _terms_of(int(cited.year))
            if int(term[1]) not in able:
                said = " hoặc ".join(f"QH{one}" for one in able)
                yield _at(
                    cited,
                    f"Năm {cited.year} không có Quốc hội khóa {term[1]}: “{cited.written}”.",
                    f"Kiểm tra lại số của luật; năm {cited.year} là {said}.",
                )


def _terms_of(year: int) -> tuple[int, ...]:
    return TERMS.get(year) or next((term,) for begins, term in TERM_BEGINS if year >= begins)


@rule("vien-dan.thieu-so", Severity.NOTE, CITING)
def the_word_so_stands_before_a_number(paper: Paper) -> Iterator[Issue]:
    for cited in citations(paper):
        if cited.type_name and not cited.says_so:
            found = f"Viết “{cited.type_name} {cited.written}”, thiếu chữ “số”."
            asked = f"Viết “{cited.type_name} số {cited.written}”."
            yield Issue(
                found, asked, cited.line, cited.start, cited.start + len(cited.number), f"số {cited.number}"
            )

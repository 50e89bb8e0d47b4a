"""Type name and subject (Annex I, part I, II.5)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.kinds import is_just_the_kind, kind_named
from vanban.nd30.paper import Element, Paper
from vanban.nd30.rulebook import rule
from vanban.vietnamese import exact

CLAUSE = annex_i("II", "5", "b")
WITHOUT_TITLE = (
    "GIẤY GIỚI THIỆU",
    "GIẤY NGHỈ PHÉP",
    "GIẤY ỦY QUYỀN",
    "PHIẾU GỬI",
    "PHIẾU CHUYỂN",
    "PHIẾU BÁO",
    "",
)
LETTER_SUBJECT = re.compile(r"\s*V/v (?=\S)")


@rule("trich-yeu.thieu", Severity.ERROR, CLAUSE)
def title_is_there(paper: Paper) -> Iterator[Issue]:
    line = paper.first(Element.TYPE_NAME)
    if line is None or paper.first(Element.TITLE) or not is_just_the_kind(line.text):
        return
    if kind_named(line.text) not in WITHOUT_TITLE:
        yield Issue(
            f"Dưới tên loại {line.text.strip()} không có trích yếu.",
            "Ghi trích yếu nội dung ngay dưới tên loại văn bản.",
            line,
        )


@rule("ten-loai.dong-rieng", Severity.WARNING, CLAUSE)
def type_name_stands_alone(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.TYPE_NAME):
        if not is_just_the_kind(line.text):
            yield Issue(
                f"Tên loại và trích yếu viết liền một dòng: “{line.text.strip()}”.",
                f"Ghi riêng tên loại “{kind_named(line.text)}”; trích yếu ở dòng dưới, bằng chữ in thường.",
                line,
            )


@rule("ten-loai.loi-van", Severity.ERROR, CLAUSE)
def type_name_is_spelt_right(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.TYPE_NAME):
        text = line.text.strip()
        right = kind_named(text)
        if is_just_the_kind(text) and exact(text) != exact(right):
            yield Issue(f"Tên loại ghi “{text}”.", f"Ghi: “{right}”.", line, 0, len(line.text), right)


@rule("trich-yeu.dau-cham", Severity.WARNING, CLAUSE)
def title_has_no_full_stop(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.TITLE, Element.SUBJECT):
        text = line.text.rstrip()
        if text.endswith((".", ";", ",")) and not text.endswith(("..", "…")):
            end = len(text)
            yield Issue("Cuối trích yếu có dấu câu.", "Bỏ dấu ở cuối trích yếu.", line, end - 1, end, "")


@rule("trich-yeu-cong-van.v-v", Severity.ERROR, CLAUSE)
def letter_subject_begins_right(paper: Paper) -> Iterator[Issue]:
    line = paper.first(Element.SUBJECT)
    if line is None or LETTER_SUBJECT.match(line.text) or not line.text.strip():
        return
    found = re.match(r"\s*(?:v\s?[/.]\s?v\b\s*[:.]?|\(?về việc\b\s*:?)\s*", line.text[:200], re.IGNORECASE)
    end = found.end() if found else 0
    yield Issue(
        f"Trích yếu công văn bắt đầu bằng “{line.text[:end].strip()}”.",
        "Bắt đầu bằng “V/v”, cách một chữ, không có dấu hai chấm.",
        line,
        0,
        end,
        "V/v " if end else None,
    )


@rule("trich-yeu-cong-van.thieu", Severity.ERROR, CLAUSE)
def letter_has_a_subject(paper: Paper) -> Iterator[Issue]:
    """What has a letterhead, an addressee and no type name is a công văn."""
    if paper.type_name or paper.first(Element.SUBJECT) or not paper.first(Element.NUMBER):
        return
    line = paper.first(Element.ADDRESSEES)
    if line:
        yield Issue("Công văn không có trích yếu.", "Ghi “V/v …” canh giữa dưới số, ký hiệu.", line)


@rule("du-thao.con-lai", Severity.ERROR, annex_i("IV", "2"))
def no_draft_mark_on_a_numbered_document(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.DRAFT_MARK):
        if paper.is_numbered:
            yield Issue(
                f"Văn bản đã có số nhưng còn ghi “{line.text.strip()}”.",
                "Bỏ dòng này trước khi phát hành.",
                line,
            )

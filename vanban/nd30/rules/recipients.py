"""Nơi nhận (Annex I, part I, II.9)."""

import re
from collections.abc import Iterator

from vanban.nd30 import mending
from vanban.nd30.clauses import SAMPLES, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.kinds import DECIDING
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import Pack, rule
from vanban.vietnamese import fold

CLAUSE = annex_i("II", "9", "d")
NOT_ASKED = ("BIÊN BẢN", "HỢP ĐỒNG", "BẢN GHI NHỚ", "BẢN THỎA THUẬN")
ADDRESSED_WITHIN = (
    "CÔNG ĐIỆN",
    "GIẤY MỜI",
    "GIẤY GIỚI THIỆU",
    "GIẤY ỦY QUYỀN",
    "GIẤY NGHỈ PHÉP",
    "PHIẾU GỬI",
    "PHIẾU CHUYỂN",
    "PHIẾU BÁO",
    "THƯ CÔNG",
)  # their text names whom they go to: "Như trên" may refer to it
FILING = re.compile(r"\s*(?:-\s*)?Lưu\b", re.IGNORECASE)
RIGHT_FILING = re.compile(r"\s*- Lưu: (?:VT|Văn thư)(?:, [^\s.;,][^.;]{0,80})?\.\s*")
WITHOUT_UNIT = re.compile(r"(?:-\s*)?Lưu\s*(?::\s*)?VT\s*[.;,]?", re.IGNORECASE)
ARTICLES = re.compile(r"\b(?:Điều|và|,)\s*(\d{1,3})\b")
ARTICLE = re.compile(r"\s*Điều\s+(\d{1,3})\b")
MARKS = ",.;:"
CLOSE_TO_MARGIN = 9.0  # points


@rule("noi-nhan.thieu", Severity.ERROR, annex_i("II", "9", "a"))
def recipients_are_there(paper: Paper) -> Iterator[Issue]:
    if not paper.first(Element.RECIPIENTS_HEAD) and paper.type_name not in NOT_ASKED:
        yield Issue(
            "Văn bản thiếu phần “Nơi nhận”.", "Ghi “Nơi nhận:” và các nơi nhận ở cuối văn bản, bên trái."
        )


@rule("noi-nhan.tu", Severity.ERROR, CLAUSE)
def the_words_noi_nhan(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.RECIPIENTS_HEAD):
        if line.text.strip() != "Nơi nhận:":
            yield Issue(
                f"Ghi “{line.text.strip()}”.",
                "Ghi “Nơi nhận:” trên một dòng riêng.",
                line,
                0,
                len(line.text),
                _right_head(line),
            )


def _right_head(line: Line) -> str | None:
    return "Nơi nhận:" if re.fullmatch(r"\s*nơi\s+nhận\s*(?::\s*)?", line.text, re.IGNORECASE) else None


@rule("noi-nhan.sat-le", Severity.WARNING, CLAUSE)
def recipients_stand_at_the_margin(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.RECIPIENTS_HEAD, Element.RECIPIENT):
        layout = line.layout
        if (
            layout.alignment in ("center", "right")
            or layout.left_indent + layout.first_indent > CLOSE_TO_MARGIN
        ):
            mend = mending.layout("Đặt sát lề trái.", [line], alignment="left", left_indent=0, first_indent=0)
            yield Issue(
                f"“{line.text.strip()[:60]}” không đặt sát lề trái.",
                "Trình bày sát lề trái.",
                line,
                repair=mend,
            )


@rule("noi-nhan.gach-dau-dong", Severity.ERROR, CLAUSE)
def recipients_begin_with_a_dash(paper: Paper) -> Iterator[Issue]:
    for item in _items(paper):
        found = re.match(r"\s*([-–—+•*])?\s*", item[0].text)
        mark = found[1] if found else None
        if mark != "-":
            right = None if mark is None or item[0].label else "-"
            start = item[0].text.index(mark) if mark else 0
            yield Issue(
                f"Đầu dòng nơi nhận ghi “{mark}”." if mark else "Đầu dòng nơi nhận không có gạch đầu dòng.",
                "Đầu dòng có gạch đầu dòng (-) sát lề trái.",
                item[0],
                start,
                start + len(mark or ""),
                right,
            )


@rule("noi-nhan.dau-cham-phay", Severity.ERROR, CLAUSE)
def recipients_end_in_semicolons(paper: Paper) -> Iterator[Issue]:
    for item in _items(paper)[:-1]:
        text = item[-1].text.rstrip()
        if not text.endswith(";"):
            last = text[-1:]
            kept = "" if last in MARKS else last
            yield Issue(
                "Cuối dòng nơi nhận không có dấu chấm phẩy.",
                "Kết thúc dòng bằng dấu chấm phẩy (;).",
                item[-1],
                len(text) - 1,
                len(text),
                f"{kept};",
            )


@rule("noi-nhan.luu", Severity.ERROR, CLAUSE)
def last_recipient_is_the_file(paper: Paper) -> Iterator[Issue]:
    items = _items(paper)
    if items and not FILING.match(items[-1][0].text):
        yield Issue(
            "Dòng cuối của nơi nhận không phải dòng “Lưu”.", "Kết thúc bằng “- Lưu: VT, …”.", items[-1][0]
        )


@rule("noi-nhan.dong-luu", Severity.ERROR, CLAUSE)
def filing_line_reads_right(paper: Paper) -> Iterator[Issue]:
    for item in _items(paper):
        text = " ".join(line.text.strip() for line in item)
        if FILING.match(text) and not RIGHT_FILING.fullmatch(text):
            yield Issue(
                f"Dòng lưu ghi “{text.strip()}”.",
                "Ghi: “- Lưu: VT, <đơn vị soạn thảo>.”, kết thúc bằng dấu chấm.",
                item[0],
                0,
                len(item[0].text),
                _mended_filing(item),
            )


def _mended_filing(item: list[Line]) -> str | None:
    """The line with its marks put right, where that is all that it lacks."""
    text = re.sub(" ?([:,]) ?", r"\1 ", " ".join(item[0].text.split()).rstrip(" ;.,"))
    right = re.sub(r"^-?\s*Lưu\s*:?\s*", "- Lưu: ", text, flags=re.IGNORECASE) + "."
    return right if len(item) == 1 and not item[0].label and RIGHT_FILING.fullmatch(right) else None


@rule("noi-nhan.don-vi-soan-thao", Severity.ERROR, CLAUSE)
def filing_line_names_the_drafting_unit(paper: Paper) -> Iterator[Issue]:
    """But of a giấy giới thiệu: its sample form has "- Lưu: VT."."""
    if paper.type_name == "GIẤY GIỚI THIỆU":
        return
    for item in _items(paper):
        if WITHOUT_UNIT.fullmatch(item[0].text.strip()) and len(item) == 1:
            yield Issue(
                f"Dòng “{item[0].text.strip()}” không ghi đơn vị soạn thảo.",
                "Sau “VT” ghi dấu phẩy và chữ viết tắt tên đơn vị soạn thảo, ví dụ “- Lưu: VT, VHXH.”.",
                item[0],
            )


@rule("noi-nhan.nhu-tren", Severity.ERROR, annex_i("II", "9", "b"))
def as_above_goes_with_addressees(paper: Paper) -> Iterator[Issue]:
    items = _items(paper)
    said = [item for item in items if _opening(item).startswith("nhu tren")]
    if paper.type_name in ADDRESSED_WITHIN:
        return
    addressed = paper.first(Element.ADDRESSEES) is not None
    if items and addressed and (not said or said[0] is not items[0]):
        yield Issue(
            "Văn bản có “Kính gửi” nhưng nơi nhận không bắt đầu bằng “Như trên”.",
            "Dòng đầu của nơi nhận ghi “- Như trên;”.",
            items[0][0],
        )
    elif said and not addressed:
        yield Issue(
            "Nơi nhận ghi “Như trên” nhưng văn bản không có “Kính gửi”.", "Ghi rõ tên nơi nhận.", said[0][0]
        )


@rule("noi-nhan.nhu-dieu", Severity.WARNING, SAMPLES, Pack.ADMINISTRATIVE)
def decision_begins_with_its_article(paper: Paper) -> Iterator[Issue]:
    items = _items(paper)
    if paper.type_name in DECIDING and items and not _opening(items[0]).startswith("nhu dieu"):
        yield Issue(
            "Nơi nhận không bắt đầu bằng “Như Điều …”.",
            "Dòng đầu của nơi nhận ghi “- Như Điều …;”.",
            items[0][0],
        )


@rule("noi-nhan.dieu-khong-co", Severity.ERROR, SAMPLES)
def named_articles_exist(paper: Paper) -> Iterator[Issue]:
    articles = {found[1] for line in paper.of(Element.BODY) if (found := ARTICLE.match(line.text))}
    for item in _items(paper):
        if _opening(item).startswith("nhu dieu") and articles:
            for found in ARTICLES.finditer(item[0].text):
                if found[1] not in articles:
                    yield Issue(
                        f"Nơi nhận ghi “Như Điều {found[1]}” nhưng văn bản không có Điều {found[1]}.",
                        "Ghi đúng số của điều có nơi nhận.",
                        item[0],
                        found.start(1),
                        found.end(1),
                    )


def _opening(item: list[Line]) -> str:
    return fold(item[0].text[:40]).lstrip("- ")


def _items(paper: Paper) -> list[list[Line]]:
    """The recipients of the main document, each with the lines it goes on in."""
    items: list[list[Line]] = []
    for line in paper.of(Element.RECIPIENT):
        if line.annex:
            continue
        begins = re.match(r"\s*[-–—+•*]", line.text) or FILING.match(line.text)
        if items and not begins and not items[-1][-1].text.rstrip().endswith((";", ".")):
            items[-1].append(line)
        else:
            items.append([line])
    return items

"""Authority, position and name of the signer (Annex I, part I, II.7; Điều 13)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import SAMPLES, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import Pack, rule
from vanban.vietnamese import fold

FORM = re.compile(r"\s*(TM|KT|TL|TUQ|Q)(\s*(?:\.\s*)?)(?=\S)", re.IGNORECASE)
RIGHT_FORM = re.compile(r"\s*(?:TM|KT|TL|TUQ|Q)\. \S")
DEPUTY = ("pho ", "thu truong", "quyen ", "pho.")
HONOURS = re.compile(
    r"\s*(?:(?:GS|PGS|TSKH|TS|Ths|CN|KS|BS|DS|BSCKI{1,2}|NGND|NGƯT|NSND|NSƯT|AHLĐ|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Giáo sư"
    r"|Phó Giáo sư|Cử nhân|Kỹ sư|Bác sĩ|Luật sư|Đại tá|Thượng tá|Trung tá|Thiếu tá|Ông|Bà|Đồng chí|Đ/c)\b[.:]?[\s.]*)+",
    re.IGNORECASE,
)
ALLOWED_BY = (
    "truong ",
    "benh vien",
    "vien ",
    "dai hoc",
    "hoc vien",
    "cong an",
    "quan su",
    "bo doi",
    "tram y te",
    "y te",
    "quan khu",
)


@rule("chu-ky.thieu", Severity.ERROR, annex_i("II", "7", "đ"))
def numbered_document_is_signed(paper: Paper) -> Iterator[Issue]:
    if paper.is_numbered and not paper.first(Element.SIGNING_AUTHORITY):
        yield _missing_signature()


@rule("chu-ky.thieu-trong-du-thao", Severity.WARNING, annex_i("II", "7", "đ"))
def draft_has_a_place_to_sign(paper: Paper) -> Iterator[Issue]:
    if not paper.is_numbered and not paper.first(Element.SIGNING_AUTHORITY):
        yield _missing_signature()


@rule("ho-ten.thieu", Severity.WARNING, annex_i("II", "7", "c"))
def signer_is_named(paper: Paper) -> Iterator[Issue]:
    last = list(paper.of(Element.SIGNING_AUTHORITY))
    if last and not paper.first(Element.SIGNER):
        yield Issue("Dưới chức vụ không có họ và tên người ký.", "Ghi họ và tên người ký văn bản.", last[-1])


@rule("quyen-han.viet-tat", Severity.ERROR, annex_i("II", "7", "b"))
def short_form_is_written_right(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.SIGNING_AUTHORITY):
        found = FORM.match(line.text)
        if found and ("." in found[2] or " " in found[2]) and not RIGHT_FORM.match(line.text):
            short = found[1].upper()
            yield Issue(
                f"Ghi “{found[0].strip()}” trước quyền hạn của người ký.",
                f"Ghi: “{short}. ”, có dấu chấm và cách một chữ.",
                line,
                0,
                found.end(),
                f"{short}. ",
            )


@rule("quyen-han.theo-tham-quyen", Severity.ERROR, SAMPLES, Pack.ADMINISTRATIVE)
def signature_follows_the_authority(paper: Paper) -> Iterator[Issue]:
    """CHỦ TỊCH … signs for himself; a collective is signed for with TM."""
    authority, signing = paper.first(Element.AUTHORITY), _first(paper)
    if not authority or not signing:
        return
    named, collective = fold(authority.text), fold(signing.text).startswith("tm")
    if named.startswith("chu tich") and collective:
        yield Issue(
            f"Thẩm quyền là “{authority.text.strip()}” nhưng ký “{signing.text.strip()}”.",
            "Bỏ dòng “TM. …”: người đứng đầu ký theo thẩm quyền của mình, ghi “CHỦ TỊCH” hoặc “KT. CHỦ TỊCH”.",
            signing,
        )
    elif named.startswith("uy ban nhan dan") and not collective:
        yield Issue(
            f"Thẩm quyền là “{authority.text.strip()}” nhưng không ký thay mặt tập thể.",
            "Ghi “TM. ỦY BAN NHÂN DÂN” trên dòng chức vụ.",
            signing,
        )


@rule("quyen-han.cap-pho", Severity.ERROR, annex_i("II", "7", "b"))
def deputy_signs_as_deputy(paper: Paper) -> Iterator[Issue]:
    for line, below in _with_next(paper):
        if _short_form(line) == "KT" and not (below and fold(below.text).startswith(DEPUTY)):
            yield Issue(
                f"Dưới “{line.text.strip()}” không có chức vụ cấp phó của người ký.",
                "Ghi chức vụ của người ký ở dòng dưới, ví dụ “PHÓ CHỦ TỊCH”.",
                line,
            )


@rule("quyen-han.chuc-vu", Severity.ERROR, annex_i("II", "7", "đ"))
def position_stands_under_the_short_form(paper: Paper) -> Iterator[Issue]:
    for line, below in _with_next(paper):
        if _short_form(line) in ("TM", "TL", "TUQ") and below is None:
            yield Issue(
                f"Dưới “{line.text.strip()}” không có chức vụ của người ký.",
                "Ghi chức vụ của người ký ở dòng dưới.",
                line,
            )


@rule("ho-ten.hoc-vi", Severity.ERROR, annex_i("II", "7", "c"))
def no_honours_before_the_name(paper: Paper) -> Iterator[Issue]:
    """But for units of education, health, science and the armed forces, which have rules of their own."""
    issuer = " ".join(fold(line.text) for line in paper.of(Element.SUPERIOR, Element.ISSUER))
    if any(unit in f"{issuer} " for unit in ALLOWED_BY):
        return
    for line in paper.of(Element.SIGNER):
        found = HONOURS.match(line.text)
        if found and found.end() < len(line.text):
            yield Issue(
                f"Trước họ tên người ký ghi “{found[0].strip()}”.",
                "Không ghi học hàm, học vị, danh hiệu trước họ tên người ký.",
                line,
                0,
                found.end(),
                "",
            )


def _missing_signature() -> Issue:
    return Issue(
        "Văn bản thiếu chức vụ, họ tên người ký.",
        "Ghi quyền hạn, chức vụ và họ tên người ký ở cuối văn bản, bên phải.",
    )


def _first(paper: Paper) -> Line | None:
    return next((line for line in paper.of(Element.SIGNING_AUTHORITY) if line.annex == 0), None)


def _short_form(line: Line) -> str:
    found = FORM.match(line.text)
    return found[1].upper() if found and "." in found[2] else ""


def _with_next(paper: Paper) -> Iterator[tuple[Line, Line | None]]:
    """Each line of authority with the one below it in its column."""
    lines = list(paper.of(Element.SIGNING_AUTHORITY))
    for place, line in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else None
        yield line, below if below and _column(below) == _column(line) else None


def _column(line: Line) -> tuple[int, int, int]:
    return (line.annex, line.cell.table, line.cell.column) if line.cell else (line.annex, 0, 0)

"""Paper, margins and page numbers (Annex I, part I, section I)."""

from collections.abc import Iterator

from vanban.nd30 import mending
from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Paper, Section
from vanban.nd30.rulebook import rule
from vanban.xml_part import W

A4 = (210.0, 297.0)
MARGINS = {
    "top": ("trên", 20, 25),
    "bottom": ("dưới", 20, 25),
    "left": ("trái", 30, 35),
    "right": ("phải", 15, 20),
}
CLOSE = 0.35  # millimetres: what rounding in inches or twips may make of a length
PAPER_CLOSE = 1.0
SIZES = (13.0, 14.0)
LETTERS_ON_A_PAGE = 2600  # of running text, at the least: a document longer than that has a second page


@rule("trang.kho-giay", Severity.ERROR, annex_i("I", "1"))
def paper_size(paper: Paper) -> Iterator[Issue]:
    for number, section in enumerate(paper.sections, 1):
        found = sorted((section.width, section.height))
        if not all(abs(one - asked) <= PAPER_CLOSE for one, asked in zip(found, A4, strict=True)):
            said = f"Khổ giấy của phần {number} là {found[0]:.0f} mm x {found[1]:.0f} mm."
            yield Issue(said, "Đặt khổ giấy A4 (210 mm x 297 mm).")


@rule("trang.chieu-giay", Severity.ERROR, annex_i("I", "2"))
def orientation(paper: Paper) -> Iterator[Issue]:
    """Landscape is for what has tables."""
    tables = {line.section for line in paper.lines if line.cell}
    for number, section in enumerate(paper.sections):
        if section.is_landscape and number not in tables:
            yield Issue(
                f"Phần {number + 1} trình bày theo chiều rộng của khổ giấy mà không có bảng, biểu.",
                "Trình bày theo chiều dài của khổ A4.",
            )


@rule("trang.le", Severity.ERROR, annex_i("I", "3"))
def page_margins(paper: Paper) -> Iterator[Issue]:
    for number, section in enumerate(paper.sections, 1):
        for side, (name, low, high) in MARGINS.items():
            length = getattr(section, side)
            if not low - CLOSE <= length <= high + CLOSE:
                right = low if length < low else high
                mend = mending.margins(f"Đặt lề {name} {right} mm.", section, **{side: right})
                found = f"Lề {name} của phần {number} là {length:.1f} mm.".replace(".", ",", 1)
                yield Issue(found, f"Đặt lề {name} từ {low} đến {high} mm.", repair=mend)


@rule("so-trang.thieu", Severity.ERROR, annex_i("I", "7"))
def page_number_is_there(paper: Paper) -> Iterator[Issue]:
    if (
        paper.sections
        and not any(section.page_number for section in paper.sections)
        and has_second_page(paper)
    ):
        yield Issue("Văn bản nhiều trang không có số trang.", "Đánh số trang, hiển thị từ trang thứ hai.")


@rule("so-trang.trang-dau", Severity.ERROR, annex_i("I", "7"))
def first_page_shows_none(paper: Paper) -> Iterator[Issue]:
    for section in paper.sections[:1]:
        if section.first_page_number:
            mend = (
                None
                if section.first_page_differs
                else mending.first_page_without_number("Ẩn số trang đầu.", section)
            )
            yield Issue(
                "Trang đầu của văn bản hiển thị số trang.", "Không hiển thị số trang thứ nhất.", repair=mend
            )


@rule("so-trang.vi-tri", Severity.ERROR, annex_i("I", "7"))
def page_number_at_the_top(paper: Paper) -> Iterator[Issue]:
    if any(section.page_number == "footer" for section in paper.sections):
        yield Issue("Số trang đặt ở lề dưới.", "Đặt số trang canh giữa trong phần lề trên.")


@rule("so-trang.canh-giua", Severity.ERROR, annex_i("I", "7"))
def page_number_centred(paper: Paper) -> Iterator[Issue]:
    numbered = (section for section in paper.sections if section.page_number)
    if any(section.page_number_alignment != "center" for section in numbered):
        yield Issue("Số trang chưa được canh giữa.", "Canh giữa số trang theo chiều ngang.")


@rule("so-trang.kieu-chu", Severity.ERROR, annex_i("I", "7"))
def page_number_letters(paper: Paper) -> Iterator[Issue]:
    looks = [section.page_number_look for section in paper.sections if section.page_number_look]
    wrong = next((look for look in looks if look.italic or not SIZES[0] <= look.size <= SIZES[1]), None)
    if wrong:
        slant = ", chữ nghiêng" if wrong.italic else ""
        yield Issue(
            f"Số trang đang ở cỡ chữ {wrong.size:g}{slant}.",
            "Dùng chữ đứng, cỡ chữ từ 13 đến 14 cho số trang.",
        )


@rule("so-trang.chu-so", Severity.ERROR, annex_i("I", "7"))
def page_number_in_arabic(paper: Paper) -> Iterator[Issue]:
    if any(_number_format(section) not in ("", "decimal") for section in paper.sections):
        yield Issue("Số trang không dùng chữ số Ả Rập.", "Đánh số trang bằng chữ số Ả Rập: 1, 2, 3.")


def _number_format(section: Section) -> str:
    numbering = None if section.element is None else section.element.find(f"{W}pgNumType")
    return "" if numbering is None else numbering.get(f"{W}fmt", "")


def has_second_page(paper: Paper) -> bool:
    """Surely more than one page: a page break, or more text than a page holds."""
    told = [line for line in paper.lines if line.element not in (Element.PAGE_HEADER, Element.NOTE)]
    breaks = any(line.opens_page for line in told[1:]) or len({line.section for line in told}) > 1
    return breaks or sum(len(line.text) for line in told) > LETTERS_ON_A_PAGE * 1.3

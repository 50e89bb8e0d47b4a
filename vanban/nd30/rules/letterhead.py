"""National title, motto, the issuer and the ruled lines under them."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Paper
from vanban.nd30.rule_under import line_widths, rule_under
from vanban.nd30.rulebook import rule

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SAME_LENGTH = (0.88, 1.12)  # of the text: what the eye takes for equal
THIRD_TO_HALF = (0.30, 0.54)


@rule("quoc-hieu.thieu", Severity.ERROR, annex_i("II", "1", "a"))
def nation_is_there(paper: Paper) -> Iterator[Issue]:
    if not paper.first(Element.NATION):
        yield Issue("Văn bản thiếu Quốc hiệu.", f"Ghi “{NATION}” ở phía trên, bên phải trang đầu.")


@rule("quoc-hieu.loi-van", Severity.ERROR, annex_i("II", "1", "a"))
def nation_reads_right(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.NATION):
        text = line.text.strip()
        if " ".join(text.split()).upper().replace("HOÀ", "HÒA") != NATION or "  " in text:
            yield Issue(
                f"Quốc hiệu ghi chưa đúng: “{text}”.", f"Ghi: “{NATION}”.", line, 0, len(line.text), NATION
            )


@rule("quoc-hieu.dau-thanh", Severity.NOTE, annex_i("II", "1", "a"))
def nation_is_spelt_as_asked(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.NATION):
        place = line.text.upper().find("HOÀ")
        if place >= 0:
            said = f"Quốc hiệu viết “{line.text[place : place + 3]}”."
            yield Issue(said, "Nên viết “HÒA” như tại mục 1 của Nghị định.", line, place, place + 3, "HÒA")


@rule("tieu-ngu.thieu", Severity.ERROR, annex_i("II", "1", "b"))
def motto_is_there(paper: Paper) -> Iterator[Issue]:
    if not paper.first(Element.MOTTO):
        yield Issue("Văn bản thiếu Tiêu ngữ.", f"Ghi “{MOTTO}” ngay dưới Quốc hiệu.")


@rule("tieu-ngu.loi-van", Severity.ERROR, annex_i("II", "1", "b"))
def motto_reads_right(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.MOTTO):
        text = line.text.strip()
        if text not in (MOTTO, MOTTO.upper()):
            yield Issue(
                f"Tiêu ngữ ghi chưa đúng: “{text}”.",
                f"Ghi: “{MOTTO}”, giữa các cụm từ là gạch nối (-), có cách chữ.",
                line,
                0,
                len(line.text),
                MOTTO,
            )


@rule("quoc-hieu.vi-tri", Severity.ERROR, annex_i("IV", "2"))
def nation_stands_on_the_right(paper: Paper) -> Iterator[Issue]:
    nation, issuer = paper.first(Element.NATION), paper.first(Element.SUPERIOR, Element.ISSUER)
    if not nation or not issuer or not nation.cell or not issuer.cell or nation.annex != issuer.annex:
        return
    if nation.cell.table == issuer.cell.table and nation.cell.column < issuer.cell.column:
        yield Issue(
            "Quốc hiệu đặt bên trái tên cơ quan ban hành.",
            "Đặt Quốc hiệu, Tiêu ngữ bên phải, tên cơ quan ban hành bên trái.",
            nation,
        )


@rule("co-quan-ban-hanh.thieu", Severity.ERROR, annex_i("II", "2", "a"))
def issuer_is_there(paper: Paper) -> Iterator[Issue]:
    if not paper.first(Element.ISSUER):
        yield Issue(
            "Văn bản thiếu tên cơ quan, tổ chức ban hành.", "Ghi tên cơ quan ban hành ở phía trên, bên trái."
        )


@rule("co-quan-ban-hanh.viet-tat", Severity.WARNING, annex_i("II", "2", "a"))
def issuer_is_named_in_full(paper: Paper) -> Iterator[Issue]:
    """Only the superior may be abbreviated."""
    for line in paper.of(Element.ISSUER):
        for found in re.finditer(r"\b(UBND|HĐND)\b", line.text):
            full = {"UBND": "ỦY BAN NHÂN DÂN", "HĐND": "HỘI ĐỒNG NHÂN DÂN"}[found[1]]
            yield Issue(
                f"Tên cơ quan ban hành viết tắt “{found[1]}”.",
                f"Ghi đầy đủ: “{full}”.",
                line,
                found.start(),
                found.end(),
                full,
            )


@rule("tieu-ngu.ke-ngang", Severity.ERROR, annex_i("II", "1", "b"))
def rule_under_motto(paper: Paper) -> Iterator[Issue]:
    yield from _missing_rule(paper, Element.MOTTO, "Tiêu ngữ", "có độ dài bằng độ dài của dòng chữ")


@rule("co-quan-ban-hanh.ke-ngang", Severity.ERROR, annex_i("II", "2", "b"))
def rule_under_issuer(paper: Paper) -> Iterator[Issue]:
    yield from _missing_rule(
        paper, Element.ISSUER, "tên cơ quan ban hành", "dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối"
    )


@rule("trich-yeu.ke-ngang", Severity.ERROR, annex_i("II", "5", "b"))
def rule_under_title(paper: Paper) -> Iterator[Issue]:
    yield from _missing_rule(paper, Element.TITLE, "trích yếu", "dài từ 1/3 đến 1/2 dòng chữ, đặt cân đối")


@rule("tieu-ngu.do-dai-ke", Severity.WARNING, annex_i("II", "1", "b"))
def rule_under_motto_is_as_long(paper: Paper) -> Iterator[Issue]:
    yield from _wrong_length(paper, Element.MOTTO, "Tiêu ngữ", SAME_LENGTH, "bằng độ dài của dòng chữ")


@rule("co-quan-ban-hanh.do-dai-ke", Severity.WARNING, annex_i("II", "2", "b"))
def rule_under_issuer_is_a_third_to_half(paper: Paper) -> Iterator[Issue]:
    yield from _wrong_length(
        paper, Element.ISSUER, "tên cơ quan ban hành", THIRD_TO_HALF, "từ 1/3 đến 1/2 độ dài của dòng chữ"
    )


@rule("trich-yeu.do-dai-ke", Severity.WARNING, annex_i("II", "5", "b"))
def rule_under_title_is_a_third_to_half(paper: Paper) -> Iterator[Issue]:
    yield from _wrong_length(
        paper, Element.TITLE, "trích yếu", THIRD_TO_HALF, "từ 1/3 đến 1/2 độ dài của dòng chữ"
    )


def _missing_rule(paper: Paper, element: Element, name: str, length: str) -> Iterator[Issue]:
    line = next((one for one in paper.of(element) if one.annex == 0), None)
    if line and rule_under(paper, element) is None:
        yield Issue(f"Dưới {name} không có đường kẻ ngang.", f"Kẻ một đường ngang, nét liền, {length}.", line)


def _wrong_length(
    paper: Paper, element: Element, name: str, allowed: tuple[float, float], asked: str
) -> Iterator[Issue]:
    """The line may be measured by the last printed line or by the longest one."""
    lines = [line for line in paper.of(element) if line.annex == 0]
    length, widths = rule_under(paper, element), line_widths(lines)
    if not length or not widths:
        return
    low, high = allowed
    if not low * min(widths[-1], max(widths)) <= length <= high * max(widths):
        yield Issue(
            f"Đường kẻ dưới {name} dài {length:.0f} pt, dòng chữ dài {max(widths):.0f} pt.",
            f"Kẻ dài {asked}.",
            lines[-1],
        )

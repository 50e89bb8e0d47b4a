"""The number and symbol of the document (Annex I, part I, II.3)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.kinds import ABBREVIATIONS
from vanban.nd30.notation import Notation, notation
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.rulebook import Pack, rule

SPELT = {abbreviation.upper(): abbreviation for abbreviation in ABBREVIATIONS.values()}
PADDED = re.compile(r"\s*(\d)\s*")
SPACES = re.compile(r"(?<=\S)\s+(?=\S)|^\s+|\s+$")
LONG_DASH = re.compile("[–—]")


@rule("so-ky-hieu.thieu", Severity.ERROR, annex_i("II", "3", "a"))
def number_is_there(paper: Paper) -> Iterator[Issue]:
    if not paper.first(Element.NUMBER):
        yield Issue("Văn bản thiếu số, ký hiệu.", "Ghi “Số: …/…” canh giữa dưới tên cơ quan ban hành.")


@rule("so-ky-hieu.tu-so", Severity.ERROR, annex_i("II", "3", "c"))
def the_word_so(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        if told.word.strip() != "Số:":
            start = len(told.word) - len(told.word.lstrip())
            yield Issue(
                f"Ghi “{told.word.strip()}” trước số của văn bản.",
                "Viết “Số” bằng chữ in thường, sau có dấu hai chấm: “Số:”.",
                line,
                start,
                len(told.word.rstrip()),
                "Số:",
            )


@rule("so-ky-hieu.so-0", Severity.ERROR, annex_i("II", "3", "c"))
def number_below_ten_is_padded(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        small = PADDED.fullmatch(told.number)
        if small and small[1] != "0":
            start = told.number_at + small.start(1)
            yield Issue(
                f"Số của văn bản nhỏ hơn 10 ghi “{small[1]}”.",
                f"Ghi thêm số 0 phía trước: “0{small[1]}”.",
                line,
                start,
                start + 1,
                f"0{small[1]}",
            )


@rule("so-ky-hieu.chu-so", Severity.ERROR, annex_i("II", "3", "a"))
def number_is_arabic(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        text = told.number.strip()
        if told.symbol and not told.is_blank and not re.fullmatch(r"\d+[a-zđ]?", text):
            start = line.text.index(text)
            yield Issue(
                f"Số của văn bản ghi “{text}”.", "Ghi số bằng chữ số Ả Rập.", line, start, start + len(text)
            )


@rule("so-ky-hieu.gach-cheo", Severity.ERROR, annex_i("II", "3", "c"))
def slash_after_the_number(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        if not told.symbol.strip():
            yield Issue(
                "Không có dấu gạch chéo và ký hiệu sau số của văn bản.",
                "Ghi dấu gạch chéo (/) giữa số và ký hiệu, ví dụ “Số: 05/QĐ-UBND”.",
                line,
            )


@rule("so-ky-hieu.khoang-trang", Severity.ERROR, annex_i("II", "3", "c"))
def symbol_has_no_spaces(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        symbol = told.symbol.rstrip()
        if SPACES.search(symbol):
            right = re.sub(r"\s", "", symbol)
            yield Issue(
                f"Ký hiệu có khoảng trắng: “{symbol}”.",
                f"Viết liền, không cách chữ: “{right}”.",
                line,
                told.symbol_at,
                told.symbol_at + len(symbol),
                right,
            )
        if not told.is_blank and told.number != told.number.rstrip():
            end = told.number_at + len(told.number)
            start = told.number_at + len(told.number.rstrip())
            yield Issue(
                "Có khoảng trắng trước dấu gạch chéo.", "Viết liền số và ký hiệu.", line, start, end, ""
            )


@rule("so-ky-hieu.gach-noi", Severity.ERROR, annex_i("II", "3", "c"))
def hyphen_between_groups(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        for found in LONG_DASH.finditer(told.symbol):
            start = told.symbol_at + found.start()
            yield Issue(
                f"Ký hiệu dùng dấu “{found[0]}”.",
                "Dùng gạch nối (-) giữa các nhóm chữ.",
                line,
                start,
                start + 1,
                "-",
            )


@rule("so-ky-hieu.in-hoa", Severity.ERROR, annex_i("II", "3", "c"))
def symbol_in_capitals(paper: Paper) -> Iterator[Issue]:
    """But for the small letters that QyĐ, CTr and TTr have."""
    for line, told in _numbers(paper):
        at = told.symbol_at
        for group in re.split(r"([^\w&]+)", told.symbol):
            right = SPELT.get(group.upper(), group.upper())
            if right != group and any(map(str.isalpha, group)) and not line.look.capitals:
                yield Issue(f"Ký hiệu viết “{group}”.", f"Viết: “{right}”.", line, at, at + len(group), right)
            at += len(group)


@rule("so-ky-hieu.cong-van", Severity.ERROR, annex_i("II", "3", "b"))
def no_cv_in_the_symbol(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        if "CV" in [group.upper() for group in told.groups]:
            yield Issue(
                "Ký hiệu của công văn có chữ “CV”.",
                "Chỉ ghi chữ viết tắt tên cơ quan và tên đơn vị soạn thảo hoặc lĩnh vực, ví dụ “12/UBND-VHXH”.",
                line,
                told.symbol_at,
                len(line.text),
            )


@rule("so-ky-hieu.cong-van-don-vi", Severity.WARNING, annex_i("II", "3", "b"))
def letter_names_the_drafting_unit(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        if not paper.type_name and paper.first(Element.SUBJECT) and told.symbol and len(told.groups) == 1:
            yield Issue(
                f"Ký hiệu công văn chỉ có “{told.symbol.strip()}”.",
                "Ghi thêm chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực, ví dụ “12/UBND-VHXH”.",
                line,
                told.symbol_at,
                len(line.text),
            )


@rule("so-ky-hieu.ten-loai", Severity.ERROR, annex_i("II", "3", "b"))
def symbol_names_the_kind(paper: Paper) -> Iterator[Issue]:
    right = ABBREVIATIONS.get(paper.type_name, "")
    for line, told in _numbers(paper):
        first = told.groups[0]
        if not right or not first or first.upper() in (right.upper(), "CV"):
            continue
        replaced = first if first.upper() in SPELT and first in told.symbol else ""
        start = line.text.find(first, told.symbol_at) if replaced else told.symbol_at
        yield Issue(
            f"Ký hiệu “{told.symbol.strip()}” không có chữ viết tắt của tên loại {paper.type_name}.",
            f"Bắt đầu ký hiệu bằng “{right}”.",
            line,
            start,
            start + len(first) if replaced else len(line.text),
            right if replaced else None,
        )


@rule("so-ky-hieu.cong-van-co-loai", Severity.WARNING, annex_i("II", "3", "b"))
def letter_has_no_kind(paper: Paper) -> Iterator[Issue]:
    """Of a document without a type name."""
    if paper.type_name:
        return
    for line, told in _numbers(paper):
        kind = next((name for name, short in ABBREVIATIONS.items() if short == told.groups[0]), "")
        if kind and len(told.groups) > 1:
            yield Issue(
                f"Ký hiệu có chữ “{told.groups[0]}” nhưng văn bản không có tên loại {kind}.",
                "Ghi tên loại văn bản; nếu là công văn, bỏ chữ viết tắt tên loại trong ký hiệu.",
                line,
            )


@rule("so-ky-hieu.nam", Severity.WARNING, annex_i("II", "3", "b"), Pack.ADMINISTRATIVE)
def no_year_in_the_symbol(paper: Paper) -> Iterator[Issue]:
    for line, told in _numbers(paper):
        if told.year:
            yield Issue(
                f"Ký hiệu của văn bản hành chính có năm “{told.year}”.",
                "Chỉ văn bản quy phạm pháp luật ghi năm trong ký hiệu; bỏ năm nếu là văn bản cá biệt.",
                line,
            )


def _numbers(paper: Paper) -> Iterator[tuple[Line, Notation]]:
    for line in paper.of(Element.NUMBER):
        told = notation(line)
        if told:
            yield line, told

"""The place and the date of issue (Annex I, part I, II.4)."""

import re
from collections.abc import Iterator
from datetime import date

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Paper
from vanban.nd30.rulebook import rule

CLAUSE = annex_i("II", "4", "b")
LONG = re.compile(
    r"ngày(?P<day>[^a-zA-Z]{0,14})tháng(?P<month>[^a-zA-Z]{0,14})năm(?P<year>[^a-zA-Z]{0,14})", re.IGNORECASE
)
SHORT = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2,4})")
WITHOUT_DATE = ("BIÊN BẢN",)


@rule("dia-danh-thoi-gian.thieu", Severity.ERROR, annex_i("II", "4", "c"))
def place_and_date_are_there(paper: Paper) -> Iterator[Issue]:
    if not paper.first(Element.PLACE_AND_DATE) and paper.type_name not in WITHOUT_DATE:
        yield Issue(
            "Văn bản thiếu địa danh và thời gian ban hành.",
            "Ghi địa danh, ngày, tháng, năm dưới Quốc hiệu và Tiêu ngữ, cùng dòng với số, ký hiệu.",
        )


@rule("dia-danh-thoi-gian.so-0", Severity.ERROR, CLAUSE)
def small_days_and_the_first_two_months_are_padded(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.PLACE_AND_DATE):
        found = LONG.search(line.text)
        for part, name, last in (("day", "ngày", 9), ("month", "tháng", 2)):
            number = found[part].strip() if found else ""
            if not number.isdecimal() or not int(number):
                continue
            right = f"{int(number):02d}" if int(number) <= last else str(int(number))
            if right != number and found:
                start = found.start(part) + found[part].index(number)
                yield Issue(
                    f"Thời gian ban hành ghi “{name} {number}”.",
                    f"Ghi “{name} {right}”: chỉ thêm số 0 trước ngày nhỏ hơn 10 và tháng 1, 2.",
                    line,
                    start,
                    start + len(number),
                    right,
                )


@rule("dia-danh-thoi-gian.viet-day-du", Severity.ERROR, CLAUSE)
def date_is_written_out(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.PLACE_AND_DATE):
        found = SHORT.search(line.text)
        if found and not LONG.search(line.text):
            yield Issue(
                f"Thời gian ban hành viết tắt “{found[0]}”.",
                "Viết đầy đủ “ngày … tháng … năm …”.",
                line,
                found.start(),
                found.end(),
            )


@rule("dia-danh-thoi-gian.ngay-co-that", Severity.ERROR, CLAUSE)
def date_exists(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.PLACE_AND_DATE):
        found = LONG.search(line.text)
        numbers = [found[part].strip() for part in ("year", "month", "day")] if found else []
        if found and all(number.isdecimal() for number in numbers) and not _exists(*map(int, numbers)):
            yield Issue(
                f"Không có “{found[0].strip()}” trong lịch.",
                "Kiểm tra lại ngày, tháng, năm ban hành; năm ghi đủ bốn chữ số.",
                line,
                found.start(),
                found.end(),
            )


@rule("dia-danh-thoi-gian.con-trong", Severity.WARNING, CLAUSE)
def numbered_document_has_its_date(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.PLACE_AND_DATE):
        found = LONG.search(line.text)
        if paper.is_numbered and found and not re.search(r"\d", found["day"] + found["month"]):
            yield Issue(
                "Văn bản đã có số nhưng chưa ghi ngày, tháng ban hành.", "Ghi ngày, tháng ban hành.", line
            )


@rule("dia-danh-thoi-gian.dau-phay", Severity.ERROR, annex_i("II", "4", "c"))
def comma_after_the_place(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.PLACE_AND_DATE):
        found = re.search(r"(?<=\w)(\s*)(?:(,)(\s*))?(ngày)\b", line.text, re.IGNORECASE)
        if found and (found[1] or not found[2] or not found[3]):
            yield Issue(
                "Giữa địa danh và ngày không có dấu phẩy đúng cách.",
                "Ghi dấu phẩy liền sau địa danh, rồi cách một chữ: “…, ngày …”.",
                line,
                found.start(),
                found.end(),
                f", {found[4]}",
            )


@rule("dia-danh-thoi-gian.dia-danh", Severity.ERROR, annex_i("II", "4", "a"))
def place_is_named(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(Element.PLACE_AND_DATE):
        place = re.split(r",|\bngày\b", line.text, maxsplit=1, flags=re.IGNORECASE)[0].strip()
        if not any(map(str.isalpha, place)) and not (re.search("[.…]", place) and not paper.is_numbered):
            yield Issue(
                "Thiếu địa danh trước ngày, tháng, năm.",
                "Ghi tên đơn vị hành chính nơi cơ quan đóng trụ sở.",
                line,
            )
        elif place[:1].islower() and place.split()[0] not in ("xã", "phường", "tỉnh", "đặc", "thành"):
            yield Issue(
                f"Địa danh “{place}” không viết hoa.",
                "Viết hoa các chữ cái đầu của địa danh.",
                line,
                0,
                len(place),
            )


@rule("dia-danh-thoi-gian.cap-don-vi", Severity.NOTE, annex_i("II", "4", "a"))
def place_without_its_kind(paper: Paper) -> Iterator[Issue]:
    """Only units named by a number, a person or an event are written with their kind."""
    for line in paper.of(Element.PLACE_AND_DATE):
        found = re.match(r"\s*(xã|tỉnh|đặc khu)\s+(?=\w)", line.text, re.IGNORECASE)
        if found:
            yield Issue(
                f"Địa danh ghi cả cấp đơn vị hành chính “{found[1]}”.",
                "Chỉ ghi tên riêng, trừ đơn vị đặt theo tên người, chữ số hoặc sự kiện lịch sử.",
                line,
                found.start(1),
                found.end(1),
            )


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year >= 1945
    except (ValueError, OverflowError):
        return False

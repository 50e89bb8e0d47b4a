"""Capitals of units, bodies, regions, days and honours (Phụ lục II)."""

import re
from collections.abc import Iterator

from vanban.nd30.clauses import annex_ii
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.phrases import FOLDER, Phrases, rows
from vanban.nd30.prose import (
    LOWER,
    SENTENCES,
    UPPER,
    at,
    before,
    hits,
    is_in_capitals,
    with_capital,
    with_small,
)
from vanban.nd30.rulebook import rule
from vanban.vietnamese.tones import tone_placed

PLACES = (*SENTENCES, Element.TITLE, Element.SUBJECT, Element.ADDRESSEES, Element.RECIPIENT, Element.TABLE)


def _lines(file: str) -> list[str]:
    return (FOLDER / file).read_text(encoding="utf-8").splitlines()


PROVINCES = [row["name"] for row in rows("provinces.csv")]
BODIES = Phrases({name: name for name in _lines("bodies-capitals.txt")})
NAMES = Phrases({row["right"]: (row["right"], row["kind"]) for row in rows("names-capitals.csv")})
PROVINCE_NAMES = Phrases(
    {f"{kind} {name}": name for name in PROVINCES for kind in ("tỉnh", "thành phố", "tp.")}
)
CAPITAL_UNIT = re.compile(
    rf"(?<=[{LOWER}\d,;] )(?:Tỉnh|Huyện|Thị xã|Thị trấn|Thành phố)(?= (?!Hồ Chí Minh)[{UPPER}][{LOWER}'’]+)"
)
CAPITAL_COMMUNE = re.compile(rf"(?:dân|của|tại|các|bàn|UBND) (?P<unit>Xã|Phường)(?= [{UPPER}][{LOWER}'’]+)")
NUMBERED_UNIT = re.compile(
    r"(?<!\w)(?:phường|quận)(?= [1-9]\d?(?:,(?! [1-9])|[.;)]|$| (?:quận|thành phố|tỉnh)))"
)
CITY = re.compile(r"(?<!\w)(?:thành phố(?= Hồ Chí Minh)|thủ đô(?= Hà Nội))")
HYPHENED = re.compile(rf"(?<=tỉnh )[{UPPER}][{LOWER}]+-[{UPPER}][{LOWER}]+")
PEOPLE = re.compile(
    r"(?<!\w)(?:(?:quần chúng|toàn thể|đông đảo|tầng lớp|phục vụ|toàn|động viên|vận động) |và |của |cho |với |, )"
    r"(?P<word>nhân dân)(?!\w)(?! (?:tệ|dân tộc))"
)
STATE = re.compile(
    r"(?:Đảng(?:,| và| ,)|chính sách của|chủ trương của|pháp luật của) (?P<word>nhà nước)(?!\w)"
)
WEEKDAY = re.compile(
    r"(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|vào|[Tt]rước) )[Tt]hứ (?P<day>hai|ba|tư|năm|sáu|bảy)(?=,? (?:ngày|hằng tuần|hàng tuần|tuần)|[,.;])"
)
RANK = re.compile(r"Huân chương [^.,;]{0,40}?hạng (?P<rank>nhất|nhì|ba)(?!\w)")
STEMS = "giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý"
BRANCHES = "tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi"
LUNAR_YEAR = re.compile(rf"(?:[Nn]ăm|[Xx]uân) (?P<year>(?i:{STEMS}) (?i:{BRANCHES}))(?!\w)")
# Common nouns too when small: "ban tổ chức hội nghị", "chính phủ điện tử", "cán bộ y tế", "cơ sở y tế".
COMMON_TOO = {
    "Ban Quản lý",
    "Ban Tổ chức",
    "Đảng bộ",
    "Đảng ủy",
    "Ban Chỉ đạo",
    "Chính phủ",
    "Đoàn Thanh niên",
}
COMMON_TOO |= {"Hội Nông dân", "Hội Phụ nữ"}
NOUNS_TOO = {"Bộ", "Sở", "Phòng"}
KINDS = NOUNS_TOO | {"Hội"}
PART_OF_A_WORD = re.compile(r"(?<!\w)(?:cơ|trụ|cán|nội|toàn|liên|[Tt]rưởng|[Cc]hi) $")
WORD_WITH_BAN = re.compile(r"(?<!\w)(?:[Tt]rưởng|[Pp]hó|[ỦUủu][yỷ]|[Tt]iểu) $")
BEGINNING = re.compile(r"(?:^|[.:?!“(-]|(?:^|\s)\w{1,2}\))\s*$")
GENERIC = Phrases(
    {
        "các sở, ban, ngành": "sở",
        "các sở, ngành": "sở",
        "các ban, sở, ngành": "ban",
        "các phòng, ban": "phòng",
        "các bộ, ngành": "bộ",
    }
)


def _cased(line: Line, start: int, end: int, right: str) -> str | None:
    """The right spelling where the text has other capitals; None where it is right, or is in capitals."""
    written = line.judged[start:end]
    if tone_placed(written.lower(), "old") != tone_placed(right.lower(), "old") or written.isupper():
        return None
    placed = "".join(a.upper() if b.isupper() else a for a, b in zip(written.lower(), right, strict=False))
    return placed if placed != written and len(written) == len(right) else None


def _bodies(paper: Paper) -> Iterator[tuple[Issue, str, str]]:
    """Every known body in other capitals than its own, with what is written and the name."""
    for line in paper.of(*PLACES):
        for start, end, right in BODIES.found(line.judged):
            placed, written = _cased(line, start, end, right), line.judged[start:end]
            ends_a_word = _ends_a_word(line, start, right)
            if placed and not ends_a_word:
                asked = f"Viết “{placed}”."
                yield Issue(f"Tên cơ quan viết “{written}”.", asked, line, start, end, placed), written, right


def _ends_a_word(line: Line, start: int, body: str) -> bool:
    """Its first word belongs to the word in front: "cán bộ", "Tiểu ban Quản lý"."""
    kind = body.split()[0]
    if kind == "Ban":
        return line.judged[start].islower() and bool(WORD_WITH_BAN.search(before(line, start)))
    return kind in KINDS and bool(PART_OF_A_WORD.search(before(line, start)))


def _begins(line: Line, start: int) -> bool:
    """A sentence, a list or what stands in brackets begins there."""
    return BEGINNING.search(before(line, start)) is not None


@rule("viet-hoa.co-quan", Severity.ERROR, annex_ii("IV", "1"))
def bodies_have_the_capitals_of_their_kind(paper: Paper) -> Iterator[Issue]:
    """A name all in small letters is left to viet-hoa.co-quan-thuong."""
    for issue, written, right in _bodies(paper):
        begins = issue.line is not None and _begins(issue.line, issue.start)
        is_common = begins and right in COMMON_TOO and written == with_capital(written.lower())
        if not written.islower() and not is_common:
            yield issue


@rule("viet-hoa.co-quan-thuong", Severity.WARNING, annex_ii("IV", "1"))
def bodies_are_not_written_small(paper: Paper) -> Iterator[Issue]:
    for issue, written, right in _bodies(paper):
        if written.islower() and right not in COMMON_TOO and right.split()[0] not in NOUNS_TOO:
            yield issue


@rule("viet-hoa.ten-rieng", Severity.WARNING, f"{annex_ii('III', '1', 'đ')}; khoản 2, 5, 8, 9 Mục V")
def known_names_have_their_capitals(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*PLACES):
        for start, end, (right, kind) in NAMES.found(line.judged):
            placed = _cased(line, start, end, right)
            written = line.judged[start:end]
            begins = _begins(line, start)
            if placed and not (begins and written == with_capital(placed)):
                yield Issue(
                    f"Tên {kind} viết hoa sai: “{written}”.", f"Viết “{placed}”.", line, start, end, placed
                )


@rule("viet-hoa.don-vi", Severity.ERROR, annex_ii("III", "1", "a"))
def the_kind_of_a_unit_is_small(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, CAPITAL_UNIT, PLACES, (" Tỉnh ", " Huyện ", " Thị ", " Thành phố ")):
        right = with_small(hit[0])
        yield at(line, hit, f"“{hit[0]}” viết hoa giữa câu.", f"Viết thường: “{right}”.", right)


@rule("viet-hoa.xa-phuong", Severity.NOTE, f"điểm a, b {annex_ii('III', '1')}")
def the_kind_of_a_commune_is_small_unless_named_for_a_person(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, CAPITAL_COMMUNE, PLACES, (" Xã ", " Phường ")):
        asked = f"Viết “{hit['unit'].lower()}”, trừ khi đặt theo tên người, sự kiện."
        yield at(line, hit, f"“{hit['unit']}” viết hoa giữa câu.", asked, group="unit")


@rule("viet-hoa.ten-tinh", Severity.ERROR, annex_ii("III", "1", "a"))
def a_province_has_its_capitals(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*PLACES):
        for start, end, name in PROVINCE_NAMES.found(line.judged):
            begin = end - len(name)
            placed = _cased(line, begin, end, name) if begin >= start else None
            if placed:
                written = line.judged[begin:end]
                yield Issue(
                    f"Tên tỉnh viết thường: “{written}”.", f"Viết “{placed}”.", line, begin, end, placed
                )


@rule("viet-hoa.don-vi-so", Severity.WARNING, annex_ii("III", "1", "b"))
def a_numbered_unit_has_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, NUMBERED_UNIT, PLACES, ("phường ", "quận ")):
        yield at(line, hit, f"“{hit[0]}” đi với chữ số viết thường.", f"Viết hoa: “{with_capital(hit[0])}”.")


@rule("viet-hoa.dac-biet", Severity.ERROR, annex_ii("III", "1", "c"))
def the_two_cities_have_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, CITY, PLACES, ("thành phố Hồ", "thủ đô Hà")):
        right = with_capital(hit[0])
        yield at(line, hit, f"Viết thường: “{hit[0]}”.", f"Viết hoa đặc biệt: “{right}”.", right)


@rule("viet-hoa.gach-noi-dia-danh", Severity.WARNING, annex_ii("III", "1", "a"))
def a_province_has_no_hyphen(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, HYPHENED, PLACES, "tỉnh "):
        yield at(
            line,
            hit,
            f"Tên đơn vị có gạch nối: “{hit[0]}”.",
            "Viết không gạch nối.",
            hit[0].replace("-", " "),
        )


@rule("viet-hoa.nhan-dan", Severity.WARNING, annex_ii("V", "1"))
def the_people_and_the_state_have_capitals(paper: Paper) -> Iterator[Issue]:
    for pattern, word in ((PEOPLE, "nhân dân"), (STATE, "nhà nước")):
        for line, hit in hits(paper, pattern, SENTENCES, word):
            right = with_capital(hit["word"])
            yield at(line, hit, f"Viết thường: “{hit['word']}”.", f"Viết hoa: “{right}”.", right, "word")


@rule("viet-hoa.thu", Severity.WARNING, annex_ii("V", "8", "c"))
def days_of_the_week_have_capitals(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, WEEKDAY, PLACES, "hứ "):
        right = with_capital(hit["day"])
        yield at(line, hit, f"Viết “thứ {hit['day']}”.", f"Viết “thứ {right}”.", right, "day")


@rule("viet-hoa.hang", Severity.ERROR, annex_ii("V", "2"))
def ranks_of_orders_have_capitals(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, RANK, PLACES, "Huân chương "):
        right = with_capital(hit["rank"])
        yield at(
            line, hit, f"Hạng huân chương viết thường: “{hit['rank']}”.", f"Viết “{right}”.", right, "rank"
        )


@rule("viet-hoa.nam-am-lich", Severity.ERROR, annex_ii("V", "8", "a"))
def lunar_years_have_capitals(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, LUNAR_YEAR, PLACES):
        right = " ".join(with_capital(word.lower()) for word in hit["year"].split())
        if hit["year"] != right and not is_in_capitals(line):
            yield at(line, hit, f"Năm âm lịch viết “{hit['year']}”.", f"Viết “{right}”.", right, "year")


@rule("viet-hoa.so-nganh", Severity.NOTE, annex_ii("IV", "1"))
def bodies_in_general_are_small(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*PLACES):
        for start, _, word in GENERIC.found(line.judged):
            place = start + 4
            written = line.judged[place : place + len(word)]
            if written == with_capital(word):
                yield Issue(
                    f"“{written}” viết hoa khi nói chung.",
                    f"Viết “{word}”.",
                    line,
                    place,
                    place + len(word),
                    word,
                )

"""Bodies and units that no longer exist on the document's day."""

import re
from collections.abc import Iterator
from datetime import date

from vanban.nd30.bodies import DISSOLVED, Dissolved
from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, FormerUnit, Line, Paper
from vanban.nd30.phrases import rows
from vanban.nd30.prose import LOWER, SENTENCES, UPPER, at, hits
from vanban.nd30.rulebook import rule
from vanban.vietnamese.dates import short_date

NAMES = annex_i("II", "2", "a")
REFORM = date(2025, 7, 1)
TO_WHOM = (Element.ADDRESSEES, Element.RECIPIENT, Element.SUPERIOR, Element.ISSUER, Element.SIGNING_AUTHORITY)
IN_TEXT = (*SENTENCES, Element.TITLE, Element.SUBJECT, Element.TABLE)

UNMERGED = {row["name"] for row in rows("provinces.csv") if row["merged"] == "không"}
MERGING = re.compile(
    r"(?:[Ss]au|[Kk]hi|[Tt]ừ khi|[Dd]o|việc) (?:khi )?(?:sáp nhập|hợp nhất|sắp xếp)(?: các)?(?: đơn vị hành chính)?(?: cấp)? tỉnh(?!\w)"
)
SAYS_FORMER = re.compile(
    r"\(?(?:cũ|trước đây|nay là|trước sắp xếp|trước khi|đã (?:giải thể|sáp nhập|hợp nhất)|nguyên là|chấm dứt|"
    r"không tổ chức|kết thúc hoạt động|bỏ|hợp nhất|sáp nhập|tiếp nhận)(?!\w)"
)
YEAR = re.compile(r"(?<!\d)(?:[Nn]ăm |/)(?P<year>20\d\d)(?!\d)")
UNIT = re.compile(
    rf"(?<!\w)(?P<kind>[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Tt]hị xã|[Qq]uận|[Tt]hành phố|[Tt]ỉnh)"
    rf"(?P<name>(?: [{UPPER}\d][\w'’-]*){{1,5}})"
)
PROVINCES = tuple(row["name"] for row in rows("provinces.csv"))
PROVINCE = re.compile(
    r"(?:tỉnh|thành phố) (?P<name>" + "|".join(map(re.escape, PROVINCES)) + r")(?!\w)",
    re.IGNORECASE,
)
DISTRICT = re.compile(rf"(?<!\w)(?:[Hh]uyện|[Tt]hị trấn|[Tt]hị xã)(?: [{UPPER}][{LOWER}'’]+){{1,3}}")
ROUND = 90  # letters before and after that may tell that a name is of the past


def _tells_of_the_past(line: Line, start: int, end: int, ceased: date) -> bool:
    """A date or year before it ended, or words such as "cũ", stand in the same stretch of text."""
    around = line.judged[max(0, start - ROUND * 2) : end + ROUND]
    if SAYS_FORMER.search(line.judged[max(0, start - ROUND) : end + ROUND]):
        return True
    years = [int(hit["year"]) for hit in YEAR.finditer(around)]
    return any(year < ceased.year for year in years) or _dated(around, ceased)


def _dated(text: str, ceased: date) -> bool:
    days = re.findall(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    return any((int(year), int(month), int(day)) < ceased.timetuple()[:3] for day, month, year in days)


def _dissolved(paper: Paper, elements: tuple[Element, ...]) -> Iterator[tuple[Line, int, int, Dissolved]]:
    for line in paper.of(*elements):
        for start, end, body in DISSOLVED.found(line.judged):
            if paper.on >= body.ceased:
                yield line, start, end, body


def _said(line: Line, start: int, end: int, body: Dissolved) -> Issue:
    found = f"“{line.judged[start:end]}” không còn từ {short_date(body.ceased)} ({body.basis})."
    return Issue(found, f"Thay bằng {body.successor}.", line, start, end)


@rule("co-quan.noi-nhan-khong-con", Severity.ERROR, NAMES)
def nothing_is_sent_to_a_body_that_ended(paper: Paper) -> Iterator[Issue]:
    for line, start, end, body in _dissolved(paper, TO_WHOM):
        if not SAYS_FORMER.search(line.judged):
            yield _said(line, start, end, body)


@rule("co-quan.khong-con", Severity.WARNING, NAMES)
def bodies_told_of_exist(paper: Paper) -> Iterator[Issue]:
    for line, start, end, body in _dissolved(paper, IN_TEXT):
        if not _tells_of_the_past(line, start, end, body.ceased):
            yield _said(line, start, end, body)


@rule("don-vi.khong-con", Severity.WARNING, NAMES)
def units_told_of_exist(paper: Paper) -> Iterator[Issue]:
    if not paper.former_units:
        return
    for line, hit in hits(paper, UNIT, (*IN_TEXT, *TO_WHOM)):
        unit, end = _former(paper, hit)
        if (
            unit
            and paper.on >= unit.ended_on
            and not _tells_of_the_past(line, hit.start(), end, unit.ended_on)
        ):
            heirs = ", ".join(unit.successors)
            yield Issue(
                f"“{unit.title}” không còn từ {short_date(unit.ended_on)}.",
                f"Thay bằng {heirs}." if heirs else "Kiểm tra lại tên đơn vị.",
                line,
                hit.start(),
                end,
            )


def _former(paper: Paper, hit: re.Match[str]) -> tuple[FormerUnit | None, int]:
    """The longest name of a former unit that the words begin with, and where it ends."""
    words = hit[0].split(" ")
    for length in range(len(words), 1, -1):
        title = " ".join(words[:length])
        unit = paper.former_units.get(title.lower())
        if unit:
            return unit, hit.start() + len(title)
    return None, hit.end()


@rule("don-vi.huyen", Severity.WARNING, NAMES)
def no_district_has_a_name_today(paper: Paper) -> Iterator[Issue]:
    """From 01/7/2025 there are no huyện, quận, thị xã and thị trấn."""
    if paper.on < REFORM:
        return
    for line, hit in hits(paper, DISTRICT, (*IN_TEXT, *TO_WHOM), ("uyện ", "hị xã", "hị trấn")):
        is_known = hit[0].lower() in paper.former_units
        if not is_known and not _tells_of_the_past(line, hit.start(), hit.end(), REFORM):
            found = f"“{hit[0]}”: không còn đơn vị hành chính cấp huyện, thị trấn từ 01/07/2025."
            yield at(line, hit, found, "Ghi tên xã, phường, đặc khu hiện nay.")


@rule("don-vi.sap-nhap-tinh", Severity.WARNING, "Nghị quyết số 202/2025/QH15")
def a_province_that_was_not_merged_says_no_other(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, MERGING, SENTENCES, ("sáp nhập", "hợp nhất", "sắp xếp")):
        province = _province(paper)
        if province in UNMERGED:
            found = f"Viết “{hit[0]}”, nhưng {province} không thuộc diện sáp nhập tỉnh năm 2025."
            yield at(line, hit, found, "Kiểm tra lại; có thể là sắp xếp đơn vị hành chính cấp xã.")


def _province(paper: Paper) -> str:
    """The province of the issuing body, else the one that the text names first."""
    letterhead = " ".join(line.text for line in paper.of(Element.SUPERIOR, Element.ISSUER))
    texts = [letterhead, *(line.judged for line in paper.of(Element.TITLE, Element.ADDRESSEES, *SENTENCES))]
    named = next((hit for hit in map(PROVINCE.search, texts) if hit), None)
    return next((name for name in PROVINCES if named and name.lower() == named["name"].lower()), "")

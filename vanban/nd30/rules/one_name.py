"""One name for one thing: bodies, teams, abbreviations."""

import re
from collections import Counter
from collections.abc import Iterator

from vanban.nd30.clauses import CUSTOM, annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Element, Line, Paper
from vanban.nd30.phrases import Phrases, words_of
from vanban.nd30.prose import LOWER, SENTENCES, UPPER, at, before, hits, is_in_capitals
from vanban.nd30.rulebook import rule
from vanban.vietnamese.text import exact

IDENTITY = f"{annex_i('II', '2', 'a')}; {CUSTOM}"
PLACES = (*SENTENCES, Element.TITLE, Element.SUBJECT)
TEAMS = Phrases(
    {
        name: name
        for name in ("tổ chuyển đổi số cộng đồng", "tổ công nghệ số cộng đồng", "tổ CĐSCĐ", "tổ CNSCĐ")
    }
)
DIGITAL, TECHNOLOGY = ("tổ chuyển đổi số cộng đồng", "tổ CĐSCĐ"), ("tổ công nghệ số cộng đồng", "tổ CNSCĐ")
CUT_SHORT = re.compile(r"(?<!\w)[Tt]ổ chuyển đổi số(?! cộng đồng)(?=[\s,.;])")
GENERIC_BEFORE = re.compile(r"(?<!\w)(?:mỗi|một|các|những|\d|số|từng|mô hình) $")
KNOWN = words_of("abbreviations.txt")
ABBREVIATION = re.compile(rf"(?<![\w/.&-])(?<!- )(?P<short>[{UPPER}]{{2,8}})(?![\w/&]|[.-]\w)")
SO_CALLED = re.compile(
    r"\(sau đây (?:gọi|viết) (?:tắt|chung)? ?là:? ?[“\"]?(?P<short>[^()”\"]{2,60})[”\"]?\)"
)
ROMAN_ONLY = re.compile("[IVXLCM]+")


@rule("ten-goi.to-viet-hoa", Severity.WARNING, IDENTITY)
def a_team_has_one_spelling(paper: Paper) -> Iterator[Issue]:
    """Teams in general, "mỗi tổ …", may be small where the named one is not."""
    named = [one for one in _teams(paper) if not GENERIC_BEFORE.search(before(one[0], one[1]))]
    for team in {exact(written) for *_, written in named}:
        same = [one for one in named if exact(one[3]) == team]
        spellings = Counter(_from_second(written) for *_, written in same)
        usual = max(spellings, key=lambda spelling: spellings[spelling])
        for line, start, end, written in same:
            if _from_second(written) != usual:
                right = written[0] + usual
                found = f"Tên tổ viết khác các chỗ còn lại: “{written}”."
                yield Issue(found, f"Viết thống nhất: “{right}”.", line, start, end, right)


def _from_second(written: str) -> str:
    """All but the first letter, which a sentence may make a capital."""
    return written[1:]


def _teams(paper: Paper) -> Iterator[tuple[Line, int, int, str]]:
    for line in paper.of(*PLACES):
        if not is_in_capitals(line):
            for start, end, _ in TEAMS.found(line.judged):
                yield line, start, end, line.judged[start:end]


@rule("ten-goi.to-hai-ten", Severity.NOTE, IDENTITY)
def a_team_has_one_name(paper: Paper) -> Iterator[Issue]:
    """The name of before may stand where the text tells of older documents."""
    found = [
        (line, start, end, name)
        for line in paper.of(*PLACES)
        for start, end, name in TEAMS.found(line.judged)
    ]
    digital = sum(name in DIGITAL for *_, name in found)
    older = [one for one in found if one[3] in TECHNOLOGY]
    if digital and older:
        line, start, end, name = older[0]
        times = f"{len(older)} lần “{name}”, {digital} lần “Tổ chuyển đổi số cộng đồng”"
        yield Issue(
            f"Gọi tổ bằng hai tên: {times}.",
            "Chỉ dùng tên cũ khi nói về văn bản cũ; còn lại dùng một tên.",
            line,
            start,
            end,
        )


@rule("ten-goi.to-thieu-chu", Severity.WARNING, IDENTITY)
def the_name_of_a_team_is_whole(paper: Paper) -> Iterator[Issue]:
    """Where the whole name stands elsewhere in the text."""
    if any(True for *_, written in _teams(paper) if exact(written) == exact(DIGITAL[0])):
        for line, hit in hits(paper, CUT_SHORT, PLACES, "ổ chuyển đổi số"):
            found = f"Tên tổ viết thiếu chữ: “{hit[0]}”."
            yield at(line, hit, found, "Viết đủ: “Tổ chuyển đổi số cộng đồng”.", f"{hit[0]} cộng đồng")


@rule("ten-goi.ubnd", Severity.NOTE, IDENTITY)
def the_committee_has_one_form(paper: Paper) -> Iterator[Issue]:
    """ "UBND tỉnh" and "Ủy ban nhân dân tỉnh" both in running text."""
    for short, long in (("UBND", "Ủy ban nhân dân"), ("HĐND", "Hội đồng nhân dân")):
        brief = list(hits(paper, re.compile(rf"(?<![\w/-]){short}(?![\w/-])"), SENTENCES, short))
        whole = sum(line.judged.count(long) for line in paper.of(*SENTENCES))
        if brief and whole:
            line, hit = brief[0]
            found = f"Khi viết “{short}” ({len(brief)} lần), khi viết “{long}” ({whole} lần)."
            yield at(line, hit, found, "Viết một cách trong phần nội dung.")


@rule("viet-tat.chua-giai-thich", Severity.NOTE, CUSTOM)
def an_abbreviation_is_explained_first(paper: Paper) -> Iterator[Issue]:
    explained: set[str] = set()
    for line in paper.of(*PLACES):
        if is_in_capitals(line):
            continue
        for hit in ABBREVIATION.finditer(line.judged):
            short = hit["short"]
            if short in KNOWN or short in explained or ROMAN_ONLY.fullmatch(short):
                continue
            explained.add(short)
            if not _explains(line, hit):
                found = f"Chữ viết tắt “{short}” chưa được giải thích."
                yield at(line, hit, found, f"Lần đầu viết đầy đủ, sau đó ghi (sau đây viết tắt là {short}).")


def _explains(line: Line, hit: re.Match[str]) -> bool:
    """ "… cộng đồng (CĐSCĐ)", "(sau đây gọi là Tổ CĐSCĐ)" and "CĐSCĐ (chuyển đổi số cộng đồng)"."""
    around = line.judged[max(0, hit.start() - 60) : hit.end() + 3]
    ahead, after = around[: -3 - len(hit[0])], line.judged[hit.end() :]
    return "(" in ahead.rpartition(")")[2] or re.match(rf"\s\([{LOWER}]", after) is not None


@rule("viet-tat.hai-lan", Severity.NOTE, CUSTOM)
def an_abbreviation_is_explained_once(paper: Paper) -> Iterator[Issue]:
    seen: set[str] = set()
    for line, hit in hits(paper, SO_CALLED, PLACES):
        short = hit["short"].strip()
        if short in seen:
            yield at(
                line, hit, f"“{short}” được giải thích hai lần.", "Chỉ giải thích ở lần đầu.", group="short"
            )
        seen.add(short)

"""Spelling: known slips, syllables that cannot be, misplaced tones, old fonts, hidden characters."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from vanban.nd30.clauses import annex_i
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.paper import Line, Paper
from vanban.nd30.phrases import Phrases, rows, words_in
from vanban.nd30.prose import LOWER, RUNNING, at, with_capital
from vanban.nd30.rulebook import rule
from vanban.vietnamese.old_fonts import is_syllable, reread
from vanban.vietnamese.text import VIETNAMESE_MARKED
from vanban.vietnamese.tones import tone_placed

SPELLING = "chính tả tiếng Việt"
CODES = annex_i("I", "4")
TYPOS = Phrases({row["wrong"]: row["right"] for row in rows("typos.csv")})

WORD = re.compile(r"[^\W\d_]+")
SMALL_WORD = re.compile(rf"(?<![\w'’-])[{LOWER}]+(?![\w'’-])")
MARKED = set(VIETNAMESE_MARKED)
HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
TONE = "[\u0300\u0301\u0303\u0309\u0323]"
SHAPE = "[\u0302\u0306\u031b]"
VOWEL = "[aeiouy]"
FINAL = "(?:ch|ng|nh|[cmnptiuy])"
MISPLACED = re.compile(
    rf"q(?:u)(?P<a>{TONE})(?={VOWEL})"
    rf"|[iuy](?:\u031b)?(?P<b>{TONE})(?=[aeo]{SHAPE})"
    rf"|(?<!q)[ou](?P<c>{TONE})(?=[aey]{FINAL}$)"
)
BAD_START = re.compile("ng(?=[eêi])|gh(?=[^eêi])|ngh(?=[^eêi])|k(?=[aăâoôơuư])|c(?=[eêiy])|q(?!u)")
STOPPED = re.compile("(?:ch|[cpt])$")
STOPPED_TONES = {"\u0301", "\u0323"}
LONGEST_LOAN = 12


@rule("chinh-ta.loi-go", Severity.ERROR, SPELLING)
def known_slips(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*RUNNING):
        for start, end, right in TYPOS.found(line.judged):
            written = line.judged[start:end]
            yield Issue(
                f"Viết sai chính tả: “{written}”.",
                f"Viết “{_in_case(right, written)}”.",
                line,
                start,
                end,
                _in_case(right, written),
            )


def _in_case(right: str, written: str) -> str:
    """The right words in the capitals of the written ones."""
    if written.isupper():
        return right.upper()
    models = written.split()
    words = right.split()
    return " ".join(
        with_capital(word) if place < len(models) and models[place][0].isupper() else word
        for place, word in enumerate(words)
    )


@rule("chinh-ta.am-tiet", Severity.WARNING, SPELLING)
def syllables_can_be_written(paper: Paper) -> Iterator[Issue]:
    """Only small words with Vietnamese marks: foreign words, names and abbreviations are spared."""
    for line, hit in _small_words(paper, _is_doubtful):
        if _is_doubtful(hit[0]):
            yield at(
                line,
                hit,
                f"“{hit[0]}” không phải là âm tiết tiếng Việt.",
                "Kiểm tra lại chính tả của chữ này.",
            )


def _small_words(paper: Paper, wanted: Callable[[str], object]) -> Iterator[tuple[Line, re.Match[str]]]:
    """The small words of lines that have one which is wanted."""
    for line in paper.of(*RUNNING):
        if any(map(wanted, words_in(line.judged).written)):
            for hit in SMALL_WORD.finditer(line.judged):
                yield line, hit


@lru_cache(20_000)
def _is_doubtful(word: str) -> bool:
    return len(word) > 2 and bool(MARKED.intersection(word)) and word.islower() and not _can_be(word)


def _can_be(word: str) -> bool:
    return _is_well_spelled(word) or (len(word) <= LONGEST_LOAN and _is_chain(word))


def _is_chain(word: str) -> bool:
    """ "ôtô", "đôla": two or three syllables written as one word."""
    return any(
        _is_well_spelled(word[:cut]) and (_is_well_spelled(word[cut:]) or _is_chain(word[cut:]))
        for cut in range(1, len(word))
    )


def _is_well_spelled(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word)
    tones = set(re.findall(TONE, letters))
    plain = re.sub(TONE, "", letters)
    is_stopped = STOPPED.search(plain) is not None
    return is_syllable(word) and not (is_stopped and not tones & STOPPED_TONES) and not BAD_START.match(plain)


@rule("chinh-ta.dau-thanh-sai", Severity.ERROR, SPELLING)
def tones_stand_on_their_vowel(paper: Paper) -> Iterator[Issue]:
    """Where either style of "hoà" and "hòa" is right nothing is said; nor of names."""
    for line, hit in _small_words(paper, lambda word: word.islower() and _with_tone_in_place(word) != word):
        right = _with_tone_in_place(hit[0])
        if right != hit[0]:
            yield at(line, hit, f"Dấu thanh đặt sai chỗ: “{hit[0]}”.", f"Viết “{right}”.", right)


@lru_cache(20_000)
def _with_tone_in_place(word: str) -> str:
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word)
    found = MISPLACED.search(letters)
    if not found:
        return word
    tone = found[found.lastgroup or 0]
    place = letters.index(tone)
    rest = re.sub(rf"^({VOWEL}{SHAPE}?)", rf"\1{tone}", letters[place + 1 :])
    return unicodedata.normalize("NFC", letters[:place] + rest)


@rule("chinh-ta.dau-thanh-lan", Severity.NOTE, SPELLING)
def tones_are_placed_in_one_way(paper: Paper) -> Iterator[Issue]:
    """ "hòa" and "hoà" are both right; one document keeps to one."""
    found = [
        (line, hit, style)
        for line in paper.lines
        if any(map(_style_of, words_in(line.judged).written))
        for hit in WORD.finditer(line.judged)
        for style in (_style_of(hit[0]),)
        if style
    ]
    styles = [style for *_, style in found]
    if len(set(styles)) == 2:
        rarer = min(("new", "old"), key=styles.count)
        line, hit, _ = next(one for one in found if one[2] == rarer)
        other = tone_placed(hit[0], "old" if rarer == "new" else "new")
        others = ", ".join(sorted({one[1][0] for one in found if one[2] == rarer})[:6])
        yield at(
            line,
            hit,
            f"Đặt dấu thanh theo hai cách; ít dùng hơn: {others}.",
            f"Chọn một cách cho cả văn bản, ví dụ “{other}”.",
        )


@lru_cache(20_000)
def _style_of(word: str) -> str:
    """ "new", "old", or "" where the tone has but one place."""
    if word.isascii() or tone_placed(word, "old") == tone_placed(word, "new"):
        return ""
    return "new" if tone_placed(word, "new") == word else "old"


@rule("chinh-ta.phong-cu", Severity.ERROR, CODES)
def letters_are_unicode(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*RUNNING):
        meant = reread(line.text)
        if meant:
            yield Issue(
                f"Chữ gõ theo bảng mã cũ {meant.font}.",
                f"Dùng bảng mã Unicode: “{meant.text[:60]}”.",
                line,
                0,
                len(line.text),
                meant.text,
            )


@rule("chinh-ta.to-hop", Severity.WARNING, CODES)
def letters_are_composed(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*RUNNING):
        if not unicodedata.is_normalized("NFC", line.text):
            right = unicodedata.normalize("NFC", line.text)
            yield Issue(
                "Chữ gõ theo Unicode tổ hợp, dấu rời khỏi chữ.",
                "Dùng Unicode dựng sẵn.",
                line,
                0,
                len(line.text),
                right,
            )


@rule("chinh-ta.ky-tu-an", Severity.WARNING, CODES)
def nothing_is_hidden(paper: Paper) -> Iterator[Issue]:
    for line in paper.lines:
        for hit in HIDDEN.finditer(line.text):
            yield at(line, hit, "Có ký tự ẩn giữa các chữ.", "Xóa ký tự ẩn.", "")

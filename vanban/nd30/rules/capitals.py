"""Capitals that the sentence asks for, and those of documents, positions and persons (Phụ lục II)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from vanban.nd30.clauses import annex_ii
from vanban.nd30.finding import Issue, Severity
from vanban.nd30.outline import Kind, mark_of
from vanban.nd30.paper import Element, Line, Paper
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
from vanban.vietnamese.old_fonts import is_syllable

PLACES = (*SENTENCES, Element.TITLE, Element.SUBJECT, Element.ADDRESSEES, Element.RECIPIENT)
ENDS = ".:;!?”…"

NEW_SENTENCE = re.compile(rf"[.?!](?<=[{LOWER}]{{3}}.)\s+(?P<word>[{LOWER}]+)(?!\w)")
FIRST_WORD = re.compile(rf"\s*(?P<word>[{LOWER}]+)(?![\w'’-])")
NOT_NAMES = re.compile(
    rf"(?<=[{LOWER}], )(?:Toàn|Mỗi|Những|Trong|Việc|Khi|Nếu|Để|Được|Tại|Theo|Đồng thời|Góp phần|Phù hợp|Bảo đảm)"
    rf"(?=\s[{LOWER}])"
)
AFTER_VERBS = re.compile(
    rf"(?:triển khai|thực hiện|quy định|ban hành|về|các) (?P<word>Chính sách|Quy trình|Xây dựng|Giải pháp|Biện pháp)"
    rf"(?=,? [{LOWER}])"
)
DOCUMENT_NUMBERED = re.compile(
    r"(?<!\w)(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kế hoạch|công văn|tờ trình|thông báo|báo cáo|"
    r"hướng dẫn|chương trình|kết luận|(?<!pháp )(?<!bộ )luật)(?=\s+số\s+\d+[/-]\S*[A-ZĐ])"
)
THIS = re.compile(
    r"(?<!\w)(?:nghị quyết|quyết định|kế hoạch|quy chế|chỉ thị|tờ trình|thông báo|báo cáo|hướng dẫn) này(?!\w)"
)
SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Nông|Bế|Lò|Lương|Đàm|Triệu|Mông|"
    "Hà|Đinh|Trịnh|Đoàn|Mai|Tô|Tạ|Chu|Lục|Ma|Vi|Hứa|Cao|Vàng|Giàng|Thào|Sùng|Quàng|Cầm|Lường|Phùng|Lâm|Đào"
)
POSITIONS = (
    "phó chủ tịch|chủ tịch|phó bí thư|bí thư|phó giám đốc|giám đốc|phó trưởng phòng|trưởng phòng|chánh văn phòng|"
    "tổ trưởng|tổ phó|trưởng thôn|bộ trưởng|thứ trưởng|thủ tướng|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ"
)
POSITION_OF_ONE = re.compile(rf"(?<!\w)(?:{POSITIONS})(?=\s+(?:{SURNAMES})\s+[{UPPER}][{LOWER}]+)")
NAME_PARTS = ("văn", "thị", "đình", "hữu", "xuân", "ngọc", "minh", "thanh")
NAME_PART = re.compile(rf"(?<!\w)(?:{SURNAMES}) (?P<part>{'|'.join(NAME_PARTS)})(?= [{UPPER}][{LOWER}]+)")
SMALL_NAME = re.compile(
    rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí) (?P<name>(?:{SURNAMES.lower()}) "
    rf"(?:văn (?!hóa|hoá|phòng|bản|học|nghệ)|thị (?!trường|xã|trấn))[{LOWER}]+)(?!\w)"
)
PERSON_BEFORE = re.compile(r"(?:ông|bà|anh|chị|đồng chí|Ông|Bà|Đồng chí)\s+$")


@rule("viet-hoa.dau-cau", Severity.ERROR, annex_ii("I"))
def a_sentence_begins_with_a_capital(paper: Paper) -> Iterator[Issue]:
    """Abbreviations end with a full stop too: only one after a whole small word is judged."""
    for line, hit in hits(paper, NEW_SENTENCE, SENTENCES):
        if is_syllable(hit["word"]) and is_syllable(_word_before(line, hit.start())):
            found = f"Sau dấu kết thúc câu viết thường: “{hit['word']}”."
            yield at(line, hit, found, "Viết hoa chữ cái đầu câu, hoặc thay bằng dấu phẩy.", group="word")


def _word_before(line: Line, end: int) -> str:
    return re.split(r"\W", before(line, end))[-1].lower()


@rule("viet-hoa.dau-dong", Severity.ERROR, annex_ii("I"))
def a_paragraph_begins_with_a_capital(paper: Paper) -> Iterator[Issue]:
    """Where the line above has ended, or a number tells that a new one begins."""
    lines = [line for line in paper.of(*SENTENCES) if line.text.strip()]
    for above, line in pairwise([None, *lines]):
        mark = mark_of(line) if line else None
        if line and not (mark and mark.kind in (Kind.DASH, Kind.PLUS)):
            begins = mark is not None or (above is not None and above.text.rstrip()[-1] in ENDS)
            yield from _small_start(line, mark.end if mark else 0) if begins else ()


@rule("viet-hoa.dau-muc", Severity.WARNING, annex_ii("I"))
def an_item_begins_with_a_capital(paper: Paper) -> Iterator[Issue]:
    for line in paper.of(*SENTENCES):
        mark = mark_of(line)
        if mark and mark.kind in (Kind.DASH, Kind.PLUS):
            yield from _small_start(line, mark.end)


def _small_start(line: Line, start: int) -> Iterator[Issue]:
    first = FIRST_WORD.match(line.judged, start)
    if first and is_syllable(first["word"]) and len(first["word"]) > 1:
        right = with_capital(first["word"])
        yield at(
            line,
            first,
            f"Xuống dòng mà viết thường: “{first['word']}”.",
            f"Viết hoa: “{right}”.",
            right,
            "word",
        )


@rule("viet-hoa.thua", Severity.NOTE, annex_ii("I"))
def common_words_have_small_letters(paper: Paper) -> Iterator[Issue]:
    for pattern, group in ((NOT_NAMES, 0), (AFTER_VERBS, "word")):
        for line, hit in hits(paper, pattern, SENTENCES):
            right = with_small(hit[group])
            found = f"Viết hoa giữa câu: “{hit[group]}”."
            yield at(line, hit, found, f"Viết thường: “{right}”.", right, group)


@rule("viet-hoa.loai-van-ban", Severity.ERROR, annex_ii("V", "6"))
def a_numbered_document_has_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, DOCUMENT_NUMBERED, PLACES, " số "):
        right = with_capital(hit[0])
        yield at(line, hit, f"Tên loại viết thường: “{hit[0]} số …”.", f"Viết hoa: “{right}”.", right)


@rule("viet-hoa.van-ban-nay", Severity.WARNING, annex_ii("V", "6"))
def this_document_has_a_capital(paper: Paper) -> Iterator[Issue]:
    """Only of the kind that the document itself is."""
    for line, hit in hits(paper, THIS, PLACES, " này"):
        if hit[0].removesuffix(" này").upper() == paper.type_name:
            right = with_capital(hit[0])
            yield at(
                line,
                hit,
                f"Viết thường: “{hit[0]}”.",
                f"Nói về chính văn bản này thì viết hoa: “{right}”.",
                right,
            )


@rule("viet-hoa.chuc-vu", Severity.ERROR, annex_ii("V", "3"))
def a_position_with_its_name_has_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, POSITION_OF_ONE, PLACES, tuple(POSITIONS.split("|"))):
        words = hit[0].split()
        right = " ".join(
            ["Phó", with_capital(" ".join(words[1:]))] if words[0] == "phó" else [with_capital(hit[0])]
        )
        yield at(line, hit, f"Chức vụ đi liền tên người viết thường: “{hit[0]}”.", f"Viết “{right}”.", right)


@rule("viet-hoa.ten-nguoi", Severity.ERROR, annex_ii("II", "1", "a"))
def every_part_of_a_name_has_a_capital(paper: Paper) -> Iterator[Issue]:
    for line, hit in hits(paper, NAME_PART, (*PLACES, Element.TABLE, Element.SIGNER), NAME_PARTS):
        is_person = line.element in (Element.TABLE, Element.SIGNER) or PERSON_BEFORE.search(
            before(line, hit.start())
        )
        if is_person and not is_in_capitals(line):
            right = with_capital(hit["part"])
            yield at(line, hit, f"Tên người viết thường: “{hit[0]}”.", f"Viết hoa: “{right}”.", right, "part")
    for line, hit in hits(paper, SMALL_NAME, (*PLACES, Element.TABLE), (" văn ", " thị ")):
        asked = f"Viết hoa chữ cái đầu các âm tiết: “{hit['name'].title()}”."
        yield at(line, hit, f"Tên người viết thường: “{hit['name']}”.", asked, group="name")

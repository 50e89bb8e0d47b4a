"""Whether a PDF says what a document says: the signed file against the text that was approved."""

from collections.abc import Iterator
from typing import NamedTuple

from vanban.pdf import text_pages
from vanban.problem import Problem
from vanban.redline.alignment import Gap, Match, gaps, matches
from vanban.redline.pages import Printed, printed_words
from vanban.redline.words import Keys, Word, Wording, keys_of, wording_of

MOST_TOLD = 5
LONGEST_QUOTE = 12  # words
LEAD = 5  # words before the place
MOST_WEIGHED = 500  # differences; of more, some being moved says nothing
OTHER_DOCUMENT = 0.5  # with less in common it is another document


class _Difference(NamedTuple):
    before: list[Word]  # what both have in front of it
    missing: list[Word]
    added: list[Word]


def pdf_differs(pdf: bytes, document: bytes) -> tuple[str, ...]:
    """The first places where the words of the PDF are not those of the document, a .docx or another PDF;
    () when they are the same.

    Line and page breaks, page numbers, headers, repeated heading rows, case, punctuation and the lines of
    digital signatures make no difference; pictures are not looked at. Raises Problem for what cannot be read.
    """
    asked = _wording(document)
    pages = text_pages(pdf)
    printed = printed_words(pages, asked)
    if not printed.words and asked.words:
        return ("Tệp PDF không có chữ đọc được (bản quét ảnh), nên không so được với văn bản.",)
    if _unspaced(keys_of(asked.words)) == _unspaced(keys_of(printed.words)):
        return ()
    return _told(asked, printed)


def _wording(document: bytes) -> Wording:
    if not document.startswith(b"%PDF"):
        return wording_of(document)
    words = printed_words(text_pages(document), Wording([])).words
    if not words:
        raise Problem("Bản PDF đã duyệt không có chữ đọc được, nên không so được.")
    return Wording(words)


def _told(asked: Wording, printed: Printed) -> tuple[str, ...]:
    old, new = keys_of(asked.words), keys_of(printed.words)
    common = matches(old, new)
    same = 2 * sum(match.size for match in common) / (len(old) + len(new))
    if same < OTHER_DOCUMENT:
        return (f"Tệp PDF là của văn bản khác: chỉ trùng {same:.0%} số chữ.".replace("%", " %"),)
    found = _without_moved(list(_differences(asked, printed, common)))
    told = [_sentence(one) for one in found]
    more = len(told) - MOST_TOLD
    return (*told[:MOST_TOLD], f"Còn {more} chỗ khác nữa.") if more > 0 else tuple(told)


def _differences(asked: Wording, printed: Printed, common: list[Match]) -> Iterator[_Difference]:
    before: list[Word] = []
    for part in gaps(common, len(asked.words), len(printed.words)):
        if isinstance(part, Match):
            before = printed.words[max(0, part.new + part.size - LEAD) : part.new + part.size]
            continue
        missing = asked.words[part.old_start : part.old_end]
        added = printed.words[part.new_start : part.new_end]
        if not _is_forgiven(part, missing, added, asked, printed):
            yield _Difference(before, missing, added)


def _is_forgiven(gap: Gap, missing: list[Word], added: list[Word], asked: Wording, printed: Printed) -> bool:
    lacked, brought = keys_of(missing), keys_of(added)
    if _unspaced(lacked) == _unspaced(brought):
        return True
    if not brought:
        return any(lacked in printed.left_out.get(at, ()) for at in range(gap.new_start, gap.new_end + 1))
    return not lacked and len(brought) == 1 and _is_number_of_note(brought[0], asked)


def _unspaced(keys: Keys) -> str:
    """Letters set wide, or cut at the end of a line, come out as several words; figures do not."""
    return "".join(f" {key} " if key[0].isdigit() else key for key in keys)


def _is_number_of_note(key: str, asked: Wording) -> bool:
    return key.isdecimal() and 1 <= int(key) <= asked.notes


def _without_moved(found: list[_Difference]) -> list[_Difference]:
    """What may be printed elsewhere on the page and is printed there makes no difference."""
    if len(found) > MOST_WEIGHED:
        return found
    added = [list(one.added) for one in found]
    missing = []
    for one in found:
        gone = one.missing
        if gone and all(word.is_loose for word in gone):
            gone = [] if _taken(keys_of(gone), added) else gone
        missing.append(gone)
    kept = zip(found, missing, added, strict=True)
    return [_Difference(one.before, less, more) for one, less, more in kept if less or more]


def _taken(keys: Keys, added: list[list[Word]]) -> bool:
    """Takes these words out of the first of the lists that has them side by side."""
    for words in added:
        for start in range(len(words) - len(keys) + 1):
            if words[start].key == keys[0] and keys_of(words[start : start + len(keys)]) == keys:
                del words[start : start + len(keys)]
                return True
    return False


def _sentence(one: _Difference) -> str:
    if one.missing and one.added:
        said = f"có {_quoted(one.added)}, văn bản ghi {_quoted(one.missing)}"
    elif one.added:
        said = f"thêm {_quoted(one.added)}"
    else:
        said = f"thiếu {_quoted(one.missing)}"
    return f"{_place(one)}: {said}."


def _place(one: _Difference) -> str:
    page = (one.added or one.before or [Word("", "", 1)])[-1].page
    after = f", sau “{' '.join(word.shown for word in one.before)}”" if one.before else ", đầu văn bản"
    return (f"Trang {page}" if page else "Tệp PDF") + after


def _quoted(words: list[Word]) -> str:
    more = " …" if len(words) > LONGEST_QUOTE else ""
    return f"“{' '.join(word.shown for word in words[:LONGEST_QUOTE])}{more}”"

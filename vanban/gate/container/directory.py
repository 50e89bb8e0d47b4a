"""The directory of an uploaded zip: readable, unambiguous, and not declaring a bomb."""

import io
import struct
import zipfile
from typing import NamedTuple
from urllib.parse import unquote

from vanban.gate.container.local_header import KNOWN_FLAGS, extra_fields
from vanban.gate.refused import RESAVE, Refused, bomb, broken_zip, encrypted, hidden_bytes

MOST_ENTRIES = 2000
LARGEST_INFLATED = 100 * 1024 * 1024
# Word's repetitive tables reach ratios near 100; deflate itself can reach 1032.
HIGHEST_RATIO = 200
SIZE_WITHOUT_RATIO = 10 * 1024 * 1024

ENCRYPTED_FLAGS = 0x1 | 0x40 | 0x2000  # by password, strongly, with the names
UNICODE_NAME_EXTRA = 0x7075  # a second name, which some programs prefer
END_RECORD = struct.Struct("<4s4H2LH")
ENTRY_MAGIC, END_MAGIC = b"PK\x01\x02", b"PK\x05\x06"
LOCATOR_MAGIC, LOCATOR_LENGTH = b"PK\x06\x07", 20
# zipfile raises all of these on a damaged directory.
DIRECTORY_ERRORS = (
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,
    OverflowError,
    struct.error,
    OSError,
    EOFError,
)


class EndRecord(NamedTuple):
    """The last record of a zip, and where it stands."""

    at: int
    disks: tuple[int, int]
    entries_here: int
    entries: int
    directory_size: int
    directory_at: int
    comment_length: int


def read_directory(content: bytes, largest_inflated: int = LARGEST_INFLATED) -> list[zipfile.ZipInfo]:
    """The zip's entries. Raises Refused for a damaged, ambiguous, encrypted or over-large directory."""
    _refuse_too_many_entries(content)
    end = _end_record(content)
    _refuse_loose_ends(content, end)
    entries = _entries(content)
    if len(entries) != end.entries:
        raise broken_zip()
    _refuse_strange_names(entries)
    _refuse_repeated_names(entries)
    _refuse_flags(entries)
    _refuse_declared_bomb(entries, largest_inflated)
    return entries


def directory_offset(content: bytes) -> int:
    """Where the directory begins. Raises Refused where there is none."""
    return _end_record(content).directory_at


def _refuse_too_many_entries(content: bytes) -> None:
    # Counted before zipfile builds an object for each; a chance match in image bytes is no matter.
    if content.count(ENTRY_MAGIC) > MOST_ENTRIES:
        raise Refused(
            "too-many-entries",
            f"Tệp chứa hơn {MOST_ENTRIES} thành phần. Hãy tách thành nhiều tệp nhỏ hơn rồi tải lại.",
        )


def _end_record(content: bytes) -> EndRecord:
    at = content.rfind(END_MAGIC)
    if at < 0 or len(content) - at < END_RECORD.size:
        raise broken_zip()
    _, *disks, here, entries, size, directory_at, comment_length = END_RECORD.unpack_from(content, at)
    return EndRecord(at, (disks[0], disks[1]), here, entries, size, directory_at, comment_length)


def _refuse_loose_ends(content: bytes, end: EndRecord) -> None:
    """One zip on one disk, and nothing else: the directory reaches to the end record, that to the end."""
    if end.disks != (0, 0) or end.entries_here != end.entries or end.entries == 0:
        raise broken_zip()
    # No file of 20 MB needs the long form, which says all this once more and may say otherwise.
    if content[end.at - LOCATOR_LENGTH : end.at].startswith(LOCATOR_MAGIC):
        raise broken_zip()
    if end.at + END_RECORD.size + end.comment_length != len(content):
        raise broken_zip()
    if end.comment_length or end.directory_at + end.directory_size != end.at:
        raise hidden_bytes()


def _entries(content: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.infolist()
    except DIRECTORY_ERRORS:
        raise broken_zip() from None


def _refuse_strange_names(entries: list[zipfile.ZipInfo]) -> None:
    for entry in entries:
        if _is_strange(entry):
            raise Refused(
                "strange-name",
                f"Tệp có thành phần mang tên bất thường ({entry.orig_filename[:60]!r}). {RESAVE}",
            )


def _is_strange(entry: zipfile.ZipInfo) -> bool:
    name = entry.orig_filename
    segments = name.removesuffix("/").split("/")
    is_renamed = any(kind == UNICODE_NAME_EXTRA for kind, _ in extra_fields(entry.extra))
    return is_renamed or not name.isprintable() or any(map(_is_strange_segment, segments))


def _is_strange_segment(segment: str) -> bool:
    """Also what Windows takes for another name: streams, drives, dots and spaces at the end."""
    return any(c in "\\:" for c in segment) or not segment or segment.rstrip(". ") != segment


def _refuse_repeated_names(entries: list[zipfile.ZipInfo]) -> None:
    # Part names are compared without case (ISO/IEC 29500-2), so two spellings are one part too many.
    seen: set[str] = set()
    for entry in entries:
        name = unquote(entry.filename).casefold().removesuffix("/")
        if name in seen:
            raise Refused(
                "repeated-name", f"Tệp có hai thành phần trùng tên ({entry.filename[:60]!r}). {RESAVE}"
            )
        seen.add(name)


def _refuse_flags(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & ENCRYPTED_FLAGS for entry in entries):
        raise encrypted()
    if any(entry.flag_bits & ~KNOWN_FLAGS or entry.volume for entry in entries):
        raise broken_zip()


def _refuse_declared_bomb(entries: list[zipfile.ZipInfo], largest_inflated: int) -> None:
    if sum(entry.file_size for entry in entries) > largest_inflated:
        raise bomb(max(entries, key=lambda entry: entry.file_size).filename)
    for entry in entries:
        if entry.file_size > max(SIZE_WITHOUT_RATIO, HIGHEST_RATIO * entry.compress_size):
            raise bomb(entry.filename)

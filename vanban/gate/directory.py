"""The directory of an uploaded zip: readable, unambiguous, and not declaring a bomb."""

import io
import struct
import zipfile

from vanban.gate.refused import RESAVE, Refused, bomb, broken_zip, encrypted

MOST_ENTRIES = 2000
LARGEST_INFLATED = 100 * 1024 * 1024
# Word's repetitive tables reach ratios near 100; deflate itself can reach 1032.
HIGHEST_RATIO = 200
SIZE_WITHOUT_RATIO = 10 * 1024 * 1024

ENCRYPTED_FLAG = 0x1
END_RECORD = struct.Struct("<4s4H2LH")
ENTRY_MAGIC, END_MAGIC = b"PK\x01\x02", b"PK\x05\x06"
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


def read_directory(content: bytes, largest_inflated: int = LARGEST_INFLATED) -> list[zipfile.ZipInfo]:
    """The zip's entries. Raises Refused for a damaged, ambiguous, encrypted or over-large directory."""
    _refuse_too_many_entries(content)
    _refuse_trailing_bytes(content)
    entries = _entries(content)
    _refuse_strange_names(entries)
    _refuse_repeated_names(entries)
    _refuse_encrypted(entries)
    _refuse_declared_bomb(entries, largest_inflated)
    return entries


def _refuse_too_many_entries(content: bytes) -> None:
    # Counted before zipfile builds an object for each; a chance match in image bytes is no matter.
    if content.count(ENTRY_MAGIC) > MOST_ENTRIES:
        raise Refused(
            "too-many-entries",
            f"Tệp chứa hơn {MOST_ENTRIES} thành phần. Hãy tách thành nhiều tệp nhỏ hơn rồi tải lại.",
        )


def _refuse_trailing_bytes(content: bytes) -> None:
    """The end record must be the end: bytes after it mean a cut, joined or disguised file."""
    at = content.rfind(END_MAGIC)
    if at < 0 or len(content) - at < END_RECORD.size:
        raise broken_zip()
    comment_length = END_RECORD.unpack_from(content, at)[-1]
    if at + END_RECORD.size + comment_length != len(content):
        raise broken_zip()


def _entries(content: bytes) -> list[zipfile.ZipInfo]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.infolist()
    except DIRECTORY_ERRORS:
        raise broken_zip() from None


def _refuse_strange_names(entries: list[zipfile.ZipInfo]) -> None:
    for entry in entries:
        if _is_strange(entry.orig_filename):
            raise Refused(
                "strange-name",
                f"Tệp có thành phần mang tên bất thường ({entry.orig_filename[:60]!r}). {RESAVE}",
            )


def _is_strange(name: str) -> bool:
    segments = name.removesuffix("/").split("/")
    return any(c < " " or c in "\\:" for c in name) or any(segment in {"", ".", ".."} for segment in segments)


def _refuse_repeated_names(entries: list[zipfile.ZipInfo]) -> None:
    # Part names are compared without case (ISO/IEC 29500-2), so two spellings are one part too many.
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename.casefold()
        if name in seen:
            raise Refused(
                "repeated-name", f"Tệp có hai thành phần trùng tên ({entry.filename[:60]!r}). {RESAVE}"
            )
        seen.add(name)


def _refuse_encrypted(entries: list[zipfile.ZipInfo]) -> None:
    if any(entry.flag_bits & ENCRYPTED_FLAG for entry in entries):
        raise encrypted()


def _refuse_declared_bomb(entries: list[zipfile.ZipInfo], largest_inflated: int) -> None:
    if sum(entry.file_size for entry in entries) > largest_inflated:
        raise bomb(max(entries, key=lambda entry: entry.file_size).filename)
    for entry in entries:
        if entry.file_size > max(SIZE_WITHOUT_RATIO, HIGHEST_RATIO * entry.compress_size):
            raise bomb(entry.filename)

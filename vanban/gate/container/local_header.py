"""The header in front of each entry's bytes, which has to say what the directory says: programs that read
a zip as a stream believe the one, all others believe the other."""

import struct
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from vanban.gate.refused import broken_zip

DESCRIPTOR_FLAG, UTF8_FLAG = 0x8, 0x800
# Besides those two, only the two that tell how hard the packer tried.
KNOWN_FLAGS = DESCRIPTOR_FLAG | UTF8_FLAG | 0x6
LAYOUT = struct.Struct("<4s5H3L2H")
MAGIC = b"PK\x03\x04"
IN_ZIP64_EXTRA = 0xFFFFFFFF
ZIP64_EXTRA = 0x1


class LocalHeader(NamedTuple):
    """As it stands in the file; ``at`` and ``end`` are offsets of the header and of the byte after it."""

    flags: int
    method: int
    crc: int
    compressed: int
    size: int
    name: bytes
    at: int
    end: int


def read_header(content: bytes, entry: zipfile.ZipInfo) -> LocalHeader:
    """Raises Refused where there is no such header, or where it tells of another entry than the directory."""
    header = _unpacked(content, entry.header_offset)
    same_flags = header.flags & UTF8_FLAG == entry.flag_bits & UTF8_FLAG and not header.flags & ~KNOWN_FLAGS
    same_entry = header.method == entry.compress_type and header.name == _raw_name(entry)
    if not (same_flags and same_entry and _sizes_agree(header, entry)):
        raise broken_zip()
    return header


def _unpacked(content: bytes, at: int) -> LocalHeader:
    try:
        magic, _, flags, method, _, _, crc, compressed, size, *lengths = LAYOUT.unpack_from(content, at)
    except struct.error:
        raise broken_zip() from None
    name_at = at + LAYOUT.size
    extra_at = name_at + lengths[0]
    end = extra_at + lengths[1]
    if magic != MAGIC or end > len(content):
        raise broken_zip()
    if IN_ZIP64_EXTRA in (compressed, size):
        size, compressed = _long_sizes(content[extra_at:end])
    return LocalHeader(flags, method, crc, compressed, size, content[name_at:extra_at], at, end)


def _raw_name(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & UTF8_FLAG else "cp437")


def _sizes_agree(header: LocalHeader, entry: zipfile.ZipInfo) -> bool:
    """With a descriptor, the sizes may be left to it."""
    stated = header.crc, header.compressed, header.size
    left_open = bool(header.flags & DESCRIPTOR_FLAG) and stated == (0, 0, 0)
    return left_open or stated == (entry.CRC, entry.compress_size, entry.file_size)


def _long_sizes(extra: bytes) -> tuple[int, int]:
    for kind, field in extra_fields(extra):
        if kind == ZIP64_EXTRA and len(field) >= 16:
            size, compressed = struct.unpack_from("<2Q", field)
            return size, compressed
    raise broken_zip()


def extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    """(kind, bytes) of each extra field that is whole."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        yield kind, extra[at + 4 : at + 4 + length]
        at += 4 + length

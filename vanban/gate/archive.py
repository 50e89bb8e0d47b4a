"""The bytes of an uploaded zip, inflated here in bounded chunks: zipfile stops where a header tells it
to, and other programs may not."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

from vanban.gate.directory import ENCRYPTED_FLAG, LARGEST_INFLATED, read_directory
from vanban.gate.refused import bomb, broken_zip

LARGEST_MARKUP = 40 * 1024 * 1024
CHUNK = 64 * 1024

DESCRIPTOR_FLAG, UTF8_FLAG = 0x8, 0x800
LOCAL_HEADER = struct.Struct("<4s5H3L2H")
IN_ZIP64_EXTRA = 0xFFFFFFFF


class Archive:
    """A zip whose every entry was inflated once and found true to its headers."""

    def __init__(
        self,
        content: bytes,
        *,
        largest_inflated: int = LARGEST_INFLATED,
        largest_markup: int = LARGEST_MARKUP,
    ) -> None:
        """Raises Refused for a damaged, ambiguous, encrypted or over-large zip; limits in bytes."""
        entries = read_directory(content, largest_inflated)
        self._largest_markup = largest_markup
        self._content = memoryview(content)
        self._ranges = {entry.filename: _data_range(content, entry) for entry in entries}
        self._entries = {entry.filename: entry for entry in entries if not entry.is_dir()}
        _refuse_overlaps(entries, self._ranges)
        self._inflate_all()

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def read(self, name: str) -> Iterator[bytes]:
        """The inflated bytes of a markup part in chunks; Refused beyond the limit. Raises KeyError for
        a name that is not in the zip."""
        if self._entries[name].file_size > self._largest_markup:
            raise bomb(name)
        return self._inflate(name)

    def starts_with(self, name: str, magic: bytes) -> bool:
        return next(self._inflate(name), b"").startswith(magic)

    def _inflate_all(self) -> None:
        """No entry exceeds its declared size, and the directory does not declare more than allowed."""
        for name in self._entries:
            for _ in self._inflate(name):
                pass

    def _inflate(self, name: str) -> Iterator[bytes]:
        start, end = self._ranges[name]
        return verified(_raw_chunks(self._content[start:end], self._entries[name]), self._entries[name])


def _data_range(content: bytes, entry: zipfile.ZipInfo) -> tuple[int, int]:
    """Where the entry's bytes are, once its local header agrees with the directory."""
    try:
        header = LOCAL_HEADER.unpack_from(content, entry.header_offset)
    except struct.error:
        raise broken_zip() from None
    magic, _, flags, method, _, _, crc, compressed, size, name_length, extra_length = header
    name_at = entry.header_offset + LOCAL_HEADER.size
    start = name_at + name_length + extra_length
    end = start + entry.compress_size
    same_entry = (magic, method) == (b"PK\x03\x04", entry.compress_type)
    same_name = content[name_at : name_at + name_length] == _raw_name(entry)
    same_sizes = bool(flags & DESCRIPTOR_FLAG) or _sizes_agree(entry, crc, compressed, size)
    if not (same_entry and same_name and same_sizes) or flags & ENCRYPTED_FLAG or end > len(content):
        raise broken_zip()
    return start, end


def _raw_name(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & UTF8_FLAG else "cp437")


def _sizes_agree(entry: zipfile.ZipInfo, crc: int, compressed: int, size: int) -> bool:
    return (
        crc == entry.CRC
        and compressed in {entry.compress_size, IN_ZIP64_EXTRA}
        and size in {entry.file_size, IN_ZIP64_EXTRA}
    )


def _refuse_overlaps(entries: list[zipfile.ZipInfo], ranges: dict[str, tuple[int, int]]) -> None:
    """Entries that share bytes are how a small file inflates without end."""
    in_order = sorted(entries, key=lambda entry: entry.header_offset)
    if any(ranges[one.filename][1] > other.header_offset for one, other in pairwise(in_order)):
        raise broken_zip()


def verified(chunks: Iterator[bytes], entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """The chunks as they come; Refused as soon as they exceed or disagree with what was declared."""
    size = crc = 0
    for chunk in chunks:
        size, crc = size + len(chunk), zlib.crc32(chunk, crc)
        if size > entry.file_size:
            raise broken_zip()
        yield chunk
    if (size, crc) != (entry.file_size, entry.CRC):
        raise broken_zip()


def _raw_chunks(compressed: memoryview, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    pieces = (bytes(compressed[at : at + CHUNK]) for at in range(0, len(compressed), CHUNK))
    if entry.compress_type == zipfile.ZIP_STORED:
        return pieces
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        return _deflated(pieces)
    raise broken_zip()


def _deflated(pieces: Iterator[bytes]) -> Iterator[bytes]:
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in pieces:
            pending = piece
            while pending and not stream.unused_data:
                yield stream.decompress(pending, CHUNK)
                pending = stream.unconsumed_tail
        while rest := stream.decompress(b"", CHUNK):
            yield rest
    except zlib.error:
        raise broken_zip() from None
    if not stream.eof or stream.unused_data:
        raise broken_zip()

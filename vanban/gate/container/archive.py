"""The bytes of an uploaded zip, inflated here in bounded chunks: zipfile stops where a header tells it
to, and other programs may not."""

import zipfile
import zlib
from collections.abc import Iterator
from urllib.parse import unquote

from vanban.gate.container.directory import LARGEST_INFLATED, directory_offset, read_directory
from vanban.gate.container.local_header import DESCRIPTOR_FLAG, LocalHeader, read_header
from vanban.gate.refused import bomb, broken_zip, hidden_bytes

LARGEST_MARKUP = 40 * 1024 * 1024
CHUNK = 64 * 1024
HEAD = 64
# CRC and sizes after the bytes: with or without a signature, of four or eight bytes each.
DESCRIPTOR_LENGTHS = {12, 16, 20, 24}


class Archive:
    """A zip whose every entry was inflated once and found true to its headers.

    ``folded_names`` are the names as parts are compared: without case and percent signs.
    """

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
        headers = {entry.filename: read_header(content, entry) for entry in entries}
        self._starts = {name: header.end for name, header in headers.items()}
        self._entries = {entry.filename: entry for entry in entries if not entry.is_dir()}
        _refuse_gaps(content, [(headers[entry.filename], entry) for entry in entries])
        self.folded_names = frozenset(unquote(name).casefold() for name in self._entries)
        self._heads = {name: self._inflated_head(name) for name in self._entries}

    @property
    def names(self) -> list[str]:
        return list(self._entries)

    def size(self, name: str) -> int:
        return self._entries[name].file_size

    def head(self, name: str) -> bytes:
        """The first 64 bytes of a part."""
        return self._heads[name]

    def read(self, name: str) -> Iterator[bytes]:
        """The inflated bytes of a markup part in chunks; Refused beyond the limit. Raises KeyError for
        a name that is not in the zip."""
        if self.size(name) > self._largest_markup:
            raise bomb(name)
        return self.chunks(name)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The inflated bytes of any part."""
        entry, start = self._entries[name], self._starts[name]
        compressed = self._content[start : start + entry.compress_size]
        return verified(_raw_chunks(compressed, entry), entry)

    def _inflated_head(self, name: str) -> bytes:
        """The whole entry is inflated: it neither exceeds its declared size nor contradicts its CRC."""
        chunks = self.chunks(name)
        head = next(chunks, b"")[:HEAD]
        for _ in chunks:
            pass
        return head


def _refuse_gaps(content: bytes, entries: list[tuple[LocalHeader, zipfile.ZipInfo]]) -> None:
    """Entries follow each other from the first byte to the directory. Entries that share bytes are how a
    small file inflates without end; bytes of no entry are where another file hides."""
    in_order = sorted(entries, key=lambda pair: pair[0].at)
    ends = [(header.end + entry.compress_size, header.flags & DESCRIPTOR_FLAG) for header, entry in in_order]
    starts = [header.at for header, _ in in_order] + [directory_offset(content)]
    if starts[0] != 0:
        raise hidden_bytes()
    for (end, has_descriptor), next_start in zip(ends, starts[1:], strict=True):
        gap = next_start - end
        if gap < 0:
            raise broken_zip()
        if gap and not (has_descriptor and gap in DESCRIPTOR_LENGTHS):
            raise hidden_bytes()


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

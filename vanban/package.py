"""A .docx as a zip of named parts: read, and written again so that equal parts give equal bytes."""

import struct
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import BinaryIO, NamedTuple
from zipfile import ZipFile

from isal import isal_zlib

from vanban.problem import Problem

DEFLATED, STORED = 8, 0
LEVEL = 2  # of isal's deflate: the files of zlib's third level in a third of the time
VERSION = 20  # of the zip format, written by no system in particular
UTF8_NAME = 0x800
OWNER_READS_WRITES = 0o600 << 16
FIRST_DAY = 0x21  # 1 January 1980, the earliest a zip can hold: the clock stays out of the bytes
MOST_ENTRIES, MOST_BYTES = 0xFFFF - 1, 0xFFFFFFFF - 1  # of a plain zip; readers of every age open it
LOCAL = struct.Struct("<4s5H3I2H")
CENTRAL = struct.Struct("<4s6H3I5H2I")
END = struct.Struct("<4s4H2IH")

Parts = Mapping[str, bytes]


class TooBig(Problem):
    """More files, or more bytes, than one zip can hold."""


def read_parts(content: bytes) -> dict[str, bytes]:
    """Every part by its name, in the order of the file. BadZipFile when it is no zip at all."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write_parts(parts: Parts, *, compressed: bool = True) -> bytes:
    """The parts as one zip. Uncompressed, the bytes do not depend on the version of zlib."""
    buffer = BytesIO()
    write_zip(buffer, parts.items(), compressed=compressed)
    return buffer.getvalue()


def write_zip(file: BinaryIO, named: Iterable[tuple[str, bytes]], *, compressed: bool) -> None:
    """Each content as it comes, then the list of them. TooBig at the first that no longer fits."""
    directory, offset = [], 0
    for name, content in named:
        entry = _entry(name, content, DEFLATED if compressed else STORED)
        directory.append(entry.listed_at(offset))
        offset += len(entry.record)
        if offset > MOST_BYTES or len(directory) > MOST_ENTRIES:
            raise TooBig(
                "Tệp zip vượt quá 65.534 tệp hoặc 4 GB. Hãy chia thành nhiều lần, ví dụ theo từng xã."
            )
        file.write(entry.record)
    file.write(_end(directory, offset))


class Frame:
    """A .docx without the parts that change from one writing to the next.

    What stays the same is deflated once; completing the frame deflates only the rest and puts it last.
    """

    def __init__(self, parts: Parts, changing: frozenset[str]):
        self._steady = {
            name: _entry(name, part, DEFLATED) for name, part in parts.items() if name not in changing
        }
        self._records, self._directory = _joined(self._steady.values(), 0)

    def complete(self, changing: Parts) -> bytes:
        entries = [_entry(name, part, DEFLATED) for name, part in changing.items()]
        records, directory = _joined(entries, len(self._records))
        offset = len(self._records) + len(records)
        return b"".join((self._records, records, _end([*self._directory, *directory], offset)))

    def __contains__(self, name: str) -> bool:
        """Whether the part stays the same."""
        return name in self._steady

    def filled(self, parts: Mapping[str, bytes | None]) -> bytes:
        """These parts in this order, for a file with parts of its own; None is a part that stays the same."""
        entries = [
            self._steady[name] if part is None else _entry(name, part, DEFLATED)
            for name, part in parts.items()
        ]
        records, directory = _joined(entries, 0)
        return records + _end(directory, len(records))


class _Entry(NamedTuple):
    """One file of a zip: its record, and its line in the list but for the place of the record."""

    record: bytes
    name: bytes
    facts: tuple[int, ...]

    def listed_at(self, offset: int) -> bytes:
        line = CENTRAL.pack(
            b"PK\x01\x02", VERSION, *self.facts, len(self.name), 0, 0, 0, 0, OWNER_READS_WRITES, offset
        )
        return line + self.name


def _entry(name: str, content: bytes, method: int) -> _Entry:
    written = _deflated(content) if method == DEFLATED else content
    encoded, flags = name.encode(), 0 if name.isascii() else UTF8_NAME
    facts = (VERSION, flags, method, 0, FIRST_DAY, isal_zlib.crc32(content), len(written), len(content))
    return _Entry(LOCAL.pack(b"PK\x03\x04", *facts, len(encoded), 0) + encoded + written, encoded, facts)


def _deflated(content: bytes) -> bytes:
    deflate = isal_zlib.compressobj(LEVEL, isal_zlib.DEFLATED, -isal_zlib.MAX_WBITS)
    return deflate.compress(content) + deflate.flush()


def _joined(entries: Iterable[_Entry], offset: int) -> tuple[bytes, list[bytes]]:
    records, directory = [], []
    for entry in entries:
        directory.append(entry.listed_at(offset))
        records.append(entry.record)
        offset += len(entry.record)
    return b"".join(records), directory


def _end(directory: list[bytes], offset: int) -> bytes:
    listed = b"".join(directory)
    count = len(directory)
    return listed + END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), offset, 0)

"""A zip written byte by byte, so that it can say what no program would let it say."""

import struct
import zlib
from dataclasses import dataclass, field

LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")


@dataclass
class Lies:
    """What the zip says besides, or instead of, the truth."""

    between: bytes = b""  # after each entry
    extra: bytes = b""  # in the directory
    local_extra: bytes = b""
    flags: int = 0
    local_flags: int | None = None
    local_sizes: tuple[int, int, int] | None = None  # CRC, packed, unpacked
    volume: int = 0
    disk: int = 0
    count: int | None = None
    before_end: bytes = b""
    comment: bytes = b""
    renamed: dict[str, bytes] = field(default_factory=dict)  # in the local header only


def by_hand(parts: dict[str, bytes], **lies) -> bytes:
    """Stored, not deflated, with the lies."""
    lie = Lies(**lies)
    content, directory = b"", b""
    for name, data in parts.items():
        sizes = (zlib.crc32(data), len(data), len(data))
        directory += _central(lie, name.encode(), sizes, len(content))
        content += _local(lie, lie.renamed.get(name, name.encode()), sizes) + data + lie.between
    count = len(parts) if lie.count is None else lie.count
    end = (lie.disk, lie.disk, count, count, len(directory), len(content), len(lie.comment))
    return content + directory + lie.before_end + END.pack(b"PK\x05\x06", *end) + lie.comment


def _local(lie: Lies, name: bytes, sizes: tuple[int, int, int]) -> bytes:
    flags = lie.flags if lie.local_flags is None else lie.local_flags
    said = lie.local_sizes or sizes
    header = LOCAL.pack(b"PK\x03\x04", 20, flags, 0, 0, 0, *said, len(name), len(lie.local_extra))
    return header + name + lie.local_extra


def _central(lie: Lies, name: bytes, sizes: tuple[int, int, int], at: int) -> bytes:
    lengths = (len(name), len(lie.extra), 0, lie.volume, 0)
    header = CENTRAL.pack(b"PK\x01\x02", 20, 20, lie.flags, 0, 0, 0, *sizes, *lengths, 0, at)
    return header + name + lie.extra

"""Messages over a pipe: one letter for the kind, the length, the content; and contents packed in one."""

import struct
from collections.abc import Sequence
from typing import BinaryIO

HEAD = struct.Struct(">cQ")


def send(pipe: BinaryIO, kind: bytes, content: bytes) -> None:
    pipe.write(HEAD.pack(kind, len(content)))
    pipe.write(content)
    pipe.flush()


def receive(pipe: BinaryIO, most: int) -> tuple[bytes, bytes] | None:
    """The next message; None when the pipe ended, also in the middle of one, or it is longer than ``most``."""
    head = pipe.read(HEAD.size)
    if len(head) < HEAD.size:
        return None
    kind, length = HEAD.unpack(head)
    content = pipe.read(length) if length <= most else b""
    return (kind, content) if len(content) == length else None


def packed(contents: Sequence[bytes]) -> bytes:
    """Several contents as one: how many, their lengths, themselves."""
    count = len(contents)
    return struct.pack(f">Q{count}Q", count, *map(len, contents)) + b"".join(contents)


def unpacked(content: bytes) -> list[bytes]:
    (count,) = struct.unpack_from(">Q", content)
    start, contents = 8 * (count + 1), []
    for length in struct.unpack_from(f">{count}Q", content, 8):
        contents.append(content[start : start + length])
        start += length
    return contents

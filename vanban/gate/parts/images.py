"""Pictures: each is what it is declared to be and of a size that can be drawn. Nothing is decoded."""

import struct
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from vanban.gate.container.archive import Archive
from vanban.gate.refused import Refused

MOST_PIXELS = 150_000_000  # a telephone takes 108 million; drawing takes four bytes for each
LONGEST_SIDE = 60_000
LARGEST_DRAWING = 9 * 1024 * 1024  # of a metafile, whose commands have no size in pixels
# A JPEG says its size after notes of its camera; a TIFF anywhere.
HEADER_CHUNKS = 64
FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # of a JPEG; the others are tables
MOST_SEGMENTS, MOST_TAGS = 1000, 200

Pixels = tuple[int, int]


class Kind(NamedTuple):
    """How a picture of this kind begins, and where it says its width and height."""

    name: str
    begins: Callable[[bytes], bool]
    pixels: Callable[[bytes], Pixels | None]


def is_image(declared: str) -> bool:
    return declared.startswith("image/") and "svg" not in declared


def refuse_unsafe_image(archive: Archive, part: str, declared: str) -> None:
    """Raises Refused for a picture of another kind than declared, of a kind nobody needs, or too large."""
    kind = next((kind for kind in KINDS if kind.begins(archive.head(part))), None)
    if kind is None or declared not in DECLARED[kind.name]:
        raise _another_kind(part)
    if kind.name in DRAWINGS:
        _refuse_large_drawing(part, archive.size(part))
        return
    pixels = kind.pixels(b"".join(islice(archive.chunks(part), HEADER_CHUNKS)))
    if pixels is None or 0 in pixels:
        raise _another_kind(part)
    if max(pixels) > LONGEST_SIDE or pixels[0] * pixels[1] > MOST_PIXELS:
        raise _too_large(part)


def _refuse_large_drawing(part: str, size: int) -> None:
    if size > LARGEST_DRAWING:
        raise _too_large(part)


def _another_kind(part: str) -> Refused:
    return Refused(
        "image-type",
        f"Ảnh {part[:60]!r} không đúng loại đã khai báo. Trong Word, xóa ảnh đó, lưu ảnh gốc thành PNG hoặc JPEG "
        "rồi chèn lại, lưu và tải lại.",
    )


def _too_large(part: str) -> Refused:
    return Refused(
        "image-size",
        f"Ảnh {part[:60]!r} quá lớn để mở. Trong Word, thu nhỏ ảnh (Picture Format, Compress Pictures), "
        "lưu rồi tải lại.",
    )


def _at(layout: str, place: int) -> Callable[[bytes], Pixels | None]:
    """Width and height as two numbers at a fixed place."""

    def pixels(data: bytes) -> Pixels | None:
        try:
            width, height = struct.unpack_from(layout, data, place)
        except struct.error:
            return None
        return abs(width), abs(height)

    return pixels


def _of_bitmap(data: bytes) -> Pixels | None:
    is_old = data[14:18] == struct.pack("<L", 12)
    return _at("<2H", 18)(data) if is_old else _at("<2l", 18)(data)


def _of_jpeg(data: bytes) -> Pixels | None:
    """From the first frame header; the segments before it say how long they are."""
    at = 2
    for _ in range(MOST_SEGMENTS):
        if at + 9 > len(data) or data[at] != 0xFF:
            return None
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in FRAMES:
            return _at(">2H", at + 5)(data)
        at += 1 if marker == 0xFF else 2 + length  # fill bytes may stand before a marker
    return None


def _of_tiff(data: bytes) -> Pixels | None:
    """From the first directory of tags; JPEG XR has the same one with tags of its own."""
    order = "<" if data[:2] == b"II" else ">"
    try:
        (at,) = struct.unpack_from(f"{order}L", data, 4)
        found = dict(_tiff_tags(data, at, order))
    except struct.error:
        return None
    width, height = found.get(0x100) or found.get(0xBC80), found.get(0x101) or found.get(0xBC81)
    return (width, height) if width and height else None


def _tiff_tags(data: bytes, at: int, order: str) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(f"{order}H", data, at)
    for place in range(at + 2, at + 2 + 12 * min(count, MOST_TAGS), 12):
        tag, kind = struct.unpack_from(f"{order}2H", data, place)
        yield tag, struct.unpack_from(f"{order}H" if kind == 3 else f"{order}L", data, place + 8)[0]


def _of_webp(data: bytes) -> Pixels | None:
    layout, body = data[12:16], data[20:30]
    if len(body) < 10:
        return None
    if layout == b"VP8X":
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if layout == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<2H", body, 6)
    return width & 0x3FFF, height & 0x3FFF


def _unsized(_: bytes) -> Pixels | None:
    return None


def _starting(*magics: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(magics)


def _is_emf(head: bytes) -> bool:
    return head[:4] == b"\x01\x00\x00\x00" and head[40:44] == b" EMF"


def _is_webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


KINDS = (
    Kind("png", _starting(b"\x89PNG\r\n\x1a\n"), _at(">2L", 16)),
    Kind("jpeg", _starting(b"\xff\xd8\xff"), _of_jpeg),
    Kind("gif", _starting(b"GIF87a", b"GIF89a"), _at("<2H", 6)),
    Kind("bmp", _starting(b"BM"), _of_bitmap),
    Kind("tiff", _starting(b"II*\x00", b"MM\x00*"), _of_tiff),
    Kind("jxr", _starting(b"II\xbc"), _of_tiff),
    Kind("webp", _is_webp, _of_webp),
    Kind("emf", _is_emf, _unsized),
    Kind("wmf", _starting(b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00"), _unsized),
)
DRAWINGS = {"emf", "wmf"}
# What Word and other programs call each kind; they do not tell one metafile from the other.
DECLARED = {
    "png": {"image/png", "image/x-png"},
    "jpeg": {"image/jpeg", "image/jpg", "image/pjpeg", "image/jfif"},
    "gif": {"image/gif"},
    "bmp": {"image/bmp", "image/x-bmp", "image/x-ms-bmp"},
    "tiff": {"image/tiff", "image/tif"},
    "jxr": {"image/vnd.ms-photo", "image/jxr"},
    "webp": {"image/webp"},
    "emf": {"image/emf", "image/x-emf", "image/wmf", "image/x-wmf"},
    "wmf": {"image/wmf", "image/x-wmf", "image/emf", "image/x-emf"},
}

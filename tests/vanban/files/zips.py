"""Zips that lie, hide or never end; and files of other kinds."""

import io
import os
import struct
import warnings
import zipfile
import zlib

from tests.vanban.files.by_hand import by_hand
from tests.vanban.files.letters import LETTER, MAIN, TYPES, letter_with, parts, zipped


def wrongly_sized(content, name, size):
    """The directory and the local header of one entry both declare another size."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entry = archive.getinfo(name)
        directory_at = archive.start_dir
    changed = bytearray(content)
    struct.pack_into("<L", changed, entry.header_offset + 22, size)
    at = changed.index(name.encode(), directory_at) - 46
    struct.pack_into("<L", changed, at + 24, size)
    return bytes(changed)


def holding_deflated(compressed, plain, name=b"word/a.bin"):
    """A zip of one entry, made by hand: these deflated bytes declared to be those plain bytes."""
    sizes = zlib.crc32(plain), len(compressed), len(plain)
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0, *sizes, len(name), 0) + name + compressed
    directory = (
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 8, 0, 0, *sizes, len(name), *[0] * 6) + name
    )
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), len(local), 0)
    return local + directory + end


def deflated(plain, mode=zlib.Z_FINISH):
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(plain) + stream.flush(mode)


def overlapping():
    """An entry whose stored bytes are themselves an entry, listed in the directory too."""
    inner = zipped({"word/b.bin": b"x" * 50}, zipfile.ZIP_STORED)
    content = bytearray(zipped({"word/a.bin": inner, "word/b.bin": b"x" * 50}, zipfile.ZIP_STORED))
    at = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, at + 42, content.index(inner))
    return bytes(content)


def renamed_inside(content, name):
    changed = bytearray(content)
    at = changed.index(name.encode())
    changed[at] ^= 0x20
    return bytes(changed)


def with_flipped_data(content):
    """One bit of the first entry's stored bytes turned."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        first = archive.infolist()[0]
    changed = bytearray(content)
    changed[first.header_offset + 30 + len(first.filename) + 5] ^= 1
    return bytes(changed)


def flagged_as_encrypted(content):
    changed = bytearray(content)
    at = changed.index(b"PK\x01\x02")
    changed[6] |= 1
    changed[at + 8] |= 1
    return bytes(changed)


def same_name_twice():
    """zipfile warns of it, and writes it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return zipped([*parts().items(), (MAIN, b"<a/>")])


BAD_ZIP = {
    "cut in the middle": ("broken-zip", LETTER[: len(LETTER) // 2]),
    "cut at the last byte": ("broken-zip", LETTER[:-1]),
    "only the first bytes": ("broken-zip", LETTER[:30]),
    "bytes after the end": ("broken-zip", LETTER + b"\x00"),
    "wrong checksum": ("broken-zip", with_flipped_data(zipped(parts(), zipfile.ZIP_STORED))),
    "damaged deflate": ("broken-zip", with_flipped_data(LETTER)),
    "smaller than declared": ("broken-zip", wrongly_sized(LETTER, MAIN, 10**6)),
    "larger than declared": ("broken-zip", wrongly_sized(LETTER, MAIN, 10)),
    "local name differs": ("broken-zip", renamed_inside(LETTER, TYPES)),
    "bytes after the end of a deflated entry": (
        "broken-zip",
        holding_deflated(deflated(b"abc") + b"x", b"abc"),
    ),
    "a deflated entry without end": (
        "broken-zip",
        holding_deflated(deflated(b"abc", zlib.Z_SYNC_FLUSH), b"abc"),
    ),
    "a sound entry by hand, but no document": (
        "no-content-types",
        holding_deflated(deflated(b"abc"), b"abc"),
    ),
    "overlapping entries": ("broken-zip", overlapping()),
    "rare compression": ("broken-zip", zipped(parts(), zipfile.ZIP_LZMA)),
    "zip encryption": ("encrypted", flagged_as_encrypted(LETTER)),
    "too many entries": (
        "too-many-entries",
        lambda: zipped(parts() | {f"word/{i}.bin": b"" for i in range(2000)}),
    ),
    "name with ..": ("strange-name", letter_with("word/../../etc/cron.d/a", b"")),
    "absolute name": ("strange-name", letter_with("/etc/passwd", b"")),
    "backslash name": ("strange-name", letter_with("word\\..\\a.xml", b"<a/>")),
    "drive name": ("strange-name", letter_with("C:a.xml", b"<a/>")),
    "same name in other case": ("repeated-name", letter_with("word/DOCUMENT.xml", b"<a/>")),
    "declared bomb": ("bomb", lambda: letter_with("word/media/a.bin", b"\x00" * (20 * 1024 * 1024))),
    "total above 100 MB": (
        "bomb",
        lambda: zipped(
            parts() | {f"word/media/{i}.bin": (os.urandom(1024) * 64 + b"\0" * 2**19) * 16 for i in range(12)}
        ),
    ),
    "huge XML": (
        "bomb",
        lambda: letter_with("customXml/item1.xml", (b"<a>" + os.urandom(2500).hex().encode()) * 9000),
    ),
    "zip after the zip": ("hidden-bytes", LETTER + LETTER),
    "PDF after the end": ("broken-zip", LETTER + b"%PDF-1.7"),
    "bytes in the comment": ("hidden-bytes", by_hand(parts(), comment=b"<script>alert(1)</script>")),
    "an end within the comment": ("hidden-bytes", by_hand(parts(), comment=LETTER[-22:])),
    "bytes between entries": ("hidden-bytes", by_hand(parts(), between=b"MZ hidden program")),
    "bytes before the directory": ("hidden-bytes", by_hand(parts(), before_end=b"x" * 40)),
    "long descriptor that is none": ("hidden-bytes", by_hand(parts(), between=bytes(16))),
    "directory in long form": ("broken-zip", by_hand(parts(), before_end=b"PK\x06\x07" + bytes(16))),
    "several disks": ("broken-zip", by_hand(parts(), disk=1)),
    "entry on another disk": ("broken-zip", by_hand(parts(), volume=1)),
    "fewer entries told than there are": ("broken-zip", by_hand(parts(), count=1)),
    "more entries told than there are": ("broken-zip", by_hand(parts(), count=99)),
    "no entries at all": ("broken-zip", by_hand({MAIN: b""}, count=0)),
    "second name of an entry": ("strange-name", by_hand(parts(), extra=b"up\x06\x00\x01" + bytes(5))),
    "local header of another entry": ("broken-zip", by_hand(parts(), renamed={MAIN: b"word/document.XML"})),
    "local sizes of another entry": ("broken-zip", by_hand(parts(), local_sizes=(1, 2, 3))),
    "local sizes beside a descriptor": ("broken-zip", by_hand(parts(), flags=8, local_sizes=(1, 2, 3))),
    "long local sizes without their field": (
        "broken-zip",
        by_hand(parts(), local_sizes=(0, 0xFFFFFFFF, 0xFFFFFFFF)),
    ),
    "names in two encodings": (
        "broken-zip",
        by_hand(parts() | {"word/ảnh.bin": b""}, flags=0x800, local_flags=0),
    ),
    "encrypted in the local header only": ("broken-zip", by_hand(parts(), local_flags=1)),
    "strong encryption": ("encrypted", by_hand(parts(), flags=0x40)),
    "hidden directory": ("encrypted", by_hand(parts(), flags=0x2000)),
    "flag that nobody knows": ("broken-zip", by_hand(parts(), flags=0x20)),
    "stream of a name": ("strange-name", letter_with("word/a.xml:b.exe", b"<a/>")),
    "name with NUL": ("strange-name", by_hand(parts() | {"word/a.xml\x00.exe": b""})),
    "name with a line break": ("strange-name", letter_with("word/a\n.xml", b"<a/>")),
    "name written backwards": ("strange-name", letter_with("word/\u202efdp.exe", b"")),
    "name with a dot at its end": ("strange-name", letter_with("word/document.xml.", b"<a/>")),
    "name with a space at its end": ("strange-name", letter_with("word/document.xml ", b"<a/>")),
    "empty folder name": ("strange-name", letter_with("word//document.xml", b"<a/>")),
    "same name twice": ("repeated-name", same_name_twice()),
    "same name in percent signs": ("repeated-name", letter_with("word/%64ocument.xml", b"<a/>")),
    "folder named as a part": ("repeated-name", letter_with("word/document.xml/", b"")),
    "tiny bomb of stored zips": ("ole-object", letter_with("word/media/a.bin", zipped({"b": bytes(10**6)}))),
}

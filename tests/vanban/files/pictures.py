"""The smallest pictures of each kind: a head that says the size, and little else."""

import struct
import zlib


def png(width=2, height=2):
    def chunk(kind, data):
        return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))

    header = struct.pack(">2L5B", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"\x00" + b"\xff\x00\x00" * 2 + b"\x00" + b"\x00\xff\x00" * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def jpeg(width=2, height=2, notes=b""):
    """notes: bytes of the camera, before the size."""
    note = b"\xff\xe1" + struct.pack(">H", len(notes) + 2) + notes
    frame = b"\xff\xc0" + struct.pack(">HB2HB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + note + frame + b"\xff\xd9"


def gif(width=2, height=2):
    return b"GIF89a" + struct.pack("<2H", width, height) + b"\x00\x00\x00;"


def bitmap(width=2, height=2):
    return b"BM" + bytes(12) + struct.pack("<L2l2H", 40, width, -height, 1, 24) + bytes(30)


def tiff(width=2, height=2, order=">"):
    tags = [(0x100, 4, 1, width), (0x101, 4, 1, height)]
    directory = struct.pack(f"{order}H", 2) + b"".join(struct.pack(f"{order}2H2L", *tag) for tag in tags)
    return (b"MM\x00*" if order == ">" else b"II*\x00") + struct.pack(f"{order}L", 8) + directory + bytes(4)


def webp(width=2, height=2):
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<L", 22) + b"WEBPVP8X" + struct.pack("<L", 10) + bytes(4) + size


def emf(size=108):
    return (b"\x01\x00\x00\x00" + bytes(36) + b" EMF").ljust(size, b"\x00")


def wmf():
    return b"\xd7\xcd\xc6\x9a" + bytes(40)

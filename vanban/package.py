"""A .docx as a zip of named parts: read, and write again so that equal parts give equal bytes."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment a zip can hold: the clock stays out of the bytes
LEVEL = 3  # of deflate: within a tenth of the smallest file in under half the time

Parts = Mapping[str, bytes]


def read_parts(content: bytes) -> dict[str, bytes]:
    """Every part by its name, in the order of the file. BadZipFile when it is no zip at all."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def write_parts(parts: Parts, *, compressed: bool = True) -> bytes:
    """The parts as one zip. Uncompressed, the bytes do not depend on the version of zlib."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        _add(archive, parts, ZIP_DEFLATED if compressed else ZIP_STORED)
    return buffer.getvalue()


class Frame:
    """A .docx without the parts that change from one writing to the next.

    What stays the same is deflated once; completing the frame deflates only the rest and puts it last.
    """

    def __init__(self, parts: Parts, changing: frozenset[str]):
        self._steady = write_parts({name: part for name, part in parts.items() if name not in changing})

    def complete(self, changing: Parts) -> bytes:
        buffer = BytesIO(self._steady)
        with ZipFile(buffer, "a") as archive:
            _add(archive, changing, ZIP_DEFLATED)
        return buffer.getvalue()


def _add(archive: ZipFile, parts: Parts, method: int) -> None:
    for name, part in parts.items():
        info = ZipInfo(name, EPOCH)
        info.compress_type = method
        info.create_system = 0  # otherwise the platform that wrote it shows in the bytes
        archive.writestr(info, part, compresslevel=LEVEL)

"""Reading and writing the files of a command: whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from vanban.problem import Problem

LARGEST = 100 << 20


class UnusableFile(Problem):
    """A file that is not there, cannot be read, or is larger than any file of the engine."""


def read(path: Path) -> bytes:
    if path.is_file() and path.stat().st_size > LARGEST:
        raise UnusableFile(f"Tệp {path} lớn hơn {LARGEST >> 20} MB.")
    return path.read_bytes()


def beside(data: Path):
    """Reads the files that the data name: those in its own folder and below, nowhere else."""
    folder = data.resolve().parent

    def read_named(name: str) -> bytes:
        path = (folder / name).resolve() if "\0" not in name else folder.parent
        if not path.is_relative_to(folder):
            raise UnusableFile(f"Tệp “{name}” nêu trong dữ liệu không nằm cùng thư mục với dữ liệu.")
        return read(path)

    return read_named


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write, that takes its name only when all is written; otherwise what was there stays."""
    if not path.parent.is_dir():
        raise UnusableFile(f"Không có thư mục {path.parent} để ghi tệp {path.name}.")
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:50]}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask

"""Files on disk: written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from vanban.problem import Problem


class NoFolder(Problem):
    """The folder a file was to be written into does not exist."""


def write_whole(path: Path, content: bytes) -> None:
    """The content takes the place of the file at once; an error leaves what was there, and nothing beside it."""
    with whole(path) as file:
        file.write(content)


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file to write, that takes its name only when all is written; otherwise what was there stays."""
    if not path.parent.is_dir():
        raise NoFolder(f"Không có thư mục {path.parent} để ghi tệp {path.name}.")
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

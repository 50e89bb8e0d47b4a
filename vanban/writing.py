"""Files of the command line: written whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from vanban.problem import Problem

SHOWN = 50  # letters of its name in that of the draft, so that a long name has room


class NoPlace(Problem):
    """No file can be written there: the folder is missing, or it is the place of a device or a pipe."""


def write_whole(file: Path, content: bytes) -> None:
    """The content takes the place of the file at once; OSError leaves what was there, and nothing beside it."""
    with whole(file) as draft:
        draft.write(content)


@contextmanager
def whole(file: Path) -> Iterator[BinaryIO]:
    """To write in pieces: the file takes its name when all is written. Whatever is raised before that leaves
    what was there, and nothing beside it."""
    target = Path(os.path.realpath(file))  # what a link leads to
    _check(target, file)
    draft = target.with_name(f".{os.getpid()}-{target.name[:SHOWN]}")
    try:
        with draft.open("wb") as writing:
            yield writing
        os.replace(draft, target)
    except OSError as error:
        _remove(draft)
        raise OSError(error.errno, error.strerror, str(file)) from error
    except BaseException:
        _remove(draft)
        raise


def _check(target: Path, file: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(file))
    if target.exists() and not target.is_file():
        raise NoPlace(f"Không ghi được vào {file}: đó không phải là tệp thường.")
    if not target.parent.exists():
        raise NoPlace(f"Không có thư mục {file.parent} để ghi tệp {file.name}. Hãy tạo thư mục đó trước.")


def _remove(draft: Path) -> None:
    with suppress(OSError):
        draft.unlink()

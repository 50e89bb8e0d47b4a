"""Files of the command line: written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_whole(file: Path, content: bytes) -> None:
    """The content takes the place of the file at once; OSError leaves what was there, and nothing beside it."""
    with whole(file) as draft:
        draft.write(content)


@contextmanager
def whole(file: Path) -> Iterator[BinaryIO]:
    """To write in pieces: the file takes its name when all is written. Whatever is raised before that leaves
    what was there, and nothing beside it."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with draft.open("wb") as writing:
            yield writing
        os.replace(draft, file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(file)) from error
    except BaseException:
        draft.unlink(missing_ok=True)
        raise

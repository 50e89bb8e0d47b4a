"""Reading the files of a command, and those that its data name."""

import os
from pathlib import Path
from typing import BinaryIO

from vanban import gate
from vanban.problem import Problem

LARGEST = 100 << 20


class UnusableFile(Problem):
    """A file that is not there, cannot be read, or is larger than any file of the engine."""


def read(path: Path) -> bytes:
    with path.open("rb") as stream:
        content = _read(stream, path)
    if len(content) > LARGEST:
        raise UnusableFile(f"Tệp {path} lớn hơn {LARGEST >> 20} MB.")
    return content


def _read(stream: BinaryIO, path: Path) -> bytes:
    """One byte more than is allowed tells that it is too large; a device never ends."""
    try:
        return stream.read(LARGEST + 1)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def refuse_overwriting(out: Path | None, *inputs: Path | None) -> None:
    """What a command reads is never what it writes over: the only copy may be lost."""
    taken = [file for file in inputs if out and file and os.path.realpath(file) == os.path.realpath(out)]
    if taken:
        raise UnusableFile(f"Tệp ghi ra trùng với tệp đọc vào {taken[0]}. Hãy chọn tên khác cho tệp ghi ra.")


def beside(data: Path):
    """Reads the files that the data name: those in its own folder and below, nowhere else."""
    folder = Path(os.path.realpath(data)).parent

    def read_named(name: str) -> bytes:
        try:
            path = Path(os.path.realpath(folder / name))
        except ValueError:  # a name that no system has
            path = folder.parent
        if not path.is_relative_to(folder):
            shown = name.encode(errors="replace").decode()
            raise UnusableFile(f"Tệp “{shown}” nêu trong dữ liệu không nằm cùng thư mục với dữ liệu.")
        return read(path)

    return read_named


def word_file(path: Path) -> bytes:
    """A Word file that has passed the gate. Raises Refused for one that has not."""
    content = read(path)
    gate.inspect(content)
    return content

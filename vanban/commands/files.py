"""Reading the files of a command."""

from pathlib import Path

from vanban import gate
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


def word_file(path: Path) -> bytes:
    """A Word file that has passed the gate. Raises Refused for one that has not."""
    content = read(path)
    gate.inspect(content)
    return content

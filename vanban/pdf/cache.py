"""PDF files kept in a folder under the hash of what they were made of, the oldest thrown out when it is full."""

import os
from hashlib import sha256
from pathlib import Path

from vanban.pdf import office
from vanban.pdf.room import program
from vanban.writing import write_whole

MOST_BYTES = 500 * 1024 * 1024


class Cache:
    """A folder that any number of processes may share. What is used stays, what is not used goes first."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES):
        self.folder, self.most_bytes = folder, most_bytes
        folder.mkdir(parents=True, exist_ok=True)

    def get(self, content: bytes, archival: bool) -> bytes | None:
        file = self._file(content, archival)
        try:
            pdf = file.read_bytes()
            os.utime(file)
        except FileNotFoundError:
            return None
        return pdf if office.is_whole(pdf) else None  # a power cut may have left half of it

    def keep(self, content: bytes, archival: bool, pdf: bytes) -> None:
        write_whole(self._file(content, archival), pdf)
        self._make_room()

    def _file(self, content: bytes, archival: bool) -> Path:
        return self.folder / f"{_key(content, archival)}.pdf"

    def _make_room(self) -> None:
        files = sorted(
            ((file.stat(), file) for file in self.folder.glob("*.pdf")), key=lambda f: f[0].st_mtime_ns
        )
        excess = sum(stat.st_size for stat, _ in files) - self.most_bytes
        for stat, file in files:
            if excess <= 0:
                return
            file.unlink(missing_ok=True)
            excess -= stat.st_size


def _key(content: bytes, archival: bool) -> str:
    """Another LibreOffice breaks lines elsewhere, so its program is part of the key."""
    made_by = Path(program(office.PROGRAMS, office.PACKAGE)).resolve().stat().st_mtime_ns
    return sha256(f"{made_by} {archival} ".encode() + content).hexdigest()

"""A pack as one archive: a folder for each commune, and a sheet that says what is where."""

import tempfile
from collections.abc import Iterator, Sequence
from typing import IO, NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from blueprints.documents.kinds import kind
from blueprints.packs import queries
from blueprints.packs.models import Pack, PackItem
from blueprints.packs.rules import file_step, unique
from core.sheets import Head, Table, xlsx
from vanban.vietnamese import fold

INDEX = "muc-luc.xlsx"
PIECE = 1 << 18
BEGINNING = (1980, 1, 1, 0, 0, 0)  # equal packs give equal archives
HEADS = (
    Head("STT", 6),
    Head("Xã, phường", 24),
    Head("Văn bản", 40),
    Head("Trích yếu", 70),
    Head("Tệp", 60),
    Head("Tình trạng", 18),
    Head("Ghi chú", 50),
)


class Line(NamedTuple):
    """One draft of the pack; file is empty when there is none."""

    item: PackItem
    file: str


def archive(pack: Pack) -> Iterator[bytes]:
    """The zip, whole on disk before the first piece is sent; the file is gone with the last one."""
    lines = _lines(queries.made(pack))
    out = tempfile.TemporaryFile()  # noqa: SIM115 (closed with the last piece)
    with ZipFile(out, "w", ZIP_STORED) as zipped:  # a .docx is packed already
        _put(zipped, INDEX, _index(pack, lines))
        _put_documents(zipped, lines)
    out.seek(0)
    return _pieces(out)


def _pieces(out: IO[bytes]) -> Iterator[bytes]:
    with out:
        while piece := out.read(PIECE):
            yield piece


def _put_documents(zipped: ZipFile, lines: Sequence[Line]) -> None:
    held = [(line.item.document.sha256, line.file) for line in lines if line.item.document]
    contents = queries.contents([sha256 for sha256, _ in held])
    for (_, file), (_, content) in zip(held, contents, strict=True):
        _put(zipped, file, content)


def _put(zipped: ZipFile, name: str, content: bytes) -> None:
    zipped.writestr(ZipInfo(name, BEGINNING), content)


def _lines(items: Sequence[PackItem]) -> list[Line]:
    """Names say place and kind and number of the draft; no person's name, and none twice."""
    taken: set[str] = {INDEX}
    folders: dict[int, str] = {}
    found = []
    for item in items:
        if item.commune_id not in folders:
            folders[item.commune_id] = unique(file_step(item.commune.title, fold), taken)
        name = f"{folders[item.commune_id]}/{item.kind_code}-{item.document_id}.docx"
        found.append(Line(item, unique(name, taken) if item.document else ""))
    return found


def _index(pack: Pack, lines: Sequence[Line]) -> bytes:
    rows = [
        (
            ordinal,
            line.item.commune.title,
            kind(line.item.kind_code).name,
            line.item.document.title if line.item.document else "",
            line.file,
            line.item.state.label,
            line.item.problem,
        )
        for ordinal, line in enumerate(lines, start=1)
    ]
    return xlsx(Table([f"Bộ văn bản số {pack.id}"], HEADS, rows))

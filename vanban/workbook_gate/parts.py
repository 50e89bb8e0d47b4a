"""The parts of a workbook: which of them are sheets, and what none of them may hold."""

import re
from collections.abc import Iterator
from posixpath import join, normpath
from typing import Protocol
from urllib.parse import unquote

from vanban.gate.container.archive import Archive
from vanban.gate.markup import ElementCount, read_markup
from vanban.gate.refused import Refused
from vanban.workbook_gate.kind import RESAVE

WORKBOOK, RELATIONSHIPS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
MARKUP = (".xml", ".rels", ".vml")
DOCUMENT_TYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
# Kept from one chunk for the next, so that nothing hides in the cut between them.
OVERLAP = 9


class Taker(Protocol):
    def take(self, chunk: bytes) -> None: ...
    def finish(self) -> None: ...


def sheet_parts(archive: Archive) -> dict[str, str]:
    """The part of each sheet by the sheet's name, in the order of the workbook."""
    count = ElementCount()
    sheets, targets = _Sheets(), _Targets()
    read_markup(WORKBOOK, archive.read(_spelled(archive, WORKBOOK)), sheets, count)
    read_markup(RELATIONSHIPS, archive.read(_spelled(archive, RELATIONSHIPS)), targets, count)
    parts = {name.casefold(): name for name in archive.names}
    found = {title: targets.parts.get(key, "") for title, key in sheets.keys.items()}
    return {title: parts.get(part.casefold(), part) for title, part in found.items()}


def _spelled(archive: Archive, name: str) -> str:
    return next(one for one in archive.names if one.casefold() == name)


class _Sheets:
    """A Watcher of the workbook: relationship by name of sheet."""

    def __init__(self) -> None:
        self.keys: dict[str, str] = {}

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            key = next((value for at, value in attributes.items() if at.endswith("relationships id")), "")
            self.keys[attributes.get("name", "")] = key

    def text(self, data: str) -> None:
        """Sheets are named in attributes."""

    def end(self, namespace: str, name: str) -> None:
        """Sheets are named in attributes."""


class _Targets:
    """A Watcher of the relationships: part by relationship."""

    def __init__(self) -> None:
        self.parts: dict[str, str] = {}

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            target = unquote(attributes.get("Target", ""))
            part = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
            self.parts[attributes.get("Id", "")] = part

    def text(self, data: str) -> None:
        """Parts are named in attributes."""

    def end(self, namespace: str, name: str) -> None:
        """Parts are named in attributes."""


def refuse_unsafe_markup(part: str, chunks: Iterator[bytes], scan: Taker) -> None:
    """Show every chunk of the part to the scan; no document type, no encoding but UTF-8 in any markup."""
    is_markup, kept = part.casefold().endswith(MARKUP), b""
    for chunk in chunks:
        if is_markup and b"\0" in chunk:
            raise Refused("encoding", f"Thành phần {part[:60]!r} trong tệp không ở bảng mã UTF-8. {RESAVE}")
        if (b"<!" in chunk or kept) and DOCUMENT_TYPE.search(kept + chunk):
            raise Refused(
                "document-type", f"Thành phần {part[:60]!r} có khai báo DOCTYPE không an toàn. {RESAVE}"
            )
        scan.take(chunk)
        kept = chunk[-OVERLAP:] if b"<" in chunk[-OVERLAP:] else b""
    scan.finish()

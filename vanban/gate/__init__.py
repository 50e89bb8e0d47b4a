"""What an uploaded .docx must be before any library opens it.

Only zlib, zipfile's reading of the directory and expat touch the file here; each is kept on a short
lead (bounded chunks, no document type, no entities). Nothing is written to disk.
"""

from vanban.gate.archive import Archive
from vanban.gate.body import BodyWatcher
from vanban.gate.content_types import ContentTypes, read_content_types
from vanban.gate.kind import refuse_other_kinds, refuse_other_packages
from vanban.gate.markup import ElementCount, read_markup
from vanban.gate.refused import Refused
from vanban.gate.relationships import is_relationships_part, read_relationships, require_root

__all__ = ["Refused", "inspect"]


def inspect(content: bytes) -> None:
    """Pass an ordinary Word document; raise Refused, and nothing else, for any other bytes.

    Ordinary: a .docx of at most 20 MB with a sound zip, well-formed XML without document type,
    no macro, ActiveX, OLE object or embedded foreign document, no link to anything outside but
    web and e-mail hyperlinks, no field that reads other files. Images, charts, headers, comments,
    tracked changes and custom XML are ordinary.
    """
    refuse_other_kinds(content)
    archive = Archive(content)
    refuse_other_packages(archive.names)
    count = ElementCount()
    types = read_content_types(archive, count)
    types.refuse_active_parts(archive.names)
    types.require_main_document(archive.names)
    require_root(archive)
    _refuse_hostile_markup(archive, types, count)


def _refuse_hostile_markup(archive: Archive, types: ContentTypes, count: ElementCount) -> None:
    for part in archive.names:
        if is_relationships_part(part):
            read_relationships(archive, part, types, count)
        elif types.is_markup(part):
            watcher = BodyWatcher(part)
            read_markup(part, archive.read(part), watcher, count)
            watcher.finish()

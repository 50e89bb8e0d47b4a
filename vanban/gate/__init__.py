"""What an uploaded .docx must be before any library opens it.

Only zlib, zipfile's reading of the directory and expat touch the file here; each is kept on a short
lead (bounded chunks, no document type, no entities). Nothing is written to disk.
A template is looked at by `vanban.gate.templates`, which also reads its tags.
"""

from vanban.gate.container.archive import Archive
from vanban.gate.kind import refuse_other_kinds, refuse_other_packages
from vanban.gate.markup import ElementCount, read_markup
from vanban.gate.parts.body import BodyWatcher
from vanban.gate.parts.content_types import MAIN_PART, ContentTypes, read_content_types
from vanban.gate.parts.images import is_image, refuse_unsafe_image
from vanban.gate.parts.relationships import is_relationships_part, read_relationships, require_root
from vanban.gate.parts.workbooks import refuse_many_workbooks, refuse_unsafe_workbook
from vanban.gate.refused import Refused

__all__ = ["Refused", "inspect"]


def inspect(content: bytes) -> None:
    """Pass an ordinary Word document; raise Refused, and nothing else, for any other bytes.

    Ordinary: a .docx of at most 20 MB with a sound zip and nothing beside it, well-formed XML without
    document type, pictures that are what they are declared to be and of a size that can be drawn, no macro,
    add-in, ActiveX, OLE object or embedded foreign document, no link to anything outside but web and e-mail
    hyperlinks, no field that reads other files. Images, charts, headers, comments, tracked changes and
    custom XML are ordinary. The codes of refusal are listed in docs/engine.md.
    """
    refuse_other_kinds(content)
    archive = Archive(content)
    refuse_other_packages(archive.names)
    count = ElementCount()
    types = read_content_types(archive, count)
    types.refuse_active_parts(archive)
    types.require_main_document(archive.names)
    refuse_many_workbooks([part for part in archive.names if types.is_chart_workbook(part)])
    require_root(archive)
    for part in archive.names:
        _refuse_hostile_part(archive, part, types, count)


def _refuse_hostile_part(archive: Archive, part: str, types: ContentTypes, count: ElementCount) -> None:
    if is_relationships_part(part):
        read_relationships(archive, part, types, count)
    elif types.is_markup(part, archive.head(part)):
        watcher = BodyWatcher(part, root="document" if part == MAIN_PART else None)
        read_markup(part, archive.read(part), watcher, count)
        watcher.finish()
    elif types.is_chart_workbook(part):
        refuse_unsafe_workbook(archive, part)
    if is_image(types.type_of(part)):  # also what was read as XML: no picture is
        refuse_unsafe_image(archive, part, types.type_of(part))

"""Relationships: what a part may point to, inside the file and out of it."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote

from vanban.gate.container.archive import Archive
from vanban.gate.kind import ZIP_MAGIC
from vanban.gate.markup import ElementCount, read_markup, too_complex
from vanban.gate.parts.content_types import MAIN_PART, ContentTypes
from vanban.gate.refused import (
    RESAVE,
    Refused,
    activex,
    add_in,
    external_link,
    hyperlink,
    inserted_document,
    macro,
    mail_merge,
    ole_object,
)

ROOT = "http://schemas.openxmlformats.org/package/2006/relationships Relationships"
ROOT_RELATIONSHIPS = "_rels/.rels"
STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/"
MOST_RELATIONSHIPS = 20_000  # of one part
HYPERLINK_SCHEMES = ("http://", "https://", "mailto:")

INSERTED_DOCUMENTS = {"afchunk", "subdocument"}
OLE_OBJECTS = {"oleobject"}
ACTIVE_CONTROLS = {"control", "activexcontrolbinary"}
MACROS = {"vbaproject", "wordvbadata"}
ADD_INS = {"webextension", "webextensiontaskpanes", "extensibility", "usercustomization"}
MAIL_MERGE = {"mailmergesource", "mailmergeheadersource", "mailmergerecipientdata", "recipientdata"}
CONTENT_ID = "cid:"  # a picture of an e-mail that is no longer there; nothing is fetched


class Relationships:
    """A Watcher of one .rels part."""

    def __init__(self, archive: Archive, part: str, types: ContentTypes) -> None:
        self._archive = archive
        self._types = types
        self._source = _source(part)
        self._count = 0
        self.main_documents: list[str] = []

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if name != "Relationship":
            return
        self._count += 1
        if self._count > MOST_RELATIONSHIPS:
            raise too_complex(self._source)
        full_kind, target = attributes.get("Type", ""), attributes.get("Target", "").strip()
        kind = full_kind.rpartition("/")[2].casefold()
        _refuse_kind(kind, self._source)
        mode = attributes.get("TargetMode", "Internal").strip().casefold()
        if mode == "external":
            _refuse_external(kind, target, self._source)
        elif mode == "internal":
            self._look_inside(kind, target, full_kind)
        else:
            raise _outside(self._source, target)

    def text(self, data: str) -> None:
        """A relationship has no text."""

    def end(self, namespace: str, name: str) -> None:
        """A relationship is complete at its start."""

    def _look_inside(self, kind: str, target: str, full_kind: str) -> None:
        part = _inside(self._source, target)
        if part.casefold() not in self._archive.folded_names:
            raise _dangling(self._source, target)
        if kind == "package":
            self._refuse_all_but_chart_workbook(part)
        if kind == "officedocument" and not self._source:
            _refuse_strict(full_kind)
            self.main_documents.append(part)

    def _refuse_all_but_chart_workbook(self, part: str) -> None:
        behind_chart = self._source.startswith("word/charts/")
        is_workbook = self._types.is_chart_workbook(part) and part in self._archive.names
        if not (behind_chart and is_workbook and self._archive.head(part).startswith(ZIP_MAGIC)):
            raise ole_object(part)


def is_relationships_part(part: str) -> bool:
    return part.casefold().endswith(".rels")


def read_relationships(archive: Archive, part: str, types: ContentTypes, count: ElementCount) -> None:
    """Raises Refused for any relationship that may not enter, and when the root does not lead to the
    main document and to it alone: programs follow the relationship, not the name."""
    relationships = Relationships(archive, part, types)
    read_markup(part, archive.read(part), relationships, count, ROOT)
    if part == ROOT_RELATIONSHIPS and relationships.main_documents != [MAIN_PART]:
        raise Refused("no-document", f"Tệp không trỏ tới phần nội dung {MAIN_PART}. {RESAVE}")


def require_root(archive: Archive) -> None:
    if ROOT_RELATIONSHIPS not in archive.names:
        raise Refused("no-document", f"Tệp thiếu {ROOT_RELATIONSHIPS}. {RESAVE}")


def is_web_address(target: str) -> bool:
    """Whether a hyperlink leads to the web, an e-mail address or a place in this document."""
    return target.strip().casefold().startswith((*HYPERLINK_SCHEMES, "#"))


def _source(part: str) -> str:
    """The part a .rels part speaks for: "word/_rels/a.xml.rels" is "word/a.xml"; the root is ""."""
    folder, _, name = part.rpartition("_rels/")
    return folder + name.removesuffix(".rels")


def _inside(source: str, target: str) -> str:
    """The part a target means; a target that could mean anything outside the file is refused."""
    path = unquote(target)
    if not path or ":" in path or "\\" in path or path.startswith("//"):
        raise _outside(source, target)
    part = normpath(path.lstrip("/") if path.startswith("/") else join(dirname(source), path))
    if part.startswith(".."):
        raise _outside(source, target)
    return part


def _outside(source: str, target: str) -> Refused:
    return Refused("outside-link", f"Phần {source!r} trỏ ra ngoài tệp ({target[:80]!r}). {RESAVE}")


def _dangling(source: str, target: str) -> Refused:
    return Refused(
        "broken-link", f"Phần {source!r} trỏ tới thành phần không có trong tệp ({target[:80]!r}). {RESAVE}"
    )


def _refuse_kind(kind: str, source: str) -> None:
    if kind in INSERTED_DOCUMENTS:
        raise inserted_document(source)
    if kind in OLE_OBJECTS:
        raise ole_object(source)
    if kind in ACTIVE_CONTROLS:
        raise activex()
    if kind in MACROS:
        raise macro()
    if kind in ADD_INS:
        raise add_in(source)
    if kind in MAIL_MERGE:
        raise mail_merge()


def _refuse_external(kind: str, target: str, source: str) -> None:
    if kind == "attachedtemplate":
        raise Refused(
            "attached-template",
            f"Tệp gắn với mẫu bên ngoài ({target[:80]!r}). Trong Word, vào Developer, Document Template, "
            "đổi mẫu thành Normal, lưu rồi tải lại.",
        )
    if kind == "image" and target.casefold().startswith(CONTENT_ID):
        return
    if kind != "hyperlink":
        raise external_link(source, target)
    if not is_web_address(target):
        raise hyperlink(target)


def _refuse_strict(full_kind: str) -> None:
    if full_kind.startswith(STRICT_NAMESPACE):
        raise Refused(
            "strict",
            "Tệp lưu theo kiểu Strict Open XML. Mở bằng Word, lưu thành Word Document (.docx) rồi tải lại.",
        )

"""What may not stand in any XML part: active elements, pictures fetched by address, hostile fields."""

from collections.abc import Callable

from vanban.gate.parts.drawings import DRAWINGS, refuse_fetching_style, refuse_unsafe_drawing
from vanban.gate.parts.fields import STORIES, WORD_STORIES, Fields
from vanban.gate.refused import (
    RESAVE,
    Refused,
    activex,
    external_link,
    inserted_document,
    macro,
    mail_merge,
    ole_object,
)

WORD_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
}
COMPATIBILITY = {"http://schemas.openxmlformats.org/markup-compatibility/2006"}
INSTRUCTIONS, DELETED_INSTRUCTION = {"instrText", "delInstrText"}, "delInstrText"
TEXTS = {"t", "delText"}
WRITTEN = TEXTS | {"p", "tab", "br", "cr", "ptab"}
STYLE = "style"
FIELD_PARTS = {"fldChar", "fldSimple"} | INSTRUCTIONS | STORIES

OBJECTS = {"OLEObject", "objectEmbed", "objectLink"}
INSERTED = {"altChunk", "subDoc"}
MERGE_SOURCES = {"dataSource", "headerSource", "connectString", "query", "odso"}
FORM_MACROS = {"entryMacro", "exitMacro"}
SCHEMA_PLACES = {"manifestLocation", "schemaLocation"}
WEB_VIDEO, SCHEMA_LIBRARY = "webVideoPr", "schemaLibrary"
WATCHED = FIELD_PARTS | OBJECTS | INSERTED | MERGE_SOURCES | FORM_MACROS | {"control", WEB_VIDEO, "schema"}


class BodyWatcher:
    """A Watcher of one part. Elements are known by local name wherever that is unambiguous, so that no
    choice of namespace hides them."""

    def __init__(self, part: str, root: str | None = None) -> None:
        """root: the element of Word that has to be there, if any has to."""
        self._part = part
        self._root = root
        self._has_root = root is None
        self._fields = Fields(part)
        self._take_text: Callable[[str], None] = _ignore
        self._style: list[str] = []

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if name in WRITTEN and namespace in WORD_NAMESPACES:
            self._take_written(name)
        elif namespace in DRAWINGS:
            refuse_unsafe_drawing(self._part, namespace, name, attributes)
            self._take_text = self._style.append if name == STYLE else _ignore
        elif name in WATCHED:
            self._refuse_active_element(namespace, name, attributes)
            self._follow_field(namespace, name, attributes)
        elif name == self._root and namespace in WORD_NAMESPACES:
            self._has_root = True

    def text(self, data: str) -> None:
        self._take_text(data)

    def end(self, namespace: str, name: str) -> None:
        self._take_text = _ignore
        if name in STORIES and _is_story(namespace, name):
            self._fields.leave_story()
        elif name == STYLE:
            refuse_fetching_style(self._part, "".join(self._style))
            self._style.clear()

    def finish(self) -> None:
        """Judge what is still open at the end of the part."""
        self._fields.leave_story()
        if not self._has_root:
            raise Refused(
                "not-a-document", f"Phần {self._part!r} không phải là nội dung văn bản Word. {RESAVE}"
            )

    def _take_written(self, name: str) -> None:
        if name in TEXTS:
            self._take_text = self._fields.write_text
        else:
            self._fields.write_break()

    def _follow_field(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if name in STORIES:
            if _is_story(namespace, name):
                self._fields.enter_story()
        elif name == "fldChar":
            self._turn_field(_local(attributes, "fldCharType"))
        elif name == "fldSimple":
            self._fields.simple(_local(attributes, "instr"))
        elif name == DELETED_INSTRUCTION:
            self._take_text = self._fields.write_deleted
        elif name in INSTRUCTIONS:
            self._take_text = self._fields.write_instruction

    def _turn_field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._fields.close()

    def _refuse_active_element(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        if name in INSERTED:
            raise inserted_document(self._part)
        if name in OBJECTS:
            raise ole_object(self._part)
        if name == WEB_VIDEO:
            raise _web_video(self._part)
        if namespace in WORD_NAMESPACES:
            self._refuse_active_setting(name, attributes)
        elif name == "schema" and SCHEMA_LIBRARY in namespace:
            self._refuse_schema_place(attributes)

    def _refuse_active_setting(self, name: str, attributes: dict[str, str]) -> None:
        if name == "control":
            raise activex()
        if name in MERGE_SOURCES:
            raise mail_merge()
        if name in FORM_MACROS and _local(attributes, "val"):
            raise macro()

    def _refuse_schema_place(self, attributes: dict[str, str]) -> None:
        for place in SCHEMA_PLACES:
            if address := _local(attributes, place):
                raise external_link(self._part, address)


def _is_story(namespace: str, name: str) -> bool:
    """An element of another namespace only borrows the name; Word may look straight through it."""
    return namespace in (WORD_NAMESPACES if name in WORD_STORIES else COMPATIBILITY)


def _web_video(part: str) -> Refused:
    return Refused(
        "web-video",
        f"Tệp nhúng video trên mạng (phần {part[:60]!r}). Trong Word, xóa video, thay bằng liên kết thường, "
        "lưu rồi tải lại.",
    )


def _local(attributes: dict[str, str], name: str) -> str:
    """The attribute of that local name, in whatever namespace; "" without one."""
    return next((value for key, value in attributes.items() if key.rpartition(" ")[2] == name), "")


def _ignore(_: str) -> None:
    """Text outside the elements that matter."""

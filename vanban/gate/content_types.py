"""[Content_Types].xml: what each part claims to be, and which claims may not enter."""

from vanban.gate.archive import Archive
from vanban.gate.markup import ElementCount, read_markup
from vanban.gate.refused import RESAVE, Refused, activex, macro, ole_object

PART = "[Content_Types].xml"
MAIN_PART = "word/document.xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = f"{WORD}document.main+xml"
TEMPLATE_TYPE = f"{WORD}template.main+xml"
CHART_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

MARKUP_EXTENSIONS = (".xml", ".rels", ".vml", ".svg")
MARKUP_TYPES = ("xml", "vmldrawing")
MACRO_WORDS = ("macroenabled", "vbaproject", "vbadata")


class ContentTypes:
    """The declared type of every part, by part name without case. A Watcher of the part that declares."""

    def __init__(self) -> None:
        self._by_extension: dict[str, str] = {}
        self._by_part: dict[str, str] = {}

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        declared = attributes.get("ContentType", "").casefold()
        if name == "Default":
            _declare(self._by_extension, attributes.get("Extension", "").casefold(), declared)
        if name == "Override":
            _declare(self._by_part, attributes.get("PartName", "").casefold().lstrip("/"), declared)

    def text(self, data: str) -> None:
        """Nothing is declared in text."""

    def end(self, name: str) -> None:
        """Nothing is declared at the end of an element."""

    def type_of(self, part: str) -> str:
        """The declared type, casefolded; "" for a part without one."""
        extension = part.casefold().rpartition(".")[2]
        return self._by_part.get(part.casefold()) or self._by_extension.get(extension, "")

    def is_markup(self, part: str) -> bool:
        return part.casefold().endswith(MARKUP_EXTENSIONS) or self.type_of(part).endswith(MARKUP_TYPES)

    def refuse_active_parts(self, names: list[str]) -> None:
        """Refuse macros, ActiveX and OLE objects by name or by declared type, whichever gives them away.
        An embedded workbook is looked at where it is referred to: behind a chart it is ordinary."""
        for part in names:
            self._refuse_active(part)

    def require_main_document(self, names: list[str]) -> None:
        if MAIN_PART not in names:
            raise Refused("no-document", f"Tệp thiếu phần nội dung {MAIN_PART}. {RESAVE}")
        declared = self.type_of(MAIN_PART)
        if declared == TEMPLATE_TYPE:
            raise Refused("dotx", "Tệp là mẫu Word (.dotx). Mở bằng Word, chọn Lưu thành .docx rồi tải lại.")
        if declared != MAIN_TYPE:
            raise Refused("not-a-document", f"Nội dung tệp không khai báo là văn bản Word. {RESAVE}")

    def _refuse_active(self, part: str) -> None:
        told = f"{part.casefold()} {self.type_of(part)}"
        if any(word in told for word in MACRO_WORDS):
            raise macro()
        if "activex" in told:
            raise activex()
        if "oleobject" in told:
            raise ole_object(part)


def read_content_types(archive: Archive, count: ElementCount) -> ContentTypes:
    if PART not in archive.names:
        raise Refused("no-content-types", f"Tệp thiếu {PART} nên không phải là .docx. {RESAVE}")
    types = ContentTypes()
    read_markup(PART, archive.read(PART), types, count)
    return types


def _declare(types: dict[str, str], key: str, declared: str) -> None:
    # Of two declarations, programs differ in which one they believe.
    if key in types:
        raise Refused("repeated-type", f"Tệp khai báo hai lần loại của thành phần {key[:60]!r}. {RESAVE}")
    types[key] = declared

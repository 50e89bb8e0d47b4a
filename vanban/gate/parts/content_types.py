"""[Content_Types].xml: what each part claims to be, and which claims may not enter."""

from vanban.gate.container.archive import Archive
from vanban.gate.kind import OLE_MAGIC, ZIP_MAGIC
from vanban.gate.markup import ElementCount, read_markup
from vanban.gate.refused import RESAVE, Refused, activex, add_in, macro, ole_object, program

PART = "[Content_Types].xml"
ROOT = "http://schemas.openxmlformats.org/package/2006/content-types Types"
MAIN_PART = "word/document.xml"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN_TYPE = f"{WORD}document.main+xml"
TEMPLATE_TYPE = f"{WORD}template.main+xml"
CHART_WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

MARKUP_EXTENSIONS = (".xml", ".rels", ".vml", ".svg")
MARKUP_TYPES = ("xml", "vmldrawing")
# How a part of XML begins whatever it is declared to be: programs go by the relationship that led to it.
MARKUP_HEADS = (b"<", b"\x4c\x6f\xa7\x94")  # the second is "<?xm" in EBCDIC
BEFORE_MARKUP = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
MACRO_WORDS = ("macroenabled", "vbaproject", "vbadata")
WEB_EXTENSION_WORDS = ("webextension",)
RIBBON_WORDS = ("customui/", "usercustomization/")
PROGRAM_MAGICS = (b"MZ", b"\x7fELF", b"#!")
FONT_WORDS = ("font", "odttf")


class ContentTypes:
    """The declared type of every part, by part name without case. A Watcher of the part that declares."""

    def __init__(self) -> None:
        self._by_extension: dict[str, str] = {}
        self._by_part: dict[str, str] = {}

    def start(self, namespace: str, name: str, attributes: dict[str, str]) -> None:
        declared = attributes.get("ContentType", "").casefold().partition(";")[0].strip()
        if name == "Default":
            _declare(self._by_extension, attributes.get("Extension", "").casefold(), declared)
        if name == "Override":
            _declare(self._by_part, attributes.get("PartName", "").casefold().lstrip("/"), declared)

    def text(self, data: str) -> None:
        """Nothing is declared in text."""

    def end(self, namespace: str, name: str) -> None:
        """Nothing is declared at the end of an element."""

    def type_of(self, part: str) -> str:
        """The declared type, casefolded; "" for a part without one."""
        extension = part.casefold().rpartition(".")[2]
        return self._by_part.get(part.casefold()) or self._by_extension.get(extension, "")

    def is_markup(self, part: str, head: bytes = b"") -> bool:
        """Whether the part is XML by its name, by its type, or by how it begins."""
        begins = head.lstrip(BEFORE_MARKUP)
        is_blank = not begins and bool(head.strip(b"\x00"))
        looks_like_it = begins.startswith(MARKUP_HEADS) or is_blank
        declared = self.type_of(part).endswith(MARKUP_TYPES)
        return part.casefold().endswith(MARKUP_EXTENSIONS) or declared or looks_like_it

    def refuse_active_parts(self, archive: Archive) -> None:
        """Refuse macros, ActiveX, OLE objects, programs and add-ins by name, by declared type or by content,
        whichever gives them away."""
        for part in archive.names:
            self._refuse_active(part)
            self._refuse_active_content(part, archive.head(part))

    def require_main_document(self, names: list[str]) -> None:
        if MAIN_PART not in names:
            raise Refused("no-document", f"Tệp thiếu phần nội dung {MAIN_PART}. {RESAVE}")
        declared = self.type_of(MAIN_PART)
        if declared == TEMPLATE_TYPE:
            raise Refused("dotx", "Tệp là mẫu Word (.dotx). Mở bằng Word, chọn Lưu thành .docx rồi tải lại.")
        if declared != MAIN_TYPE:
            raise Refused("not-a-document", f"Nội dung tệp không khai báo là văn bản Word. {RESAVE}")

    def is_chart_workbook(self, part: str) -> bool:
        return self.type_of(part) == CHART_WORKBOOK_TYPE

    def _refuse_active(self, part: str) -> None:
        told = f"{part.casefold()} {self.type_of(part)}"
        if any(word in told for word in MACRO_WORDS):
            raise macro()
        if "activex" in told:
            raise activex()
        if "oleobject" in told:
            raise ole_object(part)
        if any(word in told for word in (*WEB_EXTENSION_WORDS, *RIBBON_WORDS)):
            raise add_in(part)

    def _refuse_active_content(self, part: str, head: bytes) -> None:
        if head.startswith(OLE_MAGIC):
            raise ole_object(part)
        if head.startswith(ZIP_MAGIC) and not self.is_chart_workbook(part):
            raise ole_object(part)
        is_font = any(word in f"{part.casefold()} {self.type_of(part)}" for word in FONT_WORDS)
        # The first bytes of an embedded font are scrambled, and may read as anything.
        if head.startswith(PROGRAM_MAGICS) and not is_font:
            raise program(part)


def read_content_types(archive: Archive, count: ElementCount) -> ContentTypes:
    if PART not in archive.names:
        raise Refused("no-content-types", f"Tệp thiếu {PART} nên không phải là .docx. {RESAVE}")
    types = ContentTypes()
    read_markup(PART, archive.read(PART), types, count, ROOT)
    return types


def _declare(types: dict[str, str], key: str, declared: str) -> None:
    # Of two declarations, programs differ in which one they believe.
    if key in types:
        raise Refused("repeated-type", f"Tệp khai báo hai lần loại của thành phần {key[:60]!r}. {RESAVE}")
    types[key] = declared

"""Which files are not .docx at all, told apart by their first bytes so that each gets its own advice."""

from vanban.gate.refused import Refused, encrypted, hidden_bytes

LARGEST_UPLOAD = 20 * 1024 * 1024
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"

SAVE_AS_DOCX = "Mở tệp bằng Word, chọn Lưu thành .docx rồi tải lại."


def refuse_other_kinds(content: bytes) -> None:
    _refuse_empty(content)
    _refuse_too_large(content)
    _refuse_ole(content)
    _refuse_text_formats(content)
    _refuse_all_but_zip(content)
    refuse_two_kinds_at_once(content)


def _refuse_empty(content: bytes) -> None:
    if not content:
        raise Refused("empty", "Tệp rỗng (0 byte). Hãy kiểm tra lại tệp và tải lại.")


def _refuse_too_large(content: bytes) -> None:
    if len(content) > LARGEST_UPLOAD:
        raise Refused(
            "too-large",
            "Tệp lớn hơn 20 MB. Hãy nén ảnh trong tệp (Word: Picture Format, Compress Pictures) rồi tải lại.",
        )


def _refuse_ole(content: bytes) -> None:
    if not content.startswith(OLE_MAGIC):
        return
    if _has_stream(content, "EncryptedPackage"):
        raise encrypted()
    if _has_stream(content, "WordDocument"):
        raise Refused("doc", "Tệp là Word 97-2003 (.doc). Mở bằng Word, chọn Lưu thành .docx rồi tải lại.")
    if _has_stream(content, "Workbook") or _has_stream(content, "Book"):
        raise Refused("xls", "Tệp là bảng tính Excel 97-2003 (.xls). Hãy tải lên tệp Word (.docx).")
    raise Refused("ole", f"Tệp có định dạng Office 97-2003, không phải .docx. {SAVE_AS_DOCX}")


def _has_stream(content: bytes, name: str) -> bool:
    """Whether an OLE file names such a stream; its directory is written in UTF-16."""
    return name.encode("utf-16-le") in content


def _refuse_text_formats(content: bytes) -> None:
    start = content[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    if start.startswith(b"%PDF-"):
        raise Refused("pdf", "Tệp là PDF. Hãy tải lên tệp Word (.docx) đã dùng để tạo ra PDF này.")
    if start.startswith(b"{\\rtf"):
        raise Refused("rtf", f"Tệp là RTF. {SAVE_AS_DOCX}")
    if start.startswith(b"<"):
        raise Refused("xml", f"Tệp là trang web hoặc XML được đổi tên thành .docx. {SAVE_AS_DOCX}")


def _refuse_all_but_zip(content: bytes) -> None:
    if not content.startswith(ZIP_MAGIC):
        raise Refused("not-docx", "Tệp không phải là tệp Word (.docx). Hãy chọn đúng tệp .docx rồi tải lại.")


def refuse_two_kinds_at_once(content: bytes) -> None:
    """Readers of PDF look for its mark in the first kilobyte, and those of tar behind the first name."""
    if b"%PDF-" in content[:1024] or content[257:262] == b"ustar":
        raise hidden_bytes()


def refuse_other_packages(names: list[str]) -> None:
    """Zips of another kind: Excel, PowerPoint, OpenDocument, and folders zipped by hand."""
    if any(name.startswith("xl/") for name in names):
        raise Refused("xlsx", "Tệp là bảng tính Excel (.xlsx). Hãy tải lên tệp Word (.docx).")
    if any(name.startswith("ppt/") for name in names):
        raise Refused("pptx", "Tệp là bản trình chiếu PowerPoint (.pptx). Hãy tải lên tệp Word (.docx).")
    if "mimetype" in names and "content.xml" in names:
        raise Refused("odt", f"Tệp là OpenDocument (.odt). {SAVE_AS_DOCX}")

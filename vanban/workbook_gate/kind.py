"""Which files are not .xlsx at all, told apart by their first bytes so that each gets its own advice."""

from vanban.gate.kind import LARGEST_UPLOAD, OLE_MAGIC, ZIP_MAGIC, refuse_two_kinds_at_once
from vanban.gate.refused import Refused

RESAVE = "Mở bằng Excel, lưu thành tệp mới rồi tải lại tệp mới."
SAVE_AS_XLSX = "Mở bằng Excel, lưu thành .xlsx rồi tải lại."
OLD_XLS = f"Tệp .xls kiểu cũ: {SAVE_AS_XLSX[0].lower()}{SAVE_AS_XLSX[1:]}"

# Said by the rules that Word files and workbooks share, in the words for a workbook.
EXCEL_WORDS = {
    "broken-zip": f"Tệp bị hỏng hoặc tải lên chưa hết. {RESAVE}",
    "encrypted": "Tệp đang đặt mật khẩu mở. Mở bằng Excel, bỏ mật khẩu, lưu rồi tải lại.",
    "bomb": "Tệp quá lớn khi giải nén (tối đa 150 MB). Chỉ giữ lại các trang tính cần nhập rồi tải lại.",
}


def in_excel_words(refused: Refused) -> Refused:
    words = EXCEL_WORDS.get(refused.code) or refused.message.replace("Mở bằng Word", "Mở bằng Excel")
    return Refused(refused.code, words)


def refuse_other_kinds(content: bytes) -> None:
    if not content:
        raise Refused("empty", "Tệp rỗng (0 byte). Hãy kiểm tra lại tệp và tải lại.")
    if len(content) > LARGEST_UPLOAD:
        raise Refused(
            "too-large", "Tệp lớn hơn 20 MB. Xóa ảnh và các trang tính không cần nhập, lưu rồi tải lại."
        )
    if content.startswith(OLE_MAGIC):
        raise _old_office(content)
    if not content.startswith(ZIP_MAGIC):
        raise _no_zip(content)
    try:
        refuse_two_kinds_at_once(content)
    except Refused as refused:
        raise in_excel_words(refused) from None


def _old_office(content: bytes) -> Refused:
    """OLE: its directory names the streams in UTF-16."""
    if _names(content, "EncryptedPackage"):
        return Refused("encrypted", EXCEL_WORDS["encrypted"])
    if _names(content, "WordDocument"):
        return Refused("doc", "Tệp là văn bản Word (.doc). Hãy chọn tệp danh sách Excel (.xlsx).")
    return Refused("xls", OLD_XLS)


def _names(content: bytes, stream: str) -> bool:
    return stream.encode("utf-16-le") in content


def _no_zip(content: bytes) -> Refused:
    start = content[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").replace(b"\x00", b"")
    if start.startswith(b"%PDF-"):
        return Refused("pdf", "Tệp là PDF. Hãy tải lên tệp Excel (.xlsx) đã dùng để tạo ra PDF này.")
    if start.startswith(b"<"):
        return Refused("xml", f"Tệp là trang web hoặc XML được đổi tên thành .xlsx. {SAVE_AS_XLSX}")
    if any(mark in start for mark in (b",", b";", b"\t")) and b"\n" in start:
        return Refused("csv", f"Tệp là văn bản thường (.csv, .txt). {SAVE_AS_XLSX}")
    return Refused("not-xlsx", "Tệp không phải là bảng tính Excel (.xlsx). Hãy chọn đúng tệp rồi tải lại.")


def refuse_other_packages(names: list[str]) -> None:
    """Zips of another kind: Word, PowerPoint, OpenDocument, binary and macro workbooks."""
    lower = {name.casefold() for name in names}
    if any(name.startswith("word/") for name in lower):
        raise Refused("docx", "Tệp là văn bản Word (.docx). Hãy chọn tệp danh sách Excel (.xlsx).")
    if any(name.startswith("ppt/") for name in lower):
        raise Refused("pptx", "Tệp là bản trình chiếu PowerPoint (.pptx). Hãy chọn tệp Excel (.xlsx).")
    if "mimetype" in lower:
        raise Refused("ods", f"Tệp là OpenDocument (.ods). {SAVE_AS_XLSX}")
    if "xl/workbook.bin" in lower:
        raise Refused("xlsb", f"Tệp là bảng tính nhị phân (.xlsb). {SAVE_AS_XLSX}")
    if any("vbaproject" in name for name in lower):
        raise Refused("macro", "Tệp có macro. Mở bằng Excel, lưu thành .xlsx (không macro) rồi tải lại.")
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[content_types].xml"} <= lower:
        raise Refused("not-xlsx", f"Tệp không phải là bảng tính Excel (.xlsx). {RESAVE}")

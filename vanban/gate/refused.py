"""The one answer of the gate, and the sentences that more than one rule gives."""

from vanban.problem import Problem

RESAVE = "Mở bằng Word, lưu thành tệp mới rồi tải lại tệp mới."


class Refused(Problem):
    """The file may not enter. `code` is stable and for machines; `message` is a sentence for the
    person who uploaded it, saying what is wrong, where, and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def encrypted() -> Refused:
    return Refused("encrypted", "Tệp đang đặt mật khẩu mở. Mở bằng Word, bỏ mật khẩu, lưu rồi tải lại.")


def broken_zip() -> Refused:
    return Refused("broken-zip", f"Tệp bị hỏng hoặc tải lên chưa hết. {RESAVE}")


def broken_xml(part: str) -> Refused:
    return Refused("broken-xml", f"Thành phần {part[:60]!r} trong tệp bị hỏng. {RESAVE}")


def hidden_bytes() -> Refused:
    return Refused("hidden-bytes", f"Tệp giấu thêm dữ liệu ngoài nội dung của nó. {RESAVE}")


def bomb(part: str) -> Refused:
    return Refused(
        "bomb",
        f"Thành phần {part[:60]!r} trong tệp quá lớn khi giải nén. Hãy bớt nội dung hoặc ảnh lớn. {RESAVE}",
    )


def macro() -> Refused:
    return Refused("macro", "Tệp có macro. Mở bằng Word, lưu thành .docx (không macro) rồi tải lại.")


def activex() -> Refused:
    return Refused("activex", "Tệp có điều khiển ActiveX. Mở bằng Word, xoá điều khiển đó, lưu rồi tải lại.")


def ole_object(part: str) -> Refused:
    return Refused(
        "ole-object",
        f"Tệp có đối tượng nhúng (phần {part[:60]!r}). "
        "Mở bằng Word, xoá đối tượng hoặc dán lại thành bảng, ảnh, lưu rồi tải lại.",
    )


def inserted_document(part: str) -> Refused:
    return Refused(
        "inserted-document",
        f"Tệp chèn nguyên một tài liệu khác (altChunk hoặc tài liệu con, phần {part[:60]!r}). {RESAVE}",
    )


def external_link(part: str, address: str) -> Refused:
    return Refused(
        "external-link",
        f"Tệp lấy nội dung từ bên ngoài ({address[:80]!r}, phần {part[:60]!r}). Trong Word, chèn hẳn "
        "nội dung đó vào tệp (File, Info, Edit Links to Files, Break Link), lưu rồi tải lại.",
    )


def hyperlink(address: str) -> Refused:
    return Refused(
        "hyperlink",
        f"Tệp có liên kết không phải địa chỉ web hay thư điện tử ({address[:80]!r}). "
        "Trong Word, bấm chuột phải vào liên kết, chọn Remove Hyperlink, lưu rồi tải lại.",
    )


def add_in(part: str) -> Refused:
    return Refused(
        "add-in",
        f"Tệp gắn tiện ích hoặc thanh lệnh riêng (phần {part[:60]!r}). Trong Word, gỡ tiện ích đó khỏi "
        "văn bản (Insert, My Add-ins), lưu thành tệp mới rồi tải lại.",
    )


def program(part: str) -> Refused:
    return Refused("program", f"Tệp chứa một chương trình chạy được (phần {part[:60]!r}). {RESAVE}")


def mail_merge() -> Refused:
    return Refused(
        "mail-merge",
        "Tệp còn nối với nguồn dữ liệu trộn thư. Trong Word, vào Mailings, Start Mail Merge, chọn "
        "Normal Word Document, lưu rồi tải lại.",
    )

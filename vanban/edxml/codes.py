"""Codes of the exchange: of agencies (Quyết định 20/2020/QĐ-TTg), of what is done, of what became of it."""

import re

# Either form is in use: read from the right with a fixed length, or from the left, one to four levels deep.
AGENCY_CODES = {
    "cũ": re.compile(r"\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}"),
    "mới": re.compile(r"[A-Z]\d{2}(\.\d{1,3}){0,3}"),
}
EXAMPLES = "000.00.00.H14 hoặc H14.12.3"
BUSINESS = {0: "văn bản mới", 1: "thu hồi", 2: "cập nhật", 3: "thay thế"}
STATUSES = {
    "01": "đã đến",
    "02": "từ chối tiếp nhận",
    "03": "đã tiếp nhận",
    "04": "phân công xử lý",
    "05": "đang xử lý",
    "06": "hoàn thành",
    "13": "lấy lại",
    "15": "đồng ý cập nhật, lấy lại",
    "16": "từ chối cập nhật, lấy lại",
}


def agency_code_fault(code: str) -> str | None:
    """Why this is no code of an agency, None when it is."""
    if any(form.fullmatch(code) for form in AGENCY_CODES.values()):
        return None
    return f"Mã định danh “{code}” không đúng dạng. Mã viết như {EXAMPLES}."

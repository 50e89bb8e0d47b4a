"""What goes wrong, said to the reader: raised where the rule lives, dressed as a page here."""

import logging

from flask import Flask, request
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import IntegrityError, OperationalError
from werkzeug.exceptions import HTTPException

from core.pages import render, wants_fragment

log = logging.getLogger(__name__)


class DomainError(Exception):
    """A rule refused the request. The message is written for the user."""

    status = 422
    title = "Chưa thực hiện được"

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class NotFound(DomainError):
    """The record does not exist for this user; a record of another unit gives the same answer."""

    status = 404
    title = "Không tìm thấy"


class Conflict(DomainError):
    """Somebody else has changed the record since this user read it."""

    status = 409
    title = "Nội dung đã được người khác thay đổi"


SENTENCES = {
    400: (
        "Yêu cầu không hợp lệ",
        "Yêu cầu gửi lên không đọc được. Tải lại trang rồi thử lại.",
    ),
    403: ("Không có quyền thực hiện", "Tài khoản của đồng chí không được giao việc này."),
    404: ("Không tìm thấy", "Trang này không có hoặc không thuộc đơn vị của đồng chí."),
    405: ("Yêu cầu không hợp lệ", "Thao tác này phải thực hiện từ nút trên trang."),
    413: ("Tệp quá lớn", "Tệp gửi lên vượt quá 20 MB. Giảm dung lượng ảnh trong tệp rồi tải lại."),
    500: ("Hệ thống gặp lỗi", "Lỗi đã được ghi lại. Thử lại sau ít phút; nếu vẫn lỗi, báo người quản trị."),
}
GENERIC = ("Chưa thực hiện được", "Yêu cầu chưa thực hiện được. Quay lại trang trước rồi thử lại.")


def install(app: Flask) -> None:
    app.register_error_handler(DomainError, _refused)
    app.register_error_handler(CSRFError, _stale_form)
    app.register_error_handler(HTTPException, _http_error)
    app.register_error_handler(IntegrityError, _collision)
    app.register_error_handler(OperationalError, _busy)
    app.register_error_handler(Exception, _unexpected)


def _page(status: int, title: str, message: str) -> ResponseReturnValue:
    """A page; for a swap by htmx only the sentence, put where notices stand, and what is there stays."""
    answer = render("errors/error.html", status=status, heading=title, message=message, block="notice")
    if wants_fragment():
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "#notices", "innerHTML"
    return answer


def _refused(error: DomainError) -> ResponseReturnValue:
    return _page(error.status, error.title, error.message)


def _stale_form(_: CSRFError) -> ResponseReturnValue:
    return _page(
        400,
        "Trang đã mở quá lâu",
        "Phiên làm việc của trang này đã hết hạn nên thao tác chưa được thực hiện. "
        "Quay lại trang trước, tải lại trang rồi thực hiện lại.",
    )


def _collision(_: IntegrityError) -> ResponseReturnValue:
    """Two people saved the same at one moment; the database let one of them."""
    return _page(
        409,
        Conflict.title,
        "Người khác vừa lưu cùng nội dung này nên thao tác chưa được thực hiện. "
        "Tải lại trang để xem bản vừa lưu rồi thực hiện lại nếu cần.",
    )


BUSY = ("locked", "deadlock")  # as SQLite and PostgreSQL say that others were writing for too long


def _busy(error: OperationalError) -> ResponseReturnValue:
    if not any(word in str(error.orig).lower() for word in BUSY):
        return _unexpected(error)
    log.warning("%s %s: the database was busy", request.method, request.path)
    return _page(
        503,
        "Hệ thống đang bận",
        "Nhiều người đang ghi cùng lúc nên thao tác chưa thực hiện, chưa có gì thay đổi. Chờ vài giây rồi "
        "bấm lại.",
    )


def _http_error(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if code < 400:
        return error.get_response()
    return _page(code, *SENTENCES.get(code, GENERIC))


def _unexpected(error: Exception) -> ResponseReturnValue:
    # The path only: a query string may hold what somebody typed.
    log.error("%s %s", request.method, request.path, exc_info=error)
    return _page(500, *SENTENCES[500])

"""What is typed about templates."""

from typing import Any

from flask_wtf.file import FileField, FileRequired
from wtforms import HiddenField

from core.forms import Form, day, lines, text


class BringForm(Form):
    takes_files = True

    file = FileField(
        "Tệp mẫu (.docx)",
        validators=[FileRequired("Chọn tệp mẫu .docx trên máy.")],
        description="Tệp Word có các thẻ như trong danh mục trường; tệp cũ dùng trường trộn thư cũng nhận.",
    )
    note = text(
        "Nội dung thay đổi",
        longest=500,
        description="Ghi ngắn để người duyệt biết mẫu này khác mẫu trước ở chỗ nào.",
    )

    brought: Any


class SubmitForm(Form):
    seen = HiddenField()  # hash of the file shown


class ApproveForm(Form):
    from_on = day(
        "Áp dụng từ ngày",
        required="Nhập ngày bắt đầu áp dụng.",
        description="Từ hôm nay trở đi. Văn bản soạn từ ngày này dùng mẫu mới; phiên bản khác của đơn vị thôi dùng.",
    )


class RefuseForm(Form):
    reason = lines(
        "Lý do không duyệt",
        required="Ghi lý do để văn thư biết cần sửa gì.",
        longest=2000,
        description="Văn thư đọc nguyên văn nội dung này.",
    )

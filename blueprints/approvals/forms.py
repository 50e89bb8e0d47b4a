"""What is typed at approval."""

from core.forms import Form, RevisionField, lines


class ReturnForm(Form):
    reason = lines(
        "Lý do trả lại",
        required="Ghi lý do trả lại để người soạn biết cần sửa gì.",
        longest=2000,
        description="Người soạn đọc nguyên văn nội dung này.",
    )


class SubmitForm(Form):
    exception_reason = lines(
        "Lý do trình khi chưa đạt quy định",
        longest=1000,
        description="Bắt buộc khi nội dung chưa đạt quy định; người duyệt đọc nguyên văn.",
    )


class ApproveForm(Form):
    version = RevisionField()

"""What is typed at review and approval."""

from core.forms import Form, RevisionField, choice, lines, radio

TO_DRAFTER = "nguoi-soan"


class ReturnForm(Form):
    target = radio("Trả lại cho", {TO_DRAFTER: "Người soạn"}, default=TO_DRAFTER)
    reason = lines(
        "Lý do trả lại",
        required="Ghi lý do trả lại để người soạn biết cần sửa gì.",
        longest=2000,
        description="Người nhận lại đọc nguyên văn nội dung này.",
    )


class SubmitForm(Form):
    exception_reason = lines(
        "Lý do trình khi chưa đạt quy định",
        longest=1000,
        description="Bắt buộc khi nội dung chưa đạt quy định; người duyệt đọc nguyên văn.",
    )


class ApproveForm(Form):
    version = RevisionField()


class OpinionForm(Form):
    version = RevisionField()
    opinion = lines(
        "Ý kiến",
        required="Ghi ý kiến của đồng chí.",
        longest=2000,
        description="Người duyệt đọc nguyên văn.",
    )


class ForwardForm(Form):
    account_id = choice("Chuyển cho", {}, required="Chọn người nhận.")

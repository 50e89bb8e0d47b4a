"""What the user is told when a file cannot be signed, prepared or looked into."""

from vanban.problem import Problem


class SigningFailed(Problem):
    """The file was not signed, and nothing was changed. The message is a sentence for the user."""


class UnreadablePdf(Problem):
    """No PDF, a damaged one, or one that is locked or acts by itself. The message is a sentence for the user."""


class NoPlace(SigningFailed):
    """The PDF lacks a place that the decree asks for: the signer's name, the blank of the number or the date."""


def damaged() -> UnreadablePdf:
    return UnreadablePdf(
        "Tệp không phải PDF hoặc bị hỏng, tải lên chưa hết. Hãy lấy lại bản PDF gốc rồi thử lại."
    )


def locked() -> UnreadablePdf:
    return UnreadablePdf("Tệp PDF đặt mật khẩu. Bỏ mật khẩu rồi thử lại.")


def active(what: str) -> UnreadablePdf:
    return UnreadablePdf(f"Tệp PDF có {what} nên không được nhận. Hãy tạo lại bản PDF từ tệp Word.")

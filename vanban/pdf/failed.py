"""What the user is told when no PDF comes out."""

from vanban.problem import Problem

RETRY = "Tệp Word vẫn dùng được; hãy thử lại sau."


class ConversionFailed(Problem):
    """No PDF, no pictures or no joined file came out. The message is a sentence for the user."""


def unreadable() -> ConversionFailed:
    return ConversionFailed(f"LibreOffice không đọc được tệp nên chưa tạo được bản PDF. {RETRY}")


def too_slow(timeout: float) -> ConversionFailed:
    return ConversionFailed(f"Tạo bản PDF quá {timeout:g} giây nên đã dừng. {RETRY}")


def not_installed(package: str) -> ConversionFailed:
    return ConversionFailed(f"Máy chủ chưa cài {package} nên chưa tạo được bản PDF. Hãy báo quản trị viên.")


def damaged() -> ConversionFailed:
    return ConversionFailed("Tệp PDF bị hỏng nên không đọc được. Hãy tạo lại bản PDF.")

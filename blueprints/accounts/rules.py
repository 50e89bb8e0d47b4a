"""What a password must be, how long a session lives, when a sign-in is throttled."""

import re
from datetime import datetime, timedelta

MIN_PASSWORD_LENGTH = 10
IDLE_LIMIT = timedelta(hours=4)
AGE_LIMIT = timedelta(hours=12)
SEEN_STEP = timedelta(minutes=5)  # how exactly the last visit is remembered

THROTTLE_WINDOW = timedelta(minutes=15)
FAILURES_PER_NAME = 8  # from one address
FAILURES_PER_ADDRESS = 40

USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{2,58}[a-z0-9]")


def username_problem(username: str) -> str | None:
    if USERNAME.fullmatch(username):
        return None
    return (
        "Tên đăng nhập gồm 4 đến 60 ký tự: chữ thường không dấu, chữ số, dấu chấm, gạch ngang; "
        "bắt đầu và kết thúc bằng chữ hoặc số. Ví dụ: vanthu.trungkhanh."
    )


def password_problem(password: str, username: str) -> str | None:
    if len(password) < MIN_PASSWORD_LENGTH:
        return f"Mật khẩu cần ít nhất {MIN_PASSWORD_LENGTH} ký tự. Có thể dùng một câu dễ nhớ."
    if username and username in password.lower():
        return "Mật khẩu không được chứa tên đăng nhập."
    if len(set(password)) < 5:
        return "Mật khẩu lặp lại quá ít ký tự nên dễ đoán. Chọn mật khẩu khác."
    return None


def session_is_over(started_at: datetime, seen_at: datetime, now: datetime) -> bool:
    return now - seen_at > IDLE_LIMIT or now - started_at > AGE_LIMIT


def is_throttled(failures_of_name: int, failures_of_address: int) -> bool:
    return failures_of_name >= FAILURES_PER_NAME or failures_of_address >= FAILURES_PER_ADDRESS

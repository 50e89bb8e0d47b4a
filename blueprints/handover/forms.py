"""What is typed and brought to sign, to pack and to take back."""

from collections.abc import Sequence
from typing import Any

from flask_wtf.file import FileField, FileRequired
from wtforms import PasswordField

from blueprints.handover.actions import Means
from core.errors import DomainError
from core.forms import Form, lines
from vanban.edxml import Organ, agency_code_fault
from vanban.signing import KeyFile


class KeyForm(Form):
    """A key brought for this signature alone: neither the file nor its passphrase is kept."""

    takes_files = True

    key = FileField(
        "Tệp chứng thư số", description="Tệp .p12 hoặc .pfx. Chỉ dùng cho lần ký này, không lưu lại."
    )
    passphrase = PasswordField("Mật khẩu của tệp chứng thư số", description="Không lưu lại.")
    picture = FileField(
        "Ảnh chữ ký", description="Tệp .png nền trong suốt, nét màu xanh. Để trống thì không hiện ảnh."
    )

    def means(self) -> Means | None:
        """What was brought, None when no key was."""
        key = _content(self.key)
        if not key:
            return None
        return Means(KeyFile(key, self.passphrase.data or ""), _content(self.picture) or None)

    def required_means(self) -> Means:
        means = self.means()
        if means is None:
            raise DomainError("Chọn tệp chứng thư số .p12 hoặc .pfx trên máy.", "key")
        return means


class SealForm(KeyForm):
    picture = FileField(
        "Ảnh con dấu", description="Tệp .png nền trong suốt, màu đỏ. Để trống thì không hiện ảnh."
    )


class SignedForm(Form):
    takes_files = True

    file = FileField(
        "Bản PDF đã ký số",
        validators=[FileRequired("Chọn tệp PDF đã ký số trên máy.")],
        description="Chữ ký được kiểm tra và nội dung được so với văn bản trước khi nhận.",
    )


class PackForm(Form):
    receivers = lines(
        "Nơi nhận liên thông",
        longest=4000,
        description="Mỗi dòng một nơi: mã định danh rồi tên, ví dụ H14.12 Sở Khoa học và Công nghệ. "
        "Để trống thì gói không có tệp edXML.",
    )

    def organs(self) -> tuple[Organ, ...]:
        typed = [line.split(None, 1) for line in (self.receivers.data or "").splitlines() if line.strip()]
        return tuple(_organ(parts) for parts in typed)


def _organ(parts: Sequence[str]) -> Organ:
    code, *name = parts
    problem = agency_code_fault(code) or (None if name else f"Ghi tên cơ quan nhận sau mã {code}.")
    if problem:
        raise DomainError(problem, "receivers")
    return Organ(code, name[0].strip())


def _content(field: Any) -> bytes:
    return field.data.read() if field.data else b""

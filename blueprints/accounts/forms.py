"""What is typed about accounts."""

from wtforms import PasswordField
from wtforms.validators import InputRequired

from core.access import ROLE_LABELS
from core.forms import Form, choice, text

ROLE_CHOICES = {role.value: label for role, label in ROLE_LABELS.items()}


class SignInForm(Form):
    username = text("Tên đăng nhập", required="Nhập tên đăng nhập.", longest=60)
    password = PasswordField("Mật khẩu", validators=[InputRequired("Nhập mật khẩu.")])


class PasswordForm(Form):
    old = PasswordField("Mật khẩu hiện tại", validators=[InputRequired("Nhập mật khẩu hiện tại.")])
    new = PasswordField(
        "Mật khẩu mới",
        validators=[InputRequired("Nhập mật khẩu mới.")],
        description="Ít nhất 10 ký tự; có thể dùng một câu dễ nhớ.",
    )


class AccountForm(Form):
    """A person's account; the unit is given by its code."""

    full_name = text("Họ và tên", required="Nhập họ và tên.", longest=100)
    role = choice("Vai trò", ROLE_CHOICES, required="Chọn vai trò.")
    unit_code = text(
        "Mã đơn vị",
        required="Nhập mã đơn vị.",
        longest=12,
        description="Mã xã gồm 5 chữ số, mã tỉnh gồm 2 chữ số; xem ở mục Đơn vị.",
    )


class NewAccountForm(AccountForm):
    username = text(
        "Tên đăng nhập",
        required="Nhập tên đăng nhập.",
        longest=60,
        description="Chữ thường không dấu, số, dấu chấm hoặc gạch ngang. Ví dụ: vanthu.trungkhanh",
    )
    password = PasswordField(
        "Mật khẩu ban đầu",
        validators=[InputRequired("Nhập mật khẩu ban đầu.")],
        description="Ít nhất 10 ký tự. Người dùng phải đổi khi đăng nhập lần đầu.",
    )

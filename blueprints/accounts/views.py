"""Sign in and out, one's own password, and the administrator's list of accounts."""

from typing import cast

from flask import Blueprint, flash, g, request, session
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_user, logout_user

from blueprints.accounts import actions, queries
from blueprints.accounts.forms import AccountForm, NewAccountForm, PasswordForm, SignInForm
from blueprints.accounts.models import Account
from blueprints.accounts.sign_in_again import Kept
from blueprints.units import queries as units
from core.access import Role, public, requires, signed_in
from core.errors import DomainError
from core.pages import asked_id, go_to, leave_for, render

accounts = Blueprint("accounts", __name__)


def me() -> Account:
    """The account behind the request, itself rather than a proxy of it."""
    return cast(Account, current_user._get_current_object())


@accounts.route("/dang-nhap", methods=["GET", "POST"])
@public
def sign_in() -> ResponseReturnValue:
    if current_user.is_authenticated:
        return go_to("site.home")
    form, kept = SignInForm(), Kept.of_form()
    if form.accepts(lambda: _begin_session(form, request.remote_addr or "")):
        return kept.offer() if kept else leave_for(request.args.get("next", ""))
    return render(
        "accounts/sign_in.html", form=form, kept=kept, demo=queries.demo_accounts(), status=form.status
    )


def _begin_session(form: SignInForm, address: str) -> None:
    account, key = actions.sign_in(form.username.data, form.password.data or "", address)
    session.clear()  # nothing of before the sign-in lives on, so no session can be fixed on somebody
    g.pop("csrf_token", None)  # the old session's token, kept for this request; its secret is gone
    account.session_key = key
    login_user(account)


@accounts.post("/dang-xuat")
@signed_in
def sign_out() -> ResponseReturnValue:
    actions.sign_out(me().session_key)
    _end_session()
    return go_to("accounts.sign_in")


def _end_session() -> None:
    logout_user()
    session.clear()


@accounts.route("/mat-khau", methods=["GET", "POST"])
@signed_in
def password() -> ResponseReturnValue:
    form = PasswordForm()
    if form.accepts(lambda: _change_password(form)):
        _end_session()
        flash("Đã đổi mật khẩu. Đăng nhập lại bằng mật khẩu mới.", "success")
        return go_to("accounts.sign_in")
    return render("accounts/password.html", form=form, status=form.status)


def _change_password(form: PasswordForm) -> None:
    actions.change_password(me().id, form.old.data or "", form.new.data or "", by=me())


@accounts.get("/tai-khoan")
@requires(Role.ADMINISTRATOR)
def index() -> ResponseReturnValue:
    page = queries.accounts_below(me().unit, asked_id("sau"))
    return render("accounts/index.html", page=page)


@accounts.route("/tai-khoan/moi", methods=["GET", "POST"])
@requires(Role.ADMINISTRATOR)
def new() -> ResponseReturnValue:
    form = NewAccountForm(unit_code=me().unit.code)
    if form.accepts(lambda: _create(form)):
        flash(f"Đã tạo tài khoản {form.username.data}.", "success")
        return go_to("accounts.index")
    return render("accounts/new.html", form=form, status=form.status)


def _create(form: NewAccountForm) -> None:
    actions.create(
        form.username.data,
        full_name=form.full_name.data,
        role=Role(form.role.data),
        unit_id=_unit_id(form),
        password=form.password.data or "",
        by=me(),
    )


def _unit_id(form: AccountForm) -> int:
    try:
        return units.unit(me().unit, form.unit_code.data).id
    except DomainError as error:
        raise DomainError(error.message, "unit_code") from error


@accounts.route("/tai-khoan/<int:account_id>", methods=["GET", "POST"])
@requires(Role.ADMINISTRATOR)
def edit(account_id: int) -> ResponseReturnValue:
    account = queries.account(me().unit, account_id)
    form = AccountForm(full_name=account.full_name, role=account.role.value, unit_code=account.unit.code)
    if form.accepts(lambda: _edit(account_id, form)):
        flash("Đã lưu tài khoản.", "success")
        return go_to("accounts.index")
    return render("accounts/edit.html", form=form, account=account, status=form.status)


def _edit(account_id: int, form: AccountForm) -> None:
    role, unit_id = Role(form.role.data), _unit_id(form)
    actions.edit(account_id, full_name=form.full_name.data, role=role, unit_id=unit_id, by=me())


@accounts.post("/tai-khoan/<int:account_id>/khoa")
@requires(Role.ADMINISTRATOR)
def disable(account_id: int) -> ResponseReturnValue:
    account = queries.account(me().unit, account_id)
    actions.disable(account.id, by=me())
    flash("Đã khóa tài khoản; mọi phiên đăng nhập của tài khoản đã kết thúc.", "success")
    return go_to("accounts.edit", account_id=account_id)


@accounts.post("/tai-khoan/<int:account_id>/mo-khoa")
@requires(Role.ADMINISTRATOR)
def enable(account_id: int) -> ResponseReturnValue:
    account = queries.account(me().unit, account_id)
    actions.enable(account.id, by=me())
    flash("Đã mở khóa tài khoản.", "success")
    return go_to("accounts.edit", account_id=account_id)


@accounts.post("/tai-khoan/<int:account_id>/dat-lai-mat-khau")
@requires(Role.ADMINISTRATOR)
def reset(account_id: int) -> ResponseReturnValue:
    account = queries.account(me().unit, account_id)
    first_password = actions.reset_password(account.id, by=me())
    return render("accounts/reset.html", account=account, first_password=first_password)

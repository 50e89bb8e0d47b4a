"""A disabled account is out at once and stays on record; an enabled one signs in anew."""

import pytest

from core.access import Role
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database

WRONG = "Tên đăng nhập hoặc mật khẩu không đúng"


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def admin(make, browse, commune):
    return browse(make.account(Role.ADMINISTRATOR, commune, username="quantri.mau"))


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune, username="canbo.mau")


def sign_in(browser, username: str, password: str, **how):
    browser.open("/dang-nhap").fill("Tên đăng nhập", username).fill("Mật khẩu", password)
    return browser.press("Đăng nhập", **how)


def account_page(admin, account):
    return admin.open("accounts.edit", account_id=account.id)


def test_disabling_ends_what_is_open_at_once(admin, browse, officer):
    owner = browse(officer)
    account_page(admin, officer).press("Khóa tài khoản")
    assert owner.open("/to/").heading == "Đăng nhập"


def test_a_disabled_account_does_not_sign_in(admin, browse, officer):
    account_page(admin, officer).press("Khóa tài khoản")
    assert WRONG in sign_in(browse(), officer.username, PASSWORD, status=422).text


def test_a_disabled_account_stays_in_the_list(admin, officer):
    account_page(admin, officer).press("Khóa tài khoản")
    assert admin.open("/tai-khoan").column("Tình trạng") == ["Đã khóa", "Đang dùng"]


def test_an_enabled_account_signs_in_again(admin, browse, officer):
    account_page(admin, officer).press("Khóa tài khoản").press("Mở khóa tài khoản")
    assert sign_in(browse(), officer.username, PASSWORD).heading == "Việc của tôi"


def test_a_session_of_before_does_not_come_back_when_enabled(admin, browse, officer):
    owner = browse(officer)
    account_page(admin, officer).press("Khóa tài khoản").press("Mở khóa tài khoản")
    assert owner.open("/to/").heading == "Đăng nhập"


def test_an_administrator_does_not_disable_the_own_account(make, browse, commune):
    own = make.account(Role.ADMINISTRATOR, commune)
    admin = account_page(browse(own), own).press("Khóa tài khoản", status=422)
    assert "Không thể tự khóa" in admin.text
    assert admin.open("/tai-khoan").heading == "Tài khoản"

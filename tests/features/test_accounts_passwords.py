"""A reset password is told once and changed at the next sign-in; a new one ends every session."""

import pytest

from core.access import Role
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database

NEW = "mot-cau-khac-de-nho"


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def admin(make, browse, commune):
    return browse(make.account(Role.ADMINISTRATOR, commune))


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.fixture
def first_password(admin, officer) -> str:
    admin.open("accounts.edit", account_id=officer.id).press("Đặt lại mật khẩu")
    return admin.page.select_one(".first-password").get_text(strip=True)


def sign_in(browser, account, password: str, **how):
    browser.open("/dang-nhap").fill("Tên đăng nhập", account.username).fill("Mật khẩu", password)
    return browser.press("Đăng nhập", **how)


def change(browser, old: str, new: str, **how):
    browser.open("/mat-khau").fill("Mật khẩu hiện tại", old).fill("Mật khẩu mới", new)
    return browser.press("Đổi mật khẩu", **how)


def test_a_reset_password_is_long(first_password):
    assert len(first_password) >= 10


def test_the_old_password_is_dead_after_a_reset(browse, officer, first_password):
    assert "không đúng" in sign_in(browse(), officer, PASSWORD, status=422).text


def test_a_reset_ends_what_is_open_at_once(make, browse, admin, officer):
    owner = browse(officer)
    admin.open("accounts.edit", account_id=officer.id).press("Đặt lại mật khẩu")
    assert owner.open("/to/").heading == "Đăng nhập"


def test_a_reset_forces_a_change_at_the_next_sign_in(browse, officer, first_password):
    assert sign_in(browse(), officer, first_password).heading == "Đổi mật khẩu"


@pytest.mark.parametrize(
    "path",
    ["/", "/to/", "/van-ban/", "/don-vi/", "/so-van-ban"],
    ids=["home", "teams", "documents", "units", "register"],
)
def test_before_the_change_every_page_leads_to_it(browse, officer, first_password, path):
    assert sign_in(browse(), officer, first_password).open(path).heading == "Đổi mật khẩu"


def test_after_the_change_the_new_password_opens_the_work(browse, officer, first_password):
    owner = sign_in(browse(), officer, first_password)
    change(owner, first_password, NEW)
    assert sign_in(owner, officer, NEW).heading == "Việc của tôi"


def test_a_reset_password_is_not_shown_again(admin, first_password):
    assert first_password not in admin.open("/tai-khoan").page.get_text()


def test_a_new_password_ends_every_session(browse, officer):
    here, there = browse(officer), browse(officer)
    change(here, PASSWORD, NEW)
    assert [browser.open("/to/").heading for browser in (here, there)] == ["Đăng nhập", "Đăng nhập"]


@pytest.mark.parametrize(
    ("old", "new", "label", "says"),
    [
        pytest.param("sai-mat-khau-nay", NEW, "Mật khẩu hiện tại", "không đúng", id="a wrong present one"),
        pytest.param("", NEW, "Mật khẩu hiện tại", "Nhập mật khẩu", id="no present one"),
        pytest.param(PASSWORD, "", "Mật khẩu mới", "Nhập mật khẩu mới", id="no new one"),
        pytest.param(PASSWORD, "ngan", "Mật khẩu mới", "ít nhất 10 ký tự", id="a short new one"),
        pytest.param(PASSWORD, PASSWORD, "Mật khẩu mới", "phải khác", id="the same again"),
    ],
)
def test_a_new_password_is_refused_beside_the_field_that_is_wrong(browse, officer, old, new, label, says):
    assert says in change(browse(officer), old, new, status=422).error_of(label)


def test_a_refused_new_password_leaves_the_old_one(browse, officer):
    change(browse(officer), PASSWORD, "ngan", status=422)
    assert sign_in(browse(), officer, PASSWORD).heading == "Việc của tôi"


def test_a_password_may_hold_vietnamese_words(browse, officer):
    owner = browse(officer)
    change(owner, PASSWORD, "Trời Cao Bằng xanh")
    assert sign_in(owner, officer, "Trời Cao Bằng xanh").heading == "Việc của tôi"

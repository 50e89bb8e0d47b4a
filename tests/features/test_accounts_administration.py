"""Administrators create, edit, disable and reset accounts of their own unit and below."""

import pytest

from core.access import Role
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database

SIGN_IN = "/dang-nhap"
FIRST_PASSWORD = "mot-cau-de-nho-khac"


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
    browser.open(SIGN_IN).fill("Tên đăng nhập", username).fill("Mật khẩu", password)
    return browser.press("Đăng nhập", **how)


def new_account(admin, **changed):
    typed = {
        "Họ và tên": "Lò Văn Ví Dụ",
        "Tên đăng nhập": "vanthu.mau",
        "Mật khẩu ban đầu": FIRST_PASSWORD,
    } | changed
    admin.open("/tai-khoan").follow("Thêm tài khoản").choose("Vai trò", "Văn thư")
    for label, value in typed.items():
        admin.fill(label, value)
    return admin


def account_page(admin, account):
    return admin.open("accounts.edit", account_id=account.id)


def test_a_new_account_is_listed(admin, commune):
    new_account(admin).press("Tạo tài khoản")
    assert "vanthu.mau" in admin.column("Tên đăng nhập")


def test_a_new_account_belongs_to_the_administrators_unit_unless_said_otherwise(admin):
    new_account(admin).press("Tạo tài khoản").follow("vanthu.mau")
    assert admin.value_of("Vai trò") == "clerk"
    assert admin.value_of("Mã đơn vị") == new_account(admin).value_of("Mã đơn vị")


def test_a_new_account_must_change_its_password_at_the_first_sign_in(admin, browse):
    new_account(admin).press("Tạo tài khoản")
    owner = sign_in(browse(), "vanthu.mau", FIRST_PASSWORD)
    assert (owner.heading, "lần đăng nhập đầu tiên" in owner.text) == ("Đổi mật khẩu", True)


@pytest.mark.parametrize(
    ("label", "value", "says"),
    [
        pytest.param("Họ và tên", "", "Nhập họ và tên", id="no name"),
        pytest.param("Họ và tên", "  ", "Nhập họ và tên", id="a name of spaces"),
        pytest.param("Tên đăng nhập", "", "Nhập tên đăng nhập", id="no user name"),
        pytest.param("Tên đăng nhập", "Lò Văn", "chữ thường không dấu", id="a user name with marks"),
        pytest.param("Tên đăng nhập", "quantri.mau", "đã có người dùng", id="a user name that is taken"),
        pytest.param("Tên đăng nhập", "QUANTRI.MAU", "đã có người dùng", id="a taken name in capitals"),
        pytest.param("Mật khẩu ban đầu", "", "Nhập mật khẩu", id="no password"),
        pytest.param("Mật khẩu ban đầu", "ngan", "ít nhất 10 ký tự", id="a short password"),
        pytest.param("Mật khẩu ban đầu", "aaaaaaaaaaaa", "dễ đoán", id="one letter for a password"),
        pytest.param(
            "Mật khẩu ban đầu", "vanthu.mau.2026", "không được chứa tên", id="the name in the password"
        ),
        pytest.param("Mã đơn vị", "", "Nhập mã đơn vị", id="no unit"),
        pytest.param("Mã đơn vị", "00000", "Không có đơn vị mã 00000", id="an unknown unit"),
    ],
)
def test_an_account_is_refused_beside_the_field_that_is_wrong(admin, label, value, says):
    new_account(admin, **{label: value}).press("Tạo tài khoản", status=422)
    assert says in admin.error_of(label)
    assert admin.open("/tai-khoan").column("Tên đăng nhập") == ["quantri.mau"]


def test_what_was_typed_is_kept_but_the_password(admin):
    new_account(admin, **{"Tên đăng nhập": "Lò"}).press("Tạo tài khoản", status=422)
    assert (admin.value_of("Họ và tên"), admin.value_of("Mật khẩu ban đầu")) == ("Lò Văn Ví Dụ", "")


def test_an_account_is_not_created_in_another_commune(make, admin, commune):
    other = make.commune(province=commune.parent)
    new_account(admin, **{"Mã đơn vị": other.code}).press("Tạo tài khoản", status=422)
    assert f"Không có đơn vị mã {other.code}" in admin.error_of("Mã đơn vị")


def test_an_account_belongs_to_a_commune_or_a_province_not_to_a_village(make, admin, commune):
    new_account(admin, **{"Mã đơn vị": make.village(commune).code}).press("Tạo tài khoản", status=422)
    assert admin.error_of("Mã đơn vị")


def test_an_account_is_not_created_in_the_province_above(make, browse):
    province = make.province()
    admin = browse(make.account(Role.ADMINISTRATOR, make.commune(province=province)))
    new_account(admin, **{"Mã đơn vị": province.code}).press("Tạo tài khoản", status=422)
    assert "Không có đơn vị mã" in admin.error_of("Mã đơn vị")


def test_a_province_administrator_creates_an_account_in_its_commune(make, browse):
    province = make.province()
    commune = make.commune("Một Mẫu", province=province)
    admin = browse(make.account(Role.ADMINISTRATOR, province))
    new_account(admin, **{"Mã đơn vị": commune.code}).press("Tạo tài khoản")
    assert "Xã Một Mẫu" in admin.column("Đơn vị")


def test_a_province_administrator_lists_the_accounts_of_its_communes_only(make, browse):
    province = make.province()
    make.account(Role.OFFICER, make.commune(province=province), username="canbo.xa")
    make.account(Role.OFFICER, username="canbo.ngoai")
    admin = browse(make.account(Role.ADMINISTRATOR, province, username="quantri.tinh"))
    assert admin.open("/tai-khoan").column("Tên đăng nhập") == ["canbo.xa", "quantri.tinh"]


@pytest.mark.parametrize(
    "act", ["khoa", "mo-khoa", "dat-lai-mat-khau", ""], ids=["disable", "enable", "reset", "edit"]
)
def test_an_account_of_another_unit_is_not_acted_on(make, browse, admin, commune, act):
    stranger = make.account(Role.OFFICER, make.commune(province=commune.parent))
    form = admin.open("/tai-khoan/moi").page.select_one("main form")
    form["action"] = f"/tai-khoan/{stranger.id}/{act}".rstrip("/")
    assert "Không có tài khoản này" in admin.send(form, status=404).text
    assert sign_in(browse(), stranger.username, PASSWORD).heading == "Việc của tôi"


def test_an_account_of_another_unit_is_answered_like_a_missing_one(make, admin):
    there = admin.open("accounts.edit", account_id=make.account().id, status=404).text
    assert there == admin.open("accounts.edit", account_id=987_654, status=404).text


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_see_accounts(make, browse, commune, role):
    browser = browse(make.account(role, commune))
    assert "Tài khoản" not in [a.get_text(strip=True) for a in browser.page.select(".menu a")]
    browser.open("/tai-khoan", status=403)


def test_an_account_is_edited(admin, officer):
    account_page(admin, officer).fill("Họ và tên", "Vi Văn Ví Dụ").choose("Vai trò", "Lãnh đạo").press("Lưu")
    assert admin.column("Họ và tên")[0] == "Vi Văn Ví Dụ"
    assert admin.column("Vai trò")[0] == "Lãnh đạo"


def test_a_changed_role_holds_at_once_for_who_is_signed_in(admin, browse, officer):
    owner = browse(officer)
    account_page(admin, officer).choose("Vai trò", "Lãnh đạo").press("Lưu")
    owner.open("/to/moi", status=403)


def test_an_administrator_does_not_give_up_the_own_role(make, browse, commune):
    own = make.account(Role.ADMINISTRATOR, commune)
    admin = account_page(browse(own), own).choose("Vai trò", "Văn thư").press("Lưu", status=422)
    assert "Không thể tự đổi vai trò" in admin.error_of("Vai trò")


def test_the_pages_show_every_account_once(make, admin, commune):
    for ordinal in range(51):
        make.account(Role.OFFICER, commune, username=f"canbo.{ordinal:03}")
    first = admin.open("/tai-khoan").column("Tên đăng nhập")
    both = first + admin.follow("Xem tiếp").column("Tên đăng nhập")
    assert (len(first), len(both), len(set(both))) == (50, 52, 52)

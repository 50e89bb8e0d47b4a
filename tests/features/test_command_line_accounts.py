"""flask --app app accounts …"""

from contextvars import Context

import pytest

from core.access import Role
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database


@pytest.fixture
def run(app):
    """Run a command as its own program would: in a context of its own."""
    runner = app.test_cli_runner()
    return lambda *words, **more: Context().run(runner.invoke, args=["accounts", *words], **more)


@pytest.fixture
def officer(make):
    return make.account(Role.OFFICER, make.commune(), username="canbo.mau", full_name="Lò Văn Ví Dụ")


@pytest.fixture
def create(make, run):
    unit = make.commune()

    def created(username: str = "vanthu.mau", **changed: str):
        given = {"name": "Lò Văn Ví Dụ", "role": "clerk", "unit": unit.code, "password": PASSWORD} | changed
        return run(
            "create", username, *(word for name, value in given.items() for word in (f"--{name}", value))
        )

    return created


def sign_in(browser, username: str, password: str, **how):
    browser.open("/dang-nhap").fill("Tên đăng nhập", username).fill("Mật khẩu", password)
    return browser.press("Đăng nhập", **how)


def test_the_list_shows_user_name_role_unit_and_name(run, officer):
    assert run("list").output.split("\n")[0].split("\t") == [
        "canbo.mau",
        "officer",
        officer.unit.code,
        "Lò Văn Ví Dụ",
    ]


def test_the_list_says_which_accounts_are_disabled(run, officer):
    run("disable", "canbo.mau")
    assert run("list").output.strip().endswith("đã khóa")


def test_the_list_of_an_empty_registry_is_empty(run):
    assert (run("list").exit_code, run("list").output) == (0, "")


def test_a_created_account_signs_in_and_changes_its_password(create, browse):
    assert create().exit_code == 0
    assert sign_in(browse(), "vanthu.mau", PASSWORD).heading == "Đổi mật khẩu"


def test_a_password_that_is_not_given_is_asked_for(make, run, browse):
    words = (
        "create",
        "vanthu.mau",
        "--name",
        "Lò Văn Ví Dụ",
        "--role",
        "clerk",
        "--unit",
        make.commune().code,
    )
    assert run(*words, input=f"{PASSWORD}\n{PASSWORD}\n").exit_code == 0
    assert sign_in(browse(), "vanthu.mau", PASSWORD).heading == "Đổi mật khẩu"


def test_a_password_that_is_asked_for_is_not_echoed(make, run):
    words = (
        "create",
        "vanthu.mau",
        "--name",
        "Lò Văn Ví Dụ",
        "--role",
        "clerk",
        "--unit",
        make.commune().code,
    )
    assert PASSWORD not in run(*words, input=f"{PASSWORD}\n{PASSWORD}\n").output


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        pytest.param({"unit": "00000"}, "Không có đơn vị mã 00000", id="an unknown unit"),
        pytest.param({"password": "ngan"}, "ít nhất 10 ký tự", id="a short password"),
        pytest.param({"username": "Lò Văn"}, "chữ thường không dấu", id="a user name with marks"),
        pytest.param({"role": "vua"}, "vua", id="an unknown role"),
        pytest.param({"name": "  "}, "Họ và tên", id="a name of spaces"),
        pytest.param({"name": "L" * 101}, "100 ký tự", id="an endless name"),
    ],
)
def test_a_bad_account_is_refused_in_words(create, run, changed, says):
    answer = create(**changed)
    assert answer.exit_code != 0
    assert says in answer.output
    assert run("list").output == ""


def test_a_user_name_is_taken_once(create, run):
    create()
    assert "đã có người dùng" in create().output
    assert len(run("list").output.splitlines()) == 1


def test_disabling_ends_what_is_open_at_once(run, browse, officer):
    browser = browse(officer)
    assert run("disable", "canbo.mau").exit_code == 0
    assert browser.open("/to/").heading == "Đăng nhập"


def test_enabling_lets_an_account_in_again(run, browse, officer):
    run("disable", "canbo.mau")
    run("enable", "canbo.mau")
    assert sign_in(browse(), "canbo.mau", PASSWORD).heading == "Việc của tôi"


def test_a_reset_prints_the_password_that_opens_the_change(run, browse, officer):
    first_password = run("reset", "canbo.mau").output.split()[-1]
    assert sign_in(browse(), "canbo.mau", first_password).heading == "Đổi mật khẩu"


@pytest.mark.parametrize("command", ["disable", "enable", "reset"])
def test_an_unknown_account_is_said_to_be_unknown(run, command):
    answer = run(command, "khong.co")
    assert (answer.exit_code, "Không có tài khoản khong.co." in answer.output) == (1, True)

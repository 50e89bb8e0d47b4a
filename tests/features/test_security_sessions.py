"""A session dies at sign-out, at a new password, when the account is disabled, idle and old."""

from datetime import timedelta

import pytest

from blueprints.accounts import actions, queries, rules
from blueprints.accounts.models import SignInSession
from core import clock
from core.access import Role
from core.database import db
from tests.builders import PASSWORD

COOKIE = "toso"
A_MINUTE = timedelta(minutes=1)


@pytest.fixture
def later(monkeypatch):
    """Let time pass: every call adds to the clock."""
    passed, real_now = [timedelta()], clock.now
    monkeypatch.setattr(clock, "now", lambda: real_now() + passed[0])

    def let_pass(more: timedelta) -> None:
        passed[0] += more

    return let_pass


@pytest.fixture
def account(make):
    return make.account(Role.ADMINISTRATOR)


@pytest.fixture
def browser(browse, account):
    return browse(account).open("/")


def cookie_of(browser) -> str:
    kept = browser.client.get_cookie(COOKIE)
    assert kept is not None
    return kept.value


def opens(browser) -> bool:
    """Whether the browser is still signed in."""
    return browser.bare("GET", "/").headers.get("Location", "").split("?")[0] != "/dang-nhap"


@pytest.fixture
def thief(browse, browser):
    """Another browser with a copy of the cookie."""
    other = browse()
    other.client.set_cookie(COOKIE, cookie_of(browser))
    assert opens(other)
    return other


def test_a_session_before_sign_in_is_not_the_one_after(browse, account):
    browser = browse().open("/dang-nhap")
    before = cookie_of(browser)
    browser.fill("Tên đăng nhập", account.username).fill("Mật khẩu", PASSWORD).press("Đăng nhập")
    assert cookie_of(browser) != before


def key_of(browser) -> str:
    with browser.client.session_transaction() as session:
        return session["_user_id"]


def test_each_sign_in_has_a_key_of_its_own(browse, account):
    assert key_of(browse(account)) != key_of(browse(account))


def test_nothing_planted_before_the_sign_in_lives_on(browse, account):
    browser = browse().open("/dang-nhap")
    with browser.client.session_transaction() as session:
        session["planted"] = "x"
    browser.fill("Tên đăng nhập", account.username).fill("Mật khẩu", PASSWORD).press("Đăng nhập")
    with browser.client.session_transaction() as session:
        assert "planted" not in session


def test_the_database_opens_no_session(browser):
    """Only a hash of the key is kept."""
    kept = db.session.query(SignInSession).one()
    assert (kept.key_hash, kept.key_hash != key_of(browser)) == (queries.hashed(key_of(browser)), True)


def test_the_cookie_is_kept_from_scripts_and_other_sites(browse):
    sent = browse().bare("GET", "/dang-nhap").headers["Set-Cookie"]
    assert {"HttpOnly", "SameSite=Lax"} <= set(sent.split("; "))


def test_a_stolen_cookie_is_dead_after_sign_out(browser, thief):
    browser.press("Đăng xuất")
    assert not opens(thief)


def test_signing_out_on_one_machine_leaves_the_other_signed_in(browse, account, browser):
    other = browse(account)
    browser.press("Đăng xuất")
    assert opens(other)


def test_a_stolen_cookie_is_dead_after_a_new_password(browser, thief):
    browser.open("/mat-khau").fill("Mật khẩu hiện tại", PASSWORD)
    browser.fill("Mật khẩu mới", "mot-cau-khac-han").press("Đổi mật khẩu")
    assert not opens(thief)


def test_a_new_password_asks_its_owner_to_sign_in_again(browser):
    browser.open("/mat-khau").fill("Mật khẩu hiện tại", PASSWORD)
    browser.fill("Mật khẩu mới", "mot-cau-khac-han").press("Đổi mật khẩu")
    assert not opens(browser)


def test_a_new_password_needs_the_old_one(browser):
    browser.open("/mat-khau").fill("Mật khẩu hiện tại", "khong-phai-cau-nay")
    browser.fill("Mật khẩu mới", "mot-cau-khac-han").press("Đổi mật khẩu", status=422)
    assert browser.error_of("Mật khẩu hiện tại") == "Mật khẩu hiện tại không đúng."


@pytest.mark.parametrize("act", [actions.disable, actions.reset_password], ids=["disabled", "reset"])
def test_a_session_is_dead_after_the_administrator_ended_it(account, browser, act):
    act(account.id, by=None)
    assert not opens(browser)


def test_a_disabled_account_stays_out_when_it_is_enabled_until_it_signs_in(account, browser):
    actions.disable(account.id, by=None)
    actions.enable(account.id, by=None)
    assert not opens(browser)


def test_a_session_left_idle_is_dead(browser, later):
    later(rules.IDLE_LIMIT + A_MINUTE)
    assert not opens(browser)


def test_a_session_in_use_goes_on(browser, later):
    later(rules.IDLE_LIMIT - A_MINUTE)
    assert opens(browser)
    later(rules.IDLE_LIMIT - A_MINUTE)
    assert opens(browser)


def test_a_session_in_use_is_dead_at_the_end_of_its_day(browser, later):
    for _ in range(4):
        later(rules.AGE_LIMIT / 4 - A_MINUTE)
        assert opens(browser)
    later(5 * A_MINUTE)
    assert not opens(browser)


def test_an_expired_session_leads_back_to_the_page_after_signing_in(account, browser, later):
    later(rules.IDLE_LIMIT + A_MINUTE)
    browser.open("/to/?q=thử")
    browser.fill("Tên đăng nhập", account.username).fill("Mật khẩu", PASSWORD).press("Đăng nhập")
    assert browser.heading == "Tổ chuyển đổi số cộng đồng"


def test_an_expired_session_does_nothing_that_was_asked(account, browser, later):
    later(rules.IDLE_LIMIT + A_MINUTE)
    browser.bare("POST", f"/tai-khoan/{account.id}/dat-lai-mat-khau")
    db.session.expire_all()
    assert account.must_change_password is False


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_htmx_is_told_to_go_and_sign_in(browser, later, method):
    """The sign-in page must not be swapped into a corner of the old one."""
    later(rules.IDLE_LIMIT + A_MINUTE)
    answer = browser.bare(
        method, "/dang-xuat" if method == "POST" else "/to/", headers={"HX-Request": "true"}
    )
    assert (answer.headers["HX-Redirect"].split("?")[0], answer.get_data()) == ("/dang-nhap", b"")


def test_a_form_sent_by_htmx_is_answered_with_the_whole_sign_in_page(browser, later):
    later(rules.IDLE_LIMIT + A_MINUTE)
    typed = {"full_name": "Trần Thị Thử"}
    answer = browser.bare("POST", "/to/1/thanh-vien/moi", data=typed, headers={"HX-Request": "true"})
    assert answer.headers["HX-Retarget"] == "body"


@pytest.mark.parametrize(
    "cookie", ["", "x", "eyJfdXNlcl9pZCI6IjEifQ.x.y", "đ"], ids=["empty", "x", "forged", "odd"]
)
def test_a_made_up_cookie_opens_nothing(browse, account, cookie):
    browser = browse()
    answer = browser.bare("GET", "/", headers={"Cookie": f"{COOKIE}={cookie}".encode().decode("latin-1")})
    assert answer.status_code == 303

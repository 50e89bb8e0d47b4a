"""Signing in: nothing is learned from a refusal, guessing is stopped, and nobody is led elsewhere."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from app import create_app
from blueprints.accounts import actions, rules
from core import clock
from core.access import Role
from core.database import db
from tests.builders import PASSWORD
from tests.core.test_pages import FOREIGN
from tests.pages import Browser

pytestmark = pytest.mark.one_database

WRONG = "Tên đăng nhập hoặc mật khẩu không đúng."
MOST_TRIES = 10


@pytest.fixture
def account(make):
    return make.account(Role.OFFICER, username="can.bo.mau")


def try_to_enter(browser, username: str, password: str, address: str = "10.0.0.1", question: str = ""):
    browser.open("/dang-nhap")
    typed = {"username": username, "password": password}
    return browser.bare(
        "POST", f"/dang-nhap{question}", data=typed, environ_overrides={"REMOTE_ADDR": address}
    )


def guess(browser, username: str, times: int, address: str = "10.0.0.1") -> list[int]:
    return [try_to_enter(browser, username, f"cau-doan-{n}", address).status_code for n in range(times)]


@pytest.fixture
def guessed(browse, account):
    """A browser from whose address somebody has guessed as often as is allowed."""
    browser = browse()
    guess(browser, account.username, MOST_TRIES)
    return browser


def words(answer) -> str:
    return BeautifulSoup(answer.get_data(as_text=True), "html.parser").get_text(" ", strip=True)


@pytest.mark.parametrize(
    ("username", "password"),
    [
        ("khong.co.ai", PASSWORD),
        ("khong.co.ai", "mot-cau-khac-han"),
        ("da.khoa", PASSWORD),
        ("da.khoa", "mot-cau-sai"),
    ],
    ids=["nobody", "nobody-either", "disabled-right", "disabled-wrong"],
)
def test_every_refusal_reads_as_that_of_a_wrong_password(make, browse, account, username, password):
    actions.disable(make.account(username="da.khoa").id, by=None)
    usual = try_to_enter(browse(), account.username, "mot-cau-sai")
    other = try_to_enter(browse(), username, password)
    assert (other.status_code, words(other)) == (usual.status_code, words(usual))


def test_a_refusal_says_that_name_or_password_is_wrong(browse, account):
    assert WRONG in try_to_enter(browse(), account.username, "mot-cau-sai").text


@pytest.fixture
def hashes(monkeypatch):
    """The passwords that are compared, as they are compared."""
    compared, real = [], actions._matches
    monkeypatch.setattr(actions, "_matches", lambda kept, typed: compared.append(typed) or real(kept, typed))
    return compared


def test_a_name_nobody_has_costs_a_comparison_too(browse, account, hashes):
    try_to_enter(browse(), "khong.co.ai", "mot-cau-sai")
    assert hashes == ["mot-cau-sai"]


def test_guessing_is_stopped_after_ten_tries_even_with_the_right_password(guessed, account):
    assert try_to_enter(guessed, account.username, PASSWORD).status_code == 422


def test_who_guessed_too_often_is_told_what_to_do(guessed, account):
    assert "Thử lại sau 15 phút" in try_to_enter(guessed, account.username, PASSWORD).text


def test_a_stopped_guess_is_not_even_compared(guessed, account, hashes):
    try_to_enter(guessed, account.username, PASSWORD)
    assert hashes == []


def test_a_few_slips_do_not_lock_anybody_out(browse, account):
    browser = browse()
    guess(browser, account.username, 3)
    assert try_to_enter(browser, account.username, PASSWORD).status_code == 303


def test_another_address_still_works(guessed, account):
    assert try_to_enter(guessed, account.username, PASSWORD, address="10.0.0.2").status_code == 303


def test_another_name_still_works_from_that_address(guessed, make):
    other = make.account(username="van.thu.mau")
    assert try_to_enter(guessed, other.username, PASSWORD).status_code == 303


def test_the_name_is_counted_whatever_its_case_and_spaces(browse, account):
    browser = browse()
    for name in ("CAN.BO.MAU", " can.bo.mau", "Can.Bo.Mau ", "can.bo.mau\u200b") * 3:
        guess(browser, name, 1)
    assert try_to_enter(browser, account.username, PASSWORD).status_code == 422


def test_guessing_many_names_from_one_address_is_stopped(browse, account, monkeypatch):
    monkeypatch.setattr(rules, "FAILURES_PER_ADDRESS", 5)
    browser = browse()
    for n in range(5):
        guess(browser, f"nguoi.{n}", 1)
    assert try_to_enter(browser, account.username, PASSWORD).status_code == 422


def test_the_stop_ends_after_its_time(guessed, account, monkeypatch):
    after = clock.now() + rules.THROTTLE_WINDOW + timedelta(minutes=1)
    monkeypatch.setattr(clock, "now", lambda: after)
    assert try_to_enter(guessed, account.username, PASSWORD).status_code == 303


@pytest.fixture
def second_process(app):
    """Another process of the same office: an app of its own over the same database."""
    kept = ("TESTING", "INSTANCE", "JOBS", "SQLALCHEMY_DATABASE_URI")
    other = create_app({name: app.config[name] for name in kept})
    yield Browser(other)
    with other.app_context():
        db.session.remove()
        db.engine.dispose()


def test_all_processes_count_together(guessed, account, second_process):
    assert try_to_enter(second_process, account.username, PASSWORD).status_code == 422


@pytest.mark.parametrize("path", [pytest.param(path, id=ascii(path)) for path in FOREIGN])
def test_signing_in_leads_nobody_to_another_site(browse, account, path):
    answer = try_to_enter(browse(), account.username, PASSWORD, question=f"?next={quote(path, safe='')}")
    assert (answer.status_code, answer.location) == (303, "/")


def test_signing_in_leads_to_the_page_that_was_asked_for(browse, account):
    answer = try_to_enter(browse(), account.username, PASSWORD, question="?next=/to/%3Fq%3Dmau")
    assert answer.location == "/to/?q=mau"


def test_signing_in_to_a_page_of_another_host_leads_home(browse, account):
    browser = browse().open("/dang-nhap")
    typed = {"username": account.username, "password": PASSWORD}
    answer = browser.bare("POST", "/dang-nhap?next=/", data=typed, headers={"Host": "xau.example"})
    assert "xau.example" not in answer.headers.get("Location", "")


@pytest.mark.parametrize("password", ["", " ", "\x00", "đ" * 5000], ids=["empty", "space", "nul", "long"])
def test_an_odd_password_is_a_wrong_password(browse, account, password):
    assert try_to_enter(browse(), account.username, password).status_code == 422

"""Keyboard, Back, and addresses opened by hand."""

import re

import pytest
from playwright.sync_api import Page, expect

from blueprints.teams.models import Team
from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import PASSWORD, Make

pytestmark = pytest.mark.browser

MOST_TABS = 60


@pytest.fixture
def officer(make: Make, commune: Unit, sign_in: Opened) -> Page:
    return sign_in(make.account(Role.OFFICER, commune))


@pytest.fixture
def teams(make: Make, commune: Unit) -> list[Team]:
    return [make.team(make.village(commune, name), members=1) for name in ("Bản Mẫu", "Nà Thử")]


def tab_to(page: Page, words: str) -> None:
    """Press Tab until the control with these words has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == words:
            return
    raise AssertionError(f"{words!r} is not reached by the keyboard on {page.url}")


def test_the_keyboard_alone_signs_in(visitor: Opened, make: Make, commune: Unit):
    page, account = visitor(), make.account(Role.OFFICER, commune)
    page.goto("/dang-nhap")
    page.get_by_label("Tên đăng nhập").focus()
    page.keyboard.type(account.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Việc của tôi")).to_be_visible()


def test_the_keyboard_alone_opens_a_team(officer: Page, teams: list[Team]):
    officer.goto("/to/")
    tab_to(officer, "Xóm Nà Thử")
    officer.keyboard.press("Enter")
    expect(officer.get_by_role("heading", level=1)).to_have_text(re.compile("xóm Nà Thử"))


def test_the_first_tab_leads_past_the_menu(officer: Page):
    officer.goto("/to/")
    officer.keyboard.press("Tab")
    officer.keyboard.press("Enter")
    expect(officer.get_by_role("main")).to_be_focused()


def test_what_has_the_focus_is_seen(officer: Page):
    officer.goto("/to/")
    tab_to(officer, "Lọc")
    outline = officer.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_typing_narrows_the_list(officer: Page, teams: list[Team]):
    officer.goto("/to/")
    officer.get_by_label("Tìm Tổ").fill("na thu")
    expect(officer.get_by_role("link", name="Xóm Bản Mẫu")).to_have_count(0)
    expect(officer.get_by_role("link", name="Xóm Nà Thử")).to_be_visible()


def test_the_address_says_what_the_list_is_narrowed_to(officer: Page, teams: list[Team]):
    officer.goto("/to/")
    officer.get_by_label("Tìm Tổ").fill("na thu")
    officer.wait_for_url(re.compile(r"q=na(\+|%20)thu"))


def test_back_from_a_team_gives_the_narrowed_list_as_a_page(officer: Page, teams: list[Team]):
    officer.goto("/to/")
    officer.get_by_label("Tìm Tổ").fill("na thu")
    officer.wait_for_url(re.compile("q=na"))
    officer.get_by_role("link", name="Xóm Nà Thử").click()
    officer.get_by_role("heading", name="Thành viên").wait_for()
    officer.go_back()
    expect(officer.get_by_role("heading", level=1)).to_have_text("Tổ chuyển đổi số cộng đồng")
    expect(officer.get_by_role("link", name="Xóm Bản Mẫu")).to_have_count(0)


def test_back_from_the_narrowed_list_gives_the_whole_list(officer: Page, teams: list[Team]):
    officer.goto("/to/")
    officer.get_by_label("Tìm Tổ").fill("na thu")
    officer.wait_for_url(re.compile("q=na"))
    officer.go_back()
    expect(officer.get_by_role("link", name="Xóm Bản Mẫu")).to_be_visible()
    expect(officer.get_by_label("Tìm Tổ")).to_have_value("")


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("/to/?q=na+thu", id="narrowed list"),
        pytest.param("/to/{team}/thanh-vien/moi", id="member form"),
        pytest.param("/van-ban/{document}/xem-truoc", id="preview"),
        pytest.param("/don-vi/{commune}?q=na", id="units below"),
    ],
)
def test_a_fragment_opened_by_hand_is_a_page(
    officer: Page, make: Make, commune: Unit, teams: list[Team], address: str
):
    document = make.draft(team=make.team(make.village(commune), members=3))
    officer.goto(address.format(team=teams[0].id, document=document.id, commune=commune.code))
    expect(officer.get_by_role("heading", level=1)).to_have_count(1)
    expect(officer.get_by_role("navigation", name="Danh mục chính").first).to_be_visible()

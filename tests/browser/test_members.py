"""The roster of a team, changed without leaving its page."""

import pytest
from playwright.sync_api import Page, expect

from blueprints.teams.models import Team
from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make

pytestmark = pytest.mark.browser


@pytest.fixture
def team(make: Make, commune: Unit) -> Team:
    team = make.team(make.village(commune, "Nà Thử"))
    make.member(team, full_name="Lò Văn Ví Dụ")
    return team


@pytest.fixture
def page(make: Make, commune: Unit, team: Team, sign_in: Opened) -> Page:
    """The team's page before an officer; `window.kept` is gone once the page is loaded anew."""
    page = sign_in(make.account(Role.OFFICER, commune))
    page.goto(f"/to/{team.id}")
    page.evaluate("window.kept = true")
    return page


def is_the_same_page(page: Page) -> bool:
    return page.evaluate("window.kept === true")


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def open_form(page: Page) -> None:
    page.get_by_role("link", name="Thêm thành viên").click()
    page.get_by_label("Họ và tên").wait_for()


def test_a_member_is_added_without_loading_the_page_anew(page: Page):
    open_form(page)
    page.get_by_label("Họ và tên").fill("Trần Thị Thử")
    press(page, "Lưu thành viên")
    expect(page.get_by_role("heading", name="Thành viên (2)")).to_be_visible()
    assert is_the_same_page(page)


def test_what_was_done_is_said_when_a_member_is_added(page: Page):
    open_form(page)
    page.get_by_label("Họ và tên").fill("Trần Thị Thử")
    press(page, "Lưu thành viên")
    expect(page.locator("#roster").get_by_text("Đã thêm Trần Thị Thử.")).to_be_visible()


def test_what_was_done_is_announced_to_who_cannot_see_it(page: Page):
    open_form(page)
    page.get_by_label("Họ và tên").fill("Trần Thị Thử")
    press(page, "Lưu thành viên")
    expect(page.locator("#announcement")).to_have_text("Đã thêm Trần Thị Thử.")


def test_the_keyboard_stays_at_the_roster_when_a_member_is_added(page: Page):
    open_form(page)
    page.get_by_label("Họ và tên").fill("Trần Thị Thử")
    press(page, "Lưu thành viên")
    expect(page.get_by_role("heading", name="Thành viên (2)")).to_be_visible()
    expect(page.locator("#roster :focus")).to_be_attached()


def test_the_error_summary_gets_the_focus(page: Page):
    open_form(page)
    page.get_by_label("Số điện thoại").fill("091234567a")
    press(page, "Lưu thành viên")
    expect(page.locator(".error-summary")).to_be_focused()


def test_what_was_typed_stays_when_the_form_is_refused(page: Page):
    open_form(page)
    page.get_by_label("Họ và tên").fill("Trần Thị Thử")
    page.get_by_label("Số điện thoại").fill("091234567a")
    press(page, "Lưu thành viên")
    page.locator(".error-summary").wait_for()
    expect(page.get_by_label("Họ và tên")).to_have_value("Trần Thị Thử")


def test_a_link_of_the_error_summary_leads_to_its_field(page: Page):
    open_form(page)
    press(page, "Lưu thành viên")
    page.get_by_role("link", name="Nhập họ và tên.").click()
    expect(page.get_by_label("Họ và tên")).to_be_focused()


def test_a_refused_form_can_be_corrected_and_sent_again(page: Page):
    open_form(page)
    press(page, "Lưu thành viên")
    page.locator(".error-summary").wait_for()
    page.get_by_label("Họ và tên").fill("Trần Thị Thử")
    press(page, "Lưu thành viên")
    expect(page.get_by_role("cell", name="Trần Thị Thử", exact=True)).to_be_visible()


def test_the_form_that_opened_gets_the_focus(page: Page):
    open_form(page)
    expect(page.get_by_label("Họ và tên")).to_be_focused()


def test_a_member_leaves_once_the_question_is_agreed_to(page: Page):
    press(page, "Xóa Lò Văn Ví Dụ")
    page.get_by_role("dialog").get_by_role("button", name="Xóa Lò Văn Ví Dụ").click()
    expect(page.get_by_role("heading", name="Thành viên (0)")).to_be_visible()
    assert is_the_same_page(page)


def test_a_member_stays_when_the_question_is_declined(page: Page):
    press(page, "Xóa Lò Văn Ví Dụ")
    page.get_by_role("dialog").get_by_role("button", name="Quay lại").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.reload()
    expect(page.get_by_role("cell", name="Lò Văn Ví Dụ", exact=True)).to_be_visible()


def test_escape_declines_the_question(page: Page):
    press(page, "Xóa Lò Văn Ví Dụ")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading", name="Thành viên (1)")).to_be_visible()


def test_the_question_names_who_leaves(page: Page):
    press(page, "Xóa Lò Văn Ví Dụ")
    expect(page.get_by_role("dialog")).to_contain_text("Đưa Lò Văn Ví Dụ ra khỏi danh sách")

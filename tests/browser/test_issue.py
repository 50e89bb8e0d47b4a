"""One press, one number."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from blueprints.documents.models import Document
from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make

pytestmark = pytest.mark.browser

FIRST = re.compile("Quyết định 01/QĐ-UBND")


@pytest.fixture
def approved(make: Make, commune: Unit) -> Document:
    return make.approved(team=make.team(make.village(commune), members=3))


@pytest.fixture
def clerk(make: Make, commune: Unit, sign_in: Opened) -> Page:
    return sign_in(make.account(Role.CLERK, commune))


def open_issue(page: Page, document: Document) -> None:
    page.goto(f"/van-ban/{document.id}/phat-hanh")


def issue_button(page: Page) -> Locator:
    return page.get_by_role("button", name="Cấp số và phát hành")


def numbers_given(page: Page) -> int:
    page.goto("/so-van-ban")
    return page.locator("tbody tr").count()


def test_a_double_click_gives_one_number(approved: Document, clerk: Page):
    open_issue(clerk, approved)
    issue_button(clerk).dblclick()
    expect(clerk.get_by_role("heading", level=1)).to_have_text(FIRST)
    assert numbers_given(clerk) == 1


def test_the_button_is_held_until_the_answer_is_there(approved: Document, clerk: Page):
    open_issue(clerk, approved)
    issue_button(clerk).evaluate(
        "button => addEventListener('pagehide', () => sessionStorage.setItem('held', button.disabled))"
    )
    issue_button(clerk).click()
    expect(clerk.get_by_role("heading", level=1)).to_have_text(FIRST)
    assert clerk.evaluate("sessionStorage.getItem('held')") == "true"


def test_two_tabs_give_one_number(approved: Document, clerk: Page):
    second = clerk.context.new_page()
    open_issue(clerk, approved)
    open_issue(second, approved)
    issue_button(clerk).click()
    expect(clerk.get_by_role("heading", level=1)).to_have_text(FIRST)
    issue_button(second).click()
    expect(second.get_by_text("Văn bản đã được phát hành với số 01/QĐ-UBND.")).to_be_visible()
    assert numbers_given(clerk) == 1

"""A clerk keeps and voids a number: it stays in sight, and the report of gaps explains it."""

import pytest
from playwright.sync_api import Page, expect

from blueprints.units.models import Unit
from core import clock
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make
from vanban.vietnamese import short_date

pytestmark = pytest.mark.browser
COLUMNS = 10


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def test_a_number_kept_and_voided_stays_in_the_register_and_is_no_gap(
    make: Make, commune: Unit, sign_in: Opened
):
    team = make.team(make.village(commune), members=3)
    make.issued(team=team)
    page = sign_in(make.account(Role.CLERK, commune))
    page.goto("/so-van-ban/giu-so")
    page.get_by_label("Loại văn bản").select_option("QĐ")
    page.get_by_label("Giữ số để").fill("Quyết định kiện toàn Tổ đang soạn")
    page.get_by_label("Giữ đến ngày").fill(short_date(clock.today()))
    press(page, "Giữ số")
    page.goto("/so-van-ban/khoang-trong")
    page.get_by_role("link", name="Hủy số").first.click()
    page.get_by_label("Lý do").fill("Không ban hành văn bản này nữa.")
    press(page, "Hủy số")

    expect(page.get_by_text("Không có số trống.")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="02/QĐ-UBND")).to_contain_text("Không ban hành")
    page.goto("/so-van-ban")
    expect(page.get_by_role("row").filter(has_text="02/QĐ-UBND")).to_contain_text("Hủy số")
    make.issued(team=make.team(make.village(commune), members=3))
    page.goto("/so-van-ban/in")
    expect(page.get_by_role("row").filter(has_text="03/QĐ-UBND")).to_have_count(1)
    expect(page.locator("thead tr").first.get_by_role("columnheader")).to_have_count(COLUMNS)

"""A reorganisation in Chromium: proposed by the officer, approved on a phone, issued, and true from that day."""

import re

import pytest
from playwright.sync_api import Page, expect

from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make

pytestmark = pytest.mark.browser
TITLE = re.compile("Quyết định về việc thay thế thành viên Tổ chuyển đổi số cộng đồng xóm Lũng Mẫu")
NEW_LEADER = "Lò Văn Tổ Trưởng Mới"


def test_a_leader_is_replaced_by_a_decision(sign_in: Opened, make: Make, commune: Unit):
    leader = make.account(Role.LEADER, commune)
    make.signer(commune, account=leader)
    team = make.established_team(make.village(commune, "Lũng Mẫu"), members=3, approver=leader)
    officer = sign_in(make.account(Role.OFFICER, commune))
    chair = sign_in(leader, phone=True)
    clerk = sign_in(make.account(Role.CLERK, commune))

    officer.goto(f"/to/{team.id}")
    officer.get_by_role("link", name="Thay đổi thành viên").click()
    the_leader_leaves(officer)
    a_successor_is_introduced(officer)
    standing, proposed = rosters(officer)
    expect(standing).not_to_contain_text(NEW_LEADER)
    expect(proposed.get_by_role("row").filter(has_text=NEW_LEADER)).to_contain_text("Mới tham gia")

    officer.get_by_role("link", name="Soạn quyết định").click()
    press(officer, "Lập dự thảo")
    press(officer, "Trình duyệt")
    expect(officer.get_by_text("Chờ duyệt").first).to_be_visible()

    clerk.goto("/")
    clerk.get_by_role("link", name=TITLE).click()
    press(clerk, "Đồng ý")
    clerk.get_by_role("dialog").get_by_role("button", name="Đồng ý").click()
    expect(clerk.get_by_text("Đã đồng ý.")).to_be_visible()

    chair.goto("/")
    chair.get_by_role("link", name=TITLE).tap()
    chair.get_by_role("button", name="Duyệt", exact=True).tap()
    chair.get_by_role("dialog").get_by_role("button", name="Duyệt").tap()
    expect(chair.get_by_text("Đã duyệt.")).to_be_visible()
    chair.goto(f"/to/{team.id}/thay-doi")
    expect(rosters(chair)[0]).not_to_contain_text(NEW_LEADER)

    clerk.goto("/")
    clerk.get_by_role("link", name=TITLE).click()
    clerk.get_by_role("link", name="Cấp số, phát hành").click()
    press(clerk, "Cấp số và phát hành")
    expect(clerk.get_by_role("heading", level=1)).to_have_text("Quyết định 02/QĐ-UBND")

    officer.goto(f"/to/{team.id}")
    row = officer.get_by_role("row").filter(has_text=NEW_LEADER)
    expect(row).to_contain_text("Tổ trưởng")
    officer.goto(f"/to/{team.id}/thay-doi")
    expect(officer.get_by_text("Đã có quyết định số 02/QĐ-UBND").first).to_be_visible()


def rosters(page: Page):
    """The standing roster and the proposed one, as they stand side by side."""
    tables = page.locator(".side-by-side table")
    return tables.nth(0), tables.nth(1)


def the_leader_leaves(officer: Page) -> None:
    row = rosters(officer)[0].get_by_role("row").filter(has_text="Tổ trưởng")
    row.get_by_role("link", name="Xin thôi").click()
    officer.get_by_label("Lý do thôi").fill("Chuyển công tác")
    officer.get_by_label("Ngày Tổ trưởng giới thiệu").fill(officer.get_by_label("Ngày đề nghị").input_value())
    press(officer, "Ghi đề nghị")


def a_successor_is_introduced(officer: Page) -> None:
    expect(officer.get_by_role("heading", level=1)).to_have_text("Giới thiệu người thay")
    officer.get_by_label("Họ và tên").fill(NEW_LEADER)
    officer.get_by_label("Năm sinh").fill("1985")
    officer.get_by_label("Nghề nghiệp").fill("Trưởng xóm")
    officer.get_by_label("Ngày Tổ trưởng giới thiệu").fill(officer.get_by_label("Ngày đề nghị").input_value())
    press(officer, "Ghi đề nghị")


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).click()

"""The main job, walked in Chromium by three people of the demo commune."""

import re

import pytest
from playwright.sync_api import Page, expect

from blueprints.demo import PASSWORD as DEMO_PASSWORD
from tests.browser.conftest import Opened
from tests.conftest import missing
from vanban import pdf

pytestmark = pytest.mark.browser

LAID_OUT_MS = 60_000
TITLE = re.compile("Quyết định về việc thành lập Tổ chuyển đổi số cộng đồng xóm Nà Thử")


@pytest.mark.pdf
def test_a_draft_is_returned_corrected_approved_by_phone_issued_and_registered(visitor: Opened):
    officer, head, chair, clerk = visitor(), visitor(), visitor(phone=True), visitor()
    people = {"canbo": officer, "truongphong": head, "lanhdao": chair, "vanthu": clerk}
    for name, page in people.items():
        sign_in_by_hand(page, name)

    draft(officer, "Xóm Nà Thử")
    document = officer.url
    see_the_pictures(officer)
    press(officer, "Trình duyệt")
    check(head, document)
    check(clerk, document)

    chair.get_by_role("link", name="Tổ Số", exact=True).tap()
    chair.get_by_role("link", name=TITLE).tap()
    chair.get_by_role("link", name="Trả lại").tap()
    chair.get_by_label("Lý do trả lại").fill("Ghi đủ tên xã ở nơi ở của Tổ trưởng.")
    chair.get_by_role("button", name="Trả lại").tap()
    expect(chair.get_by_text("Đã trả lại kèm lý do.")).to_be_visible()

    officer.goto(document)
    expect(officer.get_by_text("Lý do trả lại: Ghi đủ tên xã")).to_be_visible()
    correct_the_leader(officer, "Xóm Nà Thử")
    officer.goto(document)
    press(officer, "Lập lại từ sổ")
    agree(officer, "Lập lại từ sổ")
    expect(officer.get_by_role("link", name="Phiên bản 2")).to_be_visible()
    press(officer, "Trình duyệt")
    check(head, document)
    check(clerk, document)

    chair.goto(document)
    see_the_pictures(chair)
    chair.get_by_role("button", name="Duyệt", exact=True).tap()
    chair.get_by_role("dialog").get_by_role("button", name="Duyệt").tap()
    expect(chair.get_by_text("Đã duyệt.")).to_be_visible()

    clerk.goto("/")
    clerk.get_by_role("link", name=TITLE).click()
    clerk.get_by_role("link", name="Cấp số, phát hành").click()
    press(clerk, "Cấp số và phát hành")
    expect(clerk.get_by_role("heading", level=1)).to_have_text("Quyết định 01/QĐ-UBND")

    clerk.get_by_role("link", name="Sổ văn bản đi").click()
    row = clerk.get_by_role("row").filter(has_text="01/QĐ-UBND")
    expect(row.get_by_role("link", name=re.compile("xóm Nà Thử"))).to_be_visible()
    open_team(officer, "Xóm Nà Thử")
    expect(officer.get_by_text("Số 01/QĐ-UBND ngày")).to_be_visible()
    expect(officer.get_by_text("Đã thành lập")).to_be_visible()


def sign_in_by_hand(page: Page, username: str) -> None:
    page.goto("/")
    page.get_by_label("Tên đăng nhập").fill(username)
    page.get_by_label("Mật khẩu").fill(DEMO_PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Việc của tôi")


def open_team(page: Page, village: str) -> None:
    page.goto("/to/")
    page.get_by_role("link", name=village).click()


def draft(page: Page, village: str) -> None:
    open_team(page, village)
    page.get_by_role("link", name="Soạn quyết định").click()
    press(page, "Lập dự thảo")
    expect(page.get_by_text("Đã lập dự thảo.")).to_be_visible()


def correct_the_leader(page: Page, village: str) -> None:
    open_team(page, village)
    page.get_by_role("row").filter(has_text="Tổ trưởng").get_by_role("link", name="Sửa").click()
    page.get_by_label("Nơi ở").fill("Xóm Nà Thử, xã Trùng Khánh")
    press(page, "Lưu thành viên")
    expect(page.get_by_role("cell", name="Xóm Nà Thử, xã Trùng Khánh")).to_be_visible()


def see_the_pictures(page: Page) -> None:
    """The first page is drawn, not only named."""
    if not pdf.available():
        missing("LibreOffice or poppler-utils is not installed")
    first = page.get_by_role("img", name=re.compile("Trang 1 trên"))
    expect(first).to_be_visible(timeout=LAID_OUT_MS)
    assert first.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 500


def check(page: Page, document: str) -> None:
    """Who checks it before the chair finds nothing to change."""
    page.goto(document)
    press(page, "Đồng ý")
    agree(page, "Đồng ý")
    expect(page.get_by_text("Đã đồng ý.")).to_be_visible()


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def agree(page: Page, name: str) -> None:
    page.get_by_role("dialog").get_by_role("button", name=name, exact=True).click()

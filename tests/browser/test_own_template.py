"""An office's own template in Chromium: brought with faults, mended, tried, approved by phone, drafted by."""

import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make
from tests.features import word_files

pytestmark = pytest.mark.browser

LAID_OUT_MS = 60_000
KINDS = "/mau-van-ban/"
KIND = "Quyết định thành lập Tổ"


@pytest.mark.pdf
def test_a_template_with_faults_is_mended_approved_and_drafts_are_made_by_it(
    sign_in: Opened, make: Make, commune: Unit, tmp_path: Path
):
    team = make.team(make.village(commune), members=3)
    make.signer(commune)
    clerk = sign_in(make.account(Role.CLERK, commune))
    chair = sign_in(make.account(Role.LEADER, commune), phone=True)

    clerk.goto(KINDS)
    clerk.get_by_role("link", name=KIND).click()
    clerk.get_by_role("link", name="Tải mẫu lên").click()
    clerk.get_by_label("Nội dung thay đổi").fill("Theo mẫu năm 2026")
    bring(clerk, tmp_path, word_files.with_faults())
    expect(clerk.get_by_role("heading", level=1)).to_have_text("Tệp mẫu có 2 lỗi")
    fault = clerk.get_by_role("row").filter(has_text="commune_nam")
    expect(fault).to_contain_text("Có phải “commune_name” không?")
    assert comments_of(clerk, tmp_path) == 2

    expect(clerk.get_by_label("Nội dung thay đổi")).to_have_value("Theo mẫu năm 2026")
    bring(clerk, tmp_path, word_files.with_curly_quotes())
    expect(clerk.get_by_text("dấu nháy cong thành dấu nháy thẳng")).to_be_visible()
    expect(clerk.get_by_alt_text(re.compile("Trang 1 trên"))).to_be_visible(timeout=LAID_OUT_MS)
    copy_a_field(clerk, "Trích yếu")
    clerk.get_by_role("button", name="Trình duyệt").click()
    expect(clerk.get_by_text("Đã trình duyệt mẫu.")).to_be_visible()

    chair.goto("/")
    chair.get_by_role("link", name=re.compile(f"{KIND}, phiên bản 1")).tap()
    chair.get_by_role("button", name="Duyệt", exact=True).tap()
    expect(chair.get_by_text("Đã duyệt. Mẫu áp dụng từ ngày")).to_be_visible()

    clerk.goto(f"/van-ban/soan?kind={word_files.KIND}&to={team.id}")
    clerk.get_by_role("button", name="Lập dự thảo").click()
    expect(clerk.get_by_text(f"Mẫu của {commune.title}, phiên bản 1")).to_be_visible()


def bring(page: Page, folder: Path, content: bytes) -> None:
    file = folder / "mau-rieng.docx"
    file.write_bytes(content)
    page.get_by_label("Tệp mẫu").set_input_files(file)
    page.get_by_role("button", name="Tải lên và kiểm tra").click()


def comments_of(page: Page, folder: Path) -> int:
    """How many comments stand in the copy that is offered."""
    with page.expect_download() as waited:
        page.get_by_role("link", name="Tải tệp có nhận xét").click()
    copy = folder / "nhan-xet.docx"
    waited.value.save_as(copy)
    return len(list(Document(str(copy)).comments))


def copy_a_field(page: Page, words: str) -> None:
    page.get_by_role("button", name=f"Sao chép {words}", exact=True).click()
    expect(page.locator("#announcement")).to_have_text("Đã sao chép.")
    assert page.evaluate("getSelection().toString()") == "{{ title }}"

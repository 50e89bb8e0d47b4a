"""Signing with a self-made key and taking the file back, in Chromium."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Locator, Page, expect

from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make
from tests.vanban import signing_files as files
from vanban.signing import Agency, sign
from vanban.time_zone import VIETNAM

pytestmark = pytest.mark.browser

LAID_OUT_MS = 60_000
SIGNER = "Lê Văn Người Ký"  # as the builders call every signer


@pytest.mark.pdf
def test_a_document_is_signed_elsewhere_and_taken_back_and_a_tampered_one_refused(
    sign_in: Opened, make: Make, commune: Unit, tmp_path: Path
):
    document = make.issued(team=make.team(make.village(commune), members=3)).document
    clerk = sign_in(make.account(Role.CLERK, commune))
    clerk.goto(f"/van-ban/{document.id}")
    clerk.get_by_role("link", name="Ký số, bàn giao").click()
    expect(clerk.get_by_role("button", name="Ký số", exact=True)).to_be_disabled()
    clerk.get_by_role("button", name="Tạo bản PDF/A để ký").click()
    expect(clerk.get_by_text("Đã có", exact=True)).to_be_visible(timeout=LAID_OUT_MS)

    signed = signed_elsewhere(package_of(clerk, tmp_path))
    bring(clerk, tmp_path / "sua.pdf", tampered(signed))
    expect(clerk.get_by_role("alert")).to_contain_text("đã bị sửa sau khi Khóa tự tạo ký")

    bring(clerk, tmp_path / "ky.pdf", signed)
    expect(clerk.get_by_text("Đã nhận bản ký số: chữ ký hợp lệ, nội dung khớp với văn bản.")).to_be_visible()
    expect(state(clerk)).to_contain_text("Cơ quan đã ký số")
    clerk.goto("/so-van-ban")
    expect(clerk.get_by_role("row").filter(has_text="01/QĐ-UBND")).to_contain_text("Đã ký số lúc")


@pytest.mark.pdf
def test_a_document_is_signed_here_with_a_key_made_oneself(
    sign_in: Opened, make: Make, commune: Unit, tmp_path: Path
):
    document = make.issued(team=make.team(make.village(commune), members=3)).document
    clerk = sign_in(make.account(Role.CLERK, commune))
    clerk.goto(f"/van-ban/{document.id}/ban-giao/")
    clerk.get_by_role("button", name="Tạo bản PDF/A để ký").click()
    expect(clerk.get_by_text("Đã có", exact=True)).to_be_visible(timeout=LAID_OUT_MS)
    key, seal = tmp_path / "khoa.p12", tmp_path / "dau.png"
    key.write_bytes(own_key().content)
    seal.write_bytes(files.png(files.RED, (300, 300)))
    clerk.get_by_label("Tệp chứng thư số", exact=True).set_input_files(key)
    clerk.get_by_label("Mật khẩu của tệp").fill(files.PASSPHRASE)
    clerk.get_by_label("Ảnh con dấu").set_input_files(seal)
    clerk.get_by_role("button", name="Ký số bằng tệp này").click()
    expect(state(clerk)).to_contain_text("Cơ quan đã ký số")
    expect(clerk.get_by_text("không thuộc các chứng thư gốc được tin cậy")).to_be_visible()


def own_key():
    return files.key_file("Khóa tự tạo", own_root=True)


def state(page: Page) -> Locator:
    return page.locator("#handover-state")


def package_of(page: Page, folder: Path) -> bytes:
    """The PDF in the package that the clerk downloads."""

    with page.expect_download() as downloaded:
        page.get_by_role("button", name="Tải gói ký").click()
    downloaded.value.save_as(folder / "goi.zip")
    with ZipFile(folder / "goi.zip") as archive:
        (name,) = [name for name in archive.namelist() if re.search(r"\.pdf$", name)]
        return archive.read(name)


def signed_elsewhere(pdf: bytes) -> bytes:
    """By other software, with a key that one made oneself; in a thread, for Playwright's own loop runs here."""
    mark = Agency(SIGNER, files.seal_picture())
    with ThreadPoolExecutor(1) as elsewhere:
        return elsewhere.submit(sign, pdf, own_key(), mark, datetime.now(VIETNAM)).result()


def tampered(signed: bytes) -> bytes:
    """One byte of a page's text changed."""
    changed = bytearray(signed)
    changed[signed.index(b"stream") + 60] ^= 1
    return bytes(changed)


def bring(page: Page, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    page.get_by_label("Bản PDF đã ký số").set_input_files(file)
    page.get_by_role("button", name="Tải lên bản đã ký").click()

"""A list brought in from Excel in Chromium: refused in part, mended, recorded, taken back."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from blueprints.units.models import Unit
from core.access import Role
from tests.browser.conftest import Opened
from tests.builders import Make
from tests.features import workbooks

pytestmark = pytest.mark.browser

HEAD = (*workbooks.HEAD, "Số điện thoại")
TEAMS, MEMBERS = 20, 60  # enough rows for the reading to be seen
READ_MS = 60_000
SYLLABLES = ("Mẫu", "Thử", "Dụ", "Giả", "Tạm", "Nháp", "Ảo", "Phỏng")
BAD, TWIN, FIRST = "Trần Thị Sai Số", "Trần Thị Trùng Tên", "Nguyễn Mẫu Mẫu B"
LISTS = ("/to/", "/nguoi/")


def test_a_faulty_list_is_mended_recorded_and_undone(
    sign_in: Opened, make: Make, commune: Unit, tmp_path: Path
):
    make.team(make.village(commune, "Có Sẵn"), members=3)
    officer = sign_in(make.account(Role.OFFICER, commune))
    before = [rows_of(officer, path) for path in LISTS]

    upload(officer, saved(tmp_path / "sai.xlsx", faulty=True))
    expect(officer.get_by_role("progressbar")).to_be_visible()
    see_the_preview(officer)
    expect(refused(officer, "Không nhận (1)", BAD)).to_contain_text("Số điện thoại “0912” không đọc được")
    expect(refused(officer, "Nghi trùng (1)", TWIN)).to_contain_text("Trùng họ tên và năm sinh")
    assert reasons(officer, tmp_path / "ly-do.xlsx") == {BAD, TWIN}

    upload(officer, saved(tmp_path / "dung.xlsx", faulty=False))
    see_the_preview(officer)
    officer.get_by_label("Thêm các thôn, xóm này").check()
    press(officer, "Ghi vào sổ")
    expect(officer.get_by_text(f"Đã ghi vào sổ: thêm {TEAMS * MEMBERS + 2} người")).to_be_visible()
    recorded = officer.url
    assert len(rows_of(officer, "/to/")) == TEAMS + 1
    officer.goto(f"/nguoi/?q={FIRST}")
    expect(officer.get_by_role("row").filter(has_text=FIRST).first).to_be_visible()

    officer.goto(recorded)
    press(officer, "Hoàn tác lần nhập")
    officer.get_by_role("dialog").get_by_role("button", name="Hoàn tác lần nhập").click()
    expect(officer.get_by_text("Đã hoàn tác lần nhập")).to_be_visible()
    assert [rows_of(officer, path) for path in LISTS] == before


def saved(path: Path, *, faulty: bool) -> Path:
    path.write_bytes(workbooks.listing(*people(faulty), head=HEAD))
    return path


def people(faulty: bool) -> Iterator[Sequence[Any]]:
    """Good rows, and two that are bad in a faulty list: a telephone number too short, a person twice."""
    for team in range(1, TEAMS + 1):
        for at in range(MEMBERS):
            name = f"Nguyễn {SYLLABLES[at // 8]} {SYLLABLES[at % 8]} {team}"
            yield at + 1, as_words(name), 1960 + at % 40, role(at), f"Xóm Mới {team}", ""
    yield 1, BAD, 1980, "Thành viên", "Xóm Mới 1", "0912" if faulty else "0912000001"
    if faulty:
        yield 2, TWIN, 1981, "Thành viên", "Xóm Mới 2", ""
    yield 3, TWIN, 1981, "Thành viên", "Xóm Mới 2", ""


def as_words(name: str) -> str:
    """Names hold no figures."""
    return name.translate(str.maketrans("0123456789", "ABCDEGHIKL"))


def role(at: int) -> str:
    return ("Tổ trưởng", "Tổ phó", "Thành viên")[min(at, 2)]


def rows_of(page: Page, path: str) -> list[str]:
    page.goto(path)
    return page.locator("tbody tr").all_inner_texts()


def upload(page: Page, file: Path) -> None:
    page.goto("/to/")
    page.get_by_role("link", name="Nhập từ Excel").click()
    page.get_by_role("link", name="Tải tệp lên").first.click()
    page.get_by_label("Tệp danh sách").set_input_files(file)
    press(page, "Tải lên")


def see_the_preview(page: Page) -> None:
    """It comes by itself when the worker is done."""
    expect(page.get_by_role("heading", name="Xem trước khi ghi")).to_be_visible(timeout=READ_MS)


def refused(page: Page, title: str, name: str):
    section = page.locator("section").filter(has=page.get_by_role("heading", name=title))
    return section.get_by_role("row").filter(has_text=name)


def reasons(page: Page, path: Path) -> set[str]:
    """Who has a reason beside the name in the workbook that comes back."""
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải tệp kèm lý do").click()
    download.value.save_as(path)
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=2, values_only=True)
    return {str(row[1]) for row in rows if row[len(HEAD)]}


def press(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()

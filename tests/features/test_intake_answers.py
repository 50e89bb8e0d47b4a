"""The workbook that comes back with reasons, and what a preview says, however odd the file is."""

import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from core.access import Role
from tests.features import workbooks
from tests.features.test_intake_recording import brought, people

pytestmark = pytest.mark.one_database

LISTING = workbooks.listing(*people(4, bad={2}))
# What other programs write, and the library that keeps a workbook's look does not understand.
FOREIGN = {
    "a rule of no known kind": (
        "xl/worksheets/sheet1.xml",
        b"</sheetData>",
        b'</sheetData><conditionalFormatting sqref="A1"><cfRule type="x" priority="1"/></conditionalFormatting>',
    ),
    "a style that is not there": ("xl/worksheets/sheet1.xml", b'<c r="B3"', b'<c s="999" r="B3"'),
    "broken properties": ("docProps/core.xml", b"<cp:coreProperties", b"<<"),
}


def changed(content: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return file.getvalue()


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.mark.parametrize("foreign", FOREIGN.values(), ids=FOREIGN)
def test_a_workbook_of_another_program_comes_back_with_its_reasons(browse, commune, officer, foreign):
    part, old, new = foreign
    content = changed(LISTING, part, lambda xml: xml.replace(old, new))
    batch = brought(commune, officer, content)
    answer = browse(officer).bare("GET", f"/nhap-danh-sach/{batch.id}/tep-ly-do")
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.get_data())).worksheets[0].values)
    assert (rows[0][-1], rows[2][1], "không đọc được" in str(rows[2][-1])) == (
        "Lý do",
        "Nguyễn Thử Mẫu Mẫu",
        True,
    )


def test_a_preview_does_not_tell_the_number_on_record(make, browse, commune, officer):
    village = make.village(commune, "Thử")
    make.member(make.team(village), full_name="Trần Thị Thử", birth_year=1980, phone="0987004321")
    head = ("STT", "Họ và tên", "Năm sinh", "Nhiệm vụ trong Tổ", "Thôn", "Điện thoại")
    row = (1, "Trần Thị Thử", 1980, "Thành viên", "Xóm Thử", "0900000001")
    batch = brought(commune, officer, workbooks.listing(row, head=head))
    browser = browse(officer).open("intake.show", batch_id=batch.id)
    assert "số điện thoại: •••••••321 → 0900000001" in browser.text


@pytest.mark.parametrize("typed", ["X. Mẫu", "x.Mẫu", "Xã Mẫu", "Mẫu"])
def test_a_commune_in_short_is_understood(make, commune, officer, typed):
    make.village(commune, "Thử")
    head = ("STT", "Họ và tên", "Năm sinh", "Nhiệm vụ trong Tổ", "Thôn", "Xã")
    row = (1, "Trần Thị Thử", 1980, "Thành viên", "Xóm Thử", typed)
    batch = brought(commune, officer, workbooks.listing(row, head=head))
    assert batch.report["counts"]["new"] == 1


@pytest.mark.parametrize(
    ("typed", "refused"), [("15/QĐ-UBND", 0), ("QĐ số 15/QĐ-UBND ngày 05/3/2024", 0), ("15", 1), ("abc", 1)]
)
def test_a_decision_needs_its_number_and_symbol(make, commune, officer, typed, refused):
    make.village(commune, "Thử")
    head = ("STT", "Họ và tên", "Năm sinh", "Nhiệm vụ trong Tổ", "Thôn", "Số quyết định", "Ngày quyết định")
    row = (1, "Trần Thị Thử", 1980, "Tổ trưởng", "Xóm Thử", typed, "05/3/2024")
    batch = brought(commune, officer, workbooks.listing(row, head=head))
    assert batch.report["counts"]["refused"] == refused

"""A pack on its pages: asked for after a look at what it will make, watched, taken away."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from blueprints.documents import kinds
from blueprints.packs import actions, archive, making, queries, rules
from blueprints.units.models import AgencyCode
from core.access import Role
from core.database import db
from vanban.vietnamese import fold


@pytest.fixture
def province(make):
    return make.province()


@pytest.fixture
def officer(make, province):
    return make.account(Role.OFFICER, province)


@pytest.fixture
def ready(make, province):
    """Makes a commune with a team to be established, and its signers."""

    def made(name=""):
        unit = make.commune(name, province=province)
        make.team(make.village(unit), members=3)
        make.signer(unit)
        make.signer(unit, AgencyCode.OFFICE)
        return unit

    return made


@pytest.fixture
def pack(ready, officer):
    made = actions.begin(kinds.kinds_in_packs(Role.OFFICER), [ready("Bản Thử")], True, by=officer)
    making.make(made.id)
    return made


def opened(pack):
    return ZipFile(BytesIO(b"".join(archive.archive(pack))))


def test_the_first_press_says_what_would_be_made(browse, officer, ready):
    ready(), ready()
    page = browse(officer).open("packs.new").press("Kiểm tra lại")
    assert "Lập 4 dự thảo cho 2 xã, phường" in page.text


def test_the_second_press_has_it_made(browse, officer, ready):
    ready()
    page = browse(officer).open("packs.new").press("Kiểm tra lại").press("Lập 2 dự thảo")
    assert "Đang lập: 0 trên 2 văn bản" in page.text


def test_nothing_is_begun_by_the_first_press(browse, officer, ready):
    ready()
    browse(officer).open("packs.new").press("Kiểm tra lại")
    db.session.rollback()
    assert queries.packs(officer.unit).rows == []


def test_a_finished_pack_counts_what_became_of_it(browse, officer, pack):
    page = browse(officer).open("packs.show", pack_id=pack.id)
    assert "Đã lập xong" in page.text


def test_a_pack_of_another_unit_is_not_there(browse, make, pack):
    stranger = make.account(Role.OFFICER)
    browse(stranger).open("packs.show", pack_id=pack.id, status=404)


def test_a_draft_of_a_pack_is_opened_and_asks_for_its_preview(browse, officer, pack):
    document = queries.made(pack)[0].document
    page = browse(officer).open("documents.show", document_id=document.id).press("Tạo bản xem trước")
    assert "Đang tạo bản xem trước" in page.text


def test_the_archive_has_a_folder_for_the_commune_and_an_index(app, pack):
    names = opened(pack).namelist()
    assert names[0] == "muc-luc.xlsx"
    assert all(name.startswith("xa-ban-thu/") and name.endswith(".docx") for name in names[1:])


def test_the_index_says_which_file_is_which_document(app, pack):
    zipped = opened(pack)
    sheet = load_workbook(BytesIO(zipped.read("muc-luc.xlsx"))).active
    cells = {cell.value for row in sheet.iter_rows() for cell in row}
    assert set(zipped.namelist()[1:]) <= cells


def test_two_communes_of_one_name_have_folders_of_their_own(app, officer, ready):
    made = actions.begin(
        kinds.kinds_in_packs(Role.OFFICER), [ready("Đồng Mẫu"), ready("Đông Mẫu")], True, by=officer
    )
    making.make(made.id)
    folders = {name.split("/")[0] for name in opened(made).namelist() if "/" in name}
    assert folders == {"xa-dong-mau", "xa-dong-mau-2"}


def test_the_archive_is_downloaded_from_the_page(browse, officer, pack):
    answer = browse(officer).open("packs.show", pack_id=pack.id).download("Tải về (.zip)")
    assert ZipFile(BytesIO(answer.data)).testzip() is None


@pytest.mark.one_database
@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("Xã Trùng Khánh", "xa-trung-khanh"),
        ("..\\..\\etc/passwd", "etc-passwd"),
        ("CON", "x-con"),
        ("", "x-"),
        ("x" * 300, "x" * 60),
        ("Tổ 1: <thử>?*", "to-1-thu"),
    ],
)
def test_a_file_name_is_one_every_system_keeps(name, step):
    assert rules.file_step(name, fold) == step

"""Lists of members drafted through the page: of one team or all, with chosen columns, for the public or not."""

import pytest

from core.access import Role
from tests.vanban.samples import in_style, opened, texts

KIND = "danh-sach-thanh-vien"
ALL = ["nam-sinh", "gioi-tinh", "nghe-nghiep", "noi-o", "dien-thoai", "ghi-chu"]
PHONE, BORN, HOUSE, NOTE = "0912000111", 1971, "Nhà số 5, ngõ 2", "Hộ nghèo"


@pytest.fixture
def commune(make):
    found = make.commune("Bản Mẫu")
    make.signer(found)
    return found


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def team(make, commune):
    found = make.team(make.village(commune, "Nà Thử"))
    make.member(found, full_name="Lò Văn Ví Dụ", birth_year=BORN, phone=PHONE, address=HOUSE, note=NOTE)
    return found


def new(officer, columns=None, **about):
    page = officer.open("drafts.new", kind=KIND, **about)
    if columns is not None:
        page.typed["detail_columns"] = columns
    return page


def drafted(officer) -> bytes:
    return officer.download("Tải Word").get_data()


def headings(content: bytes) -> list[str]:
    tables = opened(content).tables
    found = next(table for table in tables if table.rows[0].cells[0].text == "STT")
    return [cell.text for cell in found.rows[0].cells]


def test_a_list_of_one_team_is_drafted(officer, team):
    content = drafted(new(officer, ["nam-sinh", "dien-thoai"], to=team.id).press("Lập dự thảo"))
    assert headings(content) == ["STT", "Họ và tên", "Năm sinh", "Số điện thoại", "Nhiệm vụ trong Tổ"]
    assert {PHONE, str(BORN)} <= set(texts(content))


@pytest.mark.one_database
def test_what_is_not_chosen_is_not_in_the_file(officer, team):
    said = " ".join(texts(drafted(new(officer, ["nghe-nghiep"], to=team.id).press("Lập dự thảo"))))
    assert not any(one in said for one in (PHONE, str(BORN), HOUSE, NOTE))


def test_a_list_for_the_public_has_no_personal_data_whatever_is_chosen(officer, team):
    page = new(officer, ALL, to=team.id).choose("Dùng cho", "Công khai")
    content = drafted(page.press("Lập dự thảo"))
    said = " ".join(texts(content))
    assert not any(one in said for one in (PHONE, str(BORN), HOUSE, NOTE))
    assert "Xóm Nà Thử" in texts(content)
    assert in_style(content, "Lời dẫn bảng")[0].startswith("Bản công khai: không in năm sinh")


@pytest.mark.one_database
def test_a_list_of_the_commune_names_every_team(make, officer, commune, team):
    make.team(make.village(commune, "Nà Mẫu"), members=2)
    content = drafted(new(officer).press("Lập dự thảo"))
    assert in_style(content, "Ô bảng đậm") == [
        "I. Tổ chuyển đổi số cộng đồng xóm Nà Mẫu (02 thành viên)",
        "II. Tổ chuyển đổi số cộng đồng xóm Nà Thử (01 thành viên)",
    ]
    assert "Danh sách này có 03 người của 02 Tổ./." in texts(content)


@pytest.mark.one_database
def test_a_list_goes_with_another_document(officer, team):
    page = new(officer, to=team.id).choose("Hình thức", "Danh sách kèm theo")
    page.fill("Kèm theo văn bản", "Công văn số 12/UBND-VHXH ngày 05 tháng 3 năm 2026 của UBND xã Bản Mẫu")
    said = texts(drafted(page.press("Lập dự thảo")))
    assert said[0] == "DANH SÁCH"
    assert said[2].startswith("(Kèm theo Công văn số 12/UBND-VHXH")


@pytest.mark.one_database
def test_a_list_that_goes_with_nothing_is_refused(officer, team):
    page = new(officer, to=team.id).choose("Hình thức", "Danh sách kèm theo").press("Lập dự thảo", status=422)
    assert "Ghi văn bản mà danh sách kèm theo." in page.error_of("Kèm theo văn bản")


@pytest.mark.one_database
def test_a_column_that_does_not_exist_is_refused(officer, team):
    page = new(officer, ["can-cuoc"], to=team.id).press("Lập dự thảo", status=422)
    assert page.status == 422


@pytest.mark.one_database
def test_a_commune_without_a_team_has_nothing_to_list(officer):
    page = new(officer).press("Lập dự thảo", status=422)
    assert "Chọn phạm vi có ít nhất một Tổ" in page.text

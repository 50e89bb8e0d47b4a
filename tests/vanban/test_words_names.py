"""One name for one thing, and bodies and units that ended."""

from datetime import date

import pytest

from tests.vanban.judging import findings, paper, quotes, repaired
from vanban.nd30.paper import Element, FormerUnit, Line
from vanban.nd30.phrases import rows

IN_2026 = date(2026, 8, 1)
TEAM = "Tổ chuyển đổi số cộng đồng"


def test_the_rarer_spelling_of_a_team_is_found():
    lines = (f"{TEAM} cấp xã", f"{TEAM} thôn", "các Tổ Chuyển đổi số cộng đồng")
    found = findings("ten-goi.to-viet-hoa", paper(*lines, "giao Tổ Chuyển đổi số cộng đồng xóm Mẫu"))
    assert [one.issue.replacement for one in found] == [TEAM]


def test_a_team_in_one_spelling_is_right():
    assert quotes("ten-goi.to-viet-hoa", f"{TEAM} xã", f"mỗi {TEAM.lower()}", TEAM.upper()) == []


def test_two_names_of_a_team_are_noted_once():
    lines = (TEAM, "Tổ công nghệ số cộng đồng", "Tổ CNSCĐ")
    assert quotes("ten-goi.to-hai-ten", *lines) == ["Tổ công nghệ số cộng đồng"]


def test_a_committee_in_two_forms_is_noted():
    assert quotes("ten-goi.ubnd", "Ủy ban nhân dân tỉnh", "UBND tỉnh") == ["UBND"]
    assert quotes("ten-goi.ubnd", "Ủy ban nhân dân tỉnh", "Quyết định số 12/QĐ-UBND") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chuyển đổi số cộng đồng (CĐSCĐ) xã; Tổ CĐSCĐ thôn",
        "Tổ chuyển đổi số (sau đây gọi tắt là Tổ CĐSCĐ)",
        "UBND, HĐND, MTTQ; Công văn số 15/SKHCN-BCVTCĐS; Chương XII; AI, VNeID",
        "KẾ HOẠCH XYZK",
    ],
)
def test_explained_and_known_abbreviations_are_left_alone(text):
    assert quotes("viet-tat.chua-giai-thich", text) == []


def test_an_abbreviation_out_of_the_blue_is_noted_once():
    assert quotes("viet-tat.chua-giai-thich", "Tổ CNSCĐ xã", "Tổ CNSCĐ thôn") == ["CNSCĐ"]


def test_an_abbreviation_is_explained_once():
    text = "Tổ chuyển đổi số (sau đây gọi tắt là Tổ)"
    assert quotes("viet-tat.hai-lan", text, text) == ["Tổ"]


@pytest.mark.parametrize(
    "text", ["- UBND các huyện;", "- Sở Thông tin và Truyền thông;", "- UBND các xã, phường, thị trấn;"]
)
def test_nothing_is_sent_to_a_body_that_ended(text):
    found = findings("co-quan.noi-nhan-khong-con", paper(text, element=Element.RECIPIENT, on=IN_2026))
    assert len(found) == 1


def test_a_body_may_be_written_to_while_it_lasts():
    judged = paper("- UBND các huyện;", element=Element.RECIPIENT, on=date(2022, 6, 1))
    assert not findings("co-quan.noi-nhan-khong-con", judged)


@pytest.mark.parametrize("text", ["giao Sở Kế hoạch và Đầu tư chủ trì", "báo cáo UBND cấp huyện"])
def test_a_body_that_ended_is_doubted_in_the_text(text):
    assert findings("co-quan.khong-con", paper(text, on=IN_2026))


@pytest.mark.parametrize(
    "text",
    [
        "Công văn số 793/BTTTT-THH ngày 05/3/2022 của Bộ Thông tin và Truyền thông",
        "Năm 2023, Sở Thông tin và Truyền thông đã tập huấn",
        "Sở Thông tin và Truyền thông (nay là Sở Khoa học và Công nghệ)",
        "tiếp nhận nhiệm vụ của Sở Thông tin và Truyền thông",
        "Sở Khoa học và Công nghệ, Phòng Văn hóa - Xã hội",
    ],
)
def test_the_past_and_the_present_are_left_alone(text):
    assert not findings("co-quan.khong-con", paper(text, on=IN_2026))


FORMER = {"xã định mẫu": FormerUnit("Xã Định Mẫu", date(2025, 7, 1), ("Xã Mẫu Mới",))}


def test_a_unit_that_ended_is_doubted_with_its_heir():
    judged = paper("tại xã Định Mẫu Lớn và xã Định Mẫu", on=IN_2026, former_units=FORMER)
    found = findings("don-vi.khong-con", judged)
    assert [(one.quote, one.issue.asked) for one in found][-1] == ("xã Định Mẫu", "Thay bằng Xã Mẫu Mới.")


@pytest.mark.parametrize("text", ["tại xã Định Mẫu cũ", "năm 2024 tại xã Định Mẫu", "tại xã Mẫu Mới"])
def test_a_unit_of_the_past_may_be_told_of(text):
    assert not findings("don-vi.khong-con", paper(text, on=IN_2026, former_units=FORMER))


def test_a_district_has_no_name_any_more():
    assert findings("don-vi.huyen", paper("Ủy ban nhân dân huyện Thử", on=IN_2026))
    assert not findings("don-vi.huyen", paper("Ủy ban nhân dân huyện Thử", on=date(2025, 6, 30)))


def merged(province: str) -> list[str]:
    head = Line(f"TỈNH {province}", Element.ISSUER)
    judged = paper(head, "Sau sáp nhập tỉnh và thực hiện chính quyền 02 cấp")
    return [found.quote for found in findings("don-vi.sap-nhap-tinh", judged)]


def test_a_province_that_stayed_whole_was_not_merged():
    assert merged("CAO BẰNG") == ["Sau sáp nhập tỉnh"]


def test_a_merged_province_may_say_so():
    assert merged("LÀO CAI") == []


def test_eleven_provinces_stayed_whole():
    provinces = list(rows("provinces.csv"))
    whole = {row["name"] for row in provinces if row["merged"] == "không"}
    assert (len(whole), len(provinces), len({row["today"] for row in provinces})) == (11, 63, 34)


def test_a_lower_case_province_is_named_by_its_letterhead():
    assert repaired("viet-hoa.ten-tinh", "tỉnh hà tĩnh") == "tỉnh Hà Tĩnh"


def test_the_name_of_a_team_is_not_cut_short():
    assert quotes("ten-goi.to-thieu-chu", f"{TEAM} xã", "Tổ chuyển đổi số cấp xã") == ["Tổ chuyển đổi số"]
    assert quotes("ten-goi.to-thieu-chu", "Tổ chuyển đổi số cấp xã") == []


@pytest.mark.parametrize(
    "text",
    [
        "Gửi Ủy ban Thường vụ Quốc hội.",
        "Tiểu ban Tổ chức và Ủy ban Quản lý vốn nhà nước họp.",
        "Ông Mẫu làm Trưởng ban Quản lý chợ.",
    ],
)
def test_a_word_that_ends_in_ban_is_no_body_of_its_own(text):
    assert quotes("viet-hoa.co-quan", text) == []

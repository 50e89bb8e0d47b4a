"""Names of people and units in their proper capitals (Nghị định 30/2020, Phụ lục II)."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.vietnamese import (
    agency_in_running_text,
    fold,
    person_name,
    person_sort_key,
    place_name,
    unit_in_running_text,
    unit_title,
)

UNITS = Path(__file__).parents[2] / "blueprints/units/data/units-2025.csv"


@pytest.fixture(scope="module")
def titles():
    """The 3.321 communes of today and their provinces."""
    with UNITS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {row["unit"] for row in rows} | {row["province"] for row in rows}


@pytest.mark.parametrize(
    ("given_name", "written"),
    [
        ("NGUYỄN VĂN MẪU", "Nguyễn Văn Mẫu"),
        ("nguyễn văn mẫu", "Nguyễn Văn Mẫu"),
        ("NGUYỄN THỊ H'BIA", "Nguyễn Thị H'Bia"),
        ("h’hen niê", "H’Hen Niê"),
        ("Y MOAN ÊNUÔL", "Y Moan Ênuôl"),
        ("K'BRAI", "K'Brai"),
        ("VLA-ĐI-MIA I-LÍCH LÊ-NIN", "Vla-đi-mia I-lích Lê-nin"),
        ("Y", "Y"),
        ("", ""),
    ],
)
def test_people_have_a_capital_on_every_syllable(given_name, written):
    assert person_name(given_name) == written


@pytest.mark.parametrize("name", ["Nguyễn Văn Mẫu", "Rơ Ô H'bia", "Lò Văn McDonald"])
def test_a_name_in_mixed_case_is_its_owners_spelling(name):
    assert person_name(name) == name


def test_marks_that_have_no_letter_of_their_own_stay_in_their_syllable():
    assert person_name("KSOR Č\u0306AM") == "Ksor Č\u0306am"


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(st.characters(categories=["L", "M", "P", "Zs"]), max_size=30))
def test_capitals_change_nothing_else_about_a_name(text):
    assert fold(person_name(text)) == fold(text)


@pytest.mark.parametrize(
    "name", ["H'Hen Niê", "Y Moan", "Y", "NÔNG VĂN ĐỀN", "Rơ Chăm H'Bia", "A", "Giàng A Pó"]
)
def test_every_name_has_a_place_in_a_list(name):
    assert person_sort_key(name).isascii()


def test_capitals_do_not_move_a_name_in_a_list():
    assert person_sort_key("NGUYỄN THỊ H'BIA") == person_sort_key("Nguyễn Thị H'Bia")


@pytest.mark.parametrize(
    ("heading", "in_text"),
    [
        pytest.param("XÃ ĐỊNH BÀN", "xã Định Bàn", id="III.1a a kind and a name"),
        pytest.param("thành phố cao bằng", "thành phố Cao Bằng", id="III.1a all small"),
        pytest.param("Xã Krông Pắc", "xã Krông Pắc", id="III.1a a title"),
        pytest.param("PHƯỜNG 3", "Phường 3", id="III.1b a number"),
        pytest.param("PHƯỜNG 1 BẢO LỘC", "Phường 1 Bảo Lộc", id="III.1b a number and a name"),
        pytest.param("PHƯỜNG IV", "Phường IV", id="III.1b a numeral"),
        pytest.param("XÃ XUÂN QUANG 1", "xã Xuân Quang 1", id="a number after the name"),
        pytest.param("XÃ VI HƯƠNG", "xã Vi Hương", id="a syllable that looks like a numeral"),
        pytest.param("THỦ ĐÔ HÀ NỘI", "Thủ đô Hà Nội", id="III.1c the capital"),
        pytest.param("THÀNH PHỐ HỒ CHÍ MINH", "Thành phố Hồ Chí Minh", id="III.1c the city"),
        pytest.param("TỔ DÂN PHỐ SỐ 5", "tổ dân phố số 5", id="a counted village"),
        pytest.param("KHU PHỐ II", "Khu phố II", id="a kind that begins with another"),
        pytest.param("XÃ CHƯ PRÔNG, TỈNH GIA LAI", "xã Chư Prông, tỉnh Gia Lai", id="a place after a comma"),
        pytest.param("XÃ EA H'LEO", "xã Ea H'Leo", id="an apostrophe"),
        pytest.param("XÃ CƯ M'GAR", "xã Cư M'gar", id="an apostrophe and a small letter"),
        pytest.param("ĐỊNH BÀN", "Định Bàn", id="a bare name"),
    ],
)
def test_units_are_written_in_running_text(heading, in_text):
    assert unit_in_running_text(heading) == in_text


def test_a_unit_named_for_a_person_keeps_its_capital():
    assert unit_in_running_text("PHƯỜNG VÍ DỤ", is_named_for_person=True) == "Phường Ví Dụ"


@pytest.mark.parametrize("case", [str.upper, str.lower, str], ids=["capitals", "small letters", "as it is"])
def test_every_unit_of_today_gets_its_title_back(titles, case):
    assert {title for title in titles if unit_title(case(title)) != title} == set()


def test_a_place_in_mixed_case_stays():
    assert place_name("Ia RSai") == "Ia RSai"


@pytest.mark.parametrize(
    ("heading", "in_text"),
    [
        ("UỶ BAN NHÂN DÂN XÃ ĐỊNH BÀN", "Ủy ban nhân dân xã Định Bàn"),
        ("Ủy Ban Nhân Dân xã Định Bàn", "Ủy ban nhân dân xã Định Bàn"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG 3", "Chủ tịch Ủy ban nhân dân Phường 3"),
        ("HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA", "Hội đồng nhân dân tỉnh Sơn La"),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        (
            "VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ UỶ BAN NHÂN DÂN XÃ MẪU",
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã Mẫu",
        ),
    ],
)
def test_agencies_are_written_in_running_text(heading, in_text):
    assert agency_in_running_text(heading) == in_text


@pytest.mark.parametrize("heading", ["", "PHÒNG KHOA GIÁO", "ỦY BAN NHÂN DÂN ĐỊNH BÀN"])
def test_of_an_agency_that_is_not_known_nothing_is_said(heading):
    assert agency_in_running_text(heading) is None

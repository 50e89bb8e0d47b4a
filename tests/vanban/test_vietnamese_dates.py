from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese import (
    days_in,
    long_date,
    parse_date,
    parse_long_date,
    parse_written_date,
    place_and_date,
    short_date,
    slashed_date,
)

TODAY = date(2026, 7, 24)


@pytest.mark.parametrize(
    ("day", "written"),
    [
        pytest.param(date(2026, 1, 5), "ngày 05 tháng 01 năm 2026", id="day and January are padded"),
        pytest.param(date(2026, 2, 10), "ngày 10 tháng 02 năm 2026", id="February is padded"),
        pytest.param(date(2026, 3, 9), "ngày 09 tháng 3 năm 2026", id="March is not padded"),
        pytest.param(date(2026, 12, 31), "ngày 31 tháng 12 năm 2026", id="nothing to pad"),
    ],
)
def test_long_dates_are_padded_as_the_decree_asks(day, written):
    assert long_date(day) == written


def test_short_dates_are_padded_throughout():
    assert short_date(date(2026, 3, 5)) == "05/03/2026"


@pytest.mark.parametrize("typed", ["5/3/26", "05/03/2026", "5-3-2026", "5.3.2026", " 5/03/2026 "])
def test_common_ways_to_type_a_date_are_read(typed):
    assert parse_date(typed, TODAY) == date(2026, 3, 5)


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        pytest.param("1/1/36", 2036, id="ten years ahead"),
        pytest.param("1/1/37", 1937, id="eleven years ahead is last century"),
        pytest.param("1/1/85", 1985, id="a birthday"),
        pytest.param("1/1/00", 2000, id="the turn of the century"),
    ],
)
def test_a_two_digit_year_is_at_most_ten_years_ahead(typed, year):
    assert parse_date(typed, TODAY).year == year


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hôm nay",
        "5/3",
        "2026-03-05",
        "5/3-2026",
        "5/3/226",
        "005/3/2026",
        "5 / 3 / 2026",
        "5/3/2026x",
        "٥/٣/٢٦",
    ],
)
def test_other_spellings_are_refused_with_an_example(typed):
    with pytest.raises(ValueError, match=r"ngày/tháng/năm, ví dụ 05/03/2026"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["30/2/2026", "29/2/2026", "0/3/2026", "5/13/2026", "31/4/26"])
def test_days_that_do_not_exist_are_refused(typed):
    with pytest.raises(ValueError, match="Không có ngày"):
        parse_date(typed, TODAY)


def test_a_mistyped_year_is_refused():
    with pytest.raises(ValueError, match="Năm 0226 không hợp lệ"):
        parse_date("5/3/0226", TODAY)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_what_is_shown_can_be_typed_back(day):
    assert parse_date(short_date(day), TODAY) == day


@pytest.mark.parametrize(
    ("day", "written"), [(date(2026, 2, 5), "05/02/2026"), (date(2026, 3, 5), "05/3/2026")]
)
def test_running_text_pads_short_dates_like_long_ones(day, written):
    assert slashed_date(day) == written


def test_the_place_stands_before_the_date():
    assert place_and_date("Mẫu", date(2026, 1, 5)) == "Mẫu, ngày 05 tháng 01 năm 2026"


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from([long_date, short_date, slashed_date, str]))
def test_every_way_to_write_a_day_is_read(day, write):
    assert parse_written_date(write(day)) == day


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("5/3/26", "đủ bốn chữ số"),
        ("31/6/2026", "Không có ngày 31/06/2026"),
        ("ngày 30 tháng 02 năm 2026", "Không có ngày"),
        ("tháng 3 năm 2026", "Ngày phải ghi là"),
        ("", "Ngày phải ghi là"),
    ],
)
def test_a_date_to_be_printed_says_what_is_wrong_with_it(text, problem):
    with pytest.raises(ValueError, match=problem):
        parse_written_date(text)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_a_long_date_is_read_back(day):
    assert parse_long_date(long_date(day)) == day


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("ngày 5 tháng 3 năm 2026", "Ngày nhỏ hơn 10 .* “ngày 05 tháng 3 năm 2026”"),
        ("ngày 05 tháng 03 năm 2026", "Chỉ tháng 1, tháng 2"),
        ("ngày 05 tháng 1 năm 2026", "Chỉ tháng 1, tháng 2"),
        ("Ngày 05 tháng 3 năm 2026", "chữ thường"),
        ("ngày  05 tháng 3 năm 2026", "một dấu cách"),
        ("05/3/2026", "ghi đầy đủ"),
        ("ngày 31 tháng 6 năm 2026", "Không có ngày"),
    ],
)
def test_a_long_date_says_how_it_deviates(text, problem):
    with pytest.raises(ValueError, match=problem):
        parse_long_date(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Căn cứ Luật ngày 16 tháng 6 năm 2025;", [date(2025, 6, 16)]),
        ("từ 01/7/2025 đến 31-12-2025.", [date(2025, 7, 1), date(2025, 12, 31)]),
        ("NGÀY 5 THÁNG 03 NĂM 2026", [date(2026, 3, 5)]),
        ("hạn 31/6/2026", [None]),
        ("Quyết định số 12/01/2026/QĐ-UBND; số 1.431.000; 1/2/20261; Luật số 72/2025/QH15", []),
        ("tháng 3 năm 2026", []),
    ],
)
def test_the_days_a_text_speaks_of_are_found(text, days):
    assert [found.day for found in days_in(text)] == days


def test_a_found_day_says_where_and_how_it_is_written():
    text = "Từ ngày 5 tháng 3 năm 2026"
    (found,) = days_in(text)
    assert text[found.start :] == found.written == "ngày 5 tháng 3 năm 2026"
    assert found.is_long

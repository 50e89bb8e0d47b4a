from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.vietnamese import long_date, parse_date, short_date

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

"""The working day is the day in Viet Nam, seven hours ahead of the moments that are kept."""

from datetime import UTC, date, datetime

import pytest

from core import clock


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        pytest.param(
            datetime(2025, 12, 31, 16, 59, 59, tzinfo=UTC), date(2025, 12, 31), id="before-midnight"
        ),
        pytest.param(datetime(2025, 12, 31, 17, 0, 0, tzinfo=UTC), date(2026, 1, 1), id="at-midnight"),
        pytest.param(
            datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC), date(2026, 1, 1), id="before-utc-midnight"
        ),
        pytest.param(datetime(2026, 1, 1, 0, 0, 0, tzinfo=UTC), date(2026, 1, 1), id="at-utc-midnight"),
        pytest.param(datetime(2026, 2, 28, 17, 0, 0, tzinfo=UTC), date(2026, 3, 1), id="end-of-february"),
    ],
)
def test_the_day_of_a_moment_is_the_day_in_viet_nam(moment, day):
    assert clock.day_of(moment) == day


def test_today_is_the_day_in_viet_nam(monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 12, 31, 18, 0, tzinfo=UTC))
    assert clock.today() == date(2026, 1, 1)


def test_now_is_kept_in_utc():
    assert clock.now().tzinfo is UTC


def test_a_moment_is_shown_by_the_clock_on_the_wall():
    assert f"{clock.local(datetime(2026, 1, 1, 0, 5, tzinfo=UTC)):%H:%M}" == "07:05"

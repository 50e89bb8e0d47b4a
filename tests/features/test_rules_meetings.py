"""Hours, counts and initials of meetings."""

from datetime import date, time

import pytest

from blueprints.meetings import rules


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("19 giờ 30", time(19, 30)),
        ("19h30", time(19, 30)),
        ("7:05", time(7, 5)),
        ("7 giờ", time(7)),
        ("08 giờ 00 phút", time(8)),
        ("24 giờ", None),
        ("7 giờ 60", None),
        ("chiều", None),
        ("", None),
    ],
)
def test_an_hour_is_read_as_people_type_it(typed, at):
    assert rules.hour(typed) == at


def test_an_hour_is_written_with_two_figures():
    assert rules.hour_in_words(time(7, 5)) == "07 giờ 05"


@pytest.mark.parametrize(("day", "name"), [(date(2026, 3, 9), "thứ Hai"), (date(2026, 3, 15), "Chủ nhật")])
def test_a_day_has_its_name(day, name):
    assert rules.weekday(day) == name


def test_everybody_invited_may_be_present():
    assert rules.attendance_problem(45, 45) is None


def test_nobody_votes_who_is_not_there():
    assert "Lò Văn Ví Dụ" in (rules.votes_problem(42, [("Trần Thị Thử", 42), ("Lò Văn Ví Dụ", 43)]) or "")


def test_votes_may_go_uncounted():
    assert rules.votes_problem(42, [("Trần Thị Thử", None)]) is None


@pytest.mark.parametrize(
    ("title", "initials"), [("xóm Bản Mẫu", "XBM"), ("Tổ dân phố 12", "TDP12"), ("bản Đông", "BĐ")]
)
def test_a_village_is_known_by_its_initials(title, initials):
    assert rules.initials(title) == initials

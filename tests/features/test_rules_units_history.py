"""Names through time, days of change, and how an old name is read: rules over plain values."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprints.units import rules
from blueprints.units.rules import EventKind

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))
ENDS = st.lists(DAYS, unique=True, max_size=8)
TODAY = date(2026, 6, 1)


def former(ends: list[date]) -> list[tuple[str, date]]:
    return [(f"Xóm {ordinal}", ended_on) for ordinal, ended_on in enumerate(ends)]


@settings(deadline=None)
@given(ENDS)
def test_names_follow_each_other_without_gap_or_overlap(ends):
    names = rules.names_through_time(former(ends), "Xóm Nay")
    assert [one.until_on for one in names[:-1]] == [one.from_on for one in names[1:]] == sorted(ends)


@settings(deadline=None)
@given(ENDS)
def test_names_reach_from_always_until_always(ends):
    names = rules.names_through_time(former(ends), "Xóm Nay")
    assert (names[0].from_on, names[-1].until_on, names[-1].title) == (None, None, "Xóm Nay")


@settings(deadline=None)
@given(ENDS, DAYS)
def test_on_every_day_just_one_name_is_borne(ends, day):
    names = rules.names_through_time(former(ends), "Xóm Nay")
    borne = [
        one.title
        for one in names
        if (one.from_on is None or one.from_on <= day) and (one.until_on is None or day < one.until_on)
    ]
    assert borne == [rules.name_on(former(ends), "Xóm Nay", day)]


@settings(deadline=None)
@given(st.lists(DAYS, unique=True, min_size=1, max_size=8))
def test_on_the_day_of_effect_the_old_name_is_borne_no_more(ends):
    old = former(ends)
    assert all(rules.name_on(old, "Xóm Nay", ended_on) != title for title, ended_on in old)


@pytest.mark.parametrize(
    ("on", "changed_on", "is_refused"),
    [
        pytest.param(TODAY, [], False, id="today"),
        pytest.param(TODAY + timedelta(366), [], False, id="a year ahead"),
        pytest.param(TODAY + timedelta(367), [], True, id="more than a year ahead"),
        pytest.param(date(1991, 1, 1), [], False, id="long ago, nothing known"),
        pytest.param(TODAY, [TODAY], True, id="on the day it began"),
        pytest.param(TODAY, [TODAY - timedelta(1), date(2020, 1, 1)], False, id="the day after"),
        pytest.param(TODAY, [TODAY + timedelta(1)], True, id="before it began"),
    ],
)
def test_a_change_takes_effect_after_the_last_one_and_within_a_year(on, changed_on, is_refused):
    assert bool(rules.day_problem(on, TODAY, changed_on)) is is_refused


@pytest.mark.parametrize(
    ("folded", "read"),
    [
        pytest.param("dinh phong", ("dinh phong", ()), id="a bare name"),
        pytest.param("x. dinh phong", ("xa dinh phong", ()), id="with an abbreviation"),
        pytest.param("tt dong dang", ("thi tran dong dang", ()), id="with one without its point"),
        pytest.param("xuan phuong", ("xuan phuong", ()), id="a name that begins like one"),
        pytest.param(
            "xa dinh phong, huyen trung khanh, tinh cao bang",
            ("xa dinh phong", ("trung khanh", "cao bang")),
            id="with its places",
        ),
        pytest.param("tan lap, tx. moc chau", ("tan lap", ("moc chau",)), id="with an abbreviated place"),
        pytest.param("tan lap,, ", ("tan lap", ()), id="with empty places"),
        pytest.param("", ("", ()), id="nothing"),
    ],
)
def test_what_is_sought_parts_into_a_name_and_places(folded, read):
    assert tuple(rules.sought(folded)) == read


@pytest.mark.parametrize(
    ("heirs", "renamed", "says"),
    [
        pytest.param(["Xã Hai"], False, "Xã Một (trước 01/7/2025) nay thuộc xã Hai", id="one"),
        pytest.param(["Xã Hai"], True, "Xã Một (trước 01/7/2025) nay là xã Hai", id="renamed"),
        pytest.param(
            ["Xã Hai", "Phường Ba"],
            False,
            "Xã Một (trước 01/7/2025) nay chia về xã Hai và phường Ba",
            id="several",
        ),
        pytest.param([], False, "Xã Một (trước 01/7/2025) đã giải thể", id="none"),
    ],
)
def test_what_became_of_a_unit_is_a_sentence(heirs, renamed, says):
    assert rules.succession_sentence("Xã Một", date(2025, 7, 1), heirs, renamed) == says


@pytest.mark.parametrize(
    ("kind", "heirs", "says"),
    [
        pytest.param(EventKind.MERGE, ["Xóm C"], "Sáp nhập xóm A và xóm B thành xóm C", id="merge"),
        pytest.param(EventKind.DISSOLVE, [], "Giải thể xóm A và xóm B", id="dissolve"),
    ],
)
def test_an_event_is_a_sentence(kind, heirs, says):
    assert rules.event_sentence(kind, ["Xóm A", "Xóm B"], heirs) == says


@pytest.mark.parametrize("kind", EventKind)
def test_every_kind_of_event_has_its_words(kind):
    assert kind.label in rules.event_sentence(kind, ["Xóm A"], ["Xóm B"]) or kind is EventKind.REFORM

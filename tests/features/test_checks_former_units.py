"""A check knows the communes that ended in the document's province."""

from datetime import date

import pytest

from blueprints.documents import checks
from blueprints.units import commune_changes, former
from blueprints.units.changes import Name
from core.access import Role
from tests.builders import resolution
from tests.features.test_home_query_counts import queries

pytestmark = pytest.mark.one_database

ENDED_ON = date(2026, 1, 1)


@pytest.fixture
def province(make):
    return make.province("Thử")


def merge(make, province, kept: str, *names: str) -> None:
    """The communes of these names become one, which bears the name of the kept one."""
    communes = [make.commune(name, province=province) for name in names]
    by = make.account(Role.OFFICER, province)
    ids = [one.id for one in communes]
    into = communes[names.index(kept)].id if kept in names else communes[0].id
    commune_changes.merge_communes(province.id, ids, into, Name("Xã", kept), resolution(ENDED_ON), by=by)


def test_a_commune_that_ended_is_known_with_its_day_and_where_it_went(make, province):
    merge(make, province, "Hai", "Một", "Hai")
    gone = checks.former_units(province.id)["xã một"]
    assert (gone.title, gone.ended_on, gone.successors) == ("Xã Một", ENDED_ON, ("Xã Hai",))


def test_a_name_that_lives_on_is_not_among_the_ended(make, province):
    merge(make, province, "Hai", "Một", "Hai")
    assert set(checks.former_units(province.id)) == {"xã một"}


def test_a_name_that_lives_on_in_another_province_is_not_among_them_either(make, province):
    make.commune("Một")
    merge(make, province, "Hai", "Một", "Hai")
    assert checks.former_units(province.id) == {}


def test_a_province_does_not_know_the_ended_communes_of_another(make, province):
    merge(make, province, "Hai", "Một", "Hai")
    assert checks.former_units(make.province("Bên").id) == {}


def test_before_any_change_nothing_is_asked_but_whether_there_is_one(make, province):
    with queries() as asked:
        checks.former_units(province.id)
    assert len(asked) == 1


def test_the_names_are_read_once_for_each_change(make, province):
    merge(make, province, "Hai", "Một", "Hai")
    checks.former_units(province.id)
    with queries() as asked:
        checks.former_units(province.id)
    assert len(asked) == 1


def test_a_later_change_is_known_at_once(make, province):
    merge(make, province, "Hai", "Một", "Hai")
    checks.former_units(province.id)
    merge(make, province, "Bốn", "Ba", "Bốn")
    assert set(checks.former_units(province.id)) == {"xã một", "xã ba"}


def test_reading_them_takes_few_questions(make, province):
    merge(make, province, "Hai", "Một", "Hai")
    with queries() as asked:
        former.former_communes(province.id, former.last_event())
    assert len(asked) <= 6


def test_a_check_is_told_of_them(make, province, monkeypatch):
    merge(make, province, "Hai", "Một", "Hai")
    seen = {}
    monkeypatch.setattr(checks, "check", lambda _, **how: seen.update(how) or checks.UNEXPECTED)
    village = make.village(make.commune(province=province))
    checks.checked(b"", village.province_id, ENDED_ON)
    assert set(seen["former_units"]) == {"xã một"}


def test_a_change_of_units_makes_the_kept_check_old(make, province):
    before = checks._edition()
    merge(make, province, "Hai", "Một", "Hai")
    assert checks._edition() != before

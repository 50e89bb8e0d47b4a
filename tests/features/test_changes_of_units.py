"""Wishes and searches follow units that were merged."""

import pytest

from blueprints.changes.models import RosterChange
from blueprints.teams import queries
from blueprints.teams.queries import TeamFilter
from blueprints.units import commune_changes
from blueprints.units.changes import Name
from core.access import Role
from core.database import db
from tests.builders import resolution


@pytest.fixture
def province(make):
    return make.province()


@pytest.fixture
def merged(make, province):
    """Commune Một, with one wish about its team, has become a part of Hai; answers Hai."""
    one, two = make.commune("Một", province=province), make.commune("Hai", province=province)
    make.change(make.established_team(make.village(one, "Cũ")))
    commune_changes.merge_communes(
        province.id,
        [one.id, two.id],
        two.id,
        Name("Xã", "Hai"),
        resolution(),
        by=make.account(Role.ADMINISTRATOR, province),
    )
    db.session.rollback()
    return two


def test_a_wish_stands_where_its_team_stands(merged):
    assert [wish.commune_id for wish in db.session.query(RosterChange)] == [merged.id]


def test_a_team_is_found_by_the_name_its_commune_had(merged):
    found = queries.teams(merged, TeamFilter(search="xã Một")).rows
    assert [row.unit_title for row in found] == ["Xóm Cũ"]


def test_the_list_says_what_the_old_name_is_today(make, merged, browse):
    page = browse(make.account(Role.OFFICER, merged)).open("teams.index", q="xã một")
    assert "Xã Một" in page.page.select_one(".notice").get_text()

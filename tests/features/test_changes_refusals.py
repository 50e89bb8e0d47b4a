"""What is typed about a change and cannot be, is refused beside its field."""

import pytest

from core.access import Role

pytestmark = pytest.mark.one_database


@pytest.fixture
def team(make):
    return make.established_team()


def test_the_team_leader_cannot_have_agreed_in_the_future(make, browse, team):
    change = make.change(team)
    officer = browse(make.account(Role.OFFICER, team.commune))
    officer.open("changes.introduce", team_id=team.id, change_id=change.id)
    officer.fill("Ngày Tổ trưởng", "31/12/2199").press("Ghi ý kiến", status=422)
    assert officer.error_of("Ngày Tổ trưởng").endswith("đến hôm nay.")

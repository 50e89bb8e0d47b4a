"""What is only proposed is taken back without a trace, whatever else is on record about it."""

import pytest
from sqlalchemy import select

from blueprints.changes import actions as changes
from blueprints.changes.actions import Wish
from blueprints.composition.rules import TeamRole
from blueprints.people import actions as people
from blueprints.teams import actions as teams
from blueprints.teams.actions import MemberFacts
from blueprints.teams.models import Person, Predecessor
from core import clock
from core.access import Role
from core.database import db


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def keeper(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.fixture
def team(make, commune):
    return make.team(make.village(commune))


def known(person_id: int) -> bool:
    db.session.rollback()
    return db.session.scalar(select(Person.id).where(Person.id == person_id)) is not None


def took_off(browser, member) -> bool:
    browser.open("teams.show", team_id=member.team_id)
    browser.post("teams.remove_member", {}, team_id=member.team_id, membership_id=member.id)
    return browser.column("Họ và tên") == []


def test_a_member_who_stands_in_another_team_is_taken_off_the_list(make, browse, keeper, commune, team):
    elsewhere = make.member(make.team(make.village(commune)))
    member = make.member(team)
    people.merge(elsewhere.person_id, member.person_id, by=keeper)
    assert took_off(browse(keeper), member)
    assert known(elsewhere.person_id)


def test_a_member_who_wishes_to_join_another_team_is_taken_off_the_list(make, browse, keeper, commune, team):
    member = make.member(team, full_name="Lò Văn Ví Dụ", birth_year=1990)
    facts = MemberFacts("Lò Văn Ví Dụ", TeamRole.MEMBER, birth_year=1990)
    established = make.established_team(make.village(commune))
    changes.propose_join(established.id, facts, Wish(clock.today()), by=keeper)
    assert took_off(browse(keeper), member)
    assert known(member.person_id)


def test_nothing_is_kept_of_a_person_who_was_only_proposed(make, browse, keeper, team):
    member = make.member(team)
    assert took_off(browse(keeper), member)
    assert not known(member.person_id)


def test_nothing_is_kept_of_the_people_of_a_team_that_is_removed(make, keeper, team):
    member = make.member(team)
    teams.remove_team(team.id, by=keeper)
    assert not known(member.person_id)


def test_a_team_with_a_predecessor_may_be_removed(browse, keeper, team):
    teams.add_predecessor(team.id, name="Tổ Đề án 06", until_on=None, legal_basis="", by=keeper)
    browse(keeper).open("teams.show", team_id=team.id).post("teams.remove", {}, team_id=team.id)


def test_members_of_a_team_with_a_predecessor_move_to_the_new_village(make, browse, keeper, commune):
    villages = make.village(commune), make.village(commune)
    team = make.team(villages[0], members=1)
    teams.add_predecessor(team.id, name="Tổ Đề án 06", until_on=None, legal_basis="", by=keeper)
    event = make.merge(*villages)
    browse(keeper).open("mergers.show", event_id=event.id).press("Chuyển sang")
    assert db.session.scalars(select(Predecessor.name)).all() == ["Tổ Đề án 06"]

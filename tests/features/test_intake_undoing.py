"""An intake taken back whole, unless something was built on it."""

import pytest
from sqlalchemy import func, select

from blueprints.composition.rules import TeamRole
from blueprints.intake import actions
from blueprints.teams import actions as teams
from blueprints.teams.actions import MemberFacts
from blueprints.teams.models import Decision, Membership, Team
from blueprints.teams.rules import TeamState
from core.database import db
from core.errors import DomainError
from tests.features import workbooks
from tests.features.test_intake_recording import brought, committed, counts, people


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def officer(make, commune):
    return make.keeper(commune)


def registry_of():
    """All that is recorded, for comparing two moments; identities and revisions aside."""
    return sorted(
        (
            member.person.full_name,
            member.person.phone,
            member.role.value,
            member.team.search_key,
            str(member.began_on),
        )
        for member in db.session.scalars(select(Membership))
    )


def test_undoing_takes_everything_back(make, commune, officer):
    team = make.team(make.village(commune, "1"), by=officer)
    make.member(team, full_name="Nguyễn Mẫu Mẫu Mẫu", birth_year=1950, phone="0912000009", by=officer)
    before, registered = counts(), registry_of()
    batch = committed(commune, officer, workbooks.listing(*people(10)))
    actions.undo(commune, batch.id, by=officer)
    db.session.expire_all()
    assert (counts(), registry_of()) == (before, registered)
    assert db.session.get_one(Team, team.id).member_count == 1


def test_undoing_an_establishment_takes_the_decision_back(commune, officer):
    batch = committed(commune, officer, workbooks.dates_four_ways())
    actions.undo(commune, batch.id, by=officer)
    assert db.session.scalar(select(func.count()).select_from(Decision)) == 0


def test_a_proposed_team_established_by_a_list_is_proposed_again(make, commune, officer):
    team = make.team(make.village(commune, "Một"), by=officer)
    make.member(team, full_name="Nguyễn Văn Mẫu", birth_year=1975, role=TeamRole.LEADER, by=officer)
    batch = committed(commune, officer, workbooks.dates_four_ways())
    db.session.expire_all()
    assert db.session.get_one(Team, team.id).is_established
    actions.undo(commune, batch.id, by=officer)
    db.session.expire_all()
    assert db.session.get_one(Team, team.id).state is TeamState.PROPOSED
    assert {one.began_on for one in db.session.scalars(select(Membership))} == {None}


def test_an_edited_member_holds_the_intake(commune, officer):
    batch = committed(commune, officer, workbooks.listing(*people(4)))
    member = db.session.scalars(select(Membership)).first()
    facts = MemberFacts(member.person.full_name, member.role, member.person.birth_year, phone="0912000009")
    teams.edit_member(member.team_id, member.id, facts, member.revision, by=officer)
    with pytest.raises(DomainError, match="đã được sửa sau khi nhập"):
        actions.undo(commune, batch.id, by=officer)


def test_a_member_added_later_holds_the_intake(make, commune, officer):
    batch = committed(commune, officer, workbooks.listing(*people(4)))
    make.member(db.session.scalars(select(Team)).one(), full_name="Lò Văn Ví Dụ", by=officer)
    with pytest.raises(DomainError, match="đã được sửa sau khi nhập"):
        actions.undo(commune, batch.id, by=officer)


def test_a_document_about_a_team_holds_the_intake(make, commune, officer):
    batch = committed(commune, officer, workbooks.listing(*people(4)))
    make.draft(team=db.session.scalars(select(Team)).one(), by=officer)
    with pytest.raises(DomainError, match="Đã có văn bản về Tổ"):
        actions.undo(commune, batch.id, by=officer)


def test_what_was_never_recorded_is_not_undone(commune, officer):
    batch = brought(commune, officer, workbooks.listing(*people(4)))
    with pytest.raises(DomainError, match="không có gì để hoàn tác"):
        actions.undo(commune, batch.id, by=officer)

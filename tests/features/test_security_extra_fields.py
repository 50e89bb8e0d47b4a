"""What no field of the page asks for is ignored, whoever sends it."""

import pytest
from sqlalchemy import select

from blueprints.accounts.models import Account
from blueprints.teams.models import Membership, Team
from blueprints.teams.rules import TeamState
from blueprints.units.models import Agency
from core.access import Role
from core.database import db
from tests.builders import PASSWORD

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def administrator(make, browse, commune):
    return browse(make.account(Role.ADMINISTRATOR, commune))


def test_a_new_account_gets_nothing_but_what_the_form_asks_for(commune, administrator):
    asked = {
        "username": "nguoi.moi",
        "full_name": "Nguyễn Văn Mẫu",
        "role": "clerk",
        "unit_code": commune.code,
    }
    extra = {
        "is_demo": "1",
        "must_change_password": "",
        "id": "999",
        "password_hash": "x",
        "disabled_at": "x",
    }
    administrator.bare("POST", "/tai-khoan/moi", data=asked | extra | {"password": PASSWORD})
    made = db.session.scalars(select(Account).where(Account.username == "nguoi.moi")).one()
    assert (made.is_demo, made.must_change_password, made.id != 999, made.is_active) == (
        False,
        True,
        True,
        True,
    )


def test_an_edited_account_keeps_its_name_and_password(make, commune, administrator):
    account = make.account(Role.CLERK, commune)
    before = (account.username, account.password_hash)
    asked = {"full_name": "Trần Thị Thử", "role": "clerk", "unit_code": commune.code}
    extra = {"username": "khac", "password": "mot-cau-khac", "password_hash": "x", "is_demo": "1"}
    administrator.bare("POST", f"/tai-khoan/{account.id}", data=asked | extra)
    db.session.expire_all()
    assert (account.username, account.password_hash, account.full_name) == (*before, "Trần Thị Thử")


def test_a_new_team_waits_for_its_decision_whatever_is_sent(make, commune, officer):
    asked = {"unit_id": str(make.village(commune).id)}
    officer.bare("POST", "/to/moi", data=asked | {"state": "established", "established_on": "2020-01-01"})
    assert [team.state for team in db.session.scalars(select(Team))] == [TeamState.PROPOSED]


def test_a_new_member_stays_in_the_team_of_the_page(make, commune, officer):
    team, other = make.team(make.village(commune)), make.team(make.village(commune))
    asked = {"full_name": "Trần Thị Thử", "role": "member", "sex": ""}
    extra = {"team_id": str(other.id), "person_id": "1", "began_on": "2020-01-01", "ended_on": "2020-01-01"}
    officer.bare("POST", f"/to/{team.id}/thanh-vien/moi", data=asked | extra)
    db.session.rollback()
    member = db.session.scalars(select(Membership)).one()
    assert (member.team_id, member.began_on, member.ended_on) == (team.id, None, None)


def test_an_agency_stays_with_its_unit(make, commune, administrator):
    path = f"/don-vi/{commune.code}/co-quan/ubnd"
    administrator.open(path)
    extra = {"unit_id": str(make.commune().id), "code": "chuyen-mon"}
    form = administrator.page.select_one("main form")
    administrator.send(form, **extra)
    codes = db.session.scalars(select(Agency.code).where(Agency.unit_id == commune.id).order_by(Agency.code))
    assert list(codes) == ["chuyen-mon", "ubnd"]

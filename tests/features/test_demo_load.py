"""The demo: a real province, people who are plainly invented, an account for each role."""

from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from blueprints.accounts import actions as accounts
from blueprints.accounts.models import Account
from blueprints.composition.queries import rule_for
from blueprints.composition.rules import TeamRole
from blueprints.demo import PASSWORD
from blueprints.demo import actions as demo
from blueprints.demo.content import members, people
from blueprints.teams.models import Membership, Person, Team
from blueprints.teams.rules import missing_for_establishment, name_problem, phone_problem
from blueprints.units import actions as units
from blueprints.units.queries import unit_by_code
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.database import db

INVENTED = ("Mẫu", "Thử", "Ví Dụ", "Giả Định", "Minh Họa")
CAO_BANG = "04"


@pytest.fixture
def one_province(app, monkeypatch, tmp_path: Path) -> None:
    """A country of Cao Bằng alone: loading the whole takes seconds and shows nothing more."""
    for name in ("units-2025.csv", "named-after-people.csv"):
        head, *rows = (units.DATA / name).read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [row for row in rows if row.startswith(f"{CAO_BANG},") or name != "units-2025.csv"]
        (tmp_path / name).write_text("".join([head, *kept]), encoding="utf-8")
    monkeypatch.setattr(units, "DATA", tmp_path)


@pytest.fixture
def demo_province(one_province) -> demo.Loaded:
    return demo.load()


def counted(model) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def rosters() -> dict[int, list[Membership]]:
    found: dict[int, list[Membership]] = {}
    for member in db.session.scalars(select(Membership).options(joinedload(Membership.person))):
        found.setdefault(member.team_id, []).append(member)
    return found


def test_the_demo_says_how_much_it_has_loaded(demo_province):
    assert demo_province == demo.Loaded(counted(Team), counted(Membership))


def test_the_demo_has_the_rule_of_its_province(demo_province):
    rule = rule_for(unit_by_code(CAO_BANG).id, Level.VILLAGE, clock.today())
    assert (rule and rule.minimum) == 10


def test_the_demo_has_teams_of_communes_and_of_villages(demo_province):
    assert {team.is_of_commune for team in db.session.scalars(select(Team))} == {True, False}


def test_every_name_of_the_demo_says_that_it_is_invented(demo_province):
    names = db.session.scalars(select(Person.full_name)).all()
    assert [name for name in names if not name.endswith(INVENTED)] == []


def test_every_person_of_the_demo_would_be_accepted_in_the_form(demo_province):
    everybody = db.session.scalars(select(Person)).all()
    assert {name_problem(person.full_name) or phone_problem(person.phone) for person in everybody} == {None}


def test_every_team_of_the_demo_can_be_put_before_the_chair(demo_province):
    problems = {missing_for_establishment([m.role for m in members]) for members in rosters().values()}
    assert problems == {None}


def test_the_demo_has_an_account_for_each_role(demo_province):
    assert set(db.session.scalars(select(Account.role))) == set(Role)


def test_loading_the_demo_twice_changes_nothing(demo_province):
    assert demo.load() == demo_province


def test_the_demo_is_filled_up_to_the_teams_and_members_asked_for(one_province):
    assert demo.load(143, 1215) == demo.Loaded(143, 1215)


def test_the_demo_is_filled_up_after_it_was_loaded(demo_province):
    assert demo.load(80, 500) == demo.Loaded(80, 500)


def test_the_demo_is_filled_up_with_members_alone(demo_province):
    assert demo.load(0, demo_province.members + 50).members == demo_province.members + 50


def test_the_demo_loses_nothing_when_less_is_asked_for(demo_province):
    assert demo.load(1, 1) == demo_province


def test_the_counted_members_of_a_filled_province_are_its_members(one_province):
    demo.load(80, 500)
    held = {team.id: team.member_count for team in db.session.scalars(select(Team))}
    assert {id_: n for id_, n in held.items() if n} == {id_: len(m) for id_, m in rosters().items()}


def test_a_demo_account_signs_in_and_is_told_that_all_is_invented(demo_province, browse):
    browser = browse().open("/dang-nhap").fill("Tên đăng nhập", "canbo").fill("Mật khẩu", PASSWORD)
    assert "Bản dùng thử" in browser.press("Đăng nhập").page.get_text()


def test_the_sign_in_page_shows_the_demo_accounts(demo_province, browse):
    page = browse().open("/dang-nhap")
    assert {"canbo", "vanthu", "lanhdao"} <= set(page.column("Tên đăng nhập"))
    assert PASSWORD in page.text


def test_the_sign_in_page_shows_no_account_outside_the_demo(make, browse):
    account = make.account()
    page = browse().open("/dang-nhap")
    assert (account.username in page.text, PASSWORD in page.text) == (False, False)


def test_a_disabled_demo_account_is_no_longer_shown(demo_province, browse):
    officer = db.session.scalars(select(Account).where(Account.username == "canbo")).one()
    accounts.disable(officer.id, by=None)
    assert "canbo" not in browse().open("/dang-nhap").column("Tên đăng nhập")


def test_outside_the_demo_no_page_says_that_all_is_invented(make, browse):
    assert "Bản dùng thử" not in browse(make.account()).open("/").page.get_text()


def test_the_demo_commune_can_draft_a_decision_at_once(demo_province, browse):
    browser = browse().open("/dang-nhap").fill("Tên đăng nhập", "canbo").fill("Mật khẩu", PASSWORD)
    browser.press("Đăng nhập").open("/to/").follow("Xóm Bản Mẫu").follow("Soạn quyết định")
    assert "Quyết định" in browser.press("Lập dự thảo").heading


@pytest.mark.parametrize("size", [1, 2, 7, 9])
def test_no_team_of_the_province_lists_anybody_twice(size):
    who = people()
    teams = [members(size, "Xóm", "Xóm Mẫu", who) for _ in range(1431)]
    assert [team for team in teams if len({facts.listed for facts in team}) < size] == []


def test_a_team_is_led_from_its_first_member_on():
    roles = [facts.role for facts in members(3, "Xóm", "Xóm Mẫu", people())]
    assert roles == [TeamRole.LEADER, TeamRole.DEPUTY, TeamRole.MEMBER]

"""Which teams break the rule valid today: as a page, as a command, and for one team."""

import json
from contextvars import Context
from datetime import date, timedelta

import pytest

from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.composition.rules import Breach, TeamRole
from blueprints.teams import rosters, violations
from blueprints.units.rules import Level
from core import clock
from core.access import Role
from core.database import db
from core.paging import SIZES
from tests.features.test_home_query_counts import queries

HEAD = {
    "role": "leader",
    "position": "Trưởng xóm",
    "synonyms": ["Tổ trưởng tổ dân phố"],
    "count": 1,
    "is_blocking": True,
    "words": "",
}


@pytest.fixture
def province(make):
    return make.province("Thử")


@pytest.fixture
def keeper(make, province):
    return make.account(Role.OFFICER, province)


@pytest.fixture
def commune(make, province):
    return make.commune("Bản Mẫu", province=province)


@pytest.fixture
def rule(keeper):
    return rule_of(keeper, minimum=3, maximum=5)


def rule_of(keeper, **given):
    told = {"level": Level.VILLAGE, "from_on": date(2025, 7, 1), "legal_basis": "Văn bản số 01/UBND"}
    return composition.add(RuleText(**told | given), by=keeper)


def found(team) -> list[Breach]:
    return [one.code for one in violations.violations_of(team, rosters.roster([team.id]), clock.today())]


def test_a_team_too_small_stands_on_the_page_with_its_repair(make, browse, commune, rule):
    make.team(make.village(commune, "Nà Thử"), members=2)
    page = browse(make.account(Role.CLERK, commune)).open("/to/chua-dat")
    assert page.column("Tổ") == ["Xóm Nà Thử"]
    assert page.column("Chưa đạt và cách sửa") == [
        "Tổ có 2 người; quy định từ 3 đến 5 người. Bổ sung 1 thành viên."
    ]


def test_a_team_of_the_right_size_does_not(make, browse, commune, rule):
    make.team(make.village(commune), members=3)
    page = browse(make.account(Role.CLERK, commune)).open("/to/chua-dat")
    assert "Không có Tổ chưa đạt" in page.text


def test_the_line_of_a_team_leads_to_its_page(make, browse, commune, rule):
    team = make.team(make.village(commune, "Nà Thử"), members=1)
    page = browse(make.account(Role.CLERK, commune)).open("/to/chua-dat").follow("Xóm Nà Thử")
    assert page.path == f"/to/{team.id}"


def test_a_rule_for_villages_says_nothing_of_the_communes_own_team(make, commune, rule):
    assert found(make.team(commune, members=1)) == []


def test_a_rule_that_has_ended_breaks_no_team(make, commune, keeper):
    rule_of(keeper, minimum=3, to_on=clock.today() - timedelta(days=1))
    assert found(make.team(make.village(commune), members=1)) == []


def test_a_rule_holds_on_its_last_day(make, commune, keeper):
    rule_of(keeper, minimum=3, to_on=clock.today())
    assert found(make.team(make.village(commune), members=1)) == [Breach.TOO_FEW]


def test_a_rule_of_another_province_breaks_no_team(make, commune):
    rule_of(make.account(Role.OFFICER, make.province("Khác")), minimum=9)
    assert found(make.team(make.village(commune), members=1)) == []


def test_collaborators_are_not_of_the_number(make, commune, rule):
    team = make.team(make.village(commune), members=2)
    make.member(team, full_name="Lò Văn Ví Dụ", role=TeamRole.COLLABORATOR)
    assert found(team) == [Breach.TOO_FEW]


@pytest.mark.parametrize(
    ("occupation", "broken"),
    [
        pytest.param("Trưởng xóm Nà Thử", [], id="as the rule says"),
        pytest.param("TRUONG XOM", [], id="without accents"),
        pytest.param("Tổ trưởng tổ dân phố", [], id="by another name"),
        pytest.param("Phó trưởng xóm", [Breach.LEADER_POSITION], id="the deputy"),
        pytest.param("", [Breach.LEADER_POSITION], id="nothing"),
    ],
)
def test_the_leader_is_known_by_the_occupation(make, commune, keeper, occupation, broken):
    rule_of(keeper, requirements=(HEAD,))
    team = make.team(make.village(commune))
    make.member(team, role=TeamRole.LEADER, occupation=occupation)
    assert found(team) == broken


@pytest.mark.parametrize(
    ("address", "broken"),
    [
        pytest.param("Xóm Nà Thử, xã Bản Mẫu", [], id="here"),
        pytest.param("Xóm Khuổi Mẫu", [Breach.RESIDENCE], id="in another village"),
        pytest.param("xã Bản Mẫu", [], id="only the commune"),
        pytest.param("", [], id="not recorded"),
    ],
)
def test_a_home_in_another_village_is_reminded_of(make, commune, keeper, address, broken):
    rule_of(keeper, residence_required=True)
    make.village(commune, "Khuổi Mẫu")
    team = make.team(make.village(commune, "Nà Thử"))
    make.member(team, role=TeamRole.LEADER, address=address)
    assert found(team) == broken


def test_a_village_is_not_taken_for_one_whose_number_begins_alike(make, commune, keeper):
    rule_of(keeper, residence_required=True)
    make.village(commune, "12")
    team = make.team(make.village(commune, "1"))
    make.member(team, role=TeamRole.LEADER, address="Xóm 12")
    assert found(team) == [Breach.RESIDENCE]


def test_the_page_and_the_team_are_measured_alike(make, commune, province, keeper, rule):
    composition.change(
        rule.id,
        RuleText(
            Level.VILLAGE,
            date(2025, 7, 1),
            "Văn bản",
            minimum=3,
            residence_required=True,
            requirements=(HEAD,),
        ),
        rule.revision,
        by=keeper,
    )
    other = make.village(commune, "Khuổi Mẫu")
    team = make.team(make.village(commune, "Nà Thử"))
    make.member(team, role=TeamRole.LEADER, address=other.title)
    (listed,) = violations.breaking(province, clock.today()).teams
    assert listed.violations == violations.violations_of(team, rosters.roster([team.id]), clock.today())
    assert len(listed.violations) == 3


def test_a_province_sees_its_communes_with_their_sums(make, browse, province, commune, keeper, rule):
    other = make.commune("Nà Khác", province=province)
    for unit, members in ((commune, 1), (commune, 3), (other, 1)):
        make.team(make.village(unit), members=members)
    page = browse(keeper).open("/to/chua-dat")
    options = [" ".join(option.get_text().split()) for option in page.page.select("#xa option")]
    assert options == ["Tất cả", "Xã Bản Mẫu (1/2 Tổ chưa đạt)", "Xã Nà Khác (1/1 Tổ chưa đạt)"]
    assert "2 trên 3 Tổ chưa đạt" in page.text


def test_the_page_is_narrowed_to_a_commune(make, browse, province, commune, keeper, rule):
    other = make.commune("Nà Khác", province=province)
    make.team(make.village(commune), members=1)
    make.team(make.village(other, "Thử Riêng"), members=1)
    page = browse(keeper).open("/to/chua-dat").choose("Xã, phường", "Nà Khác").press("Lọc")
    assert page.column("Tổ") == ["Xóm Thử Riêng"]


def test_a_commune_sees_no_team_of_another(make, browse, province, commune, rule):
    make.team(make.village(make.commune(province=province)), members=1)
    page = browse(make.account(Role.OFFICER, commune)).open("/to/chua-dat")
    assert page.column("Tổ") == []


def test_the_list_goes_on_over_pages_without_losing_or_repeating_a_team(make, browse, commune, rule):
    make.many_teams(commune, SIZES[0] + 3)
    page = browse(make.account(Role.OFFICER, commune)).open("/to/chua-dat")
    first = page.column("Tổ")
    rest = page.follow("Xem tiếp").column("Tổ")
    assert (len(first), len(rest), len({*first, *rest})) == (SIZES[0], 3, SIZES[0] + 3)


def test_the_list_goes_on_where_it_was_when_the_last_team_shown_was_mended(make, province, commune, rule):
    make.many_teams(commune, SIZES[0] + 3)
    measured = violations.breaking(province, clock.today())
    last = measured.page(None, None).next_after
    after = measured.page(None, last).rows
    mended = violations.Breaking(
        measured.order, [team for team in measured.teams if team.id != last], measured.sums
    )
    assert mended.page(None, last).rows == after


def asked_of(province) -> int:
    db.session.rollback()
    db.session.expire_all()
    with queries() as asked:
        violations.breaking(province, clock.today())
    return len(asked)


def test_a_province_is_measured_with_as_few_statements_however_large(make, province, commune, rule):
    make.team(make.village(commune), members=2)
    few = asked_of(province)
    make.many_teams(commune, 40)
    make.many_teams(make.commune(province=province), 40)
    assert asked_of(province) == few <= 5  # the province itself is read anew here


@pytest.fixture
def run(app):
    runner = app.test_cli_runner()
    return lambda *words: Context().run(runner.invoke, args=words)


def test_the_command_line_names_the_teams_of_a_unit(make, run, commune, rule):
    team = make.team(make.village(commune, "Nà Thử"), members=2)
    answer = run("teams", "violations", "--unit", commune.code)
    assert answer.output.splitlines()[1] == (
        f"{team.id}\tXã Bản Mẫu\tXóm Nà Thử\tTổ có 2 người; quy định từ 3 đến 5 người. Bổ sung 1 thành viên."
    )


def test_the_command_line_answers_with_json(make, run, province, commune, rule):
    make.team(make.village(commune, "Nà Thử"), members=2)
    told = json.loads(run("teams", "violations", "--unit", province.code, "--json").output)
    assert (told["checked"], told["breaking"], told["teams"][0]["violations"][0]["code"]) == (1, 1, "too_few")


@pytest.mark.parametrize("code", [pytest.param("99999", id="no unit"), pytest.param(None, id="a village")])
def test_the_command_line_refuses_with_a_sentence(make, run, commune, code):
    answer = run("teams", "violations", "--unit", code or make.village(commune).code)
    assert (answer.exit_code, answer.output.startswith("Error: ")) == (1, True)

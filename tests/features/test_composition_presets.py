"""The rules that come along: two provinces described in data, loaded once, and the office's own from then on."""

from contextvars import Context
from datetime import date

import pytest
from sqlalchemy import select

from blueprints.composition import actions, queries
from blueprints.composition.actions import RuleText
from blueprints.composition.models import CompositionRule
from blueprints.composition.rules import Breach, Seat, TeamRole, check
from blueprints.units.rules import Level
from core.access import Role
from core.database import db
from vanban.vietnamese import fold

pytestmark = pytest.mark.one_database

ON = date(2026, 5, 4)


@pytest.fixture
def ha_tinh(make):
    return make.province("Hà Tĩnh", code="42")


@pytest.fixture
def cao_bang(make):
    return make.province("Cao Bằng", code="04")


def counted() -> int:
    db.session.rollback()
    return len(db.session.scalars(select(CompositionRule)).all())


def seats(*given: tuple[TeamRole, str]) -> list[Seat]:
    return [Seat(role, fold(occupation)) for role, occupation in given]


def found(province, level, roster) -> list[Breach]:
    rule = queries.rule_for(province.id, level, ON)
    assert rule is not None
    return [one.code for one in check(rule.rule, roster)]


LEADER, DEPUTY, MEMBER = TeamRole.LEADER, TeamRole.DEPUTY, TeamRole.MEMBER
OF_COMMUNE = seats(
    (LEADER, "Phó Chủ tịch UBND xã"), (MEMBER, "Phó Bí thư Đoàn xã"), (MEMBER, "Công chức CNTT")
)
OF_VILLAGE = seats((LEADER, "Trưởng thôn"), (DEPUTY, "Bí thư Chi đoàn"), (MEMBER, "Giáo viên"))


@pytest.mark.parametrize(
    ("level", "roster"),
    [
        pytest.param(Level.COMMUNE, OF_COMMUNE, id="commune"),
        pytest.param(Level.VILLAGE, OF_VILLAGE, id="village"),
    ],
)
def test_the_teams_that_the_plan_of_ha_tinh_describes_are_right(ha_tinh, level, roster):
    actions.load_presets()
    assert found(ha_tinh, level, roster) == []


@pytest.mark.parametrize(
    ("level", "roster", "missing"),
    [
        pytest.param(
            Level.COMMUNE,
            [*seats((LEADER, "Giáo viên")), *OF_COMMUNE[1:]],
            Breach.LEADER_POSITION,
            id="a commune's leader who leads nothing",
        ),
        pytest.param(
            Level.COMMUNE,
            [*OF_COMMUNE[:2], *seats((MEMBER, "Nông dân"))],
            Breach.POSITION_MISSING,
            id="nobody for information technology",
        ),
        pytest.param(
            Level.VILLAGE,
            [OF_VILLAGE[0], *seats((DEPUTY, "Phó Bí thư Chi đoàn")), OF_VILLAGE[2]],
            Breach.POSITION_MISSING,
            id="a deputy of the secretary",
        ),
        pytest.param(Level.VILLAGE, OF_VILLAGE[:2], Breach.TOO_FEW, id="two people"),
        pytest.param(Level.VILLAGE, [*OF_VILLAGE, OF_VILLAGE[2]], Breach.TOO_MANY, id="four people"),
    ],
)
def test_what_the_plan_of_ha_tinh_does_not_allow_is_found(ha_tinh, level, roster, missing):
    actions.load_presets()
    assert found(ha_tinh, level, roster) == [missing]


def test_a_village_team_of_cao_bang_has_at_least_ten(cao_bang):
    actions.load_presets()
    nine = seats((LEADER, "Trưởng xóm"), *[(MEMBER, "Giáo viên")] * 8)
    assert found(cao_bang, Level.VILLAGE, nine) == [Breach.TOO_FEW]
    assert found(cao_bang, Level.VILLAGE, [*nine, nine[1]]) == []


def test_cao_bang_says_nothing_of_the_teams_of_communes(cao_bang):
    actions.load_presets()
    assert queries.rule_for(cao_bang.id, Level.COMMUNE, ON) is None


def test_loading_twice_adds_nothing(ha_tinh, cao_bang):
    assert (actions.load_presets(), actions.load_presets(), counted()) == (3, 0, 3)


def test_a_preset_the_office_has_changed_stays_as_the_office_left_it(make, cao_bang):
    actions.load_presets()
    rule = queries.rules_of(cao_bang.id)[0]
    keeper = make.account(Role.OFFICER, cao_bang)
    actions.change(
        rule.id,
        RuleText(Level.COMMUNE, date(2026, 1, 1), "Văn bản số 01/UBND", minimum=5),
        rule.revision,
        by=keeper,
    )
    assert (actions.load_presets(), counted()) == (0, 1)


def test_a_province_with_a_rule_of_its_own_gets_no_preset_beside_it(make, cao_bang):
    keeper = make.account(Role.ADMINISTRATOR, cao_bang)
    actions.add(RuleText(Level.VILLAGE, date(2026, 1, 1), "Văn bản số 01/UBND", minimum=5), by=keeper)
    assert actions.load_presets() == 0


def test_a_preset_is_shown_as_one_with_its_legal_basis(make, browse, cao_bang):
    actions.load_presets()
    page = browse(make.account(Role.OFFICER, make.commune(province=cao_bang))).open("composition.index").text
    assert ("Mẫu có sẵn" in page, "Công văn số 1941/UBND-VX ngày 21/7/2023" in page) == (True, True)


def test_the_command_line_loads_them_and_says_how_many(app, cao_bang):
    runner = app.test_cli_runner()
    said = [Context().run(runner.invoke, args=("composition", "load")).output.strip() for _ in range(2)]
    assert said == ["Đã nạp 1 quy định thành phần.", "Quy định thành phần mẫu đã có sẵn."]

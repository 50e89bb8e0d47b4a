"""Lists of teams as workbooks: as their pages narrow them, and whole."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from blueprints.composition import actions as composition
from blueprints.composition.actions import RuleText
from blueprints.units.rules import Level
from core.access import Role

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    commune = make.commune()
    make.team(make.village(commune, "Bản Mẫu"), members=2)
    make.team(make.village(commune, "Nà Thử"), members=5)
    return commune


@pytest.fixture
def leader(make, commune, browse):
    return browse(make.account(Role.LEADER, commune))


def column(browser, path: str, place: int) -> list:
    sheet = load_workbook(BytesIO(browser.bare("GET", path).data)).active
    return [row[place] for row in sheet.iter_rows(min_row=5, values_only=True)]


def test_the_page_offers_its_list(leader):
    assert any("Tải danh sách này ra Excel" in link for link in leader.open("teams.index").links())


def test_the_workbook_has_every_team_and_their_sum(leader):
    assert column(leader, "/to/danh-sach.xlsx", 3) == [2, 5, 7]


def test_the_workbook_is_narrowed_as_the_list_is(leader):
    assert column(leader, "/to/danh-sach.xlsx?q=na+thu", 1) == ["Xóm Nà Thử", "Cộng 1 Tổ"]


def test_teams_that_break_their_rule_stand_with_the_repair(make, commune, leader):
    told = RuleText(
        level=Level.VILLAGE, from_on=date(2025, 7, 1), legal_basis="Văn bản số 01/UBND", minimum=3
    )
    composition.add(told, by=make.account(Role.OFFICER, commune.parent))
    assert column(leader, "/to/chua-dat/danh-sach.xlsx", 5) == ["Bổ sung 1 thành viên."]


def test_another_communes_teams_are_not_in_it(make, commune, browse):
    stranger = browse(make.account(Role.OFFICER))
    assert column(stranger, "/to/danh-sach.xlsx", 1) == ["Cộng 0 Tổ"]

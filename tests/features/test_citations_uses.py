"""What the bank offers for which document on which day, and what an office makes of that."""

from datetime import date

import pytest
from sqlalchemy import func, select

from blueprints.citations import actions, queries
from blueprints.citations.actions import CheckFacts
from blueprints.citations.models import CitationUse
from blueprints.citations.rules import EVERY_KIND
from core.access import Role
from core.database import db, writing
from tests.features.citation_texts import LINE, facts

TODAY = date(2026, 11, 25)
TEAM_DECISION = "quyet-dinh-thanh-lap"


@pytest.fixture
def province(make):
    return make.province("Thử")


@pytest.fixture
def commune(make, province):
    return make.commune("Bản Mẫu", province=province)


@pytest.fixture
def provincial(make, province):
    return make.account(Role.OFFICER, province)


@pytest.fixture
def officer(make, commune):
    return make.account(Role.OFFICER, commune)


def bases(unit, on=TODAY, kind=EVERY_KIND):
    return queries.default_bases(kind, unit.id, on)


def known(home, number):
    found = queries.numbered(home, number)
    assert found
    return found


def test_the_bases_of_a_decision_about_teams_stand_in_order(commune):
    assert [line.split(" ngày ")[0] for line in bases(commune)] == [
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        "Căn cứ Luật Chuyển đổi số",
        "Căn cứ Quyết định số 411/QĐ-TTg",
        "Căn cứ Quyết định số 1690/QĐ-TTg",
        "Thực hiện Nghị quyết số 57-NQ/TW",
    ]


def test_a_law_that_is_not_yet_in_force_is_not_offered(commune):
    assert not [line for line in bases(commune, date(2026, 6, 30)) if "Luật Chuyển đổi số" in line]


def test_texts_of_a_province_are_offered_in_it_only(make, commune):
    cao_bang = make.commune("Mẫu Bắc", province=make.province("Cao Bằng", code="04"))
    there = ["1711/KH-UBND" in " ".join(bases(unit)) for unit in (cao_bang, commune)]
    assert there == [True, False]


def test_a_province_has_its_own_default_bases(province):
    assert bases(province)[0].startswith("Căn cứ Luật Tổ chức chính quyền địa phương")


def test_a_text_that_an_office_found_expired_is_no_longer_offered(commune, officer):
    text = known(commune, "411/QĐ-TTg")
    actions.check_text(text.id, CheckFacts("", True, None, date(2025, 12, 31)), by=officer)
    assert not [line for line in bases(commune) if "411/QĐ-TTg" in line]


def test_an_office_adds_a_text_to_a_kind_at_its_place(commune, officer):
    actions.add_text(facts(), by=officer)
    actions.use_text(TEAM_DECISION, "77/KH-UBND", "Thực hiện", "", 0, by=officer)
    assert bases(commune, kind=TEAM_DECISION)[-1] == LINE


def test_a_text_added_to_one_kind_is_not_in_another(commune, officer):
    actions.add_text(facts(), by=officer)
    actions.use_text(TEAM_DECISION, "77/KH-UBND", "Thực hiện", "", 0, by=officer)
    assert LINE not in bases(commune, kind="to-trinh-thanh-lap")


def test_a_use_holds_from_its_day(commune, officer):
    use = actions.use_text(TEAM_DECISION, "30/2020/NĐ-CP", "Căn cứ", "", 0, by=officer)
    with writing():
        db.session.get_one(CitationUse, use.id).from_on = TODAY
    there = ["30/2020" in " ".join(bases(commune, on, TEAM_DECISION)) for on in (date(2026, 11, 24), TODAY)]
    assert there == [False, True]


def test_an_office_leaves_out_what_came_along(make, commune, officer):
    actions.stop_using(TEAM_DECISION, known(commune, "1690/QĐ-TTg").id, by=officer)
    there = [
        "1690/QĐ-TTg" in " ".join(bases(unit, kind=TEAM_DECISION)) for unit in (commune, make.commune("Xa"))
    ]
    assert there == [False, True]


def test_the_commune_s_choice_goes_before_its_province_s(commune, provincial, officer):
    actions.stop_using(EVERY_KIND, known(commune, "1690/QĐ-TTg").id, by=provincial)
    actions.use_text(EVERY_KIND, "1690/QĐ-TTg", "Thực hiện", "", 0, by=officer)
    assert [line[:9] for line in bases(commune) if "1690/QĐ-TTg" in line] == ["Thực hiện"]


def test_an_order_that_was_set_goes_before_rank(commune, officer):
    actions.use_text(EVERY_KIND, "57-NQ/TW", "Thực hiện", "", -1, by=officer)
    assert "57-NQ/TW" in bases(commune)[0]


def test_points_of_a_use_stand_before_the_text(commune, officer):
    actions.use_text(TEAM_DECISION, "72/2025/QH15", "Căn cứ", "khoản 1 Điều 21", 0, by=officer)
    assert bases(commune, kind=TEAM_DECISION)[0].startswith("Căn cứ khoản 1 Điều 21 Luật Tổ chức")


def test_an_office_has_the_numbers_of_laws_printed(commune, officer):
    actions.write_law_numbers(True, by=officer)
    assert "số 72/2025/QH15 ngày 16 tháng 6 năm 2025" in bases(commune)[0]


def test_a_commune_writes_laws_as_its_province_until_it_says_otherwise(commune, provincial, officer):
    actions.write_law_numbers(True, by=provincial)
    as_province = queries.prints_law_numbers(commune)
    actions.write_law_numbers(False, by=officer)
    assert (as_province, queries.prints_law_numbers(commune)) == (True, False)


def test_the_resolution_on_support_rests_on_the_law_on_making_law(province):
    assert [line.split(" ngày ")[0] for line in bases(province, kind="to-trinh-nghi-quyet")] == [
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật",
        "Thực hiện Nghị quyết số 57-NQ/TW",
    ]


def test_a_law_is_cited_with_what_amends_it_from_the_day_of_that(province):
    lines = [bases(province, on, "to-trinh-nghi-quyet")[0] for on in (date(2025, 6, 30), date(2025, 7, 1))]
    assert ["được sửa đổi, bổ sung bởi" in line for line in lines] == [False, True]


def test_a_text_without_a_day_is_not_offered(commune):
    assert not [one for one in queries.offered(commune, TODAY) if "161/2026/NĐ-CP" in one.line]


def test_an_expired_text_is_not_offered(commune):
    assert not [one for one in queries.offered(commune, TODAY) if "98/2023/NĐ-CP" in one.line]


@pytest.mark.parametrize("search", ["kinh te so va xa hoi so", "411/QD-TTg"])
def test_what_is_offered_is_searched_without_accents(commune, search):
    assert ["411/QĐ-TTg" in one.line for one in queries.offered(commune, TODAY, search=search)] == [True]


def test_uses_that_came_along_are_not_doubled_by_loading_again(app):
    counted = select(func.count(CitationUse.id))
    before = db.session.scalar(counted)
    actions.load_seeds()
    assert db.session.scalar(counted) == before

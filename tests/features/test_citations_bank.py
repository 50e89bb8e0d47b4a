"""The bank: what came along, whose texts are seen where, what is offered for which document on which day."""

from datetime import date

import pytest
from sqlalchemy import func, select

from blueprints.citations import actions, queries, seeds
from blueprints.citations.actions import CheckFacts
from blueprints.citations.models import CitationUse, LegalText
from blueprints.citations.rules import EVERY_KIND, TextState
from core.access import Role
from core.database import db, writing
from core.errors import Conflict, DomainError, NotFound
from tests.features.citation_texts import LINE, facts
from vanban.nd30.laws import LAWS

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


def numbers(home, **asked):
    return [known.text.number for known in queries.texts(home, TODAY, **asked).rows]


def bases(unit, on=TODAY, kind=EVERY_KIND):
    return queries.default_bases(kind, unit.id, on)


def known(home, number):
    found = queries.numbered(home, number)
    assert found
    return found


def test_loading_again_adds_nothing(app):
    before = db.session.scalar(select(func.count(LegalText.id)))
    assert (actions.load_seeds(), db.session.scalar(select(func.count(LegalText.id)))) == (0, before)


def test_what_came_along_is_mended_by_loading_again(app):
    with writing():
        db.session.execute(
            LegalText.__table__.update().where(LegalText.number == "411/QĐ-TTg").values(title="sai")
        )
    actions.load_seeds()
    db.session.rollback()
    assert db.session.scalar(select(LegalText.title).where(LegalText.number == "411/QĐ-TTg")) != "sai"


@pytest.mark.one_database
def test_every_number_came_along_once(app):
    rows = [row["number"] for row in seeds.text_rows()]
    assert sorted(rows) == sorted(set(rows))


@pytest.mark.one_database
def test_days_of_the_laws_the_checker_knows_are_told_in_one_place_only(app):
    told = {row["number"]: row for row in seeds._rows("texts.csv")}
    both = [told[law.number] for law in LAWS if law.number in told]
    assert [
        row["number"] for row in both if row["signed"] or row["from"] or row["to"] or row["replaced_by"]
    ] == []


@pytest.mark.one_database
@pytest.mark.parametrize("link", seeds.LINKS)
def test_every_link_leads_to_a_text_of_the_bank(app, link):
    rows = seeds.text_rows()
    there = {row["number"] for row in rows}
    assert [row["number"] for row in rows for to in row[link].split(";") if to and to not in there] == []


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


def test_a_text_of_the_province_is_seen_in_its_communes(commune, provincial):
    actions.add_text(facts(), by=provincial)
    assert numbers(commune, search="thử kho căn cứ") == ["77/KH-UBND"]


def test_a_text_of_a_commune_is_not_seen_by_its_neighbour(make, province, officer):
    actions.add_text(facts(), by=officer)
    assert numbers(make.commune("Bên", province=province), search="thử kho") == []


def test_a_text_of_a_commune_is_not_its_province_s(province, officer):
    actions.add_text(facts(), by=officer)
    assert numbers(province, search="thử kho căn cứ") == []


def test_a_text_of_another_office_does_not_exist(make, officer):
    text = actions.add_text(facts(), by=officer)
    with pytest.raises(NotFound):
        queries.text(make.commune("Xa"), text.id)


def test_the_newest_text_of_a_number_is_meant(commune, officer):
    actions.add_text(facts(), by=officer)
    actions.add_text(facts(signed_on=date(2025, 2, 3), from_on=date(2025, 2, 3)), by=officer)
    assert known(commune, "77/KH-UBND").text.signed_on == date(2026, 2, 3)


def test_the_same_text_is_not_kept_twice(officer):
    actions.add_text(facts(), by=officer)
    with pytest.raises(DomainError, match="Kho đã có"):
        actions.add_text(facts(), by=officer)


def test_a_text_changed_by_another_in_the_meantime_is_not_overwritten(officer):
    text = actions.add_text(facts(), by=officer)
    actions.change_text(text.id, facts(title="về việc khác"), 1, by=officer)
    with pytest.raises(Conflict):
        actions.change_text(text.id, facts(), 1, by=officer)


def test_what_came_along_is_nobody_s_to_change(commune, officer):
    with pytest.raises(DomainError, match="không sửa"):
        actions.change_text(known(commune, "411/QĐ-TTg").id, facts(), 1, by=officer)


def test_a_commune_does_not_change_a_text_of_its_province(provincial, officer):
    text = actions.add_text(facts(), by=provincial)
    with pytest.raises(DomainError, match="không sửa"):
        actions.change_text(text.id, facts(), 1, by=officer)


def test_a_replaced_text_is_in_force_until_the_day_before(commune, officer):
    old = actions.add_text(facts(), by=officer)
    actions.add_text(facts(number="88/KH-UBND"), by=officer)
    actions.mark_replaced(old.id, "88/KH-UBND", date(2026, 7, 1), by=officer)
    states = [known(commune, "77/KH-UBND").state(day) for day in (date(2026, 6, 30), date(2026, 7, 1))]
    assert states == [TextState.IN_FORCE, TextState.OVER]


def test_a_text_is_replaced_only_by_one_of_the_bank(officer):
    text = actions.add_text(facts(), by=officer)
    with pytest.raises(DomainError, match="Kho căn cứ chưa có"):
        actions.mark_replaced(text.id, "99/KH-UBND", date(2026, 7, 1), by=officer)


def test_a_doubt_is_gone_for_who_looked_it_up_and_below(make, commune, provincial):
    text = known(commune, "148/2025/QH15")
    actions.check_text(text.id, CheckFacts("Đã đối chiếu Công báo"), by=provincial)
    doubts = [known(unit, "148/2025/QH15").doubt for unit in (commune, provincial.unit, make.commune("Xa"))]
    assert [bool(doubt) for doubt in doubts] == [False, False, True]


def test_the_days_a_commune_found_go_before_those_of_its_province(commune, provincial, officer):
    text = known(commune, "411/QĐ-TTg")
    actions.check_text(text.id, CheckFacts("", True, None, date(2026, 1, 31)), by=provincial)
    actions.check_text(text.id, CheckFacts("", True, None, date(2026, 12, 31)), by=officer)
    ends = [known(unit, "411/QĐ-TTg").to_on for unit in (commune, provincial.unit)]
    assert ends == [date(2026, 12, 31), date(2026, 1, 31)]


def test_a_look_without_days_leaves_the_days_of_the_bank(commune, officer):
    text = known(commune, "89/2025/QH15")
    actions.check_text(text.id, CheckFacts("Đã đối chiếu"), by=officer)
    assert known(commune, "89/2025/QH15").from_on == text.from_on


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

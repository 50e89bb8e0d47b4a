"""The bank: what came along, whose texts are seen where, who may change what."""

from datetime import date

import pytest
from sqlalchemy import func, select

from blueprints.citations import actions, queries, seeds
from blueprints.citations.actions import CheckFacts
from blueprints.citations.models import LegalText
from blueprints.citations.rules import TextState
from core.access import Role
from core.database import db, writing
from core.errors import Conflict, DomainError, NotFound
from tests.features.citation_texts import facts
from vanban.nd30.laws import LAWS

TODAY = date(2026, 11, 25)


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

"""The rules of composition on their pages: everybody reads, the province's keepers write."""

from datetime import date

import pytest
from sqlalchemy import select

from blueprints.composition import actions, queries
from blueprints.composition.actions import RuleText
from blueprints.composition.models import CompositionRule
from blueprints.units.rules import Level
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from core.errors import DomainError

pytestmark = pytest.mark.one_database

VILLAGES = "Tổ thôn, xóm, tổ dân phố"


@pytest.fixture
def province(make):
    return make.province("Thử")


@pytest.fixture
def keeper(make, province):
    return make.account(Role.OFFICER, province)


@pytest.fixture
def officer(browse, keeper):
    return browse(keeper)


def requirement(**given):
    return {
        "role": "leader",
        "position": "Trưởng xóm",
        "synonyms": [],
        "count": 1,
        "is_blocking": True,
        "words": "",
    } | given


def text(**given) -> RuleText:
    told = {
        "level": Level.VILLAGE,
        "from_on": date(2026, 1, 1),
        "legal_basis": "Văn bản số 01/UBND",
        "minimum": 3,
    }
    return RuleText(**told | given)


def typed(browser, **changed):
    values = {"Áp dụng từ ngày": "01/01/2026", "Căn cứ": "Văn bản số 01/UBND"} | changed
    browser.open("composition.new").choose("Áp dụng cho", VILLAGES)
    for label, value in values.items():
        browser.fill(label, value)
    return browser


def kept() -> list[CompositionRule]:
    db.session.rollback()
    db.session.expire_all()
    return list(db.session.scalars(select(CompositionRule).order_by(CompositionRule.id)))


def test_a_rule_is_described_without_code_and_read_in_words(officer):
    typed(officer, **{"Ít nhất": "3", "Nhiều nhất": "5"})
    officer.fill("Chức vụ phải giữ", "Trưởng xóm").choose("Vị trí trong Tổ", "Tổ trưởng").press(
        "Lưu quy định"
    )
    assert "Từ 3 đến 5 người. Tổ trưởng: Trưởng xóm." in officer.text


def test_an_empty_row_is_no_requirement(officer):
    typed(officer, **{"Ít nhất": "3"}).press("Lưu quy định")
    assert kept()[0].requirements == []


def test_more_requirements_than_rows_are_asked_for_by_a_button(officer):
    typed(officer, **{"Ít nhất": "3"}).press("Thêm yêu cầu").press("Thêm yêu cầu")
    assert len(officer.page.select("fieldset")) == 4


def test_asking_for_a_row_keeps_what_was_typed_and_saves_nothing(officer):
    typed(officer, **{"Ít nhất": "7"}).press("Thêm yêu cầu")
    assert (officer.value_of("Ít nhất (người)"), officer.value_of("Căn cứ"), kept()) == (
        "7",
        "Văn bản số 01/UBND",
        [],
    )


def test_a_requirement_in_an_added_row_is_kept_with_its_other_names(officer):
    typed(officer).press("Thêm yêu cầu")
    officer.typed |= {
        "requirements-2-role": "any",
        "requirements-2-position": "đại diện Hội Phụ nữ",
        "requirements-2-synonyms": "Chi hội trưởng Chi hội Phụ nữ\nHội viên phụ nữ",
        "requirements-2-count": "2",
    }
    officer.press("Lưu quy định")
    assert kept()[0].requirements == [
        requirement(
            role="any",
            position="đại diện Hội Phụ nữ",
            synonyms=["Chi hội trưởng Chi hội Phụ nữ", "Hội viên phụ nữ"],
            count=2,
        )
    ]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        pytest.param({"Áp dụng từ ngày": "32/01/2026", "Ít nhất": "3"}, "", id="no day"),
        pytest.param({"Ít nhất": "0"}, "từ 1 đến 999", id="nobody"),
        pytest.param({"Ít nhất": "ba"}, "từ 1 đến 999", id="letters"),
        pytest.param({"Ít nhất": "5", "Nhiều nhất": "3"}, "phải từ số người ít nhất", id="upside down"),
        pytest.param(
            {"Ít nhất": "3", "Đến hết ngày": "31/12/2025"}, "từ ngày bắt đầu trở đi", id="ends first"
        ),
        pytest.param({"Căn cứ": "", "Ít nhất": "3"}, "Ghi văn bản quy định", id="no basis"),
        pytest.param({}, "chưa có nội dung", id="nothing asked for"),
        pytest.param({"Cách ghi khác": "Trưởng bản"}, "Nhập chức vụ phải giữ", id="names of no position"),
    ],
)
def test_what_makes_no_rule_is_refused_with_a_sentence(officer, changed, said):
    typed(officer, **changed).press("Lưu quy định", status=422)
    assert (said in officer.summary, bool(officer.summary), kept()) == (True, True, [])


def test_a_rule_that_overlaps_names_the_other(officer, keeper):
    actions.add(text(legal_basis="Văn bản số 99/UBND"), by=keeper)
    typed(officer, **{"Áp dụng từ ngày": "05/03/2026", "Ít nhất": "5"}).press("Lưu quy định", status=422)
    assert "Văn bản số 99/UBND" in officer.summary


def test_the_other_level_overlaps_nothing(keeper):
    actions.add(text(), by=keeper)
    actions.add(text(level=Level.COMMUNE), by=keeper)
    assert len(kept()) == 2


def test_a_rule_follows_another_the_day_after_it_ends(officer, keeper):
    first = actions.add(text(), by=keeper)
    officer.open("composition.end", rule_id=first.id).fill("Hết hiệu lực sau ngày", "31/01/2026").press("Lưu")
    actions.add(text(from_on=date(2026, 2, 1), minimum=9), by=keeper)
    days = [date(2026, 1, 31), date(2026, 2, 1)]
    found = [queries.rule_for(first.province_id, Level.VILLAGE, on) for on in days]
    assert [rule.minimum for rule in found if rule] == [3, 9]


def test_no_rule_holds_before_its_first_day(keeper):
    rule = actions.add(text(), by=keeper)
    assert queries.rule_for(rule.province_id, Level.VILLAGE, date(2025, 12, 31)) is None


def test_a_rule_does_not_end_before_it_begins(officer, keeper):
    rule = actions.add(text(), by=keeper)
    officer.open("composition.end", rule_id=rule.id).fill("Hết hiệu lực sau ngày", "31/12/2025")
    officer.press("Lưu", status=422)
    assert "từ 01/01/2026 trở đi" in officer.error_of("Hết hiệu lực sau ngày")


def test_the_form_of_a_rule_shows_it_as_it_stands(officer, keeper):
    rule = actions.add(text(maximum=4, requirements=(requirement(synonyms=["Trưởng bản"]),)), by=keeper)
    officer.open("composition.edit", rule_id=rule.id)
    shown = [officer.value_of(label) for label in ("Nhiều nhất", "Chức vụ phải giữ", "Cách ghi khác")]
    assert shown == ["4", "Trưởng xóm", "Trưởng bản"]


def test_saving_a_rule_unchanged_changes_nothing_of_it(officer, keeper):
    told = text(maximum=4, requirements=(requirement(synonyms=["Trưởng bản"], count=1),), note="Ghi chú.")
    rule_id = actions.add(told, by=keeper).id
    officer.open("composition.edit", rule_id=rule_id).press("Lưu quy định")
    (rule,) = kept()
    assert {name: getattr(rule, name) for name in vars(told)} == vars(told) | {
        "requirements": list(told.requirements)
    }


def test_a_rule_changed_by_another_meanwhile_is_not_overwritten_unseen(officer, keeper):
    rule = actions.add(text(), by=keeper)
    officer.open("composition.edit", rule_id=rule.id).fill("Ít nhất (người)", "6")
    actions.change(rule.id, text(minimum=4), rule.revision, by=keeper)
    officer.press("Lưu quy định", status=409)
    assert ("Người khác vừa sửa" in officer.summary, kept()[0].minimum) == (True, 4)


def test_saving_once_more_after_a_warning_is_a_choice(officer, keeper):
    rule = actions.add(text(), by=keeper)
    officer.open("composition.edit", rule_id=rule.id).fill("Ít nhất (người)", "6")
    actions.change(rule.id, text(minimum=4), rule.revision, by=keeper)
    officer.press("Lưu quy định", status=409).press("Lưu quy định")
    assert kept()[0].minimum == 6


def test_a_rule_ended_by_another_meanwhile_is_not_ended_unseen(officer, keeper):
    rule = actions.add(text(), by=keeper)
    officer.open("composition.end", rule_id=rule.id).fill("Hết hiệu lực sau ngày", "31/12/2026")
    actions.change(rule.id, text(minimum=4), rule.revision, by=keeper)
    officer.press("Lưu", status=409)
    assert kept()[0].to_on is None


@pytest.mark.parametrize("act", ["add", "change", "end"])
def test_every_change_of_a_rule_writes_one_entry(keeper, act):
    rule = actions.add(text(), by=keeper)
    if act == "change":
        actions.change(rule.id, text(minimum=4), rule.revision, by=keeper)
    if act == "end":
        actions.end(rule.id, date(2026, 12, 31), rule.revision, by=keeper)
    written = db.session.scalars(
        select(AuditEntry).where(AuditEntry.record_table == "composition_rules")
    ).all()
    assert [entry.act for entry in written if entry.act == f"composition.{act}"] == [f"composition.{act}"]


@pytest.mark.parametrize("role", [Role.OFFICER, Role.ADMINISTRATOR])
def test_a_commune_reads_the_rules_and_writes_none(make, browse, province, keeper, role):
    actions.add(text(), by=keeper)
    reader = browse(make.account(role, make.commune(province=province))).open("composition.index")
    assert ("Ít nhất 3 người." in reader.text, "Thêm quy định" in reader.links()) == (True, False)


def test_a_commune_that_asks_for_the_form_is_led_back_with_a_sentence(make, browse, province):
    reader = browse(make.account(Role.OFFICER, make.commune(province=province))).open("composition.new")
    assert (reader.path, "xã chỉ xem" in reader.page.get_text()) == ("/quy-dinh-thanh-phan", True)


def test_a_commune_can_add_no_rule_by_any_way(make, province):
    stranger = make.account(Role.ADMINISTRATOR, make.commune(province=province))
    with pytest.raises(DomainError, match="của tỉnh sửa"):
        actions.add(text(), by=stranger)


def test_a_rule_of_another_province_is_not_there(make, browse, keeper):
    rule = actions.add(text(), by=keeper)
    stranger = browse(make.account(Role.OFFICER, make.province("Khác")))
    stranger.open("composition.edit", rule_id=rule.id, status=404)
    assert "không có quy định này" in stranger.refusal


def test_the_menu_leads_to_the_rules(officer):
    officer.open("/")
    led = {a["href"] for a in officer.page.select("nav a") if a.get_text(strip=True) == "Quy định"}
    assert led == {"/quy-dinh-thanh-phan"}

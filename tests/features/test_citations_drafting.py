"""The bank beside a draft: texts ticked join the bases in their place, and each typed line is looked at."""

import pytest

from blueprints.citations import queries
from core.access import Role
from core.database import db
from tests.vanban.samples import in_style

pytestmark = pytest.mark.one_database

LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"
OLD_LAW = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025"
DECREE = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"
PLAN = "Thực hiện Kế hoạch Mẫu"


@pytest.fixture
def commune(make):
    found = make.commune("Bản Mẫu")
    make.signer(found)
    return found


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def drafting(make, commune, officer):
    """The page of a new draft with two bases typed."""
    team = make.team(make.village(commune), members=1)
    officer.open("drafts.new", kind="quyet-dinh-thanh-lap", to=team.id)
    return officer.fill("Căn cứ", f"{LAW}\n{PLAN}")


def ticked(browser, **more):
    """The page as it answers a tick of the decree in the list."""
    form = browser.page.find("form", class_="form-page")
    return browser.send(form, htmx=True, more_bases=DECREE, **{"them-can-cu": "1"}, **more)


def test_the_list_offers_the_lines_themselves(drafting):
    values = [box["value"] for box in drafting.page.select("input[name=more_bases]")]
    assert DECREE in values


def test_a_ticked_text_joins_the_bases_at_its_place(drafting):
    assert ticked(drafting).value_of("Căn cứ").splitlines() == [LAW, DECREE, PLAN]


def test_a_tick_drafts_nothing(drafting):
    ticked(drafting)
    assert drafting.path.startswith("/van-ban/soan")


def test_without_script_a_tick_answers_with_the_whole_page(drafting):
    form = drafting.page.find("form", class_="form-page")
    drafting.send(form, more_bases=DECREE, **{"them-can-cu": "1"})
    assert (drafting.heading[:4], drafting.value_of("Căn cứ").splitlines()[1]) == ("Soạn", DECREE)


def test_without_script_a_ticked_text_is_added_at_submission(drafting):
    drafting.send(drafting.page.find("form", class_="form-page"), more_bases=DECREE)
    content = drafting.download("Tải Word").get_data()
    assert in_style(content, "Căn cứ")[:3] == [f"{LAW};", f"{DECREE};", f"{PLAN};"]


def test_a_text_already_there_is_not_added_twice(drafting):
    drafting.fill("Căn cứ", f"{LAW}\n{DECREE}")
    assert ticked(drafting).value_of("Căn cứ").splitlines() == [LAW, DECREE]


def test_the_page_tells_of_an_expired_law(drafting):
    drafting.fill("Căn cứ", OLD_LAW).press("Lập dự thảo")
    assert "đã hết hiệu lực từ 16/06/2025" in drafting.text


def test_an_expired_law_stops_no_draft(drafting):
    drafting.fill("Căn cứ", OLD_LAW).press("Lập dự thảo")
    assert drafting.path.startswith("/van-ban/")


def test_typed_lines_are_looked_at_while_they_are_typed(drafting, commune):
    drafting.post("citations.remind", {"legal_bases": OLD_LAW}, unit_id=commune.id)
    assert "Dòng 1: Luật Tổ chức chính quyền địa phương (65/2025/QH15) đã hết hiệu lực" in drafting.text


def test_the_list_is_narrowed_by_what_is_sought(drafting, commune):
    drafting.open("citations.offers", unit_id=commune.id, q="cong tac van thu", htmx=True)
    assert [box["value"] for box in drafting.page.select("input")] == [DECREE]


def test_nothing_is_told_of_a_unit_that_is_not_below(make, officer):
    assert (
        "Không tìm thấy" in officer.open("citations.offers", unit_id=make.commune("Xa").id, status=404).text
    )


def test_what_the_office_leaves_out_is_not_prefilled(make, commune, officer):
    officer.open("citation_uses.index", loai="quyet-dinh-thanh-lap")
    db.session.rollback()
    text = queries.numbered(commune, "1690/QĐ-TTg")
    officer.post("citation_uses.stop", {"loai": "quyet-dinh-thanh-lap"}, text_id=text.id)
    team = make.team(make.village(commune), members=1)
    officer.open("drafts.new", kind="quyet-dinh-thanh-lap", to=team.id)
    assert "1690/QĐ-TTg" not in officer.value_of("Căn cứ")


def test_the_bases_of_a_draft_made_anew_can_be_taken_from_the_bank_too(drafting):
    drafting.press("Lập dự thảo")
    document_id = int(drafting.path.rsplit("/", 1)[1])
    drafting.open("drafts.edit", document_id=document_id)
    assert ticked(drafting).value_of("Căn cứ").splitlines() == [LAW, DECREE, PLAN]

"""Drafting the tờ trình on a resolution through the page: what is offered, typed, refused."""

import pytest

from blueprints.approvals import actions as approvals
from blueprints.documents.models import Document
from blueprints.register import actions as register
from core import clock
from core.access import Role
from core.database import db
from tests.features.office_papers import drafted, mistakes, set_rule, typed, word_file

pytestmark = pytest.mark.one_database

PROPOSAL = "to-trinh-nghi-quyet"


@pytest.fixture
def province(make):
    found = make.province("Cao Bằng", code="04")
    make.signer(found)
    return found


@pytest.fixture
def commune(make, province):
    found = make.commune("Bản Mẫu", province=province)
    make.signer(found)
    return found


@pytest.fixture
def of_province(make, browse, province):
    return browse(make.account(Role.OFFICER, province))


@pytest.fixture
def of_commune(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def proposal(browser):
    browser.open("drafts.new", kind=PROPOSAL)
    for field, value in {
        "session": "kỳ họp thường lệ giữa năm 2026",
        "steps-0-day": "10/3/2026",
        "steps-0-agency": "Ủy ban nhân dân tỉnh Cao Bằng",
        "steps-0-document": "Tờ trình số 609/TTr-UBND",
        "steps-0-matter": "về danh mục Nghị quyết",
        "steps-1-day": "29/8/2025",
        "steps-1-agency": "Sở Khoa học và Công nghệ",
        "steps-1-document": "Công văn số 314/SKHCN-VP",
        "steps-1-addressee": "Sở Tư pháp",
    }.items():
        typed(browser, field, value)
    return browser


def kept() -> Document:
    db.session.rollback()
    found = db.session.query(Document).order_by(Document.id.desc()).first()
    assert found is not None
    return found


def test_the_grounds_of_the_province_are_offered(of_province):
    page = of_province.open("drafts.new", kind=PROPOSAL).page
    offered = [cell.get_text(strip=True) for cell in page.select("[name$=-citation]")]
    assert any("749/QĐ-TTg" in one for one in offered)
    assert any("465-KH/TU" in one for one in offered)


def test_the_events_are_printed_in_the_order_of_their_days(of_province):
    said = drafted(proposal(of_province))
    assert (
        "1. Ngày 29/8/2025, Sở Khoa học và Công nghệ đã có Công văn số 314/SKHCN-VP gửi Sở Tư pháp." in said
    )
    assert any(line.startswith("2. Ngày 10/3/2026, ") for line in said)


def test_an_event_without_its_day_is_refused_and_nothing_typed_is_lost(of_province):
    typed(proposal(of_province), "steps-1-day", "").press("Lập dự thảo", status=422)
    assert "Ghi ngày của bước này." in of_province.text
    assert "Công văn số 314/SKHCN-VP" in str(of_province.page)


def test_an_event_still_to_come_is_refused(of_province):
    typed(proposal(of_province), "steps-1-day", "01/01/2090").press("Lập dự thảo", status=422)
    assert "chưa diễn ra" in of_province.text


def test_an_amount_without_a_basis_is_refused(of_province):
    typed(proposal(of_province), "amount", "300.000").press("Lập dự thảo", status=422)
    assert "Mức chi phải có cơ sở." in of_province.text


def test_an_amount_is_printed_with_its_words(of_province):
    browser = typed(typed(proposal(of_province), "amount", "300.000"), "amount_basis", "dự toán năm 2026")
    assert any("300.000 đồng/Tổ/tháng (bằng chữ: Ba trăm nghìn đồng)" in line for line in drafted(browser))


def test_the_figures_are_the_registry_s_and_kept_with_their_source(make, province, commune, of_province):
    make.established_team(make.village(commune), members=3)
    set_rule(province)
    said = drafted(proposal(of_province))
    assert any(
        "có 01 Tổ chuyển đổi số cộng đồng với 03 thành viên, bình quân 3,00 thành viên mỗi Tổ. Theo quy định tại "
        "Quyết định số 05/QĐ-UBND"
        in line
        and "có ít nhất 10 người; hiện còn 01 Tổ chưa đủ" in line
        for line in said
    )
    assert {figure["name"]: figure["printed"] for figure in kept().figures} == {
        "team_count": "01",
        "member_count": "03",
        "average_size": "3,00",
        "below_count": "01",
    }


def test_every_figure_kept_stands_in_the_text(make, commune, of_province):
    make.established_team(make.village(commune), members=3)
    said = " ".join(drafted(proposal(of_province)))
    assert [figure["name"] for figure in kept().figures if figure["printed"] not in said] == []


def test_the_committee_asks_on_behalf_of_the_whole(of_province):
    assert "TM. ỦY BAN NHÂN DÂN" in drafted(proposal(of_province))


def test_a_commune_does_not_draft_a_tờ_trình_of_the_province(of_commune):
    of_commune.open("drafts.new", kind=PROPOSAL, status=404)


def test_another_province_is_offered_only_what_holds_for_the_country(make, browse):
    elsewhere = make.province("Mẫu", code="42")
    make.signer(elsewhere)
    page = browse(make.account(Role.OFFICER, elsewhere)).open("drafts.new", kind=PROPOSAL).page
    offered = " ".join(cell.get_text(strip=True) for cell in page.select("[name$=-citation]"))
    assert "57-NQ/TW" in offered
    assert "Cao Bằng" not in offered


def test_a_tờ_trình_begins_with_the_law_on_normative_documents(of_province):
    offered = of_province.open("drafts.new", kind=PROPOSAL).value_of("Căn cứ")
    assert "Luật Ban hành văn bản quy phạm pháp luật" in offered
    assert "411/QĐ-TTg" not in offered  # a ground, in its own part


def test_a_table_with_every_letter_taken_can_be_opened_again(of_province):
    proposal(of_province)
    while len(of_province.page.select("[name$=-citation]")) < 23:
        of_province.press("Thêm dòng")
    for place in range(23):
        typed(of_province, f"grounds-{place}-citation", f"Quyết định mẫu thứ {place + 1}")
    assert any(line.startswith("y) Quyết định mẫu thứ 23") for line in drafted(of_province))
    of_province.open("drafts.edit", document_id=kept().id)
    assert len(of_province.page.select("[name$=-citation]")) == 23


def test_a_province_approves_and_numbers_its_tờ_trình(make, province, of_province):
    drafted(proposal(of_province))
    document = kept()
    approvals.submit(document.id, by=document.drafter)
    leader, clerk = make.account(Role.LEADER, province), make.account(Role.CLERK, province)
    approvals.approve(document.id, 1, by=leader)
    entry = register.issue(document.id, clock.today(), by=clerk)
    assert entry.document.notation == "01/TTr-UBND"


def test_what_is_offered_makes_a_tờ_trình_without_mistakes(make, province, commune, of_province):
    make.established_team(make.village(commune), members=3)
    set_rule(province)
    assert mistakes(word_file(proposal(of_province))) == []

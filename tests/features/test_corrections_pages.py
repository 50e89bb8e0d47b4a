"""The pages that begin at an issued document: correct, replace, recall."""

import pytest

from core.access import Role

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def issued(make, commune, clerk):
    return lambda: make.issued(team=make.team(make.village(commune), members=1), clerk=clerk).document


def shown(browse, account, document):
    return browse(account).open("documents.show", document_id=document.id)


def drafting(browse, clerk, document):
    return shown(browse, clerk, document).follow("Đính chính, thay thế").follow("Soạn công văn đính chính")


def test_a_letter_is_drafted_from_what_it_corrects(browse, clerk, issued):
    page = drafting(browse, clerk, issued())
    page.typed["detail_aspects"] = ["ky-thuat"]
    page.typed |= {"detail_faults-0-place": "trang 1", "detail_faults-0-printed": "kí"}
    page.typed |= {"detail_faults-0-correct": "ký", "detail_addressees": "Các xóm"}
    page.press("Lập dự thảo")
    assert "Đính chính Về việc thành lập" in page.text
    assert "V/v đính chính Quyết định số 01/QĐ-UBND" in page.text


def test_what_was_typed_of_a_letter_survives_an_error(browse, clerk, issued):
    page = drafting(browse, clerk, issued())
    page.typed["detail_faults-0-place"] = "trang 1"
    page.press("Lập dự thảo", status=422)
    kept = page.page.select_one("[name=detail_faults-0-place]")
    assert "trang 1" in (kept.get("value"), kept.get_text().strip())


def test_a_document_is_said_to_be_replaced_on_both_pages(browse, clerk, issued):
    older, newer = issued(), issued()
    page = shown(browse, clerk, older).follow("Đính chính, thay thế").follow("Ghi văn bản thay thế")
    page.press("Ghi quan hệ")
    assert "Đã được thay thế bằng" in page.text
    assert "Thay thế Về việc thành lập" in shown(browse, clerk, newer).text


def test_a_recall_says_what_follows_and_is_shown(browse, clerk, issued):
    page = shown(browse, clerk, issued()).follow("Đính chính, thay thế").follow("Ghi thu hồi")
    assert "không tự đổi lại" in page.text
    page.fill("Lý do", "Nhầm thẩm quyền").fill("Nơi đã thông báo", "Các xóm").press("Ghi thu hồi")
    assert "Văn bản đã thu hồi" in page.text


def test_a_recall_without_a_reason_keeps_what_was_typed(browse, clerk, issued):
    page = browse(clerk).open("corrections.recall", document_id=issued().id)
    page.fill("Nơi đã thông báo", "Các xóm").press("Ghi thu hồi", status=422)
    assert page.error_of("Lý do thu hồi")
    assert page.value_of("Nơi đã thông báo") == "Các xóm"


@pytest.mark.parametrize("path", ["dinh-chinh", "thay-the", "thu-hoi-van-ban"])
def test_a_draft_has_nothing_to_correct(browse, make, commune, clerk, path):
    draft = make.draft(team=make.team(make.village(commune), members=1))
    page = browse(clerk).open(f"/van-ban/{draft.id}/{path}", status=422)
    assert "chưa phát hành" in page.text


def test_a_leader_is_offered_none_of_it(browse, make, commune, issued):
    links = shown(browse, make.account(Role.LEADER, commune), issued()).links()
    assert "Đính chính, thay thế, thu hồi" not in links

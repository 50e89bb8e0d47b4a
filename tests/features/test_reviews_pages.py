"""The pages of the review: the inbox, the steps of a document, many approved at once, routes."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from blueprints.approvals import bulk, reviewing
from blueprints.approvals.bulk import Seen
from blueprints.documents.models import Document
from blueprints.documents.rules import DocumentState
from blueprints.reviews.models import ReviewStep
from core import clock
from core.access import Role
from core.database import db
from tests.features.test_home_query_counts import queries

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def chair(make, commune):
    return make.account(Role.LEADER, commune)


def submitted(make, commune, count=1):
    return [make.submitted(team=make.team(make.village(commune), members=1)) for _ in range(count)]


def late(days: int = 3) -> None:
    db.session.execute(update(ReviewStep).values(due_on=clock.today() - timedelta(days)))
    db.session.commit()


def test_the_document_s_page_shows_its_steps(make, browse, commune, chair):
    (document,) = submitted(make, commune)
    page = browse(chair).open("documents.show", document_id=document.id)
    steps = page.page.select_one("#cac-buoc").get_text(" ")
    assert "Người ký duyệt" in steps
    assert "Đang chờ" in steps


def test_a_step_passed_over_says_why(make, browse, commune, chair):
    (document,) = submitted(make, commune)
    page = browse(chair).open("documents.show", document_id=document.id)
    assert "đơn vị không có tài khoản văn thư" in page.page.select_one("#cac-buoc").get_text(" ")


def test_the_head_agrees_on_the_page(make, browse, commune, chair):
    head = make.account(Role.DEPARTMENT_HEAD, commune)
    (document,) = submitted(make, commune)
    page = browse(head).open("documents.show", document_id=document.id).press("Đồng ý")
    assert f"Đồng ý {head.full_name}" in page.page.select_one("#cac-buoc").get_text(" ", strip=True)


def test_a_return_offers_the_steps_before(make, browse, commune, chair):
    head = make.account(Role.DEPARTMENT_HEAD, commune)
    (document,) = submitted(make, commune)
    reviewing.agree(document.id, 1, by=head)
    page = browse(chair).open("approvals.send_back", document_id=document.id)
    page.choose("Trả lại cho", "Trưởng phòng kiểm tra nội dung").fill("Lý do", "Xem lại Điều 2.")
    assert "Đã trả lại kèm lý do." in page.press("Trả lại").page.get_text()


def test_an_overdue_step_comes_first_in_red(make, browse, commune, chair):
    submitted(make, commune)
    late()
    home = browse(chair).open("/")
    assert [one.get_text() for one in home.page.select("td .overdue")] == ["Quá hạn 3 ngày"]


@pytest.mark.parametrize(
    ("box", "rows"), [("cho-xu-ly", 1), ("qua-han", 0), ("dang-xu-ly", 0), ("da-xu-ly", 0)], ids=str
)
def test_what_waits_is_in_its_box_alone(make, browse, commune, chair, box, rows):
    submitted(make, commune)
    assert len(browse(chair).open(f"/viec/?muc={box}").column("Văn bản")) == rows


def test_what_somebody_agreed_to_is_on_its_way_for_them(make, browse, commune, chair):
    head = make.account(Role.DEPARTMENT_HEAD, commune)
    (document,) = submitted(make, commune)
    reviewing.agree(document.id, 1, by=head)
    assert browse(head).open("/viec/?muc=dang-xu-ly").column("Tình trạng") == ["Chờ duyệt"]


def test_what_was_issued_is_done_for_who_approved_it(make, browse, commune, chair):
    make.issued(team=make.team(make.village(commune), members=1), approver=chair)
    assert browse(chair).open("/viec/?muc=da-xu-ly").column("Tình trạng") == ["Đã phát hành"]


def test_the_drafter_finds_what_came_back(make, browse, commune):
    document = make.returned(team=make.team(make.village(commune), members=1))
    assert browse(document.drafter).open("/viec/?muc=tra-lai").column("Tình trạng") == ["Trả lại"]


def test_a_box_that_does_not_exist_is_the_first(browse, chair):
    assert browse(chair).open("/viec/?muc=²").heading == "Chờ xử lý"


def test_a_longer_inbox_asks_no_more(make, browse, commune, chair):
    page, asked = browse(chair), []
    for count in (2, 6):
        submitted(make, commune, count)
        with queries() as made:
            page.open("/viec/")
        asked.append(len(made))
    assert asked[0] == asked[1]


def test_the_inbox_goes_on_where_a_page_ended(make, browse, commune, chair):
    documents = submitted(make, commune, 3)
    with db.session.no_autoflush:
        first = db.session.query(ReviewStep).filter_by(check="decision").order_by(ReviewStep.id).first()
    page = browse(chair).open(f"/viec/?sau={first.id}")
    assert len(page.column("Văn bản")) == len(documents) - 1


def test_many_are_reviewed_together_and_approved_each(make, browse, commune, chair):
    documents = submitted(make, commune, 2)
    address = "/viec/kiem-tra-lai?" + "&".join(f"vb={one.id}" for one in documents)
    page = browse(chair).open(address)
    assert page.column("Phiên bản") == ["1", "1"]
    seen = [Seen(one.id, 1) for one in documents]
    assert [one.problem for one in bulk.approve(seen, by=chair)] == ["", ""]


def test_one_is_approved_from_the_page_that_reviews_it(make, browse, commune, chair):
    (document,) = submitted(make, commune)
    page = browse(chair).open(f"/viec/kiem-tra-lai?vb={document.id}").press("Duyệt 1 văn bản")
    assert page.column("Kết quả") == ["Đã duyệt"]


def test_a_refusal_keeps_none_of_the_others(make, commune, chair):
    first, second = submitted(make, commune, 2)
    results = bulk.approve([Seen(first.id, 9), Seen(second.id, 1)], by=chair)
    assert [bool(one.problem) for one in results] == [True, False]


def test_approved_again_they_stay_approved(make, commune, chair):
    (document,) = submitted(make, commune)
    for _ in range(2):
        results = bulk.approve([Seen(document.id, 1)], by=chair)
    assert [one.problem for one in results] == [""]
    assert db.session.get_one(Document, document.id).state is DocumentState.APPROVED


def test_documents_of_two_kinds_are_not_approved_together(make, browse, commune, chair):
    team = make.team(make.village(commune), members=1)
    ids = [make.submitted(team=team).id, make.submitted(team=team, kind_code="to-trinh-thanh-lap").id]
    page = browse(chair).open(f"/viec/kiem-tra-lai?vb={ids[0]}&vb={ids[1]}", status=422)
    assert "khác loại" in page.text


def test_nothing_chosen_is_said(browse, chair):
    assert "Chưa chọn văn bản nào" in browse(chair).open("/viec/kiem-tra-lai", status=422).text


@pytest.mark.parametrize("typed", ["", "1", "1:²", "a:b", "1:2:3"], ids=str)
def test_what_names_no_version_is_left_out(typed):
    assert Seen.parse(typed) is None


def test_another_commune_s_document_is_not_approved(make, chair):
    document = make.submitted(team=make.team(members=1))
    (result,) = bulk.approve([Seen(document.id, 1)], by=chair)
    assert result.problem
    assert document.title not in result.title


def test_the_chair_sets_a_route(browse, chair):
    page = browse(chair).open("routes.new").fill("Áp dụng từ ngày", "1/12/2026")
    page.fill("Căn cứ", "Quy chế làm việc số 01/QC-UBND").fill("Thời hạn duyệt", "1").press("Lưu quy trình")
    assert "Mọi loại văn bản" in page.column("Áp dụng cho")


def test_a_step_without_days_is_refused_beside_its_field(browse, chair):
    page = browse(chair).open("routes.new").fill("Áp dụng từ ngày", "1/12/2026").fill("Căn cứ", "Quy chế")
    page.typed["stage_0-days"] = "²"
    page.press("Lưu quy trình", status=422)
    assert "Nhập số ngày làm việc từ 1 đến 60." in page.summary


@pytest.mark.parametrize("role", [Role.OFFICER, Role.CLERK, Role.FINANCE], ids=str)
def test_only_the_leader_and_the_administrator_set_routes(make, browse, commune, role):
    browse(make.account(role, commune)).open("routes.index", status=403)

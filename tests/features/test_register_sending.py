"""Recipients: lists used again, and who got copies of a document, when."""

from datetime import timedelta

import pytest

from blueprints.register import sending
from blueprints.register.models import RecipientList, RegisterEntry
from blueprints.register.sending import Sent
from core import clock
from core.access import Role
from core.database import db
from core.errors import Conflict, DomainError, NotFound
from vanban.vietnamese import short_date


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def clerk(make, commune):
    return make.account(Role.CLERK, commune)


@pytest.fixture
def issued(make, commune, clerk):
    return lambda: make.issued(team=make.team(make.village(commune), members=1), clerk=clerk)


@pytest.fixture
def villages(clerk):
    return sending.save_list(None, "Các xóm", ["Xóm Một", "Xóm Hai", "Xóm Một"], None, by=clerk)


def test_a_list_names_each_recipient_once(villages):
    assert villages.recipients == ["Xóm Một", "Xóm Hai"]


def test_two_lists_of_a_unit_have_two_names(villages, clerk):
    with pytest.raises(DomainError, match="Đã có danh sách “Các xóm”"):
        sending.save_list(None, "Các xóm", ["Xóm Ba"], None, by=clerk)


def test_a_list_changed_by_another_is_not_overwritten(villages, clerk):
    sending.save_list(villages.id, "Các xóm", ["Xóm Ba"], 1, by=clerk)
    with pytest.raises(Conflict):
        sending.save_list(villages.id, "Các xóm", ["Xóm Bốn"], 1, by=clerk)


def test_a_list_of_another_unit_is_not_found(villages, make):
    with pytest.raises(NotFound):
        sending.remove_list(villages.id, by=make.account(Role.CLERK, make.commune()))


def test_a_removed_list_is_gone(villages, clerk):
    sending.remove_list(villages.id, by=clerk)
    db.session.rollback()
    assert db.session.query(RecipientList).count() == 0


def test_copies_sent_fill_the_register_s_columns(issued, clerk):
    rows = [Sent("Xóm Một", 2, clock.today(), "Nguyễn Văn Mẫu"), Sent("Xóm Hai", 1, None, "")]
    line = sending.save_deliveries(issued().id, rows, by=clerk)
    assert (line.sent_on, line.received_by, line.copies) == (
        short_date(clock.today()),
        "Xóm Một: Nguyễn Văn Mẫu",
        3,
    )


@pytest.mark.parametrize("days", [-1, 1], ids=["before issue", "to come"])
def test_copies_do_not_go_out_on_other_days(issued, clerk, days):
    on = clock.today() + timedelta(days=days)
    with pytest.raises(DomainError, match="Ngày chuyển cho Xóm Một"):
        sending.save_deliveries(issued().id, [Sent("Xóm Một", 1, on, "")], by=clerk)


def test_a_list_chosen_at_issue_is_where_copies_go(browse, make, commune, clerk, villages):
    document = make.approved(team=make.team(make.village(commune), members=1))
    page = browse(clerk).open("register.issue", document_id=document.id)
    page.fill("Nơi gửi bản", "Xóm Hai\n- Sở Mẫu;").choose("Gửi thêm", "Các xóm").press("Cấp số và phát hành")
    db.session.rollback()
    line = db.session.query(RegisterEntry).one()
    assert [one.recipient for one in line.deliveries] == ["Xóm Hai", "Sở Mẫu", "Xóm Một"]


@pytest.mark.one_database
def test_deliveries_are_written_on_their_page(browse, clerk, issued, villages):
    line = issued()
    page = browse(clerk).open("recipients.deliver", entry_id=line.id).press("Thêm danh sách Các xóm")
    names = [field.get("value") for field in page.page.select("[name$=recipient]")]
    assert names[-2:] == ["Xóm Một", "Xóm Hai"]
    place = len(names) - 1
    page.fill(f"Ngày chuyển dòng {place}", short_date(clock.today())).press("Lưu")
    assert any(short_date(clock.today()) in cell for cell in page.column("Ngày chuyển"))


@pytest.mark.one_database
def test_a_day_that_is_none_stays_beside_its_row(browse, clerk, issued):
    page = browse(clerk).open("recipients.deliver", entry_id=issued().id)
    page.fill("Nơi nhận dòng 1", "Xóm Một").fill("Ngày chuyển dòng 1", "hôm nay").press("Lưu", status=422)
    assert page.value_of("Nơi nhận dòng 1") == "Xóm Một"
    assert page.error_of("Ngày chuyển dòng 1")


@pytest.mark.one_database
def test_a_list_is_made_and_edited_on_its_page(browse, clerk):
    page = browse(clerk).open("/so-van-ban/noi-nhan/moi").fill("Tên danh sách", "Các xóm")
    page.fill("Nơi nhận", "Xóm Một;\nXóm Hai.").press("Lưu").follow("Các xóm")
    assert page.value_of("Nơi nhận") == "Xóm Một\nXóm Hai"

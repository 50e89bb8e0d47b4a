"""The pages of the bank: the list, a text and its citations, an office's own texts, what is offered for a kind."""

import pytest
from sqlalchemy import select

from blueprints.citations import actions, queries
from core.access import Role
from core.audit import AuditEntry
from core.database import db
from tests.features.citation_texts import facts
from tests.features.test_home_query_counts import queries as asked_queries

pytestmark = pytest.mark.one_database


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def account(make, commune):
    return make.account(Role.OFFICER, commune)


@pytest.fixture
def officer(browse, account):
    return browse(account)


@pytest.fixture
def leader(make, browse, commune):
    return browse(make.account(Role.LEADER, commune))


def text_of(home, number):
    db.session.rollback()
    found = queries.numbered(home, number)
    assert found
    return found


def typed(browser, **changed):
    values = {
        "Số, ký hiệu": "77/KH-UBND",
        "Ngày ban hành": "3/2/26",
        "Cơ quan ban hành": "Ủy ban nhân dân xã Bản Mẫu",
        "Trích yếu": "về việc thử kho căn cứ",
    } | changed
    browser.open("citations.new").choose("Tên loại", "Kế hoạch")
    for label, value in values.items():
        browser.fill(label, value)
    return browser


def test_the_list_shows_rank_by_rank(officer):
    first = officer.open("citations.index").column("Văn bản")[0]
    assert first.startswith("Luật")


def test_the_list_goes_on_behind_the_last_text(officer):
    first = officer.open("citations.index").column("Văn bản")
    rest = officer.follow("Xem tiếp").column("Văn bản")
    assert (len(first), set(first) & set(rest)) == (50, set())


@pytest.mark.parametrize("search", ["411/QD-TTg", "chien luoc quoc gia phat trien kinh te so"])
def test_the_list_is_searched_by_number_and_by_words(officer, search):
    assert officer.open("citations.index", q=search).column("Văn bản") == ["Quyết định số 411/QĐ-TTg"]


@pytest.mark.parametrize(
    ("state", "number", "there"),
    [
        ("het-hieu-luc", "98/2023/NĐ-CP", True),
        ("het-hieu-luc", "30/2020/NĐ-CP", False),
        ("con-hieu-luc", "30/2020/NĐ-CP", True),
        ("can-kiem-tra", "118/2025/NĐ-CP", True),
        ("can-kiem-tra", "30/2020/NĐ-CP", False),
    ],
)
def test_the_list_is_narrowed_by_state(officer, state, number, there):
    found = officer.open("citations.index", q=number, **{"tinh-trang": state}).text
    assert (f"Nghị định số {number}" in found) is there


def test_a_state_that_does_not_exist_narrows_nothing(officer):
    assert officer.open("citations.index", **{"tinh-trang": "khac"}).column("Văn bản")


def test_a_text_shows_both_ways_it_is_cited(officer, commune):
    officer.open("citations.show", text_id=text_of(commune, "411/QĐ-TTg").id)
    shown = [officer.page.find(id=name).get_text() for name in ("full-form", "short-form")]
    assert (shown[0][:33], shown[1]) == ("Căn cứ Quyết định số 411/QĐ-TTg n", "Quyết định số 411/QĐ-TTg")


def test_parts_typed_anyhow_stand_before_the_text(officer, commune):
    text = text_of(commune, "72/2025/QH15")
    officer.open("citations.show", text_id=text.id, diem="Điều 21 Khoản 1 điểm C")
    assert officer.page.find(id="full-form").get_text().startswith("Căn cứ điểm c khoản 1 Điều 21 Luật")


def test_parts_that_cannot_be_read_are_told_beside_the_field(officer, commune):
    officer.open("citations.show", text_id=text_of(commune, "72/2025/QH15").id, diem="c.1.21")
    assert "Không đọc được “c.1.21”" in officer.error_of("Điểm, khoản, Điều")


def test_an_office_adds_a_text_of_its_own(officer, commune):
    typed(officer).press("Lưu văn bản")
    assert officer.column("Văn bản") == ["Kế hoạch số 77/KH-UBNDXã Bản Mẫu thêm"]


def test_adding_a_text_is_in_the_log_without_its_words(officer):
    typed(officer).press("Lưu văn bản")
    entry = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert entry is not None
    assert (entry.act, entry.record_table, entry.detail) == ("legal_text.add", "legal_texts", {})


@pytest.mark.parametrize(
    ("label", "value", "words"),
    [
        ("Số, ký hiệu", "bảy bảy", "Không đọc được số, ký hiệu"),
        ("Số, ký hiệu", "", "Nhập số, ký hiệu"),
        ("Ngày ban hành", "31/02/2026", "Không có ngày"),
        ("Ngày ban hành", "", "Nhập ngày ban hành"),
        ("Cơ quan ban hành", "", "Nhập cơ quan ban hành"),
        ("Trích yếu", "", "Nhập trích yếu"),
        ("Hết hiệu lực sau ngày", "hôm qua", "ngày/tháng/năm"),
    ],
)
def test_what_is_typed_wrong_is_told_beside_its_field_and_kept(officer, label, value, words):
    typed(officer, **{label: value}).press("Lưu văn bản", status=422)
    assert (words in officer.error_of(label), officer.value_of("Tên loại")) == (True, "Kế hoạch")


def test_an_end_before_the_beginning_is_refused(officer):
    days = {"Có hiệu lực từ ngày": "01/03/2026", "Hết hiệu lực sau ngày": "01/02/2026"}
    typed(officer, **days).press("Lưu văn bản", status=422)
    assert "từ ngày có hiệu lực trở đi" in officer.error_of("Hết hiệu lực sau ngày")


def test_an_office_changes_its_own_text(officer, account):
    text = actions.add_text(facts(), by=account)
    officer.open("citations.edit", text_id=text.id).fill("Trích yếu", "về việc khác").press("Lưu văn bản")
    assert "về việc khác" in officer.text


def test_a_text_changed_meanwhile_is_shown_again_with_what_was_typed(officer, account):
    text = actions.add_text(facts(), by=account)
    officer.open("citations.edit", text_id=text.id).fill("Trích yếu", "về việc của tôi")
    actions.change_text(text.id, facts(title="về việc của bạn"), 1, by=account)
    officer.press("Lưu văn bản", status=409)
    assert officer.value_of("Trích yếu") == "về việc của tôi"


def test_what_came_along_has_no_edit_button(officer, commune):
    officer.open("citations.show", text_id=text_of(commune, "411/QĐ-TTg").id)
    assert "Sửa" not in officer.links()


def test_a_look_is_noted_with_its_day_and_words(officer, commune):
    text = text_of(commune, "148/2025/QH15")
    officer.open("citations.show", text_id=text.id).fill("Kết quả kiểm tra", "Đã đối chiếu Công báo")
    officer.press("Ghi đã kiểm tra")
    assert ("Đã đối chiếu Công báo" in officer.text, "Cần kiểm tra:" in officer.text) == (True, False)


def test_days_that_were_found_hold_for_the_office(officer, commune):
    text = text_of(commune, "411/QĐ-TTg")
    officer.open("citations.show", text_id=text.id).fill("Ghi lại thời gian", "y")
    officer.fill("Hết hiệu lực sau ngày", "31/12/2025").press("Ghi đã kiểm tra")
    assert "Hết hiệu lực, từ 31/03/2022 đến hết 31/12/2025" in officer.text


def test_a_replaced_text_names_its_heir(officer, account):
    text = actions.add_text(facts(), by=account)
    actions.add_text(facts(number="88/KH-UBND"), by=account)
    officer.open("citations.replace", text_id=text.id).fill("Số, ký hiệu của văn bản thay thế", "88/KH-UBND")
    officer.fill("Thay thế từ ngày", "01/07/2026").press("Ghi thay thế")
    assert "Kế hoạch số 88/KH-UBND" in officer.links()


def test_a_heir_outside_the_bank_is_refused_beside_its_field(officer, account):
    text = actions.add_text(facts(), by=account)
    officer.open("citations.replace", text_id=text.id).fill("Số, ký hiệu của văn bản thay thế", "99/KH-UBND")
    officer.fill("Thay thế từ ngày", "01/07/2026").press("Ghi thay thế", status=422)
    assert "Thêm văn bản thay thế vào kho trước" in officer.error_of("Số, ký hiệu")


def test_a_leader_reads_and_writes_nothing(leader, commune):
    leader.open("citations.show", text_id=text_of(commune, "411/QĐ-TTg").id)
    assert [button for button in leader.buttons() if "Ghi" in button] == ["Ghi vào căn cứ"]


def test_a_text_of_another_office_is_not_found(make, officer):
    text = actions.add_text(facts(), by=make.account(Role.OFFICER))
    assert "Không tìm thấy" in officer.open("citations.show", text_id=text.id, status=404).text


def test_a_text_is_offered_for_a_kind_and_no_longer(officer, commune):
    officer.open("citation_uses.index", loai="quyet-dinh-thanh-lap")
    officer.fill("Số, ký hiệu", "30/2020/NĐ-CP").press("Thêm căn cứ")
    added = "Nghị định số 30/2020/NĐ-CP" in officer.column("Văn bản")
    officer.post(
        "citation_uses.stop", {"loai": "quyet-dinh-thanh-lap"}, text_id=text_of(commune, "30/2020/NĐ-CP").id
    )
    assert (added, "Nghị định số 30/2020/NĐ-CP" in officer.column("Văn bản")) == (True, False)


@pytest.mark.parametrize(
    ("label", "value", "words"),
    [
        ("Số, ký hiệu", "99/KH-UBND", "Thêm văn bản vào kho trước"),
        ("Điểm, khoản, Điều", "khoản một", "Không đọc được"),
        ("Thứ tự", "đầu", "Thứ tự là số nguyên"),
    ],
)
def test_a_use_typed_wrong_is_told_beside_its_field(officer, label, value, words):
    officer.open("citation_uses.index").fill("Số, ký hiệu", "30/2020/NĐ-CP").fill(label, value)
    assert words in officer.press("Thêm căn cứ", status=422).error_of(label)


def test_the_page_of_a_kind_shows_what_is_printed_today(officer):
    officer.open("citation_uses.index")
    assert "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;" in officer.text


def test_numbers_of_laws_are_printed_once_chosen(officer):
    officer.open("citation_uses.index").fill("Ghi cả số của Luật", "y").press("Lưu cách ghi")
    assert "địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025;" in officer.text


def test_a_long_list_asks_no_more_of_the_database_than_a_short_one(officer):
    with asked_queries() as few:
        officer.open("citations.index", q="98/2023/NĐ-CP")
    with asked_queries() as many:
        officer.open("citations.index", **{"tinh-trang": "het-hieu-luc"})
    assert (len(officer.column("Văn bản")) > 20, len(many)) == (True, len(few))

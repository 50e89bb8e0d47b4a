"""What is said of typed bases: expired, not in force, wrong number or day, amended, bodies that ended."""

from datetime import date

import pytest

from blueprints.citations import actions
from blueprints.citations.actions import CheckFacts
from blueprints.citations.queries import numbered
from blueprints.citations.reminders import reminders
from core.access import Role
from tests.features.citation_texts import LINE, facts

pytestmark = pytest.mark.one_database

TODAY = date(2026, 11, 25)
LAW = "Căn cứ Luật Tổ chức chính quyền địa phương"
STRATEGY = (
    "của Thủ tướng Chính phủ phê duyệt Chiến lược quốc gia phát triển kinh tế số và xã hội số đến năm 2025, "
    "định hướng đến năm 2030"
)


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


def said(home, *lines, on=TODAY, grave=None):
    found = reminders(home, lines, on)
    return [one.words for one in found if grave is None or one.is_grave is grave]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(f"{LAW} ngày 16 tháng 6 năm 2025", id="a law without number"),
        pytest.param(f"{LAW} số 72/2025/QH15 ngày 16/6/2025", id="a law with number"),
        pytest.param(f"Căn cứ Quyết định số 411/QĐ-TTg ngày 31 tháng 3 năm 2022 {STRATEGY}", id="a decision"),
        pytest.param("Theo đề nghị của Trưởng phòng Văn hóa - Xã hội", id="a suggestion"),
        pytest.param("Căn cứ Biên bản họp xóm Bản Mẫu", id="a text of no bank"),
        pytest.param(
            "Căn cứ Quyết định số 411/QĐ-UBND ngày 1/2/2026 của Ủy ban nhân dân xã Mẫu", id="another's"
        ),
    ],
)
def test_nothing_is_said_of_a_right_line(commune, line):
    assert said(commune, line) == []


def test_an_expired_law_is_told_with_what_replaced_it(commune):
    assert said(commune, f"{LAW} ngày 19 tháng 02 năm 2025") == [
        "Luật Tổ chức chính quyền địa phương (65/2025/QH15) đã hết hiệu lực từ 16/06/2025; "
        "thay bằng Luật Tổ chức chính quyền địa phương (72/2025/QH15)."
    ]


def test_an_expired_decree_is_known_by_its_number(commune):
    line = "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ"
    assert (
        "hết hiệu lực từ 01/07/2025; thay bằng Nghị định số 152/2025/NĐ-CP"
        in said(commune, line, grave=True)[0]
    )


def test_a_law_is_not_expired_before_its_end(commune):
    assert said(commune, f"{LAW} ngày 19 tháng 02 năm 2025", on=date(2025, 6, 15)) == []


def test_a_law_that_is_to_come_is_told(commune):
    line = "Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025"
    assert said(commune, line, on=date(2026, 6, 30), grave=True) == [
        "Luật Chuyển đổi số (148/2025/QH15) đến 01/07/2026 mới có hiệu lực."
    ]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Căn cứ Luật 72/2025/QH16 ngày 15/6/2025", id="without its name"),
        pytest.param(f"{LAW} số 72/2025/QH16 ngày 15/6/2025", id="with its name"),
    ],
)
def test_the_trap_seen_in_the_wild_is_told_of_number_and_day(commune, line):
    number, day = said(commune, line, grave=True)
    assert ("72/2025/QH15; dòng này ghi số 72/2025/QH16" in number, "ngày 16/06/2025" in day) == (True, True)


def test_a_wrong_day_of_a_law_is_told(commune):
    assert "dòng này ghi ngày 15/06/2025" in said(commune, f"{LAW} ngày 15 tháng 6 năm 2025")[0]


def test_a_day_that_does_not_exist_is_told(commune):
    assert "không có trong lịch" in said(commune, f"{LAW} ngày 31/6/2025")[0]


def test_a_wrong_number_of_a_decision_is_told_by_its_day_and_subject(commune):
    line = f"Căn cứ Quyết định số 141/QĐ-TTg ngày 31 tháng 3 năm 2022 {STRATEGY}"
    assert said(commune, line) == [
        "Kho căn cứ có Quyết định số 411/QĐ-TTg cùng ngày, cùng trích yếu; dòng này ghi số 141/QĐ-TTg."
    ]


def test_a_wrong_day_of_an_office_s_own_text_is_told_though_the_issuer_is_abbreviated(make, commune):
    actions.add_text(facts(), by=make.account(Role.OFFICER, commune))
    line = "Thực hiện Kế hoạch số 77/KH-UBND ngày 04/02/2026 của UBND tỉnh Thử"
    assert "dòng này ghi ngày 04/02/2026" in said(commune, line)[0]


def test_an_amended_law_asks_for_what_amends_it(commune):
    line = "Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025"
    assert "87/2025/QH15" in said(commune, line, grave=False)[0]


def test_nothing_is_asked_where_the_amending_law_is_named(commune):
    line = "Căn cứ Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15 được sửa đổi bởi Luật số 87/2025/QH15"
    assert said(commune, line) == []


def test_a_doubted_text_is_to_be_checked(commune):
    line = "Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025"
    assert "cần kiểm tra: ngày ban hành" in said(commune, line, grave=False)[0]


def test_a_text_the_office_has_looked_up_is_no_longer_doubted(make, commune):
    text = numbered(commune, "148/2025/QH15")
    actions.check_text(text.id, CheckFacts("Đã đối chiếu"), by=make.account(Role.OFFICER, commune))
    assert said(commune, "Căn cứ Luật Chuyển đổi số ngày 11 tháng 12 năm 2025") == []


def test_a_body_that_ended_may_still_be_cited(commune):
    line = "Thực hiện Công văn số 793/BTTTT-THH ngày 05 tháng 3 năm 2022 của Bộ Thông tin và Truyền thông"
    assert said(commune, line, grave=False)[0].endswith("vẫn viện dẫn được nếu còn hiệu lực.")


def test_a_text_made_by_a_body_after_its_end_is_most_probably_wrong(commune):
    line = "Căn cứ Quyết định số 12/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân huyện Mẫu về việc thử"
    assert said(commune, line, grave=True)[0].endswith("dòng này ghi văn bản ban hành sau ngày đó.")


def test_nothing_is_said_of_a_body_before_its_end(commune):
    line = "Thực hiện Công văn số 793/BTTTT-THH ngày 05 tháng 3 năm 2022 của Bộ Thông tin và Truyền thông"
    assert said(commune, line, on=date(2025, 2, 28)) == []


def test_a_text_of_another_office_is_not_known_here(make, commune):
    actions.add_text(facts(to_on=date(2026, 3, 1)), by=make.account(Role.OFFICER))
    assert said(commune, LINE) == []


def test_a_line_is_told_by_its_place(commune):
    found = reminders(commune, ["Căn cứ Biên bản", f"{LAW} ngày 15/6/2025"], TODAY)
    assert [one.line for one in found] == [2]


def test_the_longest_name_of_a_law_is_meant(commune):
    line = "Căn cứ Luật Căn cước công dân ngày 20 tháng 11 năm 2014"
    assert said(commune, line)[0].startswith("Luật Căn cước công dân (59/2014/QH13) đã hết hiệu lực")

"""Laws that texts cite: force, number, day."""

from datetime import date

import pytest

from tests.vanban.judging import findings, paper, quotes
from vanban.nd30.laws import BY_NUMBER, LAWS
from vanban.nd30.paper import Element
from vanban.nd30.rulebook import RULES

IN_2026 = date(2026, 8, 1)


def said(rule, text, element=Element.BASIS, on=IN_2026):
    return findings(rule, paper(text, element=element, on=on))


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
        "Căn cứ Luật Ban hành văn bản quy phạm pháp luật năm 2015;",
        "Căn cứ Nghị định số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004;",
    ],
)
def test_a_basis_that_is_over_is_found(text):
    assert said("luat.het-hieu-luc", text)


def test_a_law_was_in_force_on_the_day_of_an_older_document():
    assert not said("luat.het-hieu-luc", "Căn cứ Luật Lưu trữ ngày 11/11/2011;", on=date(2020, 1, 1))


def test_what_is_not_certain_is_only_doubted():
    text = "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;"
    assert said("luat.co-the-het-hieu-luc", text)
    assert not said("luat.het-hieu-luc", text)


def test_a_text_may_tell_of_a_law_that_is_over():
    text = "thực hiện Luật Lưu trữ năm 2011"
    assert said("luat.het-hieu-luc-trong-bai", text, Element.BODY)
    assert not said("luat.het-hieu-luc", text, Element.BODY)


def test_a_law_that_is_not_yet_in_force_is_doubted():
    assert said("luat.chua-hieu-luc", "Căn cứ Luật Chuyển đổi số ngày 11/12/2025;", on=date(2026, 5, 1))


def test_a_wrong_number_is_doubted():
    assert said("luat.sai-so", "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH16;")


def test_a_wrong_day_is_doubted():
    assert said("luat.sai-ngay", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 15/6/2025;")


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
        "Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;",
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Ngân sách nhà nước ngày 01/7/2026;",
        "Căn cứ Luật Mẫu ngày 01 tháng 3 năm 2025;",
        "Căn cứ Quyết định số 12/QĐ-UBND ngày 05/01/2026;",
    ],
)
def test_right_bases_are_left_alone(text):
    assert [rule for rule in RULES if rule.startswith("luat.") and said(rule, text)] == []


def test_the_number_of_a_law_is_noted_once():
    text = "Căn cứ Luật Mẫu số 64/2025/QH15 được sửa đổi bởi Luật số 87/2025/QH15;"
    assert quotes("luat.co-so", text, element=Element.BASIS) == ["64/2025/QH15"]


def test_a_law_without_day_or_number_is_noted():
    assert said("luat.thieu-ngay", "Căn cứ Luật Lưu trữ;")


def test_laws_with_and_without_a_number_are_two_ways():
    lines = ("Căn cứ Luật Mẫu ngày 01/3/2025;", "Căn cứ Luật Thử số 64/2025/QH15;")
    assert len(quotes("luat.hai-cach", *lines, element=Element.BASIS)) == 1


def test_every_known_law_follows_another_in_time():
    for law in LAWS:
        assert law.signed <= law.in_force < (law.ceased or date.max)
        heir = BY_NUMBER.get(law.replaced_by)
        assert heir is None or heir.signed <= (law.ceased or date.max)

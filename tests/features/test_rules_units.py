"""How units and agencies are named, and how their people sign: rules over plain values."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprints.units import rules
from blueprints.units.rules import COMMUNE_TYPES, PROVINCE_TYPES, VILLAGE_TYPES, Standing

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("unit_name", "types", "parts"),
    [
        pytest.param("Xã Trùng Khánh", COMMUNE_TYPES, ("Xã", "Trùng Khánh"), id="commune"),
        pytest.param("Đặc khu Mẫu", COMMUNE_TYPES, ("Đặc khu", "Mẫu"), id="special zone"),
        pytest.param("Thành phố Mẫu", PROVINCE_TYPES, ("Thành phố", "Mẫu"), id="city"),
        pytest.param("XÓM  Bản   Mẫu", VILLAGE_TYPES, ("Xóm", "Bản Mẫu"), id="capitals and spaces"),
        pytest.param("Tổ dân phố 2", VILLAGE_TYPES, ("Tổ dân phố", "2"), id="longer kind before Tổ"),
        pytest.param("Khu phố Mẫu", VILLAGE_TYPES, ("Khu phố", "Mẫu"), id="longer kind before Khu"),
        pytest.param("Tổ 5", VILLAGE_TYPES, ("Tổ", "5"), id="short kind"),
    ],
)
def test_a_unit_name_parts_into_its_kind_and_its_own_name(unit_name, types, parts):
    assert rules.split_name(unit_name, types) == parts


@pytest.mark.parametrize("unit_name", ["Trùng Khánh", "Xã", "Huyện Mẫu", ""])
def test_a_name_without_a_known_kind_is_refused(unit_name):
    with pytest.raises(ValueError, match="starts with none of"):
        rules.split_name(unit_name, COMMUNE_TYPES)


@pytest.mark.parametrize(
    ("name", "capital", "written"),
    [
        pytest.param("Trùng Khánh", False, "xã Trùng Khánh", id="a place"),
        pytest.param("Trần Phú", True, "Xã Trần Phú", id="a person"),
        pytest.param("5", False, "Xã 5", id="a number"),
    ],
)
def test_the_kind_takes_a_capital_in_text_only_before_a_person_or_number(name, capital, written):
    assert rules.name_in_text("Xã", name, capital) == written


@pytest.mark.parametrize(
    ("name", "capital", "written"),
    [
        pytest.param("Trùng Khánh", False, "Trùng Khánh", id="a place"),
        pytest.param("Trần Phú", True, "Xã Trần Phú", id="a person"),
        pytest.param("5", False, "Xã 5", id="a number"),
    ],
)
def test_the_place_before_the_date_is_the_bare_name_but_for_a_person_or_number(name, capital, written):
    assert rules.place_name("Xã", name, capital) == written


@pytest.mark.parametrize(
    ("standing", "position", "body", "lines"),
    [
        pytest.param(Standing.HEAD, "Chủ tịch", "", ("CHỦ TỊCH",), id="the head alone"),
        pytest.param(
            Standing.HEAD,
            "Chủ tịch",
            "Ủy ban nhân dân",
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            id="the head for the body",
        ),
        pytest.param(
            Standing.DEPUTY, "Phó Chủ tịch", "", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), id="a deputy for the head"
        ),
        pytest.param(
            Standing.DEPUTY,
            "Phó Chủ tịch",
            "Ủy ban nhân dân",
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            id="a deputy for the body",
        ),
        pytest.param(Standing.ACTING, "Quyền Chủ tịch", "", ("Q. CHỦ TỊCH",), id="acting"),
        pytest.param(
            Standing.BY_ORDER,
            "Chánh Văn phòng",
            "",
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            id="by order",
        ),
        pytest.param(
            Standing.AUTHORISED,
            "Trưởng phòng Văn hóa - Xã hội",
            "",
            ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"),
            id="authorised",
        ),
    ],
)
def test_the_signature_names_the_standing_of_who_signs(standing, position, body, lines):
    assert rules.signature_lines(standing, "Chủ tịch", position, body) == lines


def test_a_deputy_signs_by_order_for_the_one_who_was_ordered():
    lines = rules.signature_lines(
        Standing.BY_ORDER, "Chủ tịch", "Phó Chánh Văn phòng", "", deputy_of="Chánh Văn phòng"
    )
    assert lines == ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")


@pytest.mark.parametrize("standing", Standing, ids=lambda one: one.label)
def test_only_the_head_and_deputies_sign_for_the_body(standing):
    assert bool(rules.collective_problem(standing)) is standing.needs_delegation


def test_signers_are_listed_from_the_head_down():
    assert sorted(Standing) == list(Standing)


@settings(deadline=None)
@given(DAYS, st.integers(0, 5000), st.integers(-50, 5050))
def test_a_signer_is_in_office_from_the_first_to_the_last_day(from_on, length, day):
    to_on, on = from_on + timedelta(length), from_on + timedelta(day)
    assert rules.in_office(from_on, to_on, on) is (0 <= day <= length)


@settings(deadline=None)
@given(DAYS, st.integers(0, 5000))
def test_a_signer_without_a_last_day_stays_in_office(from_on, days):
    assert rules.in_office(from_on, None, from_on + timedelta(days))


def test_a_village_is_numbered_under_its_commune():
    assert rules.village_code("01477", 7) == "01477-007"

"""What a team and its members must be: rules over plain values."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprints.composition.rules import TeamRole
from blueprints.teams import rules
from blueprints.teams.rules import Listed
from vanban.vietnamese import clean, fold

LEADER, DEPUTY, MEMBER = TeamRole.LEADER, TeamRole.DEPUTY, TeamRole.MEMBER


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("0912345678", "0912345678", id="plain"),
        pytest.param("091 234 5678", "0912345678", id="spaced"),
        pytest.param("091.234.5678", "0912345678", id="dotted"),
        pytest.param("(0206) 385-2345", "02063852345", id="bracketed landline"),
        pytest.param("+84912345678", "0912345678", id="country code"),
        pytest.param("+84 91 234 5678", "0912345678", id="country code, spaced"),
        pytest.param("+840912345678", "0912345678", id="country code before the zero"),
        pytest.param("0084 912 345 678", "0912345678", id="country code with zeros"),
        pytest.param("09123abc", "09123abc", id="letters stay as typed"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_phone_number_is_kept_in_one_spelling(typed, kept):
    assert rules.plain_phone(typed) == kept


@settings(deadline=None)
@given(st.text(max_size=30))
def test_a_phone_number_put_in_its_spelling_twice_changes_no_more(typed):
    once = rules.plain_phone(typed)
    assert rules.plain_phone(once) == once


@settings(deadline=None)
@given(st.integers(100_000_000, 999_999_999))
def test_every_ten_digit_number_is_accepted_with_its_country_code(digits):
    assert rules.phone_problem(rules.plain_phone(f"+84 {digits}")) is None


@pytest.mark.parametrize(
    ("phone", "says"),
    [
        pytest.param("09123abc45", "chỉ gồm chữ số", id="letters"),
        pytest.param("091234567", "10 hoặc 11 chữ số", id="too short"),
        pytest.param("091234567890", "10 hoặc 11 chữ số", id="too long"),
        pytest.param("1912345678", "bắt đầu bằng 0", id="no zero"),
        pytest.param("٠٩١٢٣٤٥٦٧٨", "Số điện thoại", id="digits of another script"),
    ],
)
def test_a_phone_number_that_is_none_is_refused(phone, says):
    assert says in (rules.phone_problem(phone) or "")


def test_a_member_may_have_no_phone():
    assert rules.phone_problem("") is None


@pytest.mark.parametrize(
    "full_name", ["Nguyễn Văn Mẫu", "Lò Văn Ví Dụ", "Y Bhiơ Ê-ban", "H’Mẫu Niê", "Mẫu", "Đỗ Thị Thử"]
)
def test_a_name_of_letters_is_accepted(full_name):
    assert rules.name_problem(full_name) is None


@pytest.mark.parametrize(
    "full_name",
    [
        pytest.param("", id="nothing"),
        pytest.param("Nguyễn Văn 1", id="digit"),
        pytest.param("Nguyễn Văn Mẫu (Tổ trưởng)", id="brackets"),
        pytest.param("Nguyễn_Văn_Mẫu", id="underscores"),
        pytest.param("<b>Mẫu</b>", id="markup"),
        pytest.param("-", id="a dash alone"),
    ],
)
def test_a_name_of_other_signs_is_refused(full_name):
    assert rules.name_problem(full_name)


@settings(deadline=None)
@given(st.text(max_size=60), st.sampled_from('0<>&{}"/;_\n'), st.text(max_size=60))
def test_no_name_holds_a_sign_that_means_something_elsewhere(before, sign, after):
    assert rules.name_problem(before + sign + after)


@pytest.mark.parametrize(
    ("birth_year", "accepted"),
    [
        pytest.param(None, True, id="not recorded"),
        pytest.param(1926, True, id="a hundred years"),
        pytest.param(1925, False, id="older"),
        pytest.param(2012, True, id="fourteen years"),
        pytest.param(2013, False, id="younger"),
        pytest.param(2026, False, id="this year"),
    ],
)
def test_a_year_of_birth_lies_between_fourteen_and_a_hundred_years_ago(birth_year, accepted):
    assert (rules.birth_year_problem(birth_year, 2026) is None) is accepted


@pytest.mark.parametrize(
    ("person", "listed"),
    [
        pytest.param(Listed("nguyen van mau", 1980), True, id="same name and year"),
        pytest.param(Listed("nguyen van mau", None), True, id="year not recorded"),
        pytest.param(Listed("nguyen van mau", 1981), False, id="another year"),
        pytest.param(Listed("tran thi thu", 1980), False, id="another name"),
    ],
)
def test_people_of_one_name_are_told_apart_by_their_years(person, listed):
    assert rules.is_listed(person, [Listed("nguyen van mau", 1980)]) is listed


def test_a_listed_person_without_a_year_stands_for_everybody_of_that_name():
    assert rules.is_listed(Listed("nguyen van mau", 1980), [Listed("nguyen van mau", None)])


@pytest.mark.parametrize(
    ("roles", "missing"),
    [
        pytest.param([], "chưa có thành viên nào", id="nobody"),
        pytest.param([DEPUTY, MEMBER], "chưa có Tổ trưởng", id="no leader"),
        pytest.param([LEADER, LEADER, MEMBER], "có nhiều hơn một Tổ trưởng", id="two leaders"),
        pytest.param([LEADER], None, id="a leader alone"),
        pytest.param([MEMBER, LEADER, DEPUTY, DEPUTY], None, id="one leader among others"),
    ],
)
def test_a_team_is_put_forward_with_exactly_one_leader(roles, missing):
    assert rules.missing_for_establishment(roles) == missing


def test_a_list_goes_from_the_leader_to_the_members():
    assert sorted([MEMBER, DEPUTY, LEADER], key=lambda role: role.rank) == [LEADER, DEPUTY, MEMBER]


@settings(deadline=None)
@given(st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấứị ", min_size=1, max_size=30))
def test_a_name_is_the_same_person_whatever_its_case(name):
    assert rules.is_listed(Listed(fold(clean(name).upper()), None), [Listed(fold(name), None)])

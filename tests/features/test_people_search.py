"""Members across teams are found as people type, exact accents first, in Vietnamese order."""

import pytest

from blueprints.people import queries
from blueprints.people.queries import PersonFilter
from core.access import Role


@pytest.fixture
def commune(make):
    return make.commune()


@pytest.fixture
def team(make, commune):
    return make.team(make.village(commune))


def found(home, search="", **narrowed):
    page = queries.members(home, PersonFilter(search=search, **narrowed))
    return [row.full_name for row in page.rows]


@pytest.mark.parametrize(
    "typed",
    [
        "nguyen van duc",
        "NGUYEN  VAN DUC",
        "Nguyễn Văn Đức",
        "đức nguyễn",
        "Nguye\u0302\u0303n Va\u0306n \u0110u\u031b\u0301c",
    ],
)
def test_a_name_is_found_however_it_is_typed(make, commune, team, typed):
    make.member(team, full_name="Nguyễn Văn Đức")
    make.member(team, full_name="Trần Thị Thử")
    assert found(commune, typed) == ["Nguyễn Văn Đức"]


def test_hoà_finds_hòa(make, commune, team):
    make.member(team, full_name="Lò Thị Hòa")
    assert found(commune, "hoà") == ["Lò Thị Hòa"]


def test_exact_accents_come_first(make, commune, team):
    for name in ("Nguyễn Văn Dục", "Nguyễn Văn Đức", "Nguyễn Văn Đực"):
        make.member(team, full_name=name)
    assert found(commune, "đực") == ["Nguyễn Văn Đực", "Nguyễn Văn Dục", "Nguyễn Văn Đức"]


def test_people_stand_by_given_name_then_the_rest(make, commune, team):
    for name in ("Trần Văn Ân", "Bế Thị Ánh", "Đàm Văn An", "Hà Văn An"):
        make.member(team, full_name=name)
    assert found(commune) == ["Đàm Văn An", "Hà Văn An", "Bế Thị Ánh", "Trần Văn Ân"]


@pytest.mark.parametrize("typed", ["345", "0912 345", "345.678"])
def test_a_part_of_a_phone_number_finds_its_owner(make, commune, team, typed):
    make.member(team, full_name="Lò Văn Ví Dụ", phone="0912345678")
    make.member(team, full_name="Trần Thị Thử", phone="0999999999")
    assert found(commune, typed) == ["Lò Văn Ví Dụ"]


def test_a_decision_number_finds_whom_it_brought_in(make, commune):
    make.established_team(make.village(commune), members=2)
    make.team(make.village(commune), members=1)
    assert len(found(commune, "01/qđ-ubnd")) == 2


def test_a_percent_sign_is_only_a_sign(make, commune, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    assert found(commune, "%") == []


def test_people_of_another_commune_are_not_found(make, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    assert found(make.commune(), "ví dụ") == []


def test_the_province_finds_people_of_its_communes(make, commune, team):
    make.member(team, full_name="Lò Văn Ví Dụ")
    assert found(commune.parent, "ví dụ") == ["Lò Văn Ví Dụ"]


def test_who_has_no_phone_is_found(make, commune, team):
    make.member(team, full_name="Lò Văn Có Số", phone="0912345678")
    make.member(team, full_name="Lò Văn Không Số")
    assert found(commune, lacks="dien-thoai") == ["Lò Văn Không Số"]


def test_pages_follow_each_other_without_gap_or_repetition(make, commune, team, browse):
    for ordinal in range(60):
        make.member(team, full_name="Lò Văn Đức" if ordinal % 2 else "Lò Văn Dục", birth_year=1940 + ordinal)
    page = queries.members(commune, PersonFilter(search="đức"))
    rest = queries.members(commune, PersonFilter(search="đức"), page.next_after)
    ids = [row.id for row in [*page.rows, *rest.rows]]
    assert (len(ids), len(set(ids))) == (60, 60)


def test_the_page_keeps_what_was_asked_in_its_address(make, commune, team, browse):
    make.member(team, full_name="Lò Văn Ví Dụ")
    officer = browse(make.account(Role.OFFICER, commune)).open("/nguoi/?q=vi+du&nhiem-vu=member")
    assert (officer.value_of("Tìm họ tên"), officer.value_of("Nhiệm vụ")) == ("vi du", "member")


@pytest.mark.parametrize(("asked", "said"), [({}, "3 người."), ({"q": "số"}, "2 người.")])
def test_the_page_counts_who_is_found(make, commune, team, browse, asked, said):
    for name in ("Lò Văn Có Số", "Lò Văn Không Số", "Trần Thị Thử"):
        make.member(team, full_name=name)
    officer = browse(make.account(Role.OFFICER, commune)).open("people.index", **asked)
    assert said in officer.text


def test_the_chosen_page_size_is_remembered(make, commune, team, browse):
    for ordinal in range(60):
        make.member(team, full_name="Lò Văn Ví Dụ", birth_year=1940 + ordinal)
    officer = browse(make.account(Role.OFFICER, commune)).open("/nguoi/?so-dong=100")
    assert len(officer.open("people.index").column("Họ và tên")) == 60


def test_an_odd_page_size_is_no_page_size(make, commune, team, browse):
    officer = browse(make.account(Role.OFFICER, commune))
    officer.open("/nguoi/?so-dong=7&endpoint=x&_anchor=y")
    assert officer.status == 200


def test_an_empty_list_says_how_it_begins(make, commune, browse):
    officer = browse(make.account(Role.OFFICER, commune)).open("people.index")
    assert "Chưa có thành viên nào" in officer.text

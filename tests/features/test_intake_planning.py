"""A list against the registry: what each row would do, and why it may not."""

from datetime import date

import pytest

from blueprints.composition.rules import TeamRole
from blueprints.intake import actions, planning, queries
from blueprints.intake.rules import Outcome
from blueprints.units import commune_changes
from blueprints.units.changes import Name, Resolution
from tests.features import workbooks

pytestmark = pytest.mark.one_database

HEAD = ("STT", "Họ và tên", "Năm sinh", "Nhiệm vụ", "Thôn", "Số điện thoại", "Số QĐ", "Ngày QĐ")
DECIDED = ("05/QĐ-UBND", "05/3/2026")


@pytest.fixture
def commune(make):
    return make.commune("Mẫu")


@pytest.fixture
def village(make, commune):
    return make.village(commune, "Một")


def planned(commune, *people, head=HEAD):
    """people: (name, year, role, village, phone, number, day), the last ones may be left out."""
    rows = [(at, *person, *[None] * (7 - len(person))) for at, person in enumerate(people, start=1)]
    return actions.plan_for(commune, actions.read_people(workbooks.listing(*rows, head=head)))


def outcomes(plan):
    return [item.outcome for item in plan.items]


def reason(plan, at=-1):
    return "; ".join(plan.items[at].reasons)


LEADER = ("Nguyễn Văn Mẫu", 1975, "Tổ trưởng", "Xóm Một")


def test_a_person_of_a_known_village_is_new(commune, village):
    plan = planned(commune, LEADER)
    assert (outcomes(plan), len(plan.new_teams), plan.new_villages) == ([Outcome.NEW], 1, [])


def test_a_village_is_found_without_its_accents_and_said_so(commune, village):
    plan = planned(commune, (*LEADER[:3], "Xom Mot"))
    assert (plan.items[0].place.unit.id, plan.items[0].remarks) == (
        village.id,
        ("“Xom Mot” hiểu là Xóm Một",),
    )


def test_a_village_that_is_not_known_is_offered(commune, village):
    plan = planned(commune, (*LEADER[:3], "Xóm Hai"))
    assert [place.title for place in plan.new_villages] == ["Xóm Hai"]


def test_a_village_that_is_not_known_must_be_named_in_full(commune):
    plan = planned(commune, (*LEADER[:3], "Hai Ba Bốn"))
    assert (outcomes(plan), "ghi cả loại" in reason(plan)) == ([Outcome.REFUSED], True)


def test_the_commune_in_the_column_of_villages_is_its_own_team(commune):
    plan = planned(commune, (*LEADER[:3], "Xã Mẫu"))
    assert plan.items[0].place.is_of_commune


def test_a_row_of_another_commune_is_refused(commune):
    head = ("Họ và tên", "Nhiệm vụ", "Thôn", "Xã")
    content = workbooks.of_rows(head, ("Nguyễn Văn Mẫu", "Tổ trưởng", "Xóm Một", "Xã Người Khác"))
    plan = actions.plan_for(commune, actions.read_people(content))
    assert "không thuộc phạm vi của đồng chí" in reason(plan)


def test_a_province_needs_to_know_the_commune(make, commune):
    make.commune("Khác", province=commune.parent)
    plan = planned(commune.parent, LEADER)
    assert "chưa ghi xã" in reason(plan)


def test_who_is_there_and_unchanged_is_the_same(make, commune, village):
    team = make.team(village)
    make.member(team, full_name="Nguyễn Văn Mẫu", birth_year=1975, role=TeamRole.LEADER)
    assert outcomes(planned(commune, LEADER)) == [Outcome.SAME]


def test_who_is_there_with_another_number_is_changed_field_by_field(make, commune, village):
    team = make.team(village)
    make.member(team, full_name="Nguyễn Văn Mẫu", birth_year=1975, role=TeamRole.LEADER, phone="0912000001")
    item = planned(commune, (*LEADER, "0912000002")).items[0]
    assert (item.outcome, item.changes) == (Outcome.CHANGED, {"phone": ("0912000001", "0912000002")})


def test_an_empty_cell_changes_nothing(make, commune, village):
    team = make.team(village)
    make.member(team, full_name="Nguyễn Văn Mẫu", birth_year=1975, role=TeamRole.LEADER, phone="0912000001")
    assert outcomes(planned(commune, LEADER)) == [Outcome.SAME]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(("NGUYỄN VĂN MẪU", 1975, "Thành viên", "Xóm Một"), id="of one name and year"),
        pytest.param(("Nguyễn Văn Mẫu", None, "Thành viên", "Xóm Một"), id="of one name, a year unknown"),
        pytest.param(("Trần Thị Thử", 1990, "Thành viên", "Xóm Một", "0912000001"), id="of one telephone"),
    ],
)
def test_two_of_one_team_may_be_one(commune, village, second):
    plan = planned(commune, (*LEADER, "0912000001"), second)
    assert (outcomes(plan), "dòng 2" in reason(plan)) == ([Outcome.NEW, Outcome.SUSPECTED], True)


def test_two_of_one_name_and_different_years_are_two(commune, village):
    assert (
        outcomes(planned(commune, LEADER, ("Nguyễn Văn Mẫu", 1980, "Thành viên", "Xóm Một")))
        == [Outcome.NEW] * 2
    )


def test_one_in_two_teams_is_a_warning_only(make, commune, village):
    make.village(commune, "Hai")
    plan = planned(commune, LEADER, ("Nguyễn Văn Mẫu", 1975, "Thành viên", "Xóm Hai"))
    assert outcomes(plan) == [Outcome.NEW, Outcome.NEW]
    assert "có thể cũng ở Tổ Xóm Hai" in plan.items[0].remarks[-1]


def test_one_who_stands_in_another_team_is_a_warning(make, commune, village):
    make.member(make.team(make.village(commune, "Hai")), full_name="Nguyễn Văn Mẫu", birth_year=1975)
    assert "có thể cũng ở Tổ Xóm Hai" in planned(commune, LEADER).items[0].remarks[-1]


def test_two_leaders_of_one_team_are_both_refused(commune, village):
    plan = planned(commune, LEADER, ("Trần Thị Thử", 1990, "Tổ trưởng", "Xóm Một"))
    assert (outcomes(plan), "chỉ có một Tổ trưởng" in reason(plan)) == ([Outcome.REFUSED] * 2, True)


def test_a_second_leader_beside_the_standing_one_is_refused(make, commune, village):
    make.member(make.team(village), full_name="Trần Thị Thử", role=TeamRole.LEADER)
    assert outcomes(planned(commune, LEADER)) == [Outcome.REFUSED]


def test_a_decision_establishes_the_team(commune, village):
    plan = planned(commune, (*LEADER, None, *DECIDED))
    assert plan.teams[0].becomes_established
    assert plan.teams[0].decision == ("05/QĐ-UBND", date(2026, 3, 5))


def test_a_team_by_decision_is_taken_whole_or_not_at_all(commune, village):
    bad = ("Trần Thị Thử", 1990, "Chủ tịch", "Xóm Một", None, *DECIDED)
    plan = planned(commune, (*LEADER, None, *DECIDED), bad)
    assert (outcomes(plan), "phải nhập đủ" in reason(plan, 0)) == ([Outcome.REFUSED] * 2, True)


def test_two_decisions_for_one_team_are_refused(commune, village):
    other = ("Trần Thị Thử", 1990, "Tổ phó", "Xóm Một", None, "06/QĐ-UBND", "05/3/2026")
    assert "khác với dòng 2" in reason(planned(commune, (*LEADER, None, *DECIDED), other))


def test_a_decision_makes_nobody_a_member_whom_the_list_does_not_name(make, commune, village):
    make.member(make.team(village), full_name="Lò Văn Ví Dụ")
    assert "Lò Văn Ví Dụ" in reason(planned(commune, (*LEADER, None, *DECIDED)))


@pytest.fixture
def established(make, commune, village):
    team = make.team(village)
    make.member(team, full_name="Nguyễn Văn Mẫu", birth_year=1975, role=TeamRole.LEADER, phone="0912000001")
    make.issued(team=team)
    return team


def test_nobody_joins_an_established_team_by_a_list(commune, established):
    plan = planned(commune, ("Trần Thị Thử", 1990, "Thành viên", "Xóm Một"))
    assert (outcomes(plan), "bằng một quyết định khác" in reason(plan)) == ([Outcome.REFUSED], True)


def test_nobody_changes_position_in_an_established_team_by_a_list(commune, established):
    plan = planned(commune, ("Nguyễn Văn Mẫu", 1975, "Tổ phó", "Xóm Một"))
    assert (outcomes(plan), "bằng một quyết định khác" in reason(plan)) == ([Outcome.REFUSED], True)


def test_a_telephone_number_changes_in_an_established_team(commune, established):
    assert outcomes(planned(commune, (*LEADER, "0912000002"))) == [Outcome.CHANGED]


def test_a_team_before_the_chair_is_not_touched(make, commune, village):
    team = make.team(village, members=1)
    make.submitted(team=team)
    assert "văn bản đã trình" in reason(planned(commune, ("Trần Thị Giả", 1990, "Thành viên", "Xóm Một")))


def in_commune(commune_name, province):
    """The plan of a list of one person of a commune of this name, brought in by the province."""
    head = ("Họ và tên", "Nhiệm vụ", "Thôn", "Xã")
    content = workbooks.of_rows(head, ("Nguyễn Văn Mẫu", "Tổ trưởng", "Xóm Một", commune_name))
    return actions.plan_for(province, actions.read_people(content))


RESOLUTION = Resolution(date(2026, 1, 1), "Nghị quyết của Ủy ban Thường vụ Quốc hội", date(2026, 11, 24))


def test_a_commune_that_was_merged_is_found_in_its_successor_and_said_so(make, commune, village):
    province = commune.parent
    other = make.commune("Cũ", province=province)
    name = Name("Xã", "Mẫu")
    commune_changes.merge_communes(
        province.id, [commune.id, other.id], commune.id, name, RESOLUTION, by=make.keeper(province)
    )
    item = in_commune("Xã Cũ", province).items[0]
    assert (item.outcome, item.place.commune.id) == (Outcome.NEW, commune.id)
    assert item.remarks == ("“Xã Cũ” nay thuộc xã Mẫu",)


def test_a_commune_that_was_divided_is_left_to_the_user(make, commune, village):
    other = make.commune("Khác", province=commune.parent)
    head = ("Họ và tên", "Nhiệm vụ", "Thôn", "Xã")
    content = workbooks.of_rows(head, ("Nguyễn Văn Mẫu", "Tổ trưởng", "Xóm Một", "Xã Cũ"))
    rows, known = actions.read_people(content).rows, queries.registry(commune.parent)
    plan = planning.plan(rows, known, {"xa cu": queries.Former((commune.id, other.id), date(2025, 7, 1))})
    assert "đã chia vào nhiều đơn vị (xã Khác, xã Mẫu)" in reason(plan)

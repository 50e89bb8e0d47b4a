"""Teams follow their units by name, and wait for a decision where their village has ended."""

from io import BytesIO

import pytest
from docx import Document

from blueprints.composition.rules import TeamRole
from core.access import Role
from tests.features.test_home_query_counts import queries


@pytest.fixture
def commune(make):
    return make.commune("Bản Mẫu")


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


@pytest.fixture
def two(make, commune):
    return make.village(commune, "A"), make.village(commune, "B")


def roles(browser) -> dict[str, str]:
    return dict(zip(browser.column("Họ và tên"), browser.column("Nhiệm vụ"), strict=True))


def test_a_team_is_found_by_the_new_name_of_its_village(make, officer, two):
    make.team(two[0])
    make.event(two[0], "Tên Mới")
    assert officer.open("/to/?q=ten moi").column("Tổ") == ["Xóm Tên Mới"]


def test_a_document_keeps_the_names_of_its_day(make, officer, two):
    document = make.issued(team=make.team(two[0], members=1)).document
    make.event(two[0], "Tên Mới")
    assert "xóm A" in officer.open("documents.show", document_id=document.id).text
    words = "".join(Document(BytesIO(officer.download("Tải Word").data)).element.body.itertext())
    assert "xóm A" in words
    assert "Tên Mới" not in words


def test_a_merge_shows_the_teams_side_by_side(make, officer, two):
    make.team(two[0], members=2)
    make.issued(team=make.team(two[1], members=3))
    event = make.merge(*two)
    officer.open("unit_changes.event", event_id=event.id).follow("Việc cần làm với các Tổ")
    assert "Tổ xóm A : chờ thành lập, 2 thành viên" in officer.text
    assert "Tổ xóm B : đã thành lập, 3 thành viên" in officer.text


def test_an_established_team_of_an_ended_village_waits_for_a_decision(make, officer, two):
    team = make.team(two[0], members=3)
    make.issued(team=team)
    event = make.merge(*two)
    assert "Cần kiện toàn" in officer.open("mergers.show", event_id=event.id).text
    assert officer.open("mergers.index").column("Tổ") == ["Xóm A"]
    assert officer.column("Tình trạng") == ["Cần kiện toàn"]


def test_an_established_team_does_not_move_by_itself(make, officer, two):
    team = make.team(two[0], members=3)
    make.issued(team=team)
    make.merge(*two)
    officer.open("teams.show", team_id=team.id)
    assert officer.heading.endswith("xóm A")
    assert len(officer.column("Họ và tên")) == 3


def test_the_dissolution_of_such_a_team_begins_on_the_page_of_what_follows(make, officer, two):
    team = make.team(two[0], members=3)
    make.issued(team=team)
    event = make.merge(*two)
    officer.open("mergers.show", event_id=event.id).follow("Đề nghị giải thể Tổ")
    assert officer.path == f"/to/{team.id}/thay-doi/giai-the"


def test_proposed_members_move_into_the_team_of_the_new_village(make, officer, two):
    for village, name in zip(two, ("Nguyễn Văn Mẫu", "Lò Văn Ví Dụ"), strict=True):
        make.member(make.team(village), full_name=name)
    event = make.merge(*two)
    officer.open("mergers.show", event_id=event.id).press("Chuyển sang Tổ của xóm Chung")
    assert officer.heading.endswith("xóm Chung")
    assert sorted(roles(officer)) == ["Lò Văn Ví Dụ", "Nguyễn Văn Mẫu"]
    assert officer.open("/to/").column("Tổ") == ["Xóm Chung"]
    assert officer.column("Thành viên")[0] == "2"


def test_of_two_leaders_one_stays_leader(make, officer, two):
    for village, name in zip(two, ("Nguyễn Văn Mẫu", "Lò Văn Ví Dụ"), strict=True):
        make.member(make.team(village), full_name=name, role=TeamRole.LEADER)
    event = make.merge(*two)
    officer.open("mergers.show", event_id=event.id).press("Chuyển sang")
    assert roles(officer) == {"Nguyễn Văn Mẫu": "Tổ trưởng", "Lò Văn Ví Dụ": "Thành viên"}


def test_a_person_listed_twice_is_listed_once(make, officer, two):
    for village in two:
        make.member(make.team(village), full_name="Lò Văn Ví Dụ", birth_year=1980)
    event = make.merge(*two)
    officer.open("mergers.show", event_id=event.id).press("Chuyển sang")
    assert officer.column("Họ và tên") == ["Lò Văn Ví Dụ"]


def test_members_in_a_document_on_the_way_do_not_move(make, officer, two):
    team = make.team(two[0], members=1)
    make.submitted(team=team)
    event = make.merge(*two)
    officer.open("mergers.show", event_id=event.id).press("Chuyển sang", status=422)
    assert "đang nằm trong văn bản" in officer.refusal
    assert officer.open("teams.show", team_id=team.id).column("Họ và tên") == ["Trần Thị Thử"]


def test_nothing_moves_into_an_established_team(make, officer, two):
    make.issued(team=make.team(two[0], members=1))
    make.team(two[1], members=1)
    event = make.merge(*two, name="A", continuing_id=two[0].id)
    assert "Chuyển sang" not in " ".join(officer.open("mergers.show", event_id=event.id).buttons())


def test_a_leader_sees_what_follows_but_moves_nobody(make, browse, commune, two):
    make.team(two[0], members=1)
    event = make.merge(*two)
    leader = browse(make.account(Role.LEADER, commune)).open("mergers.show", event_id=event.id)
    assert leader.column("Họ và tên") == ["Trần Thị Thử"]
    assert "Chuyển sang" not in " ".join(leader.buttons())


def test_what_follows_asks_no_more_for_more_villages(make, officer, commune):
    def asked(count: int) -> int:
        villages = [make.village(commune) for _ in range(count)]
        for village in villages:
            make.team(village, members=1)
        event = make.merge(*villages, name=f"Chung {count}")
        with queries() as those:
            officer.open("mergers.show", event_id=event.id)
        return len(those)

    assert asked(2) == asked(6)

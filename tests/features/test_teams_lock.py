"""A roster stands still while a document about it is on its way, and changes by decision afterwards."""

import pytest

from core.access import Role


@pytest.fixture
def team(make):
    return make.team(make.village(make.commune("Bản Mẫu"), "Nà Thử"), members=2)


@pytest.fixture
def officer(make, browse, team):
    return browse(make.account(Role.OFFICER, team.commune))


@pytest.fixture(params=["submitted", "approved"])
def on_the_way(request, make, team):
    """A document about the team, before the chair or waiting for its number."""
    return getattr(make, request.param)(team=team)


@pytest.fixture
def established(make, team):
    return make.issued(team=team)


def adding(browser, team, **how):
    browser.open("teams.new_member", team_id=team.id).fill("Họ và tên", "Lò Văn Ví Dụ")
    return browser.press("Lưu thành viên", **how)


def edited(browser, team, label, value, **how):
    browser.open("teams.show", team_id=team.id).follow("Sửa Trần Thị Thử").fill(label, value)
    return browser.press("Lưu thành viên", **how)


def removing(browser, team, **how):
    return browser.open("teams.show", team_id=team.id).press("Xóa Trần Thị Thử", **how)


def test_nobody_is_added_while_a_document_is_on_its_way(officer, team, on_the_way):
    assert "đang nằm trong văn bản" in adding(officer, team, status=422).summary


def test_what_was_typed_is_kept_when_the_roster_is_locked(officer, team, on_the_way):
    assert adding(officer, team, status=422).value_of("Họ và tên") == "Lò Văn Ví Dụ"


def test_the_refusal_names_the_document_and_the_way_out(officer, team, on_the_way):
    said = adding(officer, team, status=422).summary
    assert on_the_way.title in said
    assert "Thu hồi hoặc đề nghị trả lại" in said


def test_nobody_is_edited_while_a_document_is_on_its_way(officer, team, on_the_way):
    edited(officer, team, "Nơi ở", "Xóm Khác", status=422)
    assert officer.open("teams.show", team_id=team.id).column("Nơi ở") == ["", ""]


def test_nobody_is_removed_while_a_document_is_on_its_way(officer, team, on_the_way):
    assert "đang nằm trong văn bản" in removing(officer, team, status=422).text
    assert len(officer.open("teams.show", team_id=team.id).column("Họ và tên")) == 2


def test_a_refused_removal_gives_htmx_no_page_inside_the_page(officer, team, on_the_way):
    removing(officer, team, status=422, htmx=True)
    assert officer.page.find("h1") is None


def test_the_team_is_not_renamed_while_a_document_is_on_its_way(officer, team, on_the_way):
    officer.open("teams.rename", team_id=team.id).fill("Tên gọi", "Tổ khác").press("Lưu", status=422)
    assert "đang nằm trong văn bản" in officer.summary


def test_the_team_is_not_removed_while_a_document_is_on_its_way(officer, team, on_the_way):
    officer.open("teams.show", team_id=team.id).press("Xóa Tổ", status=422)
    assert officer.open("teams.show", team_id=team.id).heading


def test_a_document_about_another_team_locks_nothing(make, officer, team):
    make.submitted(team=make.team(make.village(team.commune), members=1))
    assert "Lò Văn Ví Dụ" in adding(officer, team).column("Họ và tên")


def test_a_draft_locks_nothing(make, officer, team):
    make.draft(team=team)
    assert "Lò Văn Ví Dụ" in adding(officer, team).column("Họ và tên")


def test_a_withdrawn_document_opens_the_roster_again(make, browse, officer, team):
    document = make.submitted(team=team)
    browse(document.drafter).open("documents.show", document_id=document.id).press("Thu hồi")
    assert "Lò Văn Ví Dụ" in adding(officer, team).column("Họ và tên")


def test_a_returned_document_opens_the_roster_again(make, browse, officer, team):
    document = make.submitted(team=team)
    chair = browse(make.account(Role.LEADER, team.commune))
    chair.open("approvals.send_back", document_id=document.id).fill("Lý do", "Bổ sung.").press("Trả lại")
    assert "Lò Văn Ví Dụ" in adding(officer, team).column("Họ và tên")


def test_nobody_joins_an_established_team_but_by_decision(officer, team, established):
    assert "phải bằng một quyết định khác" in adding(officer, team, status=422).summary


def test_the_refusal_of_an_established_team_names_its_decision(officer, team, established):
    assert "01/QĐ-UBND" in adding(officer, team, status=422).summary


def test_an_established_team_offers_no_change_of_its_roster(officer, team, established):
    officer.open("teams.show", team_id=team.id)
    offered = {*officer.buttons(), *officer.links()}
    assert not {"Xóa Trần Thị Thử", "Thêm thành viên", "Xóa Tổ", "Đổi tên gọi"} & offered


@pytest.mark.parametrize(
    ("label", "value"),
    [
        pytest.param("Họ và tên", "Lò Văn Ví Dụ", id="name"),
        pytest.param("Họ và tên", "Trần Thị Thứ Hai", id="longer"),
    ],
)
def test_a_member_of_an_established_team_does_not_become_another(officer, team, established, label, value):
    assert "phải bằng một quyết định khác" in edited(officer, team, label, value, status=422).summary


def test_a_member_of_an_established_team_keeps_the_position(officer, team, established):
    officer.open("teams.show", team_id=team.id).follow("Sửa").choose("Nhiệm vụ", "Tổ phó")
    assert "phải bằng một quyết định khác" in officer.press("Lưu thành viên", status=422).error_of("Nhiệm vụ")


def test_the_phone_of_a_member_of_an_established_team_is_mended(officer, team, established):
    edited(officer, team, "Số điện thoại", "0912345678")
    assert "0912345678" in officer.column("Số điện thoại")


def test_an_established_team_is_not_removed_by_a_page_opened_before(make, browse, team):
    officer = browse(make.account(Role.OFFICER, team.commune)).open("teams.show", team_id=team.id)
    make.issued(team=team)
    officer.press("Xóa Tổ", status=422)
    assert officer.open("teams.show", team_id=team.id).column("Nhiệm vụ") == ["Tổ trưởng", "Thành viên"]

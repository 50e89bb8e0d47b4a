"""What keeps a draft from being made, said to whoever asked, with nothing lost and nothing half saved."""

import pytest

from blueprints.composition.rules import TeamRole
from blueprints.documents import actions
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.models import Document, StoredFile, Version
from blueprints.units.models import AgencyCode
from core.access import Role
from core.database import db
from core.errors import DomainError

pytestmark = pytest.mark.one_database

DECISION = "quyet-dinh-thanh-lap"


@pytest.fixture
def commune(make):
    found = make.commune("Bản Mẫu")
    make.signer(found)
    return found


@pytest.fixture
def officer(make, browse, commune):
    return browse(make.account(Role.OFFICER, commune))


def new(officer, team, **more):
    return officer.open("drafts.new", kind=DECISION, to=team.id, **more)


def count(table) -> int:
    db.session.rollback()
    return db.session.query(table).count()


def test_a_team_without_members_is_not_put_forward(make, commune, officer):
    team = make.team(make.village(commune, "Nà Trống"))
    new(officer, team).press("Lập dự thảo", status=422)
    assert "xóm Nà Trống: chưa có thành viên nào. Mở trang của Tổ để bổ sung." in officer.refusal


def test_a_team_without_a_leader_is_not_put_forward(make, commune, officer):
    team = make.team(make.village(commune, "Nà Thử"))
    make.member(team, role=TeamRole.MEMBER)
    new(officer, team).press("Lập dự thảo", status=422)
    assert "xóm Nà Thử: chưa có Tổ trưởng. Mở trang của Tổ để bổ sung." in officer.refusal


def test_what_is_missing_is_said_before_anything_is_typed(make, commune, officer):
    assert "chưa có thành viên nào" in new(officer, make.team(make.village(commune))).text


def test_of_all_waiting_teams_the_unready_one_is_named(make, commune, officer):
    ready = make.team(make.village(commune, "Nà Đủ"), members=1)
    make.team(make.village(commune, "Nà Thiếu"))
    new(officer, ready).choose("Phạm vi", "Tất cả 2 Tổ").press("Lập dự thảo", status=422)
    assert "Nà Thiếu" in officer.refusal
    assert "Nà Đủ" not in officer.refusal


@pytest.mark.parametrize("table", [Document, Version, StoredFile], ids=lambda table: table.__name__)
def test_a_refused_draft_leaves_nothing_behind(make, commune, officer, table):
    new(officer, make.team(make.village(commune))).press("Lập dự thảo", status=422)
    assert count(table) == 0


def test_a_refused_draft_keeps_what_was_typed(make, commune, officer):
    new(officer, make.team(make.village(commune))).fill("Căn cứ", "Căn cứ Luật Thử")
    officer.press("Lập dự thảo", status=422)
    assert officer.value_of("Căn cứ") == "Căn cứ Luật Thử"


@pytest.mark.parametrize("typed", ["", "  \n ", ";", " .\n;. "], ids=["nothing", "blanks", "mark", "marks"])
def test_a_draft_needs_a_legal_basis(make, commune, officer, typed):
    new(officer, make.team(make.village(commune), members=1)).fill("Căn cứ", typed)
    officer.press("Lập dự thảo", status=422)
    assert officer.error_of("Căn cứ").startswith("Nhập ít nhất một căn cứ")


def test_without_a_signer_the_page_says_who_enters_one(make, browse):
    commune = make.commune()
    officer = browse(make.account(Role.OFFICER, commune))
    new(officer, make.team(make.village(commune), members=1))
    assert "chưa có người ký đang giữ chức vụ" in officer.text
    assert "Mở mục Đơn vị" in officer.links()


def test_another_agency_s_signer_is_refused(make, commune, officer):
    outsider = make.signer(make.commune())
    new(officer, make.team(make.village(commune), members=1))
    officer.send(officer.page.select_one("form.form-page"), status=422, signer_id=str(outsider.id))
    assert officer.error_of("Người ký") == "Chọn một mục có trong danh sách."


def test_the_office_s_signer_does_not_sign_a_decision(make, commune):
    team = make.team(make.village(commune), members=1)
    head = make.signer(commune, AgencyCode.OFFICE)
    with pytest.raises(DomainError, match="Không có người ký này"):
        actions.draft(kind(DECISION), DraftRequest(commune.id, (team.id,), head.id), by=make.keeper(commune))


def test_an_established_team_is_not_established_again(make, commune, officer):
    team = make.team(make.village(commune), members=1)
    make.issued(team=team)
    new(officer, team).press("Lập dự thảo", status=422)
    assert "đã được thành lập. Bỏ Tổ này khỏi văn bản." in officer.refusal


def test_all_waiting_teams_of_a_commune_without_any_is_refused(commune, officer):
    officer.open("drafts.new", kind=DECISION).press("Lập dự thảo", status=422)
    assert "Chọn phạm vi có ít nhất một Tổ" in officer.refusal


def test_a_scope_that_is_not_offered_is_refused(make, commune, officer):
    new(officer, make.team(make.village(commune), members=1))
    officer.send(officer.page.select_one("form.form-page"), status=422, scope="khac")
    assert "Chọn một mục có trong danh sách." in officer.refusal


def test_another_commune_s_team_does_not_exist_here(make, officer):
    new(officer, make.team(members=1), status=404)
    assert officer.refusal.startswith("Không có Tổ này trong phạm vi của đồng chí.")


def test_another_commune_does_not_exist_here(make, officer):
    officer.open("drafts.new", kind=DECISION, xa=make.commune().code, status=404)
    assert "trong phạm vi của đồng chí" in officer.refusal


def test_an_unknown_kind_says_where_kinds_are_chosen(officer):
    officer.open("drafts.new", kind="hoa-don", status=404)
    assert officer.refusal == "Không có loại văn bản này. Chọn loại văn bản ở mục Soạn văn bản."


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.OFFICER, Role.CLERK}), ids=str)
def test_only_officers_and_clerks_draft(make, browse, commune, role):
    other = browse(make.account(role, commune))
    other.open("drafts.new", kind=DECISION, status=403)
    assert other.refusal == "Tài khoản của đồng chí không được giao việc này."

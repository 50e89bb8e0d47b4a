"""Signing by delegation: recorded on a page, offered to the drafter, and over when its days are."""

from datetime import timedelta

import pytest

from blueprints.approvals import actions as approvals
from blueprints.delegations import actions as delegations
from blueprints.delegations.actions import Grant
from blueprints.delegations.rules import Paper
from blueprints.documents import actions as documents
from blueprints.documents.kinds import DraftRequest, kind
from blueprints.documents.rules import DocumentState
from blueprints.register import actions as register
from blueprints.units.rules import Standing
from core import clock
from core.access import Role
from core.errors import DomainError

KIND = "quyet-dinh-thanh-lap"
DAY = timedelta(1)


@pytest.fixture
def team(make):
    return make.team(members=1)


@pytest.fixture
def chair(make, team):
    return make.account(Role.LEADER, team.commune)


@pytest.fixture
def head(make, team):
    return make.account(Role.DEPARTMENT_HEAD, team.commune)


@pytest.fixture
def granted(make, team, chair, head):
    """The head of the office signs establishment decisions on the chair's authority, this month."""
    giver = make.signer(team.commune, account=chair)
    today = clock.today()
    return delegations.grant(
        Grant(
            giver.id,
            Standing.AUTHORISED,
            head.full_name,
            "Trưởng phòng Văn hóa - Xã hội",
            Paper("15/GUQ-UBND", today),
            today,
            today + 30 * DAY,
            (KIND,),
            username=head.username,
        ),
        by=chair,
    )


def drafted(make, team, granted, collective=False):
    request = DraftRequest(team.commune_id, (team.id,), granted.signer_id, collective=collective)
    return documents.draft(kind(KIND), request, by=make.keeper(team.commune))


def approved(make, team, granted, head):
    document = drafted(make, team, granted)
    approvals.submit(document.id, by=document.drafter)
    return approvals.approve(document.id, 1, by=head)


def test_the_signature_says_by_whose_authority(make, team, granted):
    lines = drafted(make, team, granted).facts["signature"]["lines"]
    assert list(lines) == ["TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI"]


def test_the_form_offers_who_is_authorised(make, browse, team, granted):
    officer = browse(make.keeper(team.commune)).open("drafts.new", kind=KIND, to=team.id)
    assert "Thừa ủy quyền (TUQ.)" in officer.field("Người ký").get_text()


def test_the_form_offers_nobody_for_another_kind(make, browse, team, granted):
    delegations.revoke(granted.id, clock.today() + DAY, by=make.account(Role.LEADER, team.commune))
    officer = browse(make.keeper(team.commune)).open("drafts.new", kind="quyet-dinh-kien-toan", to=team.id)
    assert "Thừa ủy quyền" not in officer.page.get_text()


def test_who_is_authorised_approves_with_their_own_role(make, team, granted, head):
    assert approved(make, team, granted, head).state is DocumentState.APPROVED


def test_the_chair_does_not_decide_for_who_is_authorised(make, team, granted, chair):
    document = drafted(make, team, granted)
    approvals.submit(document.id, by=document.drafter)
    with pytest.raises(DomainError, match="không được giao"):
        approvals.approve(document.id, 1, by=chair)


def test_nobody_signs_for_the_body_by_authorisation(make, team, granted):
    with pytest.raises(DomainError, match="không ký thay mặt tập thể"):
        drafted(make, team, granted, collective=True)


def test_a_delegation_that_ended_is_not_submitted_by(make, team, granted, chair):
    document = drafted(make, team, granted)
    delegations.revoke(granted.id, clock.today(), by=chair)
    with pytest.raises(DomainError, match=r"thôi hiệu lực.*chọn người ký khác"):
        approvals.submit(document.id, by=document.drafter)


def test_a_delegation_that_ended_is_not_approved_by(make, team, granted, chair, head):
    document = drafted(make, team, granted)
    approvals.submit(document.id, by=document.drafter)
    delegations.revoke(granted.id, clock.today(), by=chair)
    with pytest.raises(DomainError, match="thôi hiệu lực"):
        approvals.approve(document.id, 1, by=head)


def test_a_delegation_that_ended_is_not_issued_by(make, team, granted, chair, head):
    document = approved(make, team, granted, head)
    delegations.revoke(granted.id, clock.today(), by=chair)
    with pytest.raises(DomainError, match="Chưa phát hành được"):
        register.issue(document.id, clock.today(), by=make.account(Role.CLERK, team.commune))


def test_a_delegation_in_force_is_issued_by(make, team, granted, head):
    document = approved(make, team, granted, head)
    register.issue(document.id, clock.today(), by=make.account(Role.CLERK, team.commune))
    assert document.state is DocumentState.ISSUED


def test_who_is_authorised_authorises_nobody(team, granted, chair):
    today = clock.today()
    again = Grant(
        granted.signer_id,
        Standing.AUTHORISED,
        "Lò Văn Ví Dụ",
        "Phó phòng",
        Paper("1", today),
        today,
        today,
        (KIND,),
    )
    with pytest.raises(DomainError, match="không giao lại cho người khác"):
        delegations.grant(again, by=chair)


def typed(browser, **changed):
    values = {
        "Hình thức": "Thừa lệnh",
        "Họ và tên": "Lò Văn Ví Dụ",
        "Chức vụ": "Chánh Văn phòng",
        "Số, ký hiệu": "16/QĐ-UBND",
        "Ngày văn bản": "1/11/2026",
        "Có hiệu lực từ ngày": "1/11/2026",
    } | changed
    browser.open("delegations.new").choose("Hình thức", values.pop("Hình thức"))
    for label, value in values.items():
        browser.fill(label, value)
    return browser


@pytest.mark.one_database
def test_the_chair_records_a_delegation(make, browse, team, chair):
    make.signer(team.commune)
    page = typed(browse(chair)).press("Ghi ủy quyền")
    assert page.column("Hình thức") == ["Thừa lệnh (TL.)"]


@pytest.mark.one_database
def test_an_authorisation_without_an_end_is_refused_beside_its_field(make, browse, team, chair):
    make.signer(team.commune)
    page = typed(browse(chair), **{"Hình thức": "Thừa ủy quyền"}).press("Ghi ủy quyền", status=422)
    assert page.error_of("Đến hết ngày").startswith("Thừa ủy quyền phải có thời hạn")


@pytest.mark.one_database
def test_the_chair_ends_a_delegation(browse, granted, chair):
    page = browse(chair).open("delegations.revoke", delegation_id=granted.id)
    page.fill("Thôi hiệu lực từ ngày", f"{clock.today():%d/%m/%Y}").press("Thôi ủy quyền")
    assert page.column("Thao tác") == ["Đã hết"]


@pytest.mark.one_database
def test_another_commune_s_delegation_does_not_exist(make, browse, granted):
    stranger = browse(make.account(Role.LEADER))
    stranger.open("delegations.revoke", delegation_id=granted.id, status=404)
